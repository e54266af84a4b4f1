import type { JsonValue } from '@waybill/core';
import {
  countAt,
  listAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { says, type ArgocdCheck } from './verdict.ts';

const starting = says('Progressing', 'Waiting for initialization');

function isCurrent({ metadata, status }: KubernetesObject): boolean {
  return countAt(metadata, 'generation') === countAt(status, 'observedGeneration');
}

/**
 * How many pods a partition keeps back.
 * @param partition a number, `'2'` or `'30%'`
 * @param whole of how many; a percentage is rounded up
 */
function heldBack(partition: JsonValue | undefined, whole: number): number {
  if (typeof partition === 'number') return partition;
  if (typeof partition !== 'string') return 0;
  const share = /^([0-9]{1,3})%$/.exec(partition)?.[1];
  if (share !== undefined) return Math.ceil((Number(share) * whole) / 100);
  return /^[0-9]{1,9}$/.test(partition) ? Number(partition) : 0;
}

interface Workload {
  readonly name: string;
  readonly failure: string;
  /** What the controller writes only while it works. */
  readonly updatedField: string;
  readonly isReady: (status: JsonValue | undefined) => boolean;
  readonly isFailed: (status: JsonValue | undefined) => boolean;
  /** Whether the pods that are to be updated are. */
  readonly isHeld: (status: JsonValue | undefined, partition: JsonValue) => boolean;
  readonly strategy: readonly string[];
}

function workload(kind: Workload): ArgocdCheck {
  return (object) => {
    const { metadata, spec, status } = object;
    if (status === undefined || !isCurrent(object)) return starting;
    const strategy = valueIn(spec, ...kind.strategy);
    if (valueIn(strategy, 'paused') === true || countAt(status, kind.updatedField) === undefined)
      return says('Suspended', `${kind.name} is paused`);
    const partition = valueIn(strategy, 'partition');
    const isPartitioned =
      partition !== undefined &&
      partition !== null &&
      heldBack(partition, 100) !== 0 &&
      (countAt(metadata, 'generation') ?? 0) > 1;
    if (isPartitioned)
      return kind.isHeld(status, partition)
        ? says('Suspended', `${kind.name} needs manual intervention`)
        : starting;
    if (kind.isReady(status))
      return says('Healthy', `All ${kind.name} workloads are ready and updated`);
    return kind.isFailed(status) ? says('Degraded', kind.failure) : starting;
  };
}

const same = (status: JsonValue | undefined, one: string, other: string): boolean => {
  const found = countAt(status, one);
  return found !== undefined && found === countAt(status, other);
};
const number = (status: JsonValue | undefined, name: string): number => countAt(status, name) ?? 0;
const allAvailable = (status: JsonValue | undefined): boolean =>
  same(status, 'updatedAvailableReplicas', 'replicas');

const rolling = ['updateStrategy', 'rollingUpdate'];

const daemonSet = workload({
  name: 'Daemonset',
  failure: 'Some pods are not ready or available',
  updatedField: 'updatedNumberScheduled',
  strategy: rolling,
  isReady: (status) =>
    same(status, 'updatedNumberScheduled', 'desiredNumberScheduled') &&
    same(status, 'numberAvailable', 'desiredNumberScheduled'),
  isFailed: (status) =>
    same(status, 'updatedNumberScheduled', 'desiredNumberScheduled') &&
    same(status, 'numberUnavailable', 'desiredNumberScheduled'),
  isHeld: (status, partition) => {
    const desired = number(status, 'desiredNumberScheduled');
    return number(status, 'updatedNumberScheduled') > desired - heldBack(partition, desired);
  },
});

const replicaFailure = 'Some replicas are not ready or available';

const statefulSet = workload({
  name: 'Statefulset',
  failure: replicaFailure,
  updatedField: 'updatedAvailableReplicas',
  strategy: rolling,
  isReady: allAvailable,
  isFailed: (status) => !allAvailable(status),
  isHeld: (status, partition) => {
    const replicas = number(status, 'replicas');
    return number(status, 'updatedReplicas') > replicas - heldBack(partition, replicas);
  },
});

const cloneSet = workload({
  name: 'Cloneset',
  failure: replicaFailure,
  updatedField: 'updatedAvailableReplicas',
  strategy: ['updateStrategy'],
  isReady: allAvailable,
  isFailed: (status) => !allAvailable(status),
  isHeld: (status) =>
    number(status, 'updatedReplicas') >= number(status, 'expectedUpdatedReplicas'),
});

const broadcastJob: ArgocdCheck = ({ spec, status }) => {
  const phase = textAt(status, 'phase');
  if (phase === 'completed' && countAt(status, 'desired') === countAt(status, 'succeeded'))
    return says('Healthy', 'BroadcastJob is completed successfully');
  if (phase === 'failed' && countAt(status, 'failed') !== 0)
    return says('Degraded', 'BroadcastJob failed');
  if (phase === 'paused' && spec['paused'] === true)
    return says('Suspended', 'BroadcastJob is Paused');
  return says('Progressing', 'BroadcastJob is still running');
};

const cronJob: ArgocdCheck = ({ spec, status }) => {
  const scheduled = textAt(status, 'lastScheduleTime');
  if (scheduled === undefined && spec['paused'] === true)
    return says('Suspended', 'AdvancedCronJob is Paused');
  if (listAt(status, 'active').length > 0)
    return says('Progressing', 'AdvancedCronJobs has active jobs');
  return scheduled === undefined
    ? says('Degraded', 'AdvancedCronJobs has not run successfully')
    : says('Healthy', 'AdvancedCronJobs has run successfully');
};

/** The kinds of OpenKruise, by `group/kind`. */
export const kruiseKinds: Readonly<Record<string, ArgocdCheck>> = {
  'apps.kruise.io/AdvancedCronJob': cronJob,
  'apps.kruise.io/BroadcastJob': broadcastJob,
  'apps.kruise.io/CloneSet': cloneSet,
  'apps.kruise.io/DaemonSet': daemonSet,
  'apps.kruise.io/StatefulSet': statefulSet,
};
