import { conditionOf, type Condition, type KubernetesObject } from '@waybill/kubernetes/object';
import type { NamespacedName } from './target.ts';

const longestWords = 600;

/**
 * @param text a revision, or a message with revisions in it
 * @returns it with commits and digests cut to what people compare
 */
export function shorten(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28,52}\b/g, '$1…');
}

/** @returns a controller's own words on one line, within a limit */
export function words(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestWords ? `${line.slice(0, longestWords)}…` : line;
}

/** @returns `Kustomization flux-system/apps` */
export function nameOf(object: KubernetesObject): string {
  return naming(object.kind, { namespace: object.namespace ?? '', name: object.name });
}

/** @returns `Kustomization flux-system/apps` */
export function naming(kind: string, { namespace, name }: NamespacedName): string {
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}

/** @returns `BuildFailed: kustomize build failed: …` */
export function saying({ reason, message }: Condition): string {
  return words(message === '' ? reason : `${reason}: ${message}`);
}

/** @returns the Ready condition in a few words, for the diagnosis */
export function readiness(object: KubernetesObject): string {
  const ready = conditionOf(object, 'Ready');
  return ready === undefined ? 'no Ready condition' : `Ready=${ready.status}, ${saying(ready)}`;
}
