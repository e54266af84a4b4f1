import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kubernetesEmergencyTarget, reconciler } from '@waybill/rollout/emergency';
import { fluxController } from '@waybill/rollout/controllers';
import { clusterAbsence, onKubelet } from '../parts/kubernetes/cluster.ts';
import type { FluxSource } from '../parts/kubernetes/flux-source.ts';
import { realFlux, type RealFlux } from '../parts/kubernetes/flux.ts';
import { Followed } from './followed.ts';
import { OpsRepository } from './ops-repository.ts';
import { expectedImage, RolloutWorld, workload } from './rollout-world.ts';

const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of emergencies: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;
const group = 'kustomize.toolkit.fluxcd.io/v1';

describeHere('an emergency in a cluster that Flux reconciles', () => {
  let flux: RealFlux;
  let world: RolloutWorld;
  let ops: OpsRepository;
  let source: FluxSource;

  beforeAll(async () => {
    flux = await realFlux();
    world = await RolloutWorld.begin(flux.cluster, 'emergency');
    ops = await OpsRepository.create();
    const { namespace } = world;
    source = await flux.source({ namespace, name: 'ops', repository: ops.objects, answers: true });
  }, 4 * minute);

  afterAll(async () => {
    await source.stop();
    await ops.remove();
    await world.end();
  });

  const kustomization = (name: string): object => ({
    apiVersion: group,
    kind: 'Kustomization',
    metadata: { namespace: world.namespace, name },
    spec: {
      ...{ interval: '2s', retryInterval: '2s', timeout: '60s', prune: true, force: true },
      ...{ path: `./${name}`, targetNamespace: world.namespace },
      sourceRef: { kind: 'GitRepository', name: 'ops' },
    },
  });

  const app = (image: string): object =>
    workload('app', { image, place: onKubelet, isProbed: true, args: ['-listen', ':8080'] });

  const imageOf = async (): Promise<string> =>
    (
      await world.kubectl('get', 'deployment', 'app', '-o', 'jsonpath={..containers[0].image}')
    ).trim();
  const isSuspended = async (name: string): Promise<string> =>
    await world.kubectl(
      'get',
      `kustomizations.${group.split('/')[0] ?? ''}`,
      name,
      '-o',
      'jsonpath={.spec.suspend}',
    );

  it(
    'holds against the Kustomization and its parent, and gives way to desired state',
    async () => {
      const { app1, app2 } = world.real.images;
      const tagged = (image: typeof app1): string => `${image.repository}@${image.digest}`;
      const first = await ops.commit({
        'shop/app.yaml': app(tagged(app1)),
        'apps/shop.yaml': kustomization('shop'),
      });
      await source.fetch();
      await flux.cluster.api(
        'POST',
        `/apis/${group}/namespaces/${world.namespace}/kustomizations`,
        kustomization('apps'),
      );
      const target = { kustomization: { namespace: world.namespace, name: 'shop' } };
      const begun = new Followed(fluxController(target), world.cluster, ops.expected(first));
      await begun.settled();
      begun.end();

      const emergency = kubernetesEmergencyTarget({
        cluster: world.cluster,
        workloads: [world.expected('app')],
        images: [expectedImage(app2)],
        reconciler: reconciler('Kustomization', world.namespace, 'shop'),
        timeoutMilliseconds: 90_000,
        // Several turns of both Kustomizations.
        stableMilliseconds: 6000,
      });
      const context = {
        signal: new AbortController().signal,
        fence: () => Promise.resolve(),
        deployment: 'emergency-1',
      };
      await emergency.apply([], context);
      const running = await emergency.running(context.signal);
      expect(running.map(({ name, digest }) => [name, digest])).toEqual([['app', app2.digest]]);
      expect(await imageOf()).toBe(tagged(app2));
      expect([await isSuspended('shop'), await isSuspended('apps')]).toEqual(['true', 'true']);

      // Desired state says the same by now, and reconciliation goes on.
      const second = await ops.commit({ 'shop/app.yaml': app(tagged(app2)) });
      await source.fetch();
      await emergency.resume(context);
      const after = new Followed(fluxController(target), world.cluster, ops.expected(second));
      expect(await after.settled()).toMatchObject({ revision: `main@sha1:${second}` });
      after.end();
      expect(await imageOf()).toBe(tagged(app2));
      expect(await isSuspended('apps')).not.toBe('true');
      expect(await isSuspended('shop')).not.toBe('true');
    },
    4 * minute,
  );
});
