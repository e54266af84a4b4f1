export { awaitReady, type Rollout } from './await-ready.ts';
export type { Diagnosis, DiagnosisSource, TargetState } from './diagnosis.ts';
export { rolloutError, rolloutErrorCodes } from './error-codes.ts';
export type { ReadyEvidence, SeenIdentity } from './evidence.ts';
export { excerpt, withoutSecrets } from './excerpt.ts';
export {
  exchange,
  exchangeLimits,
  type HttpAnswer,
  type HttpQuestion,
  type HttpSilence,
} from './http-exchange.ts';
export { awaitHttpReady, type AwaitContext, type HttpRollout } from './http-ready.ts';
export {
  identityRule,
  judgeIdentity,
  seenIdentity,
  urlBehind,
  type IdentityRule,
  type IdentityVerdict,
} from './identity.ts';
export { parseJson, valueAt } from './json-pointer.ts';
export { judgeTargetStatus, statusDiagnosis, type ExpectedRollout } from './status-diagnosis.ts';
export {
  readTargetStatus,
  targetStatusLimits,
  targetStatusSchema,
  type TargetStatus,
} from './target-status.ts';
export type {
  EmergencyContext,
  EmergencyImage,
  EmergencyTarget,
  RunningImage,
} from './emergency-target.ts';
