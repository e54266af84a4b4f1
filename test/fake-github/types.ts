/** What a test holds of the fake GitHub: the server, its repositories, its tokens, its faults. */
import type { EnterpriseOptions } from './enterprise.ts';
import type {
  Account,
  CheckRun,
  ClassicProtection,
  CollaboratorRole,
  Deployment,
  DeploymentState,
  Environment,
  EnvironmentReview,
  Permissions,
  Pull,
  ReferencedWorkflow,
  RepositorySettings,
  RepositoryState,
  Review,
  Rule,
  RuleSuite,
  Ruleset,
  Run,
  Status,
  TokenKind,
} from './state.ts';

export interface FakeGithubOptions {
  /** An existing folder; `<folder>/<owner>/<name>.git` are the bare repositories. */
  readonly folder: string;
  /** A free one where absent. */
  readonly port?: number;
  /** Closes the server when it aborts. */
  readonly signal?: AbortSignal;
  /** Where the REST API is: `/api/v3` (as on GitHub Enterprise Server) where absent; `/` serves it as api.github.com. */
  readonly apiPath?: string;
  /** The OpenAPI description's file (test/real/parts/github-openapi.ts); absent: answers are not validated. */
  readonly validate?: string;
  /** An older GitHub Enterprise Server in the place of GitHub; its answers are not validated. */
  readonly enterprise?: EnterpriseOptions;
}

/** A request that was served, git's ones too. */
export interface FakeRequest {
  readonly method: string;
  /** Path and query, without the API's prefix. */
  readonly path: string;
  readonly status: number;
  /** Undefined for a request without a token. */
  readonly login: string | undefined;
  /** Answered with 304: GitHub does not count those against the rate limit. */
  readonly etagHit: boolean;
}

export interface FaultRequest {
  readonly method: string;
  readonly path: string;
  readonly login: string | undefined;
  /** How often this method and path were asked before. */
  readonly before: number;
}

/**
 * What goes wrong. `cut` ends the connection before anything is done, `cut-answer` after it was done; `delay` answers
 * late; `stale` answers a GET as before the last write.
 */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'cut-answer' }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'stale' };

export interface FakeFaults {
  /** Asked for each request; undefined: nothing goes wrong. Set it before the write that a stale read must not see. */
  inject: ((request: FaultRequest) => Fault | undefined) | undefined;
  /** The primary limit: how many requests an account has left; absent: GitHub's 5000 (1000 for GITHUB_TOKEN). */
  remaining: Record<string, number>;
  /** When the primary limit starts anew, in seconds since 1970. */
  reset: number;
  /** Contents above `inline` bytes come without their content, above `served` not at all: GitHub's 1 MiB and 100 MiB. */
  fileLimits: { inline: number; served: number };
  /** A missing permission on a private repository is answered with 404 instead of 403. */
  hideForbidden: boolean;
}

/** Ready answers for `inject`. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export interface ReadyFaults {
  secondaryLimit(retryAfterSeconds?: number): Fault;
  primaryLimit(resetSeconds: number): Fault;
  badGateway(): Fault;
}

export interface NewToken {
  readonly login: string;
  readonly kind: TokenKind;
  readonly permissions: Permissions;
  /** `owner/name`, or FakeRepository's `fullName`. */
  readonly repositories: readonly string[];
}

export interface FakeApp {
  readonly id: number;
  readonly installation: number;
  /** PEM (PKCS 8), what an action gets as its secret. */
  readonly privateKey: string;
  /** `<slug>[bot]`. */
  readonly login: string;
}

/** What a job's identity token says. https://docs.github.com/en/actions/reference/security/oidc */
export interface OidcJob {
  readonly repository: string;
  /** Full, such as `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly runId: number;
  readonly runAttempt?: number;
  readonly environment?: string;
  readonly event?: string;
  readonly actor?: string;
  /** The caller's workflow file, such as `.github/workflows/deploy.yml`. */
  readonly workflow?: string;
  /** Where the job's steps come from: `owner/name/.github/workflows/promote.yml@<ref>`; the caller's where absent. */
  readonly jobWorkflowRef?: string;
  readonly jobWorkflowSha?: string;
  readonly refProtected?: boolean;
}

