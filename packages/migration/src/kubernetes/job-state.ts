import {
  conditionOf,
  conditionsIn,
  countAt,
  isDeleting,
  listAt,
  objectAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { reportedDigest } from './job-image.ts';

/** Where a Job stands. */
export type JobState =
  | { readonly kind: 'running' }
  | { readonly kind: 'suspended' }
  | { readonly kind: 'deleting' }
  | { readonly kind: 'succeeded' }
  /** `BackoffLimitExceeded`, `DeadlineExceeded`, or what else its condition says. */
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string };

/**
 * @param job a Job as the cluster has it
 * @returns where it stands: only its conditions say that it has ended (batch/v1, JobStatus)
 */
export function jobState(job: KubernetesObject): JobState {
  const failed = conditionOf(job, 'Failed');
  if (failed?.status === 'True')
    return { kind: 'failed', reason: failed.reason, message: failed.message };
  if (conditionOf(job, 'Complete')?.status === 'True') return { kind: 'succeeded' };
  if (isDeleting(job)) return { kind: 'deleting' };
  return valueIn(job.spec, 'suspend') === true ? { kind: 'suspended' } : { kind: 'running' };
}

/** How a container of a pod ended. */
export interface ContainerEnd {
  readonly exitCode: number;
  /** `Completed`, `Error`, `OOMKilled`. */
  readonly reason: string;
  /** The termination message; '' where it left none. */
  readonly message: string;
}

/** What is known of a pod's container. */
export interface ContainerFacts {
  /** Whether it runs, or has run: then it has a log. */
  readonly started: boolean;
  readonly ended: ContainerEnd | undefined;
  /** The digest that the runtime reports; undefined where it says none. */
  readonly reported: string | undefined;
}

/**
 * @param pod a pod
 * @param name one of its containers
 * @returns what its status says of it
 */
export function containerFacts(pod: KubernetesObject, name: string): ContainerFacts {
  const status = listAt(pod.status, 'containerStatuses').find((it) => textAt(it, 'name') === name);
  const ended = objectAt(status, 'state', 'terminated');
  const reported = reportedDigest(textAt(status, 'imageID') ?? '');
  if (ended === undefined)
    return {
      started: objectAt(status, 'state', 'running') !== undefined,
      ended: undefined,
      reported,
    };
  return {
    started: true,
    ended: {
      // Without one nobody knows how it ended: that is not 0.
      exitCode: countAt(ended, 'exitCode') ?? -1,
      reason: textAt(ended, 'reason') ?? '',
      message: textAt(ended, 'message') ?? '',
    },
    reported,
  };
}

/**
 * Whether nothing of a pod runs any more. A pod whose node is lost keeps saying that it runs: that is not ended.
 * @param pod a pod as the cluster has it; one that is gone has ended
 */
export function hasEnded(pod: KubernetesObject): boolean {
  const phase = textAt(pod.status, 'phase');
  const statuses = [
    ...listAt(pod.status, 'initContainerStatuses'),
    ...listAt(pod.status, 'containerStatuses'),
  ];
  const running = statuses.some((it) => objectAt(it, 'state', 'running') !== undefined);
  if (running) return false;
  if (phase === 'Succeeded' || phase === 'Failed') return true;
  // Never given to a node: no kubelet starts what is being deleted.
  const unscheduled = (textAt(pod.spec, 'nodeName') ?? '') === '';
  return unscheduled && isDeleting(pod);
}

/**
 * @param pod a pod
 * @returns the node on which it runs, and what it says of itself, for messages
 */
export function describePod(pod: KubernetesObject): string {
  const phase = textAt(pod.status, 'phase') ?? 'Unknown';
  const node = textAt(pod.spec, 'nodeName') ?? '';
  const waiting = listAt(pod.status, 'containerStatuses').flatMap((it) => {
    const reason = textAt(it, 'state', 'waiting', 'reason');
    return reason === undefined ? [] : [reason];
  });
  const unready = conditionsIn(pod.status)
    .filter(({ type, status }) => type === 'PodScheduled' && status === 'False')
    .map(({ reason }) => reason);
  const words = [phase, ...waiting, ...unready, ...(node === '' ? [] : [`on ${node}`])];
  return `pod ${pod.name} (${words.join(', ')})`;
}

/**
 * @param pod any pod
 * @returns the Job that made it; undefined where none did
 */
export function jobName(pod: KubernetesObject): string | undefined {
  return textAt(pod.metadata, 'labels', 'batch.kubernetes.io/job-name');
}

/**
 * @param pods pods of one Job
 * @returns them in the order in which they were made
 */
export function inOrder(pods: Iterable<KubernetesObject>): readonly KubernetesObject[] {
  const made = (pod: KubernetesObject): string => textAt(pod.metadata, 'creationTimestamp') ?? '';
  return [...pods].sort((a, b) => (made(a) < made(b) ? -1 : made(a) > made(b) ? 1 : 0));
}
