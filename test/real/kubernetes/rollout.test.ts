import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import {
  clusterAbsence,
  kwokAnnotations,
  onKubelet,
  realCluster,
  type RealCluster,
} from '../parts/kubernetes/cluster.ts';
import { job, RolloutWorld, workload } from './rollout-world.ts';

const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of rollouts in Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

describeHere('a rollout that succeeds in a real cluster', () => {
  let real: RealCluster;
  let world: RolloutWorld;
  beforeAll(async () => {
    real = await realCluster();
    world = await RolloutWorld.begin(real, 'rollout');
  }, 4 * minute);
  afterAll(async () => {
    await world.end();
  });

  it(
    'counts the new revision on a kubelet, not the old one that is ready meanwhile',
    async () => {
      const { app1, app2, app3 } = real.images;
      const listening = { place: onKubelet, isProbed: true } as const;
      const args = ['-listen', ':8080'];
      await world.apply(workload('web', { ...listening, args, image: app1.reference }));
      const expected = [world.expected('web')];
      expect(await world.wait(app1, expected)).toMatchObject({ images: [{ pods: 1 }] });

      const slow = [...args, '-ready-after', '2s'];
      await world.apply(workload('web', { ...listening, args: slow, image: app2.reference }));
      const second = await world.wait(app2, expected);
      expect(second).toMatchObject({ workloads: [{ generation: 2, ready: 1 }] });
      if (!isWaybillError(second)) expect(second.durationMilliseconds).toBeGreaterThan(1_500);

      // An index: what the runtime reports may be another of its digests.
      await world.apply(workload('web', { ...listening, args, image: app3.reference }));
      expect(await world.wait(app3, expected)).toMatchObject({ images: [{ digest: app3.digest }] });
      // Nothing to do: the same answer, at once.
      expect(await world.wait(app3, expected)).toMatchObject({ workloads: [{ generation: 3 }] });
    },
    3 * minute,
  );

  it(
    'knows every kind that runs pods, and that a restart of the same template is another revision',
    async () => {
      const image = real.images.app1.reference;
      const replicas = { spec: { replicas: 2 } };
      await world.apply(
        workload('set', { image, spec: { replicas: 2, serviceName: 'set' } }, 'StatefulSet'),
        workload('each', { image }, 'DaemonSet'),
        job('once', { image, annotations: kwokAnnotations('slow', { delay: '1s' }) }),
        workload('none', { image, spec: { replicas: 0 } }),
        workload('some', { image, ...replicas }),
        {
          apiVersion: 'batch/v1',
          kind: 'CronJob',
          metadata: { name: 'nightly' },
          spec: {
            schedule: '0 3 * * *',
            jobTemplate: {
              spec: {
                template: {
                  spec: { restartPolicy: 'Never', containers: [{ name: 'app', image }] },
                },
              },
            },
          },
        },
      );
      const expected = [
        world.expected('set', { kind: 'StatefulSet' }),
        world.expected('each', { kind: 'DaemonSet' }),
        world.expected('once', { apiVersion: 'batch/v1', kind: 'Job' }),
        world.expected('none'),
        world.expected('some'),
        world.expected('nightly', { apiVersion: 'batch/v1', kind: 'CronJob' }),
      ];
      const before = await world.wait(real.images.app1, expected);
      expect(before).toMatchObject({
        workloads: [{ ready: 2 }, {}, { ready: 1 }, { ready: 0 }, { ready: 2 }, { ready: 0 }],
      });
      for (const one of ['statefulset/set', 'daemonset/each', 'deployment/some'])
        await world.kubectl('rollout', 'restart', one);
      expect(await world.wait(real.images.app1, expected)).toMatchObject({
        workloads: [{ generation: 2, ready: 2 }, { generation: 2 }, {}, {}, { generation: 2 }, {}],
      });
    },
    2 * minute,
  );

  it(
    'awaits waves in their order, and tells what it waits for',
    async () => {
      const image = real.images.app1.reference;
      const slow = { image, annotations: kwokAnnotations('slow', { delay: '2s' }) };
      await world.apply(workload('core', slow), workload('worker', { image }));
      const said: string[] = [];
      const say = (text: string): void => {
        said.push(text);
      };
      const waves = [world.expected('worker', { wave: 2 }), world.expected('core', { wave: 1 })];
      const end = await world.wait(
        real.images.app1,
        waves,
        {},
        {
          phase: say,
          detail: say,
          waiting: say,
        },
      );
      expect(end).toMatchObject({ images: [{ pods: 2 }] });
      expect(said.join('\n')).toMatch(/Deployment \S+\/core: /);
    },
    2 * minute,
  );

  it(
    'awaits 500 Deployments at once by a watch for each kind',
    async () => {
      const many = await RolloutWorld.begin(real, 'many');
      const image = real.images.app1.reference;
      const names = Array.from({ length: 500 }, (_, number) => `app-${String(number)}`);
      const before = await endedWatches(real);
      await many.create(...names.map((name) => workload(name, { image })));
      const end = await many.wait(
        real.images.app1,
        names.map((name) => many.expected(name)),
        { timeoutMilliseconds: 3 * minute },
      );
      const requests = isWaybillError(end) ? undefined : end.requests;
      const ended = (await endedWatches(real)) - before;
      const lost = isWaybillError(end) ? end.message : '';
      await many.end();
      expect(lost).toBe('');
      expect(end).toMatchObject({ images: [{ pods: 500 }] });
      // One for each kind. A server ends a watch whose reader is slow, and counts those: each is made once more.
      expect(requests?.['watch']).toBeGreaterThanOrEqual(4);
      expect(requests?.['watch']).toBeLessThanOrEqual(4 + ended);
      expect(requests?.['list']).toBeLessThanOrEqual(8);
    },
    5 * minute,
  );
});

/** How often the API server has ended a watch whose events it could not be rid of in time: anybody's, since it began. */
async function endedWatches(real: RealCluster): Promise<number> {
  const metrics = await real.kubectl(['get', '--raw', '/metrics']);
  return metrics
    .split('\n')
    .filter((line) => line.startsWith('apiserver_terminated_watchers_total{'))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
