import type { CommitSha } from '@waybill/core';
import type { GatePorts } from '../ports.ts';
import type { CheckProof } from '../promotion-facts.ts';

/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostHeads = 5;

/**
 * Reads the checks of a commit. Where one that is asked for is not green there, also those of the heads that were
 * merged as it and have the same tree: what was tested before the merge is what the merge brought.
 * @param forge the application's forge
 * @param commit which commit
 * @param names the checks that are asked for
 * @returns the commit's checks first, then those of each head with its tree
 */
export async function readChecks(
  forge: Pick<GatePorts['forge'], 'checks' | 'commit' | 'mergedPullRequests'>,
  commit: CommitSha,
  names: readonly string[],
): Promise<CheckProof> {
  const own = { commit, checks: await forge.checks(commit) };
  const isGreen = names.every((name) =>
    own.checks.some((check) => check.name === name && check.state === 'success'),
  );
  if (isGreen) return { commits: [own] };
  const tree = (await forge.commit(commit))?.tree;
  const merged = tree === undefined ? [] : await forge.mergedPullRequests(commit);
  const heads = [...new Set(merged.map(({ head }) => head))];
  const commits: CheckProof['commits'][number][] = [own];
  for (const head of heads.slice(0, mostHeads)) {
    if (head === commit || (await forge.commit(head))?.tree !== tree) continue;
    commits.push({ commit: head, checks: await forge.checks(head) });
  }
  return { commits };
}
