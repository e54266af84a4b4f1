import { sameAccount } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { PullRequestReview } from '@waybill/forge';
import { asName } from './authors.ts';

/** What the reviews of one pull request are judged by. */
export interface ReviewedHead {
  readonly reviews: readonly PullRequestReview[];
  /** The head that was merged: a review of another one looked at something else. */
  readonly head: CommitSha;
  /** Accounts that the policy lists; empty: the writers. */
  readonly by: readonly string[];
  readonly writers: readonly string[];
  /** Names (see `asName`) that may not approve. */
  readonly authors: ReadonlySet<string>;
  /** Milliseconds since 1970: what was given then or before has expired. */
  readonly expiredAt: number;
}

/** A review that counts. */
export interface CountedReview {
  readonly reviewer: string;
  readonly at: string;
  readonly url: string;
}

/** What the reviews come to. */
export interface JudgedHead {
  readonly counted: readonly CountedReview[];
  /** Who asked for changes last, and may review. */
  readonly rejectedBy: readonly string[];
  /** Why others do not count. */
  readonly notes: readonly string[];
}

/**
 * Counts each person's latest word: a comment is none, and a word that was dismissed is taken back. Who may not
 * approve can neither stop it.
 * @param reviewed the reviews, the oldest first, and what they are judged by
 */
export function judgeHead(reviewed: ReviewedHead): JudgedHead {
  const counted: CountedReview[] = [];
  const rejectedBy: string[] = [];
  const notes: string[] = [];
  for (const review of latestWords(reviewed.reviews)) {
    const { reviewer, at, url } = review;
    if (review.state === 'changes-requested') {
      if (mayReview(reviewer, reviewed)) rejectedBy.push(reviewer);
      else notes.push(`${reviewer} asked for changes, and may not review`);
      continue;
    }
    const problem = problemOf(review, reviewed);
    if (problem === undefined && at !== undefined) counted.push({ reviewer, at, url });
    else notes.push(`that of ${reviewer} does not count: ${problem ?? 'it was not sent'}`);
  }
  return { counted, rejectedBy, notes };
}

/**
 * @param account a person's account
 * @param reviewed whom the policy lists, or the forge lets write
 * @returns whether the account may approve
 */
export function mayReview(
  account: string,
  { by, writers }: Pick<ReviewedHead, 'by' | 'writers'>,
): boolean {
  return (by.length > 0 ? by : writers).some((listed) => sameAccount(listed, account));
}

/** @returns one for each person who said yes or no, the latest, by the person's name */
export function latestWords(reviews: readonly PullRequestReview[]): readonly PullRequestReview[] {
  const latest = new Map<string, PullRequestReview>();
  for (const review of reviews) {
    if (review.state === 'commented' || review.state === 'pending') continue;
    latest.set(review.reviewer.toLowerCase(), review);
  }
  return [...latest.values()].sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1));
}

function problemOf(
  { reviewer, state, commit, at }: PullRequestReview,
  reviewed: ReviewedHead,
): string | undefined {
  if (state !== 'approved') return 'it was dismissed';
  if (!mayReview(reviewer, reviewed)) {
    return reviewed.by.length > 0
      ? 'the policy does not list this account'
      : 'the forge does not let this account write to the repository';
  }
  if (reviewed.authors.has(asName(reviewer))) return 'it is the author, who may not approve';
  if (commit !== reviewed.head)
    return `it was given to ${commit?.slice(0, 12) ?? 'a commit that is gone'}, and ${reviewed.head.slice(0, 12)} was merged`;
  if (at === undefined) return 'it was not sent';
  if (!(Date.parse(at) > reviewed.expiredAt)) return `it was given on ${at} and has expired`;
  return undefined;
}
