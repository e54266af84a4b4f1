import { silentProgress, type CommitSha, type Owner, type Progress } from '@waybill/core';
import { branchRef, type GitRepository, type RefIntent, type Snapshot } from '@waybill/git';

import { ledgerError } from '../error-codes.ts';
import { defaultLedgerBranch } from '../layout.ts';
import type { LedgerSigner, LedgerTrust } from '../ledger-interface.ts';
import { refuseUnsigned } from '../signatures.ts';
import { LedgerTree } from '../tree.ts';
import { archiveBranch, indexKinds, packPath } from './archive-layout.ts';
import { totalsOf } from './freeze.ts';
import type { ArchiveTotals } from './pack-entry.ts';
import { ExpectedArchive, indexDifferences, scanPacks } from './scan.ts';

/** Which archive, and in whose name its index is written. */
export interface RebuildOptions {
  readonly repository: GitRepository;
  readonly application: string;
  /** The ledger's branch; `waybill/ledger` where absent. */
  readonly branch?: string;
  readonly owner: Owner;
  readonly trust?: LedgerTrust | undefined;
  readonly signer?: LedgerSigner | undefined;
  readonly progress?: Progress;
}

/** What was rebuilt. */
export interface Rebuilt {
  readonly packs: number;
  /** The files of the index that were not as the packs say. */
  readonly files: readonly string[];
  /** Whether anything was written: the index, or what the hot tree says. */
  readonly changed: boolean;
}

/** What the packs make, and what differs from it. */
interface Plan {
  readonly totals: ArchiveTotals;
  readonly files: ReadonlyMap<string, Uint8Array | null>;
}

/**
 * Makes the index of frozen records anew from the packs alone, and writes what differs. Packs are never changed: where
 * one is damaged, or they are not those that the hot tree vouches for, nothing is written.
 * @param options which archive, and in whose name
 * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_MISSING where nothing is frozen, LEDGER_SIGNER_MISSING
 */
export async function rebuildIndex(options: RebuildOptions): Promise<Rebuilt> {
  const { repository, application, branch = defaultLedgerBranch, owner, trust, signer } = options;
  refuseUnsigned(trust, signer);
  const ref = branchRef(branch);
  let plan: Plan | undefined;
  const message = `${application} index of frozen records\n`;
  const author = { name: owner.actor, email: 'waybill@localhost' };
  const archive: RefIntent = {
    ref: branchRef(archiveBranch(branch, application)),
    lazy: true,
    apply: async (snapshot) => {
      const { head } = snapshot;
      if (head === undefined) throw nothingFrozen(application);
      const tree = treeOf(options, snapshot.heads.get(ref));
      plan = await planRebuild(options, snapshot, await vouchedFor(tree));
      if (plan.files.size === 0) return { kind: 'unchanged' };
      return { kind: 'commit', files: plan.files, message, author };
    },
  };
  const ledger: RefIntent = {
    ref,
    apply: async (snapshot, earlier) => {
      const commit = earlier.get(archive.ref);
      if (plan === undefined || commit === undefined)
        throw new TypeError('the intents are applied in their order');
      const tree = treeOf(options, snapshot.head);
      tree.freeze([], plan.totals, commit);
      const files = await tree.changes();
      if (files.size === 0) return { kind: 'unchanged' };
      return { kind: 'commit', files, message, author };
    },
  };
  const { changed } = await repository.update([archive, ledger]);
  return { packs: plan?.totals.packs ?? 0, files: [...(plan?.files.keys() ?? [])].sort(), changed };
}

function treeOf(
  { repository, application, trust, signer }: RebuildOptions,
  head: CommitSha | undefined,
): LedgerTree {
  const source = {
    readFile: async (path: string) =>
      head === undefined ? undefined : repository.readFile(head, path),
    listFiles: async (folder: string) =>
      head === undefined ? [] : repository.listFiles(head, folder),
  };
  return new LedgerTree(application, source, { trust, signer });
}

/** What the hot tree says of the packs; where that is gone, the packs speak for themselves. */
async function vouchedFor(tree: LedgerTree): Promise<ArchiveTotals | undefined> {
  const document = await tree.archive();
  return document === undefined ? undefined : totalsOf(document);
}

async function planRebuild(
  { application, trust, progress = silentProgress }: RebuildOptions,
  snapshot: Snapshot,
  vouched: ArchiveTotals | undefined,
): Promise<Plan> {
  const count = (await snapshot.listFiles('packs')).length;
  const expected = new ExpectedArchive(application);
  progress.phase(`Frozen records of ${application}`);
  const options = {
    application,
    read: snapshot.readFile,
    trust,
    onProgress: (packs: number) => progress.detail(`${String(packs)} of ${String(count)} packs`),
  };
  for await (const pack of scanPacks(count, options)) {
    const [problem] = pack.problems;
    if (problem !== undefined) {
      throw notRebuilt(
        `every record of ${packPath(pack.number)} as it was frozen; ${problem.path}: ${problem.message}`,
      );
    }
    const { packs, chain } = expected.add(pack);
    if (packs === vouched?.packs && chain !== vouched.chain) {
      throw notRebuilt(
        `packs with the chain ${vouched.chain}, which the hot tree vouches for; found ${chain}`,
      );
    }
  }
  if (vouched !== undefined && vouched.packs !== count) {
    throw notRebuilt(
      `${String(vouched.packs)} packs, for which the hot tree vouches; found ${String(count)}`,
    );
  }
  const files = new Map<string, Uint8Array | null>();
  for await (const { path, expected: bytes } of indexDifferences(expected, snapshot, [
    'time',
    ...indexKinds,
  ])) {
    files.set(path, bytes ?? null);
  }
  return { totals: expected.totals, files };
}

function notRebuilt(expected: string): Error {
  return ledgerError('LEDGER_ARCHIVE_INVALID', {
    message: `Expected ${expected}.`,
    remedy:
      "Packs are never rewritten: find with `git log` on the archive's branch which commit changed them, and put their former content back there; then run this again.",
  });
}

function nothingFrozen(application: string): Error {
  return ledgerError('LEDGER_RECORD_MISSING', {
    message: `Expected frozen records of ${application}; there is no branch of an archive.`,
    remedy: 'Nothing is to be done: the hot tree has all records, and needs no index.',
    facts: { application },
  });
}
