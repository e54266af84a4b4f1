import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import type { IntentOutcome } from '@waybill/git';
import {
  deploymentEvidence,
  phaseOf,
  type Change,
  type DeploymentEvidenceOf,
  type DeploymentRecord,
} from '@waybill/ledger';
import { commitAuthor, commitMessage } from '../commit-message.ts';
import type { DeploymentContext } from '../deployment-context.ts';
import { desiredChange } from '../desired-change.ts';
import type { BranchView } from '../desired-intent.ts';
import { stageError } from '../error-codes.ts';
import { requestOf } from '../records.ts';
import { renderCheck, requireGoodAt } from '../render-check.ts';
import { bodyFacts } from './body-facts.ts';
import { proposalBody } from './body.ts';
import {
  proposeByForge,
  proposeByPush,
  type BranchProposal,
  type BranchWritten,
} from './branch-write.ts';
import { chooseProposal, type Chosen, type PushedByPeople } from './choose-proposal.ts';
import { closeReplaced } from './close-proposals.ts';
import { mergedBefore } from './done-already.ts';
import { manifestChange } from './manifest-change.ts';
import { linked } from '@waybill/core/markdown';
import { markersOf, openProposals, type OpsSide } from './ops-side.ts';
import { recordMerge } from './record-merge.ts';
import { pullRequestTitle } from './title.ts';

/** What came of proposing. */
export interface Proposed {
  readonly pullRequest: PullRequest;
  readonly changed: boolean;
  /** The merge, where desired state says the release already and the ledger has it now. */
  readonly opsCommit: CommitSha | undefined;
}

/**
 * Proposes a deployment: one commit on one branch, in one open pull request for each application and environment.
 * Running it again writes nothing.
 * @param context environment, release, ledger
 * @param ops the ops repository, whose writes ask first whether this run may still act
 * @param record the deployment, requested or proposed
 * @throws NOTHING_TO_PROPOSE, and what reading and writing throw
 */
export async function propose(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
): Promise<Proposed> {
  const { environment, release, ledger } = context;
  const baseHead = commitShaSchema.parse(await ops.git.readRef(`refs/heads/${ops.base}`));
  const { changes } = await desiredChange(environment, release, (path) =>
    ops.git.readFile(baseHead, path, { lazy: true }),
  );
  if (changes.length === 0) return await nothingToPropose(context, ops, record);
  const { chosen, head } = await proposalBranch(context, ops, record, baseHead);
  // While it is open the text says what was planned, also where other values of the files have moved since.
  const stated = deploymentEvidence(record, 'proposed')?.changes ?? changes;
  const written = await writePullRequest(context, ops, record, { chosen, head, changes: stated });
  const { value: pullRequest } = written;
  const link = linked(`#${String(pullRequest.number)}`, pullRequest.url);
  const closed = await closeReplaced(
    ops.forge,
    chosen.replaced,
    `Replaced by ${link}, which proposes ${release.commit.slice(0, 12)} for ${environment.name}.`,
  );
  const evidence: DeploymentEvidenceOf<'proposed'> = {
    ...{ phase: 'proposed', repository: ops.git.url },
    ...{ pullRequest: pullRequest.number, url: pullRequest.url },
    ...{ head: head.commit, changes: [...changes] },
  };
  const advanced = await ledger.advance(record.id, [{ to: 'proposed', evidence }], {
    releaseLock: true,
  });
  // The lock that the start took and that is freed here is no change of the proposal.
  const isNew = phaseOf(record) !== phaseOf(advanced.deployment);
  return {
    pullRequest: { ...pullRequest, headSha: head.commit },
    changed: head.changed || written.changed || closed || isNew,
    opsCommit: undefined,
  };
}

/** Desired state says it already: whatever is open would change nothing, and the merge that brought it counts. */
async function nothingToPropose(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
): Promise<Proposed> {
  const commit = record.commit.slice(0, 12);
  const reason = `Nothing is left to merge: desired state of ${record.environment} says ${commit}, which was asked for last.`;
  await closeReplaced(ops.forge, await openProposals(ops), reason);
  const merged = await mergedBefore(context, ops, record);
  const recorded = await recordMerge(context, ops, record, merged);
  return { ...recorded, pullRequest: merged.pullRequest };
}

/** Whoever pushes to the branch while we look at it makes us look again; more often than this nobody does. */
const mostLooks = 5;

