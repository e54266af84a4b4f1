import { performEffect, type CommitSha, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import { statusStates, type Changed, type CommitStatus } from '../forge.ts';
import { nameInvalid } from '../name-invalid.ts';
import { aboutCommit } from './commits.ts';
import { cut } from '../cut.ts';
import type { GithubClient } from './github-client.ts';

const statusSchema = z.object({
  context: z.string(),
  state: z.enum(statusStates),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});

/**
 * @param client the repository
 * @param commit the commit
 * @returns every context's status, sorted by context
 *   (https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference)
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function readStatuses(
  client: GithubClient,
  commit: CommitSha,
): Promise<readonly CommitStatus[]> {
  const found = await aboutCommit(commit, (options) =>
    client.list('combinedStatus', { ref: commit }, statusSchema, { ...options, key: 'statuses' }),
  );
  return found
    .map(({ context, state, description, target_url }) => ({
      context,
      state,
      description: description ?? '',
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.context < b.context ? -1 : 1));
}

/**
 * Sets statuses of one commit; those that say the same already are not written again, since a commit takes
 * only a thousand of each context (https://docs.github.com/en/rest/commits/statuses#create-a-commit-status).
 * @param client the repository
 * @param effect signal and fence
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
export async function setStatuses(
  client: GithubClient,
  effect: EffectContext,
  commit: CommitSha,
  statuses: readonly CommitStatus[],
): Promise<Changed<number>> {
  const wanted = new Map(statuses.map((status) => [status.context, checked(status)]));
  const there = wanted.size === 0 ? [] : await readStatuses(client, commit);
  const different = [...wanted.values()].filter(
    (status) => !there.some((known) => isSame(known, status)),
  );
  if (different.length === 0) return { value: statuses.length, changed: false };
  await performEffect('forge.status', effect, async (signal) => {
    for (const status of different) await writeStatus(client.within(signal), commit, status);
  });
  return { value: statuses.length, changed: true };
}

async function writeStatus(
  client: GithubClient,
  commit: CommitSha,
  { context, state, description, url }: CommitStatus,
): Promise<void> {
  const body = { context, state, description, ...(url === undefined ? {} : { target_url: url }) };
  // The same status twice is one status: the newest of a context counts.
  await aboutCommit(commit, (options) =>
    client.write(
      'createStatus',
      { sha: commit, ...body },
      z.object({ state: z.literal(state) }),
      options,
    ),
  );
}

function checked(status: CommitStatus): CommitStatus {
  const { context, description } = status;
  if (context !== '' && context.length <= 255)
    return { ...status, description: cut(description, 140) };
  throw nameInvalid('the context of a status, 1 to 255 characters', context, 'Shorten the name.');
}

function isSame(known: CommitStatus, wanted: CommitStatus): boolean {
  return (
    known.context === wanted.context &&
    known.state === wanted.state &&
    known.description === wanted.description &&
    known.url === wanted.url
  );
}
