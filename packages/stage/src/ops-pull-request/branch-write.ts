import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { IntentOutcome } from '@waybill/git';
import { filesRequest, unsupported } from '../commit-by-forge.ts';
import type { BranchView } from '../desired-intent.ts';
import type { OpsSide } from './ops-side.ts';

/** One commit that is to be all that a branch has beyond desired state. */
export interface BranchProposal {
  /** A full ref. */
  readonly ref: string;
  /** What was found there; undefined where there was none. */
  readonly seen: CommitSha | undefined;
  readonly baseHead: CommitSha;
  readonly files: readonly string[];
  readonly apply: (view: BranchView) => Promise<IntentOutcome>;
}

/** Where the branch of a proposal is now. */
export interface BranchWritten {
  readonly commit: CommitSha;
  readonly changed: boolean;
}

/**
 * Puts the commit on the branch by git.
 * @param ops the ops repository
 * @param proposal the branch, and what to put there
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 * @throws what `apply` and pushing throw
 */
export async function proposeByPush(
  { git }: Pick<OpsSide, 'git'>,
  { ref, seen, baseHead, files, apply }: BranchProposal,
): Promise<BranchWritten | undefined> {
  const looked = { isMoved: false };
  const { refs, changed } = await git.update([
    {
      ...{ ref, startFrom: baseHead, replace: true, lazy: true, files },
      apply: async (snapshot) => {
        looked.isMoved = isElsewhere(snapshot.heads.get(ref), seen);
        return looked.isMoved ? { kind: 'unchanged' } : await apply(snapshot);
      },
    },
  ]);
  return looked.isMoved ? undefined : { commit: commitShaSchema.parse(refs[0]?.after), changed };
}

/**
 * Puts a commit of the forge's on the branch. The forge only adds to a branch, and a proposal's is replaced: a branch
 * that went back to its base, even for a moment, would close its pull request. So the commit is made on a branch aside,
 * which nobody looks at and which goes away with the push that moves the proposal's. What a killed run left there is
 * written over by the next one.
 * @param ops the ops repository, whose writes ask first whether this run may still act
 * @param proposal the branch, and what to put there
 * @param signal cancels it
 * @returns undefined where somebody else pushed to it since it was looked at: it stays as it is
 * @throws COMMIT_API_UNSUPPORTED, and what `apply`, the forge and pushing throw
 */
export async function proposeByForge(
  { git, forge, application, environment }: OpsSide,
  { ref, seen, baseHead, files, apply }: BranchProposal,
  signal: AbortSignal,
): Promise<BranchWritten | undefined> {
  signal.throwIfAborted();
  await git.bringFiles(baseHead, files);
  const outcome = await apply({
    head: baseHead,
    readFile: (path) => git.readFile(baseHead, path, { lazy: true }),
    readEntries: (paths) => git.readEntries(baseHead, paths, { lazy: true }),
  });
  if (outcome.kind !== 'commit') return { commit: baseHead, changed: false };
  const branch = `waybill/commit/${application}/${environment}`;
  const aside = `refs/heads/${branch}`;
  const point = (commit: CommitSha): Promise<IntentOutcome> =>
    Promise.resolve({ kind: 'point', commit });
  await git.update([{ ref: aside, lazy: true, apply: () => point(baseHead) }]);
  const made = await forge.commitFiles(filesRequest(branch, baseHead, outcome));
  if (made.kind === 'not-supported') {
    await git.deleteRef(aside);
    throw unsupported(forge, made.reason);
  }
  if (made.kind === 'conflict') return undefined;
  const looked = { isMoved: false };
  const remove = (): Promise<IntentOutcome> => Promise.resolve({ kind: 'delete' });
  const { changed } = await git.update([
    {
      ...{ ref, lazy: true },
      apply: async ({ heads }) => {
        const now = heads.get(ref);
        looked.isMoved = isElsewhere(now, seen) && now !== made.commit;
        return looked.isMoved ? { kind: 'unchanged' } : await point(made.commit);
      },
    },
    { ref: aside, lazy: true, apply: remove },
  ]);
  return looked.isMoved ? undefined : { commit: made.commit, changed };
}

function isElsewhere(now: CommitSha | undefined, seen: CommitSha | undefined): boolean {
  return now !== undefined && now !== seen;
}
