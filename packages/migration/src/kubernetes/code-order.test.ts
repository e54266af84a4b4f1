import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@waybill/core';
import type { JsonObject, KubernetesObject } from '@waybill/kubernetes/object';
import { digest, JobWorld, otherDigest, platformDigest, repository } from '../testing/job-world.ts';
import { requireCodeAfter, type ReleaseCode } from './code-order.ts';

const code: ReleaseCode = { namespaces: ['shop'], reportedAs: new Set([digest, platformDigest]) };
const at = (time: string): string => `2026-01-01T${time}Z`;

type Migrator = (world: JobWorld) => {
  readonly job: KubernetesObject;
  readonly pod: KubernetesObject | undefined;
};

/** A Job that began at ten. */
function jobOf(world: JobWorld, status: JsonObject = {}): KubernetesObject {
  return world.cluster.put({
    ...{ apiVersion: 'batch/v1', kind: 'Job', status },
    metadata: { name: 'migrate', namespace: 'shop', uid: '1', creationTimestamp: at('10:00:00') },
  });
}

/** Its pod ended a minute later. */
const migrated: Migrator = (world) => {
  const job = jobOf(world);
  const terminated = { exitCode: 0, startedAt: at('10:00:05'), finishedAt: at('10:01:00') };
  return { job, pod: world.pod(job, { terminated }) };
};

const completed = { completionTime: at('10:01:00') };

/** Pods that say nothing of when the Job ended. */
const without: readonly (readonly [
  string,
  (world: JobWorld, status: JsonObject) => ReturnType<Migrator>,
])[] = [
  ['is gone', (world, status) => ({ job: jobOf(world, status), pod: undefined })],
  [
    'was gone before it ended',
    (world, status) => {
      const job = jobOf(world, status);
      return { job, pod: world.pod(job, { running: { startedAt: at('10:00:05') } }) };
    },
  ],
  [
    'was gone before another container of it ended',
    (world, status) => {
      const job = jobOf(world, status);
      const { whole } = world.pod(job, { running: {} });
      const terminated = { exitCode: 0, finishedAt: at('10:00:06') };
      const containerStatuses = [
        { name: 'migrator', state: { running: {} } },
        { name: 'proxy', state: { terminated } },
      ];
      return { job, pod: world.cluster.put({ ...whole, status: { containerStatuses } }) };
    },
  ],
];

function running(made: string, states: object, imageID = `${repository}@${digest}`): JsonValue {
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { name: 'app-1', namespace: 'shop', uid: '2', creationTimestamp: at(made) },
    status: { containerStatuses: [{ name: 'app', imageID, ...states }] },
  };
}

/** A pod with an init container, and a container that waits for it or runs. */
function initialised(
  imageID: string,
  states: object,
  app: object = { state: { waiting: {} } },
  spec: JsonObject = {},
) {
  const container = { name: 'app', imageID: `${repository}@${digest}`, ...app };
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: {
      ...{ name: 'app-1', namespace: 'shop', uid: '2' },
      creationTimestamp: at('10:00:01'),
    },
    spec: { initContainers: [{ name: 'prepare', ...spec }] },
    status: {
      initContainerStatuses: [{ name: 'prepare', imageID, ...states }],
      containerStatuses: [container],
    },
  };
}

const ran = (from: string, to: string): object => ({
  state: { terminated: { exitCode: 0, startedAt: at(from), finishedAt: at(to) } },
});
const since = (time: string): object => ({ state: { running: { startedAt: at(time) } } });

async function judged(pod: JsonValue, how: Migrator = migrated): Promise<string | undefined> {
  const world = new JobWorld();
  const { job, pod: migrator } = how(world);
  world.cluster.put(pod as Record<string, JsonValue>);
  const desiredAt = Date.parse(at('09:59:30'));
  return await requireCodeAfter(job, migrator, code, world.context({ desiredAt }));
}

