import { isWaybillError, messageOf, type Facts, type SourceLocation } from '@waybill/core';

/** How an action can end. */
export const decisions = ['done', 'unchanged', 'refused', 'failed', 'cancelled'] as const;
export type Decision = (typeof decisions)[number];

/** The one result of an action; annotation, summary, outputs and ledger entry are views of it. */
export interface Result {
  readonly decision: Decision;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly facts: Facts;
  readonly location?: SourceLocation;
  readonly seconds: number;
}

/** Codes that say "a rule said no", not "something broke": no retry changes them. */
const refusalCodes = new Set([
  'GATE_REFUSED',
  'LEDGER_LOCKED',
  'LEDGER_SUPERSEDED',
  'DESIRED_STATE_SUPERSEDED',
  'FENCED_OFF',
]);

/**
 * Turns what was thrown into a result.
 * @param error what was thrown
 * @param seconds how long the action ran
 * @returns `cancelled` for a cancellation, `refused` for a rule's no, `failed` for everything else
 */
export function resultOfError(error: unknown, seconds: number): Result {
  if (!isWaybillError(error)) {
    return {
      decision: 'failed',
      code: 'INTERNAL',
      message: `A fault of Waybill itself: ${messageOf(error)}`,
      remedy:
        'Run the step again with debug logging, and report it with the stack that the log shows.',
      facts: {},
      seconds,
    };
  }
  const decision =
    error.code === 'CANCELLED' ? 'cancelled' : refusalCodes.has(error.code) ? 'refused' : 'failed';
  return {
    decision,
    code: error.code,
    message: error.message,
    remedy: error.remedy,
    facts: error.facts,
    ...(error.location === undefined ? {} : { location: error.location }),
    seconds,
  };
}
