import { retry, type Attempt, type CommitSha } from '@waybill/core';
import type { CommitFilesRequest, Forge } from '@waybill/forge';
import { gitError, type GitRepository, type IntentOutcome } from '@waybill/git';
import type { BranchView } from './desired-intent.ts';
import { stageError } from './error-codes.ts';

/** As long as a push with all its retries may take. */
const deadlineMilliseconds = 120_000;

/** A change that the forge is to commit. */
export interface ForgeCommitRequest {
  readonly git: GitRepository;
  /** Its writes ask first whether this run may still act. */
  readonly forge: Pick<Forge, 'kind' | 'commitFiles'>;
  /** A branch that exists. */
  readonly branch: string;
  /** The files that `apply` reads. */
  readonly files: readonly string[];
  /** Called again whenever the branch has moved. */
  readonly apply: (view: BranchView) => Promise<IntentOutcome>;
  readonly signal: AbortSignal;
}

/**
 * Has the forge commit a change, with compare-and-set on the branch's head: where it moved meanwhile the change is worked
 * out again there (law 4).
 * @param request the branch, and the change as a function of where it stands
 * @returns the commit that holds the change; the head where nothing had to change
 * @throws COMMIT_API_UNSUPPORTED, GIT_CONFLICT_UNRESOLVED, and what `apply` and the forge throw
 */
export async function commitByForge(request: ForgeCommitRequest): Promise<CommitSha> {
  const { git, forge, branch, signal } = request;
  const { value } = await retry(
    async (): Promise<Attempt<CommitSha>> => {
      const head = await git.readRef(`refs/heads/${branch}`);
      if (head === undefined) return { outcome: 'final', error: contended(request, 'is gone') };
      const outcome = await request.apply(await viewAt(request, head));
      if (outcome.kind !== 'commit') return { outcome: 'done', value: head };
      const made = await forge.commitFiles(filesRequest(branch, head, outcome));
      switch (made.kind) {
        case 'committed':
          return { outcome: 'done', value: made.commit };
        case 'conflict': {
          const reason = `moved to ${made.head ?? 'nowhere'}`;
          return { outcome: 'again', reason, error: contended(request, reason) };
        }
        case 'not-supported':
          return { outcome: 'final', error: unsupported(forge, made.reason) };
      }
    },
    { signal, deadlineMilliseconds, firstDelayMilliseconds: 200, maximumDelayMilliseconds: 5000 },
  );
  return value;
}

/** @returns the request of one commit on one head */
export function filesRequest(
  branch: string,
  expectedHead: CommitSha,
  { files, message }: Pick<Extract<IntentOutcome, { kind: 'commit' }>, 'files' | 'message'>,
): CommitFilesRequest {
  const changed = [...files].map(([path, bytes]) => [path, bytes ?? undefined] as const);
  return { branch, expectedHead, files: new Map(changed), message };
}

/** @returns the error for a forge that cannot commit, with its own reason */
export function unsupported({ kind }: Pick<Forge, 'kind'>, reason: string): Error {
  return stageError('COMMIT_API_UNSUPPORTED', {
    message: `Expected a forge that commits files with compare-and-set; this one (${kind}) does not: ${reason}.`,
    remedy: 'Set `commit-through: push`, and `commit-signing-key` where commits are to be signed.',
    facts: { forge: kind },
  });
}

async function viewAt({ git, files }: ForgeCommitRequest, head: CommitSha): Promise<BranchView> {
  await git.bringFiles(head, files);
  return {
    head,
    readFile: (path) => git.readFile(head, path, { lazy: true }),
    readEntries: (paths) => git.readEntries(head, paths, { lazy: true }),
  };
}

function contended({ git, branch }: ForgeCommitRequest, reason: string): Error {
  return gitError('GIT_CONFLICT_UNRESOLVED', {
    message: `Expected to write ${branch} in ${git.url}; after every retry it ${reason}.`,
    remedy: 'Start it again; look for who else writes there so often.',
    facts: { url: git.url, branch },
  });
}
