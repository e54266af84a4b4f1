import type { Owner } from '@waybill/core';
import { deploymentEvidence, sameImages } from './agreement.ts';
import type { WriteContext } from './advance-deployment.ts';
import type { Closed } from './closing.ts';
import type { LockRecord } from './documents.ts';
import { ledgerError } from './error-codes.ts';
import type { DeploymentRequest } from './ledger-interface.ts';
import { describeOwner, judgeOwner, sameOwner } from './lock.ts';
import type { DeploymentKind } from './phases.ts';
import { kindOf, lastTransition, phaseOf, phasesOf, type DeploymentRecord } from './record.ts';
import type { LedgerTree } from './tree.ts';

/** Who waits for an environment, as one run sees it. */
export interface Queue {
  /** This run's own place, for what it asks for now. */
  readonly mine: DeploymentRecord | undefined;
  /** What this run waited for before it asked for something else. */
  readonly left: readonly DeploymentRecord[];
  /** Other runs that wait, in the order in which they came. */
  readonly waiting: readonly DeploymentRecord[];
  /** Other runs that waited and have ended: they block nobody. */
  readonly gone: readonly Closed[];
}

/**
 * @param record an unfinished deployment
 * @param lock the lock of its environment, if there is one
 * @returns whether it waits for the environment: it was requested and got no lock, so nothing was changed for it
 */
export function isQueued(record: DeploymentRecord, lock: LockRecord | undefined): boolean {
  return phaseOf(record) === 'requested' && record.id !== lock?.deployment;
}

/**
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param by a run
 * @returns the deployments with which that run waits; one at most, unless it was killed between two questions
 */
export function placesOf(
  open: readonly DeploymentRecord[],
  lock: LockRecord | undefined,
  by: Owner,
): readonly DeploymentRecord[] {
  return open.filter((record) => isQueued(record, lock) && sameOwner(askedBy(record), by));
}

function askedBy(record: DeploymentRecord): Owner {
  return (record.transitions[0] ?? lastTransition(record)).by;
}

/**
 * Reads who waits. A waiting run whose end is known, or whose lease is over where nothing is known, is gone.
 * @param open the unfinished deployments of an environment
 * @param lock its lock, if there is one
 * @param request what this run asks for
 * @param context who asks, when, and whom to ask about the others
 */
export async function readQueue(
  open: readonly DeploymentRecord[],
  lock: LockRecord | undefined,
  request: DeploymentRequest,
  context: WriteContext,
): Promise<Queue> {
  const own = placesOf(open, lock, context.by);
  const mine = own.find((record) => isFor(record, request));
  const others = open.filter((record) => isQueued(record, lock) && !own.includes(record));
  const waiting: DeploymentRecord[] = [];
  const gone: Closed[] = [];
  for (const record of [...others].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { at, by: owner } = lastTransition(record);
    const leaseUntil = new Date(Date.parse(at) + context.leaseMilliseconds).toISOString();
    const { takeOver } = await judgeOwner({ owner, since: at, leaseUntil }, context);
    if (takeOver === undefined) waiting.push(record);
    else gone.push({ why: takeOver, record, owner, leaseUntil });
  }
  return { mine, left: own.filter((record) => record !== mine), waiting, gone };
}

/**
 * @param record a deployment
 * @param request what a run asks for
 * @returns whether the deployment is for that, whatever its plan: that may change while the run waits
 */
export function isFor(record: DeploymentRecord, request: DeploymentRequest): boolean {
  return (
    record.commit === request.release.commit &&
    sameImages(record.release.images, request.release.images) &&
    record.delivery === request.delivery &&
    kindOf(record) === request.kind &&
    deploymentEvidence(record, 'requested')?.undoes === request.undoes
  );
}

/** A way back goes before a way forward: it is asked for because something is wrong. */
function rankOf(kind: DeploymentKind): number {
  return kind === 'promote' ? 1 : 0;
}

