import type { DeliveryMode } from '@waybill/config';
import type { CommitSha, Digest } from '@waybill/core';

/** The version of the form of a plan, which its hash covers. */
export const planSchema = 'waybill.plan/1';

/** One value of desired state: what the file says now, and what it is to say. */
export interface PlannedChange {
  readonly file: string;
  readonly selector: string;
  /** The image of the release. */
  readonly image: string;
  /** As it stands in the file; null where the file does not name the image. */
  readonly before: string | null;
  readonly after: string;
}

/** What a plan would do, and from where: what people approve. */
export interface Plan {
  readonly schema: typeof planSchema;
  readonly application: string;
  readonly environment: string;
  readonly kind: 'promote' | 'rollback';
  readonly delivery: DeliveryMode;
  readonly commit: CommitSha;
  readonly images: readonly {
    readonly name: string;
    readonly repository: string;
    readonly tag: string;
    readonly digest: Digest;
  }[];
  readonly changes: readonly PlannedChange[];
  readonly migrations: {
    /** Whether we run the migrator before desired state is written. */
    readonly run: 'before' | 'none';
    /** The schema's version as the last deployment left it; null where no record says so. */
    readonly from: string | null;
    /** The version that the release brings, where it is known beforehand. */
    readonly to: string | null;
  };
  /** What the environment runs; null where nothing is recorded. */
  readonly current: {
    readonly deployment: string;
    readonly commit: CommitSha;
    readonly images: readonly { readonly name: string; readonly digest: Digest }[];
  } | null;
  /** Rollback: the deployment that is taken back. */
  readonly undoes: string | null;
  readonly policy: Digest;
}
