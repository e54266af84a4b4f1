export {
  healthReasons,
  healthStatuses,
  type Health,
  type HealthClock,
  type HealthReason,
  type HealthStatus,
} from './health.ts';
export { judgedKinds, judgeHealth } from './judge.ts';
export {
  conditionOf,
  conditionsIn,
  isDeleting,
  readObject,
  type Condition,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
export { healthBy, healthRules, isGood, type HealthAnswer, type HealthRules } from './rules.ts';
export { kstatusOf, kstatusStatuses, type Kstatus, type KstatusStatus } from './kstatus/kstatus.ts';
export { argocdKinds, argocdOf } from './argocd/argocd.ts';
export { argocdStatuses, type ArgocdStatus, type ArgocdVerdict } from './argocd/verdict.ts';
export { kubectlStatuses, kubectlStatusOf, type KubectlStatus } from './kubectl/rollout-status.ts';
