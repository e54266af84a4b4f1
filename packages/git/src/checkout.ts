import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent, isWaybillError, type CommitSha } from '@waybill/core';
import {
  askCheckout,
  borrowedAccess,
  findCheckout,
  linesOf,
  remoteOf,
  type AskCheckout,
  type CheckoutPlace,
} from './checkout-place.ts';
import {
  branchIn,
  defaultBranchIn,
  headOf,
  resolveIn,
  tagsIn,
  tagsOf,
  type TagHead,
} from './checkout-refs.ts';
import { readEntries, type RepositoryEntry } from './entry-reader.ts';
import { gitError } from './error-codes.ts';
import { openCache, type Git, type GitPlace } from './git-command.ts';
import { mergeBases, usualDepths } from './merge-base.ts';
import { openObjectReader, treeOf } from './object-reader.ts';
import { listFiles } from './file-reader.ts';
import { bringPath } from './path-objects.ts';
import { branchRef, checkPath } from './ref-name.ts';
import { parseRemoteUrl } from './remote-url.ts';
import { blobLimit, openRemote, persist } from './remote.ts';
import { requireGit } from './repository.ts';
import type { CommitFacts, GitCredential } from './types.ts';

/** Whose word counts for where branches and tags are: the remote's of now, or what the checkout saw last. */
export type RefsOf = 'remote' | 'checkout';

/** A checkout, and where what it lacks comes from. */
export interface CheckoutOptions {
  /** The folder, shallow or not; nothing in it changes. */
  readonly workspace: string;
  /** In the place of the checkout's own remote and of how its git reaches it. */
  readonly remote?: { readonly url: string; readonly credential: GitCredential | undefined };
  /** Holds what is fetched; made, and removed by `close`. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** How long one question may take with all its retries; 120 s where absent. */
  readonly deadlineMilliseconds?: number;
  /** How many commits deep each fetch of history goes before all of it is fetched; 50 and 1000 where absent. */
  readonly depths?: readonly number[];
  /** Told what is about to be fetched. */
  readonly onFetch?: (what: string) => void;
}

