export { ledgerError, ledgerErrorCodes } from './error-codes.ts';
export * from './phases.ts';
export {
  deploymentTables,
  isSkippable,
  mayEnter,
  nextPhases,
  nextStep,
  releaseTable,
  skippablePhases,
  type Entry,
  type SkippablePhase,
  type Table,
} from './transition-table.ts';
export {
  approvalSchema,
  deploymentIdSchema,
  desiredStateSchema,
  identitySchema,
  migrationOutcomeSchema,
  observationSchema,
  pushedImageSchema,
  smokeResultSchema,
  versionSchema,
  type Approval,
  type Change,
  type DesiredState,
  type Identity,
  type MigrationOutcome,
  type Observation,
  type PushedImage,
  type SmokeResult,
} from './evidence-parts.ts';
export {
  deploymentEvidenceSchemas,
  parseDeploymentEvidence,
  parseReleaseEvidence,
  releaseEvidenceSchemas,
  skippedEvidenceSchemas,
  type DeploymentEvidence,
  type DeploymentEvidenceOf,
  type Outcome,
  type ReleaseEvidence,
  type ReleaseEvidenceOf,
  type SkippedEvidence,
} from './evidence.ts';
export {
  newDeploymentRecord,
  newReleaseRecord,
  schemaVersion,
  transition,
  type DeploymentRecord,
  type DeploymentTransition,
  type ReleaseRecord,
  type ReleaseTransition,
  type Transition,
  type TransitionContext,
} from './record.ts';
export type { DeploymentPointer, EnvironmentRecord, LockRecord } from './documents.ts';
export * from './layout.ts';
export type * from './ledger-interface.ts';
export { openLedger } from './ledger.ts';
export { openLedgerReader } from './reader.ts';
export { verifyLedger, type LedgerProblem, type LedgerVerification } from './verify.ts';
export type { DeploymentTrace, LedgerRecords, Trace } from './trace.ts';
export type { DeploymentSummary, EnvironmentStatus } from './status.ts';
export type { HistoryFilter } from './history.ts';
