import { deploymentEvidence, sameImages } from './agreement.ts';
import { leaseEnd, makeSteps, settle, standings, type WriteContext } from './advance-deployment.ts';
import { changedNothing, closeAll, type Closed } from './closing.ts';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import { withOpen } from './environment.ts';
import type { DeploymentRequest, DeploymentStarted } from './ledger-interface.ts';
import {
  judgeOwner,
  lockedBy,
  lockedByOther,
  sameOwner,
  type Judged,
  type TakeOver,
} from './lock.ts';
import { refuseOvertaking, type Standing } from './overtaking.ts';
import {
  firstBefore,
  isQueued,
  overtakenBy,
  placesOf,
  queuedBehind,
  readQueue,
  refuseSuperseded,
  type Queue,
} from './queue.ts';
import { kindOf, phasesOf, schemaVersion, type DeploymentRecord } from './record.ts';
import { refuseUnclaimed, requested } from './requested.ts';
import type { LedgerTree } from './tree.ts';
import { environmentOf, openDeployments } from './under-way.ts';

type Started = Pick<DeploymentStarted, 'deployment' | 'environment' | 'how' | 'lock' | 'behind'>;

/**
 * Begins a deployment, goes on with an unfinished one, or finds that there is nothing to do; takes the lock, or
 * a place in the queue for it.
 * @param tree the ledger at the head on which the push will stand
 * @param request what is asked for
 * @param context who asks, when, and the ports
 * @throws LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_SUPERSEDED, LEDGER_NOT_CLAIMED, and what `transition` throws
 */
export async function startDeployment(
  tree: LedgerTree,
  request: DeploymentRequest,
  context: WriteContext,
): Promise<Started> {
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const lock = await tree.lock(request.environment);
  const open = await openDeployments(tree, environment);
  const running = await runsAlready(tree, environment, lock, request);
  if (running !== undefined) {
    const places = placesOf(open, lock, context.by).map(replaced);
    const left = closeAll(tree, environment, places, running.id, context);
    if (left !== environment) tree.stage(left);
    return { how: 'running-already', deployment: running, environment: left, lock: undefined };
  }
  const isOurs = lock !== undefined && sameOwner(lock.owner, context.by);
  const held = isOurs ? open.find(({ id }) => id === lock.deployment) : undefined;
  if (isOurs && held !== undefined) {
    return goOn(tree, request, { environment, lock, held }, context);
  }
  const queue = await readQueue(open, lock, request, context);
  if (queue.mine === undefined) await refuseSuperseded(tree, request, context.by);
  const situation = { environment, lock, open, queue };
  const judged = lock === undefined || isOurs ? undefined : await judgeLock(lock, context);
  if (lock !== undefined && judged !== undefined && judged.takeOver === undefined) {
    if (request.wait !== true) throw lockedByOther(lock, judged.state);
    return waitFor(tree, request, situation, context, undefined);
  }
  const behind = await firstBefore(queue, request, context);
  if (behind !== undefined) {
    if (request.wait !== true) throw queuedBehind(behind);
    return waitFor(tree, request, situation, context, behind);
  }
  return take(tree, request, { ...situation, takeOver: judged?.takeOver }, context);
}

/** An environment as a run finds it. */
interface Situation {
  readonly environment: EnvironmentRecord;
  readonly lock: LockRecord | undefined;
  readonly open: readonly DeploymentRecord[];
  readonly queue: Queue;
}

async function judgeLock(lock: LockRecord, context: WriteContext): Promise<Judged> {
  const { owner, acquiredAt: since, leaseUntil } = lock;
  return judgeOwner({ owner, since, leaseUntil }, context);
}

