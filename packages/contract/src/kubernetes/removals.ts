import type { FindingLevel } from '../verdict.ts';
import type { RenderedManifest } from './rendering.ts';

/** What would take data, or what others stand on, along with it. */
const precious: ReadonlySet<string> = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'CustomResourceDefinition',
  'Namespace',
  'StatefulSet',
]);

/**
 * @param kind of a resource that would be removed
 * @returns how much that weighs
 */
export function removalLevel(kind: string): FindingLevel {
  return precious.has(kind) ? 'breaking' : 'risky';
}

/**
 * The hash that kustomize appends to the names of generated ConfigMaps and Secrets (`api/hasher`): ten digits of a
 * hexadecimal sum in which 0, 1, 3, a and e are written otherwise. Other content is another name, and nothing is lost.
 */
const generatedSuffix = /-[2456789bcdfghkmt]{10}$/;

/**
 * The version of an API may change without the resource becoming another one.
 * @param resource a rendered resource
 * @returns what tells it from others in a cluster
 */
export function identityOf({ apiVersion, kind, namespace, name }: RenderedManifest): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const isGenerated = group === '' && (kind === 'ConfigMap' || kind === 'Secret');
  const plain = isGenerated ? name.replace(generatedSuffix, '') : name;
  return JSON.stringify([group, kind, namespace ?? null, plain]);
}

/**
 * @param before what an overlay rendered to
 * @param after what it renders to now
 * @returns what is in the first and not in the second
 */
export function removedFrom(
  before: readonly RenderedManifest[],
  after: readonly RenderedManifest[],
): readonly RenderedManifest[] {
  const there = new Set(after.map(identityOf));
  return before.filter((resource) => !there.has(identityOf(resource)));
}
