import { pointerStep } from '../model/json.ts';
import type { Entry, EntryState, Message, Remark } from './catalog.ts';
import { isEmptyMessage } from './catalog.ts';
import type { PlaceholderType } from './catalog.ts';
import { catalogLimits, type CatalogText } from './text.ts';

/** What a format says of one entry. */
export interface EntryFields {
  readonly key: string;
  readonly offset: number;
  readonly message: Message;
  readonly pointer?: string;
  readonly original?: Message;
  readonly state?: EntryState;
  readonly translatable?: boolean;
  readonly declared?: ReadonlyMap<string, PlaceholderType>;
}

/** Collects the entries of one file; of entries with one key, the last one counts. */
export class EntryCollector {
  readonly entries = new Map<string, Entry>();
  readonly remarks: Remark[] = [];
  readonly #source: CatalogText;

  constructor(source: CatalogText) {
    this.#source = source;
  }

  /**
   * Adds an entry.
   * @throws CONTRACT_TOO_LARGE where there are too many
   */
  add(fields: EntryFields): void {
    const { key, offset, message, pointer, original, state, translatable, declared } = fields;
    const entry: Entry = {
      key,
      pointer: pointer ?? `/${pointerStep(key)}`,
      position: this.#source.positionAt(offset),
      message,
      ...(original === undefined ? {} : { original }),
      ...(declared === undefined ? {} : { declared }),
      state: state ?? (isEmptyMessage(message) ? 'untranslated' : 'translated'),
      translatable: translatable ?? true,
    };
    const earlier = this.entries.get(key);
    if (earlier !== undefined)
      this.remarks.push({
        kind: 'duplicate',
        key,
        pointer: entry.pointer,
        position: entry.position,
      });
    this.entries.set(key, entry);
    if (this.entries.size > catalogLimits.entries)
      throw this.#source.tooLarge(`${String(catalogLimits.entries)} keys`);
  }

  /** Notes something about a key that is no entry. */
  remark(kind: Remark['kind'], key: string, offset: number, pointer?: string): void {
    this.remarks.push({
      kind,
      key,
      pointer: pointer ?? `/${pointerStep(key)}`,
      position: this.#source.positionAt(offset),
    });
  }
}
