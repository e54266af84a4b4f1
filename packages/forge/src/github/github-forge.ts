import { forgeError } from '../error-codes.ts';
import type { Forge } from '../forge.ts';
import type { GithubForgeOptions } from './options.ts';

/**
 * The forge of GitHub and GitHub Enterprise Server, by its REST API.
 * @param options the repository, the token, git
 * @returns the forge
 */
export function createGithubForge({ repository }: GithubForgeOptions): Forge {
  throw forgeError('FORGE_KIND_UNSUPPORTED', {
    message: `Expected an adapter for GitHub, to work with ${repository}; this version has none yet.`,
    remedy: 'Use `forge: local` with a bare repository, as the rehearsal does.',
    facts: { kind: 'github' },
  });
}
