import { isWaybillError, type WaybillError } from '@waybill/core';
import type { DeploymentRecord, DeploymentRequest, Ledger } from '@waybill/ledger';
import { requestOf } from '../records.ts';

/**
 * Takes the environment again for a deployment whose merge was waited for.
 * @param ledger the application's ledger
 * @param record the proposed deployment
 * @returns undefined where it goes on; else why another run has the environment, and a later one goes on
 * @throws what the ledger throws
 */
export async function goOnAfterMerge(
  ledger: Ledger,
  record: DeploymentRecord,
): Promise<WaybillError | undefined> {
  try {
    const { deployment } = await ledger.startDeployment(sameRequest(record));
    if (deployment.id === record.id) return undefined;
    throw new TypeError(`the deployment ${deployment.id} was started in the place of ${record.id}`);
  } catch (error) {
    if (isWaybillError(error, 'LEDGER_LOCKED')) return error;
    throw error;
  }
}

/** The request that the record begins with, asked again. */
function sameRequest(record: DeploymentRecord): DeploymentRequest {
  const { environment, delivery, release } = record;
  const asked = requestOf(record);
  const { kind, planHash, requestedBy, reason, undoes, version, overrides } = asked;
  const { automatic, approvals } = asked;
  return {
    ...{ environment, delivery, kind, release, planHash, requestedBy },
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(version === undefined ? {} : { version }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(automatic === undefined ? {} : { automatic }),
    ...(approvals === undefined ? {} : { approvals }),
    // What is under way goes on, also where the environment ran the same release before.
    again: true,
  };
}
