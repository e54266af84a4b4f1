import { performEffect, type Attempt, type CommitSha, type EffectContext } from '@waybill/core';
import { forgeError } from '../error-codes.ts';
import type { Changed, MergeRequest, PullRequest } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import { ended, headShaOf, presented, requirePull, stateOf } from './pull-request.ts';
import type { Pull, PullParts } from './pull-request.ts';

/**
 * Merges an open pull request, and only the head that was looked at
 * (https://docs.gitea.com/api/#tag/repository/operation/repoMergePullRequest).
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param request the head that was looked at, the message and how
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED
 */
export async function mergePullRequest(
  parts: PullParts,
  effect: EffectContext,
  number: number,
  request: MergeRequest,
): Promise<Changed<PullRequest>> {
  const before = await requirePull(parts.client, number);
  const state = stateOf(before);
  await requireHead(parts, before, request.expectedHead);
  if (state === 'merged') return { value: await presented(parts, before), changed: false };
  if (state === 'closed') throw ended(parts.client, before);
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: parts.client.within(signal) };
    const merged = await within.client.awaitServer(() => attempt(within, before, request));
    return { value: await presented(within, merged), changed: true };
  });
}

/**
 * @param parts the repository
 * @param pull a pull request
 * @param expected the head that was looked at
 * @throws FORGE_PULL_REQUEST_MOVED
 */
export async function requireHead(
  parts: PullParts,
  pull: Pull,
  expected: CommitSha,
): Promise<void> {
  const found = await headShaOf(parts, pull);
  if (found !== expected) throw moved(pull, found, expected);
}

/** What the server says against a merge; why can only be told by looking again. */
class MergeFault extends Error {
  readonly fault: AnswerFault;

  constructor(fault: AnswerFault) {
    super(fault.message);
    this.fault = fault;
  }
}

async function attempt(
  parts: PullParts,
  { number }: Pull,
  { expectedHead, message, method = 'merge' }: MergeRequest,
): Promise<Attempt<Pull>> {
  const { client } = parts;
  const [title = '', ...rest] = (message ?? '').split('\n');
  const body = {
    Do: method,
    head_commit_id: expectedHead,
    ...(message === undefined
      ? {}
      : { MergeTitleField: title, MergeMessageField: rest.join('\n').trim() }),
  };
  const look = async (): Promise<Pull | undefined> => {
    const now = await requirePull(client, number);
    return stateOf(now) === 'merged' && (await headShaOf(parts, now)) === expectedHead
      ? now
      : undefined;
  };
  const refused = (fault: AnswerFault): Error | undefined =>
    [404, 405, 409, 422, 423].includes(fault.status) ? new MergeFault(fault) : undefined;
  try {
    const read = (): undefined => undefined;
    const seen = await client.writeOnce<Pull | undefined>(
      'mergePull',
      { path: { number }, body },
      read,
      { look, refused },
    );
    const done = seen ?? (await look());
    if (done !== undefined) return { outcome: 'done', value: done };
    // The answer said yes, and it may not be everywhere yet.
    return { outcome: 'again', reason: 'not merged yet', error: unseen(number) };
  } catch (error) {
    if (!(error instanceof MergeFault)) return { outcome: 'final', error };
    const done = await look();
    if (done !== undefined) return { outcome: 'done', value: done };
    return judged(parts, number, expectedHead, error.fault);
  }
}

/** The words are those of Gitea (routers/api/v1/repo/pull.go). */
async function judged(
  parts: PullParts,
  number: number,
  expected: CommitSha,
  fault: AnswerFault,
): Promise<Attempt<never>> {
  const pull = await requirePull(parts.client, number);
  if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(parts.client, pull) };
  const { status, words } = fault;
  if (status === 405 && /please try again later/i.test(words)) {
    // It says so while it looks for conflicts, and also when it has found one.
    return { outcome: 'again', reason: words, error: unmergeable(pull) };
  }
  if (status === 409 && /head out of date/i.test(words)) {
    const head = await headShaOf(parts, pull);
    const error = moved(pull, head, expected);
    return head === expected
      ? { outcome: 'again', reason: words, error }
      : { outcome: 'final', error };
  }
  const error = refusedBy(pull, fault);
  if (status === 409 && /merge push out of date/i.test(words))
    return { outcome: 'again', reason: words, error };
  // A conflict that shows only when it merges is told as what git has written, without a message.
  return { outcome: 'final', error: status === 409 && words === '' ? unmergeable(pull) : error };
}

function moved({ number, head }: Pull, found: CommitSha, expected: CommitSha): Error {
  return forgeError('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head.label}) to be ${expected}; it is ${found}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found },
  });
}

/**
 * @param pull a pull request
 * @param fault what the server said
 * @returns FORGE_MERGE_REFUSED
 */
export function refusedBy({ number, base }: Pull, fault: AnswerFault): Error {
  return forgeError('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base.ref} to let pull request ${String(number)} through; it did not: ${fault.words || fault.message}.`,
    remedy:
      'Get the approvals and checks that the branch asks for, for the head as it is now; bring the base into the head where it is behind; let the account of the token merge there, in the way that is asked for.',
    facts: { number, base: base.ref },
    cause: fault.error,
  });
}

function unmergeable({ number, head, base }: Pull): Error {
  return forgeError('FORGE_MERGE_CONFLICT', {
    message: `Expected pull request ${String(number)} to merge; the server says that ${head.label} and ${base.ref} do not merge as they are.`,
    remedy: `Bring ${base.ref} into ${head.label}, solve the conflict there, and have it approved again; where there is none, the server is still looking for one: start it again.`,
    facts: { number, head: head.label, base: base.ref },
  });
}

function unseen(number: number): Error {
  return forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected pull request ${String(number)} to be merged, as the server said; it does not show so.`,
    remedy: 'Start it again: it goes on from where things stand.',
    facts: { number },
  });
}
