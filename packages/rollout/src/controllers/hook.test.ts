import { describe, expect, it } from '@jest/globals';
import { argoCdHook } from './argo-cd/hook.ts';
import { fluxHook } from './flux/hook.ts';
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
});
