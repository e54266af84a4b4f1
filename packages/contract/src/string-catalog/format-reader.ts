import type { Entry, PluralForms, Remark } from './catalog.ts';

/** What a format's reader finds in a file, before anybody knows which locale it is for. */
export interface ReadCatalog {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly remarks: readonly Remark[];
  /** The locale that the content names. */
  readonly locale?: string;
  readonly pluralForms?: PluralForms;
}
