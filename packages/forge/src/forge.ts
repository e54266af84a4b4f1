import type { ProtectionRule } from '@waybill/config';
import type { CommitSha, Owner } from '@waybill/core';

/** The forges that Waybill knows by name. `createForge` says which of them this version has an adapter for. */
export const forgeKinds = ['github', 'gitea', 'local'] as const;
export type ForgeKind = (typeof forgeKinds)[number];

/** A person or machine account, as commits name it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What the forge says of a branch at this moment. A ref's name proves nothing (design, law 3). */
export interface BranchFacts {
  readonly name: string;
  readonly head: CommitSha;
  /** Whether the forge itself keeps at least one rule on it. */
  readonly protected: boolean;
  /** The rules that were seen to be in force; one that could not be read is not among them. */
  readonly rules: readonly ProtectionRule[];
  /** Why rules may be missing here although they are in force, or why the branch counts as unprotected. */
  readonly remark?: string;
}

/** Where a commit stands, seen from a branch; `unknown` where the commit or the branch does not exist. */
export const ancestries = ['identical', 'behind', 'ahead', 'diverged', 'unknown'] as const;
export type Ancestry = (typeof ancestries)[number];

/** A commit, as far as gates ask for it. */
export interface ForgeCommit {
  readonly sha: CommitSha;
  /** The id of its tree: two commits of one tree hold the same files. */
  readonly tree: string;
  readonly parents: readonly CommitSha[];
  readonly author: Identity;
  /** In UTC. */
  readonly committedAt: string;
  readonly message: string;
}

export const statusStates = ['pending', 'success', 'failure', 'error'] as const;
export type StatusState = (typeof statusStates)[number];

/** What one gate or step says of a commit. A context has one status; a new one takes its place. */
export interface CommitStatus {
  /** Such as `waybill / approval`. */
  readonly context: string;
  readonly state: StatusState;
  /** At most 140 characters (what GitHub takes); longer ones are cut knowingly. */
  readonly description: string;
  readonly url?: string;
}

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

/** What an approval speaks of: a plan by its hash (64 hexadecimal digits), or a pull request at one head. */
export type ApprovalSubject =
  | { readonly kind: 'plan'; readonly hash: string }
  | { readonly kind: 'pull-request'; readonly number: number; readonly head: CommitSha };

/** A stored approval: a DSSE envelope that the forge keeps and does not judge. */
export interface StoredApproval {
  readonly kind: 'document';
  /** Under whose name it was stored: a claim, until the signature was verified. */
  readonly approver: string;
  /** The envelope's JSON, byte for byte. */
  readonly document: string;
}

/** Whether the run that owns a lock still works; `unknown` is for a lease to decide (design, section 4, Locks). */
export const runStates = ['running', 'ended', 'unknown'] as const;
export type RunState = (typeof runStates)[number];

/** How an environment of the forge restricts what may run in it (design, law 3: credentials follow the law). */
export type EnvironmentFacts =
  /** This kind of forge has no environments of its own; `reason` says what stands in for them. */
  | { readonly kind: 'not-supported'; readonly reason: string }
  /** The forge has environments, and none of this name: an unknown environment is an unprotected one. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'present';
      /** The branches whose runs it admits; undefined where it admits all. */
      readonly branches: readonly string[] | undefined;
      /** Whether a run waits there for a reviewer. */
      readonly reviewers: boolean;
    };

/** What a call changed. */
export interface Changed<T> {
  readonly value: T;
  /** False where everything was as asked already: nothing was written (law 5). */
  readonly changed: boolean;
}

/**
 * One git host and one repository on it. Every method throws where the forge does not answer or its answer
 * is not understood: silence is never an empty list (law 7).
 */
export interface Forge {
  readonly kind: ForgeKind;

  /** @returns the branch that the repository itself names first; undefined where that cannot be seen */
  defaultBranch(): Promise<string | undefined>;
  /** @returns undefined where the branch does not exist */
  branch(name: string): Promise<BranchFacts | undefined>;
  /** @returns where the commit stands, seen from the branch: `behind` means that the branch contains it */
  ancestry(commit: CommitSha, branch: string): Promise<Ancestry>;
  /** @returns where the commit stands, seen from another commit: `ahead` means that it descends from it */
  compare(commit: CommitSha, other: CommitSha): Promise<Ancestry>;
  /** @returns undefined where there is no such commit */
  commit(sha: CommitSha): Promise<ForgeCommit | undefined>;
  /** @returns the id of the commit's tree, or undefined where there is no such commit */
  treeOf(sha: CommitSha): Promise<string | undefined>;
  /** @returns the file's bytes, or undefined where the commit has no such file */
  readFile(commit: CommitSha, path: string): Promise<Uint8Array | undefined>;
  /** @returns what restricts an environment of the forge's own */
  environment(name: string): Promise<EnvironmentFacts>;

  /** Sets one status or several in one write. */
  setStatus(commit: CommitSha, ...statuses: readonly CommitStatus[]): Promise<Changed<number>>;
  /** @returns every context's status, sorted by context */
  statuses(commit: CommitSha): Promise<readonly CommitStatus[]>;

  /** @returns what fits, by falling number */
  findPullRequests(query: PullRequestQuery): Promise<readonly PullRequest[]>;
  /** @returns undefined where there is none of this number */
  pullRequest(number: number): Promise<PullRequest | undefined>;
  openPullRequest(request: NewPullRequest): Promise<PullRequest>;
  updatePullRequest(number: number, change: PullRequestChange): Promise<Changed<PullRequest>>;
  closePullRequest(number: number, reason: string): Promise<Changed<PullRequest>>;
  mergePullRequest(number: number, request: MergeRequest): Promise<Changed<PullRequest>>;

  /** Keeps an approval: the newest of each approver counts. */
  storeApproval(
    subject: ApprovalSubject,
    approver: string,
    document: string,
  ): Promise<Changed<StoredApproval>>;
  /** @returns what is stored, sorted by approver; nothing is verified */
  approvals(subject: ApprovalSubject): Promise<readonly StoredApproval[]>;

  /**
   * @param since when the owner was last known to work: a process that started later is another one
   */
  runState(owner: Owner, since?: string): Promise<RunState>;
}
