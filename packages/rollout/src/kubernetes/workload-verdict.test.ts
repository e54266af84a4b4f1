import { describe, expect, it } from '@jest/globals';
import { readObject } from '@waybill/kubernetes/object';
import { z } from 'zod';
import type { ExpectedWorkload } from './expected.ts';
import { ObjectIndex } from './object-index.ts';
import {
  awaited,
  deployment,
  image,
  olderImage,
  ourImage,
  pod,
  replicaSet,
  template,
  type Manifest,
} from './testing/manifests.ts';
import { judgeWorkload, type WorkloadVerdict } from './workload-verdict.ts';

function judge(
  objects: readonly Manifest[],
  workload: ExpectedWorkload,
  images = [image],
): WorkloadVerdict {
  const view = new ObjectIndex();
  for (const object of objects) view.put(readObject(z.json().parse(object)));
  return judgeWorkload(workload, view, { images, restarts: 3, now: 0 });
}

const owner = (kind: string, apiVersion = 'apps/v1'): Manifest => ({
  ownerReferences: [{ apiVersion, kind, name: 'app', uid: 'uid-app', controller: true }],
});
const own = (
  name: string,
  kind: string,
  revision: string,
  more: Parameters<typeof pod>[2] = {},
): Manifest =>
  pod(name, '', {
    owner: owner(kind, kind === 'Job' ? 'batch/v1' : 'apps/v1'),
    labels: { 'controller-revision-hash': revision },
    ...more,
  });
const base = (
  kind: string,
  spec: Manifest,
  status: Manifest,
  apiVersion = 'apps/v1',
): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', generation: 2 },
  spec: { template: template(ourImage), ...spec },
  status: { observedGeneration: 2, ...status },
});
const set = (partition: number, updated: number): Manifest =>
  base(
    'StatefulSet',
    { replicas: 2, updateStrategy: { rollingUpdate: { partition } } },
    {
      ...{ replicas: 2, readyReplicas: 2, availableReplicas: 2, updatedReplicas: updated },
      ...{ updateRevision: 'app-2', currentRevision: partition > 0 ? 'app-1' : 'app-2' },
    },
  );
const daemon = base(
  'DaemonSet',
  {},
  {
    ...{ desiredNumberScheduled: 1, currentNumberScheduled: 1, updatedNumberScheduled: 1 },
    ...{ numberReady: 1, numberAvailable: 1 },
  },
);
const revisionOf = (name: string, revision: number): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'ControllerRevision',
  metadata: {
    name: `app-${name}`,
    namespace: 'shop',
    uid: `uid-revision-${name}`,
    labels: { 'controller-revision-hash': name },
    ...owner('DaemonSet'),
  },
  revision,
});
const job = base(
  'Job',
  {},
  { startTime: '2026-01-01T00:00:00Z', conditions: [{ type: 'Complete', status: 'True' }] },
  'batch/v1',
);
const rollout = (hash: string): Manifest => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app', generation: 2 },
  spec: { replicas: 1, template: template(ourImage) },
  status: {
    observedGeneration: '2',
    phase: 'Healthy',
    currentPodHash: hash,
    stableRS: hash,
    ...{ replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1 },
    conditions: [],
  },
});
const rolloutSet = (name: string, asked: string): Manifest => {
  const made = replicaSet(name, asked);
  const { ownerReferences } = owner('Rollout', 'argoproj.io/v1alpha1');
  const metadata = {
    ...{ name, namespace: 'shop', uid: `uid-${name}`, ownerReferences },
    labels: { 'rollouts-pod-template-hash': name },
  };
  return { ...made, metadata };
};
const cronJob = (asked: string): Manifest => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'app', namespace: 'shop', uid: 'uid-app' },
  spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: template(asked) } } },
});

