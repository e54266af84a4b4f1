import type { Clock, CommitSha, Digest, Owner, Release } from '@waybill/core';
import type { RunState } from '@waybill/forge';
import type { GitRepository, RefIntent } from '@waybill/git';
import type { FreezingLimits } from './archive/freezing.ts';
import type { EnvironmentRecord, LockRecord, SubjectLock } from './documents.ts';
import type {
  DeploymentEvidence,
  DeploymentEvidenceOf,
  Outcome,
  ReleaseEvidenceOf,
} from './evidence.ts';
import type { Approval, Override } from './evidence-parts.ts';
import type { DeliveryMode, DeploymentKind, DeploymentPhase } from './phases.ts';
import type { DeploymentRecord, RecordSignature, ReleaseRecord } from './record.ts';
import type { LedgerRecords } from './trace.ts';

/**
 * Where a commit stands towards another: `newer` means that it descends from it, `diverged` that neither
 * descends from the other.
 */
export type CommitOrder = 'same' | 'newer' | 'older' | 'diverged' | 'unknown';

/** What a signature is about. */
export interface SignedStatement {
  readonly payloadType: string;
  readonly payload: Uint8Array;
  /** The environment that it speaks of; absent for a release, which is no environment's. */
  readonly environment?: string;
}

/** Whose records are believed; by default nobody is asked, which is for a ledger without any policy. */
export interface LedgerTrust {
  /** `required`: what is not signed is not read; `optional`: only a bad signature is refused. */
  readonly signatures: 'required' | 'optional';
  /**
   * @returns whose signature it is, as the policy calls them
   * @throws a WaybillError where it is not one of theirs, not over this, or not for this environment
   */
  readonly verify: (statement: SignedStatement, signature: RecordSignature) => string;
}

/** Signs what a write makes. */
export interface LedgerSigner {
  /** Who it is, for people: the id of a key, or what gives the run its certificate. */
  readonly identity: string;
  /** @returns the signature over the DSSE encoding of both */
  readonly sign: (payloadType: string, payload: Uint8Array) => Promise<RecordSignature>;
}

/** What the ledger reads of. */
export interface LedgerSource {
  readonly repository: GitRepository;
  /** `waybill/ledger` where absent. */
  readonly branch?: string;
  readonly application: string;
  /** Reads the ledger as it was at this commit, with one view for all reads; each read asks anew where absent. */
  readonly at?: CommitSha;
  /** Verifies every record that is read; nothing is verified where absent. */
  readonly trust?: LedgerTrust;
}

/** What the ledger needs to write. */
export interface LedgerOptions extends Omit<LedgerSource, 'at'> {
  readonly owner: Owner;
  /** Signs every transition and document that a write makes; unsigned where absent. */
  readonly signer?: LedgerSigner;
  /** Asks the forge, or the machine, whether an owner's run that was seen at work at `since` still works. */
  readonly runState: (owner: Owner, since: string) => Promise<RunState>;
  /** Where `candidate` stands towards `current`; by the application's history, never by dates. */
  readonly order: (candidate: CommitSha, current: CommitSha) => Promise<CommitOrder>;
  readonly clock?: Clock;
  /** How long a lock holds where the owner's run cannot be asked about; one hour where absent. */
  readonly leaseMilliseconds?: number;
  /** When records are frozen; `defaultFreezing` where absent. */
  readonly freezing?: FreezingLimits;
}

/** Which deployments to list, the newest first. */
export interface DeploymentFilter {
  readonly environment?: string;
  readonly kind?: DeploymentKind;
  /** Where they stand now. */
  readonly phase?: DeploymentPhase;
  /** The beginning of the commit, 4 digits or more. */
  readonly commit?: string;
  /** Not requested before this moment. */
  readonly since?: string;
  /** 100 where absent. */
  readonly limit?: number;
}

/**
 * The ledger as those see it who only read. Every read throws for a record that cannot be believed:
 * LEDGER_RECORD_INVALID; with a trust LEDGER_SIGNATURE_MISSING and LEDGER_SIGNATURE_INVALID.
 */
