import { deploymentEvidence, releaseEvidence, sameImages } from './agreement.ts';
import {
  leaseEnd,
  makeSteps,
  settle,
  standings,
  type Advanced,
  type WriteContext,
} from './advance-deployment.ts';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import { closeOthers } from './closing.ts';
import { newEnvironmentRecord, withOpen } from './environment.ts';
import { ledgerError } from './error-codes.ts';
import type { DeploymentEvidenceOf, Outcome } from './evidence.ts';
import { newDeploymentId } from './layout.ts';
import type { DeploymentRequest, DeploymentStarted } from './ledger-interface.ts';
import { lockedBy, mayTakeOver, sameOwner } from './lock.ts';
import { refuseOvertaking } from './overtaking.ts';
import { isUnfinished } from './phases.ts';
import {
  kindOf,
  lastTransition,
  newDeploymentRecord,
  phaseOf,
  phasesOf,
  schemaVersion,
  transition,
  type DeploymentRecord,
} from './record.ts';
import type { LedgerTree } from './tree.ts';

type Started = Pick<DeploymentStarted, 'deployment' | 'environment' | 'how' | 'lock'>;

/**
 * Begins a deployment, goes on with an unfinished one, or finds that there is nothing to do; takes the lock.
 * @param tree the ledger at the head on which the push will stand
 * @param request what is asked for
 * @param context who asks, when, and the ports
 * @throws LEDGER_LOCKED, LEDGER_OVERTAKES, LEDGER_NOT_CLAIMED, and what `transition` throws
 */
export async function startDeployment(
  tree: LedgerTree,
  request: DeploymentRequest,
  context: WriteContext,
): Promise<Started> {
  await refuseUnclaimed(tree, request);
  const environment = await environmentOf(tree, request.environment);
  const lock = await tree.lock(request.environment);
  const running = await runsAlready(tree, environment, lock, request);
  if (running !== undefined) {
    return { how: 'running-already', deployment: running, environment, lock: undefined };
  }
  const ours = lock !== undefined && sameOwner(lock.owner, context.by);
  const takeOver =
    lock === undefined || ours
      ? undefined
      : await mayTakeOver(lock, context.by, context.now, context.runState);
  const open = await openDeployments(tree, environment);
  const resumed = open.find((deployment) => goesOnWith(deployment, request));
  if (ours && lock.deployment !== resumed?.id && open.some(({ id }) => id === lock.deployment)) {
    throw lockedBy(lock, 'This job holds it for another deployment: finish that one first.');
  }
  const others = open.filter((deployment) => deployment !== resumed);
  await refuseStale(request, environment, others, lock, resumed, context);

  const record = resumed ?? (await requested(tree, request, context));
  const deployment = await makeSteps(record, request.steps ?? [], context);
  let next = closeOthers(tree, environment, others, { lock, takeOver, by: record.id }, context);
  const held = ours && lock.deployment === record.id ? lock : newLock(environment, record, context);
  if (held !== lock) next = { ...next, generation: held.generation };
  next = withOpen(next, record.id);
  if (held !== lock) tree.stage(held);
  if (next !== environment) tree.stage(next);
  const settled = await settle(
    tree,
    { before: resumed, deployment, environment: next, lock: held, releaseLock: false },
    context,
  );
  const kept = await tree.lock(request.environment);
  return { ...settled, how: resumed === undefined ? 'started' : 'resumed', lock: kept };
}

/**
 * Records an attempt that a gate did not let through: without a lock, and once for the same refusal.
 * @param tree the ledger at the head on which the push will stand
 * @param request what was asked for
 * @param refusal the gate's answer
 * @param context who asks, when
 */
export async function refuseDeployment(
  tree: LedgerTree,
  request: DeploymentRequest,
  refusal: Outcome,
  context: WriteContext,
): Promise<Advanced> {
  const environment = await environmentOf(tree, request.environment);
  const commit = request.release.commit.slice(0, 12);
  const [newest] = await tree.deployments(request.environment, 1, `-${commit}-`);
  if (newest !== undefined && isSameRefusal(newest, request, refusal)) {
    return { deployment: newest, environment };
  }
  const record = await requested(tree, request, context);
  const deployment = transition(record, 'refused', { phase: 'refused', ...refusal }, context);
  tree.stage(deployment);
  return { deployment, environment };
}

