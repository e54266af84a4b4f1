import type { CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';

/** Something in the ledger that cannot be true. */
export interface LedgerProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface LedgerVerification {
  readonly head: CommitSha | undefined;
  /** The records that could be read. */
  readonly records: {
    readonly releases: readonly ReleaseRecord[];
    readonly deployments: readonly DeploymentRecord[];
    readonly environments: readonly EnvironmentRecord[];
    readonly locks: readonly LockRecord[];
  };
  readonly problems: readonly LedgerProblem[];
}

/**
 * Checks every record of the ledger: form, seal, hash chain, legality by the table, evidence, paths, pointers, locks.
 * @param repository the ledger's repository
 * @param head the ledger's head, or where absent that of the default branch
 */
export function verifyLedger(
  repository: GitRepository,
  head?: CommitSha,
): Promise<LedgerVerification> {
  throw new TypeError(`not written yet: ${String(repository)} ${String(head)}`);
}
