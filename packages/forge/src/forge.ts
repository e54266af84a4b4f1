import type { ProtectionRule } from '@waybill/config';
import type { CommitSha, Digest, Owner } from '@waybill/core';
import type { Identity } from './identity.ts';
import type {
  AutoMergeFacts,
  AutoMergeRequest,
  CommitFilesRequest,
  CommitFilesResult,
  MergedPullRequest,
  MergeRequest,
  NewPullRequest,
  PullRequest,
  PullRequestChange,
  PullRequestQuery,
  PullRequestReviewFacts,
} from './pull-request.ts';

export type { Identity } from './identity.ts';
export * from './pull-request.ts';

/** The forges that Waybill knows by name. `createForge` says which of them this version has an adapter for. */
export const forgeKinds = ['github', 'gitea', 'local'] as const;
export type ForgeKind = (typeof forgeKinds)[number];

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
  /** Rulesets that name the branch and are not enforced (evaluate mode, disabled): they stop nobody. */
  readonly notEnforced?: readonly string[];
}

/** What the forge keeps for every branch of a name, also before there is one. */
export interface NameRules {
  readonly rules: readonly ProtectionRule[];
  /** Those of them that the account of this token may walk around. */
  readonly bypassable: readonly ProtectionRule[];
  /** Why rules may be missing here although they are in force, or what is not known of them. */
  readonly remark?: string;
}

/** Whether the push that brought a commit to a branch walked around the branch's rules. */
export type BypassFacts =
  /** This kind of forge lets nobody walk around its rules, or keeps no word of it. */
  | { readonly kind: 'not-supported'; readonly reason: string }
  /** The forge keeps it, and does not show it to this token. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'bypassed'; readonly by: string; readonly at: string };

export const checkStates = ['success', 'pending', 'failure', 'unknown'] as const;
export type CheckState = (typeof checkStates)[number];

/** What a check (a CI job, a status) says of a commit: the newest answer under its name. */
export interface CheckFacts {
  readonly name: string;
  /** A skipped or neutral check is `success` (as the forge's own required checks take it); a new word is `unknown`. */
  readonly state: CheckState;
  readonly url?: string;
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
  /** The forge's account of the author, where it knows one. */
  readonly authorLogin?: string;
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

/** Which runs an environment admits: its deployment-branch policy. */
export type AdmittedRefs =
  | { readonly kind: 'all' }
  /** Every branch with a rule: also those of which the policy knows nothing, and all of them where no rule exists. */
  | { readonly kind: 'protected' }
  /** Name patterns, as the forge writes them. */
  | {
      readonly kind: 'named';
      readonly branches: readonly string[];
      readonly tags: readonly string[];
    };

/** How an environment of the forge restricts what may run in it (design, law 3: credentials follow the law). */
export type EnvironmentFacts =
  /** This kind of forge has no environments of its own; `reason` says what stands in for them. */
  | { readonly kind: 'not-supported'; readonly reason: string }
  /** The forge has environments, and none of this name: an unknown environment is an unprotected one. */
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'present';
      readonly admits: AdmittedRefs;
      /** Accounts, and teams as `team:<slug>`, one of whom a run waits for; empty where it waits for nobody. */
      readonly reviewers: readonly string[];
      /** Whether who started the run may not be the one who approves it. */
      readonly preventsSelfReview: boolean;
      /** Whether administrators may let a run through without a review. */
      readonly adminsMayBypass: boolean;
    };

/** A reusable workflow that a run calls. */
export interface ReferencedWorkflow {
  /** `owner/name` of the repository that it comes from. */
  readonly repository: string;
  /** Its path there. */
  readonly path: string;
  readonly sha: CommitSha | undefined;
  /** Whether that repository is a fork; undefined where this token does not see the repository. */
  readonly fork: boolean | undefined;
}

/** A run of a workflow, as the forge itself tells it: what a job says of itself proves nothing. */
export type RunFacts =
  /** Runs here are processes or something else that the forge does not keep. */
  | { readonly kind: 'not-supported'; readonly reason: string }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'present';
      /** Such as `push`, `workflow_dispatch`, `pull_request`. */
      readonly event: string;
      /** The branch or tag that it runs on, by its short name, which proves nothing. */
      readonly headBranch: string | undefined;
      readonly headSha: CommitSha;
      /** `owner/name` of the repository that the head comes from; undefined where it was deleted. */
      readonly headRepository: string | undefined;
      /** The newest attempt. */
      readonly attempt: number;
      /** Whether that attempt has ended with all its jobs (also when it was cancelled). */
      readonly ended: boolean;
      readonly workflow: string;
      readonly referenced: readonly ReferencedWorkflow[];
      /** True where this server is too old to tell what a run calls: then `referenced` says nothing. */
      readonly referencedUntold?: boolean;
      readonly actor: string;
      readonly url: string;
    };

/** One review of the environments that a run waited for. The forge keeps no time and no attempt. */
export interface EnvironmentReview {
  readonly reviewer: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
}

/** The reviews of a run for one environment, the oldest first. */
export type ReviewFacts =
  | { readonly kind: 'not-supported'; readonly reason: string }
  | { readonly kind: 'reviews'; readonly reviews: readonly EnvironmentReview[] };

