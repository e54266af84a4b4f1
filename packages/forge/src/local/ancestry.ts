import { isWaybillError, type CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import type { Ancestry, ForgeCommit } from '../forge.ts';

/**
 * @param repository the repository
 * @param commit where does it stand
 * @param other seen from here
 * @returns `behind` only where the repository proved that `other` contains the commit; `unknown` where either
 *   is not a commit of the repository
 * @throws what reading throws: a repository that does not answer is no answer
 */
export async function ancestryOf(
  repository: GitRepository,
  commit: CommitSha,
  other: CommitSha,
): Promise<Ancestry> {
  const [found, foundOther] = [
    await repository.readCommit(commit),
    await repository.readCommit(other),
  ];
  if (found?.sha !== commit || foundOther?.sha !== other) return 'unknown';
  if (commit === other) return 'identical';
  try {
    if (await repository.isAncestor(commit, other)) return 'behind';
    if (await repository.isAncestor(other, commit)) return 'ahead';
  } catch (error) {
    if (isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) return 'unknown';
    throw error;
  }
  return 'diverged';
}

/**
 * @param repository the repository
 * @param sha a commit
 * @returns what it says, or undefined where there is no such commit
 */
export async function readForgeCommit(
  repository: GitRepository,
  sha: CommitSha,
): Promise<ForgeCommit | undefined> {
  const commit = await repository.readCommit(sha);
  if (commit === undefined) return undefined;
  const { tree, parents, author, authorEmail, committedAt, message } = commit;
  return { sha, tree, parents, author: { name: author, email: authorEmail }, committedAt, message };
}
