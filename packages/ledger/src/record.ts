import {
  canonicalJson,
  digestOf,
  ownerSchema,
  parseWith,
  timestampSchema,
  type CommitSha,
  type Digest,
  type Owner,
  type Release,
} from '@waybill/core';
import type { DeliveryMode } from '@waybill/config';
import {
  deploymentContradictions,
  deploymentEvidence,
  releaseContradictions,
} from './agreement.ts';
import { ledgerError } from './error-codes.ts';
import {
  evidenceError,
  parseDeploymentEvidence,
  parseReleaseEvidence,
  type DeploymentEvidence,
  type ReleaseEvidence,
  type ReleaseEvidenceOf,
} from './evidence.ts';
import {
  deploymentPhases,
  releasePhases,
  type DeploymentKind,
  type DeploymentPhase,
  type ReleasePhase,
} from './phases.ts';
import {
  deploymentTable,
  mayEnter,
  nextPhases,
  releaseTable,
  type Table,
} from './transition-table.ts';

/**
 * The version of the records' form that this code writes. A newer minor version only adds fields: they are
 * kept and not read. A newer major version is refused.
 */
export const schemaVersion = '1.0';

/**
 * Whose word a transition or a document is: a DSSE signature, by a key or by a run's own certificate. What it signs is
 * derived from the record (signatures.ts) and not stored a second time.
 */
export interface RecordSignature {
  /** Of the key, or of the certificate: a hint, which proves nothing. */
  readonly keyid: Digest;
  /** Base64. */
  readonly sig: string;
  /**
   * Where a certificate signed: that part of a sigstore bundle which says by whom and when (certificate, log entries,
   * timestamps). With payload and signature it is a whole bundle.
   */
  readonly verificationMaterial?: Readonly<Record<string, unknown>>;
}

/** One step of a record, with what proved it. */
export interface Transition<Evidence extends { readonly phase: string }> {
  readonly to: Evidence['phase'];
  readonly at: string;
  readonly by: Owner;
  readonly evidence: Evidence;
  /** The digest of the transition before, or of the record's identity for the first one. */
  readonly previous: Digest;
  /** Over the record's identity and everything above. */
  readonly signature?: RecordSignature;
}
export type ReleaseTransition = Transition<ReleaseEvidence>;
export type DeploymentTransition = Transition<DeploymentEvidence>;

/** The history of one commit's release. */
export interface ReleaseRecord {
  readonly schema: string;
  readonly kind: 'release';
  readonly application: string;
  readonly commit: CommitSha;
  readonly transitions: readonly ReleaseTransition[];
}

/** The history of one attempt to bring a release to an environment. */
export interface DeploymentRecord {
  readonly schema: string;
  readonly kind: 'deployment';
  readonly id: string;
  readonly application: string;
  readonly environment: string;
  readonly delivery: DeliveryMode;
  readonly commit: CommitSha;
  readonly release: Release;
  readonly transitions: readonly DeploymentTransition[];
}

/** Who makes a transition, and when. */
export interface TransitionContext {
  readonly by: Owner;
  /** A moment as `timestamp()` of core writes it. */
  readonly at: string;
}

/**
 * @param application the application's name
 * @param commit the release's commit
 * @returns a release's record without any transition yet
 */
export function newReleaseRecord(application: string, commit: CommitSha): ReleaseRecord {
  return { schema: schemaVersion, kind: 'release', application, commit, transitions: [] };
}

/**
 * @param identity what the deployment is, for good
 * @returns a deployment's record without any transition yet
 */
export function newDeploymentRecord(
  identity: Pick<DeploymentRecord, 'id' | 'environment' | 'delivery' | 'release'>,
): DeploymentRecord {
  const { application, commit } = identity.release;
  return {
    schema: schemaVersion,
    kind: 'deployment',
    application,
    commit,
    ...identity,
    transitions: [],
  };
}

/**
 * Makes a transition: the only writer of records. It changes nothing; it gives the record that comes after.
 * @param record a release's or a deployment's record
 * @param to the phase to enter
 * @param evidence what was observed; strictly of the form of that phase, and in agreement with the record
 * @param context who makes it, and when
 * @throws LEDGER_TRANSITION_ILLEGAL, LEDGER_EVIDENCE_INVALID
 */
