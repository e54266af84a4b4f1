import { migrationsFor } from '@waybill/config';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Forge, PullRequest } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import {
  isActive,
  isEnd,
  type Change,
  type DeploymentEvidenceOf,
  type DeploymentRecord,
  deploymentEvidence,
  phaseOf,
} from '@waybill/ledger';
import { commitMessage, waybillAuthor } from '../commit-message.ts';
import type { Connections } from '../connections.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
} from '../deployment-context.ts';
import { desiredChange } from '../desired-change.ts';
import { stageError } from '../error-codes.ts';
import { isReviewed, mergeApprovals } from '../merge-approval.ts';
import { pullRequestBody, pullRequestTitle } from '../pull-request-text.ts';

/** What open-ops-pr works on. */
export interface ProposeRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly deployment: string;
}

/** The pull request, and the merge once there is one. */
export interface ProposeStep {
  readonly pullRequest: PullRequest;
  readonly changed: boolean;
  readonly opsCommit: CommitSha | undefined;
}

/** The ops repository of a proposal. */
interface Ops {
  readonly git: GitRepository;
  readonly forge: Forge;
  readonly base: string;
  /** One branch, and so one open pull request, per application and environment. */
  readonly branch: string;
}

/**
 * Proposes the release's digests in one pull request per application and environment, updated in place; once
 * it is merged, records the merge as approval and desired state.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment
 * @throws DELIVERY_UNSUPPORTED, NOTHING_TO_PROPOSE, PULL_REQUEST_CLOSED, MERGE_DIFFERS; GATE_REFUSED where it was
 *   merged without the approval that the policy asks of it
 */
export async function proposeStep(
  connections: Connections,
  request: ProposeRequest,
): Promise<ProposeStep> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  requirePullRequests(context);
  const ops = await opsOf(connections, context);
  const held = await heldDeployment(context, request.deployment);
  const proposed = deploymentEvidence(held.record, 'proposed');
  const existing =
    proposed === undefined ? undefined : await ops.forge.pullRequest(proposed.pullRequest);
  const phase = phaseOf(held.record);
  if (existing !== undefined && (isActive(phase) || isEnd(phase) || phase === 'desired')) {
    return { pullRequest: existing, changed: false, opsCommit: existing.mergeCommit };
  }
  if (existing?.state === 'merged') return await recordMerge(context, ops, held.record, existing);
  if (existing?.state === 'closed') throw closed(existing);
  await held.fence();
  const fenced = connections.fenced(held.fence);
  const [git, forge] = await Promise.all([fenced.opsGit(), fenced.opsForge()]);
  return await propose(context, { ...ops, git, forge }, held.record);
}

