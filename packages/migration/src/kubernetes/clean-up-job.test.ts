import { describe, expect, it } from '@jest/globals';
import { valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import { JobWorld, migratorJob } from '../testing/job-world.ts';
import { cleanUpJob, type CleanedUp } from './clean-up-job.ts';
import { renderJob } from './render-job.ts';

const { manifest, name, namespace } = renderJob(migratorJob());
const deployment = migratorJob().deployment.id;

async function created(world: JobWorld): Promise<KubernetesObject> {
  const job = await world.cluster.create(manifest);
  world.cluster.writes.length = 0;
  return job;
}

async function cleanUp(
  world: JobWorld,
  { id = deployment, isRecorded = true }: { id?: string; isRecorded?: boolean } = {},
): Promise<CleanedUp> {
  const { cluster, signal, progress, now } = world.context();
  const context = { cluster, signal, progress, now, budget: 30_000 };
  return await cleanUpJob({ namespace, name }, { deployment: id, isRecorded }, context);
}

describe('cleanUpJob', () => {
  it('does nothing where the Job never came to exist', async () => {
    expect(await cleanUp(new JobWorld())).toBe('absent');
  });

  it('leaves the Job of another deployment alone', async () => {
    const world = new JobWorld();
    await created(world);
    expect(await cleanUp(world, { id: 'another' })).toBe('absent');
    expect(world.cluster.writes).toEqual([]);
  });

  it('deletes one that runs, and ends only when its pod has', async () => {
    const world = new JobWorld();
    const job = await created(world);
    const pod = world.pod(job, { running: {} });
    world.cluster.onRemove = () => undefined;
    let done: string | undefined;
    const cleaning = cleanUp(world).then((result) => (done = result));
    await pause();
    expect([done, world.cluster.writes]).toEqual([
      undefined,
      [`remove (Foreground) Job ${namespace}/${name}`],
    ]);
    world.cluster.drop(job);
    await pause();
    // Its Job is gone, and its pod still works.
    expect(done).toBeUndefined();
    world.cluster.drop(pod);
    expect(await cleaning).toBe('removed');
    expect(world.cluster.watches).toBe(0);
  });

  it('takes a container that has ended for the end, where the pod object stays', async () => {
    const world = new JobWorld();
    const job = await created(world);
    world.cluster.onRemove = () => {
      world.pod(job, { terminated: { exitCode: 143 } });
      world.cluster.drop(job);
    };
    world.pod(job, { running: {} });
    expect(await cleanUp(world)).toBe('removed');
  });

  it('says which pod was not seen to end, and on which node', async () => {
    const world = new JobWorld();
    const job = await created(world);
    world.pod(job, { running: {} });
    world.cluster.onRemove = () => {
      setTimeout(() => {
        world.time += 60_000;
      }, 10);
    };
    await expect(cleanUp(world)).rejects.toMatchObject({
      code: 'MIGRATION_CLEAN_UP_UNPROVED',
      message: expect.stringContaining(`pod ${name}-pod (Running, on node-1)`),
    });
  });

  it.each(['succeed', 'fail'] as const)(
    'keeps what has ended (%s), and lets it go once that is recorded',
    async (how) => {
      const world = new JobWorld();
      const job = await created(world);
      if (how === 'succeed') world.succeed(job);
      else world.fail(job, 1, []);
      expect(await cleanUp(world, { isRecorded: false })).toBe('waits');
      expect(world.cluster.writes).toEqual([]);
      expect(await cleanUp(world)).toBe('kept');
      const kept = world.cluster.all('Job')[0];
      expect(valueIn(kept?.spec ?? {}, 'ttlSecondsAfterFinished')).toBe(3600);
      // Once more: nothing is written again.
      expect(await cleanUp(world)).toBe('kept');
      expect(world.cluster.writes).toEqual([`patch Job ${namespace}/${name}`]);
    },
  );
});

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
