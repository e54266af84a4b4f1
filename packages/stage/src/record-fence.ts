import { coreError } from '@waybill/core';
import { phaseOf, type DeploymentRecord } from '@waybill/ledger';
import type { Connections, Fence } from './connections.ts';
import { connectLedger } from './ledger-connection.ts';

/**
 * A fence for what is done for a deployment without its lock: showing how it stands, merging what it proposed. A run
 * that was called dead and goes on all the same would show or do what is over.
 * @param connections the systems of the deployment
 * @param record the deployment as this run knows it
 * @returns asks the ledger whether it still stands so; throws FENCED_OFF where it does not
 */
export function recordFence(connections: Connections, record: DeploymentRecord): Fence {
  return async () => {
    const ledger = await connectLedger(connections);
    const now = await ledger.deployment(record.id);
    if (now?.transitions.length === record.transitions.length) return;
    throw coreError('FENCED_OFF', {
      message: `Expected the deployment ${record.id} to stand in ${phaseOf(record)}; ${now === undefined ? 'the ledger does not have it' : `it is ${phaseOf(now)} by now`}.`,
      remedy:
        'Nothing more was changed: whoever took it over goes on with it. Look at `waybill status`.',
      facts: { deployment: record.id, environment: record.environment },
    });
  };
}
