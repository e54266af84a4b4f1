import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';

/** The error codes of the distribution specification. */
export type SpecificationCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'SIZE_INVALID'
  | 'UNAUTHORIZED'
  | 'DENIED'
  | 'UNSUPPORTED'
  | 'TOOMANYREQUESTS';

/** An answer that is an error, in the specification's form. */
export class RegistryRefusal extends Error {
  override readonly name = 'RegistryRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: SpecificationCode,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** What went over the wire, kept up to date while it goes. */
export interface ExchangeCounters {
  bytesIn: number;
  bytesOut: number;
}

/** One request and its answer: counts bytes, and spoils the body where a test asks for it. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly #fault: Fault | undefined;
  readonly #counters: ExchangeCounters;
  readonly #onAnswer: (status: number) => void;

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    fault: Fault | undefined,
    counters: ExchangeCounters,
    onAnswer: (status: number) => void,
  ) {
    this.request = request;
    this.response = response;
    this.url = url;
    this.#fault = fault;
    this.#counters = counters;
    this.#onAnswer = onAnswer;
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** Gives the request's body, up to a limit. */
  async *body(maximumBytes: number): AsyncGenerator<Buffer, void, undefined> {
    for await (const piece of this.request) {
      const bytes = Buffer.from(piece as Uint8Array);
      this.#counters.bytesIn += bytes.byteLength;
      if (this.#counters.bytesIn > maximumBytes) {
        throw new RegistryRefusal(413, 'SIZE_INVALID', `more than ${maximumBytes} bytes`);
      }
      yield bytes;
    }
  }

  /** Answers; `body` is sent piece by piece, not at all for HEAD. */
  async answer(
    status: number,
    headers: Readonly<Record<string, string>>,
    body: Buffer | AsyncIterable<Buffer> = Buffer.alloc(0),
  ): Promise<void> {
    const length = Buffer.isBuffer(body) ? { 'content-length': String(body.byteLength) } : {};
    const common = { 'docker-distribution-api-version': 'registry/2.0' };
    // Before anything is sent: who has the answer finds the request in the log.
    this.#onAnswer(status);
    this.response.writeHead(status, { ...common, ...length, ...headers });
    if (this.request.method !== 'HEAD') {
      for await (const piece of Buffer.isBuffer(body) ? [body] : body) {
        if (!(await this.#write(piece))) return;
      }
    }
    this.response.end();
  }

  async json(
    status: number,
    value: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const body = Buffer.from(JSON.stringify(value));
    await this.answer(status, { 'content-type': 'application/json', ...headers }, body);
  }

  async refuse(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.json(status, { errors: [{ code, message, detail: null }] }, headers);
  }

  /** @returns false where the connection is gone */
  async #write(piece: Buffer): Promise<boolean> {
    if (piece.byteLength === 0) return true;
    let bytes = piece;
    if (this.#fault?.kind === 'flip') {
      const at = (this.#fault.offset ?? 0) - this.#counters.bytesOut;
      const value = bytes[at];
      if (value !== undefined) {
        bytes = Buffer.from(bytes);
        bytes[at] = value ^ 1;
      }
    }
    if (this.#fault?.kind === 'cut' && this.#fault.afterBytes !== undefined) {
      bytes = bytes.subarray(0, Math.max(0, this.#fault.afterBytes - this.#counters.bytesOut));
    }
    this.#counters.bytesOut += bytes.byteLength;
    const { response } = this;
    const isTaken = response.write(bytes);
    if (bytes.byteLength < piece.byteLength) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.destroy();
      return false;
    }
    if (!isTaken && !response.destroyed) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          response.off('drain', go);
          response.off('close', go);
          resolve();
        };
        response.on('drain', go);
        response.on('close', go);
      });
    }
    return !response.destroyed;
  }
}
