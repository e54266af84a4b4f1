import type { CommitSha, Owner } from '@waybill/core';

/** Points at a deployment that became active. */
export interface DeploymentPointer {
  readonly deployment: string;
  readonly commit: CommitSha;
  /** When it became active, or accepted. */
  readonly at: string;
}

/** What an environment runs as far as the ledger knows, and what is under way. */
export interface EnvironmentRecord {
  readonly schema: string;
  readonly kind: 'environment';
  readonly application: string;
  readonly environment: string;
  /** How often the environment was locked: each lock has a number of its own. */
  readonly generation: number;
  readonly active: DeploymentPointer | null;
  readonly previous: DeploymentPointer | null;
  /** The accepted ones, the newest first; bounded. */
  readonly accepted: readonly DeploymentPointer[];
  /** The ids of the deployments that are under way, locked or waiting. */
  readonly open: readonly string[];
}

/** Who holds an environment. */
export interface LockRecord {
  readonly schema: string;
  readonly kind: 'lock';
  readonly application: string;
  readonly environment: string;
  readonly owner: Owner;
  readonly generation: number;
  readonly acquiredAt: string;
  /** Counts only where the owner's run cannot be asked about. */
  readonly leaseUntil: string;
  readonly deployment: string;
}
