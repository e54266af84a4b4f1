import type { TargetController } from '@waybill/config';
import type { FollowedController } from '@waybill/rollout/controllers';
import type { ConnectionSettings } from '../connection-settings.ts';
import { stageError } from '../error-codes.ts';

/**
 * @param written what the policy says applies desired state
 * @param settings the token for Argo CD's own server
 * @param fence asked before the controller is told to look now
 * @returns how it is watched; only its own code is loaded
 * @throws ARGO_CD_TOKEN_MISSING
 */
export async function controllerOf(
  written: TargetController,
  settings: Pick<ConnectionSettings, 'argoCdToken'>,
  fence?: () => Promise<void>,
): Promise<FollowedController> {
  const controllers = await import('@waybill/rollout/controllers');
  const fenced = fence === undefined ? {} : { fence };
  if (written.kind === 'flux') {
    const { applies, namespace } = written;
    const named = { namespace, name: applies.name };
    return controllers.fluxController(
      applies.kind === 'Kustomization'
        ? { kustomization: named, ...fenced }
        : { helmRelease: named, ...fenced },
    );
  }
  const { application, namespace, server } = written;
  const named = { namespace, name: application };
  if (server === undefined) return controllers.argoCdController({ application: named, ...fenced });
  if (settings.argoCdToken === undefined) {
    throw stageError('ARGO_CD_TOKEN_MISSING', {
      message: `Expected a token for Argo CD's server ${server}, which the policy names; none was given.`,
      remedy:
        'Give `argo-cd-token` (a project role that may get the application), or leave `controller.server` out to ask the cluster.',
      facts: { server },
    });
  }
  const token = settings.argoCdToken;
  return controllers.argoCdController({ server, token, application: named, ...fenced });
}
