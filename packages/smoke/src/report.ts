import type { SeenIdentity } from '@waybill/rollout';

/** One expectation that an answer did not meet. */
export interface Finding {
  /** What was looked at: `status`, `header content-type`, `/commit`, `body`, `answer`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** How one check ended. */
export interface CheckReport {
  readonly name: string;
  /** Whether it was good in each of the last rounds that count. */
  readonly passed: boolean;
  /** In how many rounds it was asked. */
  readonly attempts: number;
  /** In how many rounds it was good. */
  readonly passes: number;
  /** What was expected, in one line. */
  readonly expected: string;
  /** What was found, in one line: in the last round, or where it did not pass in the last round that was not good. */
  readonly found: string;
  /** What was not as expected then. */
  readonly findings: readonly Finding[];
  /** How long that answer took. */
  readonly milliseconds: number;
}

/** Which release answered. */
export interface IdentityReport extends SeenIdentity {
  readonly passed: boolean;
  /** In how many rounds the release answered. */
  readonly passes: number;
  /** Why nothing was seen: `connection refused`; absent where something was. */
  readonly silence?: string;
}

/** What a smoke check saw. */
export interface SmokeReport {
  readonly passed: boolean;
  readonly baseUrl: string;
  readonly checks: readonly CheckReport[];
  readonly identity: IdentityReport;
  readonly rounds: number;
  /** How many rounds in a row were good at the end, and how many are needed. */
  readonly consecutive: number;
  readonly needed: number;
  readonly durationMilliseconds: number;
}
