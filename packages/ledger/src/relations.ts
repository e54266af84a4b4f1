import { releaseEvidence, sameImages } from './agreement.ts';
import type { DeploymentPointer, EnvironmentRecord, HeldRelease, LockRecord } from './documents.ts';
import { goesBack } from './emergency.ts';
import { pathOf, type LedgerProblem, type ProblemCode } from './examine.ts';
import { isTakenBackBy } from './hold.ts';
import { isActive, isOpenEmergency, isUnfinished, type DeploymentPhase } from './phases.ts';
import { phaseOf, phasesOf, type DeploymentRecord } from './record.ts';
import type { VerifiedRecords } from './verify.ts';

/**
 * What must hold between records that are each right by themselves.
 * @param records the ledger's hot records, and the frozen releases of their commits
 * @param frozen frozen deployments that pointers name
 * @returns what does not hold
 */
export function relationProblems(
  records: VerifiedRecords,
  frozen: readonly DeploymentRecord[] = [],
): readonly LedgerProblem[] {
  const named = { ...records, deployments: [...frozen, ...records.deployments] };
  return [
    ...claimProblems(records),
    ...records.environments.flatMap((environment) => pointerProblems(environment, named)),
    ...records.locks.flatMap((lock) => lockProblems(lock, records)),
    ...strayProblems(records),
  ];
}

const key = (of: { readonly application: string; readonly environment: string }): string =>
  `${of.application}/${of.environment}`;

const problem = (path: string, code: ProblemCode, message: string): LedgerProblem => ({
  path,
  code,
  message,
});

/** Law 1: what was deployed is the one claim of its commit. A refused attempt may have asked for anything. */
function claimProblems({ releases, deployments }: VerifiedRecords): LedgerProblem[] {
  const claims = new Map(
    releases.map((record) => [
      `${record.application}/${record.commit}`,
      releaseEvidence(record, 'claimed')?.images,
    ]),
  );
  return deployments
    .filter((deployment) => phaseOf(deployment) !== 'refused')
    .flatMap((deployment) => {
      const claim = claims.get(`${deployment.application}/${deployment.commit}`);
      if (claim !== undefined && sameImages(claim, deployment.release.images)) return [];
      const found = claim === undefined ? 'has no claim' : 'is claimed with other digests';
      return [problem(pathOf(deployment), 'claim-missing', `commit ${deployment.commit} ${found}`)];
    });
}

function pointerProblems(
  environment: EnvironmentRecord,
  { deployments }: VerifiedRecords,
): LedgerProblem[] {
  const path = pathOf(environment);
  const own = deployments.filter((deployment) => key(deployment) === key(environment));
  const byId = new Map(own.map((deployment) => [deployment.id, deployment]));
  const wrong = (message: string): LedgerProblem => problem(path, 'pointer-wrong', message);
  const check = (
    name: string,
    pointer: DeploymentPointer | null,
    was: DeploymentPhase,
  ): LedgerProblem[] => {
    if (pointer === null) return [];
    const deployment = byId.get(pointer.deployment);
    const step = deployment?.transitions.find(({ to }) => to === was);
    return deployment?.commit === pointer.commit && step !== undefined
      ? []
      : [
          wrong(
            `${name} is ${pointer.deployment}, which is no deployment of ${pointer.commit} that was ${was}`,
          ),
        ];
  };
  const running = own.filter((deployment) => isActive(phaseOf(deployment))).map(({ id }) => id);
  const claimed = environment.active === null ? [] : [environment.active.deployment];
  const emergencies = own.filter((it) => isOpenEmergency(phaseOf(it))).map(({ id }) => id);
  const emergency = environment.emergency === undefined ? [] : [environment.emergency.deployment];
  const open = own.filter((deployment) => isUnfinished(phaseOf(deployment))).map(({ id }) => id);
  return [
    ...check('active', environment.active, 'active'),
    ...check('previous', environment.previous, 'active'),
    ...check('desired', environment.desired, 'desired'),
    ...environment.accepted.flatMap((pointer) => check('accepted', pointer, 'accepted')),
    ...environment.accepted
      .filter(({ deployment }) => phasesIn(byId.get(deployment)).includes('rolled-back'))
      .map(({ deployment }) => wrong(`accepted lists ${deployment}, which was rolled back`)),
    ...(environment.held ?? [])
      .filter((entry) => !isHeldRightly(entry, byId))
      .map(({ commit, by }) => wrong(`held is ${commit}, which ${by} did not take back`)),
    ...check('emergency', environment.emergency ?? null, 'applied'),
    ...(sameSet(emergencies, emergency)
      ? []
      : [
          wrong(
            `emergency is ${emergency.join() || 'nothing'}; by their records open are ${emergencies.join() || 'none'}`,
          ),
        ]),
    ...(sameSet(running, claimed)
      ? []
      : [
          wrong(
            `active is ${claimed.join() || 'nothing'}; by their records active are ${running.join() || 'none'}`,
          ),
        ]),
    ...(sameSet(open, environment.open)
      ? []
      : [
          wrong(
            `open lists ${environment.open.join() || 'nothing'}; by their records unfinished are ${open.join() || 'none'}`,
          ),
        ]),
  ];
}

/** It points at a rollback that became active here, and at a deployment of the commit that this one took back. */
function isHeldRightly(
  { deployment, commit, by }: HeldRelease,
  byId: ReadonlyMap<string, DeploymentRecord>,
): boolean {
  const rollback = byId.get(by);
  const record = byId.get(deployment);
  if (rollback === undefined || record?.commit !== commit) return false;
  if (!goesBack(rollback) || !phasesOf(rollback).includes('active')) return false;
  return isTakenBackBy(record, rollback);
}

function phasesIn(deployment: DeploymentRecord | undefined): readonly DeploymentPhase[] {
  return deployment === undefined ? [] : phasesOf(deployment);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function lockProblems(
  lock: LockRecord,
  { deployments, environments }: VerifiedRecords,
): LedgerProblem[] {
  const wrong = (message: string): LedgerProblem => problem(pathOf(lock), 'lock-wrong', message);
  const deployment = deployments.find((it) => key(it) === key(lock) && it.id === lock.deployment);
  const environment = environments.find((it) => key(it) === key(lock));
  return [
    ...(deployment !== undefined && isUnfinished(phaseOf(deployment))
      ? []
      : [wrong(`it is held for ${lock.deployment}, which is not under way`)]),
    ...(environment?.generation === lock.generation
      ? []
      : [
          wrong(
            `its generation is ${String(lock.generation)}, the environment's ${String(environment?.generation)}`,
          ),
        ]),
  ];
}

/** A deployment that did more than being refused has left its mark on the environment's pointers. */
function strayProblems({ deployments, environments }: VerifiedRecords): LedgerProblem[] {
  const known = new Set(environments.map(key));
  return deployments
    .filter((deployment) => phaseOf(deployment) !== 'refused' && !known.has(key(deployment)))
    .map((deployment) =>
      problem(
        pathOf(deployment),
        'pointer-wrong',
        `the environment ${deployment.environment} has no pointers`,
      ),
    );
}
