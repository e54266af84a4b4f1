import { afterEach, describe, expect, it } from '@jest/globals';
import { coreError } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import { kubernetesError } from '@waybill/kubernetes';
import type { FluxTarget, FollowedControllerWatch } from '../target.ts';
import { AnnotatedCluster } from '../testing/annotated-cluster.ts';
import { begun, newer, object, older, ours } from '../testing/facts.ts';
import { branch, condition, kustomization, repository } from '../testing/flux-objects.ts';
import { fluxController } from './controller.ts';

const apps = { namespace: 'flux-system', name: 'apps' };
const ready = condition('Ready', 'True', 'ReconciliationSucceeded');
const before = kustomization({
  applied: branch(older),
  attempted: branch(older),
  conditions: [ready],
});
const after = kustomization({
  applied: branch(ours),
  attempted: branch(ours),
  conditions: [ready],
});

let close: () => void = () => undefined;
afterEach(() => {
  close();
});

interface Scene {
  readonly cluster: AnnotatedCluster;
  readonly watch: FollowedControllerWatch;
  passTime(milliseconds: number): void;
}

function begin(target: Partial<FluxTarget>, ...objects: readonly KubernetesObject[]): Scene {
  const cluster = new AnnotatedCluster(...objects);
  const stop = new AbortController();
  let now = begun;
  const watch = fluxController({ kustomization: apps, ...target })({
    cluster,
    revision: { commit: ours, isReached: (candidate) => Promise.resolve(candidate === newer) },
    signal: stop.signal,
    now: () => now,
    onChange: () => undefined,
  });
  close = () => {
    watch.close();
    stop.abort();
  };
  return { cluster, watch, passTime: (milliseconds) => void (now += milliseconds) };
}

