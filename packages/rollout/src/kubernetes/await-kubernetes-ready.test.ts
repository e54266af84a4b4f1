import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWaybillError, Secret, type Progress, type WaybillError } from '@waybill/core';
import { awaitKubernetesReady } from './await-kubernetes-ready.ts';
import type { Controller, ControllerState } from './controller.ts';
import type { KubernetesReadyEvidence, KubernetesRollout } from './rollout.ts';
import { FakeCluster } from './testing/fake-cluster.ts';
import {
  awaited,
  configuration,
  deployment,
  image,
  index,
  olderImage,
  ourImage,
  pod,
  replicaSet,
  waitingPod,
  warning,
  type Manifest,
} from './testing/manifests.ts';

const never = new AbortController().signal;
const moment = async (milliseconds = 15): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
};

interface Wait {
  readonly cluster: FakeCluster;
  readonly ended: Promise<KubernetesReadyEvidence | WaybillError>;
  readonly lines: string[];
}

function begin(
  cluster: FakeCluster,
  change: Partial<KubernetesRollout> = {},
  signal = never,
): Wait {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const progress: Progress = { phase: say, detail: say, waiting: say };
  const ended = awaitKubernetesReady(
    {
      cluster,
      workloads: [awaited()],
      images: [image],
      timeoutMilliseconds: 2_000,
      stableMilliseconds: 0,
      ...change,
    },
    { signal, progress },
  ).catch((error: unknown) => {
    if (isWaybillError(error)) return error;
    throw error;
  });
  return { cluster, ended, lines };
}

/** Acts until the wait has ended, or in vain for a while: a busy machine sees several acts as one. */
async function again(wait: Wait, act: (count: number) => void): Promise<void> {
  for (let count = 1; count <= 60; count += 1) {
    if ((await Promise.race([wait.ended, moment(30)])) !== undefined) return;
    act(count);
  }
}

const set = replicaSet('app-2', ourImage);
const oldSet = replicaSet('app-1', olderImage);
const old = [
  deployment({ generation: 1, image: olderImage }),
  oldSet,
  pod('app-1-x', 'app-1', { image: olderImage, imageID: olderImage }),
];
const arrived = [deployment(), set, pod('app-2-x', 'app-2')];

function cluster(...objects: readonly Manifest[]): FakeCluster {
  const made = new FakeCluster();
  made.put(...objects);
  return made;
}

/** A controller whose state a test sets. */
function controlled(first: ControllerState): {
  readonly controller: Controller;
  set(state: ControllerState): void;
} {
  let state = first;
  let changed: () => void = () => undefined;
  return {
    set: (next) => {
      state = next;
      changed();
    },
    controller: ({ onChange }) => {
      changed = onChange;
      return {
        state: () => state,
        synced: Promise.resolve(),
        ended: new Promise(() => undefined),
        describe: () => ['Kustomization flux-system/apps: Ready'],
        close: () => undefined,
      };
    },
  };
}

const revision = { commit: 'c'.repeat(40), isReached: () => Promise.resolve(true) };
const waiting: ControllerState = { kind: 'waiting', message: 'it is at another one', failures: [] };
const applied: ControllerState = {
  kind: 'applied',
  revision: `main@sha1:${'c'.repeat(40)}`,
  message: 'it has applied ours',
  failures: [],
  settled: true,
};

