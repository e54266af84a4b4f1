import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWaybillError, type WaybillError } from '@waybill/core';
import type {
  ExpectedWorkload,
  FailureReason,
  KubernetesReadyEvidence,
  KubernetesRollout,
} from '@waybill/rollout/kubernetes';
import {
  clusterAbsence,
  kwokAnnotations,
  onKubelet,
  realCluster,
  type RealCluster,
} from '../parts/kubernetes/cluster.ts';
import { job, RolloutWorld, workload } from './rollout-world.ts';

const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of failures in Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;
const minute = 60_000;

/** One way to fail: what is applied, what is awaited, and what is to be said of it. */
interface Failing {
  readonly name: string;
  readonly manifests: readonly object[];
  readonly workload?: Partial<ExpectedWorkload>;
  readonly reason: FailureReason;
  /** In the message, the report or the remedy. */
  readonly says: RegExp;
  readonly change?: Partial<KubernetesRollout>;
}

/** Short, since nothing here comes right by itself. */
const graces: Partial<Record<FailureReason, number>> = {
  ImagePullFailed: 3_000,
  ContainerConfigInvalid: 2_000,
  ContainerStartFailed: 2_000,
  OutOfMemory: 1_000,
  NeverReady: 5_000,
  Unschedulable: 1_000,
  VolumeUnavailable: 1_000,
  QuotaExceeded: 1_000,
  AdmissionDenied: 1_000,
  DisruptionBudgetBlocks: 2_000,
  ScalingFailed: 1_000,
  WorkloadPaused: 2_000,
  WorkloadMissing: 2_000,
  OtherImage: 2_000,
  Unknown: 2_000,
};

const asJob = { apiVersion: 'batch/v1', kind: 'Job' } as const;
const claim = (name: string, storageClass: string): object => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name },
  spec: {
    storageClassName: storageClass,
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '1Gi' } },
  },
});

function byKubelet(real: RealCluster): readonly Failing[] {
  const image = real.images.app2.reference;
  const place = onKubelet;
  const run = { image, place };
  const crash = ['-say', 'Error: no database', '-exit-after', '0s', '-exit-code', '17'];
  const volume = (source: object): object => ({ volumes: [{ name: 'data', ...source }] });
  return [
    {
      name: 'pull',
      manifests: [
        workload('pull', { place, image: `${real.registry}/absent@${real.images.app2.digest}` }),
      ],
      reason: 'ImagePullFailed',
      says: /ImagePullBackOff|ErrImagePull/,
    },
    {
      name: 'never-pulled',
      manifests: [
        workload('never-pulled', {
          place,
          image: `${real.registry}/absent:v1`,
          container: { imagePullPolicy: 'Never' },
        }),
      ],
      workload: { containers: new Map([['app', 'app']]) },
      reason: 'ImageNeverPulled',
      says: /imagePullPolicy is Never/,
    },
    {
      name: 'bad-name',
      manifests: [workload('bad-name', { place, image: 'UPPER/Case:tag:tag' })],
      workload: { containers: new Map([['app', 'app']]) },
      reason: 'ImageNameInvalid',
      says: /UPPER\/Case/,
    },
    {
      name: 'no-settings',
      manifests: [
        workload('no-settings', {
          ...run,
          container: { envFrom: [{ configMapRef: { name: 'settings' } }] },
        }),
      ],
      reason: 'ContainerConfigInvalid',
      says: /configmap "settings" not found/,
    },
    {
      name: 'no-command',
      manifests: [workload('no-command', { ...run, container: { command: ['/no/such/program'] } })],
      reason: 'ContainerStartFailed',
      says: /no such file or directory/,
    },
    {
      name: 'crash',
      // With a probe, so that it is not ready for the moment before it ends.
      manifests: [workload('crash', { ...run, isProbed: true, args: crash })],
      reason: 'CrashLoop',
      says: /exit code 17.*Its log: ".*Error: no database/,
      change: { restarts: 2 },
    },
    {
      name: 'memory',
      manifests: [
        workload('memory', {
          ...run,
          args: ['-allocate-after', '0s'],
          container: { resources: { limits: { memory: '32Mi' } } },
        }),
      ],
      reason: 'OutOfMemory',
      says: /memory limit/,
      // Without a probe it is ready for the moment before it is killed.
      change: { stableMilliseconds: 5_000 },
    },
    {
      name: 'unready',
      manifests: [
        workload('unready', {
          ...run,
          isProbed: true,
          args: ['-listen', ':8080', '-ready-after', 'never'],
        }),
      ],
      reason: 'NeverReady',
      says: /readiness is not true/,
    },
    {
      name: 'deadline',
      manifests: [
        workload('deadline', {
          ...run,
          isProbed: true,
          args: ['-listen', ':8080', '-ready-after', 'never'],
          spec: { progressDeadlineSeconds: 2 },
        }),
      ],
      reason: 'ProgressDeadlineExceeded',
      says: /progressDeadlineSeconds/,
      change: { graces: { ...graces, NeverReady: minute } },
    },
    {
      name: 'no-secret-volume',
      manifests: [
        workload('no-secret-volume', {
          ...run,
          container: { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
          pod: volume({ secret: { secretName: 'absent' } }),
        }),
      ],
      reason: 'VolumeUnavailable',
      says: /secret "absent" not found/,
    },
    {
      name: 'failing-job',
      manifests: [job('failing-job', { ...run, args: crash })],
      workload: asJob,
      reason: 'JobBackoffLimitExceeded',
      says: /BackoffLimitExceeded/,
    },
    {
      name: 'policy-job',
      manifests: [
        job('policy-job', {
          ...run,
          args: crash,
          spec: {
            backoffLimit: 3,
            podFailurePolicy: {
              rules: [
                {
                  action: 'FailJob',
                  onExitCodes: { containerName: 'app', operator: 'In', values: [17] },
                },
              ],
            },
          },
        }),
      ],
      workload: asJob,
      reason: 'JobFailed',
      says: /PodFailurePolicy/,
    },
    {
      name: 'slow-job',
      manifests: [job('slow-job', { ...run, spec: { activeDeadlineSeconds: 2 } })],
      workload: asJob,
      reason: 'JobDeadlineExceeded',
      says: /DeadlineExceeded/,
    },
    {
      name: 'lone-pod',
      manifests: [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'lone-pod' },
          spec: {
            ...place,
            restartPolicy: 'Never',
            containers: [{ name: 'app', image, args: crash }],
          },
        },
      ],
      workload: { apiVersion: 'v1', kind: 'Pod' },
      reason: 'PodFailed',
      says: /exit code 17/,
    },
  ];
}

