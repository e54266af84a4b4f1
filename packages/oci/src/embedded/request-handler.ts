import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@waybill/core';
import { Exchange, RegistryRefusal } from './answering.ts';
import { Guard } from './authentication.ts';
import { handleBlob } from './blobs.ts';
import type { EmbeddedRegistryOptions } from './embedded-registry.ts';
import type { Fault } from './faults.ts';
import { handleCatalog, handleReferrers, handleTags } from './lists.ts';
import { handleManifest } from './manifests.ts';
import type { RequestLog } from './request-log.ts';
import { routeOf, type Route } from './route.ts';
import type { RegistryStore } from './store.ts';
import { Uploads } from './uploads.ts';

/** Answers every request of the embedded registry, and writes down what was asked. */
export class RequestHandler {
  readonly #store: RegistryStore;
  readonly #options: EmbeddedRegistryOptions;
  readonly #log: RequestLog;
  readonly #guard: Guard;
  readonly #uploads: Uploads;
  readonly #occurrences = new Map<string, number>();

  constructor(store: RegistryStore, options: EmbeddedRegistryOptions, log: RequestLog) {
    this.#store = store;
    this.#options = options;
    this.#log = log;
    this.#guard = new Guard(options.authentication);
    this.#uploads = new Uploads(store, options);
  }

  /** Answers one request; never throws. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = routeOf(path);
    const host = `127.0.0.1:${request.socket.localPort ?? 0}`;
    const method = request.method ?? '';
    const entry = {
      method,
      kind: route.kind,
      path,
      repository: route.repository,
      reference: route.reference,
      status: 0,
      authorized: request.headers.authorization !== undefined,
      bytesIn: 0,
      bytesOut: 0,
    };
    let isLogged = false;
    const log = (status: number): void => {
      entry.status = status;
      if (!isLogged) this.#log.add(entry);
      isLogged = true;
    };
    let exchange: Exchange | undefined;
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    try {
      const fault = await this.#fault(method, path, route);
      const target = `http://${host}${request.url ?? '/'}`;
      const url = new URL(URL.canParse(target) ? target : `http://${host}/`);
      exchange = new Exchange(request, response, url, fault, entry, log);
      if (!(await spoil(exchange, fault, log))) {
        await this.#answer(exchange, route, host, fault);
      }
    } catch (error) {
      await explain(exchange, response, error);
    } finally {
      // Answering before a body was read ends the connection cleanly instead of leaving it half used.
      if (!request.complete) request.resume();
      log(entry.status);
    }
  }

  async #fault(method: string, path: string, route: Route): Promise<Fault | undefined> {
    const key = `${method} ${route.kind}`;
    const occurrence = (this.#occurrences.get(key) ?? 0) + 1;
    this.#occurrences.set(key, occurrence);
    const { kind, repository, reference } = route;
    return this.#options.faults?.({ method, kind, path, repository, reference, occurrence });
  }

  async #answer(
    exchange: Exchange,
    route: Route,
    host: string,
    fault: Fault | undefined,
  ): Promise<void> {
    this.#guard.check(exchange, route, `http://${host}/token`);
    if (route.invalidName === true) {
      throw new RegistryRefusal(400, 'NAME_INVALID', 'the repository name is not valid');
    }
    const { repository = '', reference } = route;
    const hasReferrers = this.#options.referrersApi !== false && fault?.kind !== 'no-referrers-api';
    switch (route.kind) {
      case 'token':
        return this.#guard.token(exchange);
      case 'base':
        return exchange.json(200, {});
      case 'catalog':
        return handleCatalog(this.#store, exchange);
      case 'tags':
        return handleTags(this.#store, exchange, repository);
      case 'upload':
        return this.#uploads.handle(exchange, repository, reference);
      case 'blob':
        return handleBlob(this.#store, exchange, repository, reference ?? '');
      case 'manifest':
        return handleManifest(this.#store, exchange, repository, reference ?? '', hasReferrers);
      case 'referrers':
        if (!hasReferrers) break;
        return handleReferrers(this.#store, exchange, repository, reference ?? '');
      case 'unknown':
        break;
    }
    await exchange.answer(
      404,
      { 'content-type': 'text/plain' },
      Buffer.from('404 page not found\n'),
    );
  }
}

/** @returns whether the fault was the whole answer */
async function spoil(
  exchange: Exchange,
  fault: Fault | undefined,
  log: (status: number) => void,
): Promise<boolean> {
  switch (fault?.kind) {
    case 'status': {
      const seconds = fault.retryAfterSeconds;
      const headers = seconds === undefined ? {} : { 'retry-after': String(seconds) };
      await exchange.refuse(fault.status, fault.code ?? 'UNKNOWN', 'a fault of the test', headers);
      return true;
    }
    case 'cut':
      if (fault.afterBytes !== undefined) return false;
      log(0);
      exchange.request.socket.destroy();
      return true;
    case 'redirect':
      await exchange.answer(307, { location: fault.location });
      return true;
    case 'delay':
      await wait(fault.milliseconds, undefined, { ref: false });
      return false;
    case 'flip':
    case 'no-referrers-api':
    case undefined:
      return false;
  }
}

async function explain(
  exchange: Exchange | undefined,
  response: ServerResponse,
  error: unknown,
): Promise<void> {
  if (response.headersSent || response.destroyed || exchange === undefined) {
    response.destroy();
    return;
  }
  if (error instanceof RegistryRefusal) {
    await exchange.refuse(error.status, error.code, error.message, error.headers);
    return;
  }
  await exchange.refuse(500, 'UNKNOWN', messageOf(error));
}
