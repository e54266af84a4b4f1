import { commitShaSchema, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type {
  MergedPullRequest,
  PullRequestReview,
  PullRequestReviewFacts,
  PullRequestReviewState,
} from '../forge.ts';
import { aboutCommit } from './commits.ts';
import type { GithubClient } from './github-client.ts';
import { requirePull } from './pull-request.ts';

/** GitHub shows whoever deleted the account so. */
const ghost = 'ghost';

const accountSchema = z.object({ login: z.string().min(1).max(255) }).nullable();

const mergedSchema = z.object({
  number: z.int().positive(),
  html_url: z.string().max(2048),
  merged_at: z.string().nullable(),
  merge_commit_sha: z.string().nullable(),
  head: z.object({ sha: commitShaSchema }),
  base: z.object({ ref: z.string().min(1).max(255) }),
  user: accountSchema,
});

/**
 * Finds the pull requests that GitHub says were merged as this very commit: by a merge commit, squashed, or as the
 * last commit of a rebase
 * (https://docs.github.com/en/rest/commits/commits#list-pull-requests-associated-with-a-commit).
 * @param client the repository
 * @param commit a commit
 * @returns them, by number; empty for a commit that was pushed without one
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function mergedPullRequestsOf(
  client: GithubClient,
  commit: CommitSha,
): Promise<readonly MergedPullRequest[]> {
  const pulls = await aboutCommit(commit, (options) =>
    client.list('pullsOfCommit', { commit_sha: commit }, mergedSchema, options),
  );
  return pulls
    .filter((pull) => pull.merged_at !== null && pull.merge_commit_sha === commit)
    .map(({ number, html_url, head, base, user }) => ({
      number,
      url: html_url,
      head: head.sha,
      base: base.ref,
      author: user?.login ?? ghost,
    }))
    .sort((a, b) => a.number - b.number);
}

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const reviewSchema = z.object({
  user: accountSchema,
  state: z.string(),
  commit_id: commitShaSchema.nullish(),
  submitted_at: moment.nullish(),
  html_url: z.string().max(2048),
});

/** The words of https://docs.github.com/en/graphql/reference/enums#pullrequestreviewstate, which REST uses too. */
const states: ReadonlyMap<string, PullRequestReviewState> = new Map([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['DISMISSED', 'dismissed'],
  ['COMMENTED', 'commented'],
  ['PENDING', 'pending'],
]);

/**
 * Reads the reviews of a pull request (https://docs.github.com/en/rest/pulls/reviews#list-reviews-for-a-pull-request).
 * @param client the repository
 * @param number which pull request
 * @returns its reviews in GitHub's order, the oldest first
 * @throws FORGE_PULL_REQUEST_UNKNOWN; FORGE_ANSWER_INVALID for a state that is not known (law 7)
 */
export async function pullRequestReviewsOf(
  client: GithubClient,
  number: number,
): Promise<PullRequestReviewFacts> {
  await requirePull(client, number);
  const all = await client.list('pullReviews', { pull_number: number }, reviewSchema);
  return { kind: 'reviews', reviews: all.map((review) => presented(review, number)) };
}

function presented(review: z.infer<typeof reviewSchema>, number: number): PullRequestReview {
  const state = states.get(review.state);
  if (state === undefined) {
    throw forgeError('FORGE_ANSWER_INVALID', {
      message: `Expected reviews of pull request ${String(number)} whose state is one of ${[...states.keys()].join(', ')}; found ${JSON.stringify(review.state.slice(0, 100))}.`,
      remedy: 'A newer version of Waybill may know this state; report it.',
      facts: { number },
    });
  }
  return {
    reviewer: review.user?.login ?? ghost,
    state,
    commit: review.commit_id ?? undefined,
    at: review.submitted_at ?? undefined,
    url: review.html_url,
  };
}

const permissionSchema = z.object({ permission: z.string() });

/** What GitHub's four words say of writing: `maintain` is told as `write`, `triage` as `read`. */
const writing: readonly string[] = ['admin', 'write'];

/** What GitHub allows in the name of a person's account; an App's ends in `[bot]` and has no such permission. */
const personsName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Asks what GitHub lets an account do in the repository
 * (https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user). The
 * `author_association` of a review does not say it: a member of the organisation, or a collaborator, may be one
 * who only reads.
 * @param client the repository
 * @param account its login
 * @returns whether it may write; false for an App, an unknown account and a word that is not known
 */
export async function mayWriteTo(client: GithubClient, account: string): Promise<boolean> {
  if (!personsName.test(account)) return false;
  const found = await client.find('accountPermission', { username: account }, permissionSchema);
  return found !== undefined && writing.includes(found.permission);
}
