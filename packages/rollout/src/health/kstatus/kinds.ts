import type { HealthClock } from '../health.ts';
import {
  conditionsIn,
  countAt,
  listAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { Kstatus } from './kstatus.ts';

type Rule = (object: KubernetesObject, clock: HealthClock) => Kstatus;

const current = (message: string): Kstatus => ({ status: 'Current', reason: '', message });
const inProgress = (reason: string, message: string): Kstatus => ({
  status: 'InProgress',
  reason,
  message,
});
const failure = (reason: string, message: string): Kstatus => ({
  status: 'Failed',
  reason,
  message,
});

/** How long a pod may be unschedulable before that is a failure. */
const scheduleWindow = 15_000;

/** The value of `progressDeadlineSeconds` that stands for "none". */
const noDeadline = 2 ** 31 - 1;

/** One shortage: what there is, what there should be. */
type Shortage = readonly [reason: string, word: string, found: number, expected: number];

function shortage(rows: readonly Shortage[]): Kstatus | undefined {
  const row = rows.find(([, , found, expected]) => expected > found);
  if (row === undefined) return undefined;
  const [reason, word, found, expected] = row;
  return inProgress(reason, `${word}: ${String(found)}/${String(expected)}`);
}

function surplus(found: number, expected: number): Kstatus | undefined {
  return found > expected
    ? inProgress('ExtraPods', `Pending termination: ${String(found - expected)}`)
    : undefined;
}

const number = (object: KubernetesObject, name: string): number =>
  countAt(object.status, name) ?? 0;
const wanted = (object: KubernetesObject): number => countAt(object.spec, 'replicas') ?? 1;

const statefulSet: Rule = (object) => {
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return current('StatefulSet is using the ondelete update strategy');
  const expected = wanted(object);
  const replicas = number(object, 'replicas');
  const updated = number(object, 'updatedReplicas');
  const early =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessReady', 'Ready', number(object, 'readyReplicas'), expected],
    ]) ?? surplus(replicas, expected);
  if (early !== undefined) return early;
  const partition = countAt(object.spec, 'updateStrategy', 'rollingUpdate', 'partition');
  if (partition !== undefined && partition !== -1) {
    return (
      shortage([['PartitionRollout', 'updated', updated, expected - partition]]) ??
      current(`Partition rollout complete. updated: ${String(updated)}`)
    );
  }
  const late = shortage([['LessCurrent', 'current', number(object, 'currentReplicas'), expected]]);
  if (late !== undefined) return late;
  return textAt(object.status, 'currentRevision') === textAt(object.status, 'updateRevision')
    ? current(`All replicas scheduled as expected. Replicas: ${String(replicas)}`)
    : inProgress('RevisionMismatch', 'Waiting for updated revision to match current');
};

