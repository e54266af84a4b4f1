import { messageOf, retry, withDeadline, type Attempt, type Clock } from '@waybill/core';
import {
  answerError,
  connectionFault,
  ConnectionFault,
  describe,
  invalidAnswer,
  readProblems,
  unreachable,
  type AnswerProblem,
  type Subject,
} from './answer.ts';
import { AnswerFault } from './answer-fault.ts';
import type { Authorizer } from './authorizer.ts';
import { ociError } from './error-codes.ts';
import { askHttp, type HttpAnswer } from './http-answer.ts';

/** One request to a registry. */
export interface RegistryRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the registry's base, or whole (an upload's Location). */
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Opened anew for each send; a stream is sent as it comes. */
  readonly body?: () => Uint8Array | AsyncIterable<Uint8Array>;
  readonly scopes: readonly string[];
  readonly what: string;
  readonly repository?: string;
  /** How large the answer's body is, where that is known: a large one may take longer. */
  readonly bytes?: number;
  /** Statuses that `handle` takes; any other one is an error. */
  readonly expect: readonly number[];
  /** Codes of the registry's that pass by themselves: what was sent before is not everywhere at once. */
  readonly mayPass?: readonly string[];
}

/** What the handler of an answer gets beside it. */
export interface Answered {
  readonly response: HttpAnswer;
  readonly subject: Subject;
  /** The registry's own words; only for an expected status of 400 or more. */
  readonly problems: readonly AnswerProblem[];
  /** Keeps the idle timer from firing; called with each piece of a body. */
  readonly touch: () => void;
}

/** How the transport behaves. */
export interface TransportOptions {
  readonly registry: string;
  readonly base: URL;
  readonly authorizer: Authorizer;
  readonly userAgent: string;
  readonly deadlineMilliseconds: number;
  readonly idleMilliseconds: number;
  readonly firstDelayMilliseconds: number;
  readonly clock: Clock | undefined;
}

const maximumRedirects = 5;
/** Whoever sends slower than this does not want to be read. */
const slowestBytesPerMillisecond = 32;
/** A host that refuses connections five times within seconds does not come back within the deadline. */
const maximumConnectionFaults = 5;
const maximumAttempts = 10;
/** How often what may pass soon is asked: within a second or two it has. */
const maximumPassing = 4;

/** Sends requests to one registry: with its credentials, again where that can help, verified redirects. */
export class Transport {
  readonly options: TransportOptions;

  constructor(options: TransportOptions) {
    this.options = options;
  }

  /** @returns a URL below the registry's base; `path` begins with `/v2/` and is made of checked parts */
  url(path: string): URL {
    return new URL(path, this.options.base);
  }

  /**
   * Sends a request until it is answered.
   * @param request what to ask
   * @param signal ends it
   * @param handle reads the answer; a connection that breaks meanwhile is worth another try
   * @throws the error for an unexpected status, OCI_UNREACHABLE, DEADLINE_EXCEEDED, or what `handle` throws
   */
  async send<T>(
    request: RegistryRequest,
    signal: AbortSignal,
    handle: (answered: Answered) => Promise<T>,
  ): Promise<T> {
    const subject = this.#subject(request);
    const milliseconds = this.patience(request.bytes ?? 0);
    // The deadline of the tries alone would not end an answer that comes byte by byte.
    return withDeadline(describe(subject), milliseconds, signal, async (inner) =>
      this.repeat(subject, inner, async () => this.once(request, inner, handle)),
    );
  }

  /** @returns how long a body of this size may take, in milliseconds */
  patience(bytes: number): number {
    return this.options.deadlineMilliseconds + bytes / slowestBytesPerMillisecond;
  }

  /** Repeats an act of several requests as one, where a connection or the registry failed for a while. */
  async repeat<T>(subject: Subject, signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    let faults = 0;
    let passing = 0;
    const attempt = async (): Promise<Attempt<T>> => {
      try {
        return { outcome: 'done', value: await act() };
      } catch (error) {
        if (signal.aborted) return { outcome: 'final', error: signal.reason };
        if (error instanceof ConnectionFault) {
          faults += 1;
          const failure = unreachable(subject, error);
          const isFinal =
            faults >= maximumConnectionFaults || /CERT|SELF_SIGNED/.test(error.message);
          return isFinal
            ? { outcome: 'final', error: failure }
            : { outcome: 'again', reason: error.message, error: failure };
        }
        if (error instanceof AnswerFault) {
          if (error.mayPass) passing += 1;
          const isAgain = error.isTransient || (error.mayPass && passing < maximumPassing);
          if (!isAgain) return { outcome: 'final', error: error.error };
          return {
            outcome: 'again',
            reason: `status ${error.status}`,
            error: error.error,
            ...(error.afterMilliseconds === undefined
              ? {}
              : { afterMilliseconds: error.afterMilliseconds }),
          };
        }
        return { outcome: 'final', error };
      }
    };
    const { value } = await retry(attempt, {
      signal,
      deadlineMilliseconds: this.options.deadlineMilliseconds,
      maximumAttempts,
      firstDelayMilliseconds: this.options.firstDelayMilliseconds,
      ...(this.options.clock === undefined ? {} : { clock: this.options.clock }),
    });
    return value;
  }