/** This run holds the environment already: it is asked again, and whoever waits waits on. */
async function goOn(
  tree: LedgerTree,
  request: DeploymentRequest,
  ours: Pick<Situation, 'environment'> & {
    readonly lock: LockRecord;
    readonly held: DeploymentRecord;
  },
  context: WriteContext,
): Promise<Started> {
  const { environment, lock, held } = ours;
  if (!goesOnWith(held, request)) {
    throw lockedBy(lock, 'This job holds it for another deployment: finish that one first.');
  }
  await refuseStale(request, standings(environment, held.id), context);
  const deployment = await makeSteps(held, request.steps ?? [], context);
  const settling = { before: held, deployment, environment, lock, releaseLock: false };
  const settled = await settle(tree, settling, context);
  return { ...settled, how: 'resumed', lock: await tree.lock(request.environment) };
}

/** Takes the lock, and ends what cannot go on beside this deployment. */
async function take(
  tree: LedgerTree,
  request: DeploymentRequest,
  situation: Situation & { readonly takeOver: TakeOver | undefined },
  context: WriteContext,
): Promise<Started> {
  const { environment, lock, open, queue, takeOver } = situation;
  const resumed = resumedBy(request, situation);
  const others = open.filter((record) => record !== resumed && !isQueued(record, lock));
  const parked = others.filter(({ id }) => id !== lock?.deployment);
  const replacing = [
    ...standings(environment, resumed?.id),
    ...parked.filter((other) => other !== resumed).map((other) => waits(other)),
    ...promotions(queue.waiting).map((other) => waits(other, true)),
  ];
  await refuseStale(request, replacing, context);

  const record = resumed ?? (await requested(tree, request, context));
  const deployment = await makeSteps(record, request.steps ?? [], context);
  const closed = [
    ...others.map((other) => closingOf(other, lock, takeOver)),
    ...(await closedByArrival(request, queue, context)),
    ...(queue.mine === undefined ? [] : [replaced(queue.mine)]),
  ].filter((closing) => closing.record !== resumed);
  let next = closeAll(tree, environment, closed, record.id, context);
  const held = newLock(environment, record, context);
  next = withOpen({ ...next, generation: held.generation }, record.id);
  tree.stage(held);
  tree.stage(next);
  const settled = await settle(
    tree,
    { before: resumed, deployment, environment: next, lock: held, releaseLock: false },
    context,
  );
  const kept = await tree.lock(request.environment);
  const isNew = resumed === undefined || resumed === queue.mine;
  return { ...settled, how: isNew ? 'started' : 'resumed', lock: kept };
}

/** Takes a place in the queue, once; the place of an older promotion where there is one. */
async function waitFor(
  tree: LedgerTree,
  request: DeploymentRequest,
  { environment, lock, open, queue }: Situation,
  context: WriteContext,
  behind: DeploymentRecord | undefined,
): Promise<Started> {
  const how = { how: 'waiting', lock, ...(behind === undefined ? {} : { behind }) } as const;
  const underWay = open.filter((record) => !isQueued(record, lock) && !goesOnWith(record, request));
  const holder = underWay.filter(({ id }) => id === lock?.deployment);
  const before = [
    ...standings(environment),
    ...underWay.filter((other) => !holder.includes(other)).map((other) => waits(other)),
    ...promotions(holder).map((other) => ({ ...waits(other, true), how: 'is under way' })),
    ...promotions(queue.waiting).map((other) => waits(other, true)),
  ];
  await refuseStale(request, before, context);
  if (queue.mine !== undefined) return { ...how, deployment: queue.mine, environment };
  const deployment = await requested(tree, request, context);
  tree.stage(deployment);
  const closed = await closedByArrival(request, queue, context);
  const next = closeAll(tree, environment, closed, deployment.id, context);
  const waiting = withOpen(next, deployment.id);
  tree.stage(waiting);
  return { ...how, deployment, environment: waiting };
}

/** What ends in the queue when a run begins to wait or to act: what it left, who is gone, and what is older. */
async function closedByArrival(
  request: DeploymentRequest,
  queue: Queue,
  context: WriteContext,
): Promise<readonly Closed[]> {
  const overtaken = await overtakenBy(queue, request, context);
  return [
    ...queue.left.map(replaced),
    ...queue.gone,
    ...overtaken.map((record): Closed => ({ why: 'OVERTAKEN', record })),
  ];
}

function replaced(record: DeploymentRecord): Closed {
  return { why: 'REPLACED', record };
}

