import { describe, expect, it } from '@jest/globals';
import type { JsonObject, KubernetesObject } from '@waybill/kubernetes/object';
import {
  commit,
  digest,
  JobWorld,
  migratorJob,
  otherDigest,
  platformDigest,
  repository,
} from '../testing/job-world.ts';
import { followMigratorJob } from './follow-started-job.ts';
import type { Starter, StarterState } from './migrator-job.ts';

const hook = migratorJob({ startedBy: 'argo-cd', job: { kind: 'name', name: 'migrate' } });

/** A Job as a controller applies it: its name stays from release to release. */
function applied(image: string, uid: string, name = 'migrate'): JsonObject {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      namespace: 'shop',
      uid,
      creationTimestamp: `2026-01-01T00:00:0${uid}Z`,
      labels: { part: 'migrator' },
    },
    spec: { template: { spec: { containers: [{ name: 'migrator', image }] } } },
  };
}

const ours = `${repository}@${digest}`;

describe('followMigratorJob', () => {
  it('passes over the Job of an older revision, and follows ours to its end', async () => {
    const world = new JobWorld();
    const old = world.cluster.put(applied(`${repository}@${otherDigest}`, '1'));
    world.succeed(old);
    const following = followMigratorJob(hook, world.context());
    await pause();
    expect(world.said.at(-1)).toContain(otherDigest);
    world.cluster.endAndDrop(old);
    world.succeed(world.cluster.put(applied(ours, '2')));
    expect(await following).toMatchObject({
      ran: true,
      outputTail: ['applied 2'],
      job: { uid: '2', image: ours, reported: platformDigest, startedBy: 'argo-cd' },
    });
    expect(world.cluster.writes).toEqual([]);
    expect(world.starts).toBe(1);
  });

  it('says that no migration ran because only another image changed', async () => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(`${repository}@${otherDigest}`, '1')));
    const following = followMigratorJob(hook, world.context());
    await pause();
    world.time += 3_600_000;
    await expect(following).rejects.toMatchObject({
      code: 'MIGRATION_NOT_STARTED',
      message: expect.stringMatching(new RegExp(`${digest}.*${otherDigest}`)),
    });
  });

  it('takes the release’s tag where the runtime reports the release’s digest, and only there', async () => {
    const tagged = `${repository}:sha-${commit}`;
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(tagged, '1')));
    expect(await followMigratorJob(hook, world.context())).toMatchObject({
      job: { image: tagged, reported: platformDigest },
    });
    const moved = new JobWorld();
    const job = moved.cluster.put(applied(tagged, '1'));
    moved.pod(job, { terminated: { exitCode: 0 } }, { imageID: `x@${otherDigest}` });
    moved.end(job, 'Complete');
    await expect(followMigratorJob(hook, moved.context())).rejects.toMatchObject({
      code: 'MIGRATION_IMAGE_DIFFERS',
    });
  });

  it('believes a hook that is deleted as soon as it has succeeded', async () => {
    const world = new JobWorld();
    const job = world.cluster.put(applied(ours, '1'));
    world.pod(job, { running: {} });
    const following = followMigratorJob(hook, world.context());
    await pause();
    world.pod(job, { terminated: { exitCode: 0 } });
    world.cluster.endAndDrop(job);
    expect(await following).toMatchObject({ ran: true, job: { uid: '1' } });
  });

  it.each([
    [
      'fails',
      (world: JobWorld, job: KubernetesObject) => {
        world.fail(job, 3, ['no table']);
      },
      'MIGRATION_FAILED',
    ],
    [
      'vanishes while it works',
      (world: JobWorld, job: KubernetesObject) => {
        world.pod(job, { running: {} });
        setTimeout(() => {
          world.cluster.endAndDrop(job);
        }, 10);
        setTimeout(() => {
          world.time += 60_000;
        }, 60);
      },
      'MIGRATION_JOB_GONE',
    ],
  ])('reports one that %s as its own, and deletes nothing', async (_how, act, code) => {
    const world = new JobWorld();
    act(world, world.cluster.put(applied(ours, '1')));
    await expect(followMigratorJob(hook, world.context())).rejects.toMatchObject({ code });
    expect(world.cluster.writes).toEqual([]);
  });

  it('follows the one that a controller made anew after it was deleted', async () => {
    const world = new JobWorld();
    const first = world.cluster.put(applied(ours, '1'));
    world.pod(first, { running: {} });
    const following = followMigratorJob(hook, world.context());
    await pause();
    world.cluster.endAndDrop(first);
    await pause();
    world.succeed(world.cluster.put(applied(ours, '2')));
    expect(await following).toMatchObject({ job: { uid: '2' } });
  });

  it('counts only the Job that the controller names on our revision, where it is asked', async () => {
    const world = new JobWorld();
    const old = world.cluster.put(applied(ours, '1'));
    world.succeed(old);
    let state: StarterState = { kind: 'waiting', message: 'it has not synced our revision' };
    const following = followMigratorJob(hook, { ...world.context(), starter: saying(() => state) });
    await pause();
    // The image is ours, and so was the deployment before this one.
    expect(world.said.at(-1)).toContain('it has not synced our revision');
    world.cluster.endAndDrop(old);
    world.succeed(world.cluster.put(applied(ours, '2')));
    const named = { namespace: 'shop', name: 'migrate' };
    state = { kind: 'running', job: named, message: 'it runs' };
    expect(await following).toMatchObject({ job: { uid: '2' } });
  });

  it.each<[string, StarterState, string]>([
    ['ran no Job', { kind: 'absent', message: 'no hook ran' }, 'MIGRATION_NOT_STARTED'],
    [
      'names a Job that is gone',
      { kind: 'succeeded', job: { namespace: 'shop', name: 'gone' }, message: 'it succeeded' },
      'MIGRATION_JOB_UNPROVED',
    ],
    [
      'names a Job with another image',
      { kind: 'succeeded', job: { namespace: 'shop', name: 'migrate' }, message: 'it succeeded' },
      'MIGRATION_NOT_STARTED',
    ],
  ])('does not wait where the controller %s', async (_what, state, code) => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(`${repository}@${otherDigest}`, '1')));
    const following = followMigratorJob(hook, { ...world.context(), starter: saying(() => state) });
    const turned = setTimeout(() => {
      world.time += 15_000;
    }, 30);
    await expect(following).rejects.toMatchObject({
      code,
      message: expect.stringContaining(state.message),
    });
    clearTimeout(turned);
  });

  it('finds it by its labels', async () => {
    const world = new JobWorld();
    const job = { kind: 'selector', selector: 'part=migrator' } as const;
    world.succeed(world.cluster.put(applied(ours, '1', 'migrate-3f2a')));
    expect(
      await followMigratorJob(migratorJob({ startedBy: 'flux', job }), world.context()),
    ).toMatchObject({ job: { name: 'migrate-3f2a', startedBy: 'flux' } });
  });

  it('deletes nothing where it is cancelled: the Job is the controller’s', async () => {
    const world = new JobWorld();
    world.pod(world.cluster.put(applied(ours, '1')), { running: {} });
    const following = followMigratorJob(hook, world.context());
    await pause();
    world.controller.abort(new Error('stopped'));
    await expect(following).rejects.toThrow('stopped');
    expect([world.cluster.writes, world.remembered]).toEqual([[], []]);
    expect(world.cluster.watches).toBe(0);
  });
});

/** A controller that says what the test has it say. */
function saying(state: () => StarterState): () => Promise<Starter> {
  return () =>
    Promise.resolve({
      state,
      synced: Promise.resolve(),
      ended: new Promise<void>(() => undefined),
      close: () => undefined,
    });
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
