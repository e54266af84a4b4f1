import { forgeError } from '../error-codes.ts';
import type { AnswerFault } from './answer-fault.ts';
import type { GiteaClient } from './gitea-client.ts';
import { ended, pullSchema, requirePull, stateOf, type Pull } from './pull-request.ts';

/** What may be changed by one call. */
export interface Fields {
  readonly title?: string;
  readonly body?: string;
  readonly state?: 'closed';
}

/**
 * @param body a body, as the server gives it
 * @returns it with the ends of lines that we write
 */
export function unified(body: string | null | undefined): string {
  return (body ?? '').replaceAll('\r\n', '\n');
}

/** What the server says where the pull request is not what it was when it was read. */
class OtherwiseNow extends Error {}

/**
 * Changes a pull request as it was read (https://docs.gitea.com/api/#tag/repository/operation/repoEditPullRequest).
 * @param client the repository
 * @param pull the pull request, as it was read
 * @param fields what is to be different
 * @returns it, as it stands then
 * @throws FORGE_REQUEST_REFUSED where somebody changed its text meanwhile; FORGE_PULL_REQUEST_ENDED
 */
export async function patchPull(client: GiteaClient, pull: Pull, fields: Fields): Promise<Pull> {
  const { number, content_version } = pull;
  const version =
    fields.body === undefined || typeof content_version !== 'number' ? {} : { content_version };
  // 409: the text was changed since it was read; 412: it was merged, and is no more to be closed.
  const refused = ({ status }: AnswerFault): Error | undefined =>
    [409, 412].includes(status) ? new OtherwiseNow() : undefined;
  try {
    const body = { ...fields, ...version };
    return await client.write('updatePull', { path: { number }, body }, pullSchema, { refused });
  } catch (error) {
    if (!(error instanceof OtherwiseNow)) throw error;
    return await asWanted(client, number, fields);
  }
}

/** An answer that was lost has changed it as wanted; somebody else has not. */
async function asWanted(client: GiteaClient, number: number, fields: Fields): Promise<Pull> {
  const now = await requirePull(client, number);
  if (fields.state === 'closed' && stateOf(now) === 'merged') throw ended(client, now);
  const isSame =
    (fields.title === undefined || fields.title === now.title) &&
    (fields.body === undefined || fields.body === unified(now.body)) &&
    (fields.state === undefined || stateOf(now) === fields.state);
  if (isSame) return now;
  throw forgeError('FORGE_REQUEST_REFUSED', {
    message: `Expected pull request ${String(number)} to be as it was read; somebody changed its text in the same moment.`,
    remedy: 'Start it again: it goes on from the text as it stands now.',
    facts: { number },
  });
}
