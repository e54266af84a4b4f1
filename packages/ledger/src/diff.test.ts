import { describe, expect, it } from '@jest/globals';
import {
  compareEnvironments,
  schemaOf,
  type ComparedEnvironment,
  type SchemaState,
} from './diff.ts';
import type { DeploymentEvidence } from './evidence.ts';
import { newDeploymentId } from './layout.ts';
import type { DeploymentPhase } from './phases.ts';
import { newDeploymentRecord, transition, type DeploymentRecord } from './record.ts';
import { summarize } from './status.ts';
import { commit, deploymentSamples, owner, releaseOf } from './testing/samples.ts';

const at = '2026-11-21T12:00:00.000Z';
const recorded = (
  digit: string,
  phases: readonly DeploymentPhase[],
  change: Partial<Record<DeploymentPhase, DeploymentEvidence>> = {},
  images: readonly string[] = ['app', 'migrator'],
): DeploymentRecord => {
  const release = releaseOf(commit(digit), 'one', images);
  const id = newDeploymentId(at, release.commit, 'c0de');
  let record = newDeploymentRecord({ id, environment: 'staging', delivery: 'direct', release });
  const samples = { ...deploymentSamples(record), ...change };
  for (const to of phases) record = transition(record, to, samples[to], { by: owner(), at });
  return record;
};

const path: readonly DeploymentPhase[] = [
  ...([
    'requested',
    'approved',
    'migrating',
    'desired',
    'rolling-out',
    'checking',
    'active',
  ] as const),
];
const nothing: SchemaState = {
  version: undefined,
  deployment: undefined,
  uncertainSince: undefined,
};
const skipped: DeploymentEvidence = { phase: 'migrating', skipped: 'no migrations' };
const { migration: _migration, ...unmigrated } = deploymentSamples(
  recorded('a', ['requested']),
).desired;

const compared = (
  environment: string,
  record: DeploymentRecord | undefined,
  schema: SchemaState = nothing,
): ComparedEnvironment => ({
  environment,
  active: record === undefined ? undefined : summarize(record),
  schema,
});

describe('the schema of an environment', () => {
  const left = recorded('a', path);
  const without = recorded('b', path, { migrating: skipped, desired: unmigrated });

  it('is that of the newest migration that ended, however its deployment did', () => {
    const failed = recorded('c', [...path.slice(0, 4), 'failed']);
    expect(schemaOf([without, left])).toEqual({ ...nothing, version: '7', deployment: left.id });
    expect(schemaOf([failed, left])).toMatchObject({ deployment: failed.id });
    expect(schemaOf([without])).toEqual(nothing);
    expect(schemaOf([])).toEqual(nothing);
  });

  it('is not certain where a newer deployment began to migrate and left no version', () => {
    const killed = recorded('c', [...path.slice(0, 3), 'interrupted']);
    expect(schemaOf([killed, left])).toEqual({
      ...{ version: '7', deployment: left.id, uncertainSince: killed.id },
    });
  });
});

describe('two environments', () => {
  const staging = recorded('b', path);
  const production = recorded('a', path, {}, ['app', 'worker']);

  it('differ by the images that are not the same, or that only one of them has', () => {
    const { images, sameCommit } = compareEnvironments(
      compared('staging', staging),
      compared('production', production),
    );
    expect(sameCommit).toBe(false);
    expect(
      images.map(({ name, from, to }) => [name, from === undefined, to === undefined]),
    ).toEqual([
      ['app', false, false],
      ['migrator', false, true],
      ['worker', true, false],
    ]);
  });

  it('do not differ where they run the same', () => {
    const same = compareEnvironments(compared('one', staging), compared('other', staging));
    expect(same).toMatchObject({ sameCommit: true, images: [] });
    const empty = compareEnvironments(compared('one', undefined), compared('other', undefined));
    expect(empty).toMatchObject({ sameCommit: false, images: [], sameSchema: undefined });
  });

  it.each([
    [{ version: '7' }, { version: '7' }, true],
    [{ version: '7' }, { version: '8' }, false],
    [{ version: '7' }, {}, undefined],
    [{ version: '7' }, { version: '7', uncertainSince: 'x' }, undefined],
  ])('with the schemas %j and %j: the same is %j', (one, other, expected) => {
    const { sameSchema } = compareEnvironments(
      compared('one', staging, { ...nothing, ...one }),
      compared('other', staging, { ...nothing, ...other }),
    );
    expect(sameSchema).toBe(expected);
  });
});
