import { exhausted } from '@waybill/core';
import { forgeError } from './error-codes.ts';
import type { Forge, ForgeKind } from './forge.ts';
import type { GithubForgeOptions } from './github/options.ts';
import { createLocalForge } from './local/local-forge.ts';
import type { LocalForgeOptions } from './local/options.ts';

/** Which forge, and what its adapter needs. Each adapter adds its own options here. */
export type ForgeOptions =
  | ({ readonly kind: 'github' } & GithubForgeOptions)
  | { readonly kind: 'gitea' }
  | ({ readonly kind: 'local' } & LocalForgeOptions);

/**
 * @param options which forge, and what its adapter needs
 * @returns the forge; its adapter is loaded now, so that others do not pay for it
 * @throws FORGE_KIND_UNSUPPORTED for a forge whose adapter is not in this version
 */
export async function createForge(options: ForgeOptions): Promise<Forge> {
  switch (options.kind) {
    case 'local':
      return createLocalForge(options);
    case 'github': {
      const { createGithubForge } = await import('./github/github-forge.ts');
      return createGithubForge(options);
    }
    case 'gitea':
      throw unsupported(options.kind);
    default:
      return exhausted(options, 'a kind of forge');
  }
}

function unsupported(kind: ForgeKind): Error {
  const supported = ['local', 'github'];
  return forgeError('FORGE_KIND_UNSUPPORTED', {
    message: `Expected a forge that this version has an adapter for (${supported.join(', ')}), found ${kind}.`,
    remedy:
      'Use `forge: local` with a bare repository, as the rehearsal does, or a version of Waybill that has this adapter.',
    facts: { kind, supported },
  });
}