export interface LedgerReader {
  readonly application: string;
  readonly branch: string;
  /** By what the signatures are judged: whoever opens the same ledger again passes it on. */
  readonly trust: LedgerTrust | undefined;
  /** The ledger branch's head, or undefined where there is no ledger yet. */
  head(): Promise<CommitSha | undefined>;
  /** @returns the ledger as it is now: whatever is read of it is of this one moment, and asks the remote no more */
  now(): Promise<LedgerReader>;
  release(commit: CommitSha): Promise<ReleaseRecord | undefined>;
  /** Every release in the hot tree, in no order that means anything. */
  releases(): Promise<readonly ReleaseRecord[]>;
  deployment(id: string): Promise<DeploymentRecord | undefined>;
  /**
   * Hot and frozen ones.
   * @throws LEDGER_HISTORY_TOO_LONG where the filter finds so little that too much would have to be read
   */
  deployments(filter?: DeploymentFilter): Promise<readonly DeploymentRecord[]>;
  /**
   * Hot and frozen records that a word means: the beginning of a commit (4 digits or more), a release's tag, an
   * image digest (or its beginning), the commit or checksum of desired state, a run, or a deployment's id.
   */
  find(word: string): Promise<LedgerRecords>;
  /** Everything, as lines of JSON: each frozen record, then each hot one, and a last line that counts and seals them. */
  exportRecords(): AsyncIterable<string>;
  environment(name: string): Promise<EnvironmentRecord | undefined>;
  /** The environments that the ledger knows of, by name. */
  environments(): Promise<readonly EnvironmentRecord[]>;
  lock(environment: string): Promise<LockRecord | undefined>;
}

/** What a write did. `changed` is false where everything was recorded already: then nothing was pushed. */
export interface Written {
  readonly changed: boolean;
  /** The ledger branch's head that holds it. */
  readonly head: CommitSha;
}

export interface ReleaseWritten extends Written {
  readonly record: ReleaseRecord;
}

export interface Claimed extends ReleaseWritten {
  /** Whether the claim is that of this call: otherwise the record holds the images of the run that won. */
  readonly won: boolean;
}

export interface DeploymentWritten extends Written {
  readonly deployment: DeploymentRecord;
  readonly environment: EnvironmentRecord;
  /** Every ref of the push, with its commit after it: `refs/heads/main` → the desired-state commit. */
  readonly commits: ReadonlyMap<string, CommitSha>;
}

/**
 * One transition to make. Evidence that needs the commit of a companion is a function: it is asked inside
 * the push, with the commits that the intents before it made (or found, where they changed nothing).
 */
export interface DeploymentStep<P extends DeploymentPhase = DeploymentPhase> {
  readonly to: P;
  readonly evidence:
    | DeploymentEvidence
    | ((
        commits: ReadonlyMap<string, CommitSha>,
      ) => DeploymentEvidence | Promise<DeploymentEvidence>);
}

export interface DeploymentRequest {
  readonly environment: string;
  readonly delivery: DeliveryMode;
  readonly kind: DeploymentKind;
  readonly release: Release;
  readonly planHash: Digest;
  readonly requestedBy: string;
  readonly reason?: string;
  /** The deployment that this one takes back: needed for a rollback. */
  readonly undoes?: string;
  readonly version?: string;
  /** The gates that a person overrode, where there are any. */
  readonly overrides?: readonly Override[];
  /** The policy made this rollback, not a person. */
  readonly automatic?: true;
  /** What was approved before it is proposed: the phase `approved` of a pull request comes with its merge. */
  readonly approvals?: readonly Approval[];
  /** What follows at once, in the same push: approved, migrating. */
  readonly steps?: readonly DeploymentStep[];
  /** Makes a new deployment also where the environment runs this release already. */
  readonly again?: boolean;
  /** Where the environment is not free: stands in the queue for it (`how: 'waiting'`), in the place of LEDGER_LOCKED. */
  readonly wait?: boolean;
}

export interface DeploymentStarted extends DeploymentWritten {
  /**
   * `started`: a new record. `resumed`: an unfinished one goes on. `running-already`: the environment runs
   * this release; there is nothing to do, and no lock. `waiting`: it stands in the queue; asked for only.
   */
  readonly how: 'started' | 'resumed' | 'running-already' | 'waiting';
  /**
   * The lock that this run holds now: absent where the deployment is active already. `waiting`: the lock that
   * stands in the way; absent where nobody holds the environment and another one is before this run.
   */
  readonly lock: LockRecord | undefined;
  /** `waiting`, where nobody holds the environment: who has it before this run. */
  readonly behind?: DeploymentRecord;
}

/** What a run waited for; without a deployment where it waited for nothing. */
export interface Withdrawn {
  readonly changed: boolean;
  readonly deployment: DeploymentRecord | undefined;
}