/** Chooses the branch, and writes it where it is not right yet. */
async function proposalBranch(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
  baseHead: CommitSha,
): Promise<{ readonly chosen: Chosen; readonly head: BranchWritten }> {
  const { environment, release } = context;
  for (let look = 0; look < mostLooks; look += 1) {
    const chosen = await chooseProposal(ops, { record, environment, release, baseHead });
    const head = await writeBranch(context, ops, record, { chosen, baseHead });
    if (head !== undefined) return { chosen, head };
  }
  throw stageError('PROPOSAL_CONTENDED', {
    message: `Expected to write the branch ${ops.branch} of the proposal for ${environment.name}; somebody else pushed to it each of ${String(mostLooks)} times.`,
    remedy: `See who writes to branches under ${ops.branch} (they are Waybill's), and start it again.`,
    facts: { branch: ops.branch, environment: environment.name },
  });
}

/**
 * Puts our one commit on the branch, on top of desired state as it is now.
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 */
async function writeBranch(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
  {
    chosen: { branch, state },
    baseHead,
  }: { readonly chosen: Chosen; readonly baseHead: CommitSha },
): Promise<BranchWritten | undefined> {
  if (state.kind === 'right') return { commit: state.head, changed: false };
  const { environment, release, ledger, connections } = context;
  const rendering = await renderCheck(context);
  if (rendering !== undefined) await requireGoodAt(rendering, context, ops.git, baseHead);
  const ledgerHead = await ledger.head();
  const seen = state.kind === 'ours' ? state.head : undefined;
  const ref = `refs/heads/${branch}`;
  const apply = async (view: BranchView): Promise<IntentOutcome> => {
    const change = await desiredChange(environment, release, view.readFile);
    await rendering?.requireGood(view.readEntries, change.files);
    return {
      kind: 'commit',
      files: change.files,
      message: commitMessage(record, change.changes, ledgerHead),
      author: commitAuthor(connections.settings),
    };
  };
  const files = environment.desiredState.map(({ file }) => file);
  const proposal: BranchProposal = { ref, seen, baseHead, files, apply };
  const { commitThrough, signal } = connections.settings;
  return commitThrough === 'api'
    ? await proposeByForge(ops, proposal, signal)
    : await proposeByPush(ops, proposal);
}

/** Opens the pull request, or brings the open one up to date. */
async function writePullRequest(
  context: DeploymentContext,
  ops: OpsSide,
  record: DeploymentRecord,
  proposed: {
    readonly chosen: Chosen;
    readonly head: BranchWritten;
    readonly changes: readonly Change[];
  },
): Promise<{ readonly value: PullRequest; readonly changed: boolean }> {
  const { chosen, head, changes } = proposed;
  const { labels, reviewers, assignees, draft } = context.environment.pullRequest;
  const manifests = await manifestChange(context, ops, head.commit);
  const facts = await bodyFacts(context, { record, changes, manifests });
  const title = pullRequestTitle(record);
  const markers = { ...markersOf(ops), deployment: record.id };
  const { open, branch } = chosen;
  if (open === undefined) {
    const body = proposalBody(facts, whyNew(chosen.pushed), undefined);
    // Nobody is there to make ready what the policy does by itself.
    const isDraft = draft && requestOf(record).automatic === undefined;
    const people = { labels, reviewers, assignees, draft: isDraft };
    const request = { title, body, head: branch, base: ops.base, markers, ...people };
    return { value: await ops.forge.openPullRequest(request), changed: true };
  }
  const body = proposalBody(facts, whyNewBefore(open), open.body);
  // Who was asked stays asked; they are asked again where there is something else to look at.
  const people = head.changed
    ? { reviewers, assignees, labels: [...new Set([...open.labels, ...labels])] }
    : {};
  return await ops.forge.updatePullRequest(open.number, { title, body, markers, ...people });
}

const newBecause = '> [!NOTE]\n> This is a new pull request: ';

function whyNew(pushed: PushedByPeople | undefined): string | undefined {
  if (pushed === undefined) return undefined;
  const { pullRequest, commit } = pushed;
  const link = linked(`#${String(pullRequest.number)}`, pullRequest.url);
  return `${newBecause}somebody else pushed \`${commit.sha.slice(0, 12)}\` to ${link}, and what people push is never overwritten. Their branch \`${pullRequest.head}\` is still there.`;
}

/** The same sentence, while the pull request stays open. */
function whyNewBefore({ body }: PullRequest): string | undefined {
  const unified = body.replaceAll('\r\n', '\n');
  if (!unified.startsWith(newBecause)) return undefined;
  const end = unified.indexOf('\n\n');
  return end < 0 ? undefined : unified.slice(0, end);
}