/** Lets everything that was begun come to an end. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((go) => setImmediate(go));
}

describe('a watched Kustomization', () => {
  it('has no state until it was listed', async () => {
    const { watch } = begin({}, before, repository(older));
    expect(watch.state()).toBeUndefined();
    await watch.synced;
    expect(watch.state()?.kind).toBe('waiting');
  });

  it('passes on from an older revision to ours', async () => {
    const { cluster, watch } = begin({ poke: false }, before, repository(older));
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
    cluster.show(repository(ours), after);
    expect(watch.state()).toMatchObject({ kind: 'applied', revision: branch(ours), settled: true });
    expect(cluster.annotated).toEqual([]);
  });

  it('learns whether a newer revision contains ours', async () => {
    const applied = kustomization({
      applied: branch(newer),
      attempted: branch(newer),
      conditions: [ready],
    });
    const { watch } = begin({}, applied, repository(newer));
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject({ kind: 'applied', revision: branch(newer) });
  });

  it('asks the source once, then the Kustomization, and nobody who is done', async () => {
    const { cluster, watch } = begin({}, before, repository(older));
    await watch.synced;
    await quiet();
    expect(cluster.annotated).toEqual(['GitRepository ops']);
    cluster.show(repository(ours));
    await quiet();
    expect(cluster.annotated).toEqual(['GitRepository ops', 'Kustomization apps']);
    cluster.show(after);
    await quiet();
    expect(cluster.annotated).toHaveLength(2);
  });

  it('goes on where nobody may be asked, and says so', async () => {
    const cluster = new AnnotatedCluster(before, repository(older));
    const refusal = kubernetesError('KUBERNETES_FORBIDDEN', {
      message: 'no patch',
      remedy: 'a Role',
    });
    const { cluster: scene, watch } = begin({}, before, repository(older));
    scene.refuse(refusal);
    await watch.synced;
    await quiet();
    expect(cluster.annotated).toEqual([]);
    expect(watch.describe().join('\n')).toContain('cannot be asked to look now: no patch');
    expect(watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
  });

  it('ends where this run must not act any more', async () => {
    const fenced = coreError('FENCED_OFF', { message: 'taken over', remedy: 'stop' });
    const { cluster, watch } = begin(
      { fence: () => Promise.reject(fenced) },
      before,
      repository(older),
    );
    await watch.synced;
    await expect(watch.ended).rejects.toBe(fenced);
    expect(cluster.annotated).toEqual([]);
  });

  it('ends where it may not be read', async () => {
    const refusal = kubernetesError('KUBERNETES_FORBIDDEN', {
      message: 'no list',
      remedy: 'a Role',
    });
    const { cluster, watch } = begin({}, before);
    cluster.forbid('Kustomization', refusal);
    await expect(watch.synced).rejects.toBe(refusal);
    await expect(watch.ended).rejects.toBe(refusal);
  });

  it('goes on where its source may not be read', async () => {
    const { cluster, watch } = begin({}, before, repository(older));
    cluster.forbid('GitRepository', new Error('no sources'));
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
    expect(watch.describe().join('\n')).toContain('GitRepository in flux-system cannot be read');
    cluster.show(after);
    expect(watch.state()?.kind).toBe('applied');
  });

  it('remembers since when something stands in the way', async () => {
    const paused = repository(older, { spec: { suspend: true } });
    const { watch, passTime } = begin({}, before, paused);
    await watch.synced;
    await quiet();
    const first = watch.state()?.failures[0];
    expect(first).toMatchObject({ reason: 'ControllerSuspended', since: begun });
    expect(first?.subject).toBe('GitRepository flux-system/ops');
    // The subject is not said twice.
    expect(first?.message).toMatch(/^is suspended and has fetched/);
    passTime(30_000);
    expect(watch.state()?.failures[0]).toEqual(first);
  });

  it('watches what it depends on in other namespaces', async () => {
    const elsewhere = object({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { namespace: 'data', name: 'migrate', generation: 1 },
      spec: { sourceRef: { kind: 'GitRepository', namespace: 'flux-system', name: 'ops' } },
      status: {
        observedGeneration: 1,
        lastAttemptedRevision: branch(ours),
        conditions: [condition('Ready', 'False', 'HealthCheckFailed', 'Job failed')],
      },
    });
    const dependent = kustomization({
      applied: branch(older),
      spec: { dependsOn: [{ namespace: 'data', name: 'migrate' }] },
      conditions: [condition('Ready', 'False', 'DependencyNotReady', 'not ready')],
    });
    const { watch } = begin({}, dependent, elsewhere, repository(ours));
    await watch.synced;
    await quiet();
    expect(watch.state()?.failures).toMatchObject([{ reason: 'HealthCheckFailed' }]);
  });
});

describe('what runs Flux', () => {
  const deployment = (availableReplicas: number): KubernetesObject =>
    object({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { namespace: 'flux-system', name: 'kustomize-controller' },
      spec: { replicas: 1 },
      status: { availableReplicas },
    });
  const lease = object({
    apiVersion: 'coordination.k8s.io/v1',
    kind: 'Lease',
    metadata: { namespace: 'flux-system', name: 'kustomize-controller-leader-election' },
    spec: { holderIdentity: 'kustomize-controller-7d9f' },
  });

  it('is down where its Deployment has no pod', async () => {
    const { cluster, watch } = begin({}, before, repository(older), deployment(0));
    await watch.synced;
    await quiet();
    expect(watch.state()?.failures).toMatchObject([
      { reason: 'ControllerDown', subject: 'Deployment flux-system/kustomize-controller' },
    ]);
    cluster.show(deployment(1));
    expect(watch.state()?.failures).toEqual([]);
  });

  it('is down where its lease is not renewed any more', async () => {
    const { cluster, watch, passTime } = begin({ poke: false }, before, repository(older), lease);
    await watch.synced;
    await quiet();
    passTime(61_000);
    expect(watch.state()?.failures).toMatchObject([{ reason: 'ControllerDown', since: begun }]);
    cluster.show(lease);
    expect(watch.state()?.failures).toEqual([]);
  });

  it('is not asked for where our commit was applied', async () => {
    const { watch } = begin({}, after, repository(ours), deployment(0));
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject({ kind: 'applied', failures: [] });
  });
});

describe('a watched HelmRelease', () => {
  const release = (
    generation: number,
    observed: number,
    conditions: KubernetesObject['metadata'][string][],
    labels = {},
  ): KubernetesObject =>
    object({
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata: { namespace: 'flux-system', name: 'shop', generation, labels },
      spec: {},
      status: { observedGeneration: observed, lastAttemptedRevision: '6.5.4', conditions },
    });
  const target = { helmRelease: { namespace: 'flux-system', name: 'shop' }, kustomization: apps };
  const rows = [
    ['released', after, release(2, 2, [ready]), { kind: 'applied', settled: true, failures: [] }],
    [
      'released in an older generation',
      after,
      release(2, 1, [ready]),
      { kind: 'waiting', failures: [] },
    ],
    [
      'released before our commit came',
      before,
      release(1, 1, [ready]),
      { kind: 'waiting', failures: [] },
    ],
    [
      'being released',
      after,
      release(2, 2, [condition('Ready', 'Unknown', 'Progressing')]),
      { kind: 'applied', settled: false },
    ],
    [
      'refused',
      after,
      release(2, 2, [
        condition('Ready', 'False', 'UpgradeFailed', 'invalid values', { observedGeneration: 2 }),
      ]),
      { kind: 'waiting', failures: [{ reason: 'ApplyFailed' }] },
    ],
    [
      'ill',
      after,
      release(2, 2, [
        condition('Ready', 'False', 'UpgradeFailed', 'timed out waiting for the condition', {
          observedGeneration: 2,
        }),
      ]),
      { kind: 'waiting', failures: [{ reason: 'HealthCheckFailed' }] },
    ],
    [
      'refused in an older generation',
      after,
      release(2, 1, [condition('Ready', 'False', 'UpgradeFailed', 'x', { observedGeneration: 1 })]),
      { kind: 'waiting', failures: [] },
    ],
    [
      'whose controller has said no generation yet',
      after,
      release(1, -1, [ready]),
      { kind: 'waiting', failures: [] },
    ],
    [
      'that waits for another',
      after,
      release(2, 2, [
        condition('Ready', 'False', 'DependencyNotReady', 'x', { observedGeneration: 2 }),
      ]),
      { kind: 'waiting', failures: [] },
    ],
    [
      'whose chart cannot be had',
      after,
      // Not at its end: only the condition is of this generation.
      release(2, 1, [
        condition('Ready', 'False', 'SourceNotReady', 'x', { observedGeneration: 2 }),
      ]),
      { kind: 'waiting', failures: [{ reason: 'SourceFailed' }] },
    ],
    [
      'whose values are missing',
      after,
      release(2, 2, [
        condition('Ready', 'False', 'ValuesError', 'no Secret', { observedGeneration: 2 }),
      ]),
      { kind: 'waiting', failures: [{ reason: 'BuildFailed' }] },
    ],
    [
      'whose Ready is no word that is known',
      after,
      release(2, 2, [condition('Ready', 'Perhaps', 'UpgradeSucceeded')]),
      { kind: 'waiting' },
    ],
    [
      'in a state that nobody knows',
      after,
      release(2, 2, [condition('Ready', 'False', 'SomethingNew', 'x')]),
      { kind: 'waiting', failures: [{ reason: 'Unknown' }] },
    ],
  ] as const;
  it.each(rows)('%s', async (_, brought, released, expected) => {
    const { cluster, watch } = begin(
      { ...target, poke: false },
      brought,
      repository(ours),
      released,
    );
    cluster.served.add('helm.toolkit.fluxcd.io/v2');
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject(brought === before ? { kind: 'waiting' } : expected);
  });

  it('that no Kustomization brings is bound to nothing', async () => {
    const { helmRelease } = target;
    const cluster = new AnnotatedCluster(release(1, 1, [ready]));
    const watch = fluxController({ helmRelease })({
      ...{ cluster, signal: new AbortController().signal },
      revision: { commit: ours, isReached: () => Promise.resolve(false) },
      now: () => begun,
      onChange: () => undefined,
    });
    close = () => {
      watch.close();
    };
    cluster.served.add('helm.toolkit.fluxcd.io/v2');
    await watch.synced;
    expect(watch.state()?.failures).toMatchObject([{ reason: 'RevisionNotObserved' }]);
  });
});
