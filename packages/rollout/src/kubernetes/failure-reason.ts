/**
 * Why a rollout in a cluster cannot succeed by waiting: the whole list. Each has a grace period in `graces`, since a
 * first pull error or one restart is not yet a failure.
 */
export const failureReasons = [
  'ImagePullFailed',
  'ImageNeverPulled',
  'ImageNameInvalid',
  'ContainerConfigInvalid',
  'ContainerStartFailed',
  'CrashLoop',
  'OutOfMemory',
  'NeverReady',
  'Unschedulable',
  'VolumeUnavailable',
  'QuotaExceeded',
  'AdmissionDenied',
  'DisruptionBudgetBlocks',
  'ProgressDeadlineExceeded',
  'JobBackoffLimitExceeded',
  'JobDeadlineExceeded',
  'JobFailed',
  'PodFailed',
  'ScalingFailed',
  'WorkloadPaused',
  'WorkloadMissing',
  'OtherImage',
  'SourceFailed',
  'BuildFailed',
  'ApplyFailed',
  'HealthCheckFailed',
  'HookFailed',
  'SyncFailed',
  'ControllerSuspended',
  'ControllerDown',
  'RevisionNotObserved',
  'RevisionReplaced',
  'Unstable',
  'Unknown',
] as const;

/** One of them. */
export type FailureReason = (typeof failureReasons)[number];

/** A reason at one object, as it stands now. */
export interface Failure {
  readonly reason: FailureReason;
  /** `Pod shop/app-7d9f, container app`, `Kustomization flux-system/apps`. */
  readonly subject: string;
  /** One sentence: what was expected, what is there, with the cluster's own words. */
  readonly message: string;
  /** When it was first seen, milliseconds since the epoch: its grace period counts from there. */
  readonly since: number;
}
