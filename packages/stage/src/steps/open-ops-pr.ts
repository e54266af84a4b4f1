import { migrationsFor } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import {
  deploymentEvidence,
  isActive,
  isEnd,
  phaseOf,
  phasesOf,
  type DeploymentRecord,
} from '@waybill/ledger';
import type { Connections } from '../connections.ts';
import {
  deploymentContext,
  heldDeployment,
  type DeploymentContext,
  type HeldDeployment,
} from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { migrationFollows } from '../migration-follows.ts';
import { awaitMerge } from '../ops-pull-request/await-merge.ts';
import { currentProposal } from '../ops-pull-request/current-proposal.ts';
import { goOnAfterMerge } from '../ops-pull-request/go-on-after-merge.ts';
import { opsSide, type OpsSide } from '../ops-pull-request/ops-side.ts';
import { propose } from '../ops-pull-request/propose.ts';
import { recordMerge } from '../ops-pull-request/record-merge.ts';

/** What open-ops-pr works on. */
export interface ProposeRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  readonly deployment: string;
  /** How long to wait for the merge; what the policy says where absent, 0: not at all. */
  readonly waitMilliseconds?: number | undefined;
}

/** The pull request, and the merge once there is one. */
export interface ProposeStep {
  /** Undefined where the deployment was carried out without one, before the policy asked for it. */
  readonly pullRequest: PullRequest | undefined;
  readonly changed: boolean;
  /** The merge, once the ledger has it as desired state: the steps after this one go on. */
  readonly opsCommit: CommitSha | undefined;
  /** Why the forge does not merge it by itself, where the policy asks for that. */
  readonly notAutomatic?: string;
  /** Why nobody waits for the merge any more, or who goes on after it. */
  readonly remark?: string;
  /** Whether a controller starts the migration now that it is merged: run-migrator follows it. */
  readonly migrationFollows: boolean;
}

type Proposed = Omit<ProposeStep, 'migrationFollows'>;

/**
 * Proposes the release's digests in one pull request per application and environment, updated in place; once it is
 * merged, records the merge as approval and desired state. Waits for that where it is asked to.
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
  const ops = await opsSide(connections, context.environment.name);
  const held = await heldDeployment(context, request.deployment);
  const step = await proposeAndWait(context, ops, request, held);
  const isMerged = step.opsCommit !== undefined;
  return { ...step, migrationFollows: isMerged && migrationFollows(context, held.record) };
}

async function proposeAndWait(
  context: DeploymentContext,
  ops: OpsSide,
  request: ProposeRequest,
  held: HeldDeployment,
): Promise<Proposed> {
  const step = await proposeOrRecord(context, ops, held);
  const wait = request.waitMilliseconds ?? context.environment.pullRequest.waitMilliseconds ?? 0;
  const { pullRequest } = step;
  if (wait <= 0 || pullRequest?.state !== 'open' || step.opsCommit !== undefined) return step;
  return { ...step, ...(await waitAndRecord(context, ops, request, pullRequest, wait)) };
}

async function proposeOrRecord(
  context: DeploymentContext,
  ops: OpsSide,
  held: HeldDeployment,
): Promise<Proposed> {
  const { record } = held;
  const existing = await currentProposal(ops, record);
  if (isOver(record)) {
    // A run before this one recorded it, or a policy before this one asked for no pull request.
    const state = deploymentEvidence(record, 'desired')?.state;
    const opsCommit = state?.kind === 'commit' ? state.commit : existing?.mergeCommit;
    return { pullRequest: existing, changed: false, opsCommit };
  }
  if (existing?.state === 'merged') {
    const proposedHead = deploymentEvidence(record, 'proposed')?.head;
    const merged = { pullRequest: existing, proposedHead };
    return { pullRequest: existing, ...(await recordMerge(context, ops, record, merged)) };
  }
  if (existing?.state === 'closed') throw closed(existing);
  if (migrationsFor(context.environment, context.config) === 'startup') {
    const { checkBeforeProposal } = await import('../startup-migration/check-before.ts');
    await checkBeforeProposal(context, record);
  }
  await held.fence();
  const fenced = context.connections.fenced(held.fence);
  const [git, forge] = await Promise.all([fenced.opsGit(), fenced.opsForge()]);
  return await mergedByForge(context, { ...ops, git, forge }, record);
}

/** Whether the record has desired state already, or nothing more can come. */
function isOver(record: DeploymentRecord): boolean {
  const phase = phaseOf(record);
  return isActive(phase) || isEnd(phase) || phasesOf(record).includes('desired');
}

/** Proposes it, and has the forge merge it by itself where the policy asks for that. */
async function mergedByForge(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
): Promise<Proposed> {
  const proposed = await propose(context, ops, record);
  const { autoMerge, mergeMethod: method } = context.environment.pullRequest;
  const { pullRequest } = proposed;
  if (!autoMerge || pullRequest.state !== 'open' || pullRequest.draft) return proposed;
  const expectedHead = pullRequest.headSha;
  const facts = await ops.forge.autoMergePullRequest(pullRequest.number, { expectedHead, method });
  switch (facts.kind) {
    case 'enabled':
      return { ...proposed, changed: true };
    case 'already':
      return proposed;
    case 'not-supported':
      return { ...proposed, notAutomatic: facts.reason };
  }
}

async function waitAndRecord(
  context: DeploymentContext,
  ops: OpsSide,
  request: ProposeRequest,
  open: PullRequest,
  wait: number,
): Promise<Partial<Proposed>> {
  const { ledger } = context;
  const { record } = await heldDeployment(context, request.deployment);
  const awaited = await awaitMerge(context, ops, record, open, wait);
  if (awaited.kind === 'open')
    return { pullRequest: awaited.pullRequest, remark: 'it was not merged while the run waited' };
  if (awaited.kind === 'overtaken') {
    const phase = phaseOf(awaited.record);
    return { remark: `nobody waits for it any more: the deployment is ${phase}` };
  }
  const { pullRequest } = awaited;
  const now = (await ledger.deployment(record.id)) ?? record;
  if (isEnd(phaseOf(now)))
    return { pullRequest, remark: `the deployment is ${phaseOf(now)} by now` };
  if (pullRequest.state === 'closed') throw closed(pullRequest);
  if (!isOver(now)) {
    const taken = await goOnAfterMerge(ledger, now);
    if (taken !== undefined)
      return { pullRequest, remark: `a later run goes on after the merge: ${taken.message}` };
  }
  const merged = { pullRequest, proposedHead: deploymentEvidence(now, 'proposed')?.head };
  return { pullRequest, ...(await recordMerge(context, ops, now, merged)) };
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
  if (migrationsFor(environment, config) !== 'before') return;
  throw stageError('DELIVERY_UNSUPPORTED', {
    message: `Expected no migration before the rollout of ${environment.name}: the merge of a pull request is the rollout, so nothing can come between.`,
    remedy:
      'Set `migrations: none` for the environment and migrate by a hook of the controller or by hand, or use `delivery: direct`.',
    facts: { environment: environment.name },
  });
}

function closed(pullRequest: PullRequest): Error {
  return stageError('PULL_REQUEST_CLOSED', {
    message: `Expected pull request ${String(pullRequest.number)} to be merged; it was closed${pullRequest.reason === undefined ? '' : `: ${pullRequest.reason}`}.`,
    remedy:
      'Somebody decided against this release: start a new promotion if it is to run after all.',
    facts: { pullRequest: pullRequest.number },
  });
}
