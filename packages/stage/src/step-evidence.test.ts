import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf } from '@waybill/core';
import type { Plan } from '@waybill/gate';
import type { z } from 'zod';
import {
  failureSchema,
  followedEvidenceInput,
  migrationEvidenceInput,
  planInput,
  readyEvidenceInput,
  smokeEvidenceInput,
} from './step-evidence.ts';

const about = { environment: 'staging', commit: 'a'.repeat(40) };
const at = '2026-11-21T13:45:43.000Z';
const identity = { where: '/api/ready', expected: 'sha-1', seen: 'sha-1' };

const ready = {
  ...about,
  url: 'http://127.0.0.1/',
  identity,
  observations: 3,
  firstReadyAt: at,
  lastStatus: 200,
  durationMilliseconds: 12.5,
};
const smoke = {
  ...about,
  at,
  identity,
  rounds: 1,
  results: [{ name: 'health', attempts: 1, seconds: 0.1 }],
};
const migration = {
  ...about,
  ran: true,
  versionBefore: null,
  versionAfter: '42',
  outputDigest: digestOf('output'),
  seconds: 1.5,
};
const failure = {
  decision: 'failed',
  code: 'GIT_PUSH_DECLINED',
  message: '',
  remedy: '',
  facts: {},
};

const kinds = [
  ['ready', readyEvidenceInput, ready],
  ['smoke', smokeEvidenceInput, smoke],
  ['migration', migrationEvidenceInput, migration],
] as const;

describe.each(kinds)('evidence of %s', (_, schema, evidence) => {
  it('comes back from JSON as it was', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
  });

  it('has every part, and no other', () => {
    for (const key of Object.keys(evidence))
      expect(schema.safeParse({ ...evidence, [key]: undefined }).success).toBe(false);
    expect(schema.safeParse({ ...evidence, more: 1 }).success).toBe(false);
  });

  it.each([
    { commit: 'main' },
    { commit: 'a'.repeat(39) },
    { environment: '../x' },
    { environment: '' },
  ])('is refused about %j', (change) => {
    expect(schema.safeParse({ ...evidence, ...change }).success).toBe(false);
  });
});

it('of a migration that a controller did not run says what was seen in its place', () => {
  for (const evidence of [migration, { ...about, notMigrated: 'no hook ran' }])
    expect(followedEvidenceInput.parse(JSON.parse(JSON.stringify(evidence)))).toEqual(evidence);
});

it.each([
  [readyEvidenceInput, ready, { observations: 0 }],
  [readyEvidenceInput, ready, { firstReadyAt: 'now' }],
  [readyEvidenceInput, ready, { identity: { ...identity, seen: '' } }],
  [readyEvidenceInput, ready, { durationMilliseconds: -1 }],
  [readyEvidenceInput, ready, { revision: '' }],
  [smokeEvidenceInput, smoke, { rounds: 0 }],
  [smokeEvidenceInput, smoke, { results: Array.from({ length: 501 }, () => smoke.results[0]) }],
  [migrationEvidenceInput, migration, { outputDigest: 'sha256:1' }],
  [migrationEvidenceInput, migration, { versionAfter: '' }],
  [migrationEvidenceInput, migration, { ran: 'true' }],
  [followedEvidenceInput, migration, { notMigrated: 'both' }],
  [followedEvidenceInput, { ...about, notMigrated: 'no hook ran' }, { notMigrated: '' }],
  [followedEvidenceInput, { ...about, notMigrated: 'no hook ran' }, { commit: 'main' }],
])('evidence is refused with a wrong part (%#)', (schema, evidence, change) => {
  expect(schema.safeParse({ ...evidence, ...change }).success).toBe(false);
});

describe('a failure', () => {
  it('is what an action gives as its output, with more than is needed', () => {
    const given = { ...failure, seconds: 3, facts: { a: null, b: ['x'], c: 1, d: true } };
    expect(failureSchema.parse(given)).toMatchObject({ code: 'GIT_PUSH_DECLINED' });
  });

  it.each([
    { decision: 'done' },
    { code: 'not a code' },
    { code: '' },
    { facts: { deep: {} } },
    { message: undefined },
  ])('is refused with %j', (change) => {
    expect(failureSchema.safeParse({ ...failure, ...change }).success).toBe(false);
  });
});

describe('the plan that one step hands to the next', () => {
  // Every field of a plan: one that the input does not know would not compile here.
  const full: Required<Plan> & z.input<typeof planInput> = {
    schema: 'waybill.plan/1',
    application: 'shop',
    environment: 'production',
    kind: 'rollback',
    delivery: 'direct',
    commit: commitShaSchema.parse('a'.repeat(40)),
    images: [
      {
        name: 'app',
        repository: 'registry.example/shop/app',
        tag: `sha-${'a'.repeat(40)}`,
        digest: digestOf('app'),
      },
    ],
    changes: [
      { file: 'deploy.env', selector: 'APP_IMAGE', image: 'app', before: null, after: 'x' },
    ],
    migrations: { run: 'none', from: '2', to: null },
    current: null,
    undoes: null,
    overrides: { freeze: 'an outage', hold: 'it was the database' },
    policy: digestOf('policy'),
  };

  it('passes whole', () => {
    expect(planInput.parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it.each(Object.keys(full).filter((key) => key !== 'overrides'))('needs %s', (key) => {
    const { [key]: _left, ...rest }: Record<string, unknown> = { ...full };
    expect(planInput.safeParse(rest).success).toBe(false);
  });

  it('has no override of another gate', () => {
    const overrides = { approval: 'I am in a hurry' };
    expect(planInput.safeParse({ ...full, overrides }).success).toBe(false);
  });
});
