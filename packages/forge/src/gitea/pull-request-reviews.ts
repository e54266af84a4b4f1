import { commitShaSchema, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type {
  MergedPullRequest,
  PullRequestReview,
  PullRequestReviewFacts,
  PullRequestReviewState,
} from '../forge.ts';
import { requireCommit } from './commits.ts';
import type { GiteaClient } from './gitea-client.ts';
import { headShaOf, pullSchema, requirePull, stateOf, type PullParts } from './pull-request.ts';

/** The server shows whoever deleted the account so. */
const ghost = 'Ghost';

/**
 * Finds the pull request that was merged as this very commit
 * (https://docs.gitea.com/api/#tag/repository/operation/repoGetCommitPullRequest); the server tells one at most.
 * @param parts the repository
 * @param commit a commit
 * @returns empty for a commit that was pushed without one
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function mergedPullRequestsOf(
  parts: PullParts,
  commit: CommitSha,
): Promise<readonly MergedPullRequest[]> {
  const { client } = parts;
  const pull = await client.find('pullOfCommit', { path: { sha: commit } }, pullSchema);
  if (pull === undefined) {
    await requireCommit(client, commit);
    return [];
  }
  if (stateOf(pull) !== 'merged' || pull.merge_commit_sha !== commit) return [];
  const head = await headShaOf(parts, pull);
  const { number, html_url: url, base, user } = pull;
  return [{ number, url, head, base: base.ref, author: user?.login ?? ghost }];
}

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

const reviewSchema = z.object({
  user: z.object({ login: z.string().min(1).max(255) }).nullish(),
  state: z.string(),
  commit_id: z.string().nullish(),
  submitted_at: moment.nullish(),
  updated_at: moment.nullish(),
  dismissed: z.boolean().nullish(),
  html_url: z.string().max(2048),
});
type Review = z.infer<typeof reviewSchema>;

/** The server's words (modules/structs/pull_review.go of Gitea); that somebody is asked is no review. */
const states: ReadonlyMap<string, PullRequestReviewState> = new Map([
  ['APPROVED', 'approved'],
  ['REQUEST_CHANGES', 'changes-requested'],
  ['COMMENT', 'commented'],
  ['PENDING', 'pending'],
]);
const asked = 'REQUEST_REVIEW';

/**
 * Reads the reviews of a pull request
 * (https://docs.gitea.com/api/#tag/repository/operation/repoListPullReviews).
 * @param client the repository
 * @param number which pull request
 * @returns its reviews in the server's order, the oldest first
 * @throws FORGE_PULL_REQUEST_UNKNOWN; FORGE_ANSWER_INVALID for a state that is not known (law 7)
 */
export async function pullRequestReviewsOf(
  client: GiteaClient,
  number: number,
): Promise<PullRequestReviewFacts> {
  await requirePull(client, number);
  const all = await client.list('reviews', { path: { number } }, reviewSchema);
  const reviews = all
    .filter(({ state }) => state !== asked)
    .map((review) => presented(review, number));
  return { kind: 'reviews', reviews };
}

function presented(review: Review, number: number): PullRequestReview {
  const state = states.get(review.state);
  if (state === undefined) {
    throw forgeError('FORGE_ANSWER_INVALID', {
      message: `Expected reviews of pull request ${String(number)} whose state is one of ${[...states.keys(), asked].join(', ')}; found ${JSON.stringify(review.state.slice(0, 100))}.`,
      remedy: 'A newer version of Waybill may know this state; report it.',
      facts: { number },
    });
  }
  const isSent = state !== 'pending';
  return {
    reviewer: review.user?.login ?? ghost,
    // The server dismisses without another word than this flag.
    state: review.dismissed === true && isSent ? 'dismissed' : state,
    commit: commitShaSchema.safeParse(review.commit_id).data,
    at: isSent ? (review.submitted_at ?? undefined) : undefined,
    url: review.html_url,
  };
}

const permissionSchema = z.object({ permission: z.string() });
const writing: readonly string[] = ['owner', 'admin', 'write'];

/** What the server allows in the name of an account. */
const accountName = /^[A-Za-z0-9_.-]{1,255}$/;

/**
 * Asks what an account may do in the repository; the server tells others than the account itself to who
 * administers the repository
 * (https://docs.gitea.com/api/#tag/repository/operation/repoGetRepoPermissions).
 * @param client the repository
 * @param account its login
 * @returns whether it may write; false for an unknown account and a word that is not known
 * @throws FORGE_FORBIDDEN
 */
export async function mayWriteTo(client: GiteaClient, account: string): Promise<boolean> {
  if (!accountName.test(account) || /^\.{1,2}$/.test(account)) return false;
  const found = await client.find('accountPermission', { path: { account } }, permissionSchema);
  return found !== undefined && writing.includes(found.permission);
}
