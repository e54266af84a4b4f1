import type { Digest } from '@waybill/core';
import { phaseOf, type DeploymentRecord, type Ledger } from '@waybill/ledger';
import type { Plan } from '@waybill/gate';
import type { Connections } from './connections.ts';
import { currentProposal } from './ops-pull-request/current-proposal.ts';
import { opsSide } from './ops-pull-request/ops-side.ts';
import { requestOf } from './records.ts';

/**
 * A merged pull request has changed desired state, and with it the plan: the deployment whose proposal was
 * merged goes on with the plan that the merge approved.
 * @param connections the systems of the deployment
 * @param ledger the ledger
 * @param plan the plan as it is now
 * @returns the hash of the plan that was merged; undefined where no merge waits to be recorded
 */
export async function mergedPlanHash(
  connections: Connections,
  ledger: Ledger,
  plan: Plan,
): Promise<Digest | undefined> {
  if (plan.delivery !== 'pull-request') return undefined;
  const environment = await ledger.environment(plan.environment);
  for (const id of environment?.open ?? []) {
    const record = await ledger.deployment(id);
    if (record?.commit === plan.commit && (await isMerged(connections, record)))
      return requestOf(record).planHash;
  }
  return undefined;
}

async function isMerged(connections: Connections, record: DeploymentRecord): Promise<boolean> {
  if (phaseOf(record) !== 'proposed') return false;
  const ops = await opsSide(connections, record.environment);
  return (await currentProposal(ops, record))?.state === 'merged';
}
