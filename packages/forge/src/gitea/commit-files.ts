import { randomBytes } from 'node:crypto';
import {
  commitShaSchema,
  isWaybillError,
  performEffect,
  type CommitSha,
  type EffectContext,
} from '@waybill/core';
import { branchRef, type GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { CommitFilesRequest, CommitFilesResult } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GiteaClient } from './gitea-client.ts';
import { readServerVersion } from './server-version.ts';

const committedSchema = z.object({
  commit: z.object({
    sha: commitShaSchema,
    parents: z.array(z.object({ sha: commitShaSchema })).min(1),
  }),
});

const blobSchema = z.object({ type: z.literal('file'), sha: z.string() });

/**
 * Commits files by the server's API, which signs them where its administrator has set that up
 * (https://docs.gitea.com/api/#tag/repository/operation/repoChangeFiles). That call takes whatever head the branch
 * has. So it commits to a branch of its own; only a commit whose parent is the head that was looked at is then
 * given to the branch, which the server does only where that is still its head
 * (https://docs.gitea.com/api/#tag/repository/operation/repoUpdateBranch, since Gitea 1.26).
 * @param client the repository
 * @param git the same repository
 * @param effect signal and fence
 * @param request what to commit, where, on which head
 */
export async function commitFiles(
  client: GiteaClient,
  git: GitRepository,
  effect: EffectContext,
  request: CommitFilesRequest,
): Promise<CommitFilesResult> {
  const version = await readServerVersion(client);
  if (!version.updatesBranches) {
    return {
      kind: 'not-supported',
      reason: `${version.text} has no call that moves a branch only where it has not moved; a push by git does`,
    };
  }
  const head = await git.readRef(branchRef(request.branch));
  if (head !== request.expectedHead) return { kind: 'conflict', head };
  return performEffect('git.push', effect, async (signal) =>
    commitAside(client.within(signal), git, request),
  );
}

async function commitAside(
  client: GiteaClient,
  git: GitRepository,
  request: CommitFilesRequest,
): Promise<CommitFilesResult> {
  const { branch, expectedHead, message } = request;
  const aside = `waybill-commit-${randomBytes(8).toString('hex')}`;
  const files = await operations(client, request);
  const body = { branch, new_branch: aside, message, files };
  const read = ({ data }: { data: unknown }): z.infer<typeof committedSchema> =>
    client.parse('changeFiles', committedSchema, data);
  // The branch is new: what a lost answer left there is looked at by nobody.
  const look = (): Promise<undefined> => Promise.resolve(undefined);
  try {
    const { commit } = await client.writeOnce('changeFiles', { body }, read, { look });
    if (commit.parents[0]?.sha !== expectedHead)
      return { kind: 'conflict', head: await git.readRef(branchRef(branch)) };
    return await moveBranch(client, git, branch, expectedHead, commit.sha);
  } finally {
    await removeAside(client, aside);
  }
}

interface Operation {
  readonly operation: 'create' | 'update' | 'delete';
  readonly path: string;
  readonly content?: string;
  readonly sha?: string;
}

/** The server wants to be told the blob that a change takes the place of. */
async function operations(
  client: GiteaClient,
  { files, expectedHead }: CommitFilesRequest,
): Promise<readonly Operation[]> {
  const all: Operation[] = [];
  for (const [path, bytes] of files) {
    const parameters = { path: { path }, query: { ref: expectedHead } };
    const there = await client.find('contents', parameters, blobSchema);
    const sha = there === undefined ? {} : { sha: there.sha };
    if (bytes === undefined) {
      if (there !== undefined) all.push({ operation: 'delete', path, ...sha });
      continue;
    }
    const content = Buffer.from(bytes).toString('base64');
    all.push({ operation: there === undefined ? 'create' : 'update', path, content, ...sha });
  }
  return all;
}

async function moveBranch(
  client: GiteaClient,
  git: GitRepository,
  branch: string,
  expectedHead: CommitSha,
  commit: CommitSha,
): Promise<CommitFilesResult> {
  const body = { new_commit_id: commit, old_commit_id: expectedHead };
  let refusal: AnswerFault | undefined;
  const refused = (fault: AnswerFault): undefined => {
    refusal = fault;
  };
  try {
    await client.write('updateBranch', { path: { branch }, body }, z.unknown(), { refused });
  } catch (error) {
    // Whatever it says: where the branch is tells whether it was moved by us, by another, or by nobody.
    if (!isWaybillError(error)) throw error;
    const head = await git.readRef(branchRef(branch));
    if (head === commit) return { kind: 'committed', commit };
    if (head !== expectedHead) return { kind: 'conflict', head };
    throw refusal?.status === 403 ? declined(branch, refusal) : error;
  }
  return { kind: 'committed', commit };
}

/** What is left behind is a branch that nobody looks at: no reason to fail a commit that was made. */
async function removeAside(client: GiteaClient, branch: string): Promise<void> {
  try {
    await client.write('deleteBranch', { path: { branch } }, z.unknown());
  } catch (error) {
    client.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
  }
}

function declined(branch: string, { words, error }: AnswerFault): Error {
  return forgeError('FORGE_REQUEST_REFUSED', {
    message: `Expected ${branch} to take the commit; the server declined it: ${words || 'it gave no reason'}.`,
    remedy: `Let the account of the token push to ${branch} (its branch protection), or look at what the server's hook asks for.`,
    facts: { branch },
    cause: error,
  });
}
