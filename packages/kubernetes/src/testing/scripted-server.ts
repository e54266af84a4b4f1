import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connectEndpoint } from '../cluster-connection.ts';
import type { Cluster } from '../cluster.ts';
import type { ConnectionLimits } from '../connect-options.ts';
import { fixedCredential, type Credential } from '../credentials/credential.ts';
import type { Endpoint } from '../credentials/endpoint.ts';

/** A request as a script sees it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  /** How many requests came before it. */
  readonly index: number;
}

/** What a script answers. */
export type Script = (asked: Asked, response: ServerResponse) => void;

/** A server on 127.0.0.1 that does what a test says, faults of the protocol included. */
export interface ScriptedServer {
  readonly url: URL;
  readonly asked: readonly Asked[];
  /** Ends all connections at once, as a broken network does. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * @param script answers each request
 * @returns the server, which listens
 */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://server.invalid');
      const one: Asked = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body,
        index: asked.length,
      };
      asked.push(one);
      script(one, response);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: new URL(`http://127.0.0.1:${portOf(server.address())}`),
    asked,
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: string[] = [];
  try {
    for await (const piece of request.setEncoding('utf8')) pieces.push(String(piece));
  } catch {
    // A client that left is no one to answer to.
  }
  return pieces.join('');
}

/**
 * @param response what to answer with
 * @param status its status
 * @param value its body
 * @param headers more headers
 */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/**
 * @param response what to answer with
 * @param code its status
 * @param reason as the API names it: `Expired`
 * @param message the server's words
 * @param headers more headers
 */
export function answerFailure(
  response: ServerResponse,
  code: number,
  reason: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const status = { apiVersion: 'v1', kind: 'Status', status: 'Failure', reason, message, code };
  answerJson(response, code, status, headers);
}

/** Limits that let a test see faults soon. */
export const quickLimits: Partial<ConnectionLimits> = {
  connect: 2000,
  silence: 400,
  request: 2000,
  watchSilence: 400,
  watchRefusal: 150,
  firstBackOff: 2,
};

/**
 * @param server where
 * @param options signal, limits and credential
 * @returns a connection to it
 */
export async function connectTo(
  { url }: Pick<ScriptedServer, 'url'>,
  options: {
    readonly signal?: AbortSignal;
    readonly limits?: Partial<ConnectionLimits>;
    readonly credential?: Credential;
  } = {},
): Promise<Cluster> {
  const endpoint: Endpoint = {
    server: url,
    namespace: 'default',
    trust: { isBlind: false, authorityName: 'nobody' },
    headers: {},
    credential: options.credential ?? fixedCredential('no credential', {}),
  };
  return connectEndpoint(endpoint, {
    signal: options.signal ?? new AbortController().signal,
    environment: {},
    limits: { ...quickLimits, ...options.limits },
  });
}
