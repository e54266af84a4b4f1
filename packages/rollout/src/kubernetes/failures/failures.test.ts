import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readObject } from '@waybill/kubernetes/object';
import type { ExpectedWorkload } from '../expected.ts';
import type { FailureReason } from '../failure-reason.ts';
import { ObjectIndex } from '../object-index.ts';
import {
  awaited,
  deployment,
  image,
  olderImage,
  ourImage,
  pod,
  replicaSet,
  template,
  waitingPod,
  warning,
  type Manifest,
} from '../testing/manifests.ts';
import { judgeWorkload, type WorkloadVerdict } from '../workload-verdict.ts';

const rules = { images: [image], restarts: 3, now: Date.parse('2026-01-01T01:00:00Z') };

function judge(objects: readonly Manifest[], workload = awaited()): WorkloadVerdict {
  const view = new ObjectIndex();
  for (const object of objects) view.put(readObject(z.json().parse(object)));
  return judgeWorkload(workload, view, rules);
}

const short = (more: object = {}): Manifest => deployment({ updated: 1, available: 0, ...more });
const set = replicaSet('app-2', ourImage);
const ended = (more: Manifest = {}): Manifest => ({
  exitCode: 1,
  reason: 'Error',
  startedAt: '2026-01-01T00:00:10Z',
  finishedAt: '2026-01-01T00:00:12Z',
  ...more,
});
const crashed = (container: Manifest): Manifest =>
  pod('app-2-x', 'app-2', { isReady: false, container });
const backOff = { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s' } };
const unscheduled = (message: string, spec: Manifest = {}): Manifest =>
  pod('app-2-x', 'app-2', {
    isReady: false,
    imageID: '',
    phase: 'Pending',
    conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
    spec: { containers: [{ name: 'app', image: ourImage, ...spec }] },
  });
const job = (condition: Manifest): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', generation: 1 },
  spec: { template: template(ourImage) },
  status: { startTime: '2026-01-01T00:00:00Z', failed: 2, conditions: [condition] },
});
const asJob = awaited({ apiVersion: 'batch/v1', kind: 'Job' });
const statefulSet = (more: Manifest = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', generation: 2 },
  spec: { replicas: 2, template: template(ourImage), ...more },
  status: { observedGeneration: 2, updateRevision: 'app-2', currentRevision: 'app-1' },
});
const asStatefulSet = awaited({ kind: 'StatefulSet' });
const custom = (status: Manifest): Manifest => ({
  apiVersion: 'example.org/v1',
  kind: 'Database',
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app' },
  spec: {},
  status,
});
const asCustom = awaited({ apiVersion: 'example.org/v1', kind: 'Database' });
const simple = (apiVersion: string, kind: string, rest: Manifest): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', generation: 1 },
  ...rest,
});

type Row = readonly [
  what: string,
  reason: FailureReason,
  subject: string,
  words: RegExp,
  objects: readonly Manifest[],
  workload?: ExpectedWorkload,
];

