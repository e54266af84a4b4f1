import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isWaybillError, type CommitSha } from '@waybill/core';
import { requireTool } from '@waybill/process';
import { isAncestor } from './ancestry.ts';
import { deleteRef } from './delete-ref.ts';
import { gitError } from './error-codes.ts';
import { commitsBetween, recentCommits, type RangeParts } from './commit-range.ts';
import { readEntries } from './entry-reader.ts';
import { fileHistory } from './file-history.ts';
import { openCommitSigner } from './commit-signer.ts';
import { openFileReader } from './file-reader.ts';
import { openCache, type Git } from './git-command.ts';
import { behindVersion, lookAtVersion } from './git-version.ts';
import { openHeadReader } from './head-reader.ts';
import { openObjectReader, treeOf, type ObjectReader } from './object-reader.ts';
import { openObjectWriter } from './object-writer.ts';
import { checkRef } from './ref-name.ts';
import { parseRemoteUrl } from './remote-url.ts';
import { blobLimit, openRemote, type Remote } from './remote.ts';
import type { CommitFacts, GitRepository, OpenRepositoryOptions } from './types.ts';
import { update } from './update.ts';

const defaultDeadline = 120_000;

/** Files of records come with their history; what is larger is fetched where it is read. */
const recordLimit = 'blob:limit=2m';

/**
 * Opens a repository: nothing is asked of the remote yet, and nothing has to be closed.
 * @param options where it is and how it is worked on
 * @throws GIT_URL_INVALID, GIT_FAILED; GIT_TOO_OLD and TOOL_NOT_FOUND are thrown by what is asked first
 */
export async function openRepository(options: OpenRepositoryOptions): Promise<GitRepository> {
  const { signal, credential } = options;
  const remoteUrl = parseRemoteUrl(options.url);
  const deadlineMilliseconds = options.deadlineMilliseconds ?? defaultDeadline;
  // A folder for each URL: what one repository has says nothing about another one.
  const folder = join(
    options.cacheFolder,
    createHash('sha256').update(options.url).digest('hex').slice(0, 16),
  );
  const looked = lookAtVersion(join(folder, 'git-is-new-enough'), () => requireGit(signal));
  const open = async (name: string, filter: string): Promise<Git> => {
    const place = { folder: join(folder, name), remote: remoteUrl, credential, filter };
    return behindVersion(await openCache(place, signal), looked);
  };
  const git = await open('objects.git', blobLimit);
  let history: Promise<Git> | undefined;
  let lines: Promise<Git> | undefined;
  let changes: Promise<Git> | undefined;
  // Beside the other caches: each fetch here moves where the history is cut.
  const ranges = async (): Promise<RangeParts> => {
    lines ??= open('lines.git', 'tree:0');
    return { history: await lines, signal, deadlineMilliseconds };
  };
  const remote = openRemote(git, deadlineMilliseconds);
  const heads = openHeadReader(remote, () => (options.alongside?.() ?? []).map(checkRef), signal);
  const signer =
    options.commitSigning === undefined ? undefined : openCommitSigner(options.commitSigning);
  const reader = openObjectReader(git, remote, signal);
  const files = openFileReader(reader);
  const parts = {
    url: options.url,
    git,
    remote,
    reader,
    files,
    writer: openObjectWriter(git, signer),
    context: { signal, ...(options.fence === undefined ? {} : { fence: options.fence }) },
    deadlineMilliseconds,
  };
  return {
    url: options.url,
    listRefs: async (prefix) => await remote.list(checkPrefix(prefix), signal),
    readRef: async (ref) => await heads.read(checkRef(ref)),
    askRefs: async (refs) => {
      await heads.ask(refs.map(checkRef));
    },
    prefetch: async (ref, { lazy = false } = {}) => {
      const head = heads.glimpse(checkRef(ref));
      if (head === undefined) return;
      await remote.fetchCommits([head], signal, lazy ? 'lazy' : 'whole').catch(() => undefined);
    },
    readFile: async (commit, path, { lazy = false, near = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      if (lazy && near) await files.bring(commit, [path]);
      return await files.readFile(commit, path);
    },
    bringFiles: async (commit, paths) => {
      await remote.fetchCommits([commit], signal, 'lazy');
      await files.bring(commit, paths);
    },
    listFiles: async (commit, path, { lazy = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      return await files.listFiles(commit, path);
    },
    readEntries: async (commit, paths, { lazy = false } = {}) => {
      await remote.fetchCommits([commit], signal, lazy ? 'lazy' : 'whole');
      return await readEntries(reader, commit, paths);
    },
    readCommit: async (sha) => await readCommit(remote, reader, sha, signal),
    isAncestor: async (ancestor, descendant) => {
      history ??= open('history.git', 'tree:0');
      return await isAncestor(
        { history: await history, remote, signal, deadlineMilliseconds },
        ancestor,
        descendant,
      );
    },
    commitsBetween: async (from, to, limit) =>
      await commitsBetween(await ranges(), from, to, limit),
    recentCommits: async (head, limit) => await recentCommits(await ranges(), head, limit),
    fileHistory: async function* (head, limit) {
      changes ??= open('changes.git', recordLimit);
      yield* fileHistory({ git: await changes, signal, deadlineMilliseconds }, head, limit);
    },
    update: async (intents, updateOptions) => {
      heads.forget();
      return await update(parts, intents, updateOptions);
    },
    deleteRef: async (ref, expected) => {
      heads.forget();
      await deleteRef(parts, ref, expected);
    },
  };
}

async function readCommit(
  remote: Remote,
  reader: ObjectReader,
  sha: CommitSha,
  signal: AbortSignal,
): Promise<CommitFacts | undefined> {
  try {
    await remote.fetchCommits([sha], signal);
    await treeOf(reader, sha);
    return reader.commit(sha);
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return undefined;
    throw error;
  }
}

/** The beginning of refs, which may end in the middle of a name. */
function checkPrefix(prefix: string): string {
  checkRef(prefix.endsWith('/') ? `${prefix}x` : `${prefix}/x`);
  return prefix;
}

/**
 * 2.31 is the first that takes configuration from GIT_CONFIG_COUNT: before, a credential needs an argument or a file.
 * @param signal cancels the question
 * @throws GIT_TOO_OLD, TOOL_NOT_FOUND
 */
export async function requireGit(signal: AbortSignal): Promise<void> {
  try {
    await requireTool('git', '>=2.31.0', signal);
  } catch (error) {
    if (!isWaybillError(error, 'TOOL_TOO_OLD')) throw error;
    throw gitError('GIT_TOO_OLD', {
      message: error.message,
      remedy: 'Install git 2.31 or newer on this runner.',
      facts: error.facts,
      cause: error,
    });
  }
}
