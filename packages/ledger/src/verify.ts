import type { CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import { examine, type LedgerProblem } from './examine.ts';
import { defaultLedgerBranch } from './layout.ts';
import type { LedgerTrust } from './ledger-interface.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';
import { relationProblems } from './relations.ts';
import { signatureProblems } from './signatures.ts';

/** The records that could be believed, each by itself. */
export interface VerifiedRecords {
  readonly releases: readonly ReleaseRecord[];
  readonly deployments: readonly DeploymentRecord[];
  readonly environments: readonly EnvironmentRecord[];
  readonly locks: readonly LockRecord[];
}

export interface LedgerVerification {
  /** What was verified: undefined where there is no ledger. */
  readonly head: CommitSha | undefined;
  readonly records: VerifiedRecords;
  /** Empty when everything holds; sorted by path. */
  readonly problems: readonly LedgerProblem[];
}

/** How many files are read at a time. */
const batch = 200;

/**
 * Verifies everything in the hot tree: of each document its form, seal, place, hash chain, the legality of
 * each transition and its evidence, its signatures; between them the pointers, the locks and the claims.
 * @param repository the repository that holds the ledger
 * @param head the commit to verify; the head of the default branch where absent
 * @param trust whose signatures count; they are not verified where absent
 * @returns the records, and what is wrong; it throws only what reading the repository throws
 */
export async function verifyLedger(
  repository: GitRepository,
  head?: CommitSha,
  trust?: LedgerTrust,
): Promise<LedgerVerification> {
  const commit = head ?? (await repository.readRef(`refs/heads/${defaultLedgerBranch}`));
  if (commit === undefined) {
    const records = { releases: [], deployments: [], environments: [], locks: [] };
    return { head: undefined, records, problems: [] };
  }
  const paths = await repository.listFiles(commit, '');
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < paths.length; start += batch) {
    const read = paths.slice(start, start + batch).map(async (path) => {
      const bytes = await repository.readFile(commit, path);
      if (bytes !== undefined) files.set(path, bytes);
    });
    await Promise.all(read);
  }
  return { head: commit, ...verifyFiles(files, trust) };
}

/**
 * Verifies a ledger's files, wherever they come from.
 * @param files path → bytes
 * @param trust whose signatures count; they are not verified where absent
 * @returns the records, and what is wrong
 */
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  trust?: LedgerTrust,
): Omit<LedgerVerification, 'head'> {
  const releases: ReleaseRecord[] = [];
  const deployments: DeploymentRecord[] = [];
  const environments: EnvironmentRecord[] = [];
  const locks: LockRecord[] = [];
  const problems: LedgerProblem[] = [];
  for (const [path, bytes] of files) {
    const { document, problems: found } = examine(path, bytes);
    problems.push(...found);
    if (document !== undefined) {
      problems.push(...signatureProblems(document, trust).map((problem) => ({ path, ...problem })));
    }
    if (document?.kind === 'release') releases.push(document);
    else if (document?.kind === 'deployment') deployments.push(document);
    else if (document?.kind === 'environment') environments.push(document);
    else if (document?.kind === 'lock') locks.push(document);
  }
  if (files.size > 0 && !files.has('ledger.json')) {
    problems.push({ path: 'ledger.json', code: 'unreadable', message: 'it is missing' });
  }
  const records = { releases, deployments, environments, locks };
  const all = [...problems, ...relationProblems(records)];
  return {
    records,
    problems: all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}
