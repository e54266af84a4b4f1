import { releaseEvidence, sameImages } from './agreement.ts';
import type { WriteContext } from './advance-deployment.ts';
import { ledgerError } from './error-codes.ts';
import type { DeploymentEvidenceOf } from './evidence.ts';
import { newDeploymentId } from './layout.ts';
import type { DeploymentRequest } from './ledger-interface.ts';
import { newDeploymentRecord, transition, type DeploymentRecord } from './record.ts';
import type { LedgerTree } from './tree.ts';

/**
 * Law 1: only what was claimed for its commit is deployed.
 * @param tree the ledger
 * @param request what is asked for
 * @throws LEDGER_NOT_CLAIMED
 */
export async function refuseUnclaimed(tree: LedgerTree, request: DeploymentRequest): Promise<void> {
  const { commit, images } = request.release;
  const record = await tree.release(commit);
  const claimed = record === undefined ? undefined : releaseEvidence(record, 'claimed')?.images;
  if (claimed !== undefined && sameImages(claimed, images)) return;
  const list = (items: readonly { name: string; digest: string }[]): string =>
    items.map(({ name, digest }) => `${name}@${digest}`).join(', ');
  throw ledgerError('LEDGER_NOT_CLAIMED', {
    message: `Expected the images that the ledger holds as the claim of commit ${commit} (${claimed === undefined ? 'there is none' : list(claimed)}); found ${list(images)}.`,
    remedy:
      claimed === undefined
        ? 'Release this commit first: build-publish-image claims its images.'
        : 'Deploy the digests of the claim; whatever else stands in the registry is not this release.',
    facts: { commit, claimed: claimed === undefined ? null : list(claimed), found: list(images) },
  });
}

/**
 * Makes the record of a request, with an id of its own; it is not staged.
 * @param tree the ledger
 * @param request what is asked for
 * @param context who asks, and when
 * @throws what `transition` throws
 */
export async function requested(
  tree: LedgerTree,
  request: DeploymentRequest,
  context: WriteContext,
): Promise<DeploymentRecord> {
  const { environment, delivery, release } = request;
  let id = newDeploymentId(context.at, release.commit);
  while ((await tree.deployment(id)) !== undefined)
    id = newDeploymentId(context.at, release.commit);
  const evidence: DeploymentEvidenceOf<'requested'> = {
    phase: 'requested',
    kind: request.kind,
    images: release.images.map(({ name, digest }) => ({ name, digest })),
    planHash: request.planHash,
    requestedBy: request.requestedBy,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    ...(request.undoes === undefined ? {} : { undoes: request.undoes }),
    ...(request.version === undefined ? {} : { version: request.version }),
    ...(request.overrides === undefined || request.overrides.length === 0
      ? {}
      : { overrides: [...request.overrides] }),
    ...(request.approvals === undefined || request.approvals.length === 0
      ? {}
      : { approvals: [...request.approvals] }),
    ...(request.automatic === undefined ? {} : { automatic: request.automatic }),
  };
  const record = newDeploymentRecord({ id, environment, delivery, release });
  return transition(record, 'requested', evidence, context);
}
