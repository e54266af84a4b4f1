import { performEffect, type CommitSha, type EffectContext } from '@waybill/core';
import { z } from 'zod';
import {
  statusStates,
  type Changed,
  type CheckFacts,
  type CheckState,
  type CommitStatus,
  type StatusState,
} from '../forge.ts';
import { cut } from '../cut.ts';
import { nameInvalid } from '../name-invalid.ts';
import { aboutCommit } from './commits.ts';
import type { GiteaClient } from './gitea-client.ts';

/** The state is called `status` here: https://docs.gitea.com/api/#tag/repository/operation/repoGetCombinedStatusByRef */
const statusSchema = z.object({
  context: z.string(),
  status: z.string(),
  description: z.string().nullish(),
  target_url: z.string().nullish(),
});
type Status = z.infer<typeof statusSchema>;

/** The newest status of each context. */
async function readAll(client: GiteaClient, commit: CommitSha): Promise<readonly Status[]> {
  const parameters = { path: { sha: commit } };
  return aboutCommit(client, commit, () =>
    client.list('combinedStatus', parameters, statusSchema, { key: 'statuses' }),
  );
}

/**
 * @param client the repository
 * @param commit the commit
 * @returns every context's status, sorted by context; words that only the server's own runs use are told as
 *   those that we know
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function readStatuses(
  client: GiteaClient,
  commit: CommitSha,
): Promise<readonly CommitStatus[]> {
  const found = await readAll(client, commit);
  return found
    .map(({ context, status, description, target_url }) => ({
      context,
      state: stateOf(status),
      description: description ?? '',
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.context < b.context ? -1 : 1));
}

/** A warning is a failure to Gitea's own required checks; a word that is not known is an error (law 7). */
function stateOf(word: string): StatusState {
  if (word === 'skipped') return 'success';
  if (word === 'warning') return 'failure';
  return statusStates.find((known) => known === word) ?? 'error';
}

/**
 * Gathers what statuses say of a commit. Checks of another kind there are none: Actions set statuses too, as
 * `workflow / job (event)`.
 * @param client the repository
 * @param commit the commit
 * @returns the newest of each name, sorted
 * @throws FORGE_COMMIT_UNKNOWN
 */
export async function checksOf(
  client: GiteaClient,
  commit: CommitSha,
): Promise<readonly CheckFacts[]> {
  const found = await readAll(client, commit);
  return found
    .map(({ context, status, target_url }) => ({
      name: context,
      state: checkState(status),
      ...(target_url === null || target_url === undefined || target_url === ''
        ? {}
        : { url: target_url }),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The server's words: modules/commitstatus of Gitea. */
const checkWords: ReadonlyMap<string, CheckState> = new Map([
  ['success', 'success'],
  ['skipped', 'success'],
  ['pending', 'pending'],
  ['failure', 'failure'],
  ['error', 'failure'],
  ['warning', 'failure'],
]);

function checkState(word: string): CheckState {
  return checkWords.get(word) ?? 'unknown';
}

/**
 * Sets statuses of one commit; those that say the same already are not written again
 * (https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus).
 * @param client the repository
 * @param effect signal and fence
 * @param commit the commit
 * @param statuses what to say
 * @returns how many were given, and whether anything was written
 * @throws FORGE_COMMIT_UNKNOWN, FORGE_NAME_INVALID
 */
export async function setStatuses(
  client: GiteaClient,
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
  client: GiteaClient,
  commit: CommitSha,
  { context, state, description, url }: CommitStatus,
): Promise<void> {
  const body = { context, state, description, ...(url === undefined ? {} : { target_url: url }) };
  // The same status twice is one status: the newest of a context counts.
  await aboutCommit(client, commit, () =>
    client.write(
      'createStatus',
      { path: { sha: commit }, body },
      z.object({ status: z.literal(state) }),
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