/** The history of a checkout, complete as far as its remote has it. */
export interface Checkout {
  /** The commit that is checked out. */
  readonly head: CommitSha;
  /** Where what it lacks comes from; without a password. */
  readonly url: string;
  /** @returns whether files differ from the commit that is checked out, or are new */
  isChanged(): Promise<boolean>;
  /** @returns the commit that a branch, a tag or an id means to git in the checkout; undefined where it means none */
  resolve(reference: string): Promise<CommitSha | undefined>;
  /** @returns the short name of the remote's default branch; undefined where nobody says */
  defaultBranch(of: RefsOf): Promise<string | undefined>;
  /** @returns where a branch of the remote is; undefined where there is none */
  branch(name: string, of: RefsOf): Promise<CommitSha | undefined>;
  /** @returns the tags that lead to commits */
  tags(of: RefsOf): Promise<readonly TagHead[]>;
  /**
   * Brings commits, without most of their files.
   * @returns those that neither checkout nor remote has
   */
  bring(commits: readonly CommitSha[]): Promise<readonly CommitSha[]>;
  /** @returns what a commit says that was brought. @throws GIT_COMMIT_NOT_FOUND */
  commit(sha: CommitSha): Promise<CommitFacts>;
  /**
   * @returns every best common ancestor; none where the histories are unrelated
   * @throws GIT_COMMIT_NOT_FOUND, GIT_ANSWER_INVALID
   */
  mergeBases(one: CommitSha, other: CommitSha): Promise<readonly CommitSha[]>;
  /** Brings one file of commits that were brought, in few questions. @throws GIT_PATH_INVALID */
  bringFile(commits: readonly CommitSha[], path: string): Promise<void>;
  /**
   * @param path below the workspace
   * @returns a file's bytes at a commit that was brought; undefined where it has none
   * @throws GIT_PATH_INVALID where a folder, a submodule or a symbolic link stands there, or a link is on the way
   */
  readFile(commit: CommitSha, path: string): Promise<Buffer | undefined>;
  /**
   * @param folder below the workspace; all of it where empty
   * @returns the regular files below it at a commit that was brought, sorted, as paths below the workspace
   * @throws GIT_TOO_LARGE, GIT_PATH_INVALID
   */
  listFiles(commit: CommitSha, folder: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

const defaultDeadline = 120_000;

/**
 * Opens a checkout for reading its history, of which it may have a part only (actions/checkout has one commit by
 * default). What it lacks is fetched into repositories beside it, which read the checkout's objects too: its files,
 * index, refs, objects and configuration stay as they are.
 * @param options the checkout
 * @throws GIT_CHECKOUT_MISSING, GIT_URL_INVALID, GIT_TOO_OLD, TOOL_NOT_FOUND
 */
export async function openCheckout(options: CheckoutOptions): Promise<Checkout> {
  const { workspace, folder, signal } = options;
  const deadlineMilliseconds = options.deadlineMilliseconds ?? defaultDeadline;
  await requireGit(signal);
  const ask = askCheckout(workspace, signal);
  const place = await findCheckout(ask, workspace);
  const found = options.remote ?? (await ownRemote(ask, workspace, place));
  const isBorrowed = options.remote === undefined && found.credential === undefined;
  const reached: Omit<GitPlace, 'folder' | 'filter'> = {
    remote: parseRemoteUrl(found.url),
    credential: found.credential,
    ...(isBorrowed ? { borrowed: await borrowedAccess(ask) } : {}),
  };
  const open = async (name: string, filter: string): Promise<Git> =>
    await openBeside({ ...reached, folder: join(folder, name), filter }, place, signal);
  const git = await open('objects.git', blobLimit);
  let history: Promise<Git> | undefined;
  const remote = openRemote(git, deadlineMilliseconds);
  const reader = openObjectReader(git, remote, signal);
  const parts = { git, remote, reader, signal };
  const question = async (...args: readonly [string, ...string[]]): Promise<readonly string[]> =>
    await persist(deadlineMilliseconds, signal, async () =>
      linesOf(
        await git.succeed({
          ...{ args, signal, remote: 'fetching' as const },
          maximumOutputBytes: 64 * 1024 * 1024,
        }),
      ),
    );
  return {
    head: place.head,
    url: found.url,
    isChanged: async () => linesOf(await ask('status', '--porcelain')).length > 0,
    resolve: async (reference) => await resolveIn(ask, reference),
    defaultBranch: async (of) =>
      (of === 'checkout' ? await defaultBranchIn(ask, place) : undefined) ??
      headOf(await question('ls-remote', '--symref', '--quiet', 'origin', 'HEAD')),
    branch: async (name, of) => {
      const ref = branchRef(name);
      const local = of === 'checkout' ? await branchIn(ask, place, name) : undefined;
      return local ?? (await remote.heads([ref], signal)).get(ref);
    },
    tags: async (of) =>
      of === 'checkout'
        ? await tagsIn(ask)
        : tagsOf(await question('ls-remote', '--tags', '--quiet', 'origin')),
    bring: async (commits) => {
      await reader.prepare([...new Set(commits)]);
      const absent = [...new Set(commits)].filter((sha) => reader.commit(sha) === undefined);
      if (absent.length === 0) return [];
      options.onFetch?.(`${String(absent.length)} commits that the checkout lacks`);
      const missing = await fetchAll(absent, async (some) =>
        remote.fetchCommits(some, signal, 'lazy'),
      );
      await reader.prepare(absent);
      // What was fetched may be no commit.
      const odd = absent.filter((sha) => reader.commit(sha) === undefined);
      return [...new Set([...missing, ...odd])];
    },
    commit: async (sha) => {
      await treeOf(reader, sha);
      const facts = reader.commit(sha);
      if (facts === undefined) throw new TypeError(`${sha} was read and is not there`);
      return facts;
    },
    mergeBases: async (one, other) => {
      history ??= open('history.git', 'tree:0');
      const onFetch = (depth: number | undefined): void =>
        options.onFetch?.(
          `the history of ${one.slice(0, 12)} and ${other.slice(0, 12)}, ${depth === undefined ? 'as far as it is missing' : `${String(depth)} commits deep`}`,
        );
      const { depths = usualDepths } = options;
      return await mergeBases(
        { history: await history, signal, deadlineMilliseconds, depths, onFetch },
        one,
        other,
      );
    },
    bringFile: async (commits, path) => {
      await bringPath(parts, commits, checkPath(`${place.prefix}${path}`));
    },
    readFile: async (commit, path) => {
      reader.trim();
      const at = checkPath(`${place.prefix}${path}`);
      return contentOf((await readEntries(reader, commit, [at])).get(at), at, commit);
    },
    listFiles: async (commit, below) => {
      reader.trim();
      const from = `${place.prefix}${below}`.replace(/\/$/, '');
      const files = await listFiles(reader, commit, from);
      return files.map((path) => path.slice(place.prefix.length));
    },
    close: async () => {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A checkout without a remote is its own: what it lacks, nobody has. */
async function ownRemote(
  ask: AskCheckout,
  workspace: string,
  { remote }: CheckoutPlace,
): Promise<NonNullable<CheckoutOptions['remote']>> {
  const found = remote === undefined ? undefined : await remoteOf(ask, workspace, remote);
  return found ?? { url: workspace, credential: undefined };
}

/**
 * Makes a repository that has the checkout's objects as its own (gitrepository-layout, objects/info/alternates), cut
 * where the checkout is cut.
 */
async function openBeside(
  where: GitPlace,
  { objects, shallow }: CheckoutPlace,
  signal: AbortSignal,
): Promise<Git> {
  const git = await openCache(where, signal);
  await mkdir(join(where.folder, 'objects', 'info'), { recursive: true });
  await writeFile(join(where.folder, 'objects', 'info', 'alternates'), `${quoted(objects)}\n`);
  await copyFile(shallow, join(where.folder, 'shallow')).catch((error: unknown) => {
    if (!isAbsent(error)) throw error;
  });
  return git;
}

/** In quotes, with what git's own quoting escapes. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** One question for all; where the server lacks some of them, fewer at a time, until it is known which. */
async function fetchAll(
  commits: readonly CommitSha[],
  fetch: (some: readonly CommitSha[]) => Promise<void>,
): Promise<readonly CommitSha[]> {
  try {
    await fetch(commits);
    return [];
  } catch (error) {
    if (!isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
    if (commits.length === 1) return commits;
    const middle = Math.ceil(commits.length / 2);
    return [
      ...(await fetchAll(commits.slice(0, middle), fetch)),
      ...(await fetchAll(commits.slice(middle), fetch)),
    ];
  }
}

function contentOf(
  entry: RepositoryEntry | undefined,
  path: string,
  commit: CommitSha,
): Buffer | undefined {
  if (entry === undefined) return undefined;
  if (entry.kind === 'file') return entry.content;
  const found =
    entry.kind === 'folder'
      ? 'a folder'
      : entry.kind === 'link'
        ? `the symbolic link ${entry.at}`
        : `the submodule ${entry.at}`;
  throw gitError('GIT_PATH_INVALID', {
    message: `Expected a regular file at ${path} of commit ${commit.slice(0, 12)}; found ${found}.`,
    remedy: 'Name the file itself.',
    facts: { path, commit },
  });
}
