import type { Environment, MigrationMoment, Policy } from '@waybill/config';
import type { CommitSha, Digest, Owner, Release, ReleaseImage } from '@waybill/core';
import type {
  Ancestry,
  BranchFacts,
  BypassFacts,
  CheckFacts,
  EnvironmentFacts,
  ForgeCommit,
  MergedPullRequest,
  PullRequestReview,
  ReviewFacts,
  RunFacts,
  RunState,
} from '@waybill/forge';
import type {
  DeploymentKind,
  DeploymentPhase,
  DeploymentRecord,
  LockRecord,
} from '@waybill/ledger';
import type { VerifiedApproval, VerifiedSignature, Waybill } from '@waybill/supply-chain';
import type { Fact } from './fact.ts';
import type { PlannedChange } from './plan.ts';
import type {
  EmergencyFacts,
  FreezeFacts,
  GateOverrides,
  HoldFacts,
  SoakFacts,
} from './policy-facts.ts';
import type { ReviewsBefore } from './reviews-before.ts';
import type { DescriptionFacts, SchemaFacts } from './rollback-facts.ts';

/**
 * When gates are asked: `beforehand` by who shows the plan, `acting` by who is about to write. A review of the
 * forge's environment can only be there in the second case: it is given when the environment's job starts.
 */
export const askings = ['beforehand', 'acting'] as const;
export type Asking = (typeof askings)[number];

/** What every request says. */
interface CommonRequest {
  readonly application: string;
  readonly environment: string;
  /** The protected branch, as the application's description names it. */
  readonly branch: string;
  /** The application's description in its repository; `waybill.yaml` where absent. */
  readonly configFile?: string;
  /** The source repository, as the release stage signed it. */
  readonly source: string;
  /** On whose behalf. */
  readonly requestedBy: string;
  readonly asking: Asking;
  /**
   * The run that asks; absent at a terminal. A rollback whose run asks again after it is active has nothing left
   * to do.
   */
  readonly owner?: Owner;
  /** The full ref on which the run works, as its runner says (`refs/heads/main`); absent at a terminal. */
  readonly ref?: string;
  /** What started the run, as its runner says: the only word of it where the forge keeps no runs. */
  readonly event?: {
    readonly name: string;
    /** Where the head of its pull request comes from; null where that repository is gone. */
    readonly headRepository?: string | null;
  };
  /** Which reviews the run had when its plan was checked: only later ones were given to this plan. */
  readonly reviewsBefore?: ReviewsBefore;
  /** The ledger is one that no protected environment believes: that of environments that take any branch. */
  readonly ownLedger?: true;
  /** Gates that a person overrides, each with the reason; they count where the policy lets them. */
  readonly overrides?: GateOverrides;
}

/** What is asked for: bring the release of a commit to an environment. */
export interface PromotionRequest extends CommonRequest {
  readonly kind: 'promote';
  readonly commit: CommitSha;
}

/** What is asked for: bring back what an environment ran before. */
export interface RollbackRequest extends CommonRequest {
  readonly kind: 'rollback';
  /** `previous`, a deployment id, a release tag or a commit. */
  readonly target: string;
  readonly reason: string;
  /** The failed deployment that the policy takes back by itself; absent where a person asks. */
  readonly automatic?: string;
}

export type GateRequest = PromotionRequest | RollbackRequest;

/** The policy, where it came from, and the hash that a plan is bound to. */
export interface PolicyFacts {
  readonly policy: Policy;
  readonly source: {
    readonly kind: 'ops' | 'application';
    readonly file: string;
    readonly commit: CommitSha;
  };
  readonly hash: Digest;
}

/** Whether a commit is on a branch that the forge protects. */
export interface BranchProof {
  readonly branch: Fact<BranchFacts | undefined>;
  /** The protected branch, as the head of the repository's default branch configures it. */
  readonly configured: Fact<string>;
  readonly ancestry: Fact<Ancestry>;
  /** Whether the push that brought the commit walked around the branch's rules. */
  readonly bypass: Fact<BypassFacts>;
}

/** The checks of the commit, and of those that were tested in its place. */
export interface CheckProof {
  /** The commit itself first; then the heads that were merged as it and have its tree. */
  readonly commits: readonly {
    readonly commit: CommitSha;
    readonly checks: readonly CheckFacts[];
  }[];
}

/** A release as the ledger has it. */
export interface ReleaseFacts {
  readonly release: Release;
  /** The last phase that it reached. */
  readonly phase: string;
  /** The code of the failure, where its last attempt failed. */
  readonly failure?: string;
}

/** The commit that is promoted. */
export interface SourceFacts extends ForgeCommit {
  /** The heads that it merged; empty where it is no merge. */
  readonly merged: readonly ForgeCommit[];
}

/** One image of the release, as the registry shows it now. */
export interface ImageFacts {
  readonly image: ReleaseImage;
  /** What the release tag points at; undefined where the registry does not have it. */
  readonly tag: Fact<Digest | undefined>;
  /** Whether the registry has the manifest itself. */
  readonly present: Fact<boolean>;
  readonly signature: Fact<VerifiedSignature>;
  readonly waybill: Fact<Waybill>;
}

/** What the earlier environment says of the commit. */
export interface AcceptanceFacts {
  readonly environment: string;
  /** The deployment that was accepted; undefined where none of this commit was. */
  readonly accepted:
    | {
        readonly deployment: string;
        readonly at: string;
        readonly images: readonly { readonly name: string; readonly digest: Digest }[];
      }
    | undefined;
  /** Why an acceptance does not count, or where its commit stands there. */
  readonly remark?: string;
}