describe('the order of migration and code', () => {
  it.each<[string, JsonValue]>([
    ['starts when it has ended', running('10:01:01', since('10:01:02'))],
    ['was made before, and waits for it', running('10:00:01', since('10:01:00'))],
    ['starts by a clock that is a little behind', running('10:00:58', since('10:00:57'))],
    ['does not run yet', running('10:00:01', { state: { waiting: {} } })],
    ['is older than desired state', running('09:57:59', since('10:00:10'))],
    ['is of another release', running('10:00:01', since('10:00:10'), `x@${otherDigest}`)],
  ])('holds where code %s', async (_what, pod) => {
    await expect(judged(pod)).resolves.toBeUndefined();
  });

  it.each<[string, JsonValue]>([
    ['runs', running('10:00:01', since('10:00:10'))],
    ['was made even before the Job', running('09:59:59', since('10:00:01'))],
    [
      'has crashed since',
      running('10:00:01', {
        ...since('10:02:00'),
        lastState: { terminated: { startedAt: at('10:00:10') } },
      }),
    ],
    ['is of another platform', running('10:00:01', since('10:00:10'), `x@${platformDigest}`)],
  ])('is broken by code that started before, and %s', async (_what, pod) => {
    await expect(judged(pod)).rejects.toMatchObject({
      code: 'MIGRATION_OVERTAKEN',
      message: expect.stringMatching(/container app of pod shop\/app-1.*Job shop\/migrate/),
    });
  });

  it.each<[string, JsonValue]>([
    ['has ended since', initialised(`x@${digest}`, ran('10:00:10', '10:00:20'))],
    [
      'goes on beside the others',
      initialised(`x@${digest}`, since('10:00:10'), since('10:01:02'), { restartPolicy: 'Always' }),
    ],
  ])('is broken by code in an init container that started before, and %s', async (_what, pod) => {
    await expect(judged(pod)).rejects.toMatchObject({
      code: 'MIGRATION_OVERTAKEN',
      message: expect.stringMatching(/init container prepare of pod shop\/app-1 .*10:00:10/),
    });
  });

  it.each<[string, JsonValue]>([
    ['still does', initialised(`x@${digest}`, since('10:00:10'))],
    ['did so', initialised(`x@${digest}`, ran('10:00:10', '10:01:01'), since('10:01:02'))],
    [
      'fails until then',
      initialised(`x@${digest}`, {
        state: { waiting: {} },
        lastState: { terminated: { exitCode: 1, startedAt: at('10:00:10') } },
      }),
    ],
  ])(
    'is not known where an init container may wait for the migration, and %s',
    async (_what, pod) => {
      expect(await judged(pod)).toMatch(
        /init container prepare of pod shop\/app-1 started before the Job shop\/migrate had ended/,
      );
    },
  );

  it('is broken by a container behind such an init container that started before all the same', async () => {
    const early = initialised(`x@${digest}`, since('10:00:10'), since('10:00:12'));
    await expect(judged(early)).rejects.toMatchObject({ code: 'MIGRATION_OVERTAKEN' });
  });

  it('names the code that started first', async () => {
    const both = initialised(`x@${digest}`, ran('10:00:10', '10:00:20'), since('10:00:21'));
    await expect(judged(both)).rejects.toMatchObject({
      message: expect.stringContaining('init container prepare'),
    });
    const late = initialised(`x@${digest}`, since('10:00:22'), since('10:00:21'));
    await expect(judged(late)).rejects.toMatchObject({
      message: expect.stringContaining('the container app'),
    });
  });

  it('holds where an init container of another image waits for the migration', async () => {
    const waits = initialised(`x@${otherDigest}`, ran('10:00:10', '10:01:01'), since('10:01:02'));
    expect(await judged(waits)).toBeUndefined();
  });

  it.each(without)('is judged by the Job’s own end where its pod %s', async (_what, how) => {
    const by: Migrator = (world) => how(world, completed);
    expect(await judged(running('10:00:01', since('10:01:02')), by)).toBeUndefined();
    await expect(judged(running('10:00:01', since('10:00:10')), by)).rejects.toMatchObject({
      code: 'MIGRATION_OVERTAKEN',
      message: expect.stringContaining('Job shop/migrate ended at 2026-01-01T10:01:00'),
    });
  });

  it.each(without)(
    'is not known where its pod %s and the Job says no end either',
    async (_what, how) => {
      const early = running('10:00:01', since('10:00:10'));
      expect(await judged(early, (world) => how(world, {}))).toMatch(
        /Job shop\/migrate ended was not seen/,
      );
    },
  );

  it('is not known where the first start is forgotten, of a pod that was there before the end', async () => {
    const again = {
      ...since('10:01:20'),
      lastState: { terminated: { startedAt: at('10:01:05') } },
    };
    const unknown = /container app of pod shop\/app-1 started first is not known/;
    expect(await judged(running('10:00:01', { ...again, restartCount: 2 }))).toMatch(unknown);
    expect(await judged(running('10:00:01', { ...again, restartCount: 1 }))).toBeUndefined();
    expect(await judged(running('10:01:02', { ...again, restartCount: 2 }))).toBeUndefined();
  });

  it('is not known where the code runs in no cluster', async () => {
    const world = new JobWorld();
    const { job, pod } = migrated(world);
    const why = await requireCodeAfter(job, pod, 'elsewhere', world.context());
    expect(why).toContain('is no cluster');
  });

  it('is not asked where nothing is rolled out', async () => {
    const world = new JobWorld();
    const { job, pod } = migrated(world);
    expect(await requireCodeAfter(job, pod, undefined, world.context())).toBeUndefined();
    expect(world.cluster.requests.list).toBe(0);
  });
});
