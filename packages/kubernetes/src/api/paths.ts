import type { Resource } from '../resource.ts';
import type { Subject, Verb } from './question.ts';

/**
 * @param resource a kind as it is served
 * @param namespace of which its objects are; undefined for all, and for kinds without one
 * @returns the path of the collection
 */
export function collectionPath(resource: Resource, namespace: string | undefined): string {
  const { group, version, plural } = resource;
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  const inside = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  return `${root}${inside}/${plural}`;
}

/**
 * @param verb what is done
 * @param resource to what kind
 * @param namespace where; undefined for all, and for kinds without one
 * @param name which one; undefined for a list
 * @returns what messages and Roles say of it
 */
export function subjectOf(
  verb: Verb,
  resource: Resource,
  namespace: string | undefined,
  name?: string,
): Subject {
  const where = namespace === undefined ? 'of the whole cluster' : `in namespace ${namespace}`;
  const what =
    name === undefined
      ? `${resource.plural} ${resource.namespaced || namespace !== undefined ? where : ''}`.trim()
      : `${resource.kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
  return {
    verb,
    group: resource.group,
    resource: resource.plural,
    what,
    ...(namespace === undefined ? {} : { namespace }),
    ...(name === undefined ? {} : { name }),
  };
}
