import type { Cluster } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { JobContext } from '@waybill/migration/kubernetes';
import { PodPatience } from '@waybill/rollout/kubernetes';

/** How often the warnings about one pod are asked for, in milliseconds. */
const askEvery = 5_000;

/**
 * @param cluster where the pods are
 * @param now the clock
 * @returns judges a migrator's pods by the reasons and grace periods of a rollout
 */
export function podDiagnosis(cluster: Cluster, now: () => number): JobContext['diagnosePod'] {
  const patience = new PodPatience();
  const warnings = new Map<string, { at: number; events: readonly KubernetesObject[] }>();
  return async (pod, signal) => {
    const uid = textAt(pod.metadata, 'uid') ?? '';
    const known = warnings.get(uid) ?? { at: now(), events: [] };
    // Only a pod that has not come to run has warnings that count.
    if (textAt(pod.status, 'phase') === 'Pending' && now() - known.at >= askEvery) {
      known.at = now();
      known.events = await warningsOf(cluster, pod, uid, signal);
    }
    warnings.set(uid, known);
    return patience.judge(pod, known.events, now());
  };
}

/** Warnings are a help: who may not read them learns less, and is not refused. */
async function warningsOf(
  cluster: Cluster,
  { namespace }: KubernetesObject,
  uid: string,
  signal: AbortSignal,
): Promise<readonly KubernetesObject[]> {
  try {
    const { objects } = await cluster.list(
      {
        apiVersion: 'v1',
        kind: 'Event',
        ...(namespace === undefined ? {} : { namespace }),
        fieldSelector: `involvedObject.uid=${uid},type=Warning`,
      },
      signal,
    );
    return objects;
  } catch (error) {
    if (signal.aborted) throw error;
    return [];
  }
}