/** How a run's waiting ends without the environment. */
export type WaitingEnd = DeploymentEvidenceOf<'cancelled'> | DeploymentEvidenceOf<'interrupted'>;

export interface AdvanceOptions {
  /**
   * Intents of other refs of the same repository, pushed in one atomic push with the transitions. They are
   * applied first, so that a step's evidence can name the commits that they make.
   */
  readonly companions?: readonly RefIntent[];
  /** Frees the environment although the deployment goes on later: a pull request waits for its merge. */
  readonly releaseLock?: boolean;
}

/**
 * The ledger as those see it who write. Each call is one push at most, and none where all is recorded already.
 * Every write throws LEDGER_SIGNER_MISSING where signatures are required and there is no signer, and
 * LEDGER_SIGNER_REFUSED where nobody would believe its signature: before anything is pushed.
 */
export interface Ledger extends LedgerReader {
  /** building: an attempt to make the release begins. Leaves a claimed release as it is. */
  startRelease(commit: CommitSha, engine: string): Promise<ReleaseWritten>;
  /** built, signed, claimed. The first claim of a commit stands; everyone else gets the winner's record. */
  claim(
    commit: CommitSha,
    built: Omit<ReleaseEvidenceOf<'built'>, 'phase'>,
    signed: Omit<ReleaseEvidenceOf<'signed'>, 'phase'>,
  ): Promise<Claimed>;
  recordPublished(
    commit: CommitSha,
    published: Omit<ReleaseEvidenceOf<'published'>, 'phase'>,
  ): Promise<ReleaseWritten>;
  /** released; again where there are papers that the record does not name. Frees locks in the same push. */
  recordReleased(
    commit: CommitSha,
    released: Omit<ReleaseEvidenceOf<'released'>, 'phase'>,
    free?: readonly SubjectLock[],
  ): Promise<ReleaseWritten>;
  /**
   * Makes this run the only writer of the lists of what is attached to these digests, all or none of them. Throws
   * LEDGER_LOCKED where another run that may still work holds one.
   */
  lockSubjects(subjects: readonly Digest[]): Promise<readonly SubjectLock[]>;
  /** Frees what this run still holds of them. */
  freeSubjects(locks: readonly SubjectLock[]): Promise<void>;
  /** Before each write of such a list: throws FENCED_OFF when another run holds one of the locks by now. */
  subjectFence(locks: readonly SubjectLock[]): () => Promise<void>;
  recordReleaseFailed(
    commit: CommitSha,
    failure: Omit<ReleaseEvidenceOf<'failed'>, 'phase'>,
  ): Promise<ReleaseWritten>;
  /**
   * requested (and `steps`), with the lock, in one push; or, where `wait` is asked for and the environment is not
   * free, requested alone: a place in the queue, once. A newer promotion takes the place of older ones that wait, a
   * way back goes before all of them, and else who came earlier is first. Throws LEDGER_LOCKED, LEDGER_OVERTAKES,
   * LEDGER_SUPERSEDED.
   */
  startDeployment(request: DeploymentRequest): Promise<DeploymentStarted>;
  /** requested and refused, in one push, without the lock: an attempt that a gate did not let through. */
  refuseDeployment(request: DeploymentRequest, refusal: Outcome): Promise<DeploymentWritten>;
  /**
   * requested and applied, in one push and without a lock: an emergency that a person carried out by hand. The same one
   * is recorded once. Whatever stands in the way of a deployment, what happened is recorded.
   */
  recordEmergency(
    request: DeploymentRequest,
    applied: Omit<DeploymentEvidenceOf<'applied'>, 'phase'>,
  ): Promise<DeploymentWritten>;
  /**
   * Makes the transitions, skipping those that the record has already. Needs the lock, except for
   * `accepted`. When the deployment becomes active or ends, the environment's pointers move, the one before
   * is superseded or rolled back, and the lock is freed: in the same push.
   */
  advance(
    id: string,
    steps: readonly DeploymentStep[],
    options?: AdvanceOptions,
  ): Promise<DeploymentWritten>;
  /** Like `advance`, and the deployment must be active or ended after it. */
  finish(id: string, steps: readonly DeploymentStep[]): Promise<DeploymentWritten>;
  /** Ends what this run waits for in an environment, if it does; it never had the lock. */
  withdraw(environment: string, end: WaitingEnd): Promise<Withdrawn>;
  /** An outside effect asks this before it acts: throws FENCED_OFF when another run holds the lock by now. */
  fence(lock: LockRecord): () => Promise<void>;
}
