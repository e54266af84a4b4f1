import type { CommitSha } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import type { CommitFacts } from '@waybill/git';
import { branchState, type BranchState, type Wanted } from './branch-state.ts';
import { openProposals, type OpsSide } from './ops-side.ts';

/** More branches that people pushed to than anyone leaves behind. */
const mostBranches = 20;

/** Where a deployment is proposed: a branch, and the pull request that is open for it. */
export interface Chosen {
  readonly branch: string;
  /** What the branch holds now. */
  readonly state: Exclude<BranchState, { kind: 'by-people' }>;
  /** The pull request that is updated in place; undefined where one is opened. */
  readonly open: PullRequest | undefined;
  /** The other open ones of this application and environment: closed, with a link to this one. */
  readonly replaced: readonly PullRequest[];
  /** Why one of them is not updated in place: somebody else pushed to it. */
  readonly pushed: PushedByPeople | undefined;
}

/** An open pull request that somebody else pushed to. */
export interface PushedByPeople {
  readonly pullRequest: PullRequest;
  readonly commit: CommitFacts;
}

/**
 * Chooses where a deployment is proposed: in the open pull request that proposes it already, else in the newest one
 * that is ours alone, else in a new one. A branch that somebody else pushed to is never written to, and one that an
 * ended pull request left behind does not block.
 * @param ops the ops repository
 * @param wanted what is to be proposed
 */
export async function chooseProposal(ops: OpsSide, wanted: Wanted): Promise<Chosen> {
  const open = await openProposals(ops);
  const looked: { readonly pullRequest: PullRequest; readonly state: BranchState }[] = [];
  for (const pullRequest of open) {
    looked.push({ pullRequest, state: await branchState(ops, pullRequest.head, wanted) });
  }
  const others = (chosen: PullRequest | undefined): readonly PullRequest[] =>
    open.filter(({ number }) => number !== chosen?.number);
  for (const kind of ['right', 'ours'] as const) {
    for (const { pullRequest, state } of looked) {
      if (state.kind !== kind) continue;
      const replaced = others(pullRequest);
      return { branch: pullRequest.head, state, open: pullRequest, replaced, pushed: undefined };
    }
  }
  let pushed: PushedByPeople | undefined;
  for (const { pullRequest, state } of looked)
    if (state.kind === 'by-people') pushed ??= { pullRequest, commit: state.commit };
  const taken = new Set(open.map(({ head }) => head));
  return { ...(await freeBranch(ops, wanted, taken)), open: undefined, replaced: open, pushed };
}

/** The branch of the proposal, or the first further one that nobody else pushed to. */
async function freeBranch(
  ops: OpsSide,
  wanted: Wanted,
  taken: ReadonlySet<string>,
): Promise<Pick<Chosen, 'branch' | 'state'>> {
  for (let number = 1; number < mostBranches; number += 1) {
    const branch = number === 1 ? ops.branch : `${ops.branch}.${String(number)}`;
    if (taken.has(branch)) continue;
    const state = await branchState(ops, branch, wanted);
    if (state.kind !== 'by-people' && !(state.kind === 'right' && state.byPeople))
      return { branch, state };
  }
  // Named after what it proposes: nobody else has one.
  const branch = `${ops.branch}.${wanted.record.id.replace(/[^0-9]/g, '')}`;
  return { branch, state: await absentOr(ops, branch) };
}

async function absentOr(
  ops: OpsSide,
  branch: string,
): Promise<{ readonly kind: 'absent' } | { readonly kind: 'ours'; readonly head: CommitSha }> {
  const head = await ops.git.readRef(`refs/heads/${branch}`);
  return head === undefined ? { kind: 'absent' } : { kind: 'ours', head };
}
