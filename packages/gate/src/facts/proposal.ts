import type { Environment } from '@waybill/config';
import { isWaybillError, type CommitSha, type Release } from '@waybill/core';
import type { PullRequest, PullRequestReview } from '@waybill/forge';
import { deploymentEvidence, phaseOf, type DeploymentRecord } from '@waybill/ledger';
import type { GatePorts } from '../ports.ts';
import type { ProposalFacts } from '../promotion-facts.ts';
import { readChanges } from './changes.ts';
import { writersOf } from './pull-requests.ts';

type Ports = Pick<GatePorts, 'approvals' | 'ops' | 'ledger'>;

/**
 * Reads the pull request by which a deployment is proposed, where its review is the approval: what was approved may
 * have changed since.
 * @param ports the ops repository and its forge
 * @param environment of the policy
 * @param release what is proposed
 * @param resuming the deployment that this run goes on with
 * @returns undefined where nothing is proposed, or where no review of it is asked for
 */
export async function readProposal(
  ports: Ports,
  environment: Environment,
  release: Release,
  resuming: DeploymentRecord | undefined,
): Promise<ProposalFacts | undefined> {
  const { given, required, by } = environment.approval;
  if (given !== 'ops-pull-request' || required === 0 || !ports.approvals.keepsReviews)
    return undefined;
  if (resuming === undefined || phaseOf(resuming) !== 'proposed') return undefined;
  const found = await currentOf(ports, resuming);
  if (found === undefined || found.state === 'closed') return undefined;
  const { number, url, state, headSha: head, endedBy } = found;
  const facts = await ports.approvals.pullRequestReviews(number);
  const reviews: readonly PullRequestReview[] = facts.kind === 'reviews' ? facts.reviews : [];
  return {
    ...{ number, url, state, head, reviews, mergedBy: endedBy?.name },
    writers: await writersOf(ports.approvals, reviews, by),
    differs: state === 'open' ? await differing(ports, environment, release, head) : [],
  };
}

/** The pull request on record, or the one that took its place. */
async function currentOf(
  { approvals, ops, ledger }: Ports,
  record: DeploymentRecord,
): Promise<PullRequest | undefined> {
  const proposed = deploymentEvidence(record, 'proposed');
  if (proposed === undefined) return undefined;
  const recorded = await approvals.pullRequest(proposed.pullRequest);
  if (recorded?.state !== 'closed') return recorded;
  const { application } = ledger;
  const markers = { application, environment: record.environment, deployment: record.id };
  const all = await approvals.findPullRequests({ base: ops.branch, markers });
  return all.find(({ number }) => number > recorded.number);
}

/** The values that do not say the release at the head of the pull request. */
async function differing(
  ports: Ports,
  environment: Environment,
  release: Release,
  head: CommitSha,
): Promise<readonly string[]> {
  try {
    const changes = await readChanges(ports, environment, release, head);
    return changes
      .filter(({ before, after }) => before !== after)
      .map(({ file, selector }) => `${selector} in ${file}`);
  } catch (error) {
    // A file that is gone there, or that no editor understands any more, says nothing of the release.
    if (isWaybillError(error) && error.code.startsWith('DESIRED_STATE_')) return [error.message];
    throw error;
  }
}