  /**
   * Sends a request once (twice where the registry first asks who is there).
   * @throws ConnectionFault, AnswerFault, or what `handle` throws
   */
  async once<T>(
    request: RegistryRequest,
    signal: AbortSignal,
    handle: (answered: Answered) => Promise<T>,
  ): Promise<T> {
    const idle = new IdleTimer(this.options.idleMilliseconds);
    try {
      const attemptSignal = AbortSignal.any([signal, idle.signal]);
      const response = await this.#authorized(request, attemptSignal, idle.touch);
      const value = await this.#handled(request, response, idle.touch, handle);
      // Who gives the answer itself goes on reading it.
      if (!Object.is(value, response)) response.cancel();
      return value;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (idle.signal.aborted) throw new ConnectionFault(idle.message);
      throw error;
    } finally {
      idle.stop();
    }
  }

  /** @throws AnswerFault, or what `handle` throws; nothing is left of the answer then */
  async #handled<T>(
    request: RegistryRequest,
    response: HttpAnswer,
    touch: () => void,
    handle: (answered: Answered) => Promise<T>,
  ): Promise<T> {
    const subject = this.#subject(request);
    try {
      const problems = response.status >= 400 ? await readProblems(response) : [];
      if (!request.expect.includes(response.status))
        throw new AnswerFault(
          answerError(subject, response.status, problems),
          response,
          problems.some(({ code }) => request.mayPass?.includes(code) === true),
        );
      return await handle({ response, subject, problems, touch });
    } catch (error) {
      response.cancel();
      throw error;
    }
  }

  #subject(request: RegistryRequest): Subject {
    const { what, repository } = request;
    const { registry } = this.options;
    return repository === undefined ? { registry, what } : { registry, repository, what };
  }

  async #authorized(
    request: RegistryRequest,
    signal: AbortSignal,
    touch: () => void,
  ): Promise<HttpAnswer> {
    const { authorizer } = this.options;
    const mayAuthorize = request.url.origin === this.options.base.origin;
    const sent = mayAuthorize ? await authorizer.header(request.scopes, signal) : undefined;
    const response = await this.#follow(request, sent, signal, touch);
    if (response.status !== 401 || !mayAuthorize) return response;
    const challenge = response.header('www-authenticate');
    const header = await authorizer.answer(challenge, request.scopes, sent, signal);
    if (header === undefined) return response;
    response.cancel();
    return this.#follow(request, header, signal, touch);
  }

  /** Follows redirects of reads by hand: the credentials never leave for another origin. */
  async #follow(
    request: RegistryRequest,
    authorization: string | undefined,
    signal: AbortSignal,
    touch: () => void,
  ): Promise<HttpAnswer> {
    let url = request.url;
    for (let step = 0; step <= maximumRedirects; step += 1) {
      const isOwn = url.origin === this.options.base.origin;
      const response = await this.#fetch(
        request,
        url,
        isOwn ? authorization : undefined,
        signal,
        touch,
      );
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      if (![301, 302, 303, 307, 308].includes(response.status) || !isRead) return response;
      response.cancel();
      url = this.#redirected(request, url, response.header('location'));
    }
    throw this.#redirectRefused(
      request,
      `more than ${maximumRedirects} redirects follow each other`,
    );
  }

  #redirected(request: RegistryRequest, from: URL, location: string | null): URL {
    if (location === null || !URL.canParse(location, from.href)) {
      throw invalidAnswer(this.#subject(request), 'it redirects without a valid Location');
    }
    const to = new URL(location, from);
    const isSecure =
      to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
    if (isSecure && to.username === '' && to.password === '') return to;
    throw this.#redirectRefused(request, `the redirect to ${to.protocol}//${to.host} is not safe`);
  }

  #redirectRefused(request: RegistryRequest, why: string): Error {
    const subject = this.#subject(request);
    return ociError('OCI_REDIRECT_REFUSED', {
      message: `Expected ${subject.registry} to serve ${request.what} or to redirect to where it is by https; ${why}.`,
      remedy: "Look at the registry's storage and redirect settings.",
      facts: { registry: subject.registry },
    });
  }

  async #fetch(
    request: RegistryRequest,
    url: URL,
    authorization: string | undefined,
    signal: AbortSignal,
    touch: () => void,
  ): Promise<HttpAnswer> {
    const body = request.body?.();
    let sourceFault: Error | undefined;
    const watched =
      body === undefined || body instanceof Uint8Array
        ? body
        : watch(body, touch, (error) => {
            sourceFault =
              error instanceof Error ? error : new Error(messageOf(error), { cause: error });
          });
    try {
      return await askHttp(url, {
        method: request.method,
        headers: {
          'user-agent': this.options.userAgent,
          ...request.headers,
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: watched,
        signal,
      });
    } catch (error) {
      // What the source of a body throws is its own error, not a fault of the connection.
      if (sourceFault !== undefined) throw sourceFault;
      throw connectionFault(error);
    }
  }
}

async function* watch(
  body: AsyncIterable<Uint8Array>,
  touch: () => void,
  onFault: (error: unknown) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of body) {
      touch();
      yield piece;
    }
  } catch (error) {
    onFault(error);
    throw error;
  }
}

/** Aborts its signal where nothing happened for a while. */
class IdleTimer {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly message: string;

  constructor(milliseconds: number) {
    this.message = `nothing came for ${milliseconds} ms`;
    this.#timer = setTimeout(() => {
      this.#controller.abort(new ConnectionFault(this.message));
    }, milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  readonly touch = (): void => {
    this.#timer.refresh();
  };

  stop(): void {
    clearTimeout(this.#timer);
  }
}
