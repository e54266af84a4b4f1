import type { Choice, Message, PluralForms, Variant } from './catalog.ts';
import { isEmptyMessage } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { pluralExpression } from './gettext-plural.ts';
import { messageOf, placeholderType, type PlaceholderSyntax } from './message.ts';
import { printfSyntax } from './printf.ts';
import type { CatalogText } from './text.ts';

/** One entry of a PO file, as it is written. */
interface WrittenEntry {
  /** Of its first keyword; of the comments before it until there is one. */
  offset: number;
  readonly flags: Set<string>;
  obsolete: boolean;
  context?: string;
  id?: string;
  plural?: string;
  readonly forms: Map<number, string>;
}

const braces = /\{\{?\s*([A-Za-z_][\w.]{0,100}|\d{0,3})(?:![rsa])?(?::[^{}]{0,100})?\s*\}\}?/g;
const pythonBraces = /\{([A-Za-z_][\w.[\]]{0,100}|\d{0,3})(?:![rsa])?(?::[^{}]{0,100})?\}/g;
const none: PlaceholderSyntax = () => [];
const loose = both(printfSyntax('loose'), braceSyntax(braces));
/** The formats of GNU gettext whose placeholders are read; of others none is compared. */
const formats: Readonly<Record<string, PlaceholderSyntax>> = {
  c: printfSyntax('c'),
  objc: printfSyntax('apple'),
  php: printfSyntax('c'),
  javascript: printfSyntax('c'),
  python: printfSyntax('python'),
  'java-printf': printfSyntax('java'),
  'python-brace': braceSyntax(pythonBraces, true),
};

/**
 * Reads a PO file or its template.
 * https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 * @param source the file
 * @returns its entries; the key of one with a context is `context|msgid`
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readGettext(source: CatalogText): readonly ReadCatalog[] {
  const collector = new EntryCollector(source);
  let header: { text: string; offset: number } | undefined;
  for (const entry of new PoParser(source).parse()) {
    const { id, context, offset } = entry;
    if (id === undefined) continue;
    const key = context === undefined ? id : `${context}|${id}`;
    if (entry.obsolete) collector.remark('obsolete', key, offset);
    else if (id === '' && context === undefined)
      header = { text: entry.forms.get(0) ?? '', offset };
    else collector.add({ key, offset, ...messagesOf(entry) });
  }
  const locale = headerField(header?.text ?? '', 'Language');
  const pluralForms = header === undefined ? undefined : pluralFormsOf(source, header);
  return [
    {
      entries: collector.entries,
      remarks: collector.remarks,
      ...(locale === undefined || locale === '' ? {} : { locale }),
      ...(pluralForms === undefined ? {} : { pluralForms }),
    },
  ];
}

function messagesOf(
  entry: WrittenEntry,
): Omit<Parameters<EntryCollector['add']>[0], 'key' | 'offset'> {
  const syntax = syntaxOf(entry.flags);
  const { id = '', plural } = entry;
  const originals: Variant[] =
    plural === undefined
      ? [{ selector: '', text: id }]
      : [
          { selector: '0', text: id },
          { selector: '1', text: plural },
        ];
  const variants = [...entry.forms].map(([form, text]): Variant => ({
    selector: plural === undefined ? '' : String(form),
    text,
  }));
  const message = formsOf(variants, syntax, plural !== undefined);
  const fuzzy = entry.flags.has('fuzzy') && !isEmptyMessage(message);
  return {
    message,
    original: formsOf(originals, syntax, plural !== undefined),
    ...(fuzzy ? { state: 'needs-review' as const } : {}),
  };
}

function formsOf(
  variants: readonly Variant[],
  syntax: PlaceholderSyntax,
  plural: boolean,
): Message {
  const choice: Choice = {
    argument: '',
    by: 'index',
    cases: new Set(variants.map(({ selector }) => selector)),
    exact: new Set(),
  };
  return messageOf(variants, syntax, plural ? { choices: [choice] } : {});
}

function syntaxOf(flags: ReadonlySet<string>): PlaceholderSyntax {
  const named = [...flags].filter((flag) => flag.endsWith('-format'));
  const chosen = named.filter((flag) => !/^(?:no|possible|impossible)-/.test(flag));
  const known = chosen.flatMap((flag) => {
    const name = flag.slice(0, -'-format'.length);
    return Object.hasOwn(formats, name) ? [formats[name] ?? none] : [];
  });
  if (known.length > 0) return known.reduce(both);
  return named.length > 0 ? none : loose;
}

function both(one: PlaceholderSyntax, other: PlaceholderSyntax): PlaceholderSyntax {
  return (text) => [...one(text), ...other(text)];
}

function braceSyntax(expression: RegExp, escapes = false): PlaceholderSyntax {
  return (text) => {
    if (!text.includes('{')) return [];
    let next = 0;
    const written = escapes ? text.replaceAll('{{', '').replaceAll('}}', '') : text;
    return [...written.matchAll(expression)].map(([, name = '']) => ({
      name: `{${name === '' ? String(next++) : name}}`,
      type: placeholderType('any'),
    }));
  };
}

function headerField(header: string, name: string): string | undefined {
  const line = header
    .split('\n')
    .find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

function pluralFormsOf(
  source: CatalogText,
  header: { readonly text: string; readonly offset: number },
): PluralForms | undefined {
  const written = headerField(header.text, 'Plural-Forms');
  // A template has the header as `nplurals=INTEGER`.
  if (written === undefined || written.includes('INTEGER')) return undefined;
  const [, count, expression = ''] =
    /^nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*(.+)$/.exec(written) ?? [];
  const formOf = pluralExpression(expression);
  return {
    count: Number(count ?? 0),
    position: source.positionAt(header.offset),
    written,
    ...(formOf === undefined || count === undefined ? {} : { formOf }),
  };
}

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d{1,2})\])?)\s*(".*)$/;
const quoted = /^"([^"\\]*(?:\\.[^"\\]*)*)"$/;

/** Reads the lines of a PO file. */
class PoParser {
  readonly #source: CatalogText;
  readonly #entries: WrittenEntry[] = [];
  #entry: WrittenEntry | undefined;
  #append: ((text: string) => void) | undefined;

