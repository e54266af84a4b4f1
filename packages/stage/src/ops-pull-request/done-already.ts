import { deploymentEvidence, sameImages, type DeploymentRecord } from '@waybill/ledger';
import type { DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { isReviewed } from '../merge-approval.ts';
import type { OpsSide } from './ops-side.ts';
import type { MergedProposal } from './record-merge.ts';

/** As many proposals of one commit for one environment as anyone looks through. */
const mostRecords = 20;

/**
 * Where desired state says the release already, finds the pull request that brought it, by what is recorded: one that
 * proposed these very images for this environment and was merged. A deployment that failed after its merge, or that
 * another one overtook before it was recorded, leaves such a state behind; the merge counts for the next one.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment that has nothing to propose
 * @returns the merged pull request
 * @throws NOTHING_TO_PROPOSE where no record tells how desired state came to say so
 */
export async function mergedBefore(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
): Promise<MergedProposal> {
  const { ledger, environment, release } = context;
  const filter = { environment: environment.name, commit: release.commit, limit: mostRecords };
  for (const other of await ledger.deployments(filter)) {
    const proposed = deploymentEvidence(other, 'proposed');
    if (proposed === undefined || !sameImages(other.release.images, release.images)) continue;
    const found = await ops.forge.pullRequest(proposed.pullRequest);
    if (found?.state === 'merged' && found.base === ops.base && found.mergeCommit !== undefined)
      return { pullRequest: found, proposedHead: proposed.head };
  }
  throw stageError('NOTHING_TO_PROPOSE', {
    message: `Expected desired state of ${record.environment} to differ from the release, or a record of how it came to name these digests; it names them already, and no pull request on record brought them.`,
    remedy: isReviewed(environment)
      ? 'It was written without a proposal that could be approved: revert that commit in the ops repository, and start the promotion again.'
      : 'Nothing has to be merged. Look with `waybill status` at what the environment runs; revert that commit in the ops repository, and start the promotion again, where it is to be on record.',
    facts: { environment: record.environment, commit: release.commit },
  });
}
