import { isWaybillError } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { GithubClient } from './github-client.ts';
import { readable } from './unreadable.ts';

const repositorySchema = z.object({
  full_name: z.string(),
  default_branch: z.string().min(1).max(255),
});

/**
 * @param client the repository
 * @returns the name of its default branch
 * @throws FORGE_REDIRECTED where GitHub answers for a repository of another name, FORGE_REPOSITORY_UNKNOWN where
 *   there is none for this token
 */
export async function defaultBranchOf(client: GithubClient): Promise<string> {
  const found = await client.get('repository', {}, repositorySchema).catch((error: unknown) => {
    // GitHub says 404 of what is not there and of what it hides.
    if (!isWaybillError(error) || error.facts['status'] !== 404) throw error;
    const { message, remedy, facts } = error;
    throw forgeError('FORGE_REPOSITORY_UNKNOWN', { message, remedy, facts, cause: error });
  });
  if (found.full_name.toLowerCase() === client.repository.toLowerCase())
    return found.default_branch;
  throw forgeError('FORGE_REDIRECTED', {
    message: `Expected GitHub to answer for ${client.repository}; it answered for ${found.full_name}.`,
    remedy: 'The repository was renamed or moved: give its present name.',
    facts: { repository: client.repository, found: found.full_name },
  });
}

const forkSchema = z.object({ fork: z.boolean() });

/**
 * @param client a repository, maybe another one
 * @returns whether it is a fork; undefined where this token does not see it
 */
export async function isFork(client: GithubClient): Promise<boolean | undefined> {
  const found = await readable((options) => client.get('repository', {}, forkSchema, options));
  return found.kind === 'read' ? found.value.fork : undefined;
}