function byControlPlane(real: RealCluster): readonly Failing[] {
  const image = real.images.app2.reference;
  return [
    {
      name: 'large',
      manifests: [
        workload('large', { image, container: { resources: { requests: { memory: '900Ti' } } } }),
      ],
      reason: 'Unschedulable',
      says: /memory \(it asks for 900Ti\).*Insufficient memory/,
    },
    {
      name: 'no-claim',
      manifests: [
        workload('no-claim', {
          image,
          pod: { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'absent' } }] },
        }),
      ],
      reason: 'VolumeUnavailable',
      says: /persistentvolumeclaim "absent" not found/,
    },
    {
      name: 'unbound',
      manifests: [claim('unbound', 'absent')],
      workload: { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
      reason: 'VolumeUnavailable',
      says: /not bound/,
    },
    {
      name: 'paused',
      manifests: [workload('paused', { image, spec: { paused: true } })],
      reason: 'WorkloadPaused',
      says: /spec\.paused is true/,
    },
    {
      name: 'by-hand',
      manifests: [
        {
          apiVersion: 'policy/v1',
          kind: 'PodDisruptionBudget',
          metadata: { name: 'by-hand' },
          spec: { minAvailable: 2, selector: { matchLabels: { app: 'guarded' } } },
        },
        workload('guarded', { image }),
      ],
      workload: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
      reason: 'DisruptionBudgetBlocks',
      says: /of 2 pods are healthy/,
    },
    {
      name: 'scaled',
      manifests: [
        workload('scaled', { image }),
        {
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          metadata: { name: 'scaled' },
          spec: {
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nobody' },
            maxReplicas: 3,
            metrics: [
              {
                type: 'Resource',
                resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } },
              },
            ],
          },
        },
      ],
      workload: { apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler' },
      reason: 'ScalingFailed',
      says: /FailedGetScale/,
    },
    {
      name: 'absent',
      manifests: [],
      reason: 'WorkloadMissing',
      says: /does not have it/,
    },
    {
      name: 'elsewhere',
      manifests: [workload('elsewhere', { image: real.images.app1.reference })],
      reason: 'OtherImage',
      says: /expected app|was to ask for app/,
    },
    {
      name: 'controller',
      manifests: [
        {
          apiVersion: 'v1',
          kind: 'ReplicationController',
          metadata: { name: 'controller' },
          spec: {
            replicas: 0,
            selector: { app: 'controller' },
            template: {
              metadata: { labels: { app: 'controller' } },
              spec: { containers: [{ name: 'app', image }] },
            },
          },
        },
      ],
      workload: { apiVersion: 'v1', kind: 'ReplicationController' },
      reason: 'Unknown',
      says: /no rule for v1 ReplicationController/,
    },
    {
      name: 'kwok-job',
      manifests: [
        job('kwok-job', { image, annotations: kwokAnnotations('exit', { exitCode: 3 }) }),
      ],
      workload: asJob,
      reason: 'JobBackoffLimitExceeded',
      says: /exit code 3|BackoffLimitExceeded/,
    },
  ];
}

