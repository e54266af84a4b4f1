import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { messageOf } from '@waybill/core';
import { ociError } from '../error-codes.ts';
import type { FaultHook } from './faults.ts';
import { RequestHandler } from './request-handler.ts';
import { RequestLog } from './request-log.ts';
import { RegistryStore } from './store.ts';

/** Who may use the embedded registry. */
export type EmbeddedAuthentication =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      /** A token service at `/token` of the same host. */
      readonly kind: 'bearer';
      readonly username: string;
      readonly password: string;
      readonly tokenSeconds?: number;
    };

/** How the embedded registry runs. */
export interface EmbeddedRegistryOptions {
  /** Where it keeps what it is given; a later start on the same folder has all of it. */
  readonly folder: string;
  /** A free one where absent. */
  readonly port?: number;
  readonly faults?: FaultHook;
  readonly authentication?: EmbeddedAuthentication;
  /** False: behaves as a registry of specification 1.0, without the referrers API. */
  readonly referrersApi?: boolean;
  /** `chunked` refuses an upload in one piece. */
  readonly uploads?: 'any' | 'chunked';
  /** Whether the Location of an upload names the host. */
  readonly locations?: 'relative' | 'absolute';
}

/** A running embedded registry. */
export interface EmbeddedRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly url: string;
  /** What was asked, counted by method and kind. */
  readonly requests: RequestLog;
  /** Stops listening and closes every connection. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts a registry in this process, on 127.0.0.1.
 * @param options where it stores, and how it behaves
 * @throws OCI_PORT_IN_USE, OCI_STORE_UNUSABLE
 */
export async function startEmbeddedRegistry(
  options: EmbeddedRegistryOptions,
): Promise<EmbeddedRegistry> {
  const store = new RegistryStore(options.folder);
  try {
    await store.open();
  } catch (error) {
    throw ociError('OCI_STORE_UNUSABLE', {
      message: `Expected to store images in ${options.folder}; ${messageOf(error)}.`,
      remedy: 'Give a folder that can be written.',
      cause: error,
    });
  }
  const requests = new RequestLog();
  const registry = new RequestHandler(store, options, requests);
  const server = createServer((request, response) => {
    void registry.handle(request, response);
  });
  const port = await listen(server, options.port ?? 0);
  const host = `127.0.0.1:${port}`;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { host, url: `http://${host}`, requests, close: () => (closing ??= close()) };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw ociError('OCI_PORT_IN_USE', {
      message: `Expected to listen on 127.0.0.1:${port}; ${messageOf(error)}.`,
      remedy: 'Stop what uses the port, or choose another one (0 takes a free one).',
      facts: { port },
      cause: error,
    });
  }
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new TypeError('expected a TCP address');
  return address.port;
}
