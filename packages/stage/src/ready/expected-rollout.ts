import type { KubernetesTarget } from '@waybill/config';
import { releaseTag } from '@waybill/core';
import type {
  ExpectedImage,
  ExpectedWorkload,
  KubernetesRollout,
} from '@waybill/rollout/kubernetes';
import type { DeploymentContext } from '../deployment-context.ts';
import { registryConnection } from '../registry-connection.ts';
import { reportedDigests } from './reported-digests.ts';

/**
 * @param context what the step knows
 * @returns the release's images, each with every digest that a runtime may report for it
 * @throws what the registry answers
 */
export async function expectedImages({
  connections: { settings },
  release,
}: Pick<DeploymentContext, 'connections' | 'release'>): Promise<readonly ExpectedImage[]> {
  const registry = registryConnection(settings);
  return await Promise.all(
    release.images.map((image) => reportedDigests(image, releaseTag(release.commit), registry)),
  );
}

/** @returns the target's workloads, as a rollout awaits them */
export function expectedWorkloads(target: KubernetesTarget): readonly ExpectedWorkload[] {
  return target.workloads.map((workload) => ({
    ...workload,
    containers: new Map(Object.entries(workload.containers)),
  }));
}

/** @returns how long readiness has to last there, and how long a reason for failure is borne */
export function patienceOf(
  target: KubernetesTarget,
): Pick<KubernetesRollout, 'stableMilliseconds' | 'stableObservations' | 'graces' | 'restarts'> {
  const { stableMilliseconds, stableObservations, graces, restarts } = target;
  return {
    ...{ stableMilliseconds, restarts },
    ...(stableObservations === undefined ? {} : { stableObservations }),
    ...(graces === undefined ? {} : { graces }),
  };
}
