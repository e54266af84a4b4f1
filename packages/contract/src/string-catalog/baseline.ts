import { z } from 'zod';
import { contractError } from '../error-codes.ts';
import { catalogFinding, fingerprintOf, shown, type CatalogFinding } from './finding.ts';
import { memberNode, parseJsonTree } from './json-tree.ts';
import { catalogCheckRules, type CatalogCheckRule } from './rules.ts';
import { CatalogText } from './text.ts';

const entrySchema = z.strictObject({
  id: z.string().max(255),
  file: z.string().max(1024),
  locale: z.string().max(64),
  key: z.string().max(20_000),
  detail: z.string().max(20_000),
});
const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(entrySchema).max(500_000),
});

/** The findings that are known and do not block. */
export interface Baseline {
  readonly file: string;
  /** By fingerprint. */
  readonly entries: ReadonlyMap<string, BaselineEntry>;
}

type BaselineEntry = z.output<typeof entrySchema> & {
  readonly pointer: string;
  readonly position: { readonly line: number; readonly column: number };
};

/**
 * Reads a baseline: it names findings by rule, file, locale, key and detail, so that a line that moves changes
 * nothing.
 * @param text the file, as `baselineText` writes it
 * @param name for messages
 * @throws CONTRACT_CATALOG_LIST_INVALID, CONTRACT_CATALOG_MALFORMED for JSON that is none
 */
export function parseBaseline(text: string, name: string): Baseline {
  const source = new CatalogText(name, text.replace(/^\uFEFF/, ''));
  const tree = parseJsonTree(source);
  const parsed = baselineSchema.safeParse(JSON.parse(source.text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw contractError('CONTRACT_CATALOG_LIST_INVALID', {
      message: `Expected a baseline with version 1 and findings in ${name}, found: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
      remedy: 'Write the baseline anew from the findings that there are.',
      location: { file: name },
    });
  }
  const items = memberNode(tree, 'findings');
  const entries = new Map<string, BaselineEntry>();
  for (const [index, entry] of parsed.data.findings.entries()) {
    const node = items?.kind === 'list' ? items.items[index] : undefined;
    entries.set(fingerprintOf(entry.id, entry), {
      ...entry,
      pointer: `/findings/${String(index)}`,
      position: source.positionAt(node?.offset ?? 0),
    });
  }
  return { file: name, entries };
}

/**
 * Writes a baseline.
 * @param findings what is known from now on
 * @returns the file: a finding a line, in a fixed order, so that two branches merge
 */
export function baselineText(findings: readonly CatalogFinding[]): string {
  const known = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const lines = [...known.values()]
    .filter(({ id, level }) => level !== 'info' && id !== stale)
    .map(({ id, subject: { file, locale, key, detail } }) =>
      JSON.stringify({ id, file, locale, key, detail }),
    )
    .sort();
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

const stale: CatalogCheckRule = 'string-catalog-baseline-stale';

/** What is left when what is known is taken out. */
export interface Unknown {
  readonly findings: readonly CatalogFinding[];
  /** How many were known. */
  readonly known: number;
}

/**
 * Takes the known findings out; an entry whose finding is gone is told, so that it leaves the file.
 * @param findings what a check found
 * @param baseline what is known
 */
export function withoutKnown(findings: readonly CatalogFinding[], baseline: Baseline): Unknown {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const left = findings.filter(({ fingerprint }) => !baseline.entries.has(fingerprint));
  const gone = [...baseline.entries].filter(([fingerprint]) => !found.has(fingerprint));
  const remarks = gone.map(([fingerprint, { id, key, locale, pointer, position }]) =>
    catalogFinding(
      stale,
      catalogCheckRules[stale],
      { file: baseline.file, locale, key, detail: fingerprint },
      { file: baseline.file, pointer, position },
      {
        why: `The baseline lists ${id}${key === '' ? '' : ` of ${shown(key)}`}${locale === '' ? '' : ` in ${locale}`}, which is not found any more.`,
        remedy: `Remove the entry from ${baseline.file}.`,
      },
    ),
  );
  return { findings: [...left, ...remarks], known: findings.length - left.length };
}
