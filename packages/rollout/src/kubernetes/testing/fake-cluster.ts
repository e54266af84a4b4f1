import type {
  Cluster,
  LogRequest,
  ObjectChange,
  ObjectList,
  ObjectWatch,
  Selection,
  WatchOptions,
} from '@waybill/kubernetes';
import { readObject, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { z } from 'zod';
import { kindKey, objectKey } from '../object-index.ts';

interface Open {
  readonly selection: Selection;
  readonly options: WatchOptions;
  readonly objects: Map<string, KubernetesObject>;
  readonly fail: (error: Error) => void;
  isPaused: boolean;
  missed: ObjectChange[];
}

const notPlayed = async (): Promise<never> => {
  throw new TypeError('the fake cluster does not play this');
};

/**
 * A cluster in memory for tests: objects are put and removed, and whoever watches is told, in that order. A watch can be
 * held back, as a slow connection does, or ended with an error.
 */
export class FakeCluster implements Cluster {
  readonly address = 'https://127.0.0.1:6443';
  readonly namespace = 'default';
  readonly requests = { get: 0, list: 0, watch: 0, write: 0, log: 0 };
  readonly logs = new Map<string, string>();
  readonly selections: Selection[] = [];
  readonly #objects = new Map<string, KubernetesObject>();
  readonly #open = new Set<Open>();
  readonly #forbidden = new Map<string, Error>();
  #version = 0;

  readonly resource: Cluster['resource'] = notPlayed;
  readonly followLog = notPlayed;
  readonly create = notPlayed;
  readonly apply = notPlayed;
  readonly preview = notPlayed;
  readonly patch: Cluster['patch'] = notPlayed;
  readonly remove = notPlayed;

  /** Puts objects as a file would write them; each gets the next resourceVersion. */
  put(...manifests: readonly Readonly<Record<string, unknown>>[]): void {
    for (const manifest of manifests) {
      this.#version += 1;
      const object = withVersion(readObject(z.json().parse(manifest)), this.#version);
      const type = this.#objects.has(keyOf(object)) ? 'modified' : 'added';
      this.#objects.set(keyOf(object), object);
      this.#tell({ type, object });
    }
  }

  /** Takes an object away. */
  drop(apiVersion: string, kind: string, namespace: string, name: string): void {
    const object = this.#objects.get(objectKey(kindKey(apiVersion, kind), namespace, name));
    if (object === undefined) throw new TypeError(`there is no ${kind} ${name}`);
    this.#objects.delete(keyOf(object));
    this.#tell({ type: 'deleted', object });
  }

  /** From now on nobody may see this kind; who watches it already is told so. */
  forbid(kind: string, error: Error): void {
    this.#forbidden.set(kind, error);
    for (const open of this.#open) if (open.selection.kind === kind) open.fail(error);
  }

  /** Connections of this kind are lost: what happens is shown only after `resume`. */
  pause(kind: string, why: string): void {
    for (const open of this.#of(kind)) {
      open.isPaused = true;
      open.options.onInterruption?.(why);
    }
  }

  resume(kind: string): void {
    for (const open of this.#of(kind)) {
      open.isPaused = false;
      for (const change of open.missed.splice(0)) show(open, change);
    }
  }

  /** How many watches are open. */
  get watching(): number {
    return this.#open.size;
  }

  async read(): Promise<KubernetesObject | undefined> {
    this.requests.get += 1;
    return undefined;
  }

  async list(selection: Selection): Promise<ObjectList> {
    this.requests.list += 1;
    const error = this.#forbidden.get(selection.kind);
    if (error !== undefined) throw error;
    const objects = [...this.#objects.values()].filter((one) => isOf(one, selection));
    return { objects, resourceVersion: String(this.#version) };
  }

  async readLog({ pod, container, previous }: LogRequest): Promise<string> {
    this.requests.log += 1;
    const text = this.logs.get(`${pod}/${container}${previous === true ? '/previous' : ''}`);
    if (text === undefined) throw new Error(`the log of ${pod} cannot be had`);
    return text;
  }

  watch(selection: Selection, options: WatchOptions): ObjectWatch {
    this.requests.watch += 1;
    this.selections.push(selection);
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<void>((_, reject) => {
      fail = reject;
    });
    ended.catch(() => undefined);
    const open: Open = {
      selection,
      options,
      objects: new Map(),
      fail,
      isPaused: false,
      missed: [],
    };
    this.#open.add(open);
    const synced = Promise.resolve().then(() => {
      const error = this.#forbidden.get(selection.kind);
      if (error !== undefined) throw error;
      for (const object of this.#objects.values())
        if (isOf(object, selection)) show(open, { type: 'added', object });
    });
    synced.catch(() => undefined);
    return {
      objects: open.objects,
      synced,
      ended,
      close: () => {
        this.#open.delete(open);
      },
    };
  }

  close(): void {
    this.#open.clear();
  }

  #of(kind: string): readonly Open[] {
    return [...this.#open].filter(({ selection }) => selection.kind === kind);
  }

  #tell(change: ObjectChange): void {
    for (const open of this.#open) {
      if (!isOf(change.object, open.selection)) continue;
      if (open.isPaused) open.missed.push(change);
      else show(open, change);
    }
  }
}

function show({ objects, options }: Open, change: ObjectChange): void {
  const key = `${change.object.namespace ?? ''}/${change.object.name}`;
  if (change.type === 'deleted') objects.delete(key);
  else objects.set(key, change.object);
  options.onChange?.(change);
}

function isOf(
  object: KubernetesObject,
  { apiVersion, kind, namespace, fieldSelector }: Selection,
): boolean {
  return (
    kindKey(object.apiVersion, object.kind) === kindKey(apiVersion, kind) &&
    (namespace === undefined || object.namespace === namespace) &&
    (fieldSelector !== 'type=Warning' || textAt(object.whole, 'type') === 'Warning')
  );
}

function keyOf(object: KubernetesObject): string {
  return objectKey(kindKey(object.apiVersion, object.kind), object.namespace, object.name);
}

function withVersion(object: KubernetesObject, version: number): KubernetesObject {
  const metadata = { ...object.metadata, resourceVersion: String(version) };
  return readObject({ ...object.whole, metadata });
}
