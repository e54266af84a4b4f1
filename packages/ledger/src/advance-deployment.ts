import type { RunState } from '@waybill/forge';
import type { CommitSha, Owner } from '@waybill/core';
import { deploymentEvidence } from './agreement.ts';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import {
  newEnvironmentRecord,
  withAccepted,
  withActive,
  withDesired,
  withoutAccepted,
  withoutOpen,
} from './environment.ts';
import { settleEmergency } from './emergency.ts';
import { ledgerError } from './error-codes.ts';
import { withHolds } from './hold.ts';
import type { CommitOrder, DeploymentStep, LedgerReader } from './ledger-interface.ts';
import { lockedBy, refuseFenced, sameOwner } from './lock.ts';
import { refuseOvertaking, type Standing } from './overtaking.ts';
import { isActive, isEnd, isOpenEmergency, isUnfinished, type DeploymentPhase } from './phases.ts';
import {
  kindOf,
  lastTransition,
  phaseOf,
  phasesOf,
  transition,
  type DeploymentRecord,
  type TransitionContext,
} from './record.ts';
import type { LedgerTree } from './tree.ts';

/** What a write of a deployment knows of its surroundings. `at` and `now` are one moment. */
export interface WriteContext extends TransitionContext {
  readonly now: number;
  readonly leaseMilliseconds: number;
  readonly runState: (owner: Owner, since: string) => Promise<RunState>;
  readonly order: (candidate: CommitSha, current: CommitSha) => Promise<CommitOrder>;
  /** The commits of the intents before this one in the same push. */
  readonly commits: ReadonlyMap<string, CommitSha>;
}

export interface Advanced {
  readonly deployment: DeploymentRecord;
  readonly environment: EnvironmentRecord;
}

/**
 * @param record a deployment's record
 * @param steps what shall be recorded
 * @returns the steps that are not recorded yet
 */
export function missingSteps(
  record: DeploymentRecord,
  steps: readonly DeploymentStep[],
): readonly DeploymentStep[] {
  const past = phasesOf(record);
  return steps.filter(({ to }) => !past.includes(to));
}

/** Makes the transitions that the record lacks, in the order that is given. */
export async function makeSteps(
  record: DeploymentRecord,
  steps: readonly DeploymentStep[],
  context: WriteContext,
): Promise<DeploymentRecord> {
  let result = record;
  for (const { to, evidence } of missingSteps(record, steps)) {
    const proof = typeof evidence === 'function' ? await evidence(context.commits) : evidence;
    result = transition(result, to, proof, context);
  }
  return result;
}

/**
 * Advances a deployment of this run.
 * @param tree the ledger at the head on which the push will stand
 * @param id the deployment
 * @param steps what shall be recorded
 * @param context who writes, when, and the ports
 * @param releaseLock frees the environment although the deployment goes on later
 * @throws LEDGER_RECORD_MISSING, FENCED_OFF, LEDGER_OVERTAKES, and what `transition` throws
 */
export async function advanceDeployment(
  tree: LedgerTree,
  id: string,
  steps: readonly DeploymentStep[],
  context: WriteContext,
  releaseLock: boolean,
): Promise<Advanced> {
  const before = await tree.deployment(id);
  if (before === undefined) throw missing(id);
  const lock = await tree.lock(before.environment);
  const ours = lock?.deployment === id && sameOwner(lock.owner, context.by) ? lock : undefined;
  const missingNow = missingSteps(before, steps);
  if (missingNow.length > 0 && (isUnfinished(phaseOf(before)) || wasEnded(before, context.by))) {
    refuseFenced(before.environment, lock, ours !== undefined);
  }
  if (missingNow.length > 0 && isOpenEmergency(phaseOf(before)) && lock !== undefined) {
    throw lockedBy(
      lock,
      'Close the emergency when that deployment has ended: it may be what desired state says by then.',
    );
  }
  const environment =
    (await tree.environment(before.environment)) ??
    newEnvironmentRecord(before.application, before.environment);
  if (missingNow.some(({ to }) => to === 'desired' || to === 'active')) {
    await refuseStale(before, environment, context);
  }
  const deployment = await makeSteps(before, steps, context);
  return settle(tree, { before, deployment, environment, lock: ours, releaseLock }, context);
}

/** Somebody else ended what this run goes on with: it was called dead, and is not. */
function wasEnded(deployment: DeploymentRecord, by: Owner): boolean {
  const last = lastTransition(deployment);
  const isOver = isEnd(last.to) && !phasesOf(deployment).includes('active');
  return isOver && !sameOwner(last.by, by);
}

/** The pointers that a deployment would replace. */
export function standings(environment: EnvironmentRecord, id?: string): readonly Standing[] {
  const { active, desired, emergency } = environment;
  return [
    ...(active === null ? [] : [{ ...active, how: 'runs' }]),
    ...(desired === null ? [] : [{ ...desired, how: 'is desired' }]),
    ...(emergency === undefined ? [] : [{ ...emergency, how: 'runs past desired state' }]),
  ].filter(({ deployment }) => deployment !== id);
}