const deployment: Rule = (object) => {
  const conditions = conditionsIn(object.status);
  const late = conditions.find(
    ({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded',
  );
  if (late !== undefined) return failure(late.reason, 'Progress deadline exceeded');
  const expected = wanted(object);
  const replicas = number(object, 'replicas');
  const updated = number(object, 'updatedReplicas');
  const counted =
    shortage([
      ['LessReplicas', 'Replicas', replicas, expected],
      ['LessUpdated', 'Updated', updated, expected],
    ]) ??
    surplus(replicas, expected) ??
    shortage([
      ['LessAvailable', 'Available', number(object, 'availableReplicas'), updated],
      ['LessReady', 'Ready', number(object, 'readyReplicas'), expected],
    ]);
  if (counted !== undefined) return counted;
  const deadline = countAt(object.spec, 'progressDeadlineSeconds') ?? noDeadline;
  const has = (wantedType: string, wantedReason?: string): boolean =>
    conditions.some(
      ({ type, status, reason }) =>
        type === wantedType &&
        status === 'True' &&
        (wantedReason === undefined || reason === wantedReason),
    );
  // Without a deadline the controller sets no Progressing condition.
  if (deadline !== noDeadline && !has('Progressing', 'NewReplicaSetAvailable'))
    return inProgress('ReplicaSetNotAvailable', 'ReplicaSet not Available');
  if (!has('Available')) return inProgress('DeploymentNotAvailable', 'Deployment not Available');
  return current(`Deployment is available. Replicas: ${String(replicas)}`);
};

const replicaSet: Rule = (object) => {
  if (
    conditionsIn(object.status).some(
      ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
    )
  )
    return inProgress('ReplicaFailure', 'Replica Failure condition. Check Pods');
  const expected = wanted(object);
  const replicas = number(object, 'replicas');
  return (
    shortage([
      ['LessLabelled', 'Labelled', number(object, 'fullyLabeledReplicas'), expected],
      ['LessAvailable', 'Available', number(object, 'availableReplicas'), expected],
      ['LessReady', 'Ready', number(object, 'readyReplicas'), expected],
    ]) ??
    surplus(replicas, expected) ??
    current(`ReplicaSet is available. Replicas: ${String(replicas)}`)
  );
};

const daemonSet: Rule = (object) => {
  if (countAt(object.metadata, 'generation') === undefined)
    return inProgress('NoGeneration', `${object.kind} metadata.generation not found`);
  if (countAt(object.status, 'observedGeneration') === undefined)
    return inProgress('NoObservedGeneration', `${object.kind} status.observedGeneration not found`);
  const expected = countAt(object.status, 'desiredNumberScheduled') ?? -1;
  if (expected === -1)
    return inProgress('NoDesiredNumber', 'Missing .status.desiredNumberScheduled');
  return (
    shortage([
      ['LessCurrent', 'Current', number(object, 'currentNumberScheduled'), expected],
      ['LessUpdated', 'Updated', number(object, 'updatedNumberScheduled'), expected],
      ['LessAvailable', 'Available', number(object, 'numberAvailable'), expected],
      ['LessReady', 'Ready', number(object, 'numberReady'), expected],
    ]) ?? current(`All replicas scheduled as expected. Replicas: ${String(expected)}`)
  );
};

const claim: Rule = (object) => {
  const phase = textAt(object.status, 'phase') ?? 'unknown';
  return phase === 'Bound'
    ? current('PVC is Bound')
    : inProgress('NotBound', `PVC is not Bound. phase: ${phase}`);
};

const pod: Rule = (object, { now }) => {
  const conditions = conditionsIn(object.status);
  const phase = textAt(object.status, 'phase') ?? '';
  switch (phase) {
    case 'Succeeded':
      return current('Pod has completed successfully');
    case 'Failed':
      return current('Pod has completed, but not successfully');
    case 'Running': {
      if (conditions.some(({ type, status }) => type === 'Ready' && status === 'True'))
        return current('Pod is Ready');
      const looping = crashLooping(object);
      return looping.length > 0
        ? failure('ContainerCrashLooping', `Containers in CrashLoop state: ${looping.join(',')}`)
        : inProgress('PodRunningNotReady', 'Pod is running but is not Ready');
    }
    case 'Pending': {
      const unscheduled = conditions.find(
        ({ type, status }) => type === 'PodScheduled' && status === 'False',
      );
      if (unscheduled?.reason !== 'Unschedulable')
        return inProgress('PodPending', 'Pod is in the Pending phase');
      const created = Date.parse(textAt(object.metadata, 'creationTimestamp') ?? '');
      return now - scheduleWindow < created
        ? inProgress('PodNotScheduled', 'Pod has not been scheduled')
        : failure('PodUnschedulable', 'Pod could not be scheduled');
    }
    case '':
      return inProgress('PodNotObserved', 'Pod phase not available');
    default:
      return { status: 'Unknown', reason: 'UnknownPhase', message: `unknown phase ${phase}` };
  }
};

function crashLooping(object: KubernetesObject): string[] {
  return listAt(object.status, 'containerStatuses').flatMap((container) => {
    const name = textAt(container, 'name');
    return name !== undefined &&
      textAt(container, 'state', 'waiting', 'reason') === 'CrashLoopBackOff'
      ? [name]
      : [];
  });
}

const job: Rule = (object) => {
  const parallelism = countAt(object.spec, 'parallelism') ?? 1;
  const completions = countAt(object.spec, 'completions') ?? parallelism;
  const [succeeded, active, unsuccessful] = ['succeeded', 'active', 'failed'].map((name) =>
    String(number(object, name)),
  );
  for (const { type, status } of conditionsIn(object.status)) {
    if (status !== 'True') continue;
    if (type === 'Complete')
      return current(`Job Completed. succeeded: ${String(succeeded)}/${String(completions)}`);
    if (type === 'Failed')
      return failure(
        'JobFailed',
        `Job Failed. failed: ${String(unsuccessful)}/${String(completions)}`,
      );
    if (type === 'Suspended') return current('Job is suspended');
  }
  return (textAt(object.status, 'startTime') ?? '') === ''
    ? inProgress('JobNotStarted', 'Job not started')
    : current(
        `Job in progress. success:${String(succeeded)}, active: ${String(active)}, failed: ${String(unsuccessful)}`,
      );
};

const service: Rule = (object) =>
  textAt(object.spec, 'type') === 'LoadBalancer' && (textAt(object.spec, 'clusterIP') ?? '') === ''
    ? inProgress('NoIPAssigned', 'ClusterIP not set. Service type: LoadBalancer')
    : current('Service is ready');

const definition: Rule = (object) => {
  for (const { type, status, reason, message } of conditionsIn(object.status)) {
    if (type === 'NamesAccepted' && status === 'False') return failure(reason, message);
    if (type !== 'Established') continue;
    if (status === 'False' && reason !== 'Installing') return failure(reason, message);
    if (status === 'True') return current('CRD is established');
  }
  return inProgress('Installing', 'Install in progress');
};

const always: Rule = () => current('Resource is always ready');
const budget: Rule = () => current('AllowedDisruptions has been computed.');

/** The kinds that kstatus has a rule of its own for, by `group/kind`. */
export const kstatusKinds: ReadonlyMap<string, Rule> = new Map([
  ['/Service', service],
  ['/Pod', pod],
  ['/Secret', always],
  ['/ConfigMap', always],
  ['/PersistentVolumeClaim', claim],
  ['apps/StatefulSet', statefulSet],
  ['apps/DaemonSet', daemonSet],
  ['extensions/DaemonSet', daemonSet],
  ['apps/Deployment', deployment],
  ['extensions/Deployment', deployment],
  ['apps/ReplicaSet', replicaSet],
  ['extensions/ReplicaSet', replicaSet],
  ['policy/PodDisruptionBudget', budget],
  ['batch/CronJob', always],
  ['batch/Job', job],
  ['apiextensions.k8s.io/CustomResourceDefinition', definition],
]);
