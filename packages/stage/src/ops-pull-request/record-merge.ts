import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import {
  deploymentEvidence,
  phasesOf,
  type DeploymentEvidenceOf,
  type DeploymentRecord,
  type DeploymentStep,
} from '@waybill/ledger';
import type { DeploymentContext } from '../deployment-context.ts';
import { mergeApprovals } from '../merge-approval.ts';
import { migratingElsewhere } from '../migration-follows.ts';
import { mergeBrings } from './merge-differs.ts';
import type { OpsSide } from './ops-side.ts';

/** A merged pull request. */
export interface MergedProposal {
  readonly pullRequest: PullRequest;
  /** The head that the ledger has as the one that was proposed. */
  readonly proposedHead: CommitSha | undefined;
}

/** A merge as the ledger has it now. */
export interface RecordedMerge {
  readonly changed: boolean;
  readonly opsCommit: CommitSha;
}

/**
 * Records a merge as approval and desired state, once it is known to hold what was proposed.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment
 * @param merged its pull request, which was merged
 * @throws MERGE_DIFFERS; GATE_REFUSED where it was merged without the approval that the policy asks of it
 */
export async function recordMerge(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
  { pullRequest, proposedHead }: MergedProposal,
): Promise<RecordedMerge> {
  const { environment, release, connections, ledger } = context;
  const merge = commitShaSchema.parse(pullRequest.mergeCommit);
  const question = { environment, release, pullRequest, merge, proposedHead };
  const brings = await mergeBrings(ops, question);
  if (brings !== undefined)
    connections.settings.progress.detail(
      `The merge of pull request ${String(pullRequest.number)} brings more than what was proposed: ${brings}.`,
    );
  const commit = await ops.git.readCommit(merge);
  const by = await mergeApprovals(context, ops, record, {
    ...{ pullRequest, merge, mergedAt: commit?.committedAt ?? '', proposedHead, brings },
    mergedBy: pullRequest.endedBy?.name,
    author: commit?.author,
  });
  const proposed = deploymentEvidence(record, 'proposed');
  const ref = `refs/heads/${ops.base}`;
  const state = { kind: 'commit', repository: ops.git.url, ref, commit: merge } as const;
  const steps: DeploymentStep[] = [
    { to: 'approved', evidence: { phase: 'approved', by: [...by] } },
    ...(await migratingElsewhere(
      context,
      record,
      'nothing is migrated before the rollout of this environment',
    )),
    {
      to: 'desired',
      evidence: { phase: 'desired', state, changes: proposed?.changes ?? [] },
    },
  ];
  if (!phasesOf(record).includes('proposed')) {
    const { number, url, headSha: head } = pullRequest;
    const evidence: DeploymentEvidenceOf<'proposed'> = {
      ...{ phase: 'proposed', repository: ops.git.url, pullRequest: number, url, head },
      changes: [],
    };
    steps.unshift({ to: 'proposed', evidence });
  }
  const advanced = await ledger.advance(record.id, steps);
  return { changed: advanced.changed, opsCommit: merge };
}
