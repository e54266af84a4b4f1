import type { ArgoCdTarget, FollowedController } from '../target.ts';
import { ArgoCdClusterWatch } from './cluster-watch.ts';
import { ArgoCdServerWatch } from './server-watch.ts';

/**
 * @param target an Application, in the cluster or behind Argo CD's API server
 * @returns what watches it, bound to the commit that we wrote
 */
export function argoCdController(target: ArgoCdTarget): FollowedController {
  return (context) =>
    'server' in target
      ? new ArgoCdServerWatch(target, context)
      : new ArgoCdClusterWatch(target, context);
}
