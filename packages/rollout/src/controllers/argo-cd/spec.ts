import type { JsonValue } from '@waybill/core';
import {
  listAt,
  objectAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';

/** @returns whether Argo CD syncs by itself (Application, spec.syncPolicy.automated; `enabled` since 3.1) */
export function isAutomated(application: KubernetesObject): boolean {
  const automated = objectAt(application.spec, 'syncPolicy', 'automated');
  return automated !== undefined && valueIn(automated, 'enabled') !== false;
}

/** @returns whether an annotation keeps Argo CD from looking at it at all */
export function isSkipped(application: KubernetesObject): boolean {
  return (
    textAt(application.metadata, 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true'
  );
}

/**
 * An Application has no observed generation; what its last comparison was made with says the same.
 * @returns whether the status is of the sources that the spec names
 */
export function isCompared(application: KubernetesObject): boolean {
  const compared = objectAt(application.status, 'sync', 'comparedTo');
  // Argo CD before 2.0 left it out.
  if (compared === undefined) return true;
  return sourcesIn(application.spec) === sourcesIn(compared);
}

function sourcesIn(holder: JsonValue | undefined): string {
  const several = listAt(holder, 'sources');
  const sources = several.length > 0 ? several : [objectAt(holder, 'source') ?? {}];
  const keys = ['repoURL', 'targetRevision', 'path', 'chart'];
  return JSON.stringify(sources.map((source) => keys.map((key) => textAt(source, key) ?? '')));
}

/** @returns what the Application follows: `HEAD` where nothing is named */
export function followedRevision(application: KubernetesObject): string {
  const several = listAt(application.spec, 'sources');
  const sources = several.length > 0 ? several : [valueIn(application.spec, 'source')];
  return [...new Set(sources.map((source) => textAt(source, 'targetRevision') ?? 'HEAD'))].join(
    ', ',
  );
}

/**
 * @param project the AppProject of an Application
 * @param application the Application
 * @returns the project's sync windows that may hold it back, in words; whether one is open now is not judged here
 */
export function syncWindows(
  project: KubernetesObject | undefined,
  application: KubernetesObject,
): readonly string[] {
  const cluster = textAt(application.spec, 'destination', 'name') ?? '';
  const server = textAt(application.spec, 'destination', 'server') ?? '';
  const namespace = textAt(application.spec, 'destination', 'namespace') ?? '';
  return listAt(project?.spec, 'syncWindows').flatMap((window) => {
    const isMeant =
      matches(window, 'applications', [application.name]) ||
      matches(window, 'namespaces', [namespace]) ||
      matches(window, 'clusters', [cluster, server]);
    if (!isMeant) return [];
    const part = (key: string): string => textAt(window, key) ?? '?';
    const zone = textAt(window, 'timeZone') ?? 'UTC';
    return [`${part('kind')} at "${part('schedule')}" for ${part('duration')} (${zone})`];
  });
}

function matches(window: JsonValue, key: string, values: readonly string[]): boolean {
  return listAt(window, key).some(
    (pattern) =>
      typeof pattern === 'string' &&
      values.some((value) => value !== '' && globMatches(pattern, value)),
  );
}

/** `*` for any run of characters, matched without going back over the same text again. */
function globMatches(pattern: string, value: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return pattern === value;
  if (!value.startsWith(head)) return false;
  let at = head.length;
  for (const part of rest) {
    const found = value.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return value.length - tail.length >= at && value.endsWith(tail);
}
