import { contractError } from '../error-codes.ts';
import type { Position } from '../model/yaml.ts';
import type { CatalogUnit } from './check.ts';
import type { Entry } from './catalog.ts';
import { catalogFinding, shown, type CatalogFinding } from './finding.ts';
import { parseJsonTree, type JsonNode } from './json-tree.ts';
import { catalogCheckRules, type CatalogCheckRule } from './rules.ts';
import { CatalogText } from './text.ts';

/** The keys that a file documents, with where each stands. */
export interface DocumentedKeys {
  readonly file: string;
  readonly keys: ReadonlyMap<string, Position>;
}

/**
 * Reads a list of keys: JSON (a list, or an object's names), Markdown (the first text in backticks of each line of a
 * list or table), or a key a line with comments after #.
 * @param text the file
 * @param name for messages
 * @throws CONTRACT_CATALOG_LIST_INVALID where it names no key; CONTRACT_CATALOG_MALFORMED for JSON that is none
 */
export function parseDocumentedKeys(text: string, name: string): DocumentedKeys {
  const source = new CatalogText(name, text.replace(/^\uFEFF/, ''));
  const keys = /\.json$/i.test(name)
    ? jsonKeys(source, parseJsonTree(source))
    : lineKeys(source, /\.(?:md|markdown)$/i.test(name));
  if (keys.size === 0) {
    throw contractError('CONTRACT_CATALOG_LIST_INVALID', {
      message: `Expected a list of documented keys in ${name}, found no key.`,
      remedy:
        'Write a key a line, a JSON list of keys, or Markdown with each key in backticks in a list or table.',
      location: { file: name },
    });
  }
  return { file: name, keys };
}

function jsonKeys(source: CatalogText, root: JsonNode): ReadonlyMap<string, Position> {
  const keys = new Map<string, Position>();
  if (root.kind === 'object')
    for (const [key, { offset }] of root.members) keys.set(key, source.positionAt(offset));
  if (root.kind === 'list')
    for (const item of root.items)
      if (item.kind === 'text') keys.set(item.value, source.positionAt(item.offset));
  return keys;
}

function lineKeys(source: CatalogText, markdown: boolean): ReadonlyMap<string, Position> {
  const keys = new Map<string, Position>();
  for (const [index, line] of source.text.split('\n').entries()) {
    const found = markdown
      ? /^\s*(?:[-*+|]|\d+[.)]).*?`([^`]+)`/.exec(line)?.[1]
      : line.replace(/(?:^|\s)#.*$/, '').trim();
    const key = found?.trim() ?? '';
    if (key !== '') keys.set(key, { line: index + 1, column: Math.max(1, line.indexOf(key) + 1) });
  }
  return keys;
}

/**
 * Holds the documented keys against those of the source language, in both directions. A key may be documented with
 * the name of its file before it (`shop:cart.title`), or with the suffix of one of its forms.
 * @param units the catalogs
 * @param documented the list
 */
export function checkDocumented(
  units: readonly CatalogUnit[],
  documented: DocumentedKeys,
): readonly CatalogFinding[] {
  const findings: CatalogFinding[] = [];
  const present = new Set<string>();
  for (const { source, translations } of units) {
    const catalog = source ?? translations[0];
    for (const entry of catalog?.entries.values() ?? []) {
      const names = namesOf(entry, catalog?.file ?? '');
      for (const name of names) present.add(name);
      if (catalog === undefined || names.some((name) => documented.keys.has(name))) continue;
      const rule: CatalogCheckRule = 'string-catalog-key-undocumented';
      const { file, locale } = catalog;
      findings.push(
        catalogFinding(
          rule,
          catalogCheckRules[rule],
          { file, locale, key: entry.key, detail: '' },
          { file, pointer: entry.pointer, position: entry.position },
          {
            why: `${locale}, ${shown(entry.key)}: ${documented.file} does not list it.`,
            remedy: `Add the key to ${documented.file}.`,
          },
        ),
      );
    }
  }
  for (const [key, position] of documented.keys) {
    if (present.has(key)) continue;
    const rule: CatalogCheckRule = 'string-catalog-documented-key-missing';
    const subject = { file: documented.file, locale: '', key, detail: '' };
    const place = { file: documented.file, pointer: '', position };
    findings.push(
      catalogFinding(rule, catalogCheckRules[rule], subject, place, {
        why: `${shown(key)} is documented, and no catalog of the source language has it.`,
        remedy: `Add the key, or remove it from ${documented.file}.`,
      }),
    );
  }
  return findings;
}

function namesOf(entry: Entry, file: string): readonly string[] {
  const stem = /([^/\\]+)\.[^./\\]+$/.exec(file)?.[1] ?? file;
  const forms = entry.message.choices.flatMap(({ argument, by, cases }) =>
    argument === 'count' && by !== 'word' ? [...cases].map((name) => `${entry.key}_${name}`) : [],
  );
  return [entry.key, ...forms].flatMap((key) => [key, `${stem}:${key}`, `${stem}.${key}`]);
}
