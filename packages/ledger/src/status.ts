import type { CommitSha } from '@waybill/core';
import type { LockRecord } from './documents.ts';
import type { DeploymentKind, DeploymentPhase } from './phases.ts';

/** A deployment as a table row shows it. */
export interface DeploymentSummary {
  readonly deployment: string;
  readonly environment: string;
  readonly kind: DeploymentKind;
  readonly phase: DeploymentPhase;
  readonly commit: CommitSha;
  readonly version: string | undefined;
  readonly requestedAt: string;
  /** When it came to its phase. */
  readonly at: string;
  readonly requestedBy: string;
  readonly reason: string | undefined;
  readonly images: readonly { readonly name: string; readonly digest: string }[];
  readonly undoes: string | undefined;
  /** The error that ended it. */
  readonly ended:
    { readonly code: string; readonly message: string; readonly remedy: string } | undefined;
}

/** What an environment runs, since when, by whom, and what is under way. */
export interface EnvironmentStatus {
  readonly environment: string;
  readonly active: DeploymentSummary | undefined;
  readonly previous: DeploymentSummary | undefined;
  /** The newest accepted one: what promotion to the next environment reads. */
  readonly accepted: DeploymentSummary | undefined;
  readonly underWay: readonly DeploymentSummary[];
  readonly lastEnded: DeploymentSummary | undefined;
  readonly lock: LockRecord | undefined;
}