function requirePullRequests(context: DeploymentContext): void {
  const { environment, config } = context;
  if (environment.delivery !== 'pull-request') {
    throw stageError('DELIVERY_UNSUPPORTED', {
      message: `Expected ${environment.name} to be delivered by pull requests, found delivery \`${environment.delivery}\`.`,
      remedy: 'Use update-desired-state for this environment.',
      facts: { environment: environment.name, delivery: environment.delivery },
    });
  }
  if (migrationsFor(environment, config) === 'none') return;
  throw stageError('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: the merge of a pull request is the rollout, so nothing can come between.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller or by hand, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

async function opsOf(connections: Connections, context: DeploymentContext): Promise<Ops> {
  const [git, forge, { application, ops }] = await Promise.all([
    connections.opsGit(),
    connections.opsForge(),
    connections.names(),
  ]);
  return {
    git,
    forge,
    base: ops.branch,
    branch: `waybill/propose/${application}/${context.environment.name}`,
  };
}

async function propose(
  context: DeploymentContext,
  ops: Ops,
  record: DeploymentRecord,
): Promise<ProposeStep> {
  const [open] = await ops.forge.findPullRequests({
    state: 'open',
    head: ops.branch,
    base: ops.base,
  });
  const head = await writeBranch(context, ops, record, open !== undefined);
  const title = pullRequestTitle(record);
  const body = pullRequestBody(record, context.environment);
  const markers = { application: record.application, environment: record.environment };
  const written =
    open === undefined
      ? {
          value: await ops.forge.openPullRequest({
            title,
            body,
            head: ops.branch,
            base: ops.base,
            markers,
          }),
          changed: true,
        }
      : await ops.forge.updatePullRequest(open.number, { title, body });
  const { value: pullRequest } = written;
  const evidence: DeploymentEvidenceOf<'proposed'> = {
    phase: 'proposed',
    repository: ops.git.url,
    pullRequest: pullRequest.number,
    url: pullRequest.url,
    head: head.commit,
    changes: [...head.changes],
  };
  const advanced = await context.ledger.advance(record.id, [{ to: 'proposed', evidence }], {
    releaseLock: true,
  });
  return {
    pullRequest: { ...pullRequest, headSha: head.commit },
    // The lock that the start took and that is freed here is no change of the proposal.
    changed: head.changed || written.changed || phaseOf(record) !== phaseOf(advanced.deployment),
    opsCommit: undefined,
  };
}

/** Puts our change on the branch: on top of an open pull request (a person's commits stay), else on the base. */
async function writeBranch(
  context: DeploymentContext,
  ops: Ops,
  record: DeploymentRecord,
  isOpen: boolean,
): Promise<{ commit: CommitSha; changed: boolean; changes: readonly Change[] }> {
  const ref = `refs/heads/${ops.branch}`;
  const base = commitShaSchema.parse(await ops.git.readRef(`refs/heads/${ops.base}`));
  const { changes } = await desiredChange(context.environment, context.release, (path) =>
    ops.git.readFile(base, path),
  );
  if (changes.length === 0) {
    throw stageError('NOTHING_TO_PROPOSE', {
      message: `Expected desired state of ${record.environment} to differ from the release; it names these digests already.`,
      remedy: isReviewed(context.environment)
        ? 'It was written without a proposal that could be approved: revert that commit in the ops repository, and start the promotion again.'
        : 'Nothing has to be merged. Look with `waybill status` at what the environment runs.',
      facts: { environment: record.environment, commit: base },
    });
  }
  // A branch that an earlier, ended pull request left behind is ours and does not block.
  if (!isOpen && !(await isOwnBranch(ops, ref, base, record))) await ops.git.deleteRef(ref);
  const ledgerHead = await context.ledger.head();
  const result = await ops.git.update([
    {
      ref,
      startFrom: base,
      apply: async (snapshot) => {
        const change = await desiredChange(context.environment, context.release, (path) =>
          snapshot.readFile(path),
        );
        if (change.files.size === 0) return { kind: 'unchanged' };
        return {
          kind: 'commit',
          files: change.files,
          message: commitMessage(record, change.changes, ledgerHead),
          author: waybillAuthor(context.connections.settings.owner),
        };
      },
    },
  ]);
  return { commit: commitShaSchema.parse(result.refs[0]?.after), changed: result.changed, changes };
}

/** Whether a run before this one wrote the branch for this deployment, and was ended before it could propose it. */
async function isOwnBranch(
  ops: Ops,
  ref: string,
  base: CommitSha,
  record: DeploymentRecord,
): Promise<boolean> {
  const head = await ops.git.readRef(ref);
  const commit = head === undefined ? undefined : await ops.git.readCommit(head);
  if (commit === undefined) return false;
  const onBase = commit.parents.length === 1 && commit.parents[0] === base;
  return onBase && commit.trailers.get('Waybill-Deployment') === record.id;
}

async function recordMerge(
  context: DeploymentContext,
  ops: Ops,
  record: DeploymentRecord,
  pullRequest: PullRequest,
): Promise<ProposeStep> {
  const merge = commitShaSchema.parse(pullRequest.mergeCommit);
  const { changes } = await desiredChange(context.environment, context.release, (path) =>
    ops.git.readFile(merge, path),
  );
  if (changes.length > 0) {
    throw stageError('MERGE_DIFFERS', {
      message: `Expected the merge ${merge.slice(0, 12)} of pull request ${String(pullRequest.number)} to hold what was proposed; ${changes.map(({ selector, file }) => `${selector} in ${file}`).join(', ')} says something else.`,
      remedy:
        'See who changed the branch before it was merged; start a new promotion for what is to run.',
      facts: { pullRequest: pullRequest.number, commit: merge },
    });
  }
  const commit = await ops.git.readCommit(merge);
  const mergedAt = commit?.committedAt ?? '';
  const by = await mergeApprovals(context, ops, record, {
    ...{ pullRequest, merge, mergedAt },
    mergedBy: pullRequest.endedBy?.name,
    author: commit?.author,
  });
  const ref = `refs/heads/${ops.base}`;
  const skipped = 'nothing is migrated before the rollout of this environment';
  const advanced = await context.ledger.advance(record.id, [
    { to: 'approved', evidence: { phase: 'approved', by: [...by] } },
    { to: 'migrating', evidence: { phase: 'migrating', skipped } },
    {
      to: 'desired',
      evidence: {
        phase: 'desired',
        state: { kind: 'commit', repository: ops.git.url, ref, commit: merge },
        changes: deploymentEvidence(record, 'proposed')?.changes ?? [],
      },
    },
  ]);
  return { pullRequest, changed: advanced.changed, opsCommit: merge };
}

function closed(pullRequest: PullRequest): Error {
  return stageError('PULL_REQUEST_CLOSED', {
    message: `Expected pull request ${String(pullRequest.number)} to be merged; it was closed${pullRequest.reason === undefined ? '' : `: ${pullRequest.reason}`}.`,
    remedy:
      'Somebody decided against this release: start a new promotion if it is to run after all.',
    facts: { pullRequest: pullRequest.number },
  });
}