function isSameRefusal(
  deployment: DeploymentRecord,
  request: DeploymentRequest,
  refusal: Outcome,
): boolean {
  const asked = deploymentEvidence(deployment, 'requested');
  const { evidence } = lastTransition(deployment);
  return (
    evidence.phase === 'refused' &&
    evidence.code === refusal.code &&
    evidence.message === refusal.message &&
    deployment.commit === request.release.commit &&
    asked?.kind === request.kind &&
    asked.planHash === request.planHash
  );
}

async function environmentOf(tree: LedgerTree, name: string): Promise<EnvironmentRecord> {
  return (await tree.environment(name)) ?? newEnvironmentRecord(tree.application, name);
}

/** Law 1: only what was claimed for its commit is deployed. */
async function refuseUnclaimed(tree: LedgerTree, request: DeploymentRequest): Promise<void> {
  const { commit, images } = request.release;
  const record = await tree.release(commit);
  const claimed = record === undefined ? undefined : releaseEvidence(record, 'claimed')?.images;
  if (claimed !== undefined && sameImages(claimed, images)) return;
  const list = (items: readonly { name: string; digest: string }[]): string =>
    items.map(({ name, digest }) => `${name}@${digest}`).join(', ');
  throw ledgerError('LEDGER_NOT_CLAIMED', {
    message: `Expected the images that the ledger holds as the claim of commit ${commit} (${claimed === undefined ? 'there is none' : list(claimed)}); found ${list(images)}.`,
    remedy:
      claimed === undefined
        ? 'Release this commit first: build-publish-image claims its images.'
        : 'Deploy the digests of the claim; whatever else stands in the registry is not this release.',
    facts: { commit, claimed: claimed === undefined ? null : list(claimed), found: list(images) },
  });
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
  // Going back while something else is on its way is no "nothing to do".
  if (request.kind === 'rollback' && lock !== undefined) return undefined;
  if (active.commit !== request.release.commit) return undefined;
  const deployment = await tree.deployment(active.deployment);
  if (deployment === undefined) return undefined;
  return sameImages(deployment.release.images, request.release.images) ? deployment : undefined;
}

async function openDeployments(
  tree: LedgerTree,
  environment: EnvironmentRecord,
): Promise<readonly DeploymentRecord[]> {
  const records = await Promise.all(environment.open.map((id) => tree.deployment(id)));
  return records
    .filter((record) => record !== undefined)
    .filter((record) => isUnfinished(phaseOf(record)));
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
    (asked?.planHash === request.planHash ||
      phasesOf(deployment).some((it) => it === 'approved' || it === 'desired'))
  );
}

/** What the request would replace: what runs, what desired state says, and what waits without a lock. */
async function refuseStale(
  request: DeploymentRequest,
  environment: EnvironmentRecord,
  others: readonly DeploymentRecord[],
  lock: LockRecord | undefined,
  resumed: DeploymentRecord | undefined,
  context: WriteContext,
): Promise<void> {
  const waiting = others
    .filter(({ id }) => id !== lock?.deployment)
    .map(({ id, commit }) => ({ deployment: id, commit, how: 'waits' }));
  const candidate = {
    environment: request.environment,
    commit: request.release.commit,
    kind: request.kind,
    undoes: request.undoes,
  };
  const replaced = [...standings(environment, resumed?.id), ...waiting];
  await refuseOvertaking(candidate, replaced, context.order);
}

async function requested(
  tree: LedgerTree,
  request: DeploymentRequest,
  context: WriteContext,
): Promise<DeploymentRecord> {
  const { environment, delivery, release } = request;
  let id = newDeploymentId(context.at, release.commit);
  while ((await tree.deployment(id)) !== undefined)
    id = newDeploymentId(context.at, release.commit);
  const evidence: DeploymentEvidenceOf<'requested'> = {
    phase: 'requested',
    kind: request.kind,
    images: release.images.map(({ name, digest }) => ({ name, digest })),
    planHash: request.planHash,
    requestedBy: request.requestedBy,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    ...(request.version === undefined ? {} : { version: request.version }),
  };
  const record = newDeploymentRecord({ id, environment, delivery, release });
  return transition(record, 'requested', evidence, context);
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
