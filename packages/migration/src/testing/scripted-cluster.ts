import { WaybillError, type JsonValue } from '@waybill/core';
import type {
  Cluster,
  LogRequest,
  ObjectList,
  ObjectReference,
  ObjectWatch,
  RemoveOptions,
  Resource,
  Selection,
  WatchOptions,
} from '@waybill/kubernetes';
import {
  listAt,
  readObject,
  textAt,
  valueIn,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';

interface Watcher {
  readonly selection: Selection;
  readonly objects: Map<string, KubernetesObject>;
  readonly options: WatchOptions;
}

/** A cluster in memory that a test moves by hand: what a Job's controller and a kubelet would do, the test does. */
export class ScriptedCluster implements Cluster {
  readonly address = 'https://cluster.example';
  readonly namespace = 'default';
  readonly requests = { get: 0, list: 0, watch: 0, write: 0, log: 0 };
  /** Each write, as `create Job shop/x`. */
  readonly writes: string[] = [];
  /** Lines of each pod's log. */
  readonly logs = new Map<string, readonly string[]>();
  /** What happens once a Job was created. */
  onCreate: (job: KubernetesObject) => void = () => undefined;
  /** What happens once a Job's deletion was asked for; by default its pods end and go, and then it goes. */
  onRemove: (job: KubernetesObject) => void = (job) => {
    this.endAndDrop(job);
  };
  isClosed = false;
  readonly #objects = new Map<string, KubernetesObject>();
  readonly #watchers = new Set<Watcher>();
  #uid = 0;

  resource(): Promise<Resource> {
    return Promise.reject(new TypeError('no test asks for that'));
  }

  /** Puts an object there, as a controller would. */
  put(whole: JsonObject): KubernetesObject {
    const object = readObject(whole);
    const key = keyOf(object);
    const type = this.#objects.has(key) ? 'modified' : 'added';
    this.#objects.set(key, object);
    for (const watcher of this.#watchers) {
      if (!matches(object, watcher.selection)) continue;
      watcher.objects.set(watchKey(object), object);
      watcher.options.onChange?.({ type, object });
    }
    return object;
  }

  drop(object: KubernetesObject): void {
    const there = this.#objects.get(keyOf(object));
    if (there === undefined) return;
    this.#objects.delete(keyOf(object));
    for (const watcher of this.#watchers) {
      if (!watcher.objects.delete(watchKey(there))) continue;
      watcher.options.onChange?.({ type: 'deleted', object: there });
    }
  }

  all(kind: string): readonly KubernetesObject[] {
    return [...this.#objects.values()].filter((it) => it.kind === kind);
  }

  endAndDrop(job: KubernetesObject): void {
    for (const pod of this.podsOf(job)) this.drop(pod);
    this.drop(job);
  }

  podsOf(job: KubernetesObject): readonly KubernetesObject[] {
    return this.all('Pod').filter(
      (pod) => textAt(listAt(pod.metadata, 'ownerReferences')[0], 'uid') === uidOf(job),
    );
  }

  read(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject | undefined> {
    signal.throwIfAborted();
    this.requests.get += 1;
    return Promise.resolve(this.#objects.get(keyOf(reference)));
  }

  list(selection: Selection, signal: AbortSignal): Promise<ObjectList> {
    signal.throwIfAborted();
    this.requests.list += 1;
    const objects = this.all(selection.kind).filter((it) => matches(it, selection));
    return Promise.resolve({ objects, resourceVersion: '1' });
  }

  watch(selection: Selection, options: WatchOptions): ObjectWatch {
    options.signal.throwIfAborted();
    this.requests.watch += 1;
    const objects = new Map<string, KubernetesObject>();
    const watcher = { selection, objects, options };
    for (const object of this.all(selection.kind))
      if (matches(object, selection)) objects.set(watchKey(object), object);
    this.#watchers.add(watcher);
    for (const object of objects.values()) options.onChange?.({ type: 'added', object });
    return {
      objects,
      synced: Promise.resolve(),
      ended: new Promise(() => undefined),
      close: () => {
        this.#watchers.delete(watcher);
      },
    };
  }

  get watches(): number {
    return this.#watchers.size;
  }

  followLog(request: LogRequest, onLine: (line: string) => void): Promise<void> {
    this.requests.log += 1;
    for (const line of this.logs.get(request.pod) ?? []) onLine(line);
    return Promise.resolve();
  }

  readLog(request: LogRequest): Promise<string> {
    return Promise.resolve((this.logs.get(request.pod) ?? []).join('\n'));
  }

  create(manifest: JsonObject): Promise<KubernetesObject> {
    const wanted = readObject(manifest);
    this.#wrote('create', wanted);
    if (this.#objects.has(keyOf(wanted)))
      return Promise.reject(
        new WaybillError('KUBERNETES_EXISTS', { message: 'it exists', remedy: 'look at it' }),
      );
    this.#uid += 1;
    const created = this.put({
      ...manifest,
      metadata: {
        ...wanted.metadata,
        uid: `uid-${String(this.#uid)}`,
        creationTimestamp: `2026-01-01T00:00:${String(this.#uid).padStart(2, '0')}Z`,
      },
    });
    this.onCreate(created);
    return Promise.resolve(created);
  }

  preview(): Promise<KubernetesObject> {
    return this.apply();
  }

  apply(): Promise<KubernetesObject> {
    return Promise.reject(new TypeError('no test asks for that'));
  }

  patch(reference: ObjectReference, change: JsonObject): Promise<KubernetesObject> {
    const there = this.#objects.get(keyOf(reference));
    if (there === undefined)
      return Promise.reject(
        new WaybillError('KUBERNETES_NOT_FOUND', { message: 'it is gone', remedy: 'nothing' }),
      );
    this.#wrote('patch', there);
    const merged = merge(there.whole, change);
    return Promise.resolve(this.put(typeof merged === 'object' ? asObject(merged) : {}));
  }

  remove(reference: ObjectReference, options: RemoveOptions): Promise<boolean> {
    const there = this.#objects.get(keyOf(reference));
    if (there === undefined || (options.uid !== undefined && uidOf(there) !== options.uid))
      return Promise.resolve(false);
    this.#wrote(`remove (${options.propagation})`, there);
    const deleting = this.put({
      ...there.whole,
      metadata: { ...there.metadata, deletionTimestamp: '2026-01-01T00:10:00Z' },
    });
    this.onRemove(deleting);
    return Promise.resolve(true);
  }

  close(): void {
    this.isClosed = true;
  }

  #wrote(verb: string, { kind, namespace, name }: KubernetesObject): void {
    this.requests.write += 1;
    this.writes.push(`${verb} ${kind} ${namespace ?? ''}/${name}`);
  }
}

function uidOf(object: KubernetesObject): string {
  return textAt(object.metadata, 'uid') ?? '';
}

function keyOf(
  object: Pick<ObjectReference, 'kind' | 'name'> & { namespace?: string | undefined },
): string {
  return `${object.kind} ${object.namespace ?? ''}/${object.name}`;
}

function watchKey({ namespace, name }: KubernetesObject): string {
  return `${namespace ?? ''}/${name}`;
}

function matches(object: KubernetesObject, selection: Selection): boolean {
  if (object.kind !== selection.kind) return false;
  if (selection.namespace !== undefined && object.namespace !== selection.namespace) return false;
  const fields = (selection.fieldSelector ?? '').split(',').filter((part) => part !== '');
  const labels = (selection.labelSelector ?? '').split(',').filter((part) => part !== '');
  return (
    fields.every((part) => {
      const [path = '', value] = part.split('=');
      return valueIn(object.whole, ...path.split('.')) === value;
    }) &&
    labels.every((part) => {
      const [label = '', value] = part.split('=');
      const seen = textAt(object.metadata, 'labels', label);
      return value === undefined ? seen !== undefined : seen === value;
    })
  );
}

/** RFC 7386. */
function merge(target: JsonValue, change: JsonValue): JsonValue {
  if (!isMap(change)) return change;
  const result: Record<string, JsonValue> = { ...(isMap(target) ? target : {}) };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = merge(result[key] ?? null, value);
  }
  return result;
}

function isMap(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: JsonValue): JsonObject {
  return isMap(value) ? value : {};
}
