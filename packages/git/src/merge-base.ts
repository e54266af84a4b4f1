import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { persist } from './remote.ts';

/** git's word for everything. */
const unlimited = 2_147_483_647;

/** How far back each fetch goes before all is fetched. */
export const usualDepths: readonly number[] = [50, 1000];

/** The ids of more commits than this are not read. */
const maximumListBytes = 128 * 1024 * 1024;

/** What a question about merge bases works with. */
export interface MergeBaseParts {
  /** A repository of its own, with commits only: each fetch moves where its history is cut. */
  readonly history: Git;
  readonly signal: AbortSignal;
  readonly deadlineMilliseconds: number;
  /** How far back each fetch goes before all is fetched. */
  readonly depths: readonly number[];
  /** Told before each fetch how many commits deep it goes; undefined: all that is there. */
  readonly onFetch: (depth: number | undefined) => void;
}

/**
 * Finds every best common ancestor of two commits (git-merge-base, --all). A shallow history answers only where it is
 * certain; otherwise it is deepened where it is cut.
 * @param parts the repository
 * @param one a commit
 * @param other a commit
 * @returns the merge bases; none where the histories are unrelated
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID where the remote itself is a shallow copy
 */
export async function mergeBases(
  parts: MergeBaseParts,
  one: CommitSha,
  other: CommitSha,
): Promise<readonly CommitSha[]> {
  if (one === other) return [one];
  const absent = await absentOf(parts, [one, other]);
  // A whole history stays whole only where it is not asked for a depth.
  const isCut = (await cutsOf(parts.history)).length > 0;
  if (absent.length > 0)
    await fetchHistory(parts, absent, isCut ? (parts.depths[0] ?? unlimited) : undefined);
  for (const depth of [...parts.depths, unlimited]) {
    const answer = await tryMergeBases(parts, one, other);
    if (answer.kind === 'certain') return answer.bases;
    await fetchHistory(parts, answer.cuts, depth);
  }
  const last = await tryMergeBases(parts, one, other);
  if (last.kind === 'certain') return last.bases;
  throw gitError('GIT_ANSWER_INVALID', {
    message: `Expected the history of ${one} and ${other} down to where they part; the repository itself is a shallow copy.`,
    remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
    facts: { commits: [one, other] },
  });
}

type Answer =
  | { readonly kind: 'certain'; readonly bases: readonly CommitSha[] }
  /** `cuts`: where more history is needed. */
  | { readonly kind: 'cut'; readonly cuts: readonly CommitSha[] };

/**
 * Where no commit that only one side holds is cut, every way down from either side ends at a common commit that is
 * here: so every best common ancestor is found. More than that may be found while history below them is cut, since
 * one of several may be an ancestor of another one by a way that is not here.
 */
async function tryMergeBases(
  { history, signal }: MergeBaseParts,
  one: CommitSha,
  other: CommitSha,
): Promise<Answer> {
  const cuts = await cutsOf(history);
  if (cuts.length > 0) {
    const cut = new Set<string>(cuts);
    const { stdout } = await history.succeed({
      args: ['rev-list', `${one}...${other}`],
      signal,
      maximumOutputBytes: maximumListBytes,
    });
    const open = idsIn(stdout).filter((id) => cut.has(id));
    if (open.length > 0) return { kind: 'cut', cuts: open };
  }
  const result = await history.run({ args: ['merge-base', '--all', one, other], signal });
  // Exit code 1: there is none.
  if (result.exitCode === 1) return { kind: 'certain', bases: [] };
  if (result.exitCode !== 0) await history.succeed({ args: ['merge-base', one, other], signal });
  const bases = idsIn(result.stdout);
  return cuts.length > 0 && bases.length > 1 ? { kind: 'cut', cuts } : { kind: 'certain', bases };
}

async function absentOf(
  { history, signal }: MergeBaseParts,
  commits: readonly CommitSha[],
): Promise<readonly CommitSha[]> {
  const { stdout } = await history.succeed({
    args: ['cat-file', '--batch-check'],
    input: commits.map((commit) => `${commit}\n`).join(''),
    signal,
  });
  const lines = stdout.toString('utf8').split('\n');
  return commits.filter((_commit, index) => lines[index]?.endsWith(' missing') === true);
}

async function fetchHistory(
  { history, signal, deadlineMilliseconds, onFetch }: MergeBaseParts,
  commits: readonly CommitSha[],
  depth: number | undefined,
): Promise<void> {
  onFetch(depth === unlimited ? undefined : depth);
  await persist(deadlineMilliseconds, signal, async () =>
    history.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'] as const),
        ...(depth === undefined ? [] : [`--depth=${String(depth)}`]),
        ...['--filter=tree:0', '--stdin', 'origin'],
      ],
      input: commits.map((commit) => `+${commit}:refs/waybill/${commit}\n`).join(''),
      signal,
      remote: 'fetching',
    }),
  );
}

/** git keeps the commits at which a history is cut in the file `shallow`. */
async function cutsOf(history: Git): Promise<readonly CommitSha[]> {
  return idsIn(await readFile(join(history.folder, 'shallow')).catch(() => Buffer.alloc(0)));
}

function idsIn(text: Buffer): readonly CommitSha[] {
  return text
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => commitShaSchema.parse(line));
}
