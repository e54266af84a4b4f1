import { describe, expect, it } from '@jest/globals';
import { coreError, WaybillError } from '@waybill/core';
import { objectAt, valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import {
  digest,
  JobWorld,
  migratorJob,
  otherDigest,
  platformDigest,
  repository,
} from '../testing/job-world.ts';
import { readJobManifest } from './job-manifest.ts';
import { renderJob } from './render-job.ts';
import { runMigratorJob } from './run-job.ts';

const cancelled = (): WaybillError =>
  coreError('CANCELLED', { message: 'stopped', remedy: 'start again' });

/** A Job that an earlier run of the same deployment created. */
async function existing(world: JobWorld, change: (whole: string) => string = (it) => it) {
  const { manifest } = renderJob(migratorJob());
  const created = await world.cluster.create(
    readJobManifest(change(JSON.stringify(manifest)), 'job.json'),
  );
  world.cluster.writes.length = 0;
  return created;
}

describe('runMigratorJob', () => {
  it('names the Job before it exists, records, creates, follows, and proves which image ran', async () => {
    const world = new JobWorld();
    const order: string[] = [];
    world.cluster.onCreate = (job) => {
      order.push(`create after ${String(world.remembered.length)} and ${String(world.starts)}`);
      world.succeed(job, '', ['password=s3cret', 'applied 2']);
    };
    const evidence = await runMigratorJob(migratorJob(), world.context());
    const { name } = renderJob(migratorJob());
    expect(order).toEqual(['create after 1 and 1']);
    expect(world.remembered).toEqual([{ namespace: 'shop', name }]);
    expect(evidence).toMatchObject({
      engine: 'kubernetes-job',
      ran: true,
      outputLines: 2,
      outputTail: ['password=***', 'applied 2'],
      job: {
        ...{ cluster: 'https://cluster.example', namespace: 'shop', name, uid: 'uid-1' },
        ...{ image: `${repository}@${digest}`, reported: platformDigest },
        ...{ pod: `${name}-pod`, startedBy: 'waybill' },
      },
    });
    expect(world.said.join('\n')).not.toContain('s3cret');
    expect(world.cluster.writes).toEqual([`create Job shop/${name}`]);
    // A Job that nobody has recorded must not vanish.
    expect(valueIn(world.cluster.all('Job')[0]?.spec ?? {}, 'ttlSecondsAfterFinished')).toBe(
      undefined,
    );
    expect(world.cluster.watches).toBe(0);
  });

  it('joins a Job that runs, and follows it', async () => {
    const world = new JobWorld();
    const job = await existing(world);
    world.pod(job, { running: {} });
    world.cluster.logs.set(`${job.name}-pod`, ['waiting', 'applied 2']);
    const running = runMigratorJob(migratorJob(), world.context());
    await settled();
    expect(world.said).toContain('applied 2');
    world.pod(job, { terminated: { exitCode: 0 } });
    world.end(job, 'Complete');
    expect(await running).toMatchObject({ ran: true, outputLines: 2 });
    expect(world.cluster.writes).toEqual([]);
  });

  it('runs nothing where it succeeded before, and gives the same proof', async () => {
    const world = new JobWorld();
    world.succeed(await existing(world));
    expect(await runMigratorJob(migratorJob(), world.context())).toMatchObject({
      ran: false,
      outputTail: ['applied 2'],
      job: { reported: platformDigest },
    });
    expect([world.cluster.writes, world.starts]).toEqual([[], 0]);
  });

  it('says why one failed before, and what to do; nothing is run twice', async () => {
    const world = new JobWorld();
    world.fail(await existing(world), 3, ['relation "plans" exists']);
    const running = runMigratorJob(migratorJob(), world.context());
    await expect(running).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(
        /failed with exit code 3 when it ran before: BackoffLimitExceeded.*relation "plans" exists/s,
      ),
      remedy: expect.stringContaining('kubectl delete job -n shop'),
      facts: expect.objectContaining({ reason: 'BackoffLimitExceeded', exitCode: 3 }),
    });
    expect(world.cluster.writes).toEqual([]);
  });

  it.each([
    [
      'another digest',
      (whole: string) => whole.replaceAll(digest, otherDigest),
      'MIGRATION_IMAGE_DIFFERS',
    ],
    [
      'foreign labels',
      (whole: string) => whole.replaceAll('c0de"', 'beef"'),
      'MIGRATION_JOB_FOREIGN',
    ],
    ['no labels', (whole: string) => whole.replaceAll('waybill/', 'x/'), 'MIGRATION_JOB_FOREIGN'],
  ])('refuses a Job of its name with %s, and leaves it alone', async (_what, change, code) => {
    const world = new JobWorld();
    await existing(world, change);
    const running = runMigratorJob(migratorJob(), world.context());
    const error = await running.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(error instanceof WaybillError && error.message).toContain(digest);
    if (code === 'MIGRATION_IMAGE_DIFFERS')
      expect(error instanceof WaybillError && error.message).toContain(otherDigest);
    expect(world.cluster.writes).toEqual([]);
  });

  it('waits until a Job that is being deleted is gone, and starts its own then', async () => {
    const world = new JobWorld();
    const job = await existing(world);
    const pod = world.pod(job, { running: {} });
    world.cluster.onRemove = () => undefined;
    const there = world.cluster.put({
      ...job.whole,
      metadata: { ...job.metadata, deletionTimestamp: '2026-01-01T00:05:00Z' },
    });
    world.cluster.onCreate = (created) => {
      world.succeed(created);
    };
    const running = runMigratorJob(migratorJob(), world.context());
    await settled();
    expect(world.cluster.writes.filter((it) => it.startsWith('create'))).toEqual([]);
    world.cluster.drop(pod);
    await settled();
    world.cluster.drop(there);
    expect(await running).toMatchObject({ ran: true, job: { uid: 'uid-2' } });
  });

  it('joins the Job of whoever was faster, or whose answer was lost', async () => {
    const world = new JobWorld();
    const { cluster } = world;
    const create = cluster.create.bind(cluster);
    cluster.create = async (manifest) => {
      const created = await create(manifest);
      world.succeed(created);
      return await create(manifest);
    };
    expect(await runMigratorJob(migratorJob(), world.context())).toMatchObject({
      job: { uid: 'uid-1' },
    });
    expect(cluster.all('Job')).toHaveLength(1);
  });

  it.each([
    ['DeadlineExceeded', 'MIGRATION_TIMED_OUT', 'it was stopped'],
    ['BackoffLimitExceeded', 'MIGRATION_FAILED', 'failed with exit code 1 (OOMKilled)'],
  ])('tells the Job’s own end: %s', async (reason, code, words) => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.cluster.logs.set(`${job.name}-pod`, ['waiting for a lock']);
      world.pod(job, { terminated: { exitCode: 1, reason: 'OOMKilled' } });
      world.end(job, 'Failed', reason);
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code,
      message: expect.stringMatching(new RegExp(`${words.replace(/[()]/g, '\\$&')}.*lock`, 's')),
    });
    // What failed stays for whoever looks.
    expect(world.cluster.all('Job')).toHaveLength(1);
  });

  it('ends early where the pod cannot start, and deletes the Job that would start later', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.pod(job, { waiting: { reason: 'ImagePullBackOff' } }, { imageID: '' });
    };
    const problem = { reason: 'ImagePullFailed', message: 'manifest unknown' };
    const running = runMigratorJob(
      migratorJob(),
      world.context({ diagnosePod: () => Promise.resolve(problem) }),
    );
    await expect(running).rejects.toMatchObject({
      code: 'MIGRATION_JOB_STUCK',
      message: expect.stringContaining('ImagePullFailed'),
      facts: expect.objectContaining({ reason: 'ImagePullFailed' }),
    });
    expect(world.cluster.writes.at(-1)).toMatch(/^remove \(Foreground\) Job/);
    expect(world.cluster.all('Job')).toEqual([]);
  });

  it('says what keeps the Job’s pods away, by its events', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.cluster.put({
        apiVersion: 'v1',
        kind: 'Event',
        metadata: { name: 'e', namespace: 'shop' },
        involvedObject: { uid: valueIn(job.metadata, 'uid') ?? '' },
        reason: 'FailedCreate',
        message: 'pods "x" is forbidden: exceeded quota: small',
      });
    };
    const turn = setInterval(() => {
      world.time += 20_000;
    }, 50);
    try {
      await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
        code: 'MIGRATION_JOB_STUCK',
        message: expect.stringMatching(/QuotaExceeded.*exceeded quota: small/),
      });
    } finally {
      clearInterval(turn);
    }
  });

  it('stops what runs another image than the release’s, whoever changed it', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.pod(job, { running: {} }, { imageID: `mirror.example/m@${otherDigest}` });
    };
    const error = await runMigratorJob(migratorJob(), world.context()).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      code: 'MIGRATION_IMAGE_DIFFERS',
      facts: expect.objectContaining({ expected: digest, found: otherDigest }),
    });
    expect(world.cluster.all('Pod')).toEqual([]);
  });

  it('is not believed where nothing shows which image ran', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.end(job, 'Complete');
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'MIGRATION_JOB_UNPROVED',
    });
  });

  it('says so where somebody deletes the Job meanwhile', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.pod(job, { running: {} });
      setTimeout(() => {
        world.cluster.endAndDrop(job);
      }, 20);
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'MIGRATION_JOB_GONE',
    });
  });

  it('gives up where no controller of Jobs ends it, and deletes it', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.pod(job, { running: {} });
      setTimeout(() => {
        world.time += 3_600_000;
      }, 20);
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'MIGRATION_TIMED_OUT',
    });
    expect([...world.cluster.all('Job'), ...world.cluster.all('Pod')]).toEqual([]);
  });
});

