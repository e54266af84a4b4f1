import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { compareContracts, sourceOf } from '../index.ts';
import { jsonObject } from '../testing/json-object.ts';
import { bodyChecks } from '../testing/body-check-cases.ts';
import { describedSchema, schemaPlaces } from '../testing/check-places.ts';
import { operationChecks } from '../testing/operation-check-cases.ts';
import { schemaChecks, type CheckCase } from '../testing/schema-check-cases.ts';

const file = resolve(import.meta.dirname, '../../../../../shared/data', 'oasdiff/checks.json');
const withChecks = existsSync(file) ? it : it.skip;
const levels = { error: 'breaking', warning: 'risky', info: 'info' } as const;
const checksOf = (): readonly { id: string; level: keyof typeof levels }[] =>
  z
    .array(z.object({ id: z.string(), level: z.enum(['error', 'warning', 'info']) }))
    .parse(JSON.parse(readFileSync(file, 'utf8')));

/** Checks that are never given, and what tells of the same change: no minItems is the same as minItems 0. */
const neverGiven: Readonly<Record<string, string>> = {
  'request-body-min-items-set': 'request-body-min-items-increased',
  'request-property-min-items-set': 'request-property-min-items-increased',
  'request-parameter-min-items-set': 'request-parameter-min-items-increased',
  'response-body-min-items-unset': 'response-body-min-items-decreased',
  'response-property-min-items-unset': 'response-property-min-items-decreased',
};

/** The two descriptions that shall give a check. */
function caseOf(id: string): CheckCase | undefined {
  const own = operationChecks[id] ?? bodyChecks[id];
  if (own !== undefined) return own;
  for (const place of schemaPlaces) {
    if (!id.startsWith(`${place}-`)) continue;
    const found = schemaChecks[id.slice(place.length + 1)];
    if (found !== undefined)
      return [describedSchema(place, found[0]), describedSchema(place, found[1])];
  }
  return undefined;
}

async function levelsOf(id: string, [base, revision]: CheckCase): Promise<readonly string[]> {
  const { findings } = await compareContracts({
    base: await sourceOf(JSON.stringify(jsonObject(base)), 'base.json'),
    revision: await sourceOf(JSON.stringify(jsonObject(revision)), 'revision.json'),
    kind: 'openapi',
    profile: 'oasdiff',
    now: new Date('2026-06-01T00:00:00.000Z'),
    ...(id.endsWith('sunset-missing')
      ? { deprecation: { stableMilliseconds: 1e10, betaMilliseconds: 1e10 } }
      : {}),
  });
  return [...new Set(findings.filter((finding) => finding.id === id).map(({ level }) => level))];
}

describe("oasdiff's checks", () => {
  withChecks('each is given by the smallest change that it is about', async () => {
    const wrong: unknown[] = [];
    for (const { id, level } of checksOf()) {
      const pair = caseOf(id);
      if (pair === undefined || id in neverGiven) continue;
      const found = await levelsOf(id, pair);
      if (found.join(', ') !== levels[level]) wrong.push({ id, expected: levels[level], found });
    }
    expect(wrong).toEqual([]);
  });

  withChecks('each has a case, or a reason why it has none', () => {
    const ids = checksOf().map(({ id }) => id);
    expect(ids.filter((id) => caseOf(id) === undefined && !(id in neverGiven))).toEqual([]);
    expect(Object.keys(neverGiven).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('what is never given is told in another way', async () => {
    for (const [id, instead] of Object.entries(neverGiven)) {
      const pair = caseOf(id);
      expect([id, pair === undefined ? [] : await levelsOf(instead, pair)]).not.toEqual([id, []]);
    }
  });
});
