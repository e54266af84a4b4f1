/**
 * What the fake keeps as state: what git does not know. Plain data, so that a copy can answer a stale read.
 * Branches, commits, trees, files and comparisons are always computed from the bare repository.
 */

/** The names of the permissions that tokens carry, as GitHub's `permissions:` and Apps write them. */
export const permissionNames = [
  'actions',
  'administration',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'environments',
  'issues',
  'metadata',
  'pull_requests',
  'secrets',
  'statuses',
  'workflows',
] as const;
export type PermissionName = (typeof permissionNames)[number];
export type Permissions = Readonly<Partial<Record<PermissionName, 'read' | 'write'>>>;

/** Who acts: a user's token, a workflow's GITHUB_TOKEN, or an App's installation token. */
export const tokenKinds = ['actions', 'pat', 'app'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Organization' | 'Bot';
}

export interface Token {
  readonly token: string;
  readonly login: string;
  readonly kind: TokenKind;
  /** `metadata: read` is always there. */
  readonly permissions: Permissions;
  /** `owner/name` of each. */
  readonly repositories: readonly string[];
  /** The App that an installation token belongs to. */
  readonly app?: number;
}

export const enforcements = ['active', 'evaluate', 'disabled'] as const;
export type Enforcement = (typeof enforcements)[number];

/** The rules that the fake enforces on pushes and merges; others are listed and stop nobody. */
export const enforcedRules = [
  'creation',
  'update',
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'pull_request',
  'required_status_checks',
] as const;

export interface PullRequestRule {
  readonly type: 'pull_request';
  readonly approvals?: number;
  readonly dismissStaleReviews?: boolean;
  readonly codeOwners?: boolean;
  readonly lastPushApproval?: boolean;
}
export interface StatusChecksRule {
  readonly type: 'required_status_checks';
  readonly checks: readonly string[];
  readonly strict?: boolean;
}
export interface PlainRule {
  readonly type:
    | 'creation'
    | 'update'
    | 'deletion'
    | 'non_fast_forward'
    | 'required_linear_history'
    | 'required_signatures';
}
export type Rule = PlainRule | PullRequestRule | StatusChecksRule;

export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly target: 'branch' | 'tag';
  readonly enforcement: Enforcement;
  /** Patterns: `~DEFAULT_BRANCH`, `~ALL`, `refs/heads/main`, `refs/heads/releases/**`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly Rule[];
  /** Logins who may walk around it: pushed, and recorded as a rule suite with the result `bypass`. */
  readonly bypass: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Classic branch protection: force-pushes and deletions are refused unless allowed here. */
export interface ClassicProtection {
  readonly pullRequest?: { readonly approvals: number };
  readonly statusChecks?: { readonly checks: readonly string[]; readonly strict: boolean };
  /** Also for administrators. Where false, a token with `administration: write` walks around it. */
  readonly enforceAdmins: boolean;
  readonly linearHistory?: boolean;
  readonly signatures?: boolean;
  readonly allowForcePushes?: boolean;
  readonly allowDeletions?: boolean;
}

export const suiteResults = ['pass', 'fail', 'bypass'] as const;
export type SuiteResult = (typeof suiteResults)[number];

export interface RuleEvaluation {
  readonly ruleset?: number;
  readonly source: string;
  readonly enforcement: 'active' | 'evaluate';
  readonly result: 'pass' | 'fail';
  readonly type: string;
  readonly details: string;
}

/** What the rules said of one push to one ref. */
export interface RuleSuite {
  readonly id: number;
  readonly actor: string;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly pushedAt: string;
  readonly result: SuiteResult;
  /** What rulesets in evaluate mode would have said; null where there is none. */
  readonly evaluationResult: SuiteResult | null;
  readonly evaluations: readonly RuleEvaluation[];
}

export interface Status {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
  readonly createdAt: string;
}

export interface CheckRun {
  readonly id: number;
  readonly sha: string;
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';
  readonly conclusion: string | null;
  readonly url: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
}

export interface Review {
  readonly id: number;
  readonly login: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly body: string;
  readonly sha: string;
  readonly submittedAt: string;
}

