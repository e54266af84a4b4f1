import { digestSchema } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { isDeleting, objectAt, textAt } from '@waybill/kubernetes/object';
import type { RunningImage } from '../emergency-target.ts';
import type { ExpectedImage, ExpectedWorkload } from '../kubernetes/expected.ts';
import { podImages } from '../kubernetes/image-identity.ts';

/** Where to look, and for what. */
export interface RunningQuestion {
  readonly cluster: Pick<Cluster, 'read' | 'list'>;
  readonly images: readonly ExpectedImage[];
}

/**
 * @param question the cluster and the release's images
 * @param workload a workload of the environment
 * @param signal of the step
 * @returns what each running container of its pods reports, in the release's own digest where it is one of the release's
 * @throws KUBERNETES_*
 */
export async function runningIn(
  { cluster, images }: RunningQuestion,
  workload: ExpectedWorkload,
  signal: AbortSignal,
): Promise<readonly RunningImage[]> {
  const object = await cluster.read(workload, signal);
  const selector = objectAt(object?.spec, 'selector', 'matchLabels');
  const labels = Object.entries(selector ?? {});
  if (object === undefined || labels.length === 0) return [];
  const { objects: pods } = await cluster.list(
    {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: workload.namespace,
      labelSelector: labels.map(([key]) => `${key}=${textAt(selector, key) ?? ''}`).join(','),
    },
    signal,
  );
  return pods
    .filter((pod) => !isDeleting(pod) && textAt(pod.status, 'phase') === 'Running')
    .flatMap((pod) =>
      podImages(pod, workload, images).map(({ container, image, digest, verdict }) => ({
        name: image.name,
        digest: verdict === 'ours' ? image.digest : digestSchema.safeParse(digest).data,
        subject: `Pod ${workload.namespace}/${pod.name}, container ${container}`,
      })),
    );
}
