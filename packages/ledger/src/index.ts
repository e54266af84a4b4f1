export { ledgerError, ledgerErrorCodes } from './error-codes.ts';
export * from './phases.ts';
export {
  deploymentTable,
  deploymentTables,
  emergencyTable,
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
  approvalSources,
  deploymentIdSchema,
  desiredStateSchema,
  identitySchema,
  imageContentsSchema,
  migrationOutcomeSchema,
  observationSchema,
  overriddenGates,
  overrideSchema,
  pushedImageSchema,
  recordedAttestationSchema,
  smokeResultSchema,
  testedSchema,
  versionSchema,
  type Approval,
  type ApprovalSource,
  type Change,
  type DesiredState,
  type Identity,
  type ImageContents,
  type MigrationOutcome,
  type Observation,
  type Override,
  type PushedImage,
  type RecordedAttestation,
  type SmokeResult,
  type Tested,
} from './evidence-parts.ts';
export {
  appliedBy,
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
export { requireNewest } from './advance-deployment.ts';
export { deploymentEvidence, releaseEvidence, sameImages } from './agreement.ts';
export {
  chainHead,
  kindOf,
  lastTransition,
  newDeploymentRecord,
  newReleaseRecord,
  phaseOf,
  phasesOf,
  schemaVersion,
  transition,
  type DeploymentRecord,
  type DeploymentTransition,
  type RecordSignature,
  type ReleaseRecord,
  type ReleaseTransition,
  type Transition,
  type TransitionContext,
} from './record.ts';
export type {
  DeploymentPointer,
  EnvironmentRecord,
  HeldRelease,
  LedgerDocument,
  LedgerRecord,
  LockRecord,
  SubjectLock,
} from './documents.ts';
export { applicationsIn } from './applications.ts';
export * from './layout.ts';
export { archiveBranch } from './archive/archive-layout.ts';
export { defaultFreezing, type FreezingLimits } from './archive/freezing.ts';
export { verifyExport, type ExportVerification } from './archive/export.ts';
export { rebuildIndex, type Rebuilt, type RebuildOptions } from './archive/rebuild-index.ts';
export type * from './ledger-interface.ts';
export { describeOwner, sameOwner } from './lock.ts';
export { openLedger } from './ledger.ts';
export { recordedPapers, recordedPlatformPapers } from './recorded-papers.ts';
export { openLedgerReader } from './reader.ts';
export { problemCodes, type LedgerProblem, type ProblemCode } from './examine.ts';
export {
  anchorKinds,
  verifyAnchors,
  type Anchor,
  type AnchorKind,
  type AnchorVerification,
} from './anchor.ts';
export { archivedRecords } from './archived-record.ts';
export { verifyHistory, type HistoryOptions, type HistoryVerification } from './append-only.ts';
export {
  verifyFiles,
  verifyLedger,
  type LedgerVerification,
  type VerifiedRecords,
} from './verify.ts';
export {
  desiredText,
  runsOn,
  shortDigest,
  traceCommit,
  traceLines,
  tracesOf,
  type DeploymentTrace,
  type LedgerRecords,
  type Trace,
  type TraceProposal,
  type TraceRun,
} from './trace.ts';
export {
  withLinks,
  type DeploymentLinks,
  type LinkedDeployment,
  type LinkedTrace,
  type TracePages,
} from './trace-links.ts';
export { traceMermaid } from './trace-drawing.ts';
export {
  compareEnvironments,
  schemaOf,
  type ComparedEnvironment,
  type EnvironmentDifference,
  type ImageDifference,
  type SchemaState,
} from './diff.ts';
export {
  environmentStatus,
  summarize,
  type DeploymentSummary,
  type EnvironmentStatus,
} from './status.ts';
export { history } from './history.ts';
export { deploymentStory, type StoryLine } from './story.ts';