/** How a deployment is shown in the forge's own list of deployments. */
export const mirrorStates = ['queued', 'in-progress', 'success', 'failure', 'inactive'] as const;
export type MirrorState = (typeof mirrorStates)[number];

/** A deployment as the forge is to show it. The ledger has the record; this is a view (design, "Who sees it"). */
export interface DeploymentMirror {
  /** The deployment's id in the ledger, by which a second call finds the first one's. */
  readonly deployment: string;
  readonly environment: string;
  /** The promoted commit, which is not the run's where an older release is promoted. */
  readonly commit: CommitSha;
  readonly state: MirrorState;
  /** At most 140 characters (what GitHub takes); longer ones are cut. */
  readonly description: string;
  /** Where the environment answers. */
  readonly environmentUrl?: string;
  /** The run's log. */
  readonly logUrl?: string;
}

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
  /** Whether it keeps reviews of pull requests under accounts that it proved. */
  readonly keepsReviews: boolean;
  /**
   * The committer's address in commits that the forge makes for a request; undefined where it names who asked. An
   * Enterprise Server's administrator may have chosen another one.
   */
  readonly ownCommitter: string | undefined;

  /** @returns the branch that the repository itself names first; undefined where that cannot be seen */
  defaultBranch(): Promise<string | undefined>;
  /** @returns undefined where the branch does not exist */
  branch(name: string): Promise<BranchFacts | undefined>;
  /** @returns what is kept for a branch of this name, whether it exists or not */
  nameRules(branch: string): Promise<NameRules>;
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
  /** @returns whether the push that brought the commit to the branch walked around a rule */
  bypass(branch: string, commit: CommitSha): Promise<BypassFacts>;
  /** @returns the newest answer of every check and status of the commit, sorted by name */
  checks(commit: CommitSha): Promise<readonly CheckFacts[]>;
  /** @returns the pull requests that were merged as this very commit: their heads are what was tested and reviewed */
  mergedPullRequests(commit: CommitSha): Promise<readonly MergedPullRequest[]>;
  /** @returns the reviews of a pull request, of all its heads, the oldest first */
  pullRequestReviews(number: number): Promise<PullRequestReviewFacts>;
  /** @returns whether the forge lets an account write to the repository; false where it does not know it */
  mayWrite(account: string): Promise<boolean>;
  /** @returns the run that an owner says it is */
  run(owner: Owner): Promise<RunFacts>;
  /** @returns the reviews of the owner's run for an environment, of all attempts, the oldest first */
  environmentReviews(owner: Owner, environment: string): Promise<ReviewFacts>;
  /**
   * Shows a deployment in the forge's own list; a second call with the same facts writes nothing.
   * @returns where people look at it; undefined where this kind of forge keeps no list
   */
  mirrorDeployment(mirror: DeploymentMirror): Promise<Changed<string | undefined>>;

  /** Sets one status or several in one write. */
  setStatus(commit: CommitSha, ...statuses: readonly CommitStatus[]): Promise<Changed<number>>;
  /** @returns every context's status, sorted by context */
  statuses(commit: CommitSha): Promise<readonly CommitStatus[]>;

  /** @returns what fits, by falling number */
  findPullRequests(query: PullRequestQuery): Promise<readonly PullRequest[]>;
  /**
   * Asked conditionally where the forge can be (ETag): waiting for a change costs no rate limit.
   * @returns undefined where there is none of this number
   */
  pullRequest(number: number): Promise<PullRequest | undefined>;
  openPullRequest(request: NewPullRequest): Promise<PullRequest>;
  updatePullRequest(number: number, change: PullRequestChange): Promise<Changed<PullRequest>>;
  closePullRequest(number: number, reason: string): Promise<Changed<PullRequest>>;
  mergePullRequest(number: number, request: MergeRequest): Promise<Changed<PullRequest>>;
  /** Asks the forge to merge it by itself when everything that the branch asks for is there. */
  autoMergePullRequest(number: number, request: AutoMergeRequest): Promise<AutoMergeFacts>;
  /**
   * Keeps one comment of ours for each key; a second call edits it in place, and an equal one writes nothing.
   * @param key 1 to 100 characters of `a-z0-9._/-`, without `--`
   * @returns where people look at it
   */
  commentOnPullRequest(number: number, key: string, body: string): Promise<Changed<string>>;
  /** @returns where people look at the difference of two commits; undefined where the forge has no such page */
  compareUrl(from: CommitSha, to: CommitSha): string | undefined;
  /** @returns where people look at a commit; undefined where the forge has no such page */
  commitUrl(sha: CommitSha): string | undefined;
  /** Commits files through the forge's API, on the head that was looked at and on no other. */
  commitFiles(request: CommitFilesRequest): Promise<CommitFilesResult>;

  /**
   * Keeps a signed bundle in the forge's own store of attestations, unless it is there.
   * @param subject the digest that it speaks of
   * @param bundle JSON of a sigstore bundle around a DSSE envelope
   * @returns undefined where this kind of forge has no such store
   */
  storeAttestation(subject: Digest, bundle: Uint8Array): Promise<Changed<undefined> | undefined>;

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
