export { smokeError, smokeErrorCodes } from './error-codes.ts';
export type { CheckReport, Finding, SmokeReport } from './report.ts';
export { requirePassed, runSmoke, type SmokeRun } from './run-smoke.ts';
