import { silentProgress, type CommitSha, type Progress } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { verifyArchive } from './archive/verify-archive.ts';
import type { ArchiveRecord, EnvironmentRecord, LockRecord } from './documents.ts';
import { examine, type LedgerProblem } from './examine.ts';
import { defaultLedgerBranch, parseLedgerPath } from './layout.ts';
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
  /** How much of it is frozen: how many packs, and the records in them. */
  readonly frozen: {
    readonly packs: number;
    readonly releases: number;
    readonly deployments: number;
  };
  /** Empty when everything holds; sorted by path. */
  readonly problems: readonly LedgerProblem[];
}

/** How many files are read at a time. */
const batch = 200;

/**
 * Verifies everything, hot and frozen: of each document its form, seal, place, hash chain, the legality of
 * each transition and its evidence, its signatures; between them the pointers, the locks and the claims; of frozen
 * records also their packs and indices.
 * @param repository the repository that holds the ledger
 * @param head the commit to verify; the head of the default branch where absent
 * @param trust whose signatures count; they are not verified where absent
 * @param progress told how many packs of frozen records were read
 * @returns the hot records, and what is wrong; it throws only what reading the repository throws
 */
export async function verifyLedger(
  repository: GitRepository,
  head?: CommitSha,
  trust?: LedgerTrust,
  progress: Progress = silentProgress,
): Promise<LedgerVerification> {
  const commit = head ?? (await repository.readRef(`refs/heads/${defaultLedgerBranch}`));
  if (commit === undefined) {
    const records = { releases: [], deployments: [], environments: [], locks: [] };
    return { head: undefined, records, frozen: nothingFrozen, problems: [] };
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
  const { records } = verifyFiles(files, trust);
  const archives = [];
  for (const document of archivesIn(files)) {
    progress.phase(`Frozen records of ${document.application}`);
    const onProgress = (packs: number): void =>
      progress.detail(`${String(packs)} of ${String(document.packs)} packs`);
    archives.push(await verifyArchive({ repository, document, hot: records, trust, onProgress }));
  }
  const verified = verifyFiles(
    files,
    trust,
    archives.flatMap(({ referred }) => referred),
  );
  return {
    head: commit,
    records: verified.records,
    frozen: {
      packs: sum(archives.map(({ packs }) => packs)),
      releases: sum(archives.map(({ releases }) => releases)),
      deployments: sum(archives.map(({ deployments }) => deployments)),
    },
    problems: byPath([...verified.problems, ...archives.flatMap(({ problems }) => problems)]),
  };
}

const nothingFrozen = { packs: 0, releases: 0, deployments: 0 } as const;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function archivesIn(files: ReadonlyMap<string, Uint8Array>): readonly ArchiveRecord[] {
  return [...files].flatMap(([path, bytes]) => {
    if (parseLedgerPath(path)?.kind !== 'archive') return [];
    const { document } = examine(path, bytes);
    return document?.kind === 'archive' ? [document] : [];
  });
}

function byPath(problems: readonly LedgerProblem[]): readonly LedgerProblem[] {
  return [...problems].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/**
 * Verifies the files of a ledger's hot tree, wherever they come from.
 * @param files path → bytes
 * @param trust whose signatures count; they are not verified where absent
 * @param frozen the frozen records to which hot ones refer
 * @returns the records, and what is wrong
 */
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  trust?: LedgerTrust,
  frozen: readonly (ReleaseRecord | DeploymentRecord)[] = [],
): Omit<LedgerVerification, 'head' | 'frozen'> {
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
  const related = {
    ...records,
    releases: [...frozen.filter((record) => record.kind === 'release'), ...releases],
  };
  const older = frozen.filter((record) => record.kind === 'deployment');
  return { records, problems: byPath([...problems, ...relationProblems(related, older)]) };
}
