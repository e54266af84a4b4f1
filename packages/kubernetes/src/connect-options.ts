import type { Secret } from '@waybill/core';

/** What a connection to a cluster needs to know of its surroundings. */
export interface ConnectOptions {
  /** The life of the whole connection: it ends watches, requests and plugins. */
  readonly signal: AbortSignal;
  /** Called with each secret that was read or obtained, before it is used. */
  readonly mask?: (secret: Secret) => void;
  /** Where proxies, HOME and PATH are looked up; the process's own environment where absent. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Other limits and times than the usual ones. */
  readonly limits?: Partial<ConnectionLimits>;
}

/** The bounds of a connection. Times are in milliseconds. */
export interface ConnectionLimits {
  /** How long a connection may take to be made. */
  readonly connect: number;
  /** How long an answer may be silent, before it and within it. */
  readonly silence: number;
  /** How long a request may take with all its repetitions. */
  readonly request: number;
  /** After how much silence a watch is asked for anew; bookmarks come about once a minute. */
  readonly watchSilence: number;
  /** How often an HTTP/2 connection is asked whether it lives. */
  readonly ping: number;
  /** How long it may be silent then. */
  readonly pong: number;
  /** How long a refusal must last before a watch that was once granted believes it. */
  readonly watchRefusal: number;
  /** The first wait before a watch is made again; it doubles. */
  readonly firstBackOff: number;
  /** The largest answer to a single question, in bytes. */
  readonly answerBytes: number;
  /** The largest page of a list, in bytes. */
  readonly pageBytes: number;
  /** The longest line of a watch, in bytes: one object. */
  readonly watchLineBytes: number;
  /** How many objects a page of a list holds. */
  readonly pageObjects: number;
  /** How many objects a list or watch may hold. */
  readonly objects: number;
  /** Requests a second, on average; and at once. */
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** What holds where nothing else is said. */
export const usualLimits: ConnectionLimits = {
  connect: 15_000,
  silence: 45_000,
  request: 90_000,
  watchSilence: 150_000,
  ping: 15_000,
  pong: 10_000,
  watchRefusal: 8_000,
  firstBackOff: 100,
  answerBytes: 16 * 1024 * 1024,
  pageBytes: 128 * 1024 * 1024,
  watchLineBytes: 16 * 1024 * 1024,
  pageObjects: 500,
  objects: 100_000,
  requestsPerSecond: 200,
  burst: 600,
};
