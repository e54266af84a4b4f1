import { exhausted } from '@waybill/core';
import type { Forge } from './forge.ts';
import type { GiteaForgeOptions } from './gitea/options.ts';
import type { GithubForgeOptions } from './github/options.ts';
import { createLocalForge } from './local/local-forge.ts';
import type { LocalForgeOptions } from './local/options.ts';

/** Which forge, and what its adapter needs. Each adapter adds its own options here. */
export type ForgeOptions =
  | ({ readonly kind: 'github' } & GithubForgeOptions)
  | ({ readonly kind: 'gitea' } & GiteaForgeOptions)
  | ({ readonly kind: 'local' } & LocalForgeOptions);

/**
 * @param options which forge, and what its adapter needs
 * @returns the forge; its adapter is loaded now, so that others do not pay for it
 * @throws FORGE_ADDRESS_INVALID
 */
export async function createForge(options: ForgeOptions): Promise<Forge> {
  switch (options.kind) {
    case 'local':
      return createLocalForge(options);
    case 'github': {
      const { createGithubForge } = await import('./github/github-forge.ts');
      return createGithubForge(options);
    }
    case 'gitea': {
      const { createGiteaForge } = await import('./gitea/gitea-forge.ts');
      return createGiteaForge(options);
    }
    default:
      return exhausted(options, 'a kind of forge');
  }
}
