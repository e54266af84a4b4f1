import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  countsOf,
  findingsOf,
  linesOf,
  publishedPairs,
  quoted,
  sampledSchema,
} from './published-pairs.ts';

/** One pair takes two seconds; a machine that is busy needs longer. */
const timeout = 120_000;

async function committed(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(import.meta.dirname, name), 'utf8'));
}

const counts = z
  .record(z.string(), z.record(z.string(), z.number()))
  .parse(await committed('counts.json'));
const sampled = sampledSchema.parse(await committed('sampled-findings.json'));
const pairs = await publishedPairs();
if (typeof pairs === 'string') console.log(`published descriptions: SKIPPED, ${pairs}`);
const here = typeof pairs === 'string' ? [] : pairs;

(here.length > 0 ? describe : describe.skip)('published descriptions', () => {
  it('are those that were counted', () => {
    expect(here.map(({ name }) => name).sort()).toEqual(Object.keys(counts).sort());
  });

  it.each(here.map((pair) => [pair.name, pair] as const))(
    '%s differ in what was counted, and sampled findings stand where they stood',
    async (name, pair) => {
      const findings = await findingsOf(pair);
      expect(countsOf(findings)).toEqual(counts[name]);
      const [before, after] = [await linesOf(pair.base), await linesOf(pair.revision)];
      for (const { judgement, pair: _pair, ...expected } of sampled.filter(
        (one) => one.pair === name,
      )) {
        const same = findings.find(
          (one) =>
            one.id === expected.id &&
            one.level === expected.level &&
            one.operation === expected.operation &&
            one.base?.pointer === expected.base?.pointer &&
            one.revision?.pointer === expected.revision?.pointer,
        );
        expect({
          id: same?.id,
          level: same?.level,
          direction: same?.direction,
          operation: same?.operation,
          base: same?.base ? quoted(same.base, before) : null,
          revision: same?.revision ? quoted(same.revision, after) : null,
        }).toEqual(expected);
        expect(judgement.length).toBeGreaterThan(40);
      }
    },
    timeout,
  );

  it('were sampled twenty times, of twenty kinds', () => {
    expect(new Set(sampled.map(({ id, level }) => `${id} (${level})`)).size).toBe(20);
  });
});
