import { performEffect, type Attempt, type EffectContext } from '@waybill/core';
import type { AutoMergeFacts, AutoMergeRequest } from '../forge.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GiteaClient } from './gitea-client.ts';
import { refusedBy, requireHead } from './merge-pull-request.ts';
import { nameOf, protectionFor, readProtections } from './protection.ts';
import { ended, requirePull, stateOf, type Pull, type PullParts } from './pull-request.ts';

/**
 * Lets the server merge by itself as soon as the branch's protection is content
 * (https://docs.gitea.com/api/#tag/repository/operation/repoMergePullRequest, merge_when_checks_succeed). The
 * server does not keep which head was meant: what is pushed afterwards would be merged too. So this is done only
 * where the protection takes approvals back when something is pushed, and asks for one.
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param request the head that was looked at, and how to merge
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN, FORGE_MERGE_REFUSED
 */
export async function autoMergePullRequest(
  parts: PullParts,
  effect: EffectContext,
  number: number,
  { expectedHead, method }: AutoMergeRequest,
): Promise<AutoMergeFacts> {
  const { client } = parts;
  const pull = await requirePull(client, number);
  if (stateOf(pull) !== 'open') throw ended(client, pull);
  await requireHead(parts, pull, expectedHead);
  const unbound = await whyUnbound(parts, pull.base.ref);
  if (unbound !== undefined) return { kind: 'not-supported', reason: unbound };
  const body = { Do: method, head_commit_id: expectedHead, merge_when_checks_succeed: true };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    return within.awaitServer(() => attempt(within, pull, body));
  });
}

/** What the server says against it; asked twice it says that it is scheduled already. */
class Declined extends Error {
  readonly fault: AnswerFault;

  constructor(fault: AnswerFault) {
    super(fault.message);
    this.fault = fault;
  }
}

async function attempt(
  client: GiteaClient,
  pull: Pull,
  body: object,
): Promise<Attempt<AutoMergeFacts>> {
  const refused = (fault: AnswerFault): Error | undefined =>
    [405, 409, 422, 423].includes(fault.status) ? new Declined(fault) : undefined;
  const look = (): Promise<AutoMergeFacts | undefined> => Promise.resolve(undefined);
  const parameters = { path: { number: pull.number }, body };
  const read = (): AutoMergeFacts => ({ kind: 'enabled' });
  try {
    const value = await client.writeOnce('mergePull', parameters, read, { look, refused });
    return { outcome: 'done', value };
  } catch (error) {
    if (!(error instanceof Declined)) return { outcome: 'final', error };
    const { status, words } = error.fault;
    if (status === 409 && /already scheduled/i.test(words))
      return { outcome: 'done', value: { kind: 'already' } };
    const shown = refusedBy(pull, error.fault);
    // It has not looked for conflicts yet.
    return status === 405 && /please try again later/i.test(words)
      ? { outcome: 'again', reason: words, error: shown }
      : { outcome: 'final', error: shown };
  }
}

/** @returns why the server could merge what nobody approved; undefined where it could not */
async function whyUnbound({ client }: PullParts, base: string): Promise<string | undefined> {
  const notKept = 'Gitea does not keep which head was meant, and would merge what is pushed later';
  const found = await readProtections(client);
  if (found.kind === 'unreadable')
    return `${notKept}; whether the protection of ${base} takes approvals back then is shown to administrators only`;
  const matched = protectionFor(found.value, base);
  if (matched.kind !== 'protection')
    return `${notKept}; no protection that can be read asks for approvals on ${base}`;
  const { protection } = matched;
  const isBound =
    (protection.required_approvals ?? 0) > 0 && protection.dismiss_stale_approvals === true;
  if (isBound) return undefined;
  return `${notKept}; the protection ${nameOf(protection)} does not ask for an approval that a push takes back (\`required_approvals\` and \`dismiss_stale_approvals\`)`;
}
