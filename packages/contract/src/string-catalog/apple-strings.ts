import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { messageOf, single } from './message.ts';
import { parsePropertyList } from './plist.ts';
import { printfSyntax } from './printf.ts';
import type { CatalogText } from './text.ts';

const syntax = printfSyntax('apple');
const blank = /\s+/y;
const lineComment = /\/\/[^\n]*/y;
const quoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
const bare = /[A-Za-z0-9_.$:/-]+/y;
const escapes = /\\(?:U([0-9A-Fa-f]{4})|u([0-9A-Fa-f]{4})|([0-7]{1,3})|([^]))/g;
const named = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
]);

/**
 * Reads Apple's `.strings`: `"key" = "text";` with comments, or the same as a property list.
 * @param source the file
 * @returns its entries
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readAppleStrings(source: CatalogText): readonly ReadCatalog[] {
  const collector = new EntryCollector(source);
  if (/^\s*<(?:\?xml|!DOCTYPE|plist)/.test(source.text)) readList(source, collector);
  else new StringsParser(source, collector).read();
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

function readList(source: CatalogText, collector: EntryCollector): void {
  for (const { name, offset, value } of parsePropertyList(source)) {
    if (value.kind !== 'text')
      throw source.malformed(value.offset, `expected a text for ${JSON.stringify(name)}.`);
    collector.add({ key: name, offset, message: messageOf(single(value.value), syntax) });
  }
}

class StringsParser {
  readonly #source: CatalogText;
  readonly #collector: EntryCollector;
  #at = 0;

  constructor(source: CatalogText, collector: EntryCollector) {
    this.#source = source;
    this.#collector = collector;
  }

  read(): void {
    for (;;) {
      this.#blank();
      if (this.#at >= this.#source.text.length) return;
      const offset = this.#at;
      const key = this.#word('a key');
      this.#blank();
      let text = key;
      if (this.#taken('=')) {
        this.#blank();
        text = this.#word('a text');
        this.#blank();
      }
      if (!this.#taken(';')) throw this.#unexpected('";"');
      this.#collector.add({ key, offset, message: messageOf(single(text), syntax) });
    }
  }

  /** Past white space and comments. */
  #blank(): void {
    for (;;) {
      const { text } = this.#source;
      if (this.#match(blank) !== undefined || this.#match(lineComment) !== undefined) continue;
      if (!text.startsWith('/*', this.#at)) return;
      const end = text.indexOf('*/', this.#at + 2);
      if (end < 0) throw this.#source.malformed(this.#at, 'a comment is not closed by */.');
      this.#at = end + 2;
    }
  }

  #word(expected: string): string {
    const written = this.#match(quoted);
    if (written !== undefined) return unescaped(written.slice(1, -1));
    const word = this.#match(bare);
    if (word === undefined) throw this.#unexpected(expected);
    return word;
  }

  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#source.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #taken(character: string): boolean {
    if (this.#source.text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #unexpected(expected: string): Error {
    const found = this.#source.text[this.#at];
    const shown =
      found === undefined
        ? 'the end of the file'
        : found === '"'
          ? 'a text that is not closed'
          : JSON.stringify(found);
    return this.#source.malformed(this.#at, `expected ${expected}, found ${shown}.`);
  }
}

function unescaped(written: string): string {
  if (!written.includes('\\')) return written;
  const replaced = (
    _all: string,
    long: string | undefined,
    short: string | undefined,
    octal: string | undefined,
    one = '',
  ): string => {
    const code = long ?? short;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return named.get(one) ?? one;
  };
  return written.replace(escapes, replaced);
}
