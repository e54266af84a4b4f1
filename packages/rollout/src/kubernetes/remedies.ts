import type { FailureReason } from './failure-reason.ts';

/** What to do next, for each reason. */
export const remedies: Readonly<Record<FailureReason, string>> = {
  ImagePullFailed:
    'Look whether the image and its digest are in the registry, whether the nodes reach it, and whether the pod’s imagePullSecrets may read it.',
  ImageNeverPulled:
    'Set imagePullPolicy to IfNotPresent, or bring the image to the node before the pod starts.',
  ImageNameInvalid: 'Correct the image’s name in desired state: repository[:tag][@sha256:…].',
  ContainerConfigInvalid:
    'Add the Secret, ConfigMap or key that the container refers to, or correct the reference; both belong into the same change.',
  ContainerStartFailed:
    'Look at the kubelet’s words: a command that is not in the image, a mount, a hook, or the node’s runtime.',
  CrashLoop:
    'Read the container’s last log lines: correct what makes it end, and release again, or roll back.',
  OutOfMemory:
    'Raise the container’s memory limit, or find what uses more than it did before this release.',
  NeverReady:
    'Look at what the readiness probe asks and what the application answers; a dependency may be missing.',
  Unschedulable:
    'Ask for less, add nodes, or correct nodeSelector, affinity and tolerations, as the scheduler’s words say.',
  VolumeUnavailable:
    'Look at the PersistentVolumeClaim and its StorageClass: is it bound, in the same zone, and attached to no other node?',
  QuotaExceeded:
    'Raise the namespace’s ResourceQuota, ask for less, or let fewer pods be added at once (maxSurge).',
  AdmissionDenied:
    'Change the pod’s specification so that the rule admits it, or correct the rule; its words are in the message.',
  DisruptionBudgetBlocks:
    'Bring the budget’s pods back to health, or lower minAvailable: while it is violated no pod may be evicted.',
  ProgressDeadlineExceeded:
    'Look at the pods of the newest ReplicaSet; raise progressDeadlineSeconds where they only need longer.',
  JobBackoffLimitExceeded:
    'Read the log of the Job’s last pod, correct it, and start a new Job: a failed one is not tried again.',
  JobDeadlineExceeded:
    'Find what the Job was waiting for, or raise activeDeadlineSeconds; a failed Job is not tried again.',
  JobFailed: 'Read the log of the Job’s last pod, correct it, and start a new Job.',
  PodFailed:
    'Look at why the pods ended: evicted from a node under pressure, or ended by themselves.',
  ScalingFailed: 'Look whether the autoscaler’s metrics can be read and its target exists.',
  WorkloadPaused:
    'Resume it (`kubectl rollout resume`, spec.suspend: false), or delete the pods that are to be replaced.',
  WorkloadMissing:
    'Look whether desired state contains it under this kind, namespace and name, and correct the environment’s target otherwise.',
  OtherImage:
    'Look at what sets the image: desired state, an image automation, or an admission webhook that rewrites it; then deploy again.',
  SourceFailed:
    'Look whether the controller may read the ops repository: its address, its credentials, its branch.',
  BuildFailed:
    'Correct what the controller says of the manifests; `kustomize build` shows the same.',
  ApplyFailed:
    'Correct the manifest that the API server refused, or give the controller the right that it lacks.',
  HealthCheckFailed: 'Look at the object that is named: its status says why.',
  HookFailed: 'Read the hook’s log, correct it, and let the controller sync again.',
  SyncFailed:
    'Correct what the controller says of the objects that it could not apply, and sync again.',
  ControllerSuspended: 'Resume reconciliation, so that what was written is applied.',
  ControllerDown: 'Bring the controller back: nothing is applied while it does not run.',
  RevisionNotObserved:
    'Look whether the controller watches this repository and branch, and whether a webhook or its interval lets it look.',
  RevisionReplaced: 'Another deployment has replaced this one; deploy again if it is still wanted.',
  Unstable:
    'Look at why readiness breaks: restarts, probes that fail under load, or a dependency that comes and goes.',
  Unknown:
    'Look at the object: it is of a kind, or says something, that is not understood; leave it out of the target where it does not matter.',
};

/** What to do where nothing is named that failed. */
export const patienceRemedy =
  'Look at what it was waiting for; raise the timeout where it only needs longer.';
