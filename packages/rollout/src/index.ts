export { awaitReady, type Rollout } from './await-ready.ts';
export type { Diagnosis, DiagnosisSource, TargetState } from './diagnosis.ts';
export { rolloutError, rolloutErrorCodes } from './error-codes.ts';
export type { ReadyEvidence, SeenIdentity } from './evidence.ts';
export { awaitHttpReady, type AwaitContext, type HttpRollout } from './http-ready.ts';
export { statusDiagnosis } from './status-diagnosis.ts';
export {
  judgeTargetStatus,
  readTargetStatus,
  targetStatusLimits,
  targetStatusSchema,
  type ExpectedRollout,
  type TargetStatus,
} from './target-status.ts';
