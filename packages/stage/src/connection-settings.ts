import type { Clock, Owner, Progress, Secret } from '@waybill/core';
import type { ForgeKind } from '@waybill/forge';
import type { CommitSigning, Person } from '@waybill/git';
import type { ClusterAccess } from '@waybill/kubernetes';
import type { Signer, StatementSigner } from '@waybill/supply-chain';

/** The ways in which desired state can be committed. */
export const commitWays = ['push', 'api'] as const;
export type CommitThrough = (typeof commitWays)[number];

/** What started a run, as its runner says. */
export interface RunEvent {
  /** Such as `push` or `workflow_dispatch`; empty where the runner does not say. */
  readonly name: string;
  /** Where the head of the event's pull request comes from; null where that repository is gone. */
  readonly headRepository?: string | null;
  /** The number of the event's pull request. */
  readonly pullRequest?: number;
  /** Of a push: where the branch pointed until then; 40 zeros where it was new. */
  readonly before?: string;
}

/** Signs records as the run itself. */
export interface KeylessRecords {
  /** Who gives the certificate, for people. */
  readonly authority: string;
  /** Asked when the first record is signed. */
  readonly connect: () => Promise<StatementSigner>;
}

/** Who signs what a step writes into the ledger. */
export type RecordSigner = Signer | { readonly keyless: KeylessRecords };

/** How a step reaches the systems of a deployment. */
export interface ConnectionSettings {
  /** Path of waybill.yaml in the application's repository. */
  readonly config: string;
  /** `auto`: told by the repository's address. */
  readonly forge: ForgeKind | 'auto';
  /** URL or path of the application's repository. */
  readonly applicationRepository: string;
  readonly applicationToken?: Secret;
  /** URL or path of the ops repository; `ops.repository` of the protected branch's waybill.yaml where absent. */
  readonly opsRepository?: string;
  readonly opsToken?: Secret;
  /** In the place of `opsToken`: an App that is installed on the ops repository. */
  readonly opsApp?: { readonly id: string; readonly privateKey: Secret };
  /** Where the application's repository cannot be reached: its name, where the ledger holds several. */
  readonly application?: string;
  /** Likewise: the branch of the ops repository that holds desired state; `main` where absent. */
  readonly opsBranch?: string;
  /** Likewise: the branch that holds the ledger; `waybill/ledger` where absent. */
  readonly ledgerBranch?: string;
  /** Replaces the registry host of every image. */
  readonly registry?: string;
  readonly registryUsername?: string;
  readonly registryPassword?: Secret;
  /** How the environment's cluster is reached; as kubectl would find it where absent. */
  readonly cluster?: ClusterAccess;
  /** For Argo CD's own server, where the policy names one. */
  readonly argoCdToken?: Secret;
  /** The runner's own git host, and where its API answers; an address on another host is asked by its usual API. */
  readonly server?: {
    readonly url: string;
    readonly apiUrl: string;
    /** What it is, where the runner says so. */
    readonly forge?: ForgeKind;
  };
  /** The environment that the step works for; absent for a release. */
  readonly environment?: string;
  /** Where ledger and desired state are; told by environment, ref and policy where absent. */
  readonly place?: 'home' | 'open';
  /** The full ref that the runner says the run is on; absent on a terminal. */
  readonly ref?: string;
  /** What started the run, where gates are asked. */
  readonly event?: RunEvent;
  /** Hides a secret that came about during the step from the log. */
  readonly mask?: (secret: Secret) => void;
  /** Where tools come from that are not on the machine; what was downloaded is kept in the cache. */
  readonly tools?: { readonly cacheFolder?: string; readonly mirror?: string };
  /** For caches; shared by the steps of one job. */
  readonly temporaryFolder: string;
  readonly owner: Owner;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly clock?: Clock;
  /** Signs what the step writes into the ledger; whether that is needed, the policy says. */
  readonly ledgerSigner?: RecordSigner;
  /** Signs the commits that the step writes into the ops repository. */
  readonly commitSigning?: CommitSigning;
  /**
   * How desired state is committed: by git, or by the forge's own API, which makes verified commits where the forge
   * signs them; by git where absent. The ledger is always pushed.
   */
  readonly commitThrough?: CommitThrough;
  /** Who is named as the author of desired-state commits; the one who started the run where absent. */
  readonly commitAuthor?: Person;
}
