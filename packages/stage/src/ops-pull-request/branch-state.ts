import type { Environment } from '@waybill/config';
import { isWaybillError, type CommitSha, type Release } from '@waybill/core';
import type { CommitFacts, GitRepository } from '@waybill/git';
import { phasesOf, type DeploymentRecord } from '@waybill/ledger';
import { desiredChange } from '../desired-change.ts';
import { mayConflict } from './line-conflict.ts';
import type { OpsSide } from './ops-side.ts';

/** A branch of ours has one commit; one of an earlier version may have a few. */
const mostOwnCommits = 10;

/** What a branch of the ops repository holds, seen from a deployment that is to be proposed. */
export type BranchState =
  | { readonly kind: 'absent' }
  /** Only commits of ours, or none that the base does not have: it may be replaced. */
  | { readonly kind: 'ours'; readonly head: CommitSha }
  /** It proposes this very deployment on what desired state says now: nothing has to be written. */
  | { readonly kind: 'right'; readonly head: CommitSha; readonly byPeople: boolean }
  /** Somebody else pushed to it: it is never replaced. */
  | { readonly kind: 'by-people'; readonly head: CommitSha; readonly commit: CommitFacts };

/** What a branch is looked at for. */
export interface Wanted {
  readonly record: DeploymentRecord;
  readonly environment: Environment;
  readonly release: Release;
  /** The head of the branch that holds desired state. */
  readonly baseHead: CommitSha;
}

/**
 * Looks at a branch: whether it proposes what it is to propose, and whether it may be replaced. What we wrote is known
 * by its trailers, and by its committer: whoever changes or moves a commit of ours becomes that. What the forge commits
 * for us has the forge as its committer.
 * @param ops the ops repository
 * @param branch its name
 * @param wanted what it is to propose
 */
export async function branchState(
  ops: OpsSide,
  branch: string,
  wanted: Wanted,
): Promise<BranchState> {
  const head = await ops.git.readRef(`refs/heads/${branch}`);
  if (head === undefined) return { kind: 'absent' };
  const foreign = await foreignCommit(ops, head, wanted.baseHead);
  const commit = await ops.git.readCommit(head);
  if (foreign !== undefined) {
    // What people added to a proposal that is on record stays with it, as long as it still proposes the release.
    const isRight =
      phasesOf(wanted.record).includes('proposed') &&
      (await holdsDeployment(ops, head, wanted)) &&
      (await proposes(ops.git, head, wanted));
    return isRight
      ? { kind: 'right', head, byPeople: true }
      : { kind: 'by-people', head, commit: foreign };
  }
  const isRight =
    commit?.trailers.get('Waybill-Deployment') === wanted.record.id &&
    (await proposes(ops.git, head, wanted)) &&
    !(await conflicts(ops.git, commit, wanted));
  return isRight ? { kind: 'right', head, byPeople: false } : { kind: 'ours', head };
}

/** The newest commit of a branch that is not ours and that the base does not have; undefined where there is none. */
async function foreignCommit(
  ops: OpsSide,
  head: CommitSha,
  baseHead: CommitSha,
): Promise<CommitFacts | undefined> {
  let at = head;
  for (let count = 0; count <= mostOwnCommits; count += 1) {
    if (at === baseHead) return undefined;
    const commit = await ops.git.readCommit(at);
    if (commit === undefined) return undefined;
    const [parent] = commit.parents;
    if (parent === undefined || count === mostOwnCommits || !isOwn(ops, commit))
      return (await ops.git.isAncestor(at, baseHead)) ? undefined : commit;
    at = parent;
  }
  return undefined;
}

/**
 * @param ops whose proposals
 * @param commit a commit of the ops repository
 * @returns whether it is one of ours for this application and environment, as we wrote it
 */
export function isOwn(
  { application, environment, forge }: Pick<OpsSide, 'application' | 'environment' | 'forge'>,
  { parents, trailers, author, authorEmail, committer }: CommitFacts,
): boolean {
  const isAsWritten = committer.name === author && committer.email === authorEmail;
  return (
    parents.length === 1 &&
    trailers.get('Waybill-Application') === application &&
    trailers.get('Waybill-Environment') === environment &&
    trailers.has('Waybill-Deployment') &&
    (isAsWritten || (forge.ownCommitter !== undefined && committer.email === forge.ownCommitter))
  );
}

/** Whether what people pushed stands on the proposal of this very deployment. */
async function holdsDeployment(
  ops: OpsSide,
  head: CommitSha,
  { record, baseHead }: Wanted,
): Promise<boolean> {
  const { commits } = await ops.git.commitsBetween(baseHead, head, 50);
  return commits.some(
    (commit) => isOwn(ops, commit) && commit.trailers.get('Waybill-Deployment') === record.id,
  );
}

async function proposes(
  git: GitRepository,
  commit: CommitSha,
  { environment, release }: Wanted,
): Promise<boolean> {
  try {
    const { changes } = await desiredChange(environment, release, (path) =>
      git.readFile(commit, path, { lazy: true }),
    );
    return changes.length === 0;
  } catch (error) {
    // A file that is gone there, or that no editor understands any more, proposes nothing.
    if (isWaybillError(error) && error.code.startsWith('DESIRED_STATE_')) return false;
    throw error;
  }
}

/** Whether the base changed so near to what the branch changes that a merge may not know what to do. */
async function conflicts(
  git: GitRepository,
  commit: CommitFacts,
  { environment, baseHead }: Wanted,
): Promise<boolean> {
  const [parent] = commit.parents;
  if (parent === undefined || parent === baseHead) return false;
  for (const { file } of environment.desiredState) {
    const [before, ours, theirs] = await Promise.all(
      [parent, commit.sha, baseHead].map((at) => git.readFile(at, file, { lazy: true })),
    );
    if (mayConflict(before, ours, theirs)) return true;
  }
  return false;
}
