import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fluxController } from '@waybill/rollout/controllers';
import { clusterAbsence } from '../parts/kubernetes/cluster.ts';
import type { FluxSource } from '../parts/kubernetes/flux-source.ts';
import { realFlux, type RealFlux } from '../parts/kubernetes/flux.ts';
import { Followed } from './followed.ts';
import { OpsRepository } from './ops-repository.ts';
import { RolloutWorld, workload } from './rollout-world.ts';

/*
 * A HelmRelease that Flux's own kustomize-controller applies, from an OCI artifact too. helm-controller itself cannot be
 * had here: the test writes the status that its API reference describes (fluxcd.io/flux/components/helm/api/v2).
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of HelmReleases: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

const kustomize = 'kustomize.toolkit.fluxcd.io/v1';
const helm = 'helm.toolkit.fluxcd.io/v2';
const plural = 'helmreleases';

const definition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${plural}.helm.toolkit.fluxcd.io` },
  spec: {
    group: 'helm.toolkit.fluxcd.io',
    scope: 'Namespaced',
    names: { kind: 'HelmRelease', listKind: 'HelmReleaseList', plural, singular: 'helmrelease' },
    versions: [
      {
        ...{ name: 'v2', served: true, storage: true, subresources: { status: {} } },
        schema: {
          openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        },
      },
    ],
  },
};

const release = (version: string): object => ({
  apiVersion: helm,
  kind: 'HelmRelease',
  metadata: { name: 'shop' },
  spec: {
    interval: '1h',
    chartRef: { kind: 'OCIRepository', name: 'charts' },
    values: { image: { tag: version } },
  },
});

/** What helm-controller says of a generation. */
interface Words {
  readonly generation: number;
  readonly status: 'True' | 'False' | 'Unknown';
  readonly reason: string;
  readonly message?: string;
}

describeHere('Flux with Helm and OCI artifacts', () => {
  let flux: RealFlux;
  let world: RolloutWorld;
  let ops: OpsRepository;
  const sources: FluxSource[] = [];
  const followed: Followed[] = [];

  beforeAll(async () => {
    flux = await realFlux();
    world = await RolloutWorld.begin(flux.cluster, 'helm');
    ops = await OpsRepository.create();
    await flux.cluster.kubectl(['apply', '-f', '-'], JSON.stringify(definition));
    const name = `crd/${definition.metadata.name}`;
    await flux.cluster.kubectl(['wait', '--for=condition=Established', name]);
    for (const kind of ['GitRepository', 'OCIRepository'] as const) {
      const { namespace } = world;
      const settings = { namespace, name: 'ops', repository: ops.objects, answers: true, kind };
      sources.push(await flux.source(settings));
    }
  }, 4 * minute);

  afterEach(() => {
    for (const one of followed.splice(0)) one.end();
  });

  afterAll(async () => {
    for (const source of sources) await source.stop();
    await ops.remove();
    await world.end();
  });

  async function kustomization(
    name: string,
    kind: 'GitRepository' | 'OCIRepository',
  ): Promise<void> {
    const { namespace } = world;
    await flux.cluster.api('POST', `/apis/${kustomize}/namespaces/${namespace}/kustomizations`, {
      apiVersion: kustomize,
      kind: 'Kustomization',
      metadata: { namespace, name },
      spec: {
        ...{ interval: '1h', retryInterval: '1h', timeout: '60s', prune: true },
        ...{ path: `./${name}`, targetNamespace: namespace },
        sourceRef: { kind, name: 'ops' },
      },
    });
  }

  /** Writes what helm-controller would. */
  async function say({ generation, status, reason, message = '' }: Words): Promise<void> {
    const path = `/apis/${helm}/namespaces/${world.namespace}/${plural}/shop/status`;
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const type = 'Ready';
    const change = {
      status: {
        ...{ observedGeneration: generation, lastAttemptedRevision: '6.5.4' },
        lastAttemptedGeneration: generation,
        conditions: [
          {
            type,
            status,
            reason,
            message,
            observedGeneration: generation,
            lastTransitionTime: now,
          },
        ],
      },
    };
    await flux.cluster.api('PATCH', path, change, 'application/merge-patch+json');
  }

  function follow(target: Parameters<typeof fluxController>[0], commit: string): Followed {
    const one = new Followed(fluxController(target), world.cluster, ops.expected(commit));
    followed.push(one);
    return one;
  }

  it(
    'a HelmRelease counts in the generation that our commit made, and no older word of it does',
    async () => {
      const first = await ops.commit({ 'charts/shop.yaml': release('1') });
      await kustomization('charts', 'GitRepository');
      const target = { helmRelease: { namespace: world.namespace, name: 'shop' } };
      const named = {
        ...target,
        kustomization: { namespace: world.namespace, name: 'charts' },
      };
      const one = follow(named, first);
      // Before that it waits for its Kustomization, which has not begun either.
      await one.until(({ message }) => message.includes('has not released'));
      expect(one.watch.state()?.message).toContain('it has not begun');
      expect(one.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      await say({ generation: 1, status: 'True', reason: 'InstallSucceeded' });
      expect(await one.settled()).toMatchObject({ revision: `main@sha1:${first}`, failures: [] });

      const second = await ops.commit({ 'charts/shop.yaml': release('2') });
      // Its Kustomization is found by the label that Flux gave it.
      const two = follow(target, second);
      const isOurs = (message: string): boolean =>
        message.includes(`has not released what main@sha1:${second.slice(0, 7)}`);
      await two.until(({ kind, message }) => kind === 'waiting' && isOurs(message));
      expect(two.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      await say({
        generation: 1,
        status: 'False',
        reason: 'UpgradeFailed',
        message: 'the old one',
      });
      await two.until(({ message }) => message.includes('the old one'));
      expect(two.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });

      await say({ generation: 2, status: 'Unknown', reason: 'Progressing' });
      const progressing = await two.until(({ kind }) => kind === 'applied');
      expect(progressing).toMatchObject({ settled: false, failures: [] });
      await say({ generation: 2, status: 'False', reason: 'NobodyKnowsIt', message: 'odd' });
      expect(await two.failure('Unknown')).toMatchObject({ kind: 'waiting' });
      const message = 'Helm upgrade failed: context deadline exceeded';
      await say({ generation: 2, status: 'False', reason: 'UpgradeFailed', message });
      const failed = await two.failure('HealthCheckFailed');
      expect(failed.failures[0]?.message).toContain('context deadline exceeded');
      await say({ generation: 2, status: 'True', reason: 'UpgradeSucceeded' });
      expect(await two.settled()).toMatchObject({ revision: `main@sha1:${second}`, failures: [] });
    },
    2 * minute,
  );

  it(
    'an OCI artifact is bound to the commit that it says it was made of',
    async () => {
      const first = await ops.commit({
        'packed/app.yaml': workload('packed', { image: 'registry.example.org/packed:1' }),
      });
      await kustomization('packed', 'OCIRepository');
      const target = { kustomization: { namespace: world.namespace, name: 'packed' } };
      expect(await follow(target, first).settled()).toMatchObject({
        revision: `main@sha1:${first}`,
      });

      const second = await ops.commit({
        'packed/app.yaml': workload('packed', { image: 'registry.example.org/packed:2' }),
      });
      const unasked = follow({ ...target, poke: false }, second);
      await unasked.watch.synced;
      // An artifact of the commit before, ready as it is.
      expect(unasked.watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
      expect(await follow(target, second).settled()).toMatchObject({
        revision: `main@sha1:${second}`,
      });
      await unasked.settled();
    },
    2 * minute,
  );
});
