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
  /** Whether its author says that it is not ready: a forge merges no draft. */
  readonly draft: boolean;
  /** Who was asked for a review and has not given one yet: accounts, and teams as `team:<slug>`; sorted. */
  readonly requestedReviewers: readonly string[];
  /** Accounts, sorted. */
  readonly assignees: readonly string[];
  /** Whether the forge merges it by itself as soon as everything that the branch asks for is there. */
  readonly autoMerge: boolean;
}

/** What is needed to open one. */
export interface NewPullRequest {
  readonly title: string;
  readonly body: string;
  readonly head: string;
  readonly base: string;
  readonly labels?: readonly string[];
  readonly markers?: Readonly<Record<string, string>>;
  readonly draft?: boolean;
  /** Accounts, and teams as `team:<slug>`. */
  readonly reviewers?: readonly string[];
  readonly assignees?: readonly string[];
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
  readonly draft?: boolean;
  /** Accounts, and teams as `team:<slug>`: added to who was asked already; nobody is taken away. */
  readonly reviewers?: readonly string[];
  /** Added to who is there already; nobody is taken away. */
  readonly assignees?: readonly string[];
}

/** How the commits of a pull request come to its base. */
export const mergeMethods = ['merge', 'squash', 'rebase'] as const;
export type MergeMethod = (typeof mergeMethods)[number];

/** How a pull request is merged: only the head that was looked at. */
export interface MergeRequest {
  readonly expectedHead: CommitSha;
  readonly message?: string;
  /** `merge` where absent: a merge commit. */
  readonly method?: MergeMethod;
}

/** Asks the forge to merge by itself, later: only the head that was looked at. */
export interface AutoMergeRequest {
  readonly expectedHead: CommitSha;
  readonly method: MergeMethod;
}

/** Whether the forge merges by itself now. */
export type AutoMergeFacts =
  | { readonly kind: 'enabled' }
  /** It was on already, for this head. */
  | { readonly kind: 'already' }
  /** This forge or repository does not do it, or there is nothing to wait for. */
  | { readonly kind: 'not-supported'; readonly reason: string };

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

/** Files of one commit that the forge itself writes: on GitHub such a commit is verified. */
export interface CommitFilesRequest {
  readonly branch: string;
  /** What the branch must be at: otherwise nothing is written. */
  readonly expectedHead: CommitSha;
  /** By path; undefined takes the file away. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>;
  readonly message: string;
}

/** What became of it. A forge that refuses for another reason than a moved branch is an error. */
export type CommitFilesResult =
  | { readonly kind: 'committed'; readonly commit: CommitSha }
  /** The branch was somewhere else: read again, apply again. */
  | { readonly kind: 'conflict'; readonly head: CommitSha | undefined }
  | { readonly kind: 'not-supported'; readonly reason: string };
