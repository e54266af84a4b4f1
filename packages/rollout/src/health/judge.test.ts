import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { isWaybillError } from '@waybill/core';
import { healthBy, healthReasons, healthRules, judgeHealth, readObject } from './index.ts';
import type { Health, HealthReason, HealthStatus, KubernetesObject } from './index.ts';

const clock = { now: Date.parse('2026-01-01T00:01:00Z') };

function object(apiVersion: string, kind: string, rest: object): KubernetesObject {
  return readObject(z.json().parse({ apiVersion, kind, metadata: { name: 'web' }, ...rest }));
}

const judge = (apiVersion: string, kind: string, rest: object): Health =>
  judgeHealth(object(apiVersion, kind, rest), clock);

const generation = { metadata: { name: 'web', generation: 2 } };
const seen = { observedGeneration: 2 };
const condition = (type: string, status = 'True', reason = '', more: object = {}): object => ({
  type,
  status,
  reason,
  ...more,
});
const full = { ...seen, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 };

type Row = readonly [
  what: string,
  apiVersion: string,
  kind: string,
  rest: object,
  status: HealthStatus,
  reason: HealthReason,
];

const apps = 'apps/v1';
const waiting = (reason: string, more: object = {}): object => ({
  status: {
    phase: 'Pending',
    containerStatuses: [{ name: 'app', state: { waiting: { reason } }, ...more }],
  },
});

