import type { CommitSha } from '@waybill/core';
import type { Identity } from './identity.ts';

export const pullRequestStates = ['open', 'merged', 'closed'] as const;
export type PullRequestState = (typeof pullRequestStates)[number];

/** A pull request as it stands. */
export interface PullRequest {
  readonly number: number;
  /** Where people look at it. */
  readonly url: string;
  readonly title: string;
  readonly body: string;
  /** Branches, without refs/heads/. */
  readonly head: string;
  readonly base: string;
  readonly state: PullRequestState;
  /** The head's commit: now where it is open, else the one that was merged or closed. */
  readonly headSha: CommitSha;
  /** The head's commit when it was opened. */
  readonly createdHeadSha: CommitSha;
  readonly mergeCommit?: CommitSha;
  /** Who merged or closed it. */
  readonly endedBy?: Identity;
  /** Why it was closed. */
  readonly reason?: string;
  readonly labels: readonly string[];
  /** What a program finds it by, such as application and environment. */
  readonly markers: Readonly<Record<string, string>>;
  readonly author: Identity;
}

/** What is needed to open one. */
export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
  readonly labels?: readonly string[];
  readonly markers?: Readonly<Record<string, string>>;
}

/** Which pull requests are meant; what is absent does not restrict. Every marker named must be equal. */
export interface PullRequestQuery {
  readonly state?: PullRequestState;
  readonly head?: string;
  readonly base?: string;
  readonly markers?: Readonly<Record<string, string>>;
}

/** What may change while it is open; what is absent stays. */
export interface PullRequestChange {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly markers?: Readonly<Record<string, string>>;
}

/** How a pull request is merged: always as a merge commit, and only the head that was looked at. */
export interface MergeRequest {
  readonly expectedHead: CommitSha;
  readonly message?: string;
}

export const pullRequestReviewStates = [
  'approved',
  'changes-requested',
  /** It was one of the others, and somebody has taken it back. */
  'dismissed',
  'commented',
  /** Begun, and not sent yet. */
  'pending',
] as const;
export type PullRequestReviewState = (typeof pullRequestReviewStates)[number];

/** A review of a pull request, as the forge tells it: the account is proved by the forge. */
export interface PullRequestReview {
  readonly reviewer: string;
  readonly state: PullRequestReviewState;
  /** The head that was looked at; undefined where the forge does not know it any more. */
  readonly commit: CommitSha | undefined;
  /** When it was given, in UTC; undefined where it was not sent yet. */
  readonly at: string | undefined;
  /** Where people look at it. */
  readonly url: string;
}

/** The reviews of a pull request, the oldest first. */
export type PullRequestReviewFacts =
  | { readonly kind: 'not-supported'; readonly reason: string }
  | { readonly kind: 'reviews'; readonly reviews: readonly PullRequestReview[] };

/** A pull request that was merged as a commit. */
export interface MergedPullRequest {
  readonly number: number;
  readonly url: string;
  /** The head's commit that was merged. */
  readonly head: CommitSha;
  readonly base: string;
  /** The account that opened it. */
  readonly author: string;
}
