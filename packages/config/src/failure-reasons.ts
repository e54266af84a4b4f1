/**
 * Why a rollout in a cluster cannot succeed by waiting: the whole list. A policy sets the grace period of each, since a
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

/** What the cluster itself calls some of them, as people read it in its events and states. */
export const clusterWords = [
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'CrashLoopBackOff',
  'OOMKilled',
  'FailedScheduling',
  'FailedMount',
  'FailedAttachVolume',
  'BackoffLimitExceeded',
  'DeadlineExceeded',
] as const;
type ClusterWord = (typeof clusterWords)[number];

const meant: Readonly<Record<ClusterWord, FailureReason>> = {
  ErrImagePull: 'ImagePullFailed',
  ImagePullBackOff: 'ImagePullFailed',
  ErrImageNeverPull: 'ImageNeverPulled',
  InvalidImageName: 'ImageNameInvalid',
  CreateContainerConfigError: 'ContainerConfigInvalid',
  CreateContainerError: 'ContainerStartFailed',
  RunContainerError: 'ContainerStartFailed',
  CrashLoopBackOff: 'CrashLoop',
  OOMKilled: 'OutOfMemory',
  FailedScheduling: 'Unschedulable',
  FailedMount: 'VolumeUnavailable',
  FailedAttachVolume: 'VolumeUnavailable',
  BackoffLimitExceeded: 'JobBackoffLimitExceeded',
  DeadlineExceeded: 'JobDeadlineExceeded',
};

/**
 * @param word a reason, or the cluster's word for one
 * @returns the reason
 */
export function reasonOf(word: FailureReason | ClusterWord): FailureReason {
  return isClusterWord(word) ? meant[word] : word;
}

function isClusterWord(word: string): word is ClusterWord {
  return clusterWords.some((one) => one === word);
}