export interface FakeOidc {
  /** What tokens name as `iss`; `<issuer>/.well-known/openid-configuration` describes it. */
  readonly issuer: string;
  /** @returns the two variables that a runner gives a job with `id-token: write` */
  job(job: OidcJob): {
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
  };
  /** @returns a signed token, without asking over HTTP */
  token(job: OidcJob, audience: string): string;
}

export interface NewRepository {
  readonly private?: boolean;
  /** `owner/name` of the repository that this one is a fork of: it starts with its refs. */
  readonly fork?: string;
  readonly defaultBranch?: string;
}

/** A commit made past all protection, as setting up a story needs it. */
export interface NewCommit {
  /** Where absent: the default branch. It is made where it does not exist. */
  readonly branch?: string;
  /** Path → text; undefined removes the file. Other files stay. */
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly message?: string;
  readonly author?: { readonly name: string; readonly email: string };
  /** The author where absent. */
  readonly committer?: { readonly name: string; readonly email: string };
  /** What it builds on; where absent the branch's head (for a new branch the default branch's). */
  readonly parents?: readonly string[];
}

export interface NewRuleset {
  readonly name?: string;
  readonly target?: Ruleset['target'];
  /** `active` where absent. */
  readonly enforcement?: Ruleset['enforcement'];
  /** `~DEFAULT_BRANCH` where absent. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly rules: readonly (Rule | Exclude<Rule['type'], 'required_status_checks'>)[];
  readonly bypass?: readonly string[];
}

export interface NewEnvironment {
  readonly reviewers?: readonly string[];
  readonly preventSelfReview?: boolean;
  readonly waitMinutes?: number;
  /** True where absent, as on GitHub. */
  readonly canAdminsBypass?: boolean;
  /** `all`, `protected`, or the names' patterns; `all` where absent. */
  readonly admits?:
    | 'all'
    | 'protected'
    | { readonly branches?: readonly string[]; readonly tags?: readonly string[] };
}

export interface NewRun {
  readonly id?: number;
  readonly attempt?: number;
  readonly name?: string;
  readonly event?: string;
  readonly headBranch?: string | null;
  /** The branch's head where absent. */
  readonly headSha?: string;
  /** The repository itself where absent; null: deleted. */
  readonly headRepository?: string | null;
  readonly path?: string;
  readonly referenced?: readonly ReferencedWorkflow[];
  readonly status?: Run['status'];
  readonly conclusion?: string | null;
  readonly actor?: string;
  readonly triggeringActor?: string;
  readonly reviews?: readonly EnvironmentReview[];
  readonly pending?: readonly string[];
}

export interface NewPull {
  readonly title?: string;
  readonly body?: string;
  readonly head: string;
  readonly base?: string;
  /** `owner/name` of a fork. */
  readonly headRepository?: string;
  readonly author?: string;
  readonly draft?: boolean;
}

export interface NewCheckRun {
  readonly sha: string;
  readonly name: string;
  /** `completed` where absent. */
  readonly status?: CheckRun['status'];
  readonly conclusion?: string | null;
  readonly url?: string;
}

export const mergeMethods = ['merge', 'squash', 'rebase'] as const;
export type MergeMethod = (typeof mergeMethods)[number];

/** One repository, its bare folder, and what people and machines do in it besides REST and git. */
export interface FakeRepository {
  readonly fullName: string;
  /** The bare repository. */
  readonly folder: string;
  /** Where git clones it from, with no credentials in it. */
  readonly url: string;
  /** A copy of all that is kept of it. */
  state(): Readonly<RepositoryState>;