describe('the version', () => {
  const versioned = {
    expects: '42',
    version: { from: 'termination-message', pattern: String.raw`^\s*(\S+)\s*$` },
  } as const;

  it('is read from the termination message, and compared', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.succeed(job, 'done\n42\n');
    };
    expect(await runMigratorJob(migratorJob(versioned), world.context())).toMatchObject({
      versionAfter: '42',
    });
  });

  it('is read from the last line of the log that fits, far before its end', async () => {
    const world = new JobWorld();
    const lines = ['schema 41', 'schema 42', ...Array.from({ length: 300 }, () => 'analyzing')];
    world.cluster.onCreate = (job) => {
      world.succeed(job, '', lines);
    };
    const version = { from: 'log', pattern: String.raw`^schema (\d+)$` } as const;
    expect(
      await runMigratorJob(migratorJob({ ...versioned, version }), world.context()),
    ).toMatchObject({ versionAfter: '42' });
  });

  it.each([
    ['', 'MIGRATION_VERSION_UNREADABLE'],
    ['41', 'MIGRATION_VERSION_WRONG'],
  ])('refuses the message %j', async (message, code) => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.succeed(job, message);
    };
    await expect(runMigratorJob(migratorJob(versioned), world.context())).rejects.toMatchObject({
      code,
    });
  });
});