export function transition<P extends ReleasePhase>(
  record: ReleaseRecord,
  to: P,
  evidence: ReleaseEvidenceOf<P>,
  context: TransitionContext,
): ReleaseRecord;
export function transition(
  record: DeploymentRecord,
  to: DeploymentPhase,
  evidence: DeploymentEvidence,
  context: TransitionContext,
): DeploymentRecord;
export function transition(
  record: ReleaseRecord | DeploymentRecord,
  to: ReleasePhase | DeploymentPhase,
  evidence: ReleaseEvidence | DeploymentEvidence,
  context: TransitionContext,
): ReleaseRecord | DeploymentRecord {
  const made = {
    at: parseWith(timestampSchema, context.at, 'the moment of a transition', givenByCaller),
    by: parseWith(ownerSchema, context.by, 'the owner of a transition', givenByCaller),
    previous: chainHead(record),
  };
  if (record.kind === 'release') {
    if (!isOneOf(releasePhases, to) || !mayEnter(releaseTable, phasesOf(record), to)) {
      throw illegal(record, to);
    }
    const proof = parseReleaseEvidence(to, evidence);
    refuseContradictions(to, releaseContradictions(record, proof));
    return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
  }
  const table = tableOf(record);
  if (!isOneOf(deploymentPhases, to) || !mayEnter(table, phasesOf(record), to)) {
    throw illegal(record, to);
  }
  const proof = parseDeploymentEvidence(to, evidence);
  refuseContradictions(to, deploymentContradictions(record, proof));
  return { ...record, transitions: [...record.transitions, { to, evidence: proof, ...made }] };
}

const givenByCaller = 'This is a fault of the caller: give what core made.';

/**
 * @param record a release's or a deployment's record
 * @returns the phases that it has been in, in their order
 */
export function phasesOf(record: ReleaseRecord): readonly ReleasePhase[];
export function phasesOf(record: DeploymentRecord): readonly DeploymentPhase[];
export function phasesOf(
  record: ReleaseRecord | DeploymentRecord,
): readonly (ReleasePhase | DeploymentPhase)[] {
  return record.transitions.map(({ to }) => to);
}

/**
 * @param record a stored record, which has at least one transition
 * @returns the phase where it stands
 */
export function phaseOf(record: ReleaseRecord): ReleasePhase;
export function phaseOf(record: DeploymentRecord): DeploymentPhase;
export function phaseOf(record: ReleaseRecord | DeploymentRecord): ReleasePhase | DeploymentPhase {
  return lastTransition(record).to;
}

/**
 * @param record a stored record, which has at least one transition
 * @returns its newest transition
 */
export function lastTransition(record: ReleaseRecord): ReleaseTransition;
export function lastTransition(record: DeploymentRecord): DeploymentTransition;
export function lastTransition(
  record: ReleaseRecord | DeploymentRecord,
): ReleaseTransition | DeploymentTransition;
export function lastTransition(
  record: ReleaseRecord | DeploymentRecord,
): ReleaseTransition | DeploymentTransition {
  const last = record.transitions.at(-1);
  if (last === undefined) throw new TypeError('a stored record has at least one transition');
  return last;
}

/**
 * @param record a deployment's record
 * @returns why it was made
 */
export function kindOf(record: DeploymentRecord): DeploymentKind {
  const kind = deploymentEvidence(record, 'requested')?.kind;
  if (kind === undefined) throw new TypeError('a stored deployment begins with its request');
  return kind;
}

/**
 * @param record a deployment's record, perhaps without any transition yet
 * @returns the table by which it goes: an emergency has its own
 */
export function tableOf(record: DeploymentRecord): Table<DeploymentPhase> {
  return deploymentTable(record.delivery, deploymentEvidence(record, 'requested')?.kind);
}

/**
 * The digest that the next transition refers to as `previous`: each one binds all that came before it. Signatures
 * are left out, so that steps are signed when their write is encoded.
 * @param record a release's or a deployment's record
 * @returns the digest of its newest transition, or of what it is where there is none yet
 */
export function chainHead(record: ReleaseRecord | DeploymentRecord): Digest {
  const last = record.transitions.at(-1);
  if (last === undefined) return digestOf(canonicalJson(identityOf(record)));
  return digestOf(canonicalJson({ ...last, signature: undefined }));
}

function identityOf(record: ReleaseRecord | DeploymentRecord): object {
  const { application, commit, kind } = record;
  const what = { schema: record.schema.split('.')[0], kind, application, commit };
  if (record.kind === 'release') return what;
  const { id, environment, delivery, release } = record;
  return { ...what, id, environment, delivery, release };
}

function refuseContradictions(to: string, problems: readonly string[]): void {
  if (problems.length > 0) throw evidenceError(to, problems);
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return list.some((item) => item === value);
}

function illegal(
  record: ReleaseRecord | DeploymentRecord,
  to: string,
): ReturnType<typeof ledgerError> {
  const isRelease = record.kind === 'release';
  const next: readonly string[] = isRelease
    ? nextPhases(releaseTable, phasesOf(record), releasePhases)
    : nextPhases(tableOf(record), phasesOf(record), deploymentPhases);
  const from = record.transitions.at(-1)?.to ?? 'the start';
  const what = isRelease
    ? `release ${record.commit}`
    : `deployment ${record.id} (${record.delivery})`;
  return ledgerError('LEDGER_TRANSITION_ILLEGAL', {
    message: `Expected a phase that may follow ${from} in the ${what}: ${next.join(', ') || 'none, it has ended'}; found ${to}.`,
    remedy:
      next.length === 0
        ? 'What has ended never comes back: start a new one.'
        : 'Look at the record with `waybill history`, and make the steps in their order.',
    facts: { from, to, allowed: next },
  });
}
