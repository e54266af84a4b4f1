import { performEffect, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { Changed } from '../forge.ts';
import { nameInvalid } from '../name-invalid.ts';
import type { GiteaClient } from './gitea-client.ts';
import { requirePull } from './pull-request.ts';

const commentSchema = z.object({
  id: z.int().positive(),
  body: z.string().nullish(),
  html_url: z.string().max(2048),
});
type Comment = z.infer<typeof commentSchema>;

/** The server gives all comments at once. */
const maximumComments = 5000;
const maximumBody = 65_536;

/**
 * Keeps one comment of ours for each key: it is edited in place, and an equal one is not written. Its first line
 * is a comment of HTML that names the key.
 * @param client the repository
 * @param effect signal and fence
 * @param number which pull request
 * @param key 1 to 100 characters of `a-z0-9._/-`
 * @param text what people read
 * @returns where people look at it
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_NAME_INVALID, FORGE_DOCUMENT_INVALID
 */
export async function commentOnPullRequest(
  client: GiteaClient,
  effect: EffectContext,
  number: number,
  key: string,
  text: string,
): Promise<Changed<string>> {
  if (!/^[a-z0-9._/-]{1,100}$/.test(key) || key.includes('--'))
    throw nameInvalid('a key of a-z0-9._/-', key, 'Use a shorter or simpler key.');
  const marker = `<!-- waybill-comment ${key} -->`;
  const body = `${marker}\n${text}`;
  if (body.length > maximumBody) {
    throw forgeError('FORGE_DOCUMENT_INVALID', {
      message: `Expected a comment of at most ${String(maximumBody)} characters, found ${String(body.length)}.`,
      remedy: 'Shorten the comment.',
    });
  }
  await requirePull(client, number);
  const there = await find(client, number, marker);
  if (there !== undefined && unified(there) === body)
    return { value: there.html_url, changed: false };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    const written =
      there === undefined
        ? await create(within, number, body, marker)
        : await within.write(
            'updateComment',
            { path: { id: there.id }, body: { body } },
            commentSchema,
          );
    return { value: written.html_url, changed: true };
  });
}

async function create(
  client: GiteaClient,
  number: number,
  body: string,
  marker: string,
): Promise<Comment> {
  const read = ({ data }: { data: unknown }): Comment =>
    client.parse('createComment', commentSchema, data);
  const look = (): Promise<Comment | undefined> => find(client, number, marker);
  return client.writeOnce('createComment', { path: { number }, body: { body } }, read, { look });
}

async function find(
  client: GiteaClient,
  number: number,
  marker: string,
): Promise<Comment | undefined> {
  const schema = z
    .array(commentSchema)
    .max(maximumComments)
    .nullish()
    .transform((comments) => comments ?? []);
  const comments = await client.get('comments', { path: { number } }, schema);
  return comments.find((comment) => unified(comment).startsWith(`${marker}\n`));
}

function unified({ body }: Comment): string {
  return (body ?? '').replaceAll('\r\n', '\n');
}
