export { smokeError, smokeErrorCodes } from './error-codes.ts';
export type { CheckReport, Finding, IdentityReport, SmokeReport } from './report.ts';
export { requirePassed } from './require-passed.ts';
export { runSmoke, type SmokeRun } from './run-smoke.ts';