/**
 * What `advance` asks before desired state is recorded, for who writes desired state without the ledger in one push.
 * @param reader the ledger as it is now
 * @param deployment whose release is about to be written
 * @param order tells where one commit stands towards another
 * @throws LEDGER_OVERTAKES where something newer stands there
 */
export async function requireNewest(
  reader: Pick<LedgerReader, 'environment'>,
  deployment: DeploymentRecord,
  order: WriteContext['order'],
): Promise<void> {
  const environment = await reader.environment(deployment.environment);
  if (environment !== undefined) await refuseStale(deployment, environment, { order });
}

async function refuseStale(
  deployment: DeploymentRecord,
  environment: EnvironmentRecord,
  context: Pick<WriteContext, 'order'>,
): Promise<void> {
  const candidate = {
    environment: deployment.environment,
    commit: deployment.commit,
    kind: kindOf(deployment),
    undoes: deploymentEvidence(deployment, 'requested')?.undoes,
  };
  await refuseOvertaking(candidate, standings(environment, deployment.id), context.order);
}

interface Settling {
  readonly before: DeploymentRecord | undefined;
  readonly deployment: DeploymentRecord;
  readonly environment: EnvironmentRecord;
  /** The lock of this run on this deployment, if it holds one. */
  readonly lock: LockRecord | undefined;
  readonly releaseLock: boolean;
}

/**
 * Stages a deployment with what follows from its new phases: the environment's pointers, the end of the one
 * that it replaces, the lock (freed, or its lease renewed).
 */
export async function settle(
  tree: LedgerTree,
  settling: Settling,
  context: WriteContext,
): Promise<Advanced> {
  const { before, deployment, lock } = settling;
  const past: readonly DeploymentPhase[] = before === undefined ? [] : phasesOf(before);
  const entered = phasesOf(deployment).slice(past.length);
  let environment = settling.environment;
  if (entered.includes('desired')) environment = withDesired(environment, deployment);
  if (entered.includes('active')) {
    environment = await replaceFormer(tree, environment, deployment, context);
    environment = await withHolds(tree, environment, deployment, context);
    environment = withActive(environment, deployment);
  }
  environment = await settleEmergency(tree, environment, deployment, context);
  if (entered.includes('accepted')) environment = withAccepted(environment, deployment);
  const over = !isUnfinished(phaseOf(deployment));
  if (over) environment = withoutOpen(environment, deployment.id);
  if (entered.length > 0) tree.stage(deployment);
  if (environment !== settling.environment) tree.stage(environment);
  if (lock !== undefined) {
    if (over || settling.releaseLock) tree.removeLock(deployment.environment);
    else if (entered.length > 0) tree.stage({ ...lock, leaseUntil: leaseEnd(context) });
  }
  return { deployment, environment };
}

/**
 * @param context who writes, and when
 * @returns until when a lock that is taken or renewed now holds by itself
 */
export function leaseEnd(context: Pick<WriteContext, 'now' | 'leaseMilliseconds'>): string {
  return new Date(context.now + context.leaseMilliseconds).toISOString();
}

/** The deployment that was active until now is superseded, or rolled back where a rollback replaces it. */
async function replaceFormer(
  tree: LedgerTree,
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
  context: WriteContext,
): Promise<EnvironmentRecord> {
  if (environment.active === null || environment.active.deployment === deployment.id) {
    return environment;
  }
  const former = await tree.deployment(environment.active.deployment);
  if (former === undefined) throw missing(environment.active.deployment);
  if (!isActive(phaseOf(former))) return environment;
  const undone = deploymentEvidence(deployment, 'requested')?.undoes === former.id;
  const rolledBack =
    undone || (kindOf(deployment) === 'rollback' && former.commit !== deployment.commit);
  const facts = { environment: deployment.environment, commit: deployment.commit };
  if (!rolledBack) {
    const message = `Deployment ${deployment.id} became active in ${deployment.environment}.`;
    const end = { code: 'SUPERSEDED', message, remedy: 'Nothing is to be done.', facts };
    tree.stage(
      transition(former, 'superseded', { phase: 'superseded', by: deployment.id, ...end }, context),
    );
    return environment;
  }
  const message = `Deployment ${deployment.id} took ${deployment.environment} back to ${deployment.commit}.`;
  const remedy = 'Find out why it was rolled back before a newer commit is promoted.';
  const end = { code: 'ROLLED_BACK', message, remedy, facts };
  tree.stage(
    transition(former, 'rolled-back', { phase: 'rolled-back', by: deployment.id, ...end }, context),
  );
  return withoutAccepted(environment, former.id);
}

/**
 * @param id a deployment's id
 * @returns the error LEDGER_RECORD_MISSING
 */
export function missing(id: string): ReturnType<typeof ledgerError> {
  return ledgerError('LEDGER_RECORD_MISSING', {
    message: `Expected deployment ${id} in the ledger; it is not there.`,
    remedy:
      'Give the id as record-deployment printed it, of this application and this ledger branch.',
    facts: { deployment: id },
  });
}
