import type { HealthReason, HealthStatus } from '../health.ts';

/** An object in its second generation. */
export const generation = { metadata: { name: 'web', generation: 2 } };
/** Its controller has seen that. */
export const seen = { observedGeneration: 2 };
/** @returns a condition */
export const condition = (
  type: string,
  status = 'True',
  reason = '',
  more: object = {},
): object => ({
  type,
  status,
  reason,
  ...more,
});
const full = { ...seen, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 };

/** One object and what is to be said of it. */
export type HealthRow = readonly [
  what: string,
  apiVersion: string,
  kind: string,
  rest: object,
  status: HealthStatus,
  reason: HealthReason,
];

const apps = 'apps/v1';
/** @returns a pod whose container waits for that reason */
export const waiting = (reason: string, more: object = {}): object => ({
  status: {
    phase: 'Pending',
    containerStatuses: [{ name: 'app', state: { waiting: { reason } }, ...more }],
  },
});

/** What runs pods, in the states that matter. */
export const workloadRows: readonly HealthRow[] = [
  [
    'all pods new and available',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: full },
    'ready',
    'Ready',
  ],
  [
    'an older generation seen',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: { ...full, observedGeneration: 1 } },
    'progressing',
    'GenerationNotObserved',
  ],
  [
    'no generation seen',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: {} },
    'progressing',
    'GenerationNotObserved',
  ],
  [
    'one pod of the old revision',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: { ...full, updatedReplicas: 1 } },
    'progressing',
    'TooFewUpdated',
  ],
  [
    'an old pod that has not ended',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: { ...full, replicas: 3 } },
    'progressing',
    'TooManyReplicas',
  ],
  [
    'one pod not available',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2 }, status: { ...full, availableReplicas: 1 } },
    'progressing',
    'TooFewAvailable',
  ],
  [
    'the deadline passed',
    apps,
    'Deployment',
    {
      ...generation,
      spec: { replicas: 2 },
      status: {
        ...full,
        updatedReplicas: 1,
        conditions: [condition('Progressing', 'False', 'ProgressDeadlineExceeded')],
      },
    },
    'failed',
    'ProgressDeadlineExceeded',
  ],
  [
    'a quota in the way',
    apps,
    'Deployment',
    {
      ...generation,
      spec: { replicas: 2 },
      status: {
        ...full,
        updatedReplicas: 0,
        conditions: [condition('ReplicaFailure', 'True', 'FailedCreate')],
      },
    },
    'failed',
    'ReplicaFailure',
  ],
  [
    'paused on the way',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 2, paused: true }, status: { ...full, updatedReplicas: 0 } },
    'suspended',
    'Paused',
  ],
  [
    'no pods asked for',
    apps,
    'Deployment',
    { ...generation, spec: { replicas: 0 }, status: seen },
    'ready',
    'ScaledToZero',
  ],
  [
    'about to go',
    apps,
    'Deployment',
    {
      metadata: { generation: 2, deletionTimestamp: '2026-01-01T00:00:00Z' },
      spec: { replicas: 2 },
      status: full,
    },
    'progressing',
    'Terminating',
  ],
  [
    'of the update revision',
    apps,
    'StatefulSet',
    {
      ...generation,
      spec: { replicas: 2 },
      status: { ...full, currentRevision: 'b', updateRevision: 'b' },
    },
    'ready',
    'Ready',
  ],
  [
    'of the current revision still',
    apps,
    'StatefulSet',
    {
      ...generation,
      spec: { replicas: 2 },
      status: { ...full, currentRevision: 'a', updateRevision: 'b' },
    },
    'progressing',
    'RevisionNotReached',
  ],
  [
    'held by a partition',
    apps,
    'StatefulSet',
    {
      ...generation,
      spec: { replicas: 2, updateStrategy: { rollingUpdate: { partition: 1 } } },
      status: { ...full, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
    },
    'ready',
    'PartitionReached',
  ],
  [
    'replaced by hand only',
    apps,
    'StatefulSet',
    {
      ...generation,
      spec: { replicas: 2, updateStrategy: { type: 'OnDelete' } },
      status: { ...full, currentRevision: 'a', updateRevision: 'b' },
    },
    'suspended',
    'WaitsForDeletion',
  ],
  [
    'on every node',
    apps,
    'DaemonSet',
    {
      ...generation,
      status: { ...seen, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberAvailable: 2 },
    },
    'ready',
    'Ready',
  ],
  [
    'old on one node',
    apps,
    'DaemonSet',
    {
      ...generation,
      status: { ...seen, desiredNumberScheduled: 2, updatedNumberScheduled: 1, numberAvailable: 2 },
    },
    'progressing',
    'TooFewUpdated',
  ],
  [
    'pods refused',
    apps,
    'ReplicaSet',
    {
      ...generation,
      spec: { replicas: 2 },
      status: { ...full, conditions: [condition('ReplicaFailure')] },
    },
    'failed',
    'ReplicaFailure',
  ],
];
