import { isWaybillError } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import type { GiteaClient } from './gitea-client.ts';

const repositorySchema = z.object({
  full_name: z.string(),
  default_branch: z.string().min(1).max(255),
});

/**
 * @param client the repository
 * @returns the name of its default branch
 * @throws FORGE_REDIRECTED where the server answers for a repository of another name, FORGE_REPOSITORY_UNKNOWN
 *   where there is none for this token
 */
export async function defaultBranchOf(client: GiteaClient): Promise<string> {
  const found = await client.get('repository', {}, repositorySchema).catch((error: unknown) => {
    // The server says 404 of what is not there and of what it hides.
    if (!isWaybillError(error) || error.facts['status'] !== 404) throw error;
    const { message, remedy, facts } = error;
    throw forgeError('FORGE_REPOSITORY_UNKNOWN', { message, remedy, facts, cause: error });
  });
  if (found.full_name.toLowerCase() === client.repository.toLowerCase())
    return found.default_branch;
  throw forgeError('FORGE_REDIRECTED', {
    message: `Expected the server to answer for ${client.repository}; it answered for ${found.full_name}.`,
    remedy: 'The repository was renamed or moved: give its present name.',
    facts: { repository: client.repository, found: found.full_name },
  });
}
