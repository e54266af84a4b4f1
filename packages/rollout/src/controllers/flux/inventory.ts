import type { ObjectReference } from '@waybill/kubernetes';
import { conditionOf, listAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';

/**
 * @param kustomization a Kustomization
 * @returns the objects that it has applied (`<namespace>_<name>_<group>_<kind>`, Flux's API reference, ResourceRef)
 */
export function inventoryOf(kustomization: KubernetesObject): readonly ObjectReference[] {
  return listAt(kustomization.status, 'inventory', 'entries').flatMap((entry) => {
    const [namespace, name, group, kind, ...more] = (textAt(entry, 'id') ?? '').split('_');
    const version = textAt(entry, 'v') ?? '';
    if (name === undefined || group === undefined || kind === undefined || more.length > 0)
      return [];
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const where = namespace === undefined || namespace === '' ? {} : { namespace };
    return [{ apiVersion, kind, name, ...where }];
  });
}

/**
 * @param kustomization a Kustomization
 * @returns whether everything of the revision that it attempted last was applied, and the inventory is of that revision:
 *   health checks come after
 */
export function isWritten(kustomization: KubernetesObject): boolean {
  const ready = conditionOf(kustomization, 'Ready');
  if (ready?.status === 'False') return ready.reason === 'HealthCheckFailed';
  const attempted = textAt(kustomization.status, 'lastAttemptedRevision');
  const doing = conditionOf(kustomization, 'Reconciling')?.message ?? '';
  return (
    attempted !== undefined && doing.startsWith(`Running health checks for revision ${attempted} `)
  );
}
