import type { StringCatalogFormat } from '@waybill/config';
import type { Position } from '../model/yaml.ts';

/** A catalog of one locale, however it was written. */
export interface Catalog {
  /** The file, as it was named. */
  readonly file: string;
  /** As BCP 47 writes it: `pt-BR`. */
  readonly locale: string;
  /** The locale that the file's content names, where it names one that is not `locale`. */
  readonly declaredLocale?: string;
  readonly format: StringCatalogFormat;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keys that stand there twice, and entries that are kept for nobody. */
  readonly remarks: readonly Remark[];
  /** gettext's header `Plural-Forms`. */
  readonly pluralForms?: PluralForms;
}

/** What a translator thinks of an entry. */
export type EntryState = 'translated' | 'untranslated' | 'needs-review' | 'stale';

/** One key of a catalog. */
export interface Entry {
  readonly key: string;
  /** JSON pointer in JSON; the key as one step elsewhere. */
  readonly pointer: string;
  readonly position: Position;
  readonly message: Message;
  /** The text in the source language, where the format keeps it beside the translation (gettext's msgid). */
  readonly original?: Message;
  readonly state: EntryState;
  /** Whether it is to be translated. */
  readonly translatable: boolean;
  /** Placeholders that are declared beside the text, with their types (ARB). */
  readonly declared?: ReadonlyMap<string, PlaceholderType>;
}

/** A text, with all its forms. */
export interface Message {
  /** The forms; one for a text without choices, and one for an ICU message with all it contains. */
  readonly variants: readonly Variant[];
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly choices: readonly Choice[];
  /** Other keys that the text includes (i18next's `$t(key)`). */
  readonly nested: readonly string[];
  /** Why it does not compile. */
  readonly problem?: MessageProblem;
}

/** One form of a text. */
export interface Variant {
  /** `files=one`, `device=iphone`; empty where there is one form only. */
  readonly selector: string;
  readonly text: string;
}

/** What a program hands over for a placeholder; `any` takes any value, `count` is a number that chooses a form. */
export type PlaceholderFamily =
  | 'any'
  | 'count'
  | 'number'
  | 'integer'
  | 'float'
  | 'character'
  | 'string'
  | 'object'
  | 'pointer'
  | 'boolean'
  | 'date'
  | 'time'
  | 'choice'
  | 'tag'
  | 'format'
  /** Used in ways that no value fits: `%d` in one form and `%s` in another. */
  | 'mixed';

/** The type of a placeholder: a family, and what the format says beyond it (`ll`, `datetime`). */
export interface PlaceholderType {
  readonly family: PlaceholderFamily;
  readonly detail: string;
}

/** A place in a text that the program fills. */
export interface Placeholder {
  /** Its name, or its number from 1. */
  readonly name: string;
  readonly type: PlaceholderType;
  /** How often it stands in a form: in the one that has fewest of it, and in the one that has most. */
  readonly least: number;
  readonly most: number;
}

/** A choice between forms: by number, or by a word. */
export interface Choice {
  /** What it is made by; empty where the format has one choice only. */
  readonly argument: string;
  readonly by: 'cardinal' | 'ordinal' | 'word' | 'index';
  /** The forms: categories, words, or numbers of forms. */
  readonly cases: ReadonlySet<string>;
  /** Numbers that have a form of their own (`=0`). */
  readonly exact: ReadonlySet<string>;
}

/** Why a text does not compile. */
export interface MessageProblem {
  /** A word for it, stable. */
  readonly kind: string;
  readonly text: string;
}

/** Something about a file that no entry says. */
export interface Remark {
  readonly kind: 'duplicate' | 'obsolete';
  readonly key: string;
  readonly pointer: string;
  readonly position: Position;
}

/** How gettext chooses forms. */
export interface PluralForms {
  readonly count: number;
  readonly position: Position;
  /** The form for a number; undefined where the expression cannot be read. */
  readonly formOf?: (number: number) => number;
  readonly written: string;
}

/** A text with one form and no placeholder. */
export const emptyMessage: Message = {
  variants: [],
  placeholders: new Map(),
  choices: [],
  nested: [],
};

/** @returns whether every form of the text is empty */
export function isEmptyMessage(message: Message): boolean {
  return message.variants.every(({ text }) => text === '');
}
