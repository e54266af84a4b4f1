import type { EffectContext } from '@waybill/core';
import type { JsonObject, KubernetesObject } from './object.ts';
import type { ObjectReference, Resource, Selection } from './resource.ts';
import type { ObjectWatch, WatchOptions } from './watch/object-watch.ts';

/** What of a container's log is wanted. */
export interface LogRequest {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  /** The log of the run before the last restart. */
  readonly previous?: boolean;
  readonly tailLines?: number;
  readonly limitBytes?: number;
}

/** Objects, and the version of the collection at which they were listed. */
export interface ObjectList {
  readonly objects: readonly KubernetesObject[];
  readonly resourceVersion: string;
}

/** How an object is deleted. */
export interface RemoveOptions {
  /** Deletes only this one, not a later one of the same name. */
  readonly uid?: string;
  /** `Foreground`: it is gone only after what it owns is. */
  readonly propagation: 'Background' | 'Foreground' | 'Orphan';
}

/** How many requests were made, by verb: what the API server had to carry. */
export type RequestCounts = Readonly<Record<'get' | 'list' | 'watch' | 'write' | 'log', number>>;

/**
 * A connection to a cluster. Every answer is limited in size and parsed; a request that may be repeated is, with
 * back-off and `Retry-After`, within the signal's life.
 *
 * Everything throws KUBERNETES_UNREACHABLE, KUBERNETES_UNAUTHORIZED, KUBERNETES_FORBIDDEN (which names the verb, the
 * resource and the Role that is missing), KUBERNETES_KIND_UNKNOWN, KUBERNETES_ANSWER_INVALID, or the signal's reason.
 */
export interface Cluster {
  /** For messages: `https://10.0.0.1:6443`. */
  readonly address: string;
  /** The namespace that the credentials name; `default` where they name none. */
  readonly namespace: string;
  readonly requests: RequestCounts;
  /** @returns how the API server serves the kind */
  resource(apiVersion: string, kind: string, signal: AbortSignal): Promise<Resource>;
  /** @returns the object, undefined where there is none */
  read(reference: ObjectReference, signal: AbortSignal): Promise<KubernetesObject | undefined>;
  /** Lists all pages. */
  list(selection: Selection, signal: AbortSignal): Promise<ObjectList>;
  /** Lists once and then watches: see `ObjectWatch`. */
  watch(selection: Selection, options: WatchOptions): ObjectWatch;
  /** Follows a log to its end, line by line; resolves when the container has ended or the pod is gone. */
  followLog(
    request: LogRequest,
    onLine: (line: string) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** @returns the log's text within its limits */
  readLog(request: LogRequest, signal: AbortSignal): Promise<string>;
  /**
   * Creates an object inside the effect that the caller names.
   * @throws KUBERNETES_EXISTS, KUBERNETES_REJECTED (admission, quota, validation; with the server's words)
   */
  create(manifest: JsonObject, context: EffectContext): Promise<KubernetesObject>;
  /** Server-side apply under a field manager. @throws KUBERNETES_CONFLICT, KUBERNETES_REJECTED */
  apply(
    manifest: JsonObject,
    options: { readonly manager: string; readonly force: boolean },
    context: EffectContext,
  ): Promise<KubernetesObject>;
  /**
   * Asks what a server-side apply would leave, with defaults, normal forms, merged lists and admission; nothing is
   * written (`dryRun=All`), but the right to `patch` is needed.
   * @throws KUBERNETES_REJECTED, KUBERNETES_NOT_FOUND where its namespace is not there
   */
  preview(
    manifest: JsonObject,
    options: { readonly manager: string },
    signal: AbortSignal,
  ): Promise<KubernetesObject>;
  /** JSON merge patch (RFC 7386), refused where the object has another resourceVersion than the one given. */
  patch(
    reference: ObjectReference,
    change: JsonObject,
    context: EffectContext,
  ): Promise<KubernetesObject>;
  /** @returns false where it was gone already */
  remove(
    reference: ObjectReference,
    options: RemoveOptions,
    context: EffectContext,
  ): Promise<boolean>;
  /** Ends watches and idle connections. */
  close(): void;
}
