import { describe, expect, it } from '@jest/globals';
import { argoCdHook } from './argo-cd/hook.ts';
import { fluxHook, fluxHookAmong, type Sourced } from './flux/hook.ts';
import {
  application,
  deployment,
  hook,
  operation,
  type ApplicationWords,
} from './testing/applications.ts';
import { facts, newer, older, ours } from './testing/facts.ts';
import {
  branch,
  condition,
  kustomization,
  type KustomizationWords,
} from './testing/flux-objects.ts';

const job = (name = 'migrate'): object => ({ namespace: 'shop', name });
const differs = { sync: 'OutOfSync', compared: ours } as const;

describe('the Job before an Application', () => {
  const rows: readonly (readonly [string, ApplicationWords, object])[] = [
    [
      'of an old sync is not ours',
      { compared: older, operation: operation('Succeeded', older, [hook('PreSync', 'Succeeded')]) },
      { kind: 'waiting' },
    ],
    [
      'that runs',
      { ...differs, operation: operation('Running', ours, [hook('PreSync', 'Running')]) },
      { kind: 'running', job: job() },
    ],
    [
      'that has succeeded',
      { operation: operation('Running', ours, [hook('PreSync', 'Succeeded'), deployment('app')]) },
      { kind: 'succeeded', job: job() },
    ],
    [
      'that has failed',
      { operation: operation('Failed', ours, [hook('PreSync', 'Failed')]) },
      { kind: 'failed', job: job() },
    ],
    [
      'that fails among several',
      {
        operation: operation('Failed', ours, [
          hook('PreSync', 'Succeeded', 'a'),
          hook('PreSync', 'Error', 'b'),
          hook('PreSync', 'Succeeded', 'c'),
        ]),
      },
      { kind: 'failed', job: job('b') },
    ],
    [
      'of a newer commit that contains ours',
      { operation: operation('Succeeded', newer, [hook('PreSync', 'Succeeded')]) },
      { kind: 'succeeded' },
    ],
    [
      'comes before smoke checks',
      {
        operation: operation('Running', ours, [
          hook('PostSync', 'Running', 'smoke'),
          hook('PreSync', 'Succeeded'),
        ]),
      },
      { kind: 'succeeded', job: job() },
    ],
    ['has not been made', { operation: operation('Running', ours) }, { kind: 'waiting' }],
    [
      'was not there',
      { operation: operation('Succeeded', ours, [deployment('app')]) },
      { kind: 'absent' },
    ],
    [
      'did not run because nothing differed',
      { sync: 'Synced', compared: ours, operation: operation('Succeeded', older) },
      { kind: 'absent' },
    ],
    [
      'is made anew where the sync is tried again',
      {
        operation: operation('Running', ours, [hook('PreSync', 'Failed')], {
          operation: { sync: { revision: ours }, retry: { limit: 3 } },
        }),
      },
      { kind: 'waiting' },
    ],
  ];
  it.each(rows)('%s', (_, words, expected) => {
    expect(argoCdHook(application(words), facts)).toMatchObject(expected);
  });

  it('is found by its name among others of its phase', () => {
    const hooks = [hook('PreSync', 'Succeeded'), hook('PreSync', 'Running', 'bootstrap')];
    const found = application({ ...differs, operation: operation('Running', ours, hooks) });
    expect(argoCdHook(found, facts)).toMatchObject({ kind: 'running', job: job('bootstrap') });
    expect(argoCdHook(found, facts, ({ name }) => name === 'migrate')).toMatchObject({
      ...{ kind: 'succeeded', job: job() },
    });
  });

  it('says that nothing differed apart from that a sync had none', () => {
    const inSync = { sync: 'Synced', compared: ours, operation: operation('Succeeded', older) };
    expect(argoCdHook(application(inSync), facts)).toMatchObject({ unchanged: true });
    const synced = operation('Succeeded', ours, [deployment('app')]);
    expect(argoCdHook(application({ operation: synced }), facts)).not.toHaveProperty('unchanged');
  });
});

describe('the Job of a Kustomization', () => {
  const inventory = {
    entries: [
      { id: 'shop_settings__ConfigMap', v: 'v1' },
      { id: 'shop_migrate_batch_Job', v: 'v1' },
    ],
  };
  const status = { inventory };
  const checking = condition(
    'Reconciling',
    'True',
    'Progressing',
    `Running health checks for revision ${branch(ours)} with a timeout of 1m`,
  );
  const rows: readonly (readonly [string, KustomizationWords, object])[] = [
    ['of an older commit is not ours', { applied: branch(older), status }, { kind: 'waiting' }],
    [
      'is of an older commit until ours was applied',
      {
        attempted: branch(ours),
        conditions: [condition('Reconciling', 'True', 'Progressing', 'Building manifests')],
        status,
      },
      { kind: 'waiting' },
    ],
    [
      'that runs',
      { attempted: branch(ours), conditions: [checking], status },
      { kind: 'running', job: job() },
    ],
    [
      'that has failed',
      {
        attempted: branch(ours),
        conditions: [condition('Ready', 'False', 'HealthCheckFailed', 'Job failed')],
        status,
      },
      { kind: 'failed', job: job() },
    ],
    [
      'that has succeeded',
      { applied: branch(ours), conditions: [condition('Healthy', 'True', 'Succeeded')], status },
      { kind: 'succeeded', job: job() },
    ],
    [
      'for which Flux does not wait may still run',
      { applied: branch(ours), status },
      { kind: 'running', job: job() },
    ],
    ['is not there', { applied: branch(ours), status: {} }, { kind: 'absent' }],
  ];
  it.each(rows)('%s', (_, words, expected) => {
    expect(fluxHook(kustomization(words), facts)).toMatchObject(expected);
  });

  it('is found by its name among others of its Kustomization', () => {
    const entries = [{ id: 'shop_bootstrap_batch_Job', v: 'v1' }, ...inventory.entries];
    const words = { applied: branch(ours), status: { inventory: { entries } } };
    expect(fluxHook(kustomization(words), facts)).toMatchObject({ job: job('bootstrap') });
    const isOurs = ({ name }: { name: string }): boolean => name === 'migrate';
    expect(fluxHook(kustomization(words), facts, undefined, isOurs)).toMatchObject({ job: job() });
  });

  const sourced = (words: KustomizationWords): Sourced => ({
    ...{ kustomization: kustomization(words), source: undefined },
  });
  const waiting: KustomizationWords = { name: 'apps', applied: branch(older) };
  const through: KustomizationWords = { name: 'apps', applied: branch(ours) };
  const running: KustomizationWords = {
    ...{ name: 'migrations', attempted: branch(ours), conditions: [checking], status },
  };
  const failed: KustomizationWords = {
    ...running,
    conditions: [condition('Ready', 'False', 'HealthCheckFailed', 'Job failed')],
  };
  const late: KustomizationWords = { name: 'migrations', applied: branch(older), status };
  it.each<[string, KustomizationWords, KustomizationWords, object]>([
    ['runs before what depends on it', waiting, running, { kind: 'running', job: job() }],
    ['fails before what depends on it', waiting, failed, { kind: 'failed', job: job() }],
    ['has not come', waiting, late, { kind: 'waiting' }],
    ['has not come, although the rest is through', through, late, { kind: 'waiting' }],
    ['is nowhere', through, { ...through, name: 'migrations' }, { kind: 'absent' }],
  ])('of another one that comes first %s', (_, itself, dependency, expected) => {
    expect(fluxHookAmong([sourced(itself), sourced(dependency)], facts)).toMatchObject(expected);
  });
});