describeHere('a rollout that fails in a real cluster', () => {
  let real: RealCluster;
  let world: RolloutWorld;
  beforeAll(async () => {
    real = await realCluster();
    world = await RolloutWorld.begin(real, 'failing');
  }, 4 * minute);
  afterAll(async () => {
    await world.end();
  });

  const ends = async (
    failing: readonly Failing[],
  ): Promise<readonly (KubernetesReadyEvidence | WaybillError)[]> => {
    await world.apply(...failing.flatMap(({ manifests }) => manifests));
    return await Promise.all(
      failing.map(({ name, workload: awaited, change }) =>
        world.wait(real.images.app2, [world.expected(name, awaited)], { graces, ...change }),
      ),
    );
  };

  function checkAll(
    failing: readonly Failing[],
    found: readonly (KubernetesReadyEvidence | WaybillError)[],
  ): void {
    const reasons = found.map((end) => (isWaybillError(end) ? end.facts['reason'] : 'success'));
    expect(Object.fromEntries(failing.map(({ name }, at) => [name, reasons[at]]))).toEqual(
      Object.fromEntries(failing.map(({ name, reason }) => [name, reason])),
    );
    failing.forEach(({ says }, at) => {
      const end = found[at];
      if (!isWaybillError(end)) return;
      expect(`${end.message}\n${String(end.facts['report'])}`).toMatch(says);
      expect(end.message).not.toContain('\n');
      expect(end.remedy).not.toBe('');
    });
  }

  it(
    'is named as the kubelet shows it',
    async () => {
      const failing = byKubelet(real);
      checkAll(failing, await ends(failing));
    },
    3 * minute,
  );

  it(
    'is named as the control plane shows it',
    async () => {
      const failing = byControlPlane(real);
      checkAll(failing, await ends(failing));
    },
    2 * minute,
  );

  it(
    'names a quota and a rule that denies, for whatever makes the pods',
    async () => {
      const limited = await RolloutWorld.begin(real, 'limited');
      const denied = await RolloutWorld.begin(real, 'denied');
      const image = real.images.app2.reference;
      await real.kubectl([
        ...['label', 'namespace', denied.namespace],
        'pod-security.kubernetes.io/enforce=restricted',
      ]);
      await limited.apply({
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: 'none' },
        spec: { hard: { pods: '0' } },
      });
      const kinds = ['Deployment', 'StatefulSet', 'DaemonSet'] as const;
      const reasons = await Promise.all(
        [limited, denied].map(async (one) => {
          await one.apply(...kinds.map((kind) => workload(kind.toLowerCase(), { image }, kind)));
          return await Promise.all(
            kinds.map(async (kind) => {
              const expected = [one.expected(kind.toLowerCase(), { kind })];
              const end = await one.wait(real.images.app2, expected, { graces });
              return isWaybillError(end) ? end.facts['reason'] : 'success';
            }),
          );
        }),
      );
      await Promise.all([limited.end(), denied.end()]);
      expect(reasons).toEqual([
        ['QuotaExceeded', 'QuotaExceeded', 'QuotaExceeded'],
        ['AdmissionDenied', 'AdmissionDenied', 'AdmissionDenied'],
      ]);
    },
    2 * minute,
  );

  it(
    'the old revision is ready while the new one crashes: it fails, and says so with both logs',
    async () => {
      const { app1, app2 } = real.images;
      const listening = { place: onKubelet, isProbed: true, args: ['-listen', ':8080'] } as const;
      await world.apply(workload('web', { ...listening, image: app1.reference }));
      const expected = [world.expected('web')];
      expect(await world.wait(app1, expected)).toMatchObject({ images: [{ pods: 1 }] });
      const crash = ['-say', 'starting', '-say', 'token=abcdefgh', '-exit-after', '0s'];
      await world.apply(
        workload('web', {
          ...listening,
          args: [...crash, '-exit-code', '9'],
          image: app2.reference,
        }),
      );
      const end = await world.wait(app2, expected, { graces, restarts: 2 });
      expect(end).toMatchObject({ code: 'ROLLOUT_FAILED', facts: { reason: 'CrashLoop' } });
      if (!isWaybillError(end)) return;
      const report = String(end.facts['report']);
      expect(report).toContain('log of the run before');
      expect(report).toContain('exit code 9');
      expect(report).toContain('older 1');
      expect(`${report}${String(end.facts['diagnosis'])}`).not.toContain('abcdefgh');
      const ready = await world.kubectl(
        'get',
        'deployment',
        'web',
        '-o',
        'jsonpath={.status.readyReplicas}',
      );
      expect(ready).toBe('1');
    },
    2 * minute,
  );

  it(
    'a crash loop without probes does not pass as ready between two crashes',
    async () => {
      const crash = { place: onKubelet, args: ['-exit-after', '2s'] } as const;
      const image = real.images.app2.reference;
      await world.apply(workload('unprobed', { ...crash, image }));
      const end = await world.wait(real.images.app2, [world.expected('unprobed')], {
        stableMilliseconds: 5_000,
        restarts: 2,
        graces,
      });
      expect(end).toMatchObject({ facts: { reason: 'CrashLoop' } });
      expect(isWaybillError(end) ? end.facts['readinessBroke'] : 0).toBeGreaterThan(0);
    },
    2 * minute,
  );

  it(
    'readiness that comes and goes is unstable',
    async () => {
      const image = real.images.app2.reference;
      await world.apply(workload('flapping', { image }));
      const waiting = world.wait(real.images.app2, [world.expected('flapping')], {
        stableMilliseconds: 20_000,
        graces,
      });
      let isOver = { ended: false };
      void waiting.finally(() => {
        isOver = { ended: true };
      });
      while (!isOver.ended) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await world.kubectl('delete', 'pod', '-l', 'app=flapping', '--wait=false');
      }
      expect(await waiting).toMatchObject({ facts: { reason: 'Unstable' } });
    },
    2 * minute,
  );

  it(
    'says what could not be had where rights are missing, and which Role gives what is needed',
    async () => {
      const one = await RolloutWorld.begin(real, 'rights');
      const verbs = ['get', 'list', 'watch'];
      const access = await real.kubeconfigFor(
        [
          { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs },
          { apiGroups: [''], resources: ['pods'], verbs },
        ],
        one.namespace,
      );
      const few = await RolloutWorld.within(one, access.kubeconfig);
      const crash = ['-exit-after', '0s', '-exit-code', '4'];
      await one.apply(
        workload('web', {
          ...{ place: onKubelet, args: crash, image: real.images.app2.reference },
          isProbed: true,
        }),
      );
      const expected = [one.expected('web')];
      const end = await few.wait(real.images.app2, expected, { graces, restarts: 1 });
      expect(end).toMatchObject({ facts: { reason: 'CrashLoop' } });
      const report = isWaybillError(end) ? String(end.facts['report']) : '';
      expect(report).toMatch(/no log: .*pods\/log/);
      expect(report).toMatch(/events? of .* cannot be had/i);

      const waiting = few.wait(real.images.app2, [few.expected('nothing-yet')], {
        graces: { WorkloadMissing: minute },
      });
      await access.revoke();
      await one.apply(workload('other', { image: real.images.app2.reference }));
      expect(await waiting).toMatchObject({ code: 'KUBERNETES_FORBIDDEN' });
      few.cluster.close();
      await one.end();
    },
    3 * minute,
  );
});
