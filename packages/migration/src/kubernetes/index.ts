export { cleanUpJob, letExpire, type CleanedUp, type CleanUpContext } from './clean-up-job.ts';
export type { ReleaseCode } from './code-order.ts';
export { followIfStarted, followMigratorJob, type NotMigrated } from './follow-started-job.ts';
export { readJobManifest } from './job-manifest.ts';
export { jobNameFor } from './job-identity.ts';
export type {
  JobContext,
  JobDeployment,
  JobEvidence,
  JobName,
  MigratorImage,
  MigratorJob,
  PodProblem,
  Starter,
  StarterState,
} from './migrator-job.ts';
export { renderJob, type RenderedJob } from './render-job.ts';
export { runMigratorJob } from './run-job.ts';
