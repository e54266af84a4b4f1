import type { Readable } from 'node:stream';

/** A request as it goes out. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

/** An answer, whose body was not read yet. Whoever gets one reads it to its end or destroys it. */
export interface WireAnswer {
  readonly status: number;
  /** One value of a header, by its name in small letters. */
  header(name: string): string | undefined;
  readonly body: Readable;
  /** Once the body is closed: whether it came to the end that the server gave it. */
  isWhole(): boolean;
}

/** Connections to one server that answer requests. */
export interface Transport {
  /**
   * @param request what to ask
   * @param signal destroys request and answer
   * @returns the answer when its headers are there
   * @throws ConnectionFault, or the signal's reason
   */
  send(request: WireRequest, signal: AbortSignal): Promise<WireAnswer>;
  /** Ends all connections. */
  close(): void;
}
