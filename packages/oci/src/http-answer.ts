import type { ClientRequest, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One question to an HTTP server. */
export interface HttpQuestion {
  readonly method: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | AsyncIterable<Uint8Array> | undefined;
  readonly signal: AbortSignal;
}

/** What came back: its body is read, or cancelled. */
export class HttpAnswer {
  readonly url: URL;
  readonly status: number;
  readonly #message: IncomingMessage;

  constructor(url: URL, message: IncomingMessage) {
    this.url = url;
    this.status = message.statusCode ?? 0;
    this.#message = message;
  }

  /** @returns a header's value, several of one name joined by `, ` (RFC 9110, section 5.3); null where there is none */
  header(name: string): string | null {
    return this.#message.headersDistinct[name]?.join(', ') ?? null;
  }

  /** @returns the body as it comes; ending early closes the connection */
  body(): AsyncIterable<Uint8Array> {
    return this.#message;
  }

  /** Passes over what was not read: a connection that has more to say is closed, another one is kept. */
  cancel(): void {
    if (this.#message.complete) this.#message.resume();
    else this.#message.destroy();
  }
}

/**
 * Asks once; redirects are answers. Node's own client, and not fetch: that one brings half a megabyte of code
 * and a WebAssembly parser, which V8 compiles twice, for a step that asks a registry five questions.
 * The proxy and the authorities that are set for fetch are the global agents' too.
 * @param url where
 * @param question what
 * @returns the answer, as soon as its headers are there
 * @throws the system's error, what the body's source throws, or an AbortError
 */
export async function askHttp(url: URL, question: HttpQuestion): Promise<HttpAnswer> {
  question.signal.throwIfAborted();
  const { request } =
    url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return await new Promise((resolve, reject) => {
    const asked = request(url, {
      method: question.method,
      // Digests are of the bytes as they are stored.
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...question.headers },
      signal: question.signal,
    });
    // What goes wrong after the answer began is told by its body.
    asked.on('error', reject);
    asked.once('response', (message) => {
      // Without a listener an error would end the process; whoever reads the body gets it too.
      message.on('error', () => undefined);
      // Nobody goes on sending to who has said all.
      message.once('end', () => {
        if (!asked.writableFinished) asked.destroy();
      });
      resolve(new HttpAnswer(url, message));
    });
    send(asked, question.body).catch(reject);
  });
}

async function send(
  asked: ClientRequest,
  body: Uint8Array | AsyncIterable<Uint8Array> | undefined,
): Promise<void> {
  if (body === undefined || body instanceof Uint8Array) asked.end(body);
  else await pipeline(Readable.from(body, { objectMode: false }), asked);
}