/** A deployment whose owner is gone was interrupted; one that waited without a lock is overtaken. */
function closingOf(
  record: DeploymentRecord,
  lock: LockRecord | undefined,
  takeOver: TakeOver | undefined,
): Closed {
  if (record.id !== lock?.deployment) {
    return changedNothing(record) ? { why: 'OVERTAKEN', record } : { why: 'RUN_ENDED', record };
  }
  const { owner, leaseUntil } = lock;
  return { why: takeOver ?? 'RUN_ENDED', record, owner, leaseUntil };
}

/**
 * The unfinished deployment that goes on: one that was under way, or with which this run waited, or with which
 * one waited that is gone; never one with which another run waits.
 */
function resumedBy(
  request: DeploymentRequest,
  { open, lock, queue }: Situation,
): DeploymentRecord | undefined {
  const underWay = open.filter((record) => !isQueued(record, lock));
  const mine = queue.mine === undefined ? [] : [queue.mine];
  const candidates = [...underWay, ...mine, ...queue.gone.map(({ record }) => record)];
  return candidates.find((record) => goesOnWith(record, request));
}

/** Law 5: the environment runs this release, and nothing was written over it since. */
async function runsAlready(
  tree: LedgerTree,
  environment: EnvironmentRecord,
  lock: LockRecord | undefined,
  request: DeploymentRequest,
): Promise<DeploymentRecord | undefined> {
  const { active, desired } = environment;
  if (active === null || active.deployment !== desired?.deployment) return undefined;
  if (request.again === true || request.kind === 'emergency') return undefined;
  // Something else runs, past desired state.
  if (environment.emergency !== undefined) return undefined;
  // Going back while something else is on its way is no "nothing to do".
  if (request.kind === 'rollback' && lock !== undefined) return undefined;
  if (active.commit !== request.release.commit) return undefined;
  const deployment = await tree.deployment(active.deployment);
  if (deployment === undefined) return undefined;
  return sameImages(deployment.release.images, request.release.images) ? deployment : undefined;
}

/**
 * An unfinished deployment of the same release, kind and delivery goes on. Where nothing was approved yet the
 * plan must be the same too; after that the plan that was approved is the one that is carried out.
 */
function goesOnWith(deployment: DeploymentRecord, request: DeploymentRequest): boolean {
  const asked = deploymentEvidence(deployment, 'requested');
  return (
    deployment.commit === request.release.commit &&
    sameImages(deployment.release.images, request.release.images) &&
    deployment.delivery === request.delivery &&
    kindOf(deployment) === request.kind &&
    asked?.undoes === request.undoes &&
    // What is overridden now and was not then is a request of its own: its reason must be recorded.
    (request.overrides ?? []).every(({ gate, reason }) =>
      (asked?.overrides ?? []).some((it) => it.gate === gate && it.reason === reason),
    ) &&
    (asked?.planHash === request.planHash ||
      phasesOf(deployment).some((it) => it === 'approved' || it === 'desired'))
  );
}

/** What the request would replace: what runs, what desired state says, what is under way, and what waits. */
async function refuseStale(
  { environment, release, kind, undoes }: DeploymentRequest,
  replaced: readonly Standing[],
  context: WriteContext,
): Promise<void> {
  const candidate = { environment, commit: release.commit, kind, undoes };
  await refuseOvertaking(candidate, replaced, context.order);
}

function waits({ id, commit }: DeploymentRecord, byArrival = false): Standing {
  return { deployment: id, commit, how: 'waits', byArrival };
}

function promotions(records: readonly DeploymentRecord[]): readonly DeploymentRecord[] {
  return records.filter((record) => kindOf(record) === 'promote');
}

function newLock(
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
  context: WriteContext,
): LockRecord {
  return {
    schema: schemaVersion,
    kind: 'lock',
    application: deployment.application,
    environment: deployment.environment,
    owner: context.by,
    generation: environment.generation + 1,
    acquiredAt: context.at,
    leaseUntil: leaseEnd(context),
    deployment: deployment.id,
  };
}
