/**
 * `node scripts/run.mjs test/real/contract/write-expected.ts` writes counts.json anew, and sampled-findings.json with
 * what the sampled findings point at now. A finding that is still there keeps its judgement; another one is drawn for each
 * that is gone, and needs a person's judgement.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompatibilityFinding } from '@waybill/contract';
import {
  countsOf,
  findingsOf,
  linesOf,
  publishedPairs,
  quoted,
  sampledSchema,
  type PublishedPair,
  type SampledFinding,
} from './published-pairs.ts';

const folder = import.meta.dirname;
const samples = 20;

interface Found {
  readonly pair: PublishedPair;
  readonly finding: CompatibilityFinding;
}

/** One finding of each of as many kinds, spread over the kinds' names, the pairs and the findings: no dice, no choice. */
function sample(found: readonly Found[]): readonly Found[] {
  const kinds = new Map<string, Found[]>();
  for (const one of found) {
    const kind = kindOf(one.finding);
    const others = kinds.get(kind);
    if (others === undefined) kinds.set(kind, [one]);
    else others.push(one);
  }
  const names = [...kinds.keys()].sort();
  return Array.from({ length: samples }, (_, number) => {
    const all = kinds.get(names[Math.floor((number * names.length) / samples)] ?? '') ?? [];
    return all.slice(Math.floor((number * all.length) / samples))[0];
  }).filter((one) => one !== undefined);
}

function kindOf({ id, level }: Pick<SampledFinding, 'id' | 'level'>): string {
  return `${id} ${level}`;
}

async function describe({ pair, finding }: Found): Promise<SampledFinding> {
  const { id, level, direction, operation, base, revision } = finding;
  return {
    pair: pair.name,
    ...{ id, level, direction, operation },
    base: base === null ? null : quoted(base, await linesOf(pair.base)),
    revision: revision === null ? null : quoted(revision, await linesOf(pair.revision)),
    judgement: '',
  };
}

/** A judgement is of a finding, not of the line where it stood. */
function keyOf(
  pair: string,
  { id, level, operation, base, revision }: CompatibilityFinding | SampledFinding,
): string {
  return JSON.stringify([pair, id, level, operation, base?.pointer, revision?.pointer]);
}

const pairs = await publishedPairs();
if (typeof pairs === 'string') throw new Error(pairs);
const counts: Record<string, Record<string, number>> = {};
const found: Found[] = [];
for (const pair of pairs) {
  const findings = await findingsOf(pair);
  counts[pair.name] = countsOf(findings);
  found.push(...findings.map((finding) => ({ pair, finding })));
}
await writeFile(join(folder, 'counts.json'), `${JSON.stringify(counts, null, 2)}\n`);
const path = join(folder, 'sampled-findings.json');
const known = await readFile(path, 'utf8').then(
  (text) => sampledSchema.parse(JSON.parse(text)),
  () => [],
);
const judgements = new Map(known.map((one) => [keyOf(one.pair, one), one.judgement]));
const again: SampledFinding[] = [];
for (const one of found) {
  const key = keyOf(one.pair.name, one.finding);
  const judgement = judgements.get(key);
  if (judgement === undefined) continue;
  judgements.delete(key);
  again.push({ ...(await describe(one)), judgement });
}
const kinds = new Set(again.map(kindOf));
for (const one of sample(found)) {
  if (again.length < samples && !kinds.has(kindOf(one.finding))) again.push(await describe(one));
}
const sampled = again.sort((one, other) => (kindOf(one) < kindOf(other) ? -1 : 1));
await writeFile(path, `${JSON.stringify(sampled, null, 2)}\n`);
