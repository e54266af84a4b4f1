import type { FailureReason } from './failure-reason.ts';

/**
 * How long a reason must stand, in milliseconds, before it ends the wait. 0 where the cluster itself has already been
 * patient (a back-off limit, a progress deadline, restarts that were counted) or where waiting changes nothing.
 */
export const defaultGraces: Readonly<Record<FailureReason, number>> = {
  // The kubelet tries again after 10 and 20 seconds; a registry may need that long to have what was just pushed.
  ImagePullFailed: 45_000,
  ImageNeverPulled: 5_000,
  ImageNameInvalid: 0,
  // A Secret or ConfigMap of the same change may come a moment after the pod.
  ContainerConfigInvalid: 20_000,
  // A node's network or runtime may be late.
  ContainerStartFailed: 45_000,
  CrashLoop: 0,
  OutOfMemory: 20_000,
  NeverReady: 300_000,
  // An autoscaler may bring a node.
  Unschedulable: 60_000,
  VolumeUnavailable: 120_000,
  // Pods of the old revision may end and give back what they hold.
  QuotaExceeded: 60_000,
  AdmissionDenied: 30_000,
  DisruptionBudgetBlocks: 300_000,
  ProgressDeadlineExceeded: 0,
  JobBackoffLimitExceeded: 0,
  JobDeadlineExceeded: 0,
  JobFailed: 0,
  PodFailed: 0,
  ScalingFailed: 120_000,
  WorkloadPaused: 30_000,
  WorkloadMissing: 60_000,
  OtherImage: 30_000,
  SourceFailed: 60_000,
  BuildFailed: 10_000,
  ApplyFailed: 60_000,
  HealthCheckFailed: 10_000,
  HookFailed: 0,
  SyncFailed: 30_000,
  ControllerSuspended: 10_000,
  ControllerDown: 120_000,
  RevisionNotObserved: 300_000,
  RevisionReplaced: 10_000,
  Unstable: 0,
  Unknown: 60_000,
};

/** How many restarts of a container are a crash loop, where the rollout does not say. */
export const defaultRestarts = 3;
