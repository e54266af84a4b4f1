import type { Clock, CommitSha, ReleaseImage } from '@waybill/core';
import type { Forge } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import type { LedgerReader } from '@waybill/ledger';
import type { RegistryClient } from '@waybill/oci';
import type {
  SignatureExpectation,
  VerifiedSignature,
  VerifiedWaybill,
} from '@waybill/supply-chain';

/** How signatures are verified: by key now; keyless later. */
export interface SignaturePort {
  verify(image: ReleaseImage, expectation: SignatureExpectation): Promise<VerifiedSignature>;
  waybill(image: ReleaseImage, expectation: SignatureExpectation): Promise<VerifiedWaybill>;
}

/** Where gates learn facts. Everything here only reads. */
export interface GatePorts {
  /** The application's repository. */
  readonly forge: Pick<
    Forge,
    | 'kind'
    | 'defaultBranch'
    | 'branch'
    | 'ancestry'
    | 'compare'
    | 'commit'
    | 'readFile'
    | 'environment'
    | 'bypass'
    | 'checks'
    | 'keepsReviews'
    | 'mergedPullRequests'
    | 'pullRequestReviews'
    | 'mayWrite'
    | 'run'
    | 'environmentReviews'
    | 'runState'
  >;
  /** The ops repository's forge, where approvals of plans are stored, and proposals reviewed. */
  readonly approvals: Pick<
    Forge,
    | 'approvals'
    | 'keepsReviews'
    | 'pullRequest'
    | 'findPullRequests'
    | 'pullRequestReviews'
    | 'mayWrite'
  >;
  /** The ops repository, and its branch with policy and desired state. */
  readonly ops: {
    readonly repository: Pick<GitRepository, 'url' | 'readRef' | 'readFile'>;
    readonly branch: string;
  };
  /** Where the policy is read; `ops` where absent: an environment that takes any branch has desired state elsewhere. */
  readonly policy?: GatePorts['ops'];
  readonly ledger: LedgerReader;
  /** @returns the client for a registry, `host` or `host:port` */
  readonly registry: (host: string) => Pick<RegistryClient, 'resolve'>;
  readonly signatures: SignaturePort;
  /** Counts the commits of the application that `newer` has and `older` has not; for people who look at a rollback. */
  readonly commitsBetween?: (older: CommitSha, newer: CommitSha) => Promise<number>;
  /**
   * @returns the commit of the ops repository on which desired state was written for a deployment, by the trailers of
   *   the commit that did it; undefined where none did
   */
  readonly writtenOn?: (deployment: string) => Promise<CommitSha | undefined>;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
}
