import type { CommitSha } from '@waybill/core';
import { deploymentEvidence } from './agreement.ts';
import type { EnvironmentRecord, HeldRelease, LockRecord } from './documents.ts';
import type { Approval, Override } from './evidence-parts.ts';
import type { DeploymentEvidence } from './evidence.ts';
import { isEnd, isUnfinished, type DeploymentKind, type DeploymentPhase } from './phases.ts';
import { isQueued } from './queue.ts';
import { kindOf, lastTransition, phaseOf, type DeploymentRecord } from './record.ts';
import { proposalOf, type TraceProposal } from './trace.ts';

/** A deployment as a table row shows it. */
export interface DeploymentSummary {
  readonly deployment: string;
  readonly environment: string;
  readonly kind: DeploymentKind;
  readonly phase: DeploymentPhase;
  readonly commit: CommitSha;
  readonly version: string | undefined;
  readonly requestedAt: string;
  /** When it came to its phase. */
  readonly at: string;
  readonly requestedBy: string;
  /** Who approved it; empty where no approval was asked for, or none is there yet. */
  readonly approvedBy: readonly string[];
  readonly reason: string | undefined;
  readonly images: readonly { readonly name: string; readonly digest: string }[];
  /** The deployment that it takes back. */
  readonly undoes: string | undefined;
  /** The policy asked for it, and no person. */
  readonly automatic: boolean;
  /** The gates that somebody overrode for it, and why. */
  readonly overrides: readonly Override[];
  /** Where desired state was proposed. */
  readonly proposal: TraceProposal | undefined;
  /** The error that ended it. */
  readonly ended:
    { readonly code: string; readonly message: string; readonly remedy: string } | undefined;
}

/** What an environment runs, since when, by whom, and what is under way. */
export interface EnvironmentStatus {
  readonly environment: string;
  readonly active: DeploymentSummary | undefined;
  readonly previous: DeploymentSummary | undefined;
  /** The newest accepted one: what promotion to the next environment reads. */
  readonly accepted: DeploymentSummary | undefined;
  /** What an emergency put to the target, and desired state does not say. */
  readonly emergency: DeploymentSummary | undefined;
  /** Desired state says something else than what was proved to run: a rollout goes on, or failed. */
  readonly desiredDiffers: boolean;
  /** Those that work, and those that wait for a merge. */
  readonly underWay: readonly DeploymentSummary[];
  /** Those that stand in the queue for the environment, the oldest first. */
  readonly waiting: readonly DeploymentSummary[];
  /** What was rolled back and may not come back by a promotion, the newest first. */
  readonly held: readonly HeldRelease[];
  /** The newest attempt that came to nothing after `active` was requested. */
  readonly lastEnded: DeploymentSummary | undefined;
  readonly lock: LockRecord | undefined;
}

/**
 * @param record a deployment's record
 * @returns what a table shows of it
 */
export function summarize(record: DeploymentRecord): DeploymentSummary {
  const requested = deploymentEvidence(record, 'requested');
  const approved = deploymentEvidence(record, 'approved');
  const last = lastTransition(record);
  return {
    deployment: record.id,
    environment: record.environment,
    kind: kindOf(record),
    phase: last.to,
    commit: record.commit,
    version: deploymentEvidence(record, 'active')?.version ?? requested?.version,
    requestedAt: record.transitions[0]?.at ?? last.at,
    at: last.at,
    requestedBy: requested?.requestedBy ?? last.by.actor,
    approvedBy: approved === undefined || 'skipped' in approved ? [] : approved.by.map(nameOf),
    reason: requested?.reason,
    images: record.release.images.map(({ name, digest }) => ({ name, digest })),
    undoes: requested?.undoes,
    automatic: requested?.automatic === true,
    overrides: requested?.overrides ?? [],
    proposal: proposalOf(record),
    ended: endOf(last.evidence),
  };
}

/** An administrator who let a run through approved nothing, and the forge does not say who it was. */
function nameOf({ approver, source }: Approval): string {
  return source === 'admin-bypass' ? `nobody (${approver} let the run through)` : approver;
}

function endOf(evidence: DeploymentEvidence): DeploymentSummary['ended'] {
  if (!('code' in evidence)) return undefined;
  const { code, message, remedy } = evidence;
  return { code, message, remedy };
}

/**
 * @param environment an environment's pointers
 * @param deployments deployments of it, the newest first; those that the pointers name must be among them
 * @param lock its lock, if somebody holds it
 */
export function environmentStatus(
  environment: EnvironmentRecord,
  deployments: readonly DeploymentRecord[],
  lock?: LockRecord,
): EnvironmentStatus {
  const own = deployments.filter((record) => record.environment === environment.environment);
  const find = (id: string | undefined): DeploymentSummary | undefined => {
    const record = own.find((candidate) => candidate.id === id);
    return record === undefined ? undefined : summarize(record);
  };
  const active = find(environment.active?.deployment);
  const fruitless = own.find((record) => {
    const phase = phaseOf(record);
    const ended = isEnd(phase) && phase !== 'superseded' && phase !== 'rolled-back';
    return ended && (active === undefined || record.id > active.deployment);
  });
  const unfinished = own.filter((record) => isUnfinished(phaseOf(record)));
  return {
    environment: environment.environment,
    active,
    previous: find(environment.previous?.deployment),
    accepted: find(environment.accepted[0]?.deployment),
    emergency: find(environment.emergency?.deployment),
    desiredDiffers: environment.desired?.deployment !== environment.active?.deployment,
    underWay: unfinished.filter((record) => !isQueued(record, lock)).map(summarize),
    waiting: unfinished
      .filter((record) => isQueued(record, lock))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(summarize),
    held: environment.held ?? [],
    lastEnded: fruitless === undefined ? undefined : summarize(fruitless),
    lock,
  };
}