/** A comment on a pull request or issue. */
export interface Comment {
  readonly id: number;
  readonly login: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What happened to a pull request: https://docs.github.com/en/rest/using-the-rest-api/issue-event-types */
export interface PullEvent {
  readonly id: number;
  readonly event: 'review_requested' | 'assigned';
  readonly actor: string;
  /** Whom it is about: a login, or `team:<slug>`. */
  readonly whom: string;
  readonly createdAt: string;
}

export interface Pull {
  readonly id: number;
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly draft: boolean;
  /** The branch, and `owner/name` of where it is; null where that repository was deleted. */
  readonly head: string;
  readonly headRepository: string | null;
  readonly base: string;
  /** Kept when it was closed; while it is open git says. */
  readonly headSha: string;
  readonly baseSha: string;
  readonly labels: readonly string[];
  /** Who was asked and has not answered yet: logins, and teams as `team:<slug>`. */
  readonly requested: readonly string[];
  readonly assignees: readonly string[];
  /** Who turned the automatic merge on; null where it is off. */
  readonly autoMerge: {
    readonly method: 'merge' | 'squash' | 'rebase';
    readonly by: string;
  } | null;
  readonly events: readonly PullEvent[];
  readonly reviews: readonly Review[];
  readonly comments: readonly Comment[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly mergedAt: string | null;
  readonly mergedBy: string | null;
  readonly mergeSha: string | null;
}

export interface ReferencedWorkflow {
  /** `owner/name/.github/workflows/promote.yml@<sha or ref>`. */
  readonly path: string;
  readonly sha: string;
  readonly ref?: string;
}

export interface EnvironmentReview {
  readonly login: string;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly comment: string;
  readonly environments: readonly string[];
}

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly name: string;
  readonly event: string;
  readonly headBranch: string | null;
  readonly headSha: string;
  /** `owner/name`; null where it was deleted. */
  readonly headRepository: string | null;
  /** Such as `.github/workflows/deploy.yml`. */
  readonly path: string;
  readonly referenced: readonly ReferencedWorkflow[];
  readonly status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';
  readonly conclusion: string | null;
  readonly actor: string;
  readonly triggeringActor: string;
  /** Reviews of all attempts, the oldest first: GitHub keeps neither time nor attempt. */
  readonly reviews: readonly EnvironmentReview[];
  /** The environments whose review it waits for. */
  readonly pending: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Environment {
  readonly id: number;
  readonly name: string;
  /** Logins, and teams as `team:<slug>`. */
  readonly reviewers: readonly string[];
  readonly preventSelfReview: boolean;
  readonly waitMinutes: number;
  readonly canAdminsBypass: boolean;
  /** `all`: no policy; `protected`: protected branches only; `named`: the patterns below. */
  readonly admits: 'all' | 'protected' | 'named';
  readonly branches: readonly string[];
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const deploymentStates = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'pending',
  'queued',
  'success',
  'waiting',
] as const;
export type DeploymentState = (typeof deploymentStates)[number];

export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: string;
  readonly createdAt: string;
}

export interface Deployment {
  readonly id: number;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly payload: unknown;
  readonly environment: string;
  readonly description: string | null;
  readonly creator: string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The newest last. */
  readonly statuses: readonly DeploymentStatus[];
}

export interface App {
  readonly id: number;
  readonly slug: string;
  /** PEM, of the key that its JSON web tokens are signed with. */
  readonly publicKey: string;
  readonly owner: string;
  readonly installation: number;
  readonly permissions: Permissions;
  readonly repositories: readonly string[];
}

/** https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
export type CollaboratorRole = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** What stands in a repository's settings of pull requests. */
export interface RepositorySettings {
  readonly autoMerge: boolean;
  readonly drafts: boolean;
  readonly mergeMethods: readonly ('merge' | 'squash' | 'rebase')[];
}

/** A bundle of the store of attestations, by the digests of which its statement speaks. */
export interface StoredAttestation {
  readonly id: number;
  readonly subjects: readonly string[];
  readonly predicateType: string;
  readonly initiator: string;
  readonly bundle: Readonly<Record<string, unknown>>;
}

export interface RepositoryState {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  private: boolean;
  /** `owner/name` of the repository that this one is a fork of. */
  readonly fork: string | undefined;
  defaultBranch: string;
  readonly createdAt: string;
  /** Old branch name → new one. */
  renamed: Record<string, string>;
  rulesets: Ruleset[];
  classic: Record<string, ClassicProtection>;
  ruleSuites: RuleSuite[];
  statuses: Status[];
  attestations: StoredAttestation[];
  checkRuns: CheckRun[];
  pulls: Pull[];
  runs: Run[];
  environments: Environment[];
  deployments: Deployment[];
  /** Login → role; the owner administers without standing here. */
  collaborators: Record<string, CollaboratorRole>;
  /** Teams that may see it, by slug. */
  teams: readonly string[];
  settings: RepositorySettings;
}

export interface GithubState {
  nextId: number;
  accounts: Account[];
  tokens: Token[];
  apps: App[];
  /** By `owner/name`. */
  repositories: Record<string, RepositoryState>;
}
