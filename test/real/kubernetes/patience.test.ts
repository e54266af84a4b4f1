import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import {
  clusterAbsence,
  onKubelet,
  realCluster,
  type RealCluster,
} from '../parts/kubernetes/cluster.ts';
import { RolloutWorld, workload } from './rollout-world.ts';

/*
 * What a policy says of patience, against a real API server: readiness as a number of observations, each of which asks
 * it anew.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of rollouts in Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

describeHere('readiness that is observed again and again', () => {
  let real: RealCluster;
  let world: RolloutWorld;
  beforeAll(async () => {
    real = await realCluster();
    world = await RolloutWorld.begin(real, 'patience');
  }, 4 * minute);
  afterAll(async () => {
    await world.end();
  });

  it(
    'passes what stays ready, and not what is ready between two crashes',
    async () => {
      const { app2 } = real.images;
      const image = app2.reference;
      await world.apply(
        workload('steady', { image }),
        workload('crashing', { image, place: onKubelet, args: ['-exit-after', '2s'] }),
      );
      const [steady, crashing] = await Promise.all([
        world.wait(app2, [world.expected('steady')], { stableObservations: 3 }),
        world.wait(app2, [world.expected('crashing')], { stableObservations: 3, restarts: 2 }),
      ]);
      expect(steady).toMatchObject({ images: [{ pods: 1 }] });
      if (!isWaybillError(steady)) expect(steady.requests['list']).toBeGreaterThanOrEqual(3);
      expect(crashing).toMatchObject({
        code: 'ROLLOUT_FAILED',
        facts: { reason: 'CrashLoop' },
      });
    },
    3 * minute,
  );
});
