import { performEffect, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import { checkCommentKey } from '../comment-key.ts';
import { forgeError } from '../error-codes.ts';
import type { Changed } from '../forge.ts';
import type { GithubClient } from './github-client.ts';
import { requirePull } from './pull-request.ts';

/** https://docs.github.com/en/rest/issues/comments; GitHub refuses longer ones. */
const maximumComment = 65_536;

const commentSchema = z.object({
  id: z.int().positive(),
  html_url: z.string().max(2048),
  body: z.string().nullish(),
  user: z.object({ type: z.string().optional() }).nullish(),
  author_association: z.string().nullish(),
});
type Comment = z.infer<typeof commentSchema>;

/** Who may write here anyway; what a stranger wrote, he could change again. */
const insiders: readonly string[] = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Keeps one comment for each key: made once, then edited in place, which tells nobody anew
 * (https://docs.github.com/en/rest/issues/comments).
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request, open or not
 * @param key what it is known by: a comment of HTML in its last line, which GitHub does not show
 * @param body its text
 * @returns where people look at it
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
export async function commentOnPullRequest(
  client: GithubClient,
  effect: EffectContext,
  number: number,
  key: string,
  body: string,
): Promise<Changed<string>> {
  const mark = markOf(key);
  const whole = wholeComment(body, mark);
  await requirePull(client, number);
  const found = await findComment(client, number, mark);
  if (found !== undefined && textOf(found) === whole)
    return { value: found.html_url, changed: false };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const written =
      found === undefined
        ? await within.writeOnce('comment', { issue_number: number, body: whole }, commentSchema, {
            look: () => findComment(within, number, mark),
          })
        : await within.write('updateComment', { comment_id: found.id, body: whole }, commentSchema);
    return { value: written.html_url, changed: true };
  });
}

async function findComment(
  client: GithubClient,
  number: number,
  mark: string,
): Promise<Comment | undefined> {
  const parameters = { issue_number: number };
  for await (const page of client.pages('comments', parameters, commentSchema)) {
    const ours = page.find((comment) => isInside(comment) && textOf(comment).endsWith(mark));
    if (ours !== undefined) return ours;
  }
  return undefined;
}

function isInside({ user, author_association }: Comment): boolean {
  return user?.type === 'Bot' || insiders.includes(author_association ?? '');
}

function textOf({ body }: Comment): string {
  return (body ?? '').replaceAll('\r\n', '\n').trimEnd();
}

function markOf(key: string): string {
  return `<!-- waybill-comment ${checkCommentKey(key)} -->`;
}

function wholeComment(body: string, mark: string): string {
  const text = body.replaceAll('\r\n', '\n').trimEnd();
  const whole = `${text}\n\n${mark}`;
  if (text !== '' && whole.length <= maximumComment) return whole;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a comment of 1 to ${String(maximumComment - mark.length - 2)} characters, found ${String(text.length)}.`,
    remedy: 'Cut it, and say where the rest is.',
  });
}
