import { isWaybillError } from '@waybill/core';
import type { Cluster, ObjectReference } from '@waybill/kubernetes';
import type { JsonObject, KubernetesObject } from '@waybill/kubernetes/object';
import type { EmergencyContext } from '../emergency-target.ts';

/** What of a cluster is needed to change one of its objects. */
export type ChangedCluster = Pick<Cluster, 'address' | 'read' | 'patch'>;

/** So often somebody else may write between our reading and our writing. */
const mostAttempts = 5;

/**
 * Changes an object as it stands: where somebody else writes at the same moment, it is read and judged anew.
 * @param cluster where it is
 * @param reference which object
 * @param judge gives the change (with the resourceVersion that was read); undefined where none is needed
 * @param missing the error where there is no such object
 * @param context signal, and the fence that the write asks
 * @returns whether it was changed
 * @throws what `missing` gives, FENCED_OFF, KUBERNETES_*
 */
export async function changeObject(
  cluster: ChangedCluster,
  reference: ObjectReference,
  judge: (object: KubernetesObject) => JsonObject | undefined,
  missing: () => Error,
  { signal, fence }: EmergencyContext,
): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    const object = await cluster.read(reference, signal);
    if (object === undefined) throw missing();
    const patch = judge(object);
    if (patch === undefined) return false;
    try {
      await cluster.patch(reference, patch, { signal, fence });
      return true;
    } catch (error) {
      if (attempt >= mostAttempts || !isWaybillError(error, 'KUBERNETES_CONFLICT')) throw error;
    }
  }
}
