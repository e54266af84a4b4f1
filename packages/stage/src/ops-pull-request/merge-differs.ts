import type { Environment } from '@waybill/config';
import type { CommitSha, Release } from '@waybill/core';
import type { PullRequest } from '@waybill/forge';
import { desiredChange } from '../desired-change.ts';
import { stageError } from '../error-codes.ts';
import { isOwn } from './branch-state.ts';
import type { OpsSide } from './ops-side.ts';

/** A merge, and what was to be in it. */
export interface MergeQuestion {
  readonly environment: Environment;
  readonly release: Release;
  readonly pullRequest: PullRequest;
  readonly merge: CommitSha;
  /** The head that the ledger has as ours; another one is looked at file by file. */
  readonly proposedHead: CommitSha | undefined;
}

/**
 * Compares what was merged with what was proposed: every value must say the release. Where the merge's tree is that of
 * the proposed commit, nothing else is in it; else the environment's own files must be, byte for byte, what the
 * proposal makes of the commit before the merge.
 * @param ops the ops repository
 * @param question the merge, and the release
 * @returns what came along that nobody proposed; undefined where nothing did
 * @throws MERGE_DIFFERS where a value says something else
 */
export async function mergeBrings(
  ops: OpsSide,
  question: MergeQuestion,
): Promise<string | undefined> {
  const { environment, release, pullRequest, merge } = question;
  const readAt =
    (commit: CommitSha) =>
    (path: string): Promise<Uint8Array | undefined> =>
      ops.git.readFile(commit, path, { lazy: true });
  const { changes } = await desiredChange(environment, release, readAt(merge));
  if (changes.length > 0) {
    throw stageError('MERGE_DIFFERS', {
      message: `Expected the merge ${merge.slice(0, 12)} of pull request ${String(pullRequest.number)} to hold what was proposed; ${changes.map(({ selector, file }) => `${selector} in ${file}`).join(', ')} says something else.`,
      remedy:
        'See who changed the branch before it was merged; start a new promotion for what is to run.',
      facts: { pullRequest: pullRequest.number, commit: merge },
    });
  }
  const [merged, head, pushed] = await Promise.all([
    ops.git.readCommit(merge),
    ops.git.readCommit(pullRequest.headSha),
    pushedLater(ops, question),
  ]);
  if (pushed !== undefined) return pushed;
  const [before] = merged?.parents ?? [];
  if (merged === undefined || before === undefined || merged.tree === head?.tree) return undefined;
  const expected = await desiredChange(environment, release, readAt(before));
  for (const { file } of environment.desiredState) {
    const wanted = expected.files.get(file) ?? (await readAt(before)(file));
    const found = await readAt(merge)(file);
    if (found === undefined || wanted === undefined || Buffer.compare(found, wanted) !== 0)
      return `other changes in ${file}`;
  }
  return undefined;
}

/**
 * What the merged head holds where it is not the one on record: a commit of ours that was made anew on a base that had
 * moved changes the environment's files alone. Anybody can write our trailers, so the files are looked at.
 */
async function pushedLater(
  ops: OpsSide,
  { environment, pullRequest: { headSha }, proposedHead }: MergeQuestion,
): Promise<string | undefined> {
  if (headSha === proposedHead) return undefined;
  const head = await ops.git.readCommit(headSha);
  const name = `the head ${headSha.slice(0, 12)}`;
  if (head === undefined) return `${name}, which is gone`;
  if (!isOwn(ops, head)) return `${name}, which ${head.author} pushed`;
  const own = new Set(environment.desiredState.map(({ file }) => file));
  for await (const { files } of ops.git.fileHistory(headSha, 1)) {
    const other = files.find(({ path }) => !own.has(path));
    return other === undefined ? undefined : `${name}, which changes ${other.path}`;
  }
  return `${name}, whose files could not be seen`;
}
