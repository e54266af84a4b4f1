/** How much a finding weighs: `breaking` fails the contract; `risky` and `info` are shown. */
export const findingLevels = ['breaking', 'risky', 'info'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** One thing that a comparison found; every kind of contract gives these. */
export interface Finding {
  /** The rule, stable: `generated-file-changed`. */
  readonly id: string;
  readonly level: FindingLevel;
  /** Relative to the checkout. */
  readonly file: string;
  /** Counts from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Where it stands in the file, as a JSON pointer (RFC 6901); the empty one is the whole file. */
  readonly pointer?: string;
  readonly message: string;
  readonly remedy: string;
  /** `GET /pets`, the event, the key: what a report groups by. */
  readonly operation?: string;
  /** The bases that it was found against, as their labels; absent where it is about this commit alone. */
  readonly bases?: readonly string[];
  /** Where it stands in the older file. */
  readonly before?: FindingSource;
  /** What stood there, and what stands there now: a line or a few, cut. */
  readonly excerpt?: { readonly before?: string; readonly after?: string };
  /** Who is hurt: those who send requests, or those who read responses. */
  readonly direction?: 'request' | 'response';
  /** Why it does not count, though its level stays as it is: somebody accepted it for a time. */
  readonly waiver?: { readonly reason: string; readonly owner: string; readonly expires: string };
}

/** A line of an older contract. */
export interface FindingSource {
  readonly commit: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly pointer?: string;
}

/** @returns whether a finding fails its contract: it breaks, and nobody accepted it */
export function breaks({ level, waiver }: Finding): boolean {
  return level === 'breaking' && waiver === undefined;
}

/** How one file differs from what is committed. */
export interface FileDifference {
  readonly file: string;
  readonly change: 'added' | 'modified' | 'deleted';
  /** Unified diff; empty for a binary file. */
  readonly diff: string;
  /** Whether the diff was cut because it is long. */
  readonly truncated: boolean;
}

/** What came out of verifying one contract. */
export interface ContractVerdict {
  readonly contract: string;
  readonly kind: string;
  /** No finding is `breaking`, but for those with a waiver. */
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  readonly differences: readonly FileDifference[];
  /** How many files differ beyond those listed. */
  readonly unlisted: number;
  readonly durationMilliseconds: number;
}
