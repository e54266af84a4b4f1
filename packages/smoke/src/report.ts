import type { SeenIdentity } from '@waybill/rollout';

/** One expectation of a check that the answer did not meet. */
export interface Finding {
  /** What was looked at: `status`, `header content-type`, `/commit`, `body`, `answer`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** How one check ended, as its last round saw it. */
export interface CheckReport {
  readonly name: string;
  readonly passed: boolean;
  /** In how many rounds it was asked, and in how many it passed. */
  readonly attempts: number;
  readonly passes: number;
  /** What was expected, in one line. */
  readonly expected: string;
  /** What was found, in one line; of the last round that failed, where one did and the check did not pass. */
  readonly found: string;
  readonly findings: readonly Finding[];
  /** The time of the last answer. */
  readonly milliseconds: number;
}

/** What a smoke check saw. */
export interface SmokeReport {
  readonly passed: boolean;
  readonly baseUrl: string;
  readonly checks: readonly CheckReport[];
  readonly identity: SeenIdentity;
  readonly rounds: number;
  /** How many rounds in a row were good at the end. */
  readonly consecutive: number;
  readonly durationMilliseconds: number;
}
