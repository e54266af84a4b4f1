import { baseLabel, type BaseOrigin, type ContractBase } from '@waybill/contract';
import type { CommitSha } from '@waybill/core';
import type { Checkout } from '@waybill/git';
import { stageError } from '../error-codes.ts';

/** A commit that is a base, and why. */
export interface Candidate {
  readonly commit: CommitSha;
  readonly origin: BaseOrigin;
}

/** What one source of bases says. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly notes: readonly string[];
}

/** Each is compared with the whole contract: what is more takes longer than a team waits. */
export const maximumBases = 200;

/**
 * Makes bases of candidates: each commit once, with all its origins; the newest first.
 * @param checkout where they are read
 * @param sources what each source says, in the order in which labels are shown
 * @param options the file that will be read first; whether the checkout holds changes that are not committed
 * @returns the bases, and what is no base
 * @throws CONTRACT_BASES_TOO_MANY, CONTRACT_BASE_MISSING naming every commit that the repository lacks
 */
export async function collectBases(
  checkout: Checkout,
  sources: readonly Candidates[],
  { file, isChanged }: { readonly file: string | undefined; readonly isChanged: boolean },
): Promise<{ readonly bases: readonly ContractBase[]; readonly notes: readonly string[] }> {
  const origins = new Map<CommitSha, BaseOrigin[]>();
  for (const { commit, origin } of sources.flatMap(({ candidates }) => candidates))
    origins.set(commit, addOrigin(origins.get(commit) ?? [], origin));
  const notes = sources.flatMap((source) => source.notes);
  const own = isChanged ? undefined : origins.get(checkout.head);
  if (own !== undefined) {
    origins.delete(checkout.head);
    notes.push(
      `${listed(own)}: the very commit that is verified, so there is nothing to compare it with.`,
    );
  }
  const commits = [...origins.keys()];
  if (commits.length > maximumBases) throw tooMany(commits.length);
  const missing = new Set(await checkout.bring(commits));
  if (missing.size > 0) throw lost(checkout.url, missing, origins);
  const facts = await Promise.all(commits.map(async (commit) => await checkout.commit(commit)));
  for (const { sha, committedAt } of facts) {
    const later = (origins.get(sha) ?? []).filter(isServed);
    if (later.length === 0 || !(await descendsFromHead(checkout, sha, committedAt))) continue;
    origins.set(
      sha,
      (origins.get(sha) ?? []).filter((origin) => !isServed(origin)),
    );
    notes.push(
      `${listed(later)}: serves ${sha.slice(0, 12)}, which comes after the commit that is verified; an older commit comes before its users only by a rollback.`,
    );
  }
  const ordered = [...facts].sort(
    (one, other) =>
      other.committedAt.localeCompare(one.committedAt) || one.sha.localeCompare(other.sha),
  );
  if (file !== undefined) await checkout.bringFile(commits, file);
  const bases = ordered.flatMap(({ sha }) => {
    const [first, ...others] = origins.get(sha) ?? [];
    if (first === undefined) return [];
    const read = async (path: string): Promise<Uint8Array | undefined> =>
      await checkout.readFile(sha, path);
    const list = async (folder: string): Promise<readonly string[]> =>
      await checkout.listFiles(sha, folder);
    return [{ commit: sha, origins: [first, ...others] as const, read, list }];
  });
  return { bases, notes: [...new Set(notes)] };
}

/** Whether the ledger makes it a base: what an environment serves or served. */
function isServed({ kind }: BaseOrigin): boolean {
  return kind === 'environment' || kind === 'release';
}

/**
 * Whether an environment is already ahead of what is verified: a release that is run again must not be held against
 * what came after it. A commit that is older by its date is not asked: its history would be fetched for nothing.
 */
async function descendsFromHead(
  checkout: Checkout,
  commit: CommitSha,
  committedAt: string,
): Promise<boolean> {
  const { head } = checkout;
  if (commit === head || committedAt < (await checkout.commit(head)).committedAt) return false;
  return (await checkout.mergeBases(head, commit)).includes(head);
}

/** The same commit may have been released in several environments: it is told once, when it first was. */
function addOrigin(known: readonly BaseOrigin[], origin: BaseOrigin): BaseOrigin[] {
  if (origin.kind !== 'release') return [...known, origin];
  const times = [...known, origin].flatMap((it) => (it.kind === 'release' ? [it.releasedAt] : []));
  const releasedAt = times.reduce((one, other) => (one < other ? one : other));
  return [...known.filter(({ kind }) => kind !== 'release'), { kind: 'release', releasedAt }];
}

function listed(origins: readonly BaseOrigin[]): string {
  return [...new Set(origins.map(baseLabel))].join(', ');
}

function tooMany(found: number): Error {
  return stageError('CONTRACT_BASES_TOO_MANY', {
    message: `Expected at most ${String(maximumBases)} commits to compare a contract with; found ${String(found)}.`,
    remedy:
      'Under `against` of the contract, shorten `window`, name in `environments` only those that clients use, or name fewer tags.',
    facts: { maximum: maximumBases, found },
  });
}

/** How many of them a message names. */
const shown = 20;

function lost(
  url: string,
  missing: ReadonlySet<CommitSha>,
  origins: ReadonlyMap<CommitSha, readonly BaseOrigin[]>,
): Error {
  const named = [...missing]
    .slice(0, shown)
    .map((commit) => `${commit} (${listed(origins.get(commit) ?? [])})`);
  const more = missing.size > shown ? `, and ${String(missing.size - shown)} more` : '';
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected every commit that the contract is compared with in ${url}; it lacks ${named.join(', ')}${more}.`,
    remedy:
      'Push them again (a tag keeps a commit that no branch holds any more), or take what names them out of `against`: a shorter `window`, other `tags` or `environments`.',
    facts: { repository: url, commits: [...missing].slice(0, shown) },
  });
}
