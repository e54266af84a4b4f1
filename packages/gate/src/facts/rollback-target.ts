import { commitShaSchema } from '@waybill/core';
import {
  deploymentEvidence,
  deploymentIdSchema,
  isActive,
  kindOf,
  phaseOf,
  phasesOf,
  sameImages,
  type DeploymentRecord,
  type EnvironmentRecord,
  type LedgerReader,
} from '@waybill/ledger';
import { gateError } from '../error-codes.ts';
import type { RollbackFacts, RollbackRequest } from '../promotion-facts.ts';
import { readPointer, wasActive } from './deployments.ts';

/** More deployments than this since its target, or of its commit, are not looked at. */
const mostDeployments = 500;

/** What a rollback is planned from: the ledger alone, so that it works without the application's repository. */
interface Scene {
  readonly ledger: LedgerReader;
  readonly request: RollbackRequest;
  readonly environment: EnvironmentRecord;
  readonly active: DeploymentRecord;
  /** What desired state was last written for, where that is not what is active. */
  readonly desired: DeploymentRecord | undefined;
}

/**
 * Finds what a rollback goes back to.
 * - `previous`: what is active, where a later deployment has written desired state and did not become active;
 *   else the newest other release that was active and was not itself rolled back.
 * - a deployment id; or a release tag or commit: its newest deployment here that was active.
 *
 * The run whose rollback is active already gets that one again: running it twice is no-op, not two steps back.
 * @param ledger the records
 * @param request environment and target
 * @returns the target, and what is taken back
 * @throws ROLLBACK_TARGET_UNKNOWN
 */
export async function planRollback(
  ledger: LedgerReader,
  request: RollbackRequest,
): Promise<RollbackFacts> {
  const environment = await ledger.environment(request.environment);
  const active = await readPointer(ledger, environment?.active?.deployment);
  if (environment === undefined || active === undefined) {
    throw targetUnknown(request, `nothing was ever active in ${request.environment}`);
  }
  const pointed = await readPointer(ledger, environment.desired?.deployment);
  const desired = pointed === undefined || pointed.id === active.id ? undefined : pointed;
  const scene: Scene = { ledger, request, environment, active, desired };
  const target = await findTarget(scene);
  const undone = await findUndone(scene, target);
  return {
    target,
    wasActive: wasActive(target),
    undoes: undone[0]?.id,
    undone: undone.map((record) => ({
      deployment: record.id,
      commit: record.commit,
      kind: kindOf(record),
      phase: phaseOf(record),
    })),
  };
}

async function findTarget(scene: Scene): Promise<DeploymentRecord> {
  const { ledger, request, active } = scene;
  const { target } = request;
  if (target === 'previous') return findPrevious(scene);
  if (deploymentIdSchema.safeParse(target).success) {
    const record = await ledger.deployment(target);
    if (record?.environment === request.environment) return record;
    throw targetUnknown(request, `${request.environment} has no deployment ${target}`);
  }
  const commit = commitShaSchema.safeParse(target.replace(/^sha-/, ''));
  if (!commit.success) {
    throw targetUnknown(request, `${JSON.stringify(target.slice(0, 100))} is none of these`);
  }
  if (active.commit === commit.data) return active;
  const records = await ledger.deployments({
    environment: request.environment,
    commit: commit.data,
    limit: mostDeployments,
  });
  const found = records.find((record) => record.commit === commit.data && wasActive(record));
  if (found !== undefined) return found;
  throw targetUnknown(request, `${commit.data} was never active in ${request.environment}`);
}

async function findPrevious({
  ledger,
  request,
  environment,
  active,
  desired,
}: Scene): Promise<DeploymentRecord> {
  if (isOwnRollback(active, request)) return active;
  // A rollout that failed, or still goes on: what was last proved to run is what it would replace. A rollback
  // on its way is gone on with: its target is found again, the same way.
  if (desired !== undefined && (kindOf(desired) !== 'rollback' || bringsBack(desired, active)))
    return active;
  const ids = [environment.previous, ...environment.accepted].flatMap((it) => it?.deployment ?? []);
  for (const id of new Set(ids)) {
    const record = await readPointer(ledger, id);
    if (record === undefined || phaseOf(record) === 'rolled-back' || !wasActive(record)) continue;
    if (!sameImages(record.release.images, active.release.images)) return record;
  }
  throw targetUnknown(
    request,
    `${request.environment} has run nothing else that was not rolled back`,
  );
}

/** Whether it is a rollback to the images of another deployment. */
function bringsBack(rollback: DeploymentRecord, target: DeploymentRecord): boolean {
  return (
    kindOf(rollback) === 'rollback' && sameImages(rollback.release.images, target.release.images)
  );
}

/** Whether this very run made the rollback. */
function isOwnRollback(record: DeploymentRecord, { owner }: RollbackRequest): boolean {
  const by = record.transitions[0]?.by;
  if (owner === undefined || by === undefined || kindOf(record) !== 'rollback') return false;
  return by.repository === owner.repository && by.run === owner.run;
}

/** The deployments that wrote desired state after the target did, the newest first. */
async function findUndone(
  { ledger, request, active, desired }: Scene,
  target: DeploymentRecord,
): Promise<readonly DeploymentRecord[]> {
  const onItsWay = desired !== undefined && bringsBack(desired, target);
  const standing =
    desired === undefined
      ? active
      : onItsWay
        ? ((await readPointer(ledger, deploymentEvidence(desired, 'requested')?.undoes)) ?? active)
        : desired;
  if (standing.id === target.id) return [];
  const since = target.transitions[0]?.at;
  const records = await ledger.deployments({
    environment: request.environment,
    ...(since === undefined ? {} : { since }),
    limit: mostDeployments,
  });
  const later = records.filter(
    (record) =>
      record.id > target.id && (phasesOf(record).includes('desired') || isActive(phaseOf(record))),
  );
  const undone = later.filter(
    (record) => phaseOf(record) !== 'rolled-back' && record.id <= standing.id,
  );
  return [standing, ...undone.filter(({ id }) => id !== standing.id && id !== target.id)];
}

function targetUnknown({ environment, target }: RollbackRequest, problem: string): Error {
  return gateError('ROLLBACK_TARGET_UNKNOWN', {
    message: `Expected something that ${environment} can go back to (\`previous\`, a deployment id, a release tag or a commit); ${problem}.`,
    remedy: 'Look at `waybill history` for what was active there, and name one of those.',
    facts: { environment, target: target.slice(0, 100) },
  });
}
