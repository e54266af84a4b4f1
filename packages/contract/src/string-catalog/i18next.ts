import type { Choice, Variant } from './catalog.ts';
import { EntryCollector } from './entries.ts';
import type { ReadCatalog } from './format-reader.ts';
import { jsonTexts, type JsonText } from './json-texts.ts';
import { parseJsonTree } from './json-tree.ts';
import { messageOf, placeholderType, type PlaceholderUse } from './message.ts';
import type { CatalogText } from './text.ts';

// i18next's defaults: https://www.i18next.com/translation-function/interpolation and …/nesting
const interpolation = /\{\{-?\s*([^{}]{1,300}?)\s*\}\}/g;
const nesting = /\$t\(\s*([^(),]{1,300}?)\s*(?:,[^()]{0,1000})?\)/g;
const categorySuffix = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;
const indexSuffix = /^(.+)_(\d)$/;

/** Finds `{{name}}` and `{{name, format}}`. */
export function interpolations(text: string): readonly PlaceholderUse[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(interpolation)].map(([, inner = '']) => {
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    if (comma < 0) return { name, type: placeholderType('any') };
    // The options of a format are the translator's: `number(minimumFractionDigits: 2)` is a number.
    const format = inner.slice(comma + 1).trim();
    return { name, type: placeholderType('format', /^[^(]*/.exec(format)?.[0].trim() ?? format) };
  });
}

function nestedKeys(text: string): readonly string[] {
  if (!text.includes('$t(')) return [];
  return [...text.matchAll(nesting)].map(([, key = '']) => key.replace(/^["']|["']$/g, ''));
}

/**
 * Reads i18next's JSON, version 1 to 4: keys that differ by a suffix of their plural form become one entry.
 * @param source the file
 * @returns its entries
 * @throws CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export function readI18next(source: CatalogText): readonly ReadCatalog[] {
  const collector = new EntryCollector(source);
  const texts = jsonTexts(source, parseJsonTree(source), collector);
  for (const group of groupsOf(texts)) {
    const [first] = group.forms;
    if (first === undefined) continue;
    const variants = group.forms.map(({ form, text }): Variant => ({
      selector: form,
      text: text.text ?? '',
    }));
    const choice: Choice | undefined =
      group.by === undefined
        ? undefined
        : {
            argument: 'count',
            by: group.by,
            cases: new Set(group.forms.map(({ form }) => form)),
            exact: new Set(),
          };
    const message = messageOf(variants, interpolations, {
      choices: choice === undefined ? [] : [choice],
      nested: group.forms.flatMap(({ text }) => nestedKeys(text.text ?? '')),
    });
    collector.add({
      key: group.key,
      offset: first.text.offset,
      pointer: first.text.pointer,
      message,
    });
  }
  return [{ entries: collector.entries, remarks: collector.remarks }];
}

interface Group {
  readonly key: string;
  readonly by: Choice['by'] | undefined;
  readonly forms: { readonly form: string; readonly text: JsonText }[];
}

/** `key_one` and `key_other` are one text where the file proves that the suffix is a plural form. */
function groupsOf(texts: readonly JsonText[]): readonly Group[] {
  const known = new Map(texts.map((text) => [text.key, text]));
  const categories = pluralBases(texts, known);
  const groups = new Map<string, Group>();
  const put = (key: string, by: Choice['by'] | undefined, form: string, text: JsonText): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, by, forms: [{ form, text }] });
    else group.forms.push({ form, text });
  };
  for (const text of texts) {
    const [, base = '', ordinal, category = ''] = categorySuffix.exec(text.key) ?? [];
    const [, indexed = '', index = ''] = indexSuffix.exec(text.key) ?? [];
    if (category !== '' && categories.has(base + (ordinal ?? '')))
      put(
        `${base}${ordinal ?? ''}`,
        ordinal === undefined ? 'cardinal' : 'ordinal',
        category,
        text,
      );
    else if (text.key.endsWith('_plural') && known.has(text.key.slice(0, -7)))
      put(text.key.slice(0, -7), 'index', '1', text);
    else if (known.has(`${text.key}_plural`)) put(text.key, 'index', '0', text);
    else if (index !== '' && categories.has(`${indexed} by index`))
      put(indexed, 'index', index, text);
    else put(text.key, undefined, '', text);
  }
  return [...groups.values()];
}

function pluralBases(
  texts: readonly JsonText[],
  known: ReadonlyMap<string, JsonText>,
): ReadonlySet<string> {
  const bases = new Set<string>();
  for (const { key, text } of texts) {
    const counts = text !== null && /\{\{-?\s*count\s*[,}]/.test(text);
    const [, base, ordinal = ''] = categorySuffix.exec(key) ?? [];
    if (base !== undefined && (counts || known.has(`${base}${ordinal}_other`)))
      bases.add(base + ordinal);
    const [, indexed] = indexSuffix.exec(key) ?? [];
    if (indexed !== undefined && counts && known.has(`${indexed}_0`))
      bases.add(`${indexed} by index`);
  }
  return bases;
}
