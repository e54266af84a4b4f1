import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import { digest, JobWorld, otherDigest, platformDigest, repository } from '../testing/job-world.ts';
import { requireCodeAfter, type ReleaseCode } from './code-order.ts';

const code: ReleaseCode = { namespaces: ['shop'], reportedAs: new Set([digest, platformDigest]) };
const at = (time: string): string => `2026-01-01T${time}Z`;

/** A Job that began at ten, and whose pod ended a minute later. */
function migrated(world: JobWorld): { job: KubernetesObject; pod: KubernetesObject } {
  const job = world.cluster.put({
    ...{ apiVersion: 'batch/v1', kind: 'Job' },
    metadata: { name: 'migrate', namespace: 'shop', uid: '1', creationTimestamp: at('10:00:00') },
  });
  const terminated = { exitCode: 0, startedAt: at('10:00:05'), finishedAt: at('10:01:00') };
  return { job, pod: world.pod(job, { terminated }) };
}

function running(made: string, states: object, imageID = `${repository}@${digest}`): JsonValue {
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { name: 'app-1', namespace: 'shop', uid: '2', creationTimestamp: at(made) },
    status: { containerStatuses: [{ name: 'app', imageID, ...states }] },
  };
}

const since = (time: string): object => ({ state: { running: { startedAt: at(time) } } });

async function judged(pod: JsonValue, of: ReleaseCode | undefined = code): Promise<void> {
  const world = new JobWorld();
  const { job, pod: migrator } = migrated(world);
  world.cluster.put(pod as Record<string, JsonValue>);
  const desiredAt = Date.parse(at('09:59:30'));
  await requireCodeAfter(job, migrator, of, world.context({ desiredAt }));
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

  it('is not asked where nothing is rolled out', async () => {
    const world = new JobWorld();
    const { job, pod } = migrated(world);
    await requireCodeAfter(job, pod, undefined, world.context());
    expect(world.cluster.requests.list).toBe(0);
  });
});
