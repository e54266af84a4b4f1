import { isWaybillError, messageOf } from '@waybill/core';
import type { Cluster, ObjectChange, ObjectWatch, Selection } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { ending } from './ending.ts';
import type { Known, KnownObjects } from './known-objects.ts';
import type { NamespacedName } from './target.ts';

/** Objects of one kind in one namespace. */
export interface Wanted {
  readonly kind: string;
  /** The versions in which it may be served, the newest first. */
  readonly apiVersions: readonly string[];
  readonly namespace: string;
  readonly name?: string;
  readonly labelSelector?: string;
  /** Without it the watch goes on where the credentials do not allow to read it, or the cluster does not know the kind. */
  readonly isRequired: boolean;
  /** Whether a change of it changes what is known; false for what changes all the time. */
  readonly isQuiet?: boolean;
}

interface Seen {
  readonly first: KubernetesObject;
  version: string;
  changedAt: number;
}

/** What these watches need of their surroundings. */
export interface WatchedContext {
  readonly cluster: Cluster;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** The objects that a controller's state is read from: watched once each, also those that others name later. */
export class WatchedObjects implements KnownObjects {
  readonly #context: WatchedContext;
  readonly #watches = new Map<string, { wanted: Wanted; watch?: ObjectWatch; isListed: boolean }>();
  readonly #seen = new Map<string, Seen>();
  readonly #notes = new Map<string, string>();
  readonly #end = ending();

  constructor(context: WatchedContext) {
    this.#context = context;
  }

  /** Rejects where a required watch cannot go on. */
  get ended(): Promise<void> {
    return this.#end.promise;
  }

  /** What could not be read, in a sentence each. */
  get notes(): readonly string[] {
    return [...this.#notes.values()];
  }

  /**
   * Watches these from now on, where nobody does yet.
   * @returns settles after the first list; rejects where a required one cannot be had
   */
  async want(wanted: Wanted): Promise<void> {
    const key = `${wanted.kind} ${wanted.namespace} ${wanted.name ?? ''} ${wanted.labelSelector ?? ''}`;
    if (this.#watches.has(key) || this.#context.signal.aborted) return;
    const entry: { wanted: Wanted; watch?: ObjectWatch; isListed: boolean } = {
      wanted,
      isListed: false,
    };
    this.#watches.set(key, entry);
    try {
      const watch = await this.#start(wanted);
      entry.watch = watch;
      await watch.synced;
      entry.isListed = true;
      watch.ended.catch((error: unknown) => {
        entry.isListed = false;
        this.#lost(wanted, error);
      });
      this.#context.onChange();
    } catch (error) {
      this.#lost(wanted, error);
      if (wanted.isRequired) throw error;
    }
  }

  async #start(wanted: Wanted): Promise<ObjectWatch> {
    const { cluster, signal } = this.#context;
    const selection: Omit<Selection, 'apiVersion'> = {
      kind: wanted.kind,
      namespace: wanted.namespace,
      ...(wanted.name !== undefined && { fieldSelector: `metadata.name=${wanted.name}` }),
      ...(wanted.labelSelector !== undefined && { labelSelector: wanted.labelSelector }),
    };
    const apiVersion = await this.#served(wanted);
    return cluster.watch(
      { ...selection, apiVersion },
      {
        signal,
        onChange: (change) => {
          this.#note(change);
          if (wanted.isQuiet !== true) this.#context.onChange();
        },
      },
    );
  }

  /** Older clusters serve some of Flux's kinds in older versions only. */
  async #served(wanted: Wanted): Promise<string> {
    const [newest = '', ...older] = wanted.apiVersions;
    if (older.length === 0) return newest;
    for (const apiVersion of wanted.apiVersions) {
      try {
        await this.#context.cluster.resource(apiVersion, wanted.kind, this.#context.signal);
        return apiVersion;
      } catch (error) {
        if (!isWaybillError(error, 'KUBERNETES_KIND_UNKNOWN')) throw error;
      }
    }
    return newest;
  }

  #note({ type, object }: ObjectChange): void {
    const key = keyOf(object);
    if (type === 'deleted') {
      this.#seen.delete(key);
      return;
    }
    const version = textAt(object.metadata, 'resourceVersion') ?? '';
    const seen = this.#seen.get(key);
    const now = this.#context.now();
    if (seen === undefined) this.#seen.set(key, { first: object, version, changedAt: now });
    else if (seen.version !== version) Object.assign(seen, { version, changedAt: now });
  }

  #lost(wanted: Wanted, error: unknown): void {
    if (this.#context.signal.aborted) return;
    if (wanted.isRequired) this.#end.reject(error);
    this.#notes.set(
      `${wanted.kind} ${wanted.namespace}`,
      `${wanted.kind} in ${wanted.namespace} cannot be read: ${messageOf(error)}`,
    );
  }

  readonly find = (kind: string, name: NamespacedName): Known => {
    let isListed = false;
    for (const { wanted, watch, isListed: listed } of this.#watches.values()) {
      if (wanted.kind !== kind || wanted.namespace !== name.namespace) continue;
      if (wanted.name !== undefined && wanted.name !== name.name) continue;
      const found = watch?.objects.get(`${name.namespace}/${name.name}`);
      if (found !== undefined) return found;
      // A selection by labels does not say that there is none.
      isListed ||= listed && wanted.labelSelector === undefined;
    }
    return isListed ? 'absent' : 'unknown';
  };

  /** @returns the objects of that kind in that namespace, as far as they are watched */
  all(kind: string, namespace: string): readonly KubernetesObject[] {
    return [...this.#watches.values()]
      .filter(({ wanted }) => wanted.kind === kind && wanted.namespace === namespace)
      .flatMap(({ watch }) => [...(watch?.objects.values() ?? [])]);
  }

  /** @returns the object as it stood when it was first seen */
  readonly first = (object: KubernetesObject): KubernetesObject =>
    this.#seen.get(keyOf(object))?.first ?? object;

  /** @returns when it was last seen to change, by our clock */
  readonly changedAt = (object: KubernetesObject): number =>
    this.#seen.get(keyOf(object))?.changedAt ?? this.#context.now();

  close(): void {
    for (const { watch } of this.#watches.values()) watch?.close();
  }
}

function keyOf(object: KubernetesObject): string {
  return `${object.kind} ${object.namespace ?? ''}/${object.name} ${textAt(object.metadata, 'uid') ?? ''}`;
}