/**
 * Who has the environment before this run when it is free: every way back before a promotion, and else who came
 * earlier; an older promotion is not before a newer one, which takes its place.
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the first one before this run; undefined where it is its turn
 */
export async function firstBefore(
  queue: Queue,
  request: DeploymentRequest,
  context: Pick<WriteContext, 'order'>,
): Promise<DeploymentRecord | undefined> {
  const rank = rankOf(request.kind);
  const first = [...queue.waiting].sort((a, b) => rankOf(kindOf(a)) - rankOf(kindOf(b)));
  const overtaken = await overtakenBy(queue, request, context);
  return first.find((record) => {
    const other = rankOf(kindOf(record));
    if (other !== rank) return other < rank;
    if (overtaken.includes(record)) return false;
    return queue.mine === undefined || record.id < queue.mine.id;
  });
}

/**
 * @param queue who waits
 * @param request what this run asks for
 * @param context how commits stand to each other
 * @returns the waiting promotions of older commits, whose place a newer one takes
 */
export async function overtakenBy(
  queue: Queue,
  request: DeploymentRequest,
  context: Pick<WriteContext, 'order'>,
): Promise<readonly DeploymentRecord[]> {
  if (request.kind !== 'promote') return [];
  const overtaken: DeploymentRecord[] = [];
  for (const record of queue.waiting) {
    if (kindOf(record) !== 'promote') continue;
    const order = await context.order(request.release.commit, record.commit);
    if (order === 'newer') overtaken.push(record);
  }
  return overtaken;
}

/**
 * A run whose place was taken by a newer release is told so, and does not stand in the queue again.
 * @param tree the ledger
 * @param request what this run asks for
 * @param by this run
 * @throws LEDGER_SUPERSEDED with the deployment that took its place
 */
export async function refuseSuperseded(
  tree: LedgerTree,
  request: DeploymentRequest,
  by: Owner,
): Promise<void> {
  const { commit } = request.release;
  const newest = await tree.deployments(request.environment, 5, `-${commit.slice(0, 12)}-`);
  const own = newest.find((record) => isFor(record, request) && sameOwner(askedBy(record), by));
  if (own === undefined || phasesOf(own).length !== 2) return;
  const { evidence } = lastTransition(own);
  if (evidence.phase !== 'superseded' || evidence.code !== 'OVERTAKEN') return;
  if (evidence.by === undefined) return;
  const taker = await tree.deployment(evidence.by);
  throw ledgerError('LEDGER_SUPERSEDED', {
    message: `Expected deployment ${own.id} of ${commit} to wait until ${request.environment} is free; ${taker === undefined ? 'a newer commit' : `the newer commit ${taker.commit}`} took its place with deployment ${evidence.by}.`,
    remedy: `Nothing is to be done: nothing was changed for ${commit}, and ${evidence.by} brings what is newer.`,
    facts: {
      environment: request.environment,
      commit,
      deployment: own.id,
      by: evidence.by,
      newer: taker?.commit ?? null,
    },
  });
}

/**
 * @param record the deployment that goes before
 * @returns the error LEDGER_LOCKED for a run that does not wait
 */
export function queuedBehind(record: DeploymentRecord): ReturnType<typeof ledgerError> {
  const { at, by: owner } = lastTransition(record);
  const { environment, id, commit } = record;
  return ledgerError('LEDGER_LOCKED', {
    message: `Expected nobody to wait for ${environment} before this run; ${describeOwner(owner)} waits since ${at} with the ${kindOf(record)} of ${commit} (deployment ${id}).`,
    remedy:
      'Let this run wait too (input `wait` of record-deployment), or start this job again when that deployment has ended.',
    facts: {
      environment,
      deployment: id,
      since: at,
      repository: owner.repository,
      run: owner.run,
      attempt: owner.attempt,
      job: owner.job,
      actor: owner.actor,
    },
  });
}
