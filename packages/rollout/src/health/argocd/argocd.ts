import { isDeleting, listAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { builtInKinds } from './built-in-kinds.ts';
import { cloudChecks } from './cloud-checks.ts';
import { conditionKinds } from './condition-kinds.ts';
import { crossplaneCheck, crossplaneKinds } from './crossplane-kinds.ts';
import { dataKinds } from './data-kinds.ts';
import { fluxKinds } from './flux-kinds.ts';
import { gatewayKinds } from './gateway-kinds.ts';
import { kruiseKinds } from './kruise-kinds.ts';
import { promoterKinds } from './promoter-kinds.ts';
import { rolloutCheck } from './rollout-kind.ts';
import { singleKinds } from './single-kinds.ts';
import { says, type ArgocdCheck, type ArgocdVerdict } from './verdict.ts';

const checks: ReadonlyMap<string, ArgocdCheck> = new Map(
  Object.entries({
    ...builtInKinds,
    ...conditionKinds,
    ...crossplaneKinds,
    ...dataKinds,
    ...fluxKinds,
    ...gatewayKinds,
    ...kruiseKinds,
    ...promoterKinds,
    ...singleKinds,
    'argoproj.io/Rollout': rolloutCheck,
  }),
);

/** Checks for every kind of a family of groups, where the kind has none of its own. */
const families: readonly (readonly [string, ArgocdCheck])[] = [
  ['.crossplane.io', crossplaneCheck],
  ['.upbound.io', crossplaneCheck],
  ...cloudChecks,
];

/**
 * @param object a Kubernetes object
 * @returns the check that Argo CD has for its kind, undefined where it has none
 */
export function argocdCheckOf({ group, kind }: KubernetesObject): ArgocdCheck | undefined {
  return checks.get(`${group}/${kind}`) ?? families.find(([suffix]) => group.endsWith(suffix))?.[1];
}

/** The kinds that have a check of their own, as `group/kind`. */
export const argocdKinds: readonly string[] = [...checks.keys()];

const hookFinalizer = 'argocd.argoproj.io/hook-finalizer';

/**
 * Judges as Argo CD does (its Lua checks and those of its gitops-engine).
 * @param object a Kubernetes object
 * @returns its health; undefined for a kind without a check, of which Argo CD shows none
 */
export function argocdOf(object: KubernetesObject): ArgocdVerdict | undefined {
  const check = argocdCheckOf(object);
  // The Promoter's kinds say their own words while they are deleted.
  if (check !== undefined && object.group === 'promoter.argoproj.io') return check(object);
  if (isDeleting(object) && !listAt(object.metadata, 'finalizers').includes(hookFinalizer))
    return says('Progressing', 'Pending deletion');
  return check?.(object);
}
