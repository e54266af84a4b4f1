import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { BatchAnswer } from './batch-answer.ts';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import { parseCommit } from './object-format.ts';
import { persist } from './remote.ts';
import type { CommitFacts, CommitRange } from './types.ts';

/** How far back each fetch goes; the last one is git's word for everything. */
const depths = [50, 1000, 2_147_483_647] as const;

/** The ids of more commits than this are not read. */
const maximumListBytes = 128 * 1024 * 1024;

/** What a question about a line of commits works with. */
export interface RangeParts {
  /** A cache of its own, with commits only. */
  readonly history: Git;
  readonly signal: AbortSignal;
  readonly deadlineMilliseconds: number;
}

/**
 * Lists what `to` holds and `from` does not. A shallow history answers only where it is certain: when every way
 * down from those commits ends at `from`; otherwise more is fetched, all of it in the end.
 * @param parts the cache
 * @param from left out, with everything that it holds
 * @param to a commit
 * @param limit how many commits to read at most; all of them are counted
 * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID where the repository itself is a shallow copy
 */
export async function commitsBetween(
  parts: RangeParts,
  from: CommitSha,
  to: CommitSha,
  limit: number,
): Promise<CommitRange> {
  if (from === to) return { count: 0, commits: [] };
  for (const depth of [0, ...depths]) {
    if (depth > 0) await fetchHistory(parts, [from, to], depth);
    const ids = await certainRange(parts, from, to, depth > 0);
    if (ids === undefined) continue;
    return { count: ids.length, commits: await readCommits(parts, ids.slice(0, limit)) };
  }
  throw gitError('GIT_ANSWER_INVALID', {
    message: `Expected the whole history of ${to}; the repository itself is a shallow copy.`,
    remedy: 'Fetch the rest of its history there (git fetch --unshallow).',
    facts: { commit: to },
  });
}

/**
 * @param parts the cache
 * @param head where to begin
 * @param limit how many at most
 * @returns `head` and the commits that it holds, the newest first
 * @throws GIT_COMMIT_NOT_FOUND
 */
export async function recentCommits(
  parts: RangeParts,
  head: CommitSha,
  limit: number,
): Promise<readonly CommitFacts[]> {
  await fetchHistory(parts, [head], limit);
  const { stdout } = await parts.history.succeed({
    args: ['rev-list', '--topo-order', `--max-count=${String(limit)}`, head],
    signal: parts.signal,
    maximumOutputBytes: maximumListBytes,
  });
  return await readCommits(parts, linesOf(stdout));
}

async function fetchHistory(
  { history, signal, deadlineMilliseconds }: RangeParts,
  commits: readonly CommitSha[],
  depth: number,
): Promise<void> {
  await persist(deadlineMilliseconds, signal, async () =>
    history.succeed({
      args: [
        ...(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'] as const),
        ...[`--depth=${String(depth)}`, '--filter=tree:0', 'origin'],
        ...commits.map((commit) => `+${commit}:refs/waybill/${commit}`),
      ],
      signal,
      remote: 'fetching',
    }),
  );
}

/** @returns the ids, the newest first; undefined where what is here does not prove them */
async function certainRange(
  { history, signal }: RangeParts,
  from: CommitSha,
  to: CommitSha,
  isFetched: boolean,
): Promise<readonly string[] | undefined> {
  const call = {
    args: ['rev-list', '--topo-order', '--parents', '--boundary', to, `^${from}`],
    signal,
    maximumOutputBytes: maximumListBytes,
  } as const;
  const result = isFetched ? await history.succeed(call) : await history.run(call);
  // Exit code 128: one of them is not here yet.
  if (result.exitCode !== 0) return undefined;
  const lines = linesOf(result.stdout);
  const inside = lines.filter((line) => !line.startsWith('-'));
  const below = lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1, 41));
  // Where the history was cut, git knows no parents: a commit without any may be one that `from` holds.
  const isClosed =
    inside.every((line) => line.includes(' ')) && below.every((commit) => commit === from);
  if (inside.length > 0 && !isClosed && !(await isComplete(history))) return undefined;
  return inside.map((line) => line.slice(0, 40));
}

/** git keeps the commits at which a history was cut in the file `shallow`. */
async function isComplete(history: Git): Promise<boolean> {
  const cuts = await readFile(join(history.folder, 'shallow'), 'utf8').catch(() => '');
  return cuts.trim() === '';
}

async function readCommits(
  { history, signal }: RangeParts,
  ids: readonly string[],
): Promise<readonly CommitFacts[]> {
  if (ids.length === 0) return [];
  const answer = new BatchAnswer(ids.length);
  const { stdout } = await history.succeed({
    args: ['cat-file', '--batch'],
    input: ids.map((id) => `${id}\n`).join(''),
    signal,
    maximumOutputBytes: maximumListBytes,
  });
  answer.take(stdout);
  return answer.objects.map(({ id, content }) => parseCommit(commitShaSchema.parse(id), content));
}

function linesOf(stdout: Buffer): string[] {
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