describe('a run that is cancelled', () => {
  it.each<[string, (world: JobWorld) => void, number]>([
    [
      'before the Job exists',
      (world) => {
        world.controller.abort(cancelled());
      },
      0,
    ],
    [
      'when the Job was just created',
      (world) => {
        world.cluster.onCreate = () => {
          world.controller.abort(cancelled());
        };
      },
      1,
    ],
    [
      'when its pod waits',
      (world) => {
        world.cluster.onCreate = (job) => {
          world.pod(job, { waiting: { reason: 'ContainerCreating' } }, { imageID: '' });
          setTimeout(() => {
            world.controller.abort(cancelled());
          }, 10);
        };
      },
      1,
    ],
    [
      'when its pod works',
      (world) => {
        world.cluster.onCreate = (job) => {
          world.pod(job, { running: {} });
          setTimeout(() => {
            world.controller.abort(cancelled());
          }, 10);
        };
      },
      1,
    ],
  ])(
    '%s leaves no Job and no pod, and asks nobody for the fence',
    async (_when, prepare, removals) => {
      const world = new JobWorld();
      prepare(world);
      await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
        code: 'CANCELLED',
      });
      const removed = world.cluster.writes.filter((it) => it.startsWith('remove (Foreground)'));
      expect(removed).toHaveLength(removals);
      expect([...world.cluster.all('Job'), ...world.cluster.all('Pod')]).toEqual([]);
    },
  );

  it('keeps what has succeeded: it is what the record will say', async () => {
    const world = new JobWorld();
    world.cluster.onCreate = (job) => {
      world.succeed(job);
      world.controller.abort(cancelled());
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(world.cluster.all('Job')).toHaveLength(1);
  });
});

