import type { Cluster } from '@waybill/kubernetes';
import { countAt } from '@waybill/kubernetes/object';
import type { KubernetesReadyEvidence } from './rollout.ts';
import type { WorkloadVerdict } from './workload-verdict.ts';

/** What the proof is made of, beside the workloads. */
export interface ReadyFacts {
  readonly cluster: Cluster;
  readonly revision: string | undefined;
  readonly firstReadyAt: number;
  readonly startedAt: number;
  readonly now: number;
}

/** @returns the proof: each workload's generation and pods, and which digests their runtimes report (law 6) */
export function readyEvidence(
  verdicts: readonly WorkloadVerdict[],
  { cluster, revision, firstReadyAt, startedAt, now }: ReadyFacts,
): KubernetesReadyEvidence {
  return {
    cluster: cluster.address,
    ...(revision === undefined ? {} : { revision }),
    workloads: verdicts.map(({ subject, object, pods }) => ({
      workload: subject,
      generation: countAt(object?.metadata, 'generation') ?? 0,
      ready: pods.filter((pod) => pod.isReady).length,
    })),
    images: imagesSeen(verdicts),
    firstReadyAt: new Date(firstReadyAt).toISOString(),
    durationMilliseconds: now - startedAt,
    stableMilliseconds: now - firstReadyAt,
    requests: { ...cluster.requests },
  };
}

function imagesSeen(verdicts: readonly WorkloadVerdict[]): KubernetesReadyEvidence['images'] {
  const seen = new Map<string, KubernetesReadyEvidence['images'][number]>();
  const served = verdicts.flatMap(({ pods }) => pods.filter((pod) => pod.isReady));
  for (const { image, digest = '' } of served.flatMap(({ images }) => images)) {
    const key = `${image.name} ${digest}`;
    const pods = (seen.get(key)?.pods ?? 0) + 1;
    seen.set(key, { image: image.name, digest: image.digest, reported: digest, pods });
  }
  return [...seen.values()];
}
