import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  compareContracts,
  readSource,
  sourceOf,
  type ContractProfile,
  type Source,
} from './index.ts';
import { oasdiffLevel } from './rules/oasdiff-levels.ts';
import { deviations, type Deviation } from './testing/deviations.ts';

/** Published cases of other projects, beside the repository; tests that need them are skipped where they are not. */
const published = resolve(import.meta.dirname, '../../../../shared/data');
const withCases = (suite: string): typeof it.skip =>
  existsSync(join(published, suite)) ? it : it.skip;

function indexOf<Shape extends z.ZodType>(suite: string, shape: Shape): z.output<Shape> {
  return shape.parse(JSON.parse(readFileSync(join(published, suite, 'index.json'), 'utf8')));
}

const level = z.enum(['error', 'warn', 'info']);
const oasdiffCases = z.object({
  pairs: z.array(
    z.object({
      n: z.number(),
      base: z.string(),
      revision: z.string(),
      breaking: z.boolean(),
      max_level: z.string().nullable(),
      time_dependent: z.boolean(),
      expected: z.array(z.object({ id: z.string(), level })),
    }),
  ),
});
const openApiDiffCases = z.object({
  pairs: z.array(
    z.object({
      n: z.number(),
      base: z.string(),
      revision: z.string(),
      breaking: z.boolean().nullable(),
    }),
  ),
});
const opticCases = z.object({
  pairs: z.array(
    z.object({ n: z.number(), base: z.unknown(), revision: z.unknown(), breaking: z.boolean() }),
  ),
});
const schemaCases = z.object({
  cases: z.array(
    z.object({ n: z.number(), old: z.unknown(), new: z.unknown(), breaking: z.boolean() }),
  ),
});

async function text(value: unknown): Promise<Source> {
  return await sourceOf(JSON.stringify(value), 'case.json');
}

async function breaks(base: Source, revision: Source, profile: ContractProfile): Promise<boolean> {
  return (await compareContracts({ base, revision, kind: 'openapi', profile })).breaking;
}

/** The cases that we judge otherwise are those that somebody looked at, and no other ones. */
function expectReviewed(
  suite: Deviation['suite'],
  found: readonly { number: number; breaking: boolean }[],
): void {
  const reviewed = deviations.filter((deviation) => deviation.suite === suite);
  expect(found).toEqual(reviewed.map(({ number, breaking }) => ({ number, breaking })));
}

describe("other projects' cases", () => {
  withCases('oasdiff')('oasdiff: its levels, for every check that it has', () => {
    const checks = z
      .array(z.object({ id: z.string(), level: z.enum(['error', 'warning', 'info']) }))
      .parse(JSON.parse(readFileSync(join(published, 'oasdiff/checks.json'), 'utf8')));
    const levels = { error: 'breaking', warning: 'risky', info: 'info' } as const;
    expect(checks.map(({ id }) => [id, oasdiffLevel(id)])).toEqual(
      checks.map((check) => [check.id, levels[check.level]]),
    );
  });

  withCases('oasdiff')(
    'oasdiff, as that tool judges: the verdict, and the ids of all errors and warnings',
    async () => {
      const wrong: unknown[] = [];
      for (const pair of indexOf('oasdiff', oasdiffCases).pairs.filter(
        (candidate) => !candidate.time_dependent,
      )) {
        const [base, revision] = [
          await readSource(join(published, 'oasdiff', pair.base)),
          await readSource(join(published, 'oasdiff', pair.revision)),
        ];
        const { breaking, findings } = await compareContracts({
          base,
          revision,
          kind: 'openapi',
          profile: 'oasdiff',
        });
        const heavy = (ids: readonly string[]): string => [...new Set(ids)].sort().join(', ');
        const found = heavy(
          findings.filter((finding) => finding.level !== 'info').map(({ id }) => id),
        );
        const expected = heavy(
          pair.expected.filter((finding) => finding.level !== 'info').map(({ id }) => id),
        );
        if (breaking !== pair.breaking || found !== expected)
          wrong.push({ number: pair.n, breaking, found, expected });
      }
      expect(wrong).toEqual([]);
    },
  );

  withCases('oasdiff')('oasdiff, strictly', async () => {
    const found: { number: number; breaking: boolean }[] = [];
    for (const pair of indexOf('oasdiff', oasdiffCases).pairs) {
      // Its warnings are neither: that tool does not say whether they break.
      if (pair.time_dependent || pair.max_level === 'warn') continue;
      const breaking = await breaks(
        await readSource(join(published, 'oasdiff', pair.base)),
        await readSource(join(published, 'oasdiff', pair.revision)),
        'strict',
      );
      if (breaking !== pair.breaking) found.push({ number: pair.n, breaking });
    }
    expectReviewed('oasdiff', found);
  });

  withCases('openapitools-openapi-diff')('openapi-diff, strictly', async () => {
    const suite = 'openapitools-openapi-diff';
    const found: { number: number; breaking: boolean }[] = [];
    for (const pair of indexOf(suite, openApiDiffCases).pairs) {
      // Some cases only say that something changed.
      if (pair.breaking === null) continue;
      const breaking = await breaks(
        await readSource(join(published, suite, pair.base)),
        await readSource(join(published, suite, pair.revision)),
        'strict',
      );
      if (breaking !== pair.breaking) found.push({ number: pair.n, breaking });
    }
    expectReviewed('openapi-diff', found);
  });

  withCases('optic')('optic, strictly', async () => {
    const found: { number: number; breaking: boolean }[] = [];
    for (const pair of indexOf('optic', opticCases).pairs) {
      const breaking = await breaks(await text(pair.base), await text(pair.revision), 'strict');
      if (breaking !== pair.breaking) found.push({ number: pair.n, breaking });
    }
    expectReviewed('optic', found);
  });

  withCases('json-schema-diff')('json-schema-diff', async () => {
    const found: { number: number; breaking: boolean }[] = [];
    for (const pair of indexOf('json-schema-diff', schemaCases).cases) {
      const { breaking } = await compareContracts({
        base: await text(pair.old),
        revision: await text(pair.new),
        kind: 'json-schema',
      });
      if (breaking !== pair.breaking) found.push({ number: pair.n, breaking });
    }
    expectReviewed('json-schema-diff', found);
  });
});