describe('what other runs left', () => {
  const left = { ...migratorJob().deployment, id: '20260130T120000000Z-0123456789ab-dead' };

  async function leftover(world: JobWorld): Promise<KubernetesObject> {
    const other = renderJob({ ...migratorJob(), deployment: left });
    const created = await world.cluster.create(other.manifest);
    world.cluster.writes.length = 0;
    return created;
  }

  it('is ended, and its pod was seen to end, before the Job of this deployment exists', async () => {
    const world = new JobWorld();
    const old = await leftover(world);
    const pod = world.pod(old, { running: {} });
    world.cluster.onRemove = () => undefined;
    world.cluster.onCreate = (job) => {
      world.succeed(job);
    };
    const running = runMigratorJob(migratorJob(), world.context());
    await settled();
    expect(world.cluster.writes).toEqual([`remove (Foreground) Job shop/${old.name}`]);
    world.pod(old, { terminated: { exitCode: 137 } });
    world.cluster.drop(pod);
    world.cluster.drop(old);
    expect(await running).toMatchObject({ ran: true });
  });

  it('keeps this deployment from starting while its pod may still work', async () => {
    const world = new JobWorld();
    const old = await leftover(world);
    world.pod(old, { running: {} });
    world.cluster.onRemove = (job) => {
      world.cluster.drop(job);
      setTimeout(() => {
        world.time += 120_000;
      }, 20);
    };
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'MIGRATION_CLEAN_UP_UNPROVED',
      message: expect.stringContaining('on node-1'),
    });
    expect(world.cluster.writes.some((it) => it.startsWith('create'))).toBe(false);
  });

  it('goes by itself where it had ended', async () => {
    const world = new JobWorld();
    const old = await leftover(world);
    world.fail(old, 1, []);
    world.cluster.onCreate = (job) => {
      world.succeed(job);
    };
    await runMigratorJob(migratorJob(), world.context());
    const now = world.cluster.all('Job').find(({ name }) => name === old.name);
    expect(objectAt(now?.spec)?.['ttlSecondsAfterFinished']).toBe(3600);
  });

  it('is not touched by a run that was called dead', async () => {
    const world = new JobWorld();
    const old = await leftover(world);
    world.pod(old, { running: {} });
    world.fence = () =>
      Promise.reject(coreError('FENCED_OFF', { message: 'another run', remedy: 'stop' }));
    await expect(runMigratorJob(migratorJob(), world.context())).rejects.toMatchObject({
      code: 'FENCED_OFF',
    });
    expect(world.cluster.writes).toEqual([]);
  });
});

/** Lets everything that is ready go on. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}