const container = 'Pod shop/app-2-x, container app';
const rows: readonly Row[] = [
  [
    'a pull that is tried again',
    'ImagePullFailed',
    container,
    /registry\.example.*ImagePullBackOff: Back-off pulling/,
    [short(), set, waitingPod('app-2-x', 'app-2', 'ImagePullBackOff', 'Back-off pulling')],
  ],
  [
    'a first pull error has the same name, and a grace period',
    'ImagePullFailed',
    container,
    /ErrImagePull: not found/,
    [short(), set, waitingPod('app-2-x', 'app-2', 'ErrImagePull', 'not found')],
  ],
  [
    'an image that must be there and is not',
    'ImageNeverPulled',
    container,
    /imagePullPolicy is Never/,
    [short(), set, waitingPod('app-2-x', 'app-2', 'ErrImageNeverPull')],
  ],
  [
    'a name that is none',
    'ImageNameInvalid',
    container,
    /name of an image was expected/,
    [short(), set, waitingPod('app-2-x', 'app-2', 'InvalidImageName')],
  ],
  [
    'a ConfigMap that is missing',
    'ContainerConfigInvalid',
    container,
    /configmap "settings" not found/,
    [
      short(),
      set,
      waitingPod(
        'app-2-x',
        'app-2',
        'CreateContainerConfigError',
        'configmap "settings" not found',
      ),
    ],
  ],
  [
    'a command that is not in the image',
    'ContainerStartFailed',
    container,
    /exec: "nope"/,
    [short(), set, waitingPod('app-2-x', 'app-2', 'RunContainerError', 'exec: "nope"')],
  ],
  [
    'a command that the runtime could not start',
    'ContainerStartFailed',
    container,
    /StartError: exec: "nope" not found/,
    [
      short(),
      set,
      crashed({
        restartCount: 1,
        state: backOff,
        lastState: {
          terminated: ended({ reason: 'StartError', message: 'exec: "nope" not found' }),
        },
      }),
    ],
  ],
  [
    'restarts that were counted',
    'CrashLoop',
    container,
    /exit code 1 \(Error\) and was restarted 3 times/,
    [
      short(),
      set,
      crashed({ restartCount: 3, state: backOff, lastState: { terminated: ended() } }),
    ],
  ],
  [
    'killed for its memory',
    'OutOfMemory',
    container,
    /memory limit/,
    [
      short(),
      set,
      crashed({
        restartCount: 1,
        state: backOff,
        lastState: { terminated: ended({ reason: 'OOMKilled', exitCode: 137 }) },
      }),
    ],
  ],
  [
    'runs and is not ready',
    'NeverReady',
    container,
    /its readiness is not true/,
    [short(), set, crashed({})],
  ],
  [
    'too little memory on every node',
    'Unschedulable',
    'Pod shop/app-2-x',
    /memory \(it asks for 64Gi\).*0\/3 nodes are available/,
    [
      short(),
      set,
      unscheduled(
        '0/3 nodes are available: 1 node(s) had untolerated taint, 2 Insufficient memory.',
        {
          resources: { requests: { memory: '64Gi' } },
        },
      ),
    ],
  ],
  [
    'a claim that is not bound',
    'VolumeUnavailable',
    'Pod shop/app-2-x',
    /persistentvolumeclaim "data" not found/,
    [short(), set, unscheduled('0/1 nodes are available: persistentvolumeclaim "data" not found.')],
  ],
  [
    'a volume that cannot be mounted',
    'VolumeUnavailable',
    'Pod shop/app-2-x',
    /FailedMount: MountVolume.SetUp failed/,
    [
      short(),
      set,
      waitingPod('app-2-x', 'app-2', 'ContainerCreating'),
      warning('Pod', 'app-2-x', 'FailedMount', 'MountVolume.SetUp failed'),
    ],
  ],
  [
    'a quota, told by the ReplicaSet',
    'QuotaExceeded',
    'ReplicaSet shop/app-2',
    /exceeded quota: pods, requested: pods=1/,
    [
      short({ updated: 0 }),
      replicaSet('app-2', ourImage, {
        conditions: [
          {
            type: 'ReplicaFailure',
            status: 'True',
            reason: 'FailedCreate',
            message: 'pods "app-2-x" is forbidden: exceeded quota: pods, requested: pods=1',
          },
        ],
      }),
    ],
  ],
  [
    'a quota, told by a warning alone',
    'QuotaExceeded',
    'StatefulSet shop/app',
    /exceeded quota/,
    [
      statefulSet(),
      warning('StatefulSet', 'app', 'FailedCreate', 'pods "app-0" is forbidden: exceeded quota: q'),
    ],
    asStatefulSet,
  ],
  [
    'a webhook that denies',
    'AdmissionDenied',
    'ReplicaSet shop/app-2',
    /admission webhook "policy" denied the request/,
    [
      short({ updated: 0 }),
      set,
      warning(
        'ReplicaSet',
        'app-2',
        'FailedCreate',
        'admission webhook "policy" denied the request',
      ),
    ],
  ],
  [
    'a progress deadline of our ReplicaSet',
    'ProgressDeadlineExceeded',
    'Deployment shop/app',
    /has timed out progressing/,
    [
      short({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: 'ReplicaSet "app-2" has timed out progressing.',
          },
        ],
      }),
      set,
    ],
  ],
  [
    'too many attempts of a Job',
    'JobBackoffLimitExceeded',
    'Job shop/app',
    /backoff limit/,
    [
      job({
        type: 'Failed',
        status: 'True',
        reason: 'BackoffLimitExceeded',
        message: 'backoff limit',
      }),
    ],
    asJob,
  ],
  [
    'a Job whose pods still end',
    'JobDeadlineExceeded',
    'Job shop/app',
    /DeadlineExceeded/,
    [job({ type: 'FailureTarget', status: 'True', reason: 'DeadlineExceeded' })],
    asJob,
  ],
  [
    'a Job that failed otherwise',
    'JobFailed',
    'Job shop/app',
    /PodFailurePolicy/,
    [job({ type: 'Failed', status: 'True', reason: 'PodFailurePolicy' })],
    asJob,
  ],
  [
    'pods that end again and again',
    'PodFailed',
    'Pod shop/app-2-c',
    /3 of this revision have ended, the last with: Evicted/,
    [
      short(),
      set,
      ...['a', 'b', 'c'].map((name) => {
        const one = pod(`app-2-${name}`, 'app-2', { isReady: false, phase: 'Failed' });
        return { ...one, status: { phase: 'Failed', reason: 'Evicted', message: 'low on memory' } };
      }),
    ],
  ],
  [
    'a pod of its own that failed',
    'PodFailed',
    'Pod shop/app',
    /exit code 3/,
    [
      pod('app', '', {
        owner: {},
        isReady: false,
        phase: 'Failed',
        container: { state: { terminated: ended({ exitCode: 3 }) } },
      }),
    ],
    awaited({ apiVersion: 'v1', kind: 'Pod' }),
  ],
  [
    'an autoscaler without metrics',
    'ScalingFailed',
    'HorizontalPodAutoscaler shop/app',
    /FailedGetResourceMetric/,
    [
      simple('autoscaling/v2', 'HorizontalPodAutoscaler', {
        status: {
          conditions: [
            { type: 'AbleToScale', status: 'True', reason: 'ok' },
            { type: 'ScalingActive', status: 'False', reason: 'FailedGetResourceMetric' },
          ],
        },
      }),
    ],
    awaited({ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' }),
  ],
  [
    'a budget that is violated',
    'DisruptionBudgetBlocks',
    'PodDisruptionBudget shop/app',
    /1 of 2 pods are healthy/,
    [
      simple('policy/v1', 'PodDisruptionBudget', {
        status: { observedGeneration: 1, currentHealthy: 1, desiredHealthy: 2 },
      }),
    ],
    awaited({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' }),
  ],
  [
    'a Deployment that is paused on the way',
    'WorkloadPaused',
    'Deployment shop/app',
    /spec\.paused is true/,
    [short({ updated: 0, spec: { paused: true, template: template(ourImage) } })],
  ],
  [
    'a StatefulSet whose pods nobody deletes',
    'WorkloadPaused',
    'StatefulSet shop/app',
    /OnDelete/,
    [statefulSet({ updateStrategy: { type: 'OnDelete' } })],
    asStatefulSet,
  ],
  [
    'a workload that is not there',
    'WorkloadMissing',
    'Deployment shop/app',
    /does not have it/,
    [],
  ],
  [
    'a template pinned to something else',
    'OtherImage',
    'Deployment shop/app',
    /asks for registry\.example\/shop\/app@sha256/,
    [
      deployment({ image: olderImage }),
      replicaSet('app-1', olderImage),
      pod('app-1-x', 'app-1', { image: olderImage, imageID: olderImage }),
    ],
  ],
  [
    'a container that runs something else than it asks for',
    'OtherImage',
    'Deployment shop/app',
    /expected app sha256:.*runs registry\.example/,
    [deployment(), set, pod('app-2-x', 'app-2', { imageID: olderImage })],
  ],
  [
    'a runtime that names no digest',
    'OtherImage',
    'Deployment shop/app',
    /names no digest/,
    [deployment(), set, pod('app-2-x', 'app-2', { imageID: 'registry.example/shop/app:v2' })],
  ],
  [
    'no container of the release',
    'OtherImage',
    'Deployment shop/app',
    /None of its containers/,
    [
      deployment({ image: 'redis:7' }),
      replicaSet('app-2', 'redis:7'),
      pod('app-2-x', 'app-2', { image: 'redis:7', imageID: olderImage }),
    ],
  ],
  [
    'a custom resource that says it failed',
    'HealthCheckFailed',
    'Database shop/app',
    /Stalled/,
    [custom({ conditions: [{ type: 'Stalled', status: 'True', reason: 'NoSpace', message: '' }] })],
    asCustom,
  ],
  [
    'a status that nobody understands',
    'Unknown',
    'Database shop/app',
    /no Ready condition/,
    [custom({ mood: 'good' })],
    asCustom,
  ],
];

describe('what stands in the way', () => {
  const complete = rows.map(
    ([what, reason, subject, words, objects, workload = awaited()]) =>
      [what, reason, subject, words, objects, workload] as const,
  );

  it.each(complete)('%s: %s', (_what, reason, subject, words, objects, workload) => {
    const verdict = judge(objects, workload);
    expect(verdict.isReady).toBe(false);
    expect(verdict.findings.map((one) => one.reason)).toContain(reason);
    const found = verdict.findings.find((one) => one.reason === reason);
    expect(found?.subject).toBe(subject);
    expect(found?.message).toMatch(words);
  });

  it('nothing, where all is well', () => {
    const verdict = judge([deployment(), set, pod('app-2-x', 'app-2')]);
    expect(verdict).toMatchObject({ isReady: true, findings: [] });
  });

  it.each([
    ['restarts of long ago, and it runs', { restartCount: 7, lastState: { terminated: ended() } }],
    [
      'an end after a long life',
      {
        restartCount: 7,
        state: backOff,
        lastState: { terminated: ended({ finishedAt: '2026-01-01T05:00:00Z' }) },
      },
    ],
    [
      'two restarts of three',
      { restartCount: 2, state: backOff, lastState: { terminated: ended() } },
    ],
  ])('no crash loop: %s', (_what, status) => {
    const { findings } = judge([short(), set, crashed(status)]);
    expect(findings.map(({ reason }) => reason)).not.toContain('CrashLoop');
  });
});

it('what was said of volumes is over when the pod has its sandbox', () => {
  const started = pod('app-2-x', 'app-2', {
    isReady: false,
    imageID: '',
    phase: 'Pending',
    conditions: [{ type: 'PodReadyToStartContainers', status: 'True' }],
    container: { state: { waiting: { reason: 'ContainerCreating' } } },
  });
  const said = warning('Pod', 'app-2-x', 'FailedMount', 'timed out');
  expect(judge([short(), set, started, said]).findings).toEqual([]);
});

describe('what is of another revision', () => {
  it.each<readonly [string, readonly Manifest[]]>([
    [
      'old pods that fail',
      [
        deployment({ total: 2 }),
        set,
        pod('app-2-x', 'app-2'),
        replicaSet('app-1', olderImage),
        waitingPod('app-1-x', 'app-1', 'ImagePullBackOff'),
      ],
    ],
    [
      'a deadline of the old ReplicaSet',
      [
        short({
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
              message: 'ReplicaSet "app-1" has timed out progressing.',
            },
          ],
        }),
        set,
      ],
    ],
    [
      'a warning from before our revision',
      [
        short({ updated: 0 }),
        set,
        {
          ...warning('ReplicaSet', 'app-2', 'FailedCreate', 'exceeded quota'),
          lastTimestamp: '2025-01-01T00:00:00Z',
        },
      ],
    ],
    [
      'a pod that is being deleted',
      [
        short({ updated: 0 }),
        set,
        {
          ...waitingPod('app-2-x', 'app-2', 'ImagePullBackOff'),
          metadata: {
            name: 'app-2-x',
            namespace: 'shop',
            uid: 'uid-app-2-x',
            deletionTimestamp: '2026-01-01T00:00:00Z',
            ownerReferences: [{ kind: 'ReplicaSet', uid: 'uid-app-2', controller: true }],
          },
        },
      ],
    ],
  ])('%s: is not held against it, and does not pass it', (_what, objects) => {
    expect(judge(objects)).toMatchObject({ isReady: false, findings: [] });
  });

  it('old pods that are ready do not make the new revision ready, whatever the status counts', () => {
    const objects = [
      deployment(),
      set,
      replicaSet('app-1', olderImage),
      pod('app-1-x', 'app-1', { imageID: olderImage }),
    ];
    expect(judge(objects)).toMatchObject({ isReady: false });
  });

  it('the highest revision is not the current one while a Deployment is paused', () => {
    const objects = [
      deployment({ spec: { paused: true } }),
      replicaSet('app-1', olderImage),
      pod('app-1-x', 'app-1', { imageID: olderImage }),
    ];
    expect(judge(objects)).toMatchObject({ isReady: false, revisionPods: { revision: undefined } });
  });
});
