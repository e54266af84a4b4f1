import {
  conditionOf,
  conditionsIn,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { isSuspended } from '../../health/kinds/workloads.ts';
import type { Health } from '../../health/index.ts';
import type { FailureReason } from '../failure-reason.ts';
import { uidOf, type ClusterView } from '../object-index.ts';
import type { RevisionPods } from '../revision-pods.ts';
import type { Finding } from './finding.ts';
import { subjectOf } from './pod-findings.ts';

/**
 * @param said why the API server did not take a pod
 * @returns the reason's name: a quota, or a rule that denies it
 */
export function creationReason(said: string): FailureReason {
  return /exceeded quota|failed quota/i.test(said) ? 'QuotaExceeded' : 'AdmissionDenied';
}

/**
 * @param object a workload that owns pods
 * @param kind `apps/Deployment`
 * @param pods those of its current revision
 * @param view for the warnings about its creator
 * @param isShort whether pods are missing now
 * @returns what its controllers say stands in the way of its current revision
 */
export function workloadFindings(
  object: KubernetesObject,
  kind: string,
  pods: RevisionPods,
  view: ClusterView,
  isShort: boolean,
): readonly Finding[] {
  return [
    ...(isShort ? creationFindings(object, pods, view) : []),
    ...progressFindings(object, pods),
    ...(kind === 'batch/Job' ? jobFindings(object) : []),
    ...pauseFindings(object, kind, isShort),
  ];
}

/** That pods cannot be created: a ReplicaSet says so in a condition, all the others in warnings alone. */
function creationFindings(
  object: KubernetesObject,
  pods: RevisionPods,
  view: ClusterView,
): readonly Finding[] {
  const { creator } = pods;
  const set = creator === undefined ? undefined : conditionOf(creator, 'ReplicaFailure');
  const progress = conditionOf(object, 'Progressing');
  const said =
    set?.status === 'True'
      ? set.message
      : progress?.reason === 'ReplicaSetCreateError'
        ? progress.message
        : warningOf(creator ?? object, pods, view);
  if (said === undefined) return [];
  return [
    {
      reason: creationReason(said),
      subject: subjectOf(creator ?? object),
      message: `Its pods were to be created; the API server says: ${said}`,
    },
  ];
}

/** A warning from before this revision says nothing of it; both times are the control plane's. */
function warningOf(
  creator: KubernetesObject,
  { createdAt }: RevisionPods,
  view: ClusterView,
): string | undefined {
  const since = Date.parse(createdAt ?? '');
  const about = view.warnings(uidOf(creator)).filter(({ whole }) => {
    if (textAt(whole, 'reason') !== 'FailedCreate') return false;
    const time = Date.parse(textAt(whole, 'lastTimestamp') ?? textAt(whole, 'eventTime') ?? '');
    return !(time < since);
  });
  const last = about.at(-1);
  return last === undefined ? undefined : textAt(last.whole, 'message');
}

/** The deadline of a Deployment is about one ReplicaSet; where it names another one, it is not about ours. */
function progressFindings(object: KubernetesObject, pods: RevisionPods): readonly Finding[] {
  const progress = conditionOf(object, 'Progressing');
  if (progress?.reason !== 'ProgressDeadlineExceeded' || pods.revision === undefined) return [];
  const named = /ReplicaSet "([^"]+)"/.exec(progress.message)?.[1];
  if (named !== undefined && named !== pods.revision) return [];
  return [
    {
      reason: 'ProgressDeadlineExceeded',
      subject: subjectOf(object),
      message: `It was to make progress within its progressDeadlineSeconds; its controller says: ${progress.message === '' ? progress.reason : progress.message}`,
    },
  ];
}

const jobReasons: ReadonlyMap<string, FailureReason> = new Map([
  ['BackoffLimitExceeded', 'JobBackoffLimitExceeded'],
  ['DeadlineExceeded', 'JobDeadlineExceeded'],
]);

function jobFindings(object: KubernetesObject): readonly Finding[] {
  const failure = conditionsIn(object.status).find(
    ({ type, status }) => (type === 'Failed' || type === 'FailureTarget') && status === 'True',
  );
  if (failure === undefined) return [];
  return [
    {
      reason: jobReasons.get(failure.reason) ?? 'JobFailed',
      subject: subjectOf(object),
      message: `The Job was to complete; it failed: ${failure.reason}${failure.message === '' ? '' : `: ${failure.message}`}`,
    },
  ];
}

/** A pause that a canary's own steps make is part of its way; one in the specification holds until somebody acts. */
function pauseFindings(
  object: KubernetesObject,
  kind: string,
  isShort: boolean,
): readonly Finding[] {
  const isPaused = valueIn(object.spec, 'paused') === true && isShort;
  const isHeld = kind === 'batch/Job' && isSuspended(object);
  const isByHand =
    textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete' &&
    isShort &&
    (kind === 'apps/StatefulSet' || kind === 'apps/DaemonSet');
  if (!isPaused && !isHeld && !isByHand) return [];
  const why = isPaused
    ? 'spec.paused is true'
    : isHeld
      ? 'spec.suspend is true'
      : 'updateStrategy OnDelete replaces pods only when somebody deletes them';
  return [
    {
      reason: 'WorkloadPaused',
      subject: subjectOf(object),
      message: `It was to be rolled out; it stands still, since ${why}.`,
    },
  ];
}

/** What a failed health means for kinds whose own status is all there is. */
const failedKinds: ReadonlyMap<string, FailureReason> = new Map([
  ['autoscaling/HorizontalPodAutoscaler', 'ScalingFailed'],
  ['/PersistentVolumeClaim', 'VolumeUnavailable'],
  ['policy/PodDisruptionBudget', 'DisruptionBudgetBlocks'],
  ['/Pod', 'PodFailed'],
]);

/**
 * @param object any object that is awaited
 * @param kind `autoscaling/HorizontalPodAutoscaler`
 * @param health what its rule says of it
 * @returns what its own status says stands in the way
 */
export function healthFindings(
  object: KubernetesObject,
  kind: string,
  health: Health,
): readonly Finding[] {
  const subject = subjectOf(object);
  const finding = (reason: FailureReason): readonly Finding[] => [
    { reason, subject, message: `It was to be ready; ${health.reason}: ${health.message}` },
  ];
  switch (health.status) {
    case 'ready':
      return [];
    case 'unknown':
      return finding('Unknown');
    case 'suspended':
      // An Argo Rollout that stands at a step goes on by itself, or when its own promotion says so.
      return kind === 'argoproj.io/Rollout' ? [] : finding('WorkloadPaused');
    case 'failed':
      return finding(failedKinds.get(kind) ?? 'HealthCheckFailed');
    case 'progressing':
      if (health.reason === 'BudgetViolated') return finding('DisruptionBudgetBlocks');
      return health.reason === 'VolumeUnbound' ? finding('VolumeUnavailable') : [];
  }
}
