import type { ArgoCdTarget, FollowedController } from '../target.ts';

/**
 * @param target an Application
 * @returns what watches it, bound to the commit that we wrote
 */
export function argoCdController(_target: ArgoCdTarget): FollowedController {
  throw new TypeError('not written yet');
}