/** What is deployed, and what is under way. */
export interface CurrentFacts {
  readonly active: DeploymentRecord | undefined;
  /** An unfinished deployment of the very release that is asked for: this run goes on with it. */
  readonly resuming: DeploymentRecord | undefined;
  /** The values before a commit that brought it to desired state, where no record has that commit yet. */
  readonly unrecorded?: readonly PlannedChange[];
  /** Where the commit stands, seen from what is active; undefined where nothing is. */
  readonly order: Fact<Ancestry | undefined>;
}

/** A deployment that a rollback takes back, and how it stands now. */
export interface UndoneDeployment {
  readonly deployment: string;
  readonly commit: CommitSha;
  readonly kind: DeploymentKind;
  readonly phase: DeploymentPhase;
}

/** What a rollback goes back to, found in the ledger alone. */
export interface RollbackFacts {
  readonly target: DeploymentRecord;
  /** Whether it was ever active in this environment. */
  readonly wasActive: boolean;
  /** The deployment that is taken back; undefined where the target runs already. */
  readonly undoes: string | undefined;
  /** Every deployment that is taken back, the newest first. */
  readonly undone: readonly UndoneDeployment[];
}

/** Whose approvals there are for the plan. */
export interface ApprovalFacts {
  readonly planHash: Digest;
  /** With the digest of the stored document, which the record keeps. */
  readonly valid: readonly (VerifiedApproval & { readonly envelopeDigest: Digest })[];
  readonly rejected: readonly {
    readonly approver: string;
    readonly code: string;
    readonly message: string;
  }[];
}

/** A pull request with its reviews, and who may review it. */
export interface ReviewedPullRequest {
  readonly pullRequest: MergedPullRequest;
  /** The head that was merged: whoever wrote it may not approve it. */
  readonly head: ForgeCommit | undefined;
  /** The oldest first. */
  readonly reviews: readonly PullRequestReview[];
  /** Where the policy lists nobody: the reviewers who may write to the repository, as the forge says. */
  readonly writers: readonly string[];
}

/** The reviews of pull requests that an approval may stand on. */
export type PullRequestFacts =
  | { readonly kind: 'not-supported'; readonly reason: string }
  /** The pull requests that were merged as the commit. */
  | { readonly kind: 'commit'; readonly pullRequests: readonly ReviewedPullRequest[] }
  /** The pull request in the ops repository is reviewed before it is merged: later than gates are asked. */
  | { readonly kind: 'ops' };

/** The pull request in the ops repository by which a deployment is proposed, and its reviews. */
export interface ProposalFacts {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'merged';
  /** Its head now, or the one that was merged. */
  readonly head: CommitSha;
  readonly mergedBy: string | undefined;
  /** The oldest first. */
  readonly reviews: readonly PullRequestReview[];
  /** Where the policy lists nobody: the reviewers who may write to the repository, as the forge says. */
  readonly writers: readonly string[];
  /** The values that do not say the release there; empty once it is merged. */
  readonly differs: readonly string[];
}

/** Who holds the environment; undefined where nobody does. */
export interface LockFacts {
  readonly lock: LockRecord;
  readonly runState: RunState;
}

/** Everything that gates judge by: each fact learned now, or the reason why it is not known. */
export interface PromotionFacts {
  readonly request: GateRequest;
  /** When they were collected, `timestamp()` of core. */
  readonly at: string;
  readonly policy: Fact<PolicyFacts>;
  /** The environment in the policy; undefined where it has none of this name. */
  readonly environment: Fact<Environment | undefined>;
  readonly forgeEnvironment: Fact<EnvironmentFacts>;
  /** The run that asks, as the forge tells it; undefined where the request names none. */
  readonly run: Fact<RunFacts | undefined>;
  readonly commit: Fact<CommitSha>;
  readonly branch: BranchProof;
  /** The commit itself; undefined where the repository does not have it. */
  readonly source: Fact<SourceFacts | undefined>;
  readonly release: Fact<ReleaseFacts | undefined>;
  readonly images: Fact<readonly ImageFacts[]>;
  /** Undefined where the policy asks for no check. */
  readonly checks: Fact<CheckProof | undefined>;
  /** Undefined where the policy asks for no review of the forge's environment, or the request names no run. */
  readonly reviews: Fact<ReviewFacts | undefined>;
  /** Undefined where the policy asks for no review of a pull request; a rollback asks for none either. */
  readonly pullRequests: Fact<PullRequestFacts | undefined>;
  /** Undefined where nothing is proposed, or the policy takes no review of the proposal as the approval. */
  readonly proposal: Fact<ProposalFacts | undefined>;
  readonly acceptance: Fact<AcceptanceFacts | undefined>;
  /** Undefined where the policy asks for no soak; a rollback asks for none either. */
  readonly soak: Fact<SoakFacts | undefined>;
  readonly hold: Fact<HoldFacts>;
  readonly emergency: Fact<EmergencyFacts>;
  /** Undefined where the policy has no windows; a rollback is never stopped by one. */
  readonly freeze: Fact<FreezeFacts | undefined>;
  readonly current: Fact<CurrentFacts>;
  readonly rollback: Fact<RollbackFacts> | undefined;
  /** Rollback: how its target is known to be ready and well. */
  readonly description: Fact<DescriptionFacts> | undefined;
  /** Rollback: the schema now, and the one on which its target ran. */
  readonly schema: Fact<SchemaFacts> | undefined;
  /** Rollback: how many commits stand between what runs and the target; not known without the repository. */
  readonly distance: Fact<number> | undefined;
  readonly changes: Fact<readonly PlannedChange[]>;
  readonly migrations: Fact<MigrationMoment>;
  readonly lock: Fact<LockFacts | undefined>;
}
