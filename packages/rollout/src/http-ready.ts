import type { ReadyConfig, TemplateValues } from '@waybill/config';
import type { Clock, Progress, Secret } from '@waybill/core';
import type { DiagnosisSource } from './diagnosis.ts';
import type { ReadyEvidence } from './evidence.ts';

/** A rollout that is seen through HTTP. */
export interface HttpRollout {
  /** The environment's base URL; paths of the configuration are put behind it. */
  readonly baseUrl: string;
  readonly ready: ReadyConfig;
  /** The release's values, for `${commit}` and friends. */
  readonly values: TemplateValues;
  /** What the target itself says; see `statusDiagnosis`. */
  readonly diagnosis?: DiagnosisSource;
}

/** What everything that waits needs to know of its surroundings. */
export interface AwaitContext {
  readonly signal: AbortSignal;
  /** How long to wait at most; the configuration's `timeout` where absent. */
  readonly deadlineMilliseconds?: number;
  readonly progress?: Progress;
  readonly clock?: Clock;
  /** Gives 0 ≤ x < 1, for jitter. */
  readonly random?: () => number;
  /** What must not appear in messages. */
  readonly secrets?: readonly (Secret | string)[];
}

/**
 * Asks until the release itself answers well often enough in a row.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws READY_OLD_RELEASE, READY_UNREACHABLE, READY_NOT_READY, READY_IDENTITY_MISSING at the deadline, after what
 *   was seen last; READY_TARGET_FAILED as soon as the target says so; READY_IDENTITY_UNDECLARED
 */
export async function awaitHttpReady(rollout: HttpRollout, context: AwaitContext): Promise<ReadyEvidence> {
  await Promise.resolve();
  throw new TypeError(`not written yet: ${rollout.baseUrl} ${String(context.deadlineMilliseconds)}`);
}
