import {
  isUnfinished,
  phaseOf,
  sameOwner,
  type DeploymentRecord,
  type Ledger,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import { stageError } from '../error-codes.ts';
import { recordedOutcome } from '../ledger-claims.ts';
import { connectLedger } from '../ledger-connection.ts';
import { mirror } from '../mirror.ts';
import { closeStaleProposals } from '../ops-pull-request/close-proposals.ts';
import { connectPolicy } from '../policy-connection.ts';

/** What the end of a job finds. */
export interface AbandonRequest {
  readonly environment: string;
  /** The deployment that the job started; undefined where it ended before it knew. */
  readonly deployment: string | undefined;
}

/**
 * Closes what a job leaves behind: a deployment that nobody goes on with is interrupted, its environment is
 * freed, and the forge's list shows how it ended; a place in the queue is left. Does nothing where the job closed
 * it itself, and never touches a lock of another run.
 * @param connections the systems of the deployment
 * @param request the environment, and the deployment where it is known
 * @returns the deployment that was interrupted; undefined where nothing was left
 */
export async function abandonDeployment(
  connections: Connections,
  request: AbandonRequest,
): Promise<DeploymentRecord | undefined> {
  const { owner } = connections.settings;
  const ledger = await connectLedger(connections);
  const lock = await ledger.lock(request.environment);
  const own = lock !== undefined && sameOwner(lock.owner, owner) ? lock.deployment : undefined;
  const waited = own === undefined ? await endOwnWaiting(ledger, request.environment) : undefined;
  if (waited !== undefined) return waited;
  const id = own ?? request.deployment;
  const record = id === undefined ? undefined : await ledger.deployment(id);
  if (record === undefined) return undefined;
  if (own === undefined || !isUnfinished(phaseOf(record))) {
    // The record is closed, or waits for a merge; a process that was killed may have left its view behind.
    await mirror(connections, record, await urlOf(connections, request.environment));
    return undefined;
  }
  const error = stageError('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to close the deployment ${record.id} of ${record.environment}; it ended at ${phaseOf(record)} without that (it was cancelled, or its steps do not end with record-deployment, operation finish).`,
    remedy:
      'Start the promotion again: it goes on from where things stand. In a job of your own, let record-deployment `finish` run with `if: always()`.',
    facts: { deployment: record.id, phase: phaseOf(record) },
  });
  await closeStaleProposals(connections, record, error.message);
  const { deployment } = await ledger.finish(record.id, [
    { to: 'interrupted', evidence: { phase: 'interrupted', ...recordedOutcome(error) } },
  ]);
  await mirror(connections, deployment, await urlOf(connections, request.environment));
  return deployment;
}

/** A job that waited for the environment and was ended while it did has nothing to free: it leaves the queue. */
async function endOwnWaiting(
  ledger: Ledger,
  environment: string,
): Promise<DeploymentRecord | undefined> {
  const error = stageError('DEPLOYMENT_ABANDONED', {
    message: `Expected the job to wait for ${environment} until it is free or its time is over; it ended before.`,
    remedy: 'Start the promotion again: nothing was changed for it.',
    facts: { environment },
  });
  const end = { phase: 'interrupted', ...recordedOutcome(error) } as const;
  return (await ledger.withdraw(environment, end)).deployment;
}

/** Where the environment answers, by the policy of now; a policy that cannot be read must not keep a lock. */
async function urlOf(connections: Connections, name: string): Promise<string | undefined> {
  try {
    const { policy } = await connectPolicy(connections);
    return policy.environments.find((environment) => environment.name === name)?.url;
  } catch {
    connections.settings.signal.throwIfAborted();
    return undefined;
  }
}
