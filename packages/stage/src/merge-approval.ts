import type { Environment } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { Forge, PullRequest } from '@waybill/forge';
import { judgeOpsPullRequest, refusalBy, type JudgedPullRequests } from '@waybill/gate';
import type { Approval, DeploymentRecord } from '@waybill/ledger';
import type { DeploymentContext } from './deployment-context.ts';
import { requestOf } from './records.ts';

/** A record holds no more. */
const mostApprovals = 32;

/**
 * @param environment of the policy
 * @returns whether the pull request in the ops repository is what has to be approved
 */
export function isReviewed({ approval }: Environment): boolean {
  return approval.given === 'ops-pull-request' && approval.required > 0;
}

/** A merge, as the forge and git tell it. */
export interface Merge {
  readonly pullRequest: PullRequest;
  readonly merge: CommitSha;
  readonly mergedAt: string;
  /** Who merged it, as the forge says; the only one whose merge is an approval that was asked for. */
  readonly mergedBy: string | undefined;
  /** What the merge itself says, which anybody can write. */
  readonly author: string | undefined;
  /** The head that the ledger has as the one that was proposed. */
  readonly proposedHead: CommitSha | undefined;
  /** What came along that nobody proposed; undefined where nothing did. */
  readonly brings: string | undefined;
}

/** Where it was merged. */
export interface MergedInto {
  readonly forge: Forge;
  readonly base: string;
}

/**
 * Tells who approved what was merged. Where the policy takes the review of this pull request as the approval, it is
 * judged now; else its merge is one, beside those that were given before it was proposed.
 * @param context environment, release, ledger
 * @param ops the ops repository
 * @param record the deployment that was proposed
 * @param merged the merge
 * @returns what the record keeps
 * @throws GATE_REFUSED with what stands in desired state without approval, and how to come back
 */
export async function mergeApprovals(
  context: DeploymentContext,
  ops: MergedInto,
  record: DeploymentRecord,
  merged: Merge,
): Promise<readonly Approval[]> {
  const { planHash, approvals = [] } = requestOf(record);
  const { pullRequest, mergedBy, author, mergedAt } = merged;
  if (!isReviewed(context.environment)) {
    if (merged.brings !== undefined && context.environment.approval.required > 0)
      throw await mergedUnapproved(context, ops, record, merged, staleApproval(merged));
    const approver = mergedBy ?? author ?? 'unknown';
    const { number } = pullRequest;
    const merge = {
      approver,
      at: mergedAt,
      planHash,
      source: 'merge',
      pullRequest: number,
    } as const;
    return [...approvals.slice(0, mostApprovals - 1), merge];
  }
  const judged = await judgeReviews(context, ops, record, merged);
  if (judged.kind === 'refused') throw await mergedUnapproved(context, ops, record, merged, judged);
  return judged.counted.slice(0, mostApprovals).map((approval) => ({ ...approval, planHash }));
}

async function judgeReviews(
  { connections, environment, release }: DeploymentContext,
  ops: MergedInto,
  record: DeploymentRecord,
  { pullRequest, mergedBy, mergedAt, proposedHead }: Merge,
): Promise<JudgedPullRequests> {
  const { number, url, headSha: head, author } = pullRequest;
  const isOurs = head === proposedHead;
  const { kind, requestedBy } = requestOf(record);
  return await judgeOpsPullRequest(
    {
      forge: await connections.forge(),
      opsForge: ops.forge,
      signal: connections.settings.signal,
    },
    {
      environment,
      request: { kind: kind === 'promote' ? 'promote' : 'rollback', requestedBy },
      commit: release.commit,
      pullRequest: { number, url, head, author: author.name, mergedBy, mergedAt },
      headAuthor: isOurs ? undefined : await ops.forge.commit(head),
    },
  );
}

/** Whoever approved before it was proposed did not see what came along with the merge. */
function staleApproval({
  pullRequest,
  merge,
  brings = 'more',
}: Merge): Extract<JudgedPullRequests, { kind: 'refused' }> {
  return {
    kind: 'refused',
    result: {
      gate: 'approval',
      allowed: false,
      code: 'GATE_APPROVAL_STALE',
      message: `Expected the merge of pull request ${String(pullRequest.number)} to bring what was approved, and nothing else; it brings ${brings}.`,
      remedy: `Look at ${merge.slice(0, 12)}; what else is to change goes into a pull request of its own.`,
      facts: { pullRequest: pullRequest.number, head: pullRequest.headSha, brings },
    },
  };
}

/** The refusal that says what stands in desired state without approval, and how to come back. */
async function mergedUnapproved(
  { ledger, environment }: DeploymentContext,
  ops: MergedInto,
  record: DeploymentRecord,
  { pullRequest, merge }: Merge,
  { result }: Extract<JudgedPullRequests, { kind: 'refused' }>,
): Promise<Error> {
  const active = (await ledger.environment(environment.name))?.active;
  const runs =
    active === undefined || active === null
      ? `nothing was ever active in ${environment.name}`
      : `${environment.name} last ran ${active.commit.slice(0, 12)} (${active.deployment})`;
  const { planHash } = requestOf(record);
  return refusalBy(
    [
      {
        ...result,
        message: `${result.message} Desired state on ${ops.base} names ${record.commit.slice(0, 12)} since the merge ${merge.slice(0, 12)}, without the approval: whatever applies it may run it already; ${runs}. The deployment does not go on.`,
        remedy: `Revert ${merge.slice(0, 12)} in the ops repository, and start the promotion again: it opens another pull request. ${result.remedy}`,
        facts: { ...result.facts, merge, pullRequest: pullRequest.number },
      },
    ],
    { kind: 'promote', application: record.application, environment: environment.name },
    planHash,
  );
}
