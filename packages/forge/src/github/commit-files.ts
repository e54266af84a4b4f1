import { commitShaSchema, performEffect, type CommitSha, type EffectContext } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { CommitFilesRequest, CommitFilesResult } from '../forge.ts';
import { GraphqlFault, mutate } from './graphql-answer.ts';
import { readFile, readForgeCommit } from './commits.ts';
import type { GithubClient } from './github-client.ts';

/** What a step writes at once; beyond it git itself is the better way. */
const maximumFiles = 1000;
const maximumBytes = 25 * 1024 * 1024;

const query = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const answerSchema = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: commitShaSchema }) }),
});

/**
 * Commits files by GitHub itself, which signs such a commit: it is verified, and its author is the token's account
 * (https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch). New files are plain ones.
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the branch is
 * @param request the branch, where it was, and what changes
 * @returns the commit, or where the branch is when it is not where it was
 * @throws FORGE_COMMIT_REFUSED where a rule of the branch does not let it through; FORGE_FORBIDDEN
 */
export async function commitFiles(
  client: GithubClient,
  effect: EffectContext,
  git: GitRepository,
  request: CommitFilesRequest,
): Promise<CommitFilesResult> {
  const input = inputOf(client, request);
  return performEffect('git.push', effect, async (signal): Promise<CommitFilesResult> => {
    const within = client.within(signal);
    const look = (): Promise<Written | undefined> => findWritten(within, git, request);
    try {
      const answer = await mutate(within, 'commitOnBranch', {
        ...{ query, input, schema: answerSchema, look },
      });
      return {
        kind: 'committed',
        commit: 'commit' in answer ? answer.commit : answer.createCommitOnBranch.commit.oid,
      };
    } catch (error) {
      if (!(error instanceof GraphqlFault)) throw error;
      return judged(git, request, error);
    }
  });
}

interface Written {
  readonly commit: CommitSha;
}

/** What GitHub says is not trusted to tell the one from the other: git says where the branch is. */
async function judged(
  git: GitRepository,
  { branch, expectedHead }: CommitFilesRequest,
  fault: GraphqlFault,
): Promise<CommitFilesResult> {
  if (fault.isUnknownHere) {
    return {
      kind: 'not-supported',
      reason: `this server cannot commit by its API (${fault.words})`,
    };
  }
  const head = await git.readRef(`refs/heads/${branch}`);
  if (head !== expectedHead || fault.type === 'STALE_DATA') return { kind: 'conflict', head };
  throw forgeError('FORGE_COMMIT_REFUSED', {
    message: `Expected ${branch} to take the commit; it is still at ${head}, and GitHub refused: ${fault.words || fault.type}.`,
    remedy:
      'Let the account of this token write to the branch (Settings > Rules), or propose the change by a pull request.',
    facts: { branch, head },
    cause: fault.error,
  });
}

function inputOf(
  { repository }: GithubClient,
  { branch, expectedHead, files, message }: CommitFilesRequest,
): Readonly<Record<string, unknown>> {
  const [headline = '', ...rest] = message.split('\n');
  const all = [...files];
  const bytes = all.reduce((sum, [, content]) => sum + (content?.byteLength ?? 0), 0);
  if (headline.trim() === '' || all.length === 0 || all.length > maximumFiles)
    throw invalid(`a message and 1 to ${String(maximumFiles)} files`, String(all.length));
  if (bytes > maximumBytes) throw invalid(`at most ${String(maximumBytes)} bytes`, String(bytes));
  return {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: expectedHead,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: all.flatMap(([path, content]) =>
        content === undefined ? [] : [{ path, contents: Buffer.from(content).toString('base64') }],
      ),
      deletions: all.flatMap(([path, content]) => (content === undefined ? [{ path }] : [])),
    },
  };
}

/** After an answer that was lost: a commit on the expected head with this message and these very files is ours. */
async function findWritten(
  client: GithubClient,
  git: GitRepository,
  { branch, expectedHead, files, message }: CommitFilesRequest,
): Promise<Written | undefined> {
  const commit = await git.readRef(`refs/heads/${branch}`);
  if (commit === undefined || commit === expectedHead) return undefined;
  const found = await readForgeCommit(client, commit);
  const isOn = found?.parents.length === 1 && found.parents[0] === expectedHead;
  if (!isOn || found.message.trim() !== message.trim()) return undefined;
  for (const [path, content] of files) {
    const there = await readFile(client, commit, path);
    if (content === undefined ? there !== undefined : !isSame(there, content)) return undefined;
  }
  return { commit };
}

function isSame(there: Uint8Array | undefined, content: Uint8Array): boolean {
  return there !== undefined && Buffer.compare(there, content) === 0;
}

function invalid(expected: string, found: string): Error {
  return forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a commit of ${expected}, found ${found}.`,
    remedy: 'Commit less at once.',
  });
}
