import { environmentOf } from '@waybill/config';
import { isWaybillError, messageOf } from '@waybill/core';
import {
  deploymentEvidence,
  isActive,
  isUnfinished,
  kindOf,
  phaseOf,
  type DeploymentRecord,
  type EnvironmentRecord,
  type Ledger,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { connectLedger } from '../ledger-connection.ts';
import { connectPolicy } from '../policy-connection.ts';
import type { ActionName } from '../stages.ts';
import { recordFinish, type Recorded } from './record-deployment.ts';
import { rollBack } from './roll-back.ts';

/** The deployment that failed. */
export interface FailedDeployment {
  readonly environment: string;
  /** Undefined where none was started. */
  readonly deployment: string | undefined;
}

/** What became of it. */
export type TakenBack =
  /** Nothing was to be done, and why. */
  | { readonly kind: 'left'; readonly reason: string }
  | { readonly kind: 'taken-back'; readonly recorded: Recorded };

/**
 * Takes a failed promotion back where the policy says `rollback: automatic`: once, and only while desired state
 * still says what the failed one wrote. A rollback that fails is not taken back: it says what runs now.
 * @param connections the systems of the deployment
 * @param failed which deployment
 * @param onStep is told each step before it begins
 * @throws ROLLBACK_FAILED where the way back fails as well; GATE_REFUSED, LEDGER_LOCKED where it cannot begin
 */
export async function takeBackFailed(
  connections: Connections,
  failed: FailedDeployment,
  onStep: (action: ActionName) => void,
): Promise<TakenBack> {
  if (failed.deployment === undefined) return left('no deployment was started');
  const { policy } = await connectPolicy(connections);
  if (environmentOf(policy, failed.environment).rollback !== 'automatic')
    return left('the policy leaves rollbacks to people');
  const ledger = await connectLedger(connections);
  const [record, environment] = await Promise.all([
    ledger.deployment(failed.deployment),
    ledger.environment(failed.environment),
  ]);
  if (record === undefined) return left(`the ledger has no deployment ${failed.deployment}`);
  const desired = await pointed(ledger, environment?.desired?.deployment);
  if (desired !== undefined && isActive(phaseOf(desired)) && takesBack(desired, record)) {
    return { kind: 'taken-back', recorded: await closeAgain(connections, desired) };
  }
  const reason = reasonToLeave(record, environment, desired);
  if (reason !== undefined) return left(reason);
  const { recorded, failure } = await rollBack(
    connections,
    {
      question: {
        kind: 'rollback',
        environment: failed.environment,
        commit: record.commit,
        target: 'previous',
        reason: `automatic: ${endOf(record)}`.slice(0, 1000),
        automatic: record.id,
      },
      before: { planHash: undefined, reviewsBefore: undefined },
    },
    onStep,
  );
  if (failure !== undefined) throw await failedAsWell(ledger, record, recorded, failure);
  return { kind: 'taken-back', recorded };
}

function left(reason: string): TakenBack {
  return { kind: 'left', reason };
}

/** Why nothing is taken back: the gates ask the same again, at the moment at which it begins. */
function reasonToLeave(
  record: DeploymentRecord,
  environment: EnvironmentRecord | undefined,
  desired: DeploymentRecord | undefined,
): string | undefined {
  const phase = phaseOf(record);
  if (kindOf(record) !== 'promote') return `${record.id} is itself a ${kindOf(record)}`;
  if (phase !== 'failed') return `${record.id} is ${phase}, not failed`;
  if (deploymentEvidence(record, 'desired') === undefined)
    return `${record.id} failed before it had written desired state`;
  if (desired?.id !== record.id && !isItsWayBack(desired, record))
    return 'desired state was written for something else since';
  if (environment?.active === null || environment === undefined)
    return 'nothing else was ever proved to run here';
  return undefined;
}

/** A run that was killed on the way back: the next one goes on. One that failed is not tried again. */
function isItsWayBack(desired: DeploymentRecord | undefined, failed: DeploymentRecord): boolean {
  if (desired === undefined) return false;
  const phase = phaseOf(desired);
  return (isUnfinished(phase) || phase === 'interrupted') && takesBack(desired, failed);
}

function takesBack(rollback: DeploymentRecord, failed: DeploymentRecord): boolean {
  const requested = deploymentEvidence(rollback, 'requested');
  return requested?.kind === 'rollback' && requested.undoes === failed.id;
}

/** A run before this one brought it back; what it may not have shown at the forge is shown now. */
async function closeAgain(connections: Connections, rollback: DeploymentRecord): Promise<Recorded> {
  const { environment, commit, id: deployment } = rollback;
  const nothing = { ready: undefined, smoke: undefined, failure: undefined };
  return await recordFinish(connections, { environment, commit, deployment, ...nothing });
}

async function pointed(
  ledger: Ledger,
  id: string | undefined,
): Promise<DeploymentRecord | undefined> {
  return id === undefined ? undefined : await ledger.deployment(id);
}

function endOf(record: DeploymentRecord): string {
  const failure = deploymentEvidence(record, 'failed');
  return `${record.id} failed${failure === undefined ? '' : ` (${failure.code})`}`;
}

/** Says exactly what stands where, since nobody acts by itself from here on. */
async function failedAsWell(
  ledger: Ledger,
  failed: DeploymentRecord,
  { record, phase }: Recorded,
  failure: unknown,
): Promise<Error> {
  const now = await ledger.environment(record.environment);
  const desired = now?.desired;
  const active = now?.active;
  const cause = isWaybillError(failure)
    ? `${failure.code}: ${failure.message}`
    : messageOf(failure);
  return stageError('ROLLBACK_FAILED', {
    message: `Expected ${record.environment} to run ${record.commit.slice(0, 12)} again after ${failed.id} failed; the rollback ${record.id} is ${phase} as well (${cause}) Desired state says ${desired === null || desired === undefined ? 'nothing' : `${desired.commit.slice(0, 12)} (${desired.deployment})`}; the last that was proved to run is ${active === null || active === undefined ? 'nothing' : `${active.commit.slice(0, 12)} (${active.deployment})`}.`,
    remedy: `Nothing more is done by itself. Look at ${record.environment}; then roll back to a deployment that \`waybill history --environment ${record.environment}\` shows as active or superseded, or promote a commit that repairs it.`,
    facts: {
      environment: record.environment,
      failed: failed.id,
      rollback: record.id,
      desired: desired?.commit ?? null,
      active: active?.commit ?? null,
    },
  });
}
