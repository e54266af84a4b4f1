import type { EffectContext } from '@waybill/core';
import { Discovery } from './api/discovery.ts';
import { ApiFailure } from './api/api-failure.ts';
import { listAll, listTarget } from './api/list.ts';
import { Requester } from './api/requester.ts';
import { Throttle } from './api/throttle.ts';
import { admitted, referenceOf, Writer, type WriteTarget } from './api/write.ts';
import type { Cluster, LogRequest, ObjectList, RemoveOptions, RequestCounts } from './cluster.ts';
import { usualLimits, type ConnectOptions } from './connect-options.ts';
import type { Endpoint } from './credentials/endpoint.ts';
import type { JsonObject, KubernetesObject } from './object.ts';
import type { ObjectReference, Resource, Selection } from './resource.ts';
import { Connections } from './transport/connections.ts';
import type { ObjectWatch, WatchOptions } from './watch/object-watch.ts';
import { startWatch } from './watch/start-watch.ts';

/**
 * @param endpoint the server, and who we are to it
 * @param options signal and limits
 * @returns a connection, which asks nothing before it is asked
 */
export async function connectEndpoint(
  endpoint: Endpoint,
  options: ConnectOptions,
): Promise<Cluster> {
  const limits = { ...usualLimits, ...options.limits };
  const proxy = endpoint.proxy ?? (await proxyOf(endpoint, options));
  const connections = new Connections(endpoint, limits, proxy);
  const throttle = new Throttle(limits.requestsPerSecond, limits.burst);
  return new ClusterConnection(
    new Requester(endpoint, limits, connections, throttle),
    connections,
    options.signal,
  );
}

async function proxyOf(
  { server }: Endpoint,
  { environment = process.env }: ConnectOptions,
): Promise<URL | undefined> {
  const isSet = Object.keys(environment).some((name) => /^https?_proxy$/i.test(name));
  if (!isSet) return undefined;
  const { environmentProxy } = await import('./transport/proxy.ts');
  return environmentProxy(server, environment);
}

class ClusterConnection implements Cluster {
  readonly #requester: Requester;
  readonly #connections: Connections;
  readonly #discovery: Discovery;
  readonly #writer: Writer;
  readonly #closing = new AbortController();
  readonly #life: AbortSignal;

  constructor(requester: Requester, connections: Connections, signal: AbortSignal) {
    this.#requester = requester;
    this.#connections = connections;
    this.#discovery = new Discovery(requester);
    this.#writer = new Writer(requester);
    this.#life = AbortSignal.any([signal, this.#closing.signal]);
  }

  get address(): string {
    return this.#requester.endpoint.server.href.replace(/\/$/, '');
  }

  get namespace(): string {
    return this.#requester.endpoint.namespace;
  }

  get requests(): RequestCounts {
    return this.#requester.counts;
  }

  async resource(apiVersion: string, kind: string, signal: AbortSignal): Promise<Resource> {
    return this.#discovery.resource(apiVersion, kind, this.#within(signal));
  }

  async read(
    reference: ObjectReference,
    signal: AbortSignal,
  ): Promise<KubernetesObject | undefined> {
    const within = this.#within(signal);
    return this.#writer.read(await this.#target(reference, within), within);
  }

  async list(selection: Selection, signal: AbortSignal): Promise<ObjectList> {
    const within = this.#within(signal);
    const { apiVersion, kind } = selection;
    const resource = await this.#discovery.resource(apiVersion, kind, within);
    const target = listTarget(resource, selection);
    try {
      return await listAll(this.#requester, target, within);
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 404)
        throw await this.#discovery.unknownKind(apiVersion, kind, within);
      throw this.#requester.explained(error, target.about);
    }
  }

  watch(selection: Selection, options: WatchOptions): ObjectWatch {
    const connection = {
      requester: this.#requester,
      discovery: this.#discovery,
      life: this.#life,
    };
    return startWatch(connection, selection, options);
  }

  async followLog(
    request: LogRequest,
    onLine: (line: string) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { followLog } = await import('./logs/follow-log.ts');
    const { namespace, pod: name } = request;
    const reference = { apiVersion: 'v1', kind: 'Pod', namespace, name };
    await followLog({
      requester: this.#requester,
      request,
      onLine,
      signal: this.#within(signal),
      readPod: (within) => this.read(reference, within),
    });
  }

  async readLog(request: LogRequest, signal: AbortSignal): Promise<string> {
    const { readLog } = await import('./logs/log-reader.ts');
    return readLog(this.#requester, request, this.#within(signal));
  }

  async create(manifest: JsonObject, context: EffectContext): Promise<KubernetesObject> {
    const signal = this.#within(await admitted(context));
    return this.#writer.create(await this.#target(referenceOf(manifest), signal), manifest, signal);
  }

  async apply(
    manifest: JsonObject,
    options: { readonly manager: string; readonly force: boolean },
    context: EffectContext,
  ): Promise<KubernetesObject> {
    const signal = this.#within(await admitted(context));
    const target = await this.#target(referenceOf(manifest), signal);
    return this.#writer.apply(target, manifest, options, signal);
  }

  async preview(
    manifest: JsonObject,
    options: { readonly manager: string },
    signal: AbortSignal,
  ): Promise<KubernetesObject> {
    const within = this.#within(signal);
    const target = await this.#target(referenceOf(manifest), within);
    return this.#writer.preview(target, manifest, options, within);
  }

  async patch(
    reference: ObjectReference,
    change: JsonObject,
    context: EffectContext,
  ): Promise<KubernetesObject> {
    const signal = this.#within(await admitted(context));
    return this.#writer.patch(await this.#target(reference, signal), change, signal);
  }

  async remove(
    reference: ObjectReference,
    options: RemoveOptions,
    context: EffectContext,
  ): Promise<boolean> {
    const signal = this.#within(await admitted(context));
    return this.#writer.remove(await this.#target(reference, signal), options, signal);
  }

  close(): void {
    this.#closing.abort(new Error('the connection to the cluster was closed'));
    this.#connections.close();
  }

  /** A request ends with its own signal, and with the connection. */
  #within(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#life]);
  }

  async #target(reference: ObjectReference, signal: AbortSignal): Promise<WriteTarget> {
    const { apiVersion, kind } = reference;
    const resource = await this.#discovery.resource(apiVersion, kind, signal);
    const namespace = resource.namespaced ? (reference.namespace ?? this.namespace) : undefined;
    return { resource, reference, namespace };
  }
}
