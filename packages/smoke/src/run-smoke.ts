import type { SmokeConfig, TemplateValues } from '@waybill/config';
import type { Clock, Progress, Secret } from '@waybill/core';
import type { SmokeReport } from './report.ts';

/** What is checked, and where. */
export interface SmokeRun {
  readonly baseUrl: string;
  readonly smoke: SmokeConfig;
  /** The release's values, for `${commit}` and friends; `${nonce}` is added, new in each round. */
  readonly values: TemplateValues;
  readonly signal: AbortSignal;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** What must not appear in messages and reports. */
  readonly secrets?: readonly (Secret | string)[];
}

export async function runSmoke(run: SmokeRun): Promise<SmokeReport> {
  await Promise.resolve();
  throw new TypeError(`not written yet: ${run.baseUrl}`);
}

export function requirePassed(report: SmokeReport): SmokeReport {
  throw new TypeError(`not written yet: ${report.baseUrl}`);
}
