import type { FindingLevel } from '../verdict.ts';

/** Who reads what changed: servers read requests, clients read responses; `none` is about neither. */
export type Direction = 'request' | 'response' | 'none';

/** A place in one of the two documents; line and column count from 1. */
export interface FindingPlace {
  readonly pointer: string;
  readonly line?: number;
  readonly column?: number;
  /** The file, where it is another one than the document that was given. */
  readonly file?: string;
}

/** One difference between two contracts, and what it means for those who use the older one. */
export interface CompatibilityFinding {
  /** The rule, stable; oasdiff's id where it has such a check. */
  readonly id: string;
  readonly level: FindingLevel;
  readonly direction: Direction;
  /** `GET /pets`; null where it is about no operation. */
  readonly operation: string | null;
  readonly base: FindingPlace | null;
  readonly revision: FindingPlace | null;
  /** What it means, in one sentence. */
  readonly why: string;
  /** How the same is done compatibly, in one sentence. */
  readonly remedy: string;
}

/** What came out of comparing two contracts. */
export interface Compatibility {
  /** Whether any finding is `breaking`. */
  readonly breaking: boolean;
  readonly findings: readonly CompatibilityFinding[];
}
