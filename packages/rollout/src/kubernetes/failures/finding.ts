import type { Failure, FailureReason } from '../failure-reason.ts';

/** What stands in the way at one object, as it looks now; how long it has stood there is for `FailureMemory` to say. */
export interface Finding extends Omit<Failure, 'since'> {
  /** How often the container was restarted, where that is what the finding is about. */
  readonly restarts?: number;
  /** The workload to which it belongs: `Deployment shop/app`. */
  readonly workload?: string;
}

/**
 * Which reason is named where several stand at once: the cause before what follows from it. A pull that fails also
 * exceeds the progress deadline, and then the controller's health check.
 */
const causesFirst: readonly FailureReason[] = [
  'ImageNameInvalid',
  'ImageNeverPulled',
  'ImagePullFailed',
  'AdmissionDenied',
  'QuotaExceeded',
  'OutOfMemory',
  'CrashLoop',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'VolumeUnavailable',
  'Unschedulable',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'PodFailed',
  'WorkloadPaused',
  'ProgressDeadlineExceeded',
  'NeverReady',
  'OtherImage',
  'RevisionReplaced',
  'HookFailed',
  'SourceFailed',
  'BuildFailed',
  'ApplyFailed',
  'ControllerSuspended',
  'ControllerDown',
  'RevisionNotObserved',
  'WorkloadMissing',
  'ScalingFailed',
  'DisruptionBudgetBlocks',
  'Unstable',
  'HealthCheckFailed',
  'SyncFailed',
  'Unknown',
];

/** @returns the same failures, causes before what follows from them, else in their order */
export function byCause<Found extends { readonly reason: FailureReason }>(
  failures: readonly Found[],
): readonly Found[] {
  const rank = (one: Found): number => causesFirst.indexOf(one.reason);
  return [...failures].sort((a, b) => rank(a) - rank(b));
}

/**
 * Reasons that may come from a workload of an earlier wave not being there yet: they count only when the turn of their
 * own wave has come. All others count from the start, since no other workload can cure them.
 */
export const curedByOthers: ReadonlySet<FailureReason> = new Set([
  'CrashLoop',
  'OutOfMemory',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'NeverReady',
  'PodFailed',
  'ProgressDeadlineExceeded',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'HealthCheckFailed',
  'ScalingFailed',
  'DisruptionBudgetBlocks',
  'VolumeUnavailable',
  'Unknown',
]);

/**
 * Reasons that only say that the newest state has not been applied yet: while a controller is still at it (waves of its
 * own, hooks), they do not count.
 */
export const curedByApplying: ReadonlySet<FailureReason> = new Set([
  'WorkloadMissing',
  'WorkloadPaused',
  'OtherImage',
]);
