import { countAt, listAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { commitIn } from '../revision.ts';
import { artifactOrigin, artifactRevision, type SourceReference } from './source.ts';

/**
 * @param kustomization a Kustomization
 * @returns what it reads from
 */
export function sourceOf(kustomization: KubernetesObject): SourceReference {
  return {
    kind: textAt(kustomization.spec, 'sourceRef', 'kind') ?? 'GitRepository',
    namespace:
      textAt(kustomization.spec, 'sourceRef', 'namespace') ?? kustomization.namespace ?? '',
    name: textAt(kustomization.spec, 'sourceRef', 'name') ?? '',
  };
}

/**
 * @param kustomization a Kustomization
 * @param source the source that it names, where it is known
 * @returns the git revision that it applied last, health checks included; its artifact's name where that says no commit
 */
export function appliedRevision(
  kustomization: KubernetesObject,
  source: KubernetesObject | undefined,
): string | undefined {
  const origin = textAt(kustomization.status, 'lastAppliedOriginRevision');
  const revision = textAt(kustomization.status, 'lastAppliedRevision');
  if (commitIn(revision) !== undefined) return revision;
  if (commitIn(origin) !== undefined) return origin;
  return originOf(revision, kustomization, source);
}

/** @returns the git revision that it worked on last, well or not */
export function attemptedRevision(
  kustomization: KubernetesObject,
  source: KubernetesObject | undefined,
): string | undefined {
  const revision = textAt(kustomization.status, 'lastAttemptedRevision');
  return commitIn(revision) === undefined ? originOf(revision, kustomization, source) : revision;
}

/** An artifact's name says no commit: the source may, and the history of attempts. */
function originOf(
  revision: string | undefined,
  kustomization: KubernetesObject,
  source: KubernetesObject | undefined,
): string | undefined {
  if (revision === undefined) return undefined;
  if (artifactRevision(source) === revision) return artifactOrigin(source) ?? revision;
  const entry = listAt(kustomization.status, 'history').find(
    (one) => textAt(one, 'metadata', 'revision') === revision,
  );
  return textAt(entry, 'metadata', 'originRevision') ?? revision;
}

/** @returns whether what the status says is of the spec as it stands */
export function isCurrent(object: KubernetesObject): boolean {
  return (
    countAt(object.status, 'observedGeneration') === (countAt(object.metadata, 'generation') ?? 0)
  );
}
