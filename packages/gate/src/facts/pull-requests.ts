import type { Environment } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { Forge, MergedPullRequest, PullRequestReview } from '@waybill/forge';
import type { GatePorts } from '../ports.ts';
import type { PullRequestFacts, ReviewedPullRequest } from '../promotion-facts.ts';

/** A merge brings one pull request, rarely a few; more would only be more questions. */
const mostPullRequests = 5;
/** Each reviewer costs a question. */
const mostReviewers = 50;

/**
 * Reads what an approval by a review of a pull request stands on.
 * @param ports the forges of both repositories
 * @param environment of the policy
 * @param commit what is promoted; undefined for a rollback, whose approval was given when its target came
 * @returns the pull requests that were merged as the commit, with their reviews; or that the one in the ops
 *   repository is asked later; undefined where the policy asks for no such review
 */
export async function readPullRequests(
  { forge, approvals }: Pick<GatePorts, 'forge' | 'approvals'>,
  environment: Environment,
  commit: CommitSha | undefined,
): Promise<PullRequestFacts | undefined> {
  const { given, required, by } = environment.approval;
  if (required === 0) return undefined;
  if (given === 'ops-pull-request') return approvals.keepsReviews ? { kind: 'ops' } : noReviews;
  if (given !== 'pull-request' || commit === undefined) return undefined;
  if (!forge.keepsReviews) return noReviews;
  const merged = await forge.mergedPullRequests(commit);
  const pullRequests: ReviewedPullRequest[] = [];
  for (const pullRequest of merged.slice(0, mostPullRequests))
    pullRequests.push(await readReviewed(forge, pullRequest, by));
  return { kind: 'commit', pullRequests };
}

const noReviews: PullRequestFacts = {
  kind: 'not-supported',
  reason: 'this kind of forge keeps no reviews under accounts that it proved',
};

async function readReviewed(
  forge: GatePorts['forge'],
  pullRequest: MergedPullRequest,
  by: readonly string[],
): Promise<ReviewedPullRequest> {
  const found = await forge.pullRequestReviews(pullRequest.number);
  const reviews = found.kind === 'reviews' ? found.reviews : [];
  const head = await forge.commit(pullRequest.head);
  return { pullRequest, head, reviews, writers: await writersOf(forge, reviews, by) };
}

/**
 * @param forge where the pull request is
 * @param reviews its reviews
 * @param by whom the policy lists: then nobody has to be asked about
 * @returns where the policy lists nobody, the reviewers who may write to the repository
 */
export async function writersOf(
  forge: Pick<Forge, 'mayWrite'>,
  reviews: readonly PullRequestReview[],
  by: readonly string[],
): Promise<readonly string[]> {
  if (by.length > 0) return [];
  const reviewers = [...new Set(reviews.map(({ reviewer }) => reviewer))];
  const writers: string[] = [];
  for (const reviewer of reviewers.slice(0, mostReviewers))
    if (await forge.mayWrite(reviewer)) writers.push(reviewer);
  return writers;
}
