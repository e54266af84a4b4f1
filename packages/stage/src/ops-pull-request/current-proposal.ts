import type { PullRequest } from '@waybill/forge';
import { deploymentEvidence, type DeploymentRecord } from '@waybill/ledger';
import { markersOf, type OpsSide } from './ops-side.ts';

/**
 * Finds the pull request of a deployment: the one on record, or, where that was closed because a new one took its
 * place (somebody else had pushed to it), the new one.
 * @param ops the ops repository
 * @param record the deployment
 * @returns undefined where it was not proposed
 */
export async function currentProposal(
  ops: OpsSide,
  record: DeploymentRecord,
): Promise<PullRequest | undefined> {
  const proposed = deploymentEvidence(record, 'proposed');
  if (proposed === undefined) return undefined;
  const recorded = await ops.forge.pullRequest(proposed.pullRequest);
  if (recorded?.state !== 'closed') return recorded;
  const markers = { ...markersOf(ops), deployment: record.id };
  const all = await ops.forge.findPullRequests({ base: ops.base, markers });
  const [newest] = all.filter(({ number }) => number > recorded.number);
  return newest ?? recorded;
}
