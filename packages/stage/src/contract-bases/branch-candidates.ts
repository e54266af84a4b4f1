import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Checkout, RefsOf } from '@waybill/git';
import { protectedBranchMissing } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import type { Candidates } from './candidates.ts';

/** What says which commits of the protected branch are bases. */
export interface BranchQuestion {
  /** Undefined: the repository's default branch. */
  readonly branch: string | undefined;
  readonly refs: RefsOf;
  /** Where the branch pointed before the push that began the run. */
  readonly push: string | undefined;
  /** Whether the checkout holds changes that are not committed. */
  readonly isChanged: boolean;
}

/**
 * The merge base with the protected branch: every one, where there are several. A commit that is part of that branch
 * already would be its own merge base: it is compared with what was there before it.
 * @param checkout the checkout
 * @param question branch, event and whose word counts
 * @throws CONTRACT_BASE_MISSING, PROTECTED_BRANCH_MISSING, and what reading throws
 */
export async function branchCandidates(
  checkout: Checkout,
  question: BranchQuestion,
): Promise<Candidates> {
  const { refs, isChanged } = question;
  const branch = question.branch ?? (await checkout.defaultBranch(refs));
  if (branch === undefined) throw unnamed(checkout.url);
  const tip = await checkout.branch(branch, refs);
  if (tip === undefined) throw protectedBranchMissing(branch, checkout.url);
  const found = await checkout.mergeBases(checkout.head, tip);
  if (found.length === 0) throw unrelated(checkout, branch, tip);
  const origin = { kind: 'merge-base', branch } as const;
  if (!found.includes(checkout.head) || isChanged)
    return { candidates: found.map((commit) => ({ commit, origin })), notes: [] };
  const before = await commitBefore(checkout, question.push);
  if (before === undefined) {
    return {
      candidates: [],
      notes: [
        `${short(checkout.head)} is the first commit of ${branch}: there is none before it to compare it with.`,
      ],
    };
  }
  return {
    candidates: [{ commit: before.commit, origin }],
    notes: [
      `${short(checkout.head)} is part of ${branch} already: it is compared with ${short(before.commit)}, ${before.what}.`,
    ],
  };
}

/** What a push began with; its first parent, where there was no push or nothing before it. */
async function commitBefore(
  checkout: Checkout,
  push: string | undefined,
): Promise<{ readonly commit: CommitSha; readonly what: string } | undefined> {
  const before = commitShaSchema.safeParse(push).data;
  if (before !== undefined && before !== checkout.head && !/^0+$/.test(before))
    return { commit: before, what: 'where the branch was before the push' };
  await checkout.bring([checkout.head]);
  const [parent] = (await checkout.commit(checkout.head)).parents;
  return parent === undefined ? undefined : { commit: parent, what: 'its first parent' };
}

function short(commit: CommitSha): string {
  return commit.slice(0, 12);
}

function unnamed(repository: string): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected ${repository} to say which branch is its default one; it does not.`,
    remedy:
      'Name the protected branch under `branch` of waybill.yaml, or under `against` of the contract.',
    facts: { repository },
  });
}

function unrelated({ head, url }: Checkout, branch: string, tip: CommitSha): Error {
  return stageError('CONTRACT_BASE_MISSING', {
    message: `Expected ${head} and the branch ${branch} (${tip}) of ${url} to have a commit in common; their histories are unrelated.`,
    remedy: `Begin the change on ${branch}; or name another branch under \`against\` of the contract, or write \`merge-base: false\` there and name what it is compared with (\`tags\`, \`environments\`, \`window\`).`,
    facts: { head, branch, tip, repository: url },
  });
}