describe('awaitKubernetesReady', () => {
  it('gives the proof when the new revision runs the release', async () => {
    const wait = begin(cluster(...old));
    await moment();
    wait.cluster.put(deployment({ updated: 0, total: 1 }), set);
    wait.cluster.put(waitingPod('app-2-x', 'app-2', 'ContainerCreating'));
    wait.cluster.put(
      pod('app-2-x', 'app-2', { imageID: `docker-pullable://x/y@${configuration}` }),
    );
    wait.cluster.drop('v1', 'Pod', 'shop', 'app-1-x');
    wait.cluster.put(deployment());
    expect(await wait.ended).toMatchObject({
      cluster: 'https://127.0.0.1:6443',
      workloads: [{ workload: 'Deployment shop/app', generation: 2, ready: 1 }],
      images: [{ image: 'app', digest: index, reported: configuration, pods: 1 }],
      requests: { list: 0, watch: 4, get: 0, write: 0 },
    });
    expect(wait.cluster.watching).toBe(0);
    expect(wait.lines.some((line) => /Deployment shop\/app\s+updated \d\/1/.test(line))).toBe(true);
  });

  it('watches a kind in a namespace once, however many workloads there are', async () => {
    const names = Array.from({ length: 50 }, (_, number) => `app${String(number)}`);
    const made = cluster(
      ...names.flatMap((name) => [
        deployment({ name }),
        replicaSet(`${name}-2`, ourImage, { of: name }),
        pod(`${name}-2-x`, `${name}-2`),
      ]),
    );
    const wait = begin(made, { workloads: names.map((name) => awaited({ name })) });
    expect(await wait.ended).toMatchObject({ images: [{ pods: 50 }] });
    expect(made.selections.map(({ kind }) => kind)).toEqual([
      'Deployment',
      'ReplicaSet',
      'Pod',
      'Event',
    ]);
  });

  it('an old revision that is ready never passes, one that fails never fails', async () => {
    for (const older of [old, [...old, waitingPod('app-1-y', 'app-1', 'ImagePullBackOff')]]) {
      const wait = begin(cluster(...older), {
        timeoutMilliseconds: 60,
        graces: { ImagePullFailed: 0 },
      });
      expect(await wait.ended).toMatchObject({ facts: { reason: 'OtherImage' } });
    }
  });

  it('fails as soon as waiting cannot help, with the pod, the words and the log', async () => {
    const failing = pod('app-2-x', 'app-2', {
      isReady: false,
      container: {
        restartCount: 3,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off' } },
        lastState: { terminated: { exitCode: 17, reason: 'Error' } },
      },
    });
    const made = cluster(
      deployment({ updated: 1, available: 1, total: 2 }),
      ...old.slice(1),
      set,
      failing,
      warning('Pod', 'app-2-x', 'BackOff', 'restarting with token=abcdefgh'),
    );
    made.logs.set('app-2-x/app/previous', 'starting\nError: no database, password=hunter2x\n');
    const error = await begin(made, { secrets: [new Secret('database')] }).ended;
    expect(error).toMatchObject({
      code: 'ROLLOUT_FAILED',
      facts: { reason: 'CrashLoop', subject: 'Pod shop/app-2-x, container app' },
    });
    if (!isWaybillError(error)) return;
    expect(error.message).toMatch(
      /CrashLoop.*exit code 17.*Its log: "Error: no \*\*\*, password=\*\*\*"/,
    );
    expect(error.message).not.toContain('\n');
    const report = String(error.facts['report']);
    expect(report).toContain('no log: the log of app-2-x cannot be had');
    expect(report).toContain('log of the run before');
    expect(report).toContain('event Warning Pod app-2-x BackOff ×3');
    expect(report).toContain('on node node-a');
    expect(`${report}${String(error.facts['diagnosis'])}`).not.toMatch(/hunter2|database|abcdefgh/);
    expect(JSON.parse(String(error.facts['diagnosis']))).toMatchObject({
      workloads: [{ pods: [{ containers: [{ restarts: 3, isReady: false }] }] }],
    });
  });

  it('a first pull error is not a failure: it has a grace period', async () => {
    const made = cluster(
      deployment({ updated: 1, available: 0 }),
      set,
      waitingPod('app-2-x', 'app-2', 'ErrImagePull', 'timeout'),
    );
    const wait = begin(made, { graces: { ImagePullFailed: 10_000 } });
    await moment(40);
    made.put(...arrived);
    expect(await wait.ended).toMatchObject({ images: [{ pods: 1 }] });
  });

  it('names the cause where the deadline passed because of it', async () => {
    const progress = { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' };
    const made = cluster(
      deployment({ updated: 1, available: 0, conditions: [progress] }),
      set,
      waitingPod('app-2-x', 'app-2', 'ImagePullBackOff', 'not found'),
    );
    expect(await begin(made).ended).toMatchObject({ facts: { reason: 'ImagePullFailed' } });
  });

  it('an image that nobody knows is not success', async () => {
    const wait = begin(cluster(deployment(), set, pod('app-2-x', 'app-2', { imageID: '' })), {
      timeoutMilliseconds: 60,
    });
    expect(await wait.ended).toMatchObject({ code: 'ROLLOUT_IMAGE_UNKNOWN' });
  });

  it('readiness must last: a restart without a probe begins it anew, and is remembered', async () => {
    const made = cluster(...arrived);
    const wait = begin(made, { stableMilliseconds: 120, timeoutMilliseconds: 5_000 });
    await moment(60);
    made.put(pod('app-2-x', 'app-2', { container: { restartCount: 1 } }));
    await moment(90);
    expect(wait.lines.join('\n')).toContain(
      'it broke before: Pod shop/app-2-x, container app was restarted',
    );
    expect(await wait.ended).toMatchObject({ images: [{ pods: 1 }] });
  });

  it('an observation asks the cluster anew, and begins anew when readiness breaks', async () => {
    const quiet = cluster(...arrived);
    await begin(quiet).ended;
    expect(quiet.requests.list).toBe(0);
    const made = cluster(...arrived);
    const wait = begin(made, { stableObservations: 2, timeoutMilliseconds: 10_000 });
    await moment(60);
    expect(made.requests.list).toBeGreaterThan(0);
    made.put(pod('app-2-x', 'app-2', { container: { restartCount: 1 } }));
    await moment(60);
    expect(wait.lines.join('\n')).toContain('readiness to last: seen');
    const asked = made.requests.list;
    expect(await wait.ended).toMatchObject({ images: [{ pods: 1 }] });
    expect(made.requests.list).toBeGreaterThan(asked);
  });

  it('readiness that breaks again and again is unstable', async () => {
    const made = cluster(...arrived);
    const wait = begin(made, { stableMilliseconds: 3_000, timeoutMilliseconds: 5_000 });
    await again(wait, (restartCount) => {
      made.put(pod('app-2-x', 'app-2', { container: { restartCount } }));
    });
    expect(await wait.ended).toMatchObject({
      code: 'ROLLOUT_FAILED',
      facts: { reason: 'Unstable' },
    });
  });

  it('a watch that shows what is past does not pass', async () => {
    const made = cluster(...arrived);
    const wait = begin(made, { stableMilliseconds: 60 });
    await moment(20);
    made.pause('Pod', 'the connection was cut');
    made.put(pod('app-2-x', 'app-2', { isReady: false }), deployment({ available: 0 }));
    made.pause('Deployment', 'the connection was cut');
    await moment(120);
    made.put(...arrived);
    made.resume('Pod');
    made.resume('Deployment');
    const evidence = await wait.ended;
    expect(evidence).toMatchObject({ images: [{ pods: 1 }] });
    expect(made.requests.list).toBeGreaterThan(0);
  });

  it('says what could not be had and goes on where it is not needed', async () => {
    const made = cluster(deployment({ updated: 1, available: 0 }), set);
    made.forbid('Event', new Error('events is forbidden'));
    const error = await begin(made, { timeoutMilliseconds: 60 }).ended;
    expect(error).toMatchObject({ code: 'ROLLOUT_TIMED_OUT' });
    expect(JSON.stringify(error)).toContain('Event of shop cannot be had: events is forbidden');
  });

  it('ends with what the cluster says where it needs what it may not see, also later', async () => {
    const forbidden = new Error('pods is forbidden');
    const first = cluster(...old);
    first.forbid('Pod', forbidden);
    await expect(begin(first).ended).rejects.toBe(forbidden);
    const later = begin(cluster(...old));
    await moment();
    later.cluster.forbid('Pod', forbidden);
    await expect(later.ended).rejects.toBe(forbidden);
  });

  it('ends at once when it is cancelled', async () => {
    const stop = new AbortController();
    const wait = begin(cluster(...old), { timeoutMilliseconds: 60_000 }, stop.signal);
    await moment();
    const reason = new Error('cancelled');
    stop.abort(reason);
    await expect(wait.ended).rejects.toBe(reason);
    expect(wait.cluster.watching).toBe(0);
  });

  it('refuses to await nothing', async () => {
    expect(await begin(cluster(), { workloads: [] }).ended).toMatchObject({
      code: 'ROLLOUT_NOTHING_AWAITED',
    });
  });
});

describe('with a controller', () => {
  const run = (
    made: FakeCluster,
    first: ControllerState,
  ): Wait & { set(state: ControllerState): void } => {
    const { controller, set: change } = controlled(first);
    return {
      ...begin(made, { reconciled: { revision, controller }, timeoutMilliseconds: 800 }),
      set: change,
    };
  };

  it('what is ready before our revision was applied does not pass', async () => {
    const wait = run(cluster(...arrived), waiting);
    await moment(60);
    wait.set(applied);
    expect(await wait.ended).toMatchObject({ revision: applied.revision });
  });

  it('the workload as it was before the controller applied ours does not pass, when that is known first', async () => {
    const made = cluster(...arrived);
    const wait = run(made, waiting);
    await moment();
    made.pause('Deployment', 'slow');
    made.put(deployment({ generation: 3, observed: 2 }));
    wait.set(applied);
    await moment(80);
    made.resume('Deployment');
    made.put(deployment({ generation: 3 }));
    expect(await wait.ended).toMatchObject({ workloads: [{ generation: 3 }] });
  });

  it('what fails at another revision does not fail ours; what the controller says of ours does', async () => {
    const failure = {
      reason: 'BuildFailed' as const,
      subject: 'Kustomization flux-system/apps',
      message: 'kustomize build failed',
      since: 0,
    };
    const wait = run(cluster(...old, waitingPod('app-1-y', 'app-1', 'InvalidImageName')), waiting);
    await moment(30);
    wait.set({ ...applied, settled: false, failures: [failure] });
    expect(await wait.ended).toMatchObject({ facts: { reason: 'BuildFailed' } });
  });

  it('an older template counts only when the controller has settled', async () => {
    const { controller } = controlled({ ...applied, settled: false });
    const graces = { OtherImage: 0 };
    const options = { reconciled: { revision, controller }, graces, timeoutMilliseconds: 80 };
    expect(await begin(cluster(...old), options).ended).toMatchObject({
      code: 'ROLLOUT_TIMED_OUT',
      facts: { reason: 'TimedOut' },
    });
  });

  it('a later revision with other images has replaced ours', async () => {
    const { controller } = controlled({ ...applied, revision: `main@sha1:${'d'.repeat(40)}` });
    const graces = { RevisionReplaced: 0 };
    expect(
      await begin(cluster(...old), { reconciled: { revision, controller }, graces }).ended,
    ).toMatchObject({ facts: { reason: 'RevisionReplaced' } });
  });
});

describe('waves', () => {
  const worker = awaited({ name: 'worker', wave: 1 });
  const crashing = (restartCount: number): Manifest =>
    pod('worker-2-x', 'worker-2', {
      isReady: false,
      container: {
        restartCount,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { exitCode: 1 } },
      },
    });
  const workerSet = replicaSet('worker-2', ourImage, { of: 'worker' });
  const early = [deployment({ name: 'worker', available: 0, updated: 1 }), workerSet];

  it('a crash of a later wave counts only when its turn has come and it crashes once more', async () => {
    const made = cluster(deployment({ updated: 1, available: 0 }), set, ...early, crashing(5));
    const wait = begin(made, { workloads: [awaited(), worker] });
    await moment(40);
    made.put(...arrived);
    await again(wait, (count) => {
      made.put(crashing(5 + count));
    });
    expect(await wait.ended).toMatchObject({ facts: { reason: 'CrashLoop' } });
  });

  it('what nothing else can cure counts at once', async () => {
    const made = cluster(
      deployment({ updated: 1, available: 0 }),
      set,
      ...early,
      waitingPod('worker-2-x', 'worker-2', 'InvalidImageName'),
    );
    const wait = begin(made, { workloads: [awaited(), worker] });
    expect(await wait.ended).toMatchObject({ facts: { reason: 'ImageNameInvalid' } });
  });
});

