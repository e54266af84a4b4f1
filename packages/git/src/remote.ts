import { access, constants, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitShaSchema, isWaybillError, messageOf, retry, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import type { Git } from './git-command.ts';
import type { RefHead } from './types.ts';

/** What is asked of the remote. Failures of the network and of the server are retried within bounds. */
export interface Remote {
  /** @returns where each of these refs points; those that do not exist are absent */
  heads(refs: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, CommitSha>>;
  list(prefix: string, signal: AbortSignal): Promise<readonly RefHead[]>;
  /**
   * Brings commits into the cache: whole with their trees and small files, or `lazy`, with not much more than
   * their folders at the top. @throws GIT_COMMIT_NOT_FOUND
   */
  fetchCommits(commits: readonly CommitSha[], signal: AbortSignal, how?: Presence): Promise<void>;
  /**
   * Brings objects that a partial fetch left out, in one go: nothing below them, or with `folders` all folders and
   * small files below.
   */
  fetchObjects(
    ids: readonly string[],
    signal: AbortSignal,
    what?: 'objects' | 'folders',
  ): Promise<void>;
  /** Remembers how much of a commit is in the cache. */
  remember(commit: CommitSha, signal: AbortSignal, how?: Presence): Promise<void>;
}

/** How much of a commit is in the cache: all its trees, or what was asked for so far. */
export type Presence = 'whole' | 'lazy';

/** Below this size files come with the first fetch, so that most updates need one. */
export const blobLimit = 'blob:limit=16k';

const noNegotiation = ['-c', 'fetch.negotiationAlgorithm=noop'] as const;

/**
 * What fetches leave out, in the order in which it is tried: a server may refuse some of it (uploadpackfilter.*); one
 * that knows no filters is passed over by git itself. Lazy: folders at the top come with their commit, which saves a
 * question for each level.
 */
const filters = {
  whole: [`--filter=${blobLimit}`, '--no-filter'],
  lazy: ['--filter=tree:2', '--filter=tree:0', '--filter=blob:none', '--no-filter'],
  objects: ['--filter=tree:0', '--filter=blob:none', '--no-filter'],
  folders: [`--filter=${blobLimit}`, '--no-filter'],
} as const satisfies Record<Presence | 'objects' | 'folders', readonly string[]>;

const fetchArgs = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-gc',
] as const;

/**
 * @param git the cache repository
 * @param deadlineMilliseconds how long one question may take with all its retries
 */
export function openRemote(git: Git, deadlineMilliseconds: number): Remote {
  const present = { whole: new Set<CommitSha>(), lazy: new Set<CommitSha>() };
  const fetching = new Map<string, Promise<void>>();
  const refused = new Set<string>();
  let shallow: Promise<void> = Promise.resolve();
  const ask = async (patterns: readonly string[], signal: AbortSignal): Promise<RefHead[]> => {
    const onlyHeads = patterns.every((pattern) => pattern.startsWith('refs/heads/'));
    const args = ['ls-remote', '--refs', '--quiet', ...(onlyHeads ? ['--heads'] : [])] as const;
    const result = await persist(deadlineMilliseconds, signal, async () =>
      git.succeed({
        args: [...args, 'origin', ...patterns],
        signal,
        remote: 'fetching',
        maximumOutputBytes: 64 * 1024 * 1024,
      }),
    );
    return parseRefs(result.stdout.toString('utf8'));
  };
  /** Callers that want the same commit at the same time share one fetch; who finds it failed fetches again. */
  const fetchCommits = async (
    commits: readonly CommitSha[],
    signal: AbortSignal,
    how: Presence = 'whole',
  ): Promise<void> => {
    const missing: CommitSha[] = [];
    for (const commit of new Set(commits))
      if (!(await isPresent(git, present, commit, how))) missing.push(commit);
    const key = (commit: CommitSha): string => keptRef(commit, how);
    const awaited = missing
      .map((commit) => fetching.get(key(commit)))
      .filter((it) => it !== undefined);
    if (awaited.length > 0) {
      await Promise.all(awaited.map(async (it) => it.catch(() => undefined)));
      await fetchCommits(commits, signal, how);
      return;
    }
    if (missing.length === 0) return;
    const fetched = fetchMissing(missing, signal, how);
    for (const commit of missing) fetching.set(key(commit), fetched);
    try {
      await fetched;
    } finally {
      for (const commit of missing) fetching.delete(key(commit));
    }
  };
  const fetchMissing = async (
    missing: readonly CommitSha[],
    signal: AbortSignal,
    how: Presence,
  ): Promise<void> => {
    const refspecs = missing.map((commit) => `+${commit}:${keptRef(commit, how)}`);
    const fetch = async (): Promise<void> =>
      await filtered(
        how,
        async (filter) => {
          const args = [...fetchArgs, '--depth=1', filter, 'origin', ...refspecs] as const;
          await git.succeed({
            // What is told to be here must be here whole: what is read lazily is not.
            args: how === 'lazy' ? [...noNegotiation, ...args] : args,
            signal,
            remote: 'fetching',
          });
        },
        signal,
      );
    // Two at once would find each other's lock on what is shallow, and wait longer.
    const fetched = shallow.then(fetch);
    shallow = fetched.catch(() => undefined);
    await fetched;
    for (const commit of missing) present[how].add(commit);
  };
  /** Asks with the filter that leaves out most, among those that the server has not refused. */
  const filtered = async (
    what: keyof typeof filters,
    act: (filter: string) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> => {
    const left: readonly string[] = filters[what].filter((filter) => !refused.has(filter));
    for (const [index, filter] of left.entries()) {
      try {
        await persist(deadlineMilliseconds, signal, async () => act(filter));
        return;
      } catch (error) {
        const isLast = index === left.length - 1;
        if (isLast || !/filter '[^']*' not supported/.test(messageOf(error))) throw error;
        refused.add(filter);
      }
    }
  };
  const questions = new Map<AbortSignal, { refs: Set<string>; answer: Promise<RefHead[]> }>();
  /** Refs that are asked for in the same moment share one question; it is sent after all of them asked. */
  const gather = (signal: AbortSignal): { refs: Set<string>; answer: Promise<RefHead[]> } => {
    const refs = new Set<string>();
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      questions.delete(signal);
      return await ask([...refs], signal);
    });
    const question = { refs, answer };
    questions.set(signal, question);
    return question;
  };
  return {
    fetchCommits,
    heads: async (refs, signal) => {
      const question = questions.get(signal) ?? gather(signal);
      for (const ref of refs) question.refs.add(ref);
      const found = await question.answer;
      const wanted = new Set(refs);
      return new Map(
        found.filter(({ ref }) => wanted.has(ref)).map(({ ref, head }) => [ref, head]),
      );
    },
    list: async (prefix, signal) => {
      const found = await ask([`${prefix}*`], signal);
      return found
        .filter(({ ref }) => ref.startsWith(prefix))
        .sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
    },
    fetchObjects: async (ids, signal, what = 'objects') => {
      await filtered(
        what,
        async (filter) => {
          await git.succeed({
            args: [...noNegotiation, ...fetchArgs, filter, '--stdin', 'origin'],
            input: ids.map((id) => `${id}\n`).join(''),
            signal,
            remote: 'fetching',
          });
        },
        signal,
      );
    },
    remember: async (commit, signal, how = 'whole') => {
      signal.throwIfAborted();
      await writeRef(git, commit, how);
      present[how].add(commit);
    },
  };
}

