import type { KubernetesObject } from '@waybill/kubernetes/object';
import type { NamespacedName } from './target.ts';

/** What is known of an object: it, that there is none, or that nobody has said yet (or may say). */
export type Known = KubernetesObject | 'absent' | 'unknown';

/** Objects as they stand now, by kind and name. */
export interface KnownObjects {
  readonly find: (kind: string, name: NamespacedName) => Known;
}

/** @returns the object where there is one */
export function objectOf(known: Known): KubernetesObject | undefined {
  return typeof known === 'string' ? undefined : known;
}

/**
 * @param objects all that there is
 * @returns a view in which everything else is absent
 */
export function knownFrom(objects: readonly KubernetesObject[]): KnownObjects {
  return {
    find: (kind, name) =>
      objects.find(
        (object) =>
          object.kind === kind && object.name === name.name && object.namespace === name.namespace,
      ) ?? 'absent',
  };
}
