import { performEffect, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import type { Changed, PullRequest } from '../forge.ts';
import type { GithubClient } from './github-client.ts';
import { patchPull } from './patch-pull.ts';
import { joinBody, newBlock } from '../pull-request-body.ts';
import { bodyOf, ended, presented, requirePull, stateOf } from './pull-request.ts';

/**
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param reason why it is closed; kept beside its markers, and said in a comment
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
export async function closePullRequest(
  client: GithubClient,
  effect: EffectContext,
  number: number,
  reason: string,
): Promise<Changed<PullRequest>> {
  const pull = await requirePull(client, number);
  const state = stateOf(pull);
  if (state === 'merged') throw ended(client, pull);
  if (state === 'closed') return { value: presented(client, pull), changed: false };
  const { text, block } = bodyOf(client, pull);
  const body = joinBody(text, { ...(block ?? newBlock(pull.head.sha, {})), reason });
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const closed = await patchPull(within, number, { state: 'closed', body });
    // Somebody merged it in between: GitHub takes the request, and it stays merged.
    if (stateOf(closed) === 'merged') throw ended(client, closed);
    await say(within, number, reason);
    return { value: presented(client, closed), changed: true };
  });
}

/** People do not see what programs keep in the body. */
async function say(client: GithubClient, number: number, text: string): Promise<void> {
  const parameters = { issue_number: number, body: text };
  // A comment whose answer was lost is not written again: twice is worse than maybe not.
  const look = (): Promise<object> => Promise.resolve({});
  await client.writeOnce('comment', parameters, z.object({}), { look });
}