  /** @returns the new commit's id */
  commit(commit: NewCommit): Promise<string>;
  /** @returns undefined where there is no such branch (or full ref) */
  head(branch?: string): Promise<string | undefined>;
  /** Runs git in the bare repository. @returns its output without the last line's end */
  git(...args: readonly string[]): Promise<string>;
  /** As in the settings: rules follow by name only where they name it; REST answers 301 for the old name. */
  renameBranch(from: string, to: string): Promise<void>;
  setPrivate(isPrivate: boolean): void;
  /** What an account may do; others read where the repository is public. */
  setCollaborator(login: string, role: CollaboratorRole): void;
  /** Teams that may see it, and so be asked for reviews. */
  setTeams(...slugs: readonly string[]): void;
  setSettings(settings: Partial<RepositorySettings>): void;

  readonly rulesets: {
    create(ruleset: NewRuleset): Ruleset;
    update(id: number, change: Partial<NewRuleset>): void;
    delete(id: number): void;
  };
  /** Classic protection of one branch; undefined removes it. */
  protect(branch: string, protection: Partial<ClassicProtection> | undefined): void;
  readonly ruleSuites: {
    readonly all: readonly RuleSuite[];
  };

  readonly environments: {
    create(name: string, environment?: NewEnvironment): Environment;
    update(name: string, change: NewEnvironment): void;
    delete(name: string): void;
  };
  readonly runs: {
    create(run?: NewRun): Promise<Run>;
    update(id: number, change: Partial<Omit<Run, 'id'>>): Run;
    /** The run's next attempt: reviews of earlier ones stay, as on GitHub. */
    rerun(id: number, by?: string): Run;
    /** A person reviews the environments that the run waits for (or those that are named). */
    review(id: number, review: Partial<EnvironmentReview> & { readonly login: string }): Run;
  };
  readonly statuses: {
    create(status: Pick<Status, 'sha' | 'context' | 'state'> & Partial<Status>): Status;
  };
  readonly checkRuns: {
    create(check: NewCheckRun): CheckRun;
    update(id: number, change: Partial<Omit<CheckRun, 'id'>>): void;
  };
  readonly pulls: {
    create(pull: NewPull): Promise<Pull>;
    review(
      number: number,
      review: Pick<Review, 'login' | 'state'> & Partial<Review>,
    ): Promise<void>;
    /** A person merges it. Rules hold; those whom a ruleset lets bypass walk around them. @returns the new head of base */
    merge(
      number: number,
      options?: { readonly by?: string; readonly method?: MergeMethod },
    ): Promise<string>;
    close(number: number): Promise<void>;
  };
  readonly deployments: {
    create(
      deployment: Pick<Deployment, 'environment' | 'sha'> &
        Partial<Deployment> & { readonly state?: DeploymentState },
    ): Deployment;
  };
}

/** Changes state, after what a stale read may ask for was kept. */
export type Change = <T>(act: () => T) => T;

/** A GitHub that runs. */
export interface FakeGithub {
  /** What GITHUB_SERVER_URL says. */
  readonly url: string;
  /** What GITHUB_API_URL says. */
  readonly apiUrl: string;
  close(): Promise<void>;

  createRepository(fullName: string, options?: NewRepository): Promise<FakeRepository>;
  repository(fullName: string): FakeRepository;
  readonly accounts: {
    /** Others come into being as users where they are first named. */
    create(login: string, type: Account['type']): Account;
  };
  readonly tokens: {
    create(token: NewToken): string;
    revoke(token: string): void;
  };
  readonly apps: {
    create(app: {
      readonly slug: string;
      readonly permissions: Permissions;
      readonly repositories: readonly string[];
    }): FakeApp;
  };
  readonly oidc: FakeOidc;
  readonly faults: FakeFaults;
  readonly requests: readonly FakeRequest[];
  /** Answers that do not fit GitHub's OpenAPI description; each was also answered with 500. */
  readonly violations: readonly string[];
}