const rows: readonly Row[] = [
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
  [
    'still running',
    'batch/v1',
    'Job',
    { status: { startTime: '2026-01-01T00:00:00Z', active: 1 } },
    'progressing',
    'Running',
  ],
  [
    'complete',
    'batch/v1',
    'Job',
    { status: { conditions: [condition('SuccessCriteriaMet'), condition('Complete')] } },
    'ready',
    'Completed',
  ],
  [
    'out of tries',
    'batch/v1',
    'Job',
    { status: { conditions: [condition('Failed', 'True', 'BackoffLimitExceeded')] } },
    'failed',
    'JobFailed',
  ],
  [
    'a failure that was taken back',
    'batch/v1',
    'Job',
    { status: { conditions: [condition('Failed', 'False')] } },
    'progressing',
    'NotStarted',
  ],
  ['scheduled', 'batch/v1', 'CronJob', { spec: { schedule: '0 * * * *' } }, 'ready', 'ScheduleSet'],
  [
    'suspended',
    'batch/v1',
    'CronJob',
    { spec: { schedule: '0 * * * *', suspend: true } },
    'suspended',
    'Suspended',
  ],
  [
    'ready',
    'v1',
    'Pod',
    { status: { phase: 'Running', conditions: [condition('Ready')] } },
    'ready',
    'Ready',
  ],
  ['a first pull error', 'v1', 'Pod', waiting('ErrImagePull'), 'progressing', 'ImagePullFailed'],
  [
    'pulls that keep failing',
    'v1',
    'Pod',
    waiting('ImagePullBackOff'),
    'failed',
    'ImagePullFailed',
  ],
  ['a name that is none', 'v1', 'Pod', waiting('InvalidImageName'), 'failed', 'ImagePullFailed'],
  [
    'a secret that is missing',
    'v1',
    'Pod',
    waiting('CreateContainerConfigError'),
    'failed',
    'ContainerConfigInvalid',
  ],
  ['a loop', 'v1', 'Pod', waiting('CrashLoopBackOff'), 'failed', 'CrashLoop'],
  [
    'a loop by memory',
    'v1',
    'Pod',
    waiting('CrashLoopBackOff', {
      lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
    }),
    'failed',
    'OutOfMemory',
  ],
  [
    'no node for a minute',
    'v1',
    'Pod',
    {
      metadata: { creationTimestamp: '2026-01-01T00:00:00Z' },
      status: {
        phase: 'Pending',
        conditions: [condition('PodScheduled', 'False', 'Unschedulable')],
      },
    },
    'failed',
    'Unschedulable',
  ],
  [
    'no node just now',
    'v1',
    'Pod',
    {
      metadata: { creationTimestamp: '2026-01-01T00:00:55Z' },
      status: {
        phase: 'Pending',
        conditions: [condition('PodScheduled', 'False', 'Unschedulable')],
      },
    },
    'progressing',
    'Unschedulable',
  ],
  [
    'a phase of tomorrow',
    'v1',
    'Pod',
    { status: { phase: 'Dreaming' } },
    'unknown',
    'UnknownValue',
  ],
  ['bound', 'v1', 'PersistentVolumeClaim', { status: { phase: 'Bound' } }, 'ready', 'Ready'],
  ['lost', 'v1', 'PersistentVolumeClaim', { status: { phase: 'Lost' } }, 'failed', 'VolumeLost'],
  ['inside', 'v1', 'Service', { spec: {} }, 'ready', 'NoStatusNeeded'],
  [
    'without an address',
    'v1',
    'Service',
    { spec: { type: 'LoadBalancer' } },
    'progressing',
    'NoAddress',
  ],
  [
    'with an address',
    'networking.k8s.io/v1',
    'Ingress',
    { status: { loadBalancer: { ingress: [{ ip: '10.0.0.1' }] } } },
    'ready',
    'Ready',
  ],
  [
    'too few healthy',
    'policy/v1',
    'PodDisruptionBudget',
    { ...generation, status: { ...seen, currentHealthy: 1, desiredHealthy: 2 } },
    'progressing',
    'BudgetViolated',
  ],
  [
    'no metrics',
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    {
      status: {
        conditions: [
          condition('AbleToScale'),
          condition('ScalingActive', 'False', 'FailedGetResourceMetric'),
        ],
      },
    },
    'failed',
    'ScalingFailed',
  ],
  [
    'established',
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    { status: { conditions: [condition('NamesAccepted'), condition('Established')] } },
    'ready',
    'Ready',
  ],
  [
    'no backend',
    'apiregistration.k8s.io/v1',
    'APIService',
    { status: { conditions: [condition('Available', 'False', 'MissingEndpoints')] } },
    'progressing',
    'NotAvailable',
  ],
  ['there', 'v1', 'ConfigMap', {}, 'ready', 'NoStatusNeeded'],
  [
    'of Kubernetes, but unknown',
    'v1',
    'Novelty',
    { status: { conditions: [condition('Ready')] } },
    'unknown',
    'UnknownKind',
  ],
  [
    'custom and ready',
    'example.com/v1',
    'Thing',
    { ...generation, status: { ...seen, conditions: [condition('Ready')] } },
    'ready',
    'Ready',
  ],
  [
    'custom, ready of an older generation',
    'example.com/v1',
    'Thing',
    {
      ...generation,
      status: { conditions: [condition('Ready', 'True', '', { observedGeneration: 1 })] },
    },
    'progressing',
    'ConditionNotObserved',
  ],
  [
    'custom and stalled',
    'example.com/v1',
    'Thing',
    { status: { conditions: [condition('Ready'), condition('Stalled')] } },
    'failed',
    'Stalled',
  ],
  [
    'custom and reconciling',
    'example.com/v1',
    'Thing',
    { status: { conditions: [condition('Ready'), condition('Reconciling')] } },
    'progressing',
    'Reconciling',
  ],
  [
    'custom, with a word of its own',
    'example.com/v1',
    'Thing',
    { status: { conditions: [condition('Ready', 'Perhaps')] } },
    'unknown',
    'UnknownValue',
  ],
  [
    'custom, without conditions',
    'example.com/v1',
    'Thing',
    { status: { phase: 'Ready' } },
    'unknown',
    'UnknownKind',
  ],
  ['custom, without a status', 'example.com/v1', 'Thing', {}, 'progressing', 'NoStatus'],
  [
    'known to Argo CD, not to us',
    'cert-manager.io/v1',
    'Certificate',
    { status: { conditions: [condition('Ready'), condition('Issuing')] } },
    'progressing',
    'ControllerSaysProgressing',
  ],
  [
    'Flux, ready',
    'kustomize.toolkit.fluxcd.io/v1',
    'Kustomization',
    { ...generation, status: { ...seen, conditions: [condition('Ready')] } },
    'ready',
    'Ready',
  ],
  [
    'Flux, build failed',
    'kustomize.toolkit.fluxcd.io/v1',
    'Kustomization',
    {
      ...generation,
      status: { ...seen, conditions: [condition('Ready', 'False', 'BuildFailed')] },
    },
    'failed',
    'ReconcileFailed',
  ],
  [
    'Flux, waits for another',
    'kustomize.toolkit.fluxcd.io/v1',
    'Kustomization',
    {
      ...generation,
      status: { ...seen, conditions: [condition('Ready', 'False', 'DependencyNotReady')] },
    },
    'progressing',
    'NotReady',
  ],
  [
    'Flux, suspended',
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    {
      ...generation,
      spec: { suspend: true },
      status: { ...seen, conditions: [condition('Ready')] },
    },
    'suspended',
    'Suspended',
  ],
  [
    'Argo CD, synced and healthy',
    'argoproj.io/v1alpha1',
    'Application',
    { status: { sync: { status: 'Synced' }, health: { status: 'Healthy' } } },
    'ready',
    'Ready',
  ],
  [
    'Argo CD, an old state of health',
    'argoproj.io/v1alpha1',
    'Application',
    { status: { sync: { status: 'OutOfSync' }, health: { status: 'Healthy' } } },
    'progressing',
    'OutOfSync',
  ],
  [
    'Argo CD, a hook failed',
    'argoproj.io/v1alpha1',
    'Application',
    {
      status: {
        operationState: { phase: 'Failed' },
        sync: { status: 'Synced' },
        health: { status: 'Healthy' },
      },
    },
    'failed',
    'OperationFailed',
  ],
  [
    'Argo CD, a word of tomorrow',
    'argoproj.io/v1alpha1',
    'Application',
    { status: { sync: { status: 'Synced' }, health: { status: 'Splendid' } } },
    'unknown',
    'UnknownValue',
  ],
  [
    'a rollout that was aborted',
    'argoproj.io/v1alpha1',
    'Rollout',
    { ...generation, spec: {}, status: { observedGeneration: '2', phase: 'Healthy', abort: true } },
    'failed',
    'RolloutAborted',
  ],
  [
    'a rollout in a phase of tomorrow',
    'argoproj.io/v1alpha1',
    'Rollout',
    { ...generation, spec: {}, status: { observedGeneration: '2', phase: 'Splendid' } },
    'unknown',
    'UnknownValue',
  ],
];

