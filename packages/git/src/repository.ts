import type { GitRepository, OpenRepositoryOptions } from './types.ts';

/**
 * Opens a repository.
 * @param options where it is and how it is worked on
 * @throws GIT_URL_INVALID, GIT_TOO_OLD
 */
export async function openRepository(options: OpenRepositoryOptions): Promise<GitRepository> {
  throw new Error(`not yet: ${options.url}`);
}
