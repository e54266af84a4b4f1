import {
  commitShaSchema,
  performEffect,
  type Attempt,
  type CommitSha,
  type EffectContext,
} from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Changed, MergeRequest, PullRequest } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GithubClient } from './github-client.ts';
import { ended, findPull, presented, requirePull, stateOf, type Pull } from './pull-request.ts';

const mergeSchema = z.object({ sha: commitShaSchema, merged: z.literal(true) });

/**
 * Merges an open pull request, and only the head that was looked at
 * (https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request).
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the head is now
 * @param number which pull request
 * @param request the head that was looked at, the message, and the method (a merge commit where none is named)
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED
 */
export async function mergePullRequest(
  client: GithubClient,
  effect: EffectContext,
  git: GitRepository,
  number: number,
  request: MergeRequest,
): Promise<Changed<PullRequest>> {
  const before = await requirePull(client, number);
  const { expectedHead } = request;
  const state = stateOf(before);
  if (before.head.sha !== expectedHead) {
    // GitHub sees a push a moment later than git does.
    const isStale = state === 'open' && (await headOf(git, before)) === expectedHead;
    if (!isStale) throw moved(before, before.head.sha, expectedHead);
  }
  if (state === 'merged') return { value: presented(client, before), changed: false };
  if (state === 'closed') throw ended(client, before);
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const mergeCommit = await within.repeat(() => attempt(within, git, before, request));
    return { value: await merged(within, before, expectedHead, mergeCommit), changed: true };
  });
}

/** What GitHub says against a merge; why can only be told by looking again. */
class MergeFault extends Error {
  readonly fault: AnswerFault;

  constructor(fault: AnswerFault) {
    super(fault.message);
    this.fault = fault;
  }
}

async function attempt(
  client: GithubClient,
  git: GitRepository,
  pull: Pull,
  { expectedHead, message, method = 'merge' }: MergeRequest,
): Promise<Attempt<CommitSha>> {
  const [title = '', ...rest] = (message ?? '').split('\n');
  const parameters = {
    pull_number: pull.number,
    sha: expectedHead,
    merge_method: method,
    // A rebase keeps the messages that its commits have.
    ...(message === undefined || method === 'rebase'
      ? {}
      : { commit_title: title, commit_message: rest.join('\n').trim() }),
  };
  const look = async (): Promise<{ sha: CommitSha } | undefined> => {
    const now = await requirePull(client, pull.number);
    const sha = stateOf(now) === 'merged' && now.head.sha === expectedHead && now.merge_commit_sha;
    return sha ? { sha } : undefined;
  };
  const refused = (fault: AnswerFault): Error | undefined =>
    [405, 409, 422].includes(fault.status) ? new MergeFault(fault) : undefined;
  try {
    const { sha } = await client.writeOnce('mergePull', parameters, mergeSchema, { look, refused });
    return { outcome: 'done', value: sha };
  } catch (error) {
    if (!(error instanceof MergeFault)) return { outcome: 'final', error };
    const done = await look();
    if (done !== undefined) return { outcome: 'done', value: done.sha };
    return judged(client, git, pull.number, expectedHead, error.fault);
  }
}

/** https://docs.github.com/en/rest/pulls/pulls#merge-a-pull-request--status-codes; the words are GitHub's. */
async function judged(
  client: GithubClient,
  git: GitRepository,
  number: number,
  expected: CommitSha,
  fault: AnswerFault,
): Promise<Attempt<never>> {
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(client, pull) };
  if (fault.status === 409 && /head branch was modified/i.test(fault.words)) {
    const head = await headOf(git, pull);
    const error = moved(pull, head ?? pull.head.sha, expected);
    return head === expected
      ? { outcome: 'again', reason: fault.words, error }
      : { outcome: 'final', error };
  }
  const error = refusedBy(pull, fault);
  if (/base branch was modified/i.test(fault.words))
    return { outcome: 'again', reason: fault.words, error };
  // A head that was just pushed is judged in the background; until then there is no word.
  const isUnjudged =
    (pull.mergeable ?? undefined) === undefined && /not mergeable/i.test(fault.words);
  if (isUnjudged) return { outcome: 'again', reason: fault.words, error };
  const isConflict = pull.mergeable === false && /conflict|not mergeable/i.test(fault.words);
  return { outcome: 'final', error: isConflict ? conflict(pull) : error };
}

/** The pull request after its merge; GitHub may not show that everywhere yet. */
async function merged(
  client: GithubClient,
  before: Pull,
  headSha: CommitSha,
  mergeCommit: CommitSha,
): Promise<PullRequest> {
  const now = await findPull(client, before.number);
  if (now !== undefined && stateOf(now) === 'merged') return presented(client, now);
  return { ...presented(client, before), state: 'merged', headSha, mergeCommit };
}

/**
 * @param git the repository
 * @param pull a pull request
 * @returns where git says that its head is
 */
export async function headOf(git: GitRepository, { head }: Pull): Promise<CommitSha | undefined> {
  return git.readRef(`refs/heads/${head.ref}`);
}

/**
 * @param pull a pull request
 * @param found where its head is
 * @param expected where it was when it was looked at
 * @returns FORGE_PULL_REQUEST_MOVED
 */
export function moved({ number, head }: Pull, found: CommitSha, expected: CommitSha): Error {
  return forgeError('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head.ref}) to be ${expected}; it is ${found}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found },
  });
}

function refusedBy({ number, base }: Pull, fault: AnswerFault): Error {
  return forgeError('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base.ref} to let pull request ${String(number)} through; it did not: ${fault.words || fault.message}.`,
    remedy:
      'Get the approvals and checks that the branch asks for, for the head as it is now, allow this method of merging (Settings > General > Pull Requests), and merge again.',
    facts: { number, base: base.ref },
    cause: fault.error,
  });
}

function conflict({ number, head, base }: Pull): Error {
  return forgeError('FORGE_MERGE_CONFLICT', {
    message: `Expected pull request ${String(number)} to merge; ${head.ref} and ${base.ref} changed the same lines.`,
    remedy: `Bring ${base.ref} into ${head.ref}, solve the conflict there, and have it approved again.`,
    facts: { number, head: head.ref, base: base.ref },
  });
}
