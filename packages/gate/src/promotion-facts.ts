import type { Environment, Policy } from '@waybill/config';
import type { CommitSha, Digest, Owner, Release, ReleaseImage } from '@waybill/core';
import type {
  Ancestry,
  BranchFacts,
  EnvironmentFacts,
  ForgeCommit,
  RunState,
} from '@waybill/forge';
import type { DeploymentRecord, LockRecord } from '@waybill/ledger';
import type { VerifiedApproval, VerifiedSignature, Waybill } from '@waybill/supply-chain';
import type { Fact } from './fact.ts';
import type { PlannedChange } from './plan.ts';

/** What is asked for: bring the release of a commit to an environment. */
export interface PromotionRequest {
  readonly kind: 'promote';
  readonly application: string;
  readonly environment: string;
  readonly commit: CommitSha;
  /** The protected branch, as the application's description names it. */
  readonly branch: string;
  /** The application's description in its repository; `waybill.yaml` where absent. */
  readonly configFile?: string;
  /** The source repository, as the release stage signed it. */
  readonly source: string;
  /** On whose behalf. */
  readonly requestedBy: string;
}

/** What is asked for: bring back what an environment ran before. */
export interface RollbackRequest extends Omit<PromotionRequest, 'kind' | 'commit'> {
  readonly kind: 'rollback';
  /** `previous`, a deployment id, a release tag or a commit. */
  readonly target: string;
  readonly reason: string;
  /** The run that asks: when it asks again after its rollback is active, there is nothing left to do. */
  readonly owner?: Owner;
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
}

/** A release as the ledger has it. */
export interface ReleaseFacts {
  readonly release: Release;
  /** The last phase that it reached. */
  readonly phase: string;
  /** The code of the failure, where its last attempt failed. */
  readonly failure?: string;
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
  /** Where the commit stands, seen from what is active; undefined where nothing is. */
  readonly order: Fact<Ancestry | undefined>;
}

/** What a rollback goes back to, found in the ledger alone. */
export interface RollbackFacts {
  readonly target: DeploymentRecord;
  /** Whether it was ever active in this environment. */
  readonly wasActive: boolean;
  /** The deployment that is taken back; undefined where the target runs already. */
  readonly undoes: string | undefined;
  /** Every deployment that is taken back, the newest first. */
  readonly undone: readonly { readonly deployment: string; readonly commit: CommitSha }[];
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
  readonly commit: Fact<CommitSha>;
  readonly branch: BranchProof;
  /** The commit itself; undefined where the repository does not have it. */
  readonly source: Fact<ForgeCommit | undefined>;
  readonly release: Fact<ReleaseFacts | undefined>;
  readonly images: Fact<readonly ImageFacts[]>;
  readonly acceptance: Fact<AcceptanceFacts | undefined>;
  readonly current: Fact<CurrentFacts>;
  readonly rollback: Fact<RollbackFacts> | undefined;
  readonly changes: Fact<readonly PlannedChange[]>;
  readonly migrations: Fact<'before' | 'none'>;
  readonly lock: Fact<LockFacts | undefined>;
}
