import type { CommitSha } from '@waybill/core';
import { gateError } from '../error-codes.ts';
import type { GatePorts } from '../ports.ts';
import type { SourceFacts } from '../promotion-facts.ts';

/**
 * Reads the commit that is promoted, and what it merged: whoever presses the button is the author of the merge,
 * and wrote none of it.
 * @param forge the application's forge
 * @param sha the commit
 * @returns undefined where the repository does not have it
 * @throws COMMIT_INCOMPLETE where a commit that it merged is not there
 */
export async function readSource(
  forge: Pick<GatePorts['forge'], 'commit'>,
  sha: CommitSha,
): Promise<SourceFacts | undefined> {
  const commit = await forge.commit(sha);
  if (commit === undefined) return undefined;
  const merged = await Promise.all(
    commit.parents.slice(1).map(async (parent) => {
      const found = await forge.commit(parent);
      if (found !== undefined) return found;
      throw gateError('COMMIT_INCOMPLETE', {
        message: `Expected the repository to have ${parent}, which ${sha} merged; it does not.`,
        remedy:
          'Fetch the whole history into the repository: a shallow copy does not say who wrote it.',
        facts: { commit: sha, missing: parent },
      });
    }),
  );
  return { ...commit, merged };
}
