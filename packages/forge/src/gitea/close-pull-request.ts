import { performEffect, type EffectContext } from '@waybill/core';
import type { Changed, PullRequest } from '../forge.ts';
import { joinBody, newBlock } from '../pull-request-body.ts';
import type { GiteaClient } from './gitea-client.ts';
import { patchPull } from './patch-pull.ts';
import { bodyOf, ended, headShaOf, presented, requirePull, stateOf } from './pull-request.ts';
import type { PullParts } from './pull-request.ts';

/**
 * @param parts the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param reason why it is closed; kept beside its markers, and said in a comment
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
export async function closePullRequest(
  parts: PullParts,
  effect: EffectContext,
  number: number,
  reason: string,
): Promise<Changed<PullRequest>> {
  const { client } = parts;
  const pull = await requirePull(client, number);
  const state = stateOf(pull);
  if (state === 'merged') throw ended(client, pull);
  if (state === 'closed') return { value: await presented(parts, pull), changed: false };
  const { text, block } = bodyOf(client, pull);
  const kept = block ?? newBlock(await headShaOf(parts, pull), {});
  const body = joinBody(text, { ...kept, reason });
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = { ...parts, client: client.within(signal) };
    const closed = await patchPull(within.client, pull, { state: 'closed', body });
    await say(within.client, number, reason);
    return { value: await presented(within, closed), changed: true };
  });
}

/** People do not see what programs keep in the body. */
async function say(client: GiteaClient, number: number, text: string): Promise<void> {
  // A comment whose answer was lost is not written again: twice is worse than maybe not.
  const look = (): Promise<boolean> => Promise.resolve(true);
  await client.writeOnce('createComment', { path: { number }, body: { body: text } }, () => true, {
    look,
  });
}
