import type { CommitSha } from '@waybill/core';

/** The description of a rollback's target: how it is known to be ready and well. */
export interface DescriptionFacts {
  readonly file: string;
  /** The application's repository, or the signed waybill where that one cannot be reached. */
  readonly from: 'repository' | 'waybill';
  /** Whether it says how the release is known to be ready. */
  readonly ready: boolean;
  /** The names of its smoke checks; undefined where it declares none. */
  readonly smoke: readonly string[] | undefined;
}

/** A release that moved the schema of an environment. */
export interface SchemaMove {
  readonly deployment: string;
  readonly commit: CommitSha;
  /** Null where there was no schema yet. */
  readonly from: string | null;
  readonly to: string;
  /** The oldest schema version whose application still works on this schema; undefined where it does not say. */
  readonly compatibleFrom: string | undefined;
}

/** The schema of an environment as its records tell it, seen from a rollback's target. */
export interface SchemaFacts {
  /** The version that the last recorded migration left; undefined where no record names one. */
  readonly now: string | undefined;
  /** The version on which the target ran; null where there was none, undefined where no record names one. */
  readonly target: string | null | undefined;
  /** What moved it since, the newest first. */
  readonly moves: readonly SchemaMove[];
  /** Migrations since that began, and of which no record says which version they left; the newest first. */
  readonly unrecorded: readonly { readonly deployment: string; readonly commit: CommitSha }[];
}
