import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { isWaybillError } from '@waybill/core';
import { healthBy, healthReasons, healthRules, judgeHealth, readObject } from './index.ts';
import type { Health, KubernetesObject } from './index.ts';
import { clusterRows } from './testing/cluster-rows.ts';
import { customRows } from './testing/custom-rows.ts';
import { condition, workloadRows } from './testing/workload-rows.ts';

const rows = [...workloadRows, ...clusterRows, ...customRows];

const clock = { now: Date.parse('2026-01-01T00:01:00Z') };

function object(apiVersion: string, kind: string, rest: object): KubernetesObject {
  return readObject(z.json().parse({ apiVersion, kind, metadata: { name: 'web' }, ...rest }));
}

const judge = (apiVersion: string, kind: string, rest: object): Health =>
  judgeHealth(object(apiVersion, kind, rest), clock);

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

  it.each([
    [
      'psmdb.percona.com/v1',
      'PerconaServerMongoDB',
      { state: 'paused', ready: 1, size: 3 },
      'Suspended',
      '1/3 node(s) are ready',
    ],
    [
      'psmdb.percona.com/v1',
      'PerconaServerMongoDB',
      { state: 'constructor' },
      'Unknown',
      '0/0 node(s) are ready',
    ],
    [
      'pxc.percona.com/v1',
      'PerconaXtraDBCluster',
      { state: 'error', message: ['a', 'b'] },
      'Degraded',
      'Cluster is on error: a, b',
    ],
    [
      'k8s.mariadb.com/v1alpha1',
      'MariaDB',
      { conditions: [condition('Ready', 'False', 'Failed', { message: 'no disk' })] },
      'Degraded',
      'no disk',
    ],
    [
      'minio.min.io/v2',
      'Tenant',
      { currentState: 'Provisioning pods' },
      'Progressing',
      'Provisioning pods',
    ],
    ['minio.min.io/v2', 'Tenant', {}, 'Missing', 'No status info available'],
    [
      'rabbitmq.com/v1beta1',
      'RabbitmqCluster',
      { conditions: [condition('ClusterAvailable'), condition('AllReplicasReady')] },
      'Healthy',
      'RabbitMQ cluster ready',
    ],
    [
      'acid.zalan.do/v1',
      'postgresql',
      { PostgresClusterStatus: 'SyncFailed' },
      'Degraded',
      'SyncFailed',
    ],
    ['acme.cert-manager.io/v1', 'Order', { state: 'expired' }, 'Degraded', 'Order is expired'],
    [
      'kafka.strimzi.io/v1',
      'Kafka',
      { conditions: [condition('NotReady', 'True', 'Creating')] },
      'Progressing',
      'Waiting for Kafka Cluster',
    ],
    [
      'kafka.strimzi.io/v1',
      'KafkaTopic',
      { conditions: [condition('NotReady', 'True', 'Creating', { message: 'bad' })] },
      'Degraded',
      'bad',
    ],
    [
      'snapshot.storage.k8s.io/v1',
      'VolumeSnapshot',
      { readyToUse: true },
      'Healthy',
      'Ready to use',
    ],
    [
      'route.openshift.io/v1',
      'Route',
      { ingress: [{ conditions: [condition('Admitted', 'False')] }] },
      'Degraded',
      'Route is degraded',
    ],
    [
      'apps.openshift.io/v1',
      'DeploymentConfig',
      { conditions: [condition('Available')] },
      'Progressing',
      'replication controller is waiting for pods to run',
    ],
    [
      'kubevirt.io/v1',
      'VirtualMachine',
      { conditions: [condition('Ready', 'False')] },
      'Suspended',
      'Stopped',
    ],
    [
      'cluster.x-k8s.io/v1beta1',
      'Cluster',
      { phase: 'Provisioned', conditions: [condition('Ready', 'False', '', { message: 'no' })] },
      'Degraded',
      'no',
    ],
    [
      'source.toolkit.fluxcd.io/v1',
      'GitRepository',
      { conditions: [condition('Ready'), condition('ArtifactInStorage')] },
      'Healthy',
      '',
    ],
    [
      'helm.toolkit.fluxcd.io/v2',
      'HelmRelease',
      { conditions: [condition('Ready', 'False', 'InstallFailed')] },
      'Degraded',
      'InstallFailed',
    ],
    [
      'gateway.networking.k8s.io/v1',
      'HTTPRoute',
      {
        parents: [
          {
            parentRef: { name: 'web' },
            conditions: [condition('Accepted', 'False', '', { message: 'no' })],
          },
        ],
      },
      'Degraded',
      'Parent web: no',
    ],
    [
      'sql.cnrm.cloud.google.com/v1beta1',
      'SQLInstance',
      { conditions: [condition('Ready', 'False', 'DependencyNotReady')] },
      'Suspended',
      '',
    ],
    [
      'policy/v1',
      'PodDisruptionBudget',
      { conditions: [condition('DisruptionAllowed', 'False', 'InsufficientPods')] },
      'Healthy',
      'PodDisruptionBudget has InsufficientPods',
    ],
  ])('Argo CD of %s %s: %j', (apiVersion, kind, status, word, message) => {
    expect(healthBy(object(apiVersion, kind, { status }), 'argocd', clock)).toMatchObject({
      status: word,
      message,
    });
  });
});