const kinds = {
  set: awaited({ kind: 'StatefulSet' }),
  daemon: awaited({ kind: 'DaemonSet' }),
  job: awaited({ apiVersion: 'batch/v1', kind: 'Job' }),
  rollout: awaited({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' }),
  cronJob: awaited({ apiVersion: 'batch/v1', kind: 'CronJob' }),
};

type Row = readonly [
  what: string,
  isReady: boolean,
  objects: readonly Manifest[],
  workload: ExpectedWorkload,
];
const rows: readonly Row[] = [
  [
    'a StatefulSet whose pods are all of the update revision',
    true,
    [set(0, 2), own('app-0', 'StatefulSet', 'app-2'), own('app-1', 'StatefulSet', 'app-2')],
    kinds.set,
  ],
  [
    'a StatefulSet whose status is ahead of its pods',
    false,
    [set(0, 2), own('app-0', 'StatefulSet', 'app-2'), own('app-1', 'StatefulSet', 'app-1')],
    kinds.set,
  ],
  [
    'a StatefulSet that its partition holds back, as asked',
    true,
    [
      set(1, 1),
      own('app-0', 'StatefulSet', 'app-1', { imageID: olderImage }),
      own('app-1', 'StatefulSet', 'app-2'),
    ],
    kinds.set,
  ],
  [
    'a DaemonSet at its newest revision, which may be an old one again',
    true,
    [daemon, revisionOf('a', 3), revisionOf('b', 2), own('app-x', 'DaemonSet', 'a')],
    kinds.daemon,
  ],
  [
    'a DaemonSet whose pod is of another revision',
    false,
    [daemon, revisionOf('a', 3), revisionOf('b', 2), own('app-x', 'DaemonSet', 'b')],
    kinds.daemon,
  ],
  [
    'a DaemonSet whose revisions are not known',
    false,
    [daemon, own('app-x', 'DaemonSet', 'a')],
    kinds.daemon,
  ],
  [
    'a Job that ran the release',
    true,
    [job, own('app-x', 'Job', '', { phase: 'Succeeded', isReady: false })],
    kinds.job,
  ],
  [
    'a Job that ran something else',
    false,
    [job, own('app-x', 'Job', '', { phase: 'Succeeded', isReady: false, imageID: olderImage })],
    kinds.job,
  ],
  ['a Job whose pods are gone: nothing proves what ran', false, [job], kinds.job],
  [
    'an Argo Rollout at its current pods',
    true,
    [rollout('app-2'), rolloutSet('app-2', ourImage), pod('app-2-x', 'app-2')],
    kinds.rollout,
  ],
  [
    'an Argo Rollout whose current pods are not known',
    false,
    [rollout('app-2'), rolloutSet('app-1', ourImage), pod('app-1-x', 'app-1')],
    kinds.rollout,
  ],
  ['a CronJob that names the release', true, [cronJob(ourImage)], kinds.cronJob],
  ['a CronJob that names its tag', true, [cronJob('registry.example/shop/app:v2')], kinds.cronJob],
  ['a CronJob that names something else', false, [cronJob(olderImage)], kinds.cronJob],
  [
    'a Deployment of no pods that names the release',
    true,
    [deployment({ replicas: 0 }), replicaSet('app-2', ourImage)],
    awaited(),
  ],
  [
    'a Deployment of no pods that names another tag',
    false,
    [deployment({ replicas: 0, image: 'registry.example/shop/app:v1' })],
    awaited(),
  ],
  [
    'a container that the policy names and the pod does not have',
    false,
    [deployment(), replicaSet('app-2', ourImage), pod('app-2-x', 'app-2')],
    awaited({
      containers: new Map([
        ['app', 'app'],
        ['web', 'app'],
      ]),
    }),
  ],
  [
    'a Service, which has no image',
    true,
    [{ apiVersion: 'v1', kind: 'Service', metadata: { name: 'app', namespace: 'shop' }, spec: {} }],
    awaited({ apiVersion: 'v1', kind: 'Service' }),
  ],
];

describe('judgeWorkload', () => {
  it.each(rows)('%s: %s', (_what, isReady, objects, workload) => {
    const verdict = judge(objects, workload);
    expect({ isReady: verdict.isReady, message: verdict.message }).toMatchObject({ isReady });
  });

  it('asks for no image where the release has none', () => {
    const objects = [
      deployment({ image: 'redis:7' }),
      replicaSet('app-2', 'redis:7'),
      pod('app-2-x', 'app-2', { image: 'redis:7', imageID: '' }),
    ];
    expect(judge(objects, awaited(), []).isReady).toBe(true);
  });
});
