import type { CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';

/** As far back as somebody may have written since a run was killed. */
const searchedCommits = 100;

/** A commit that wrote desired state for a deployment, and what it stands on. */
export interface WrittenBefore {
  readonly commit: CommitSha;
  readonly parent: CommitSha;
}

/**
 * Finds what a run before this one has written and not recorded: where the forge commits, the ledger is pushed after it,
 * and a run may be killed between both. The commit's trailers say whose it is (design, section 4).
 * @param git the ops repository
 * @param head where its branch stands
 * @param deployment the deployment's id
 * @returns the newest such commit; undefined where there is none among the last hundred
 */
export async function writtenBefore(
  git: Pick<GitRepository, 'recentCommits'>,
  head: CommitSha,
  deployment: string,
): Promise<WrittenBefore | undefined> {
  for (const { sha, parents, trailers } of await git.recentCommits(head, searchedCommits)) {
    const [parent] = parents;
    if (trailers.get('Waybill-Deployment') === deployment && parent !== undefined)
      return { commit: sha, parent };
  }
  return undefined;
}
