import {
  objectAt,
  textAt,
  valueIn,
  listAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';

/** What is known of a cluster now; everything that judges reads only this. */
export interface ClusterView {
  /** @returns the object, undefined where the cluster has none */
  readonly find: (key: string) => KubernetesObject | undefined;
  /** @returns the objects of that kind (`apps/ReplicaSet`) whose controller is the object with this uid */
  readonly owned: (uid: string, kind: string) => readonly KubernetesObject[];
  /** @returns the warnings that were written about the object with this uid */
  readonly warnings: (uid: string) => readonly KubernetesObject[];
}

/** @returns `apps/Deployment`, `/Pod`: a kind without its version, since an object is the same in all of them */
export function kindKey(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  return `${slash < 0 ? '' : apiVersion.slice(0, slash)}/${kind}`;
}

/** @returns the name by which an object is found: `apps/Deployment shop/app` */
export function objectKey(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}

/** @returns the object's uid; '' where it has none */
export function uidOf(object: KubernetesObject): string {
  return textAt(object.metadata, 'uid') ?? '';
}

const isEvent = (object: KubernetesObject): boolean => object.kind === 'Event';
const keyOf = (object: KubernetesObject): string =>
  objectKey(kindKey(object.apiVersion, object.kind), object.namespace, object.name);

interface Owner {
  readonly uid: string;
  readonly key: string;
}

/** Who controls the object; an event belongs to what it speaks of. */
function ownerOf(object: KubernetesObject): Owner | undefined {
  const reference = isEvent(object)
    ? (objectAt(object.whole, 'involvedObject') ?? objectAt(object.whole, 'regarding'))
    : listAt(object.metadata, 'ownerReferences').find((one) => valueIn(one, 'controller') === true);
  const uid = textAt(reference, 'uid') ?? '';
  if (uid === '') return undefined;
  const kind = kindKey(textAt(reference, 'apiVersion') ?? '', textAt(reference, 'kind') ?? '');
  const namespace = textAt(reference, 'namespace') ?? object.namespace;
  return { uid, key: objectKey(kind, namespace, textAt(reference, 'name') ?? '') };
}

/**
 * The watched objects, by name and by owner, so that a change costs what it touches and not what is there. It also says
 * whom a change concerns: a pod its ReplicaSet, that its Deployment.
 */
export class ObjectIndex implements ClusterView {
  readonly #byKey = new Map<string, KubernetesObject>();
  readonly #byUid = new Map<string, KubernetesObject>();
  /** uid of the owner and kind → key → object */
  readonly #byOwner = new Map<string, Map<string, KubernetesObject>>();

  readonly find = (key: string): KubernetesObject | undefined => this.#byKey.get(key);

  readonly owned = (uid: string, kind: string): readonly KubernetesObject[] => [
    ...(this.#byOwner.get(`${uid} ${kind}`)?.values() ?? []),
  ];

  readonly warnings = (uid: string): readonly KubernetesObject[] => [
    ...this.owned(uid, '/Event'),
    ...this.owned(uid, 'events.k8s.io/Event'),
  ];

  /**
   * Takes in an object as it stands now.
   * @returns the keys of all whom it concerns, itself first
   */
  put(object: KubernetesObject): readonly string[] {
    const key = keyOf(object);
    const before = this.#byKey.get(key);
    const concerned = before === undefined ? [] : this.#unlink(key, before);
    this.#byKey.set(key, object);
    this.#byUid.set(uidOf(object), object);
    const owner = ownerOf(object);
    if (owner !== undefined) this.#siblings(owner.uid, object).set(key, object);
    return [...new Set([...this.#concerned(key, object), ...concerned])];
  }

  /** Forgets an object. @returns the keys of all whom it concerned */
  remove(object: KubernetesObject): readonly string[] {
    const key = keyOf(object);
    const before = this.#byKey.get(key);
    // What is told as gone may already have a successor of the same name.
    if (before === undefined || uidOf(before) !== uidOf(object)) return [];
    this.#byKey.delete(key);
    return this.#unlink(key, before);
  }

  #unlink(key: string, object: KubernetesObject): readonly string[] {
    const concerned = this.#concerned(key, object);
    const owner = ownerOf(object);
    if (owner !== undefined) this.#siblings(owner.uid, object).delete(key);
    this.#byUid.delete(uidOf(object));
    return concerned;
  }

  #siblings(uid: string, object: KubernetesObject): Map<string, KubernetesObject> {
    const place = `${uid} ${kindKey(object.apiVersion, object.kind)}`;
    const known = this.#byOwner.get(place);
    if (known !== undefined) return known;
    const made = new Map<string, KubernetesObject>();
    this.#byOwner.set(place, made);
    return made;
  }

  #concerned(key: string, object: KubernetesObject): readonly string[] {
    const keys = [key];
    let current: KubernetesObject | undefined = object;
    // Nobody is owned through more steps than these; owners in a circle would be a fault of the cluster.
    for (let depth = 0; depth < 4 && current !== undefined; depth += 1) {
      const owner = ownerOf(current);
      if (owner === undefined) break;
      keys.push(owner.key);
      current = this.#byUid.get(owner.uid);
    }
    return keys;
  }
}