describe('laws', () => {
  const imageIDs = ['', ourImage, olderImage, `docker://${configuration}`, 'no digest'];
  const phases = fc.constantFrom('Running', 'Pending', 'Unknown', 'Dreaming');
  const state = fc.record({
    template: fc.constantFrom(ourImage, olderImage, 'registry.example/shop/app:v1'),
    observed: fc.constantFrom(1, 2),
    available: fc.constantFrom(0, 1),
    older: fc.boolean(),
    pods: fc.array(
      fc.record({
        set: fc.constantFrom('app-1', 'app-2'),
        imageID: fc.constantFrom(...imageIDs),
        isReady: fc.boolean(),
        phase: phases,
      }),
      { maxLength: 3 },
    ),
  });

  it('success only where every container that counts runs the release, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 4 }), async (history) => {
        const made = new FakeCluster();
        const wait = begin(made, { timeoutMilliseconds: 30 });
        for (const one of history) {
          for (const number of [0, 1, 2]) {
            const described = one.pods[number];
            const name = `pod-${String(number)}`;
            if (described !== undefined) made.put(pod(name, described.set, described));
          }
          made.put(oldSet, replicaSet('app-2', one.template));
          made.put(
            deployment({ image: one.template, observed: one.observed, available: one.available }),
          );
          await Promise.resolve();
        }
        const end = await wait.ended;
        if (isWaybillError(end)) return;
        expect(end.images.length).toBeGreaterThan(0);
        for (const { reported } of end.images) expect(image.reportedAs.has(reported)).toBe(true);
        expect(end.workloads.every(({ ready }) => ready > 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('pods and sets of an older revision decide nothing', async () => {
    const anything = fc.constantFrom<Manifest>(
      waitingPod('app-1-y', 'app-1', 'InvalidImageName'),
      pod('app-1-z', 'app-1', { image: olderImage, imageID: olderImage }),
      pod('app-1-w', 'app-1', { isReady: false, image: olderImage, imageID: olderImage }),
      replicaSet('app-1', olderImage, {
        conditions: [{ type: 'ReplicaFailure', status: 'True', message: 'exceeded quota' }],
      }),
    );
    const immediately = { ImagePullFailed: 0, QuotaExceeded: 0, NeverReady: 0, AdmissionDenied: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { maxLength: 4 }),
        fc.boolean(),
        async (noise, arrives) => {
          const made = cluster(oldSet, set, ...noise, deployment({ updated: 1, available: 0 }));
          if (arrives) made.put(...arrived);
          const end = await begin(made, { timeoutMilliseconds: 40, graces: immediately }).ended;
          expect(isWaybillError(end)).toBe(!arrives);
          if (isWaybillError(end)) expect(end).toMatchObject({ facts: { reason: 'TimedOut' } });
        },
      ),
      { numRuns: 20 },
    );
  });
});
