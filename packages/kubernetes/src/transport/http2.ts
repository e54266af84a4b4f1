import {
  connect,
  constants,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type IncomingHttpHeaders,
} from 'node:http2';
import type { Socket } from 'node:net';
import { ConnectionFault, connectionFault } from './connection-fault.ts';
import type { Transport, WireAnswer, WireRequest } from './transport.ts';

/** How many requests share a connection; API servers allow 100 to 250 and more. */
const mostStreams = 100;
const streamWindow = 1024 * 1024;
const connectionWindow = 16 * 1024 * 1024;
/** Silence counts in so many parts, each a turn in which this process listened. */
const pongTurns = 10;

/** What an HTTP/2 transport needs. */
export interface Http2Options {
  readonly server: URL;
  readonly dial: () => Promise<Socket>;
  /** The connection on which the server chose this protocol. */
  readonly spare: Socket | undefined;
  /** How often, in milliseconds, a connection is asked whether it lives. */
  readonly ping: number;
  /** How long it may be silent then. */
  readonly pong: number;
}

/** Requests share connections: hundreds of watches need a handful of them. */
class SharedConnections implements Transport {
  readonly #options: Http2Options;
  readonly #sessions = new Set<SharedConnection>();
  #spare: Socket | undefined;
  #dialing: Promise<SharedConnection> | undefined;
  #isClosed = false;

  constructor(options: Http2Options) {
    this.#options = options;
    this.#spare = options.spare;
  }

  async send(wanted: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
    for (;;) {
      signal.throwIfAborted();
      const session = this.#free() ?? (await this.#another());
      if (session.isFree()) return session.send(wanted, signal);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#spare?.destroy();
    for (const session of this.#sessions) session.end();
  }

  #free(): SharedConnection | undefined {
    return [...this.#sessions].find((session) => session.isFree());
  }

  /** Those who need one at the same time wait for the same one. */
  async #another(): Promise<SharedConnection> {
    this.#dialing ??= this.#open().finally(() => {
      this.#dialing = undefined;
    });
    return this.#dialing;
  }

  async #open(): Promise<SharedConnection> {
    if (this.#isClosed) throw new ConnectionFault('the connection was closed');
    const spare = this.#spare;
    this.#spare = undefined;
    const usable = spare !== undefined && !spare.destroyed ? spare : await this.#options.dial();
    const session = new SharedConnection(this.#options, usable, () => {
      this.#sessions.delete(session);
    });
    this.#sessions.add(session);
    return session;
  }
}

/** One connection. */
class SharedConnection {
  readonly #session: ClientHttp2Session;
  readonly #socket: Socket;
  readonly #pulse: NodeJS.Timeout;
  readonly #pong: number;
  #streams = 0;
  #fault: Error | undefined;

  constructor({ server, ping, pong }: Http2Options, socket: Socket, onEnd: () => void) {
    this.#socket = socket;
    this.#pong = pong;
    this.#session = connect(server.origin, {
      createConnection: () => socket,
      settings: { enablePush: false, initialWindowSize: streamWindow },
    });
    this.#session.once('connect', () => this.#session.setLocalWindowSize(connectionWindow));
    this.#session.on('error', (error: Error) => {
      this.#fault ??= connectionFault(error);
    });
    this.#pulse = setInterval(() => this.#askForLife(), ping);
    this.#pulse.unref();
    this.#session.once('close', () => {
      clearInterval(this.#pulse);
      onEnd();
    });
    this.#session.unref();
  }

  isFree(): boolean {
    if (this.#session.closed || this.#session.destroyed) return false;
    // Before the server has said what it allows, Node shows the greatest number that the protocol knows.
    const allowed = this.#session.remoteSettings.maxConcurrentStreams ?? mostStreams;
    return this.#streams < Math.min(allowed, mostStreams);
  }

  end(): void {
    clearInterval(this.#pulse);
    this.#session.destroy();
  }

  async send(wanted: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
    const stream = this.#session.request(
      {
        ...wanted.headers,
        ':method': wanted.method,
        ':path': wanted.path,
        ...(wanted.body === undefined ? {} : { 'content-length': Buffer.byteLength(wanted.body) }),
      },
      { endStream: wanted.body === undefined, signal },
    );
    this.#enter(stream);
    stream.end(wanted.body);
    return new Promise((resolve, reject) => {
      stream.once('response', (headers) => resolve(answer(stream, headers)));
      stream.on('error', (error) => {
        reject(signal.aborted ? asError(signal.reason) : (this.#fault ?? connectionFault(error)));
      });
      // A connection that ends takes its streams along, some of them without an error.
      stream.once('close', () => {
        reject(this.#fault ?? closedFault(stream));
      });
    });
  }

  /** The process may end while a connection is idle, and not while an answer is awaited. */
  #enter(stream: ClientHttp2Stream): void {
    this.#streams += 1;
    if (this.#streams === 1 && !this.#session.destroyed) this.#session.ref();
    stream.once('close', () => {
      this.#streams -= 1;
      if (this.#streams === 0 && !this.#session.destroyed) this.#session.unref();
    });
  }

  /**
   * A network that swallows packets says nothing: only an answer that is missing shows it. Whatever else comes is a sign
   * of life too, since an answer may stand behind much that is not read yet; and a process that was busy itself has not
   * listened: what it counts is turns, not time.
   */
  #askForLife(): void {
    if (this.#session.destroyed) return;
    const before = this.#received();
    let turns = 0;
    const patience = setInterval(() => {
      turns += 1;
      if (this.#received() !== before) clearInterval(patience);
      else if (turns >= pongTurns) {
        clearInterval(patience);
        this.#fault ??= new ConnectionFault(`no answer to a ping for ${this.#pong} ms`);
        this.#session.destroy(this.#fault);
      }
    }, this.#pong / pongTurns);
    patience.unref();
    // It is called where the connection ends, too.
    this.#session.ping(() => clearInterval(patience));
  }

  #received(): number {
    return this.#socket.bytesRead;
  }
}

function answer(stream: ClientHttp2Stream, headers: IncomingHttpHeaders): WireAnswer {
  return {
    status: Number(headers[':status'] ?? 0),
    header: (name) => {
      const value = headers[name];
      return typeof value === 'object' ? value[0] : value;
    },
    body: stream,
    isWhole: () => stream.rstCode === constants.NGHTTP2_NO_ERROR && !stream.aborted,
  };
}

function closedFault(stream: ClientHttp2Stream): ConnectionFault {
  // The server did not begin with it (RFC 9113, section 8.7).
  const isBefore = stream.rstCode === constants.NGHTTP2_REFUSED_STREAM;
  return new ConnectionFault(`the connection ended (HTTP/2 code ${stream.rstCode})`, {
    isBefore,
  });
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/**
 * @param options the server, and how a connection to it is made
 * @returns a transport that speaks HTTP/2
 */
export function http2Transport(options: Http2Options): Transport {
  return new SharedConnections(options);
}
