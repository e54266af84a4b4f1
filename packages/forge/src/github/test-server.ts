import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Secret } from '@waybill/core';
import { GithubClient, type GithubClientOptions } from './github-client.ts';

/** A request as the server of a test saw it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, decoded. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** An answer; `cut` ends the connection without one, `hang` never answers. */
export type TestAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly delayMilliseconds?: number;
      /** Sent as it is, in the place of a body that is made JSON. */
      readonly raw?: string | Uint8Array;
    }
  | 'cut'
  | 'hang';

/** A server on 127.0.0.1 that answers as the test says, and what it was asked. */
export interface TestServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** How many requests were open together at most. */
  readonly mostAtOnce: () => number;
  /** Requests of a method and a path, without those for the repository itself. */
  asked(path: RegExp): SeenRequest[];
  client(options?: Partial<GithubClientOptions>): GithubClient;
  close(): Promise<void>;
}

/** Fast, so that tests do not wait. */
export const fastLimits = { deadline: 3000, request: 1000, firstDelay: 1 };

/** @param answer what is answered to each request; undefined: 404 */
export async function startTestServer(
  answer: (request: SeenRequest, seen: readonly SeenRequest[]) => TestAnswer | undefined,
): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  let open = 0;
  let most = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        path: decodeURIComponent(incoming.url ?? ''),
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      seen.push(request);
      open += 1;
      most = Math.max(most, open);
      outgoing.on('close', () => (open -= 1));
      respond(outgoing, answer(request, seen) ?? notFound);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${String(address.port)}`;
  return {
    url,
    seen,
    mostAtOnce: () => most,
    asked: (path) => seen.filter((request) => path.test(request.path)),
    client: (options = {}) =>
      new GithubClient({
        repository: 'octo/shop',
        apiUrl: url,
        token: new Secret('ghs_testtoken'),
        signal: new AbortController().signal,
        limits: fastLimits,
        ...options,
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const notFound = { status: 404, body: { message: 'Not Found' } };

function respond(outgoing: ServerResponse, answer: TestAnswer): void {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    outgoing.socket?.destroy();
    return;
  }
  const { status = 200, headers = {}, body, raw, delayMilliseconds = 0 } = answer;
  setTimeout(() => {
    outgoing.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    outgoing.end(raw ?? (body === undefined ? '' : JSON.stringify(body)));
  }, delayMilliseconds);
}
