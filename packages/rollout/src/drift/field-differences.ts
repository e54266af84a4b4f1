import type { JsonValue } from '@waybill/core';
import { objectAt, type JsonObject, type KubernetesObject } from '@waybill/kubernetes/object';

/** A field in which two objects differ; undefined where one has none. */
export interface FieldDifference {
  /** As people read it: `spec.template.spec.containers[web].resources.limits.cpu`. */
  readonly path: string;
  readonly expected: JsonValue | undefined;
  readonly found: JsonValue | undefined;
}

/** What a server writes into every object by itself. */
const ownOfServer = ['apiVersion', 'kind', 'status', 'metadata'] as const;

/** What of the metadata people set. */
const setMetadata = ['labels', 'annotations', 'finalizers', 'ownerReferences'] as const;

/**
 * What lists of objects are merged by (the API's `x-kubernetes-list-map-keys` and `patchMergeKey`); the first one that
 * every item has, and no two share, names the items.
 */
const mergeKeys = [
  ['name'],
  ['containerPort', 'protocol'],
  ['port', 'protocol'],
  ['mountPath'],
  ['devicePath'],
  ['topologyKey', 'whenUnsatisfiable'],
  ['key'],
  ['uid'],
  ['ip'],
  ['type'],
] as const;

/**
 * Compares what an object would be, as its server says, with what it is. Both come from the same server, so defaults,
 * quantities and merged lists have one form.
 * @param expected the object as applying its manifest would leave it
 * @param found the object as it is
 * @returns the fields that differ, the outermost of each; what the server itself keeps is not looked at
 */
export function fieldDifferences(
  expected: KubernetesObject,
  found: KubernetesObject,
): readonly FieldDifference[] {
  const differences: FieldDifference[] = [];
  for (const key of setMetadata)
    compare(['metadata', key], expected.metadata[key], found.metadata[key], differences);
  const keys = [...keysOf(expected.whole, found.whole)].filter(
    (key) => !ownOfServer.some((own) => own === key),
  );
  for (const key of keys) compare([key], expected.whole[key], found.whole[key], differences);
  return differences;
}

type Path = readonly string[];

function compare(
  path: Path,
  expected: JsonValue | undefined,
  found: JsonValue | undefined,
  into: FieldDifference[],
): void {
  const [one, other] = [objectAt(expected), objectAt(found)];
  if (one !== undefined && other !== undefined) {
    for (const key of keysOf(one, other)) compare([...path, key], one[key], other[key], into);
    return;
  }
  if (isList(expected) && isList(found)) {
    compareLists(path, expected, found, into);
    return;
  }
  if (!isSame(expected, found)) into.push({ path: textOf(path), expected, found });
}

function compareLists(
  path: Path,
  expected: readonly JsonValue[],
  found: readonly JsonValue[],
  into: FieldDifference[],
): void {
  const keyed = byMergeKey(expected, found);
  if (keyed === undefined) {
    // A list that is one value (arguments, verbs) is told as one.
    if (!isSame(expected, found)) into.push({ path: textOf(path), expected, found });
    return;
  }
  const names = new Set([...keyed.expected.keys(), ...keyed.found.keys()]);
  for (const name of names)
    compare([...path, `[${name}]`], keyed.expected.get(name), keyed.found.get(name), into);
}

type Keyed = ReadonlyMap<string, JsonObject>;

function byMergeKey(
  expected: readonly JsonValue[],
  found: readonly JsonValue[],
): { readonly expected: Keyed; readonly found: Keyed } | undefined {
  for (const keys of mergeKeys) {
    const [one, other] = [indexed(expected, keys), indexed(found, keys)];
    if (one !== undefined && other !== undefined) return { expected: one, found: other };
  }
  return undefined;
}

/** @returns the items by their key; undefined where one has none, or two have the same */
function indexed(
  list: readonly JsonValue[],
  [first, ...more]: readonly string[],
): Keyed | undefined {
  const items = new Map<string, JsonObject>();
  for (const item of list) {
    const object = objectAt(item);
    const value = first === undefined ? undefined : object?.[first];
    if (object === undefined || (typeof value !== 'string' && typeof value !== 'number'))
      return undefined;
    const rest = more.flatMap((key) => {
      const part = object[key];
      return typeof part === 'string' ? [part] : [];
    });
    const name = [String(value), ...rest].join('/');
    if (items.has(name)) return undefined;
    items.set(name, object);
  }
  return items;
}

function keysOf(one: JsonObject, other: JsonObject): ReadonlySet<string> {
  return new Set([...Object.keys(one), ...Object.keys(other)].sort());
}

function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === other) return true;
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  const [left, right] = [objectAt(one), objectAt(other)];
  if (left === undefined || right === undefined) return false;
  return [...keysOf(left, right)].every((key) => isSame(left[key], right[key]));
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** `metadata.annotations["a.b/c"]`, `spec.ports[80/TCP].port` */
function textOf(path: Path): string {
  return path.reduce((text, step) => {
    if (step.startsWith('[')) return `${text}${step}`;
    if (!/^[A-Za-z0-9_-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
