export { awaitKubernetesReady } from './await-kubernetes-ready.ts';
export type {
  Controller,
  ControllerContext,
  ControllerState,
  ControllerWatch,
} from './controller.ts';
export type { ExpectedImage, ExpectedRevision, ExpectedWorkload } from './expected.ts';
export { failureReasons, type Failure, type FailureReason } from './failure-reason.ts';
export { defaultGraces, defaultRestarts } from './graces.ts';
export { PodPatience } from './pod-patience.ts';
export type { KubernetesReadyEvidence, KubernetesRollout } from './rollout.ts';
