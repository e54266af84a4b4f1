import {
  deploymentEvidence,
  type DeploymentEvidenceOf,
  type DeploymentRecord,
} from '@waybill/ledger';

/**
 * @param record a deployment's record
 * @returns what its request said: every record begins with one
 */
export function requestOf(record: DeploymentRecord): DeploymentEvidenceOf<'requested'> {
  const request = deploymentEvidence(record, 'requested');
  if (request === undefined) throw new TypeError(`the deployment ${record.id} has no request`);
  return request;
}
