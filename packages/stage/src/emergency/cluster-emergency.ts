import type { KubernetesTarget, TargetController } from '@waybill/config';
import { performEffect } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { EmergencyTarget } from '@waybill/rollout';
import { kubernetesEmergencyTarget, reconciler, type Reconciler } from '@waybill/rollout/emergency';
import { heldDeployment, type DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { expectedImages, expectedWorkloads, patienceOf } from '../ready/expected-rollout.ts';
import { openEmergency } from './emergency-request.ts';

/**
 * @param context environment and release
 * @returns the environment's cluster, as an emergency changes it
 * @throws EMERGENCY_TARGET_UNSUPPORTED where this code cannot change the target, CLUSTER_UNDECLARED, KUBERNETES_*
 */
export async function emergencyTarget(context: DeploymentContext): Promise<EmergencyTarget> {
  const { connections, environment } = context;
  const { target } = environment;
  if (target.kind !== 'kubernetes') {
    throw stageError('EMERGENCY_TARGET_UNSUPPORTED', {
      message: `Expected ${environment.name} to run in a cluster that this code can change; its target is of kind ${target.kind}.`,
      remedy: `Change the target by hand, and write it down: \`waybill emergency record ${environment.name}\`.`,
      facts: { environment: environment.name, target: target.kind },
    });
  }
  const [cluster, images] = await Promise.all([connections.cluster(), expectedImages(context)]);
  return clusterTarget(context, target, { cluster, images });
}

function clusterTarget(
  { connections: { settings } }: DeploymentContext,
  target: KubernetesTarget,
  known: Pick<Parameters<typeof kubernetesEmergencyTarget>[0], 'cluster' | 'images'>,
): EmergencyTarget {
  return kubernetesEmergencyTarget({
    ...known,
    workloads: expectedWorkloads(target),
    timeoutMilliseconds: target.timeoutMilliseconds,
    ...patienceOf(target),
    progress: settings.progress,
    ...(target.controller === undefined ? {} : { reconciler: reconcilerOf(target.controller) }),
  });
}

function reconcilerOf(controller: TargetController): Reconciler {
  return controller.kind === 'flux'
    ? reconciler(controller.applies.kind, controller.namespace, controller.applies.name)
    : reconciler('Application', controller.namespace, controller.application);
}

/**
 * A deployment that wrote desired state ends what an emergency stopped: reconciliation goes on, and what was patched
 * past it gives way to what is written.
 * @param context environment and release
 * @param deployment the one that this run holds
 * @param target the cluster's workloads, and what applies desired state there
 * @param cluster the cluster
 * @throws FENCED_OFF, RECONCILER_MISSING, KUBERNETES_*
 */
export async function resumeAfterEmergency(
  context: DeploymentContext,
  deployment: string,
  target: KubernetesTarget,
  cluster: Cluster,
): Promise<void> {
  const open = await openEmergency(context.ledger, context.environment.name);
  if (open === undefined || target.controller === undefined) return;
  const { fence } = await heldDeployment(context, deployment);
  await resume(context, clusterTarget(context, target, { cluster, images: [] }), open.id, fence);
}

/**
 * @param context environment and release
 * @param target the cluster, as an emergency changed it
 * @param emergency the emergency's id
 * @param fence asked before each write
 * @throws FENCED_OFF, RECONCILER_MISSING, KUBERNETES_*
 */
export async function resume(
  { connections: { settings } }: DeploymentContext,
  target: EmergencyTarget,
  emergency: string,
  fence: () => Promise<void>,
): Promise<void> {
  settings.progress.detail('Reconciliation goes on: desired state says what runs.');
  await performEffect('target.emergency', { signal: settings.signal, fence }, async (signal) => {
    await target.resume({ signal, fence, deployment: emergency });
  });
}