describe('judgeHealth', () => {
  it.each(rows)('%s (%s %s)', (_what, apiVersion, kind, rest, status, reason) => {
    expect(judge(apiVersion, kind, rest)).toMatchObject({ status, reason });
  });

  it('refuses what is no Kubernetes object, and says what was found', () => {
    for (const value of [null, 3, [], {}, { kind: 'Pod' }, { apiVersion: 'v1', kind: '' }]) {
      try {
        readObject(value);
        throw new Error('was taken');
      } catch (error) {
        expect(isWaybillError(error, 'HEALTH_OBJECT_INVALID')).toBe(true);
      }
    }
  });

  it('law: whatever stands in an object, every set of rules answers, and ours from its closed lists', () => {
    const kinds = rows.map(([, apiVersion, kind]) => [apiVersion, kind] as const);
    const key = fc.constantFrom(
      'conditions',
      'phase',
      'replicas',
      'state',
      'statuses',
      'constructor',
      'observedGeneration',
    );
    const leaf = fc.oneof(
      fc.constantFrom('True', 'Ready', 'constructor', '__proto__', 'Healthy'),
      fc.integer({ min: -1, max: 3 }),
      fc.constant(null),
    );
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('json'), { maxLength: 2 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4 }),
      ),
    })).json;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), value, value, ([apiVersion, kind], spec, status) => {
        const read = object(apiVersion, kind, { spec, status });
        for (const rules of healthRules) {
          const answer = healthBy(read, rules, clock);
          expect(typeof answer.message).toBe('string');
          if (rules === 'waybill') expect(healthReasons).toContain(answer.reason);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('law: an object that is about to go is ready for nobody', () => {
    for (const [, apiVersion, kind, rest] of rows) {
      const whole = { ...rest, metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } };
      expect(judge(apiVersion, kind, whole).status).toBe('progressing');
    }
  });
});

describe('the words of other tools', () => {
  it('Argo CD shows nothing of a kind without a check, and a family is judged by its own', () => {
    const of = (apiVersion: string, kind: string, rest: object): unknown =>
      healthBy(object(apiVersion, kind, rest), 'argocd', clock).status;
    expect(of('v1', 'ConfigMap', {})).toBeNull();
    expect(
      of('argoproj.io/v1alpha1', 'Application', { status: { health: { status: 'Healthy' } } }),
    ).toBeNull();
    expect(
      of('sns.aws.upbound.io/v1', 'Topic', {
        status: { conditions: [condition('Synced', 'False')] },
      }),
    ).toBe('Degraded');
    expect(
      of('s3.services.k8s.aws/v1', 'Bucket', { status: { conditions: [condition('Ready')] } }),
    ).toBe('Healthy');
    expect(of('evil-crossplane.io/v1', 'Bucket', {})).toBeNull();
  });

  it('kstatus says Unknown of a phase that it does not know, and kubectl an error of a kind', () => {
    expect(
      healthBy(object('v1', 'Pod', { status: { phase: 'Dreaming' } }), 'kstatus', clock),
    ).toMatchObject({ status: 'Unknown' });
    expect(healthBy(object('batch/v1', 'Job', {}), 'kubectl', clock)).toMatchObject({
      status: 'error',
      message: 'no status viewer has been implemented for Job.batch',
    });
  });
});
