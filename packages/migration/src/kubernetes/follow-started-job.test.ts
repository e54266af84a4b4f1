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
import { followIfStarted, followMigratorJob } from './follow-started-job.ts';
import type { PodProblem, Starter, StarterState } from './migrator-job.ts';

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

const code = { namespaces: ['shop'], reportedAs: new Set<string>([otherDigest]) };

/** A pod of the release's code, which started at a time of that day. */
function codePod(world: JobWorld, time: string): void {
  const startedAt = `2026-01-01T${time}Z`;
  const status = { name: 'app', imageID: `x@${otherDigest}`, state: { running: { startedAt } } };
  world.cluster.put({
    ...{ apiVersion: 'v1', kind: 'Pod', status: { containerStatuses: [status] } },
    metadata: { name: 'app-1', namespace: 'shop', uid: 'app-1', creationTimestamp: startedAt },
  });
}

/** What the Job's controller writes when all is done. */
function completes(world: JobWorld, job: KubernetesObject, status: JsonObject): void {
  const conditions = [{ type: 'Complete', status: 'True', reason: '', message: '' }];
  world.cluster.put({ ...job.whole, status: { ...status, conditions } });
}

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

  it('judges the order of migration and code by the Job where its pod was gone before it ended', async () => {
    const world = new JobWorld();
    const job = world.cluster.put(applied(ours, '1'));
    world.pod(job, { running: {} });
    const following = followMigratorJob(hook, world.context({ code }));
    await pause();
    for (const pod of world.cluster.podsOf(job)) world.cluster.drop(pod);
    codePod(world, '00:00:30');
    completes(world, job, { completionTime: '2026-01-01T00:02:00Z' });
    await expect(following).rejects.toMatchObject({
      code: 'MIGRATION_OVERTAKEN',
      message: expect.stringContaining('ended at 2026-01-01T00:02:00'),
    });
  });

  it('does so too where the Job was deleted as soon as it had succeeded', async () => {
    const world = new JobWorld();
    const job = world.cluster.put(applied(ours, '1'));
    world.pod(job, { running: {} });
    const following = followMigratorJob(hook, world.context({ code }));
    await pause();
    const [pod] = world.cluster.podsOf(job);
    const migrator = { name: 'migrator', imageID: ours };
    // The end of its proxy was not seen.
    const containerStatuses = [
      { ...migrator, state: { terminated: { exitCode: 0, finishedAt: '2026-01-01T00:00:20Z' } } },
      { name: 'proxy', state: { running: {} } },
    ];
    world.cluster.put({ ...pod?.whole, status: { phase: 'Running', containerStatuses } });
    codePod(world, '00:00:30');
    completes(world, job, { completionTime: '2026-01-01T00:02:00Z' });
    world.cluster.endAndDrop(job);
    await expect(following).rejects.toMatchObject({ code: 'MIGRATION_OVERTAKEN' });
  });

  it('says that the order is not known where nothing says when the migration ended', async () => {
    const world = new JobWorld();
    const job = world.cluster.put(applied(ours, '1'));
    world.pod(job, { running: {} });
    codePod(world, '00:00:30');
    completes(world, job, {});
    const reason = expect.stringContaining('Job shop/migrate ended was not seen');
    expect(await followMigratorJob(hook, world.context({ code }))).toMatchObject({
      ...{ ran: true, orderUnknown: reason },
    });
    expect(world.said.join('\n')).toMatch(/came after its migration is not known: when the Job/);
    // One that ran for an older revision says nothing of the order of this one.
    const desiredAt = Date.parse('2026-01-01T01:00:00Z');
    const before = await followMigratorJob(hook, world.context({ code, desiredAt }));
    expect(before).not.toHaveProperty('orderUnknown');
  });

  it('does not pass where no pod is left to show which image ran', async () => {
    const world = new JobWorld();
    completes(world, world.cluster.put(applied(ours, '1')), {
      completionTime: '2026-01-01T00:02:00Z',
    });
    await expect(followMigratorJob(hook, world.context({ code }))).rejects.toMatchObject({
      code: 'MIGRATION_JOB_UNPROVED',
      message: expect.stringContaining('no pod of it is left'),
    });
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

  it('takes the proof of an older run where nothing differed since: nothing is run', async () => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(ours, '1')));
    const state = { kind: 'absent', message: 'nothing differed', unchanged: true } as const;
    const context = { ...world.context(), starter: saying(() => state) };
    expect(await followMigratorJob(hook, context)).toMatchObject({ ran: false, job: { uid: '1' } });
    // A sync that had no hook is another thing: there was something to migrate for.
    const synced = { kind: 'absent', message: 'it has no hook' } as const;
    await expect(
      followMigratorJob(hook, { ...world.context(), starter: saying(() => synced) }),
    ).rejects.toMatchObject({ code: 'MIGRATION_NOT_STARTED' });
  });

  it('says that one of before desired state was written did not run for it', async () => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(ours, '1')));
    const desiredAt = Date.parse('2026-01-01T01:00:00Z');
    expect(await followMigratorJob(hook, { ...world.context(), desiredAt })).toMatchObject({
      ran: false,
    });
  });

  it('ends as soon as the controller cannot come to it', async () => {
    const world = new JobWorld();
    const state = { kind: 'waiting', message: 'it has not come' } as const;
    const obstacle = { reason: 'ApplyFailed', message: 'Kustomization flux-system/migrations …' };
    const starter = saying(
      () => state,
      () => obstacle,
    );
    await expect(followMigratorJob(hook, { ...world.context(), starter })).rejects.toMatchObject({
      code: 'MIGRATION_NOT_STARTED',
      message: expect.stringContaining('ApplyFailed: Kustomization flux-system/migrations'),
    });
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

describe('followIfStarted, of a rollback', () => {
  const named = { namespace: 'shop', name: 'migrate' };

  it.each<[string, StarterState | undefined, RegExp]>([
    ['there is nobody to ask', undefined, /names no controller/],
    [
      'the controller ran none',
      { kind: 'absent', message: 'no hook ran' },
      /ran no Job.*no hook ran/,
    ],
    [
      'its Job runs another image',
      { kind: 'succeeded', job: named, message: 'it succeeded' },
      new RegExp(`ran no Job.*${otherDigest}`),
    ],
    [
      'its Job is gone',
      { kind: 'succeeded', job: { ...named, name: 'gone' }, message: 'it succeeded' },
      /not there any more/,
    ],
  ])('waits for nothing where %s', async (_what, state, expected) => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(`${repository}@${otherDigest}`, '1')));
    const starter = state === undefined ? {} : { starter: saying(() => state) };
    const looking = followIfStarted(hook, { ...world.context(), ...starter });
    const turned = setTimeout(() => {
      world.time += 15_000;
    }, 30);
    expect(await looking).toEqual({ notMigrated: expect.stringMatching(expected) });
    clearTimeout(turned);
    expect([world.cluster.writes, world.starts]).toEqual([[], 0]);
  });

  it('waits no longer than the migration may take for a controller that does not come', async () => {
    const world = new JobWorld();
    const state = { kind: 'waiting', message: 'it has not come' } as const;
    const looking = followIfStarted(hook, { ...world.context(), starter: saying(() => state) });
    setTimeout(() => {
      world.time += 3_600_000;
    }, 30);
    expect(await looking).toEqual({
      notMigrated: expect.stringContaining('nothing came within 10'),
    });
  });

  it('follows the Job that comes, and tells of one that fails without failing', async () => {
    const state = { kind: 'running', job: named, message: 'it runs' } as const;
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(ours, '1')));
    const context = { ...world.context(), starter: saying(() => state) };
    expect(await followIfStarted(hook, context)).toMatchObject({ ran: true, job: { uid: '1' } });
    const bad = new JobWorld();
    bad.fail(bad.cluster.put(applied(ours, '1')), 3, ['no migration 43']);
    const failing = { ...bad.context(), starter: saying(() => state) };
    expect(await followIfStarted(hook, failing)).toEqual({
      notMigrated: expect.stringMatching(/did not end well.*no migration 43/),
    });
    expect(bad.cluster.writes).toEqual([]);
  });

  it('does not take a Job of before for one of its own', async () => {
    const world = new JobWorld();
    world.succeed(world.cluster.put(applied(ours, '1')));
    const state = { kind: 'succeeded', job: named, message: 'it has succeeded' } as const;
    const desiredAt = Date.parse('2026-01-01T01:00:00Z');
    const context = { ...world.context(), desiredAt, starter: saying(() => state) };
    expect(await followIfStarted(hook, context)).toEqual({
      notMigrated: expect.stringContaining('had ended before'),
    });
  });
});

/** A controller that says what the test has it say. */
function saying(
  state: () => StarterState,
  obstacle: () => PodProblem | undefined = () => undefined,
): () => Promise<Starter> {
  return () =>
    Promise.resolve({
      ...{ state, obstacle },
      synced: Promise.resolve(),
      ended: new Promise<void>(() => undefined),
      close: () => undefined,
    });
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