/** A commit's ref is written last by a fetch: where it stands, everything that was asked for is there. */
function keptRef(commit: CommitSha, how: Presence): string {
  return how === 'whole' ? `refs/waybill/${commit}` : `refs/lazy/${commit}`;
}

/** Written beside and renamed: a reader finds the whole ref or none. It only ever says its own name. */
async function writeRef(git: Git, commit: CommitSha, how: Presence): Promise<void> {
  const file = join(git.folder, keptRef(commit, how));
  await mkdir(dirname(file), { recursive: true });
  const temporary = join(git.folder, `kept-${commit}-${process.pid}`);
  await writeFile(temporary, `${commit}\n`);
  await rename(temporary, file);
}

async function isPresent(
  git: Git,
  present: Readonly<Record<Presence, Set<CommitSha>>>,
  commit: CommitSha,
  how: Presence,
): Promise<boolean> {
  if (present.whole.has(commit) || present[how].has(commit)) return true;
  const isThere = await access(join(git.folder, keptRef(commit, how)), constants.R_OK).then(
    () => true,
    () => false,
  );
  if (isThere) present[how].add(commit);
  return isThere;
}

/**
 * Repeats a question whose failure may be the network's or the server's.
 * @param deadlineMilliseconds for all attempts together
 * @param signal cancels it
 * @param act one attempt
 * @throws the error of the last attempt
 */
export async function persist<T>(
  deadlineMilliseconds: number,
  signal: AbortSignal,
  act: () => Promise<T>,
): Promise<T> {
  const { value } = await retry<T>(
    async () => {
      try {
        return { outcome: 'done', value: await act() };
      } catch (error) {
        if (!isWaybillError(error, 'GIT_UNREACHABLE')) return { outcome: 'final', error };
        return { outcome: 'again', reason: error.message, error };
      }
    },
    {
      signal,
      deadlineMilliseconds,
      maximumAttempts: 5,
      firstDelayMilliseconds: 150,
      maximumDelayMilliseconds: 3000,
    },
  );
  return value;
}

function parseRefs(text: string): RefHead[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^([0-9a-f]{40})\t(refs\/\S+)$/.exec(line);
      if (match?.[1] === undefined || match[2] === undefined) {
        throw gitError('GIT_ANSWER_INVALID', {
          message: `Expected lines of a SHA-1 commit id and a ref from git ls-remote; found ${JSON.stringify(line.slice(0, 120))}.`,
          remedy: 'Waybill works with repositories in the SHA-1 object format.',
        });
      }
      return { head: commitShaSchema.parse(match[1]), ref: match[2] };
    });
}
