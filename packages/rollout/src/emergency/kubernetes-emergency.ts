import type { Progress } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { EmergencyTarget } from '../emergency-target.ts';
import { rolloutError } from '../error-codes.ts';
import { awaitKubernetesReady } from '../kubernetes/await-kubernetes-ready.ts';
import type { ExpectedImage, ExpectedWorkload } from '../kubernetes/expected.ts';
import type { KubernetesRollout } from '../kubernetes/rollout.ts';
import { changeObject } from './change-object.ts';
import { resumeReconcilers, suspendReconcilers, type Reconciler } from './reconcilers.ts';
import { runningIn } from './running-images.ts';
import { imagesPatch } from './workload-images.ts';

/** How long readiness has to last, and how long a reason for failure is borne. */
type Patience = Pick<
  KubernetesRollout,
  'stableMilliseconds' | 'stableObservations' | 'graces' | 'restarts'
>;

/** A cluster that is changed past desired state. */
export interface ClusterEmergency extends Patience {
  readonly cluster: Cluster;
  readonly workloads: readonly ExpectedWorkload[];
  /** What is to run, with every digest that a runtime may report for it. */
  readonly images: readonly ExpectedImage[];
  /** What applies desired state there; undefined where nobody does. */
  readonly reconciler?: Reconciler;
  readonly timeoutMilliseconds: number;
  readonly progress?: Progress;
}

/**
 * The emergency at a cluster: whatever would take the change back is stopped first (and what would start it again), then
 * the workloads are told their images by digest, and the rollout is awaited. `resume` lets reconciliation go on once
 * desired state says the same; drift is never left silently.
 * @param emergency the cluster and what is to run there
 * @returns the target; its writes happen inside the effects that the caller names
 */
export function kubernetesEmergencyTarget(emergency: ClusterEmergency): EmergencyTarget {
  const { cluster, workloads, images, reconciler } = emergency;
  return {
    address: `kubernetes ${cluster.address}`,
    apply: async (_images, context) => {
      if (reconciler !== undefined)
        await suspendReconcilers(cluster, reconciler, context.deployment, context);
      for (const workload of workloads)
        await changeObject(
          cluster,
          workload,
          (object) => imagesPatch(object, workload, images),
          () => missing(cluster, workload),
          context,
        );
      await awaitKubernetesReady(
        {
          cluster,
          workloads,
          images,
          timeoutMilliseconds: emergency.timeoutMilliseconds,
          ...patienceOf(emergency),
        },
        {
          signal: context.signal,
          ...(emergency.progress === undefined ? {} : { progress: emergency.progress }),
        },
      );
    },
    running: async (signal) => {
      const found = workloads.map((workload) => runningIn(emergency, workload, signal));
      return (await Promise.all(found)).flat();
    },
    resume: async (context) => {
      if (reconciler !== undefined)
        await resumeReconcilers(cluster, reconciler, context.deployment, context);
    },
  };
}

function patienceOf({
  stableMilliseconds,
  stableObservations,
  graces,
  restarts,
}: ClusterEmergency): Patience {
  return {
    stableMilliseconds,
    ...(stableObservations === undefined ? {} : { stableObservations }),
    ...(graces === undefined ? {} : { graces }),
    ...(restarts === undefined ? {} : { restarts }),
  };
}

function missing(cluster: Cluster, { kind, namespace, name }: ExpectedWorkload): Error {
  return rolloutError('WORKLOAD_MISSING', {
    message: `Expected ${kind} ${namespace}/${name} in ${cluster.address}; there is none.`,
    remedy: 'Correct `target.workloads` of the environment in the policy.',
    facts: { kind, namespace, name },
  });
}
