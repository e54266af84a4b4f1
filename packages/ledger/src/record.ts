import {
  canonicalJson,
  digestOf,
  type CommitSha,
  type Digest,
  type Owner,
  type Release,
} from '@waybill/core';
import type { DeliveryMode } from '@waybill/config';
import { ledgerError } from './error-codes.ts';
import {
  parseDeploymentEvidence,
  parseReleaseEvidence,
  type DeploymentEvidence,
  type DeploymentEvidenceOf,
  type ReleaseEvidence,
  type ReleaseEvidenceOf,
} from './evidence.ts';
import {
  deploymentPhases,
  isUnfinished,
  releasePhases,
  type DeploymentKind,
  type DeploymentPhase,
  type ReleasePhase,
} from './phases.ts';
import { deploymentTables, mayEnter, nextPhases, releaseTable } from './transition-table.ts';

/**
 * The version of the records' form that this code writes. A newer minor version only adds fields: they are
 * kept and not read. A newer major version is refused.
 */
export const schemaVersion = '1.0';

/** One step of a record, with what proved it. */
export interface Transition<Evidence extends { readonly phase: string }> {
  readonly to: Evidence['phase'];
  readonly at: string;
  readonly by: Owner;
  readonly evidence: Evidence;
  /** The digest of the transition before, or of the record's identity for the first one. */
  readonly previous: Digest;
  /** The place of a DSSE signature over (record, previous, evidence): kept, and not read by this version. */
  readonly signature?: unknown;
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
  throw new TypeError('not written yet');
}
