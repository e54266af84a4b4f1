import { Agent, request, type ClientRequestArgs, type IncomingMessage } from 'node:http';
import { PassThrough, type Duplex } from 'node:stream';
import { connectionFault } from './connection-fault.ts';
import { hostOf, portOf } from './dial.ts';
import type { Transport, WireAnswer, WireRequest } from './transport.ts';

/** Connections that dial through us, and are kept. */
class DialingAgent extends Agent {
  readonly #dial: () => Promise<Duplex>;
  readonly #spare: Duplex[];

  constructor(dial: () => Promise<Duplex>, spare: Duplex | undefined) {
    // Watches and followed logs hold a connection each: their number is not limited here.
    super({ keepAlive: true, maxFreeSockets: 8, scheduling: 'lifo' });
    this.#dial = dial;
    this.#spare = spare === undefined ? [] : [spare];
  }

  override createConnection(
    _options: ClientRequestArgs,
    callback?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | undefined {
    const spare = this.#spare.pop();
    if (spare !== undefined && !spare.destroyed) return spare;
    this.#dial().then(
      (socket) => callback?.(null, socket),
      (error: unknown) => callback?.(connectionFault(error, true), new PassThrough()),
    );
    return undefined;
  }
}

/**
 * @param server the address, for the Host header
 * @param dial makes a connection
 * @param spare one that is made already
 * @returns a transport that speaks HTTP/1.1, on as many connections as there are requests at a time
 */
export function http1Transport(
  server: URL,
  dial: () => Promise<Duplex>,
  spare: Duplex | undefined,
): Transport {
  const agent = new DialingAgent(dial, spare);
  return {
    send: (wanted, signal) => exchange(server, agent, wanted, signal),
    close: () => {
      spare?.destroy();
      agent.destroy();
    },
  };
}

async function exchange(
  server: URL,
  agent: Agent,
  wanted: WireRequest,
  signal: AbortSignal,
): Promise<WireAnswer> {
  signal.throwIfAborted();
  const { body } = wanted;
  return new Promise((resolve, reject) => {
    const asked = request({
      agent,
      host: hostOf(server),
      port: portOf(server),
      method: wanted.method,
      path: wanted.path,
      headers: {
        ...Object.fromEntries(
          Object.entries(wanted.headers).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : [...value],
          ]),
        ),
        host: server.host,
        ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
      },
      signal,
    });
    asked.once('response', (response: IncomingMessage) => {
      resolve({
        status: response.statusCode ?? 0,
        header: (name) => {
          const value = response.headers[name];
          return typeof value === 'object' ? value[0] : value;
        },
        body: response,
        isWhole: () => response.complete,
      });
    });
    asked.on('error', (error) => {
      reject(signal.aborted ? asError(signal.reason) : connectionFault(error));
    });
    asked.end(body);
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
