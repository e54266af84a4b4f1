import type { FluxTarget, FollowedController } from '../target.ts';

/**
 * @param target a Kustomization or a HelmRelease
 * @returns what watches it, bound to the commit that we wrote
 */
export function fluxController(_target: FluxTarget): FollowedController {
  throw new TypeError('not written yet');
}
