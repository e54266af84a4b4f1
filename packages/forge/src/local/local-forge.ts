import type { Forge } from '../forge.ts';
import type { LocalForgeOptions } from './options.ts';

/**
 * The forge of a rehearsal: a plain bare repository. Pull requests, approvals and statuses are refs of it,
 * protection is its pre-receive hook.
 * @param options the repository, its folder, who acts
 * @returns the forge
 */
export function createLocalForge(options: LocalForgeOptions): Forge {
  throw new TypeError(`not written yet: ${options.identity.name}`);
}
