/** What Waybill says of an object. Only `ready` is success; what is not understood is `unknown`, never ready. */
export const healthStatuses = ['ready', 'progressing', 'failed', 'suspended', 'unknown'] as const;

/** One of them. */
export type HealthStatus = (typeof healthStatuses)[number];

/** Why an object has its status: the whole list. */
export const healthReasons = [
  'Ready',
  'Completed',
  'NoStatusNeeded',
  'ScaledToZero',
  'PartitionReached',
  'ScheduleSet',
  'ControllerSaysHealthy',
  'Terminating',
  'NoStatus',
  'GenerationNotObserved',
  'ConditionNotObserved',
  'TooFewUpdated',
  'TooManyReplicas',
  'TooFewReady',
  'TooFewAvailable',
  'RevisionNotReached',
  'Reconciling',
  'NotReady',
  'NotAvailable',
  'NotStarted',
  'Running',
  'Pending',
  'Unschedulable',
  'ImagePullFailed',
  'ContainerConfigInvalid',
  'CrashLoop',
  'ContainerRestarted',
  'OutOfMemory',
  'PodFailed',
  'JobFailed',
  'ProgressDeadlineExceeded',
  'ReplicaFailure',
  'Stalled',
  'ReconcileFailed',
  'BudgetViolated',
  'VolumeLost',
  'VolumeUnbound',
  'NoAddress',
  'NamesConflict',
  'ScalingFailed',
  'OutOfSync',
  'OperationRunning',
  'OperationFailed',
  'RolloutAborted',
  'SpecInvalid',
  'ControllerSaysDegraded',
  'ControllerSaysProgressing',
  'ControllerSaysSuspended',
  'ControllerSaysMissing',
  'Paused',
  'Suspended',
  'WaitsForDeletion',
  'UnknownKind',
  'UnknownValue',
] as const;

/** One of them. */
export type HealthReason = (typeof healthReasons)[number];

/** An object's health. */
export interface Health {
  readonly status: HealthStatus;
  readonly reason: HealthReason;
  /** One sentence: what is there, and what was expected. */
  readonly message: string;
}

/** What a rule is told beside the object, so that it stays a pure function. */
export interface HealthClock {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** @returns a ready object's health */
export function ready(reason: HealthReason, message: string): Health {
  return { status: 'ready', reason, message };
}

/** @returns the health of an object that is on its way */
export function progressing(reason: HealthReason, message: string): Health {
  return { status: 'progressing', reason, message };
}

/** @returns the health of an object that will not become ready by waiting */
export function failed(reason: HealthReason, message: string): Health {
  return { status: 'failed', reason, message };
}

/** @returns the health of an object on which nothing goes on until somebody acts */
export function suspended(reason: HealthReason, message: string): Health {
  return { status: 'suspended', reason, message };
}

/** @returns the health of an object that is not understood */
export function unknown(reason: HealthReason, message: string): Health {
  return { status: 'unknown', reason, message };
}
