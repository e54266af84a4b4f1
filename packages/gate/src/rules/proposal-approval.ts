import type { Environment } from '@waybill/config';
import type { GateResult } from '../gate.ts';
import type { ProposalFacts } from '../promotion-facts.ts';
import type { Answers } from './answer.ts';
import { judgeHead, latestWords, mayReview } from './pull-request-reviews.ts';

/**
 * An approval is bound to what was looked at: the head of the pull request, and the images that it names. Where either
 * changed since, nobody has approved what would be merged.
 * @param proposal the pull request in the ops repository, open or merged
 * @param environment of the policy, with `given: ops-pull-request`
 * @param answers of the gate
 * @returns the refusal; undefined where no approval was overtaken by a change
 */
export function staleApproval(
  proposal: ProposalFacts,
  environment: Environment,
  answers: Answers,
): GateResult | undefined {
  const { number, url, head, reviews, writers, differs, mergedBy } = proposal;
  const { by, required } = environment.approval;
  const approvers = latestWords(reviews).filter(
    ({ state, reviewer }) => state === 'approved' && mayReview(reviewer, { by, writers }),
  );
  const overtaken = approvers.filter(({ commit }) => commit !== head);
  const authors = new Set<string>();
  // What has expired is judged when the merge is recorded.
  const counted = judgeHead({ reviews, head, by, writers, authors, expiredAt: 0 }).counted.length;
  // Whoever merges sees what is merged; whether that counts is judged when the merge is recorded.
  const merged = mergedBy !== undefined && environment.pullRequest.mergeApproves ? 1 : 0;
  const isHeadStale = overtaken.length > 0 && counted + merged < required;
  if (!isHeadStale && (differs.length === 0 || approvers.length === 0)) return undefined;
  const who = approvers.map(({ reviewer }) => reviewer);
  const what = isHeadStale
    ? `${overtaken.map(({ reviewer, commit }) => `${reviewer} approved ${commit?.slice(0, 12) ?? 'a commit that is gone'}`).join(', ')}, and its head is ${head.slice(0, 12)} now`
    : `its head ${head.slice(0, 12)} names other images (${differs.slice(0, 5).join(', ')})`;
  return answers.refuse(
    'GATE_APPROVAL_STALE',
    `Expected pull request ${String(number)} to hold what ${who.join(', ')} approved; ${what}.`,
    isHeadStale
      ? `Look at what was pushed since, and review it again: ${url}.`
      : `Take that commit back, or close ${url}: the next run proposes the release anew.`,
    { pullRequest: number, url, head, approvers: who, differs: differs.slice(0, 20) },
  );
}
