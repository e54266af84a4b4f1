import { isWaybillError, type CommitSha } from '@waybill/core';
import { commitShaSchema } from '@waybill/core';
import { branchRef, type GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Ancestry, ForgeCommit } from '../forge.ts';
import type { CallOptions, GiteaClient } from './gitea-client.ts';

/**
 * Asks git, and not the API: that compares by listing every commit between two, with all its files.
 * @param git the repository
 * @param commit where does it stand
 * @param branch seen from this branch's head
 * @returns `unknown` only where commit or branch do not exist
 */
export async function ancestryOf(
  git: GitRepository,
  commit: CommitSha,
  branch: string,
): Promise<Ancestry> {
  const head = await git.readRef(branchRef(branch));
  return head === undefined ? 'unknown' : compareCommits(git, commit, head);
}

/**
 * @param git the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns `unknown` only where either does not exist
 */
export async function compareCommits(
  git: GitRepository,
  commit: CommitSha,
  other: CommitSha,
): Promise<Ancestry> {
  const [found, foundOther] = [await git.readCommit(commit), await git.readCommit(other)];
  if (found?.sha !== commit || foundOther?.sha !== other) return 'unknown';
  if (commit === other) return 'identical';
  try {
    if (await git.isAncestor(commit, other)) return 'behind';
    return (await git.isAncestor(other, commit)) ? 'ahead' : 'diverged';
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
}

const commitSchema = z.object({
  sha: commitShaSchema,
  // The account that has the author's address; null where none has.
  author: z.object({ login: z.string() }).nullish(),
});

/**
 * Reads a commit: what it says by git, since the API gives the commit's own id as that of its tree; the
 * author's account by the API (https://docs.gitea.com/api/#tag/repository/operation/repoGetSingleCommit).
 * @param client the repository
 * @param git the same repository
 * @param sha a commit
 * @returns undefined where there is no such commit
 */
export async function readForgeCommit(
  client: GiteaClient,
  git: GitRepository,
  sha: CommitSha,
): Promise<ForgeCommit | undefined> {
  const shown = await findCommit(client, sha);
  const commit = shown === undefined ? undefined : await git.readCommit(sha);
  if (shown === undefined || commit === undefined) return undefined;
  const { tree, parents, author, authorEmail, committedAt, message } = commit;
  const login = shown.author?.login ?? '';
  return {
    sha,
    tree,
    parents,
    author: { name: author, email: authorEmail },
    ...(login === '' ? {} : { authorLogin: login }),
    committedAt,
    message,
  };
}

async function findCommit(
  client: GiteaClient,
  sha: CommitSha,
): Promise<z.infer<typeof commitSchema> | undefined> {
  const query = { stat: false, verification: false, files: false };
  const found = await client.find('commit', { path: { sha }, query }, commitSchema);
  if (found !== undefined && found.sha !== sha) throw otherCommit(sha, found.sha);
  return found;
}

/**
 * @param git the repository
 * @param sha a commit
 * @returns the id of its tree, or undefined where there is no such commit
 */
export async function treeOf(git: GitRepository, sha: CommitSha): Promise<string | undefined> {
  return (await git.readCommit(sha))?.tree;
}

/**
 * Reads something about a commit that must exist; servers answer for one that does not in several ways.
 * @param client the repository
 * @param commit the commit
 * @param read makes a call with the options that it gets
 * @returns what was read
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function aboutCommit<T>(
  client: GiteaClient,
  commit: CommitSha,
  read: (options: CallOptions) => Promise<T>,
): Promise<T> {
  try {
    return await read({});
  } catch (error) {
    const asked: readonly string[] = [
      'FORGE_NOT_FOUND',
      'FORGE_REQUEST_REFUSED',
      'FORGE_SERVER_ERROR',
    ];
    if (!isWaybillError(error) || !asked.includes(error.code)) throw error;
    throw (await findCommit(client, commit)) === undefined ? unknownCommit(commit) : error;
  }
}

/**
 * @param commit a commit
 * @throws FORGE_COMMIT_UNKNOWN where the server does not have it
 */
export async function requireCommit(client: GiteaClient, commit: CommitSha): Promise<void> {
  if ((await findCommit(client, commit)) === undefined) throw unknownCommit(commit);
}

function unknownCommit(commit: CommitSha): Error {
  return forgeError('FORGE_COMMIT_UNKNOWN', {
    message: `Expected the commit ${commit} in the repository; it is not there.`,
    remedy: 'Push the commit first, or correct its id.',
    facts: { commit },
  });
}

function otherCommit(asked: CommitSha, found: CommitSha): Error {
  return forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected the server to answer with the commit ${asked}; it answered with ${found}.`,
    remedy: 'Start it again; where it stays so, this server is not one that Waybill knows.',
    facts: { asked, found },
  });
}
