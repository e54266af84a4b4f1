import { textAt, type KubernetesObject } from '../object.ts';
import type { ObjectChange } from './object-watch.ts';

/**
 * @param object an object
 * @returns `namespace/name`, or `name` for kinds without a namespace
 */
export function keyOf({ namespace, name }: KubernetesObject): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/**
 * Objects as a watch knows them. What it tells adds up: who applies each change to an empty set has the same objects,
 * whatever was missed between. An object that was deleted and made anew under its name is told as both.
 */
export class ObjectStore {
  readonly objects = new Map<string, KubernetesObject>();
  readonly #onChange: (change: ObjectChange) => void;

  constructor(onChange: (change: ObjectChange) => void) {
    this.#onChange = onChange;
  }

  /** Takes the whole state: what is not there any more was deleted meanwhile. */
  replace(objects: readonly KubernetesObject[]): void {
    const present = new Set(objects.map(keyOf));
    const gone = [...this.objects].filter(([key]) => !present.has(key));
    for (const [key, object] of gone) this.#delete(key, object);
    for (const object of objects) this.put(object);
  }

  /** Takes an object that was added or changed. */
  put(object: KubernetesObject): void {
    const key = keyOf(object);
    const known = this.objects.get(key);
    if (known !== undefined && uidOf(known) !== uidOf(object)) {
      this.#delete(key, known);
      this.#set('added', key, object);
      return;
    }
    // What a list says again is no change.
    if (known !== undefined && versionOf(known) === versionOf(object)) return;
    this.#set(known === undefined ? 'added' : 'modified', key, object);
  }

  /** Takes an object that was deleted, as it was last. */
  delete(object: KubernetesObject): void {
    const key = keyOf(object);
    if (this.objects.has(key)) this.#delete(key, object);
  }

  #set(type: 'added' | 'modified', key: string, object: KubernetesObject): void {
    this.objects.set(key, object);
    this.#onChange({ type, object });
  }

  #delete(key: string, object: KubernetesObject): void {
    this.objects.delete(key);
    this.#onChange({ type: 'deleted', object });
  }
}

function uidOf({ metadata }: KubernetesObject): string {
  return textAt(metadata, 'uid') ?? '';
}

/** Two objects without a version are never taken as the same. */
function versionOf({ metadata }: KubernetesObject): string | symbol {
  return textAt(metadata, 'resourceVersion') ?? Symbol('none');
}