  constructor(source: CatalogText) {
    this.#source = source;
  }

  parse(): readonly WrittenEntry[] {
    let offset = 0;
    for (const line of this.#source.text.split('\n')) {
      this.#line(line.trim(), offset);
      offset += line.length + 1;
    }
    this.#complete();
    return this.#entries;
  }

  #line(line: string, offset: number): void {
    if (line === '') this.#append = undefined;
    else if (line.startsWith('#~')) this.#written(line.slice(2).trim(), offset, true);
    else if (line.startsWith('#,')) {
      const { flags } = this.#next(offset);
      for (const flag of line.slice(2).split(',')) flags.add(flag.trim());
    } else if (line.startsWith('#')) this.#next(offset);
    else this.#written(line, offset, false);
  }

  /** The entry that a comment belongs to: the one after it. */
  #next(offset: number): WrittenEntry {
    if (
      this.#entry === undefined ||
      this.#entry.id !== undefined ||
      this.#entry.context !== undefined
    )
      this.#begin(offset);
    return this.#entry ?? this.#begin(offset);
  }

  #begin(offset: number): WrittenEntry {
    this.#complete();
    this.#append = undefined;
    this.#entry = { offset, flags: new Set(), obsolete: false, forms: new Map() };
    return this.#entry;
  }

  #complete(): void {
    const entry = this.#entry;
    if (entry?.id === undefined) return;
    if (entry.forms.size === 0)
      throw this.#source.malformed(entry.offset, 'expected msgstr after msgid.');
    this.#entries.push(entry);
    this.#entry = undefined;
  }

  #written(line: string, offset: number, obsolete: boolean): void {
    // What an obsolete entry was before.
    if (obsolete && /^[|#]/.test(line)) return;
    if (line.startsWith('"')) {
      if (this.#append === undefined)
        throw this.#source.malformed(offset, 'expected a keyword before the text.');
      this.#append(this.#text(line, offset));
      return;
    }
    const [, word = '', form, rest = ''] = keyword.exec(line) ?? [];
    const text = word === '' ? '' : this.#text(rest, offset);
    if (word === 'msgctxt' || (word === 'msgid' && this.#entry?.id !== undefined)) {
      const started = this.#entry;
      // Comments may stand before; an entry that has begun ends here.
      if (started?.id !== undefined || started?.context !== undefined) this.#begin(offset);
    }
    const entry = this.#entry ?? this.#begin(offset);
    entry.obsolete ||= obsolete;
    this.#put(entry, word, Number(form ?? 0), text, offset);
  }

  #put(entry: WrittenEntry, word: string, form: number, text: string, offset: number): void {
    const { id } = entry;
    const set = (assign: (value: string) => void): void => {
      let value = text;
      assign(value);
      this.#append = (more) => {
        value += more;
        assign(value);
      };
    };
    if (word === 'msgctxt') {
      entry.offset = offset;
      set((value) => (entry.context = value));
    } else if (word === 'msgid') {
      if (entry.context === undefined) entry.offset = offset;
      set((value) => (entry.id = value));
    } else if (id === undefined)
      throw this.#source.malformed(offset, 'expected a comment, msgctxt, msgid, msgstr or a text.');
    else if (word === 'msgid_plural') set((value) => (entry.plural = value));
    else if (word.startsWith('msgstr')) {
      if (entry.forms.has(form))
        throw this.#source.malformed(offset, `expected each msgstr once, found ${word} again.`);
      set((value) => entry.forms.set(form, value));
    } else
      throw this.#source.malformed(offset, 'expected a comment, msgctxt, msgid, msgstr or a text.');
  }

  #text(written: string, offset: number): string {
    const inner = quoted.exec(written)?.[1];
    if (inner === undefined)
      throw this.#source.malformed(offset, 'expected a text in double quotes, closed on its line.');
    return inner.includes('\\')
      ? inner.replace(/\\(.)/g, (_all, one: string) => escapes[one] ?? one)
      : inner;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
};
