import { isWaybillError, type CommitSha, type Owner } from '@waybill/core';
import type { GitRepository, RefIntent, Snapshot } from '@waybill/git';
import type { WriteContext } from './advance-deployment.ts';
import { planFreeze, type Freeze } from './archive/freeze.ts';
import type { FreezingLimits } from './archive/freezing.ts';
import type { Written } from './ledger-interface.ts';
import type { Signing } from './signatures.ts';
import { LedgerTree, type TreeSource } from './tree.ts';

/** Where a write goes, and in whose name. */
export interface WritePlace {
  readonly repository: GitRepository;
  readonly application: string;
  /** The ledger's branch, and that of its frozen records. */
  readonly refs: { readonly ledger: string; readonly archive: string };
  readonly owner: Owner;
  readonly signing: Signing;
  readonly freezing: FreezingLimits;
  /** The ledger's files at a commit. */
  readonly filesAt: (head: CommitSha | undefined) => TreeSource;
}

/** What is written: told as a line, and as a function of the ledger on which the push will stand. */
export interface Write<T> {
  readonly what: string;
  readonly act: (tree: LedgerTree, context: WriteContext) => Promise<T>;
  /** Intents of other refs that are pushed with it, applied before it. */
  readonly companions: readonly RefIntent[];
  readonly context: Omit<WriteContext, 'commits'>;
}

export interface WriteResult<T> extends Written {
  readonly value: T;
  /** Each ref of the ledger and of the companions, with its commit after the push. */
  readonly commits: ReadonlyMap<string, CommitSha>;
}

/** What one attempt of a push decided. */
interface Decided<T> {
  readonly value: T;
  readonly tree: LedgerTree;
  readonly freeze: Freeze | undefined;
}

/**
 * Writes to the ledger with one push, and freezes records in the same one when the hot tree has become large. Where
 * only freezing fails (an index is damaged, a rule forbids the archive's branch, the key of this run may not sign for
 * it), the write lands without it.
 * @param place where, and in whose name
 * @param write what
 * @throws what the act throws, and what pushing throws
 */
export async function writeLedger<T>(place: WritePlace, write: Write<T>): Promise<WriteResult<T>> {
  const freezing = { tried: false };
  const plan = async (tree: LedgerTree, archive: Snapshot): Promise<Freeze | undefined> => {
    if ((await tree.hotCount()) <= place.freezing.above) return undefined;
    freezing.tried = true;
    return planFreeze(tree, archive, place.freezing);
  };
  try {
    return await pushOnce(place, write, plan);
  } catch (error) {
    if (!freezing.tried || !isOfFreezing(error)) throw error;
    return await pushOnce(place, write, () => Promise.resolve(undefined));
  }
}

function isOfFreezing(error: unknown): boolean {
  return (
    isWaybillError(error, 'LEDGER_ARCHIVE_INVALID') ||
    isWaybillError(error, 'LEDGER_SIGNER_REFUSED') ||
    isWaybillError(error, 'GIT_PUSH_DECLINED')
  );
}

/**
 * The archive's intent comes first, so that the hot tree can name the commit that holds what is frozen. It lets the
 * write act, because what may be frozen depends on that; the ledger's intent writes what came of it.
 */
async function pushOnce<T>(
  { repository, application, refs, owner, signing, filesAt }: WritePlace,
  { what, act, companions, context }: Write<T>,
  plan: (tree: LedgerTree, archive: Snapshot) => Promise<Freeze | undefined>,
): Promise<WriteResult<T>> {
  const say = (text: string): { readonly message: string; readonly author: Author } => ({
    message: messageOf(application, owner, text),
    author: { name: oneLine(owner.actor), email: 'waybill@localhost' },
  });
  let decided: Decided<T> | undefined;
  const archive: RefIntent = {
    ref: refs.archive,
    lazy: true,
    apply: async (snapshot, earlier) => {
      const tree = new LedgerTree(application, filesAt(snapshot.heads.get(refs.ledger)), signing);
      const value = await act(tree, { ...context, commits: earlier });
      const freeze = await plan(tree, snapshot);
      decided = { value, tree, freeze };
      if (freeze === undefined) return { kind: 'unchanged' };
      const text = `${String(freeze.records.length)} records frozen`;
      return { kind: 'commit', files: freeze.files, ...say(text) };
    },
  };
  const ledger: RefIntent = {
    ref: refs.ledger,
    apply: async (_snapshot, earlier) => {
      if (decided === undefined) throw new TypeError('the intents are applied in their order');
      const { tree, freeze } = decided;
      const commit = earlier.get(refs.archive);
      if (freeze !== undefined && commit !== undefined)
        tree.freeze(freeze.records, freeze.totals, commit);
      const files = await tree.changes();
      return files.size === 0 ? { kind: 'unchanged' } : { kind: 'commit', files, ...say(what) };
    },
  };
  const result = await repository.update([...companions, archive, ledger]);
  const commits = new Map<string, CommitSha>();
  for (const { ref, after } of result.refs)
    if (after !== undefined && ref !== refs.archive) commits.set(ref, after);
  const head = commits.get(refs.ledger);
  if (decided === undefined || head === undefined) {
    throw new TypeError('an update applies every intent, and a write leaves a ledger');
  }
  return { value: decided.value, changed: result.changed, head, commits };
}

interface Author {
  readonly name: string;
  readonly email: string;
}

function messageOf(application: string, owner: Owner, what: string): string {
  const { repository, run, attempt, job } = owner;
  const trailers = [
    `Waybill-Application: ${application}`,
    `Waybill-Run: ${oneLine(`${repository} ${run}/${String(attempt)} ${job}`)}`,
  ];
  return `${application} ${oneLine(what)}\n\n${trailers.join('\n')}\n`;
}

/** Text from a forge as one line that git takes in a header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}<>]+/gu, ' ').trim() || 'unnamed';
}
