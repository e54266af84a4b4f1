import { messageOf, retry, type Attempt, type JsonValue } from '@waybill/core';
import type { ConnectionLimits } from '../connect-options.ts';
import type { RequestCounts } from '../cluster.ts';
import type { Identity } from '../credentials/credential.ts';
import type { Endpoint } from '../credentials/endpoint.ts';
import { kubernetesError } from '../error-codes.ts';
import { parseJson } from '../json.ts';
import { printable } from '../printable.ts';
import { ConnectionFault } from '../transport/connection-fault.ts';
import type { Connections } from '../transport/connections.ts';
import type { WireAnswer } from '../transport/transport.ts';
import { ApiFailure, readFailure } from './api-failure.ts';
import { readBody } from './body.ts';
import { connectionError, failureError } from './failure-error.ts';
import type { Question, Subject } from './question.ts';
import type { Throttle } from './throttle.ts';

/** What kind of request is counted. */
export type Counted = keyof RequestCounts;

/** An answer that says why something failed is read so far. */
const failureBytes = 64 * 1024;
/** A server that asks to come back later names seconds; it is not believed beyond this. */
const longestRetryAfter = 30_000;

/** Asks the API server: with credentials, throttled, and again where that can help. */
export class Requester {
  readonly endpoint: Endpoint;
  readonly limits: ConnectionLimits;
  readonly counts: Record<Counted, number> = { get: 0, list: 0, watch: 0, write: 0, log: 0 };
  readonly #connections: Connections;
  readonly #throttle: Throttle;

  constructor(
    endpoint: Endpoint,
    limits: ConnectionLimits,
    connections: Connections,
    throttle: Throttle,
  ) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.#connections = connections;
    this.#throttle = throttle;
  }

  /**
   * A read: it is repeated while that can help and there is time.
   * @throws ApiFailure for what the server refuses, the error for what does not get that far
   */
  async read(
    question: Question,
    counted: Counted,
    signal: AbortSignal,
    maximumBytes: number = this.limits.answerBytes,
  ): Promise<JsonValue> {
    return this.repeat(
      (attemptSignal) => this.once(question, counted, attemptSignal, maximumBytes),
      isWorthReading,
      signal,
    );
  }

  /**
   * Repeats an act with back-off for as long as a request may take.
   * @param act one attempt, which throws ApiFailure or ConnectionFault
   * @param isWorthIt which of them deserve another one
   * @throws ApiFailure, what the connection says as an error, the signal's reason
   */
  async repeat<T>(
    act: (signal: AbortSignal) => Promise<T>,
    isWorthIt: (error: ApiFailure | ConnectionFault) => boolean,
    signal: AbortSignal,
  ): Promise<T> {
    const startedAt = Date.now();
    const attempt = async (): Promise<Attempt<T>> => {
      try {
        return { outcome: 'done', value: await act(signal) };
      } catch (error) {
        signal.throwIfAborted();
        const isKnown = error instanceof ApiFailure || error instanceof ConnectionFault;
        if (!isKnown || !isWorthIt(error)) return { outcome: 'final', error };
        const after = error instanceof ApiFailure ? (error.retryAfter ?? 0) : 0;
        const afterMilliseconds = Math.min(after, longestRetryAfter);
        return { outcome: 'again', reason: messageOf(error), error, afterMilliseconds };
      }
    };
    try {
      const deadlineMilliseconds = this.limits.request;
      const firstDelayMilliseconds = this.limits.firstBackOff;
      return (await retry(attempt, { signal, deadlineMilliseconds, firstDelayMilliseconds })).value;
    } catch (error) {
      if (error instanceof ConnectionFault)
        throw connectionError(error, this.endpoint, Date.now() - startedAt);
      throw error;
    }
  }

  /** One attempt. @throws ApiFailure, ConnectionFault, KUBERNETES_ANSWER_TOO_LARGE, KUBERNETES_ANSWER_INVALID */
  async once(
    question: Question,
    counted: Counted,
    signal: AbortSignal,
    maximumBytes: number = this.limits.answerBytes,
  ): Promise<JsonValue> {
    const answer = await this.open(question, counted, signal);
    const text = await readBody(answer, maximumBytes, this.limits.silence, question.about);
    const value = parseJson(text);
    if (value !== undefined) return value;
    throw this.invalidAnswer(question.about, `a text that is no JSON ("${printable(text, 60)}")`);
  }

  /** One attempt, whose answer is a stream. @throws ApiFailure, ConnectionFault */
  async open(question: Question, counted: Counted, signal: AbortSignal): Promise<WireAnswer> {
    const identity = await this.endpoint.credential.identity(signal);
    const answer = await this.#ask(question, identity, counted, signal);
    if (answer.status !== 401 || !this.endpoint.credential.refused(identity))
      return this.#successful(answer, question);
    answer.body.destroy();
    const renewed = await this.endpoint.credential.identity(signal);
    return this.#successful(await this.#ask(question, renewed, counted, signal), question);
  }

  /** @returns the error for what a request threw: a refusal in words, others as they are */
  explained(error: unknown, about: Subject): unknown {
    if (error instanceof ApiFailure) return failureError(error, about, this.endpoint);
    if (error instanceof ConnectionFault) return connectionError(error, this.endpoint, 0);
    return error;
  }

  /** @returns KUBERNETES_ANSWER_INVALID */
  invalidAnswer(about: Subject, found: string): Error {
    return kubernetesError('KUBERNETES_ANSWER_INVALID', {
      message: `Expected ${this.endpoint.server.origin} to answer about ${about.what} as the Kubernetes API does; found ${found}.`,
      remedy: 'Check that the address is that of an API server, and what stands before it.',
      facts: { server: this.endpoint.server.origin, verb: about.verb, resource: about.resource },
    });
  }

  async #ask(
    question: Question,
    identity: Identity,
    counted: Counted,
    signal: AbortSignal,
  ): Promise<WireAnswer> {
    this.#requireSecrecy(identity);
    await this.#throttle.turn(signal);
    this.counts[counted] += 1;
    const { server, headers } = this.endpoint;
    const query = new URLSearchParams(question.query).toString();
    const base = server.pathname.replace(/\/$/, '');
    const request = {
      method: question.method,
      path: `${base}${question.path}${query === '' ? '' : `?${query}`}`,
      headers: {
        accept: question.accept ?? 'application/json',
        'user-agent': 'waybill',
        ...(question.contentType === undefined ? {} : { 'content-type': question.contentType }),
        ...headers,
        ...(identity.token === undefined
          ? {}
          : { authorization: `Bearer ${identity.token.reveal()}` }),
      },
      ...(question.body === undefined ? {} : { body: question.body }),
    };
    return this.#answered(
      (within) => this.#connections.send(request, identity.certificate, within),
      signal,
    );
  }

  #requireSecrecy({ token }: Identity): void {
    const { server, credential } = this.endpoint;
    const isOpen =
      server.protocol === 'http:' && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(server.hostname);
    if (token === undefined || !isOpen) return;
    throw kubernetesError('KUBERNETES_KUBECONFIG_INVALID', {
      message: `Expected an https address to send ${credential.what} to; found ${server.origin}, where anyone on the way can read it.`,
      remedy: 'Use the https address of the API server.',
      facts: { server: server.origin },
    });
  }

  /** Headers come soon, also where the body is a stream that never ends. */
  async #answered(
    send: (signal: AbortSignal) => Promise<WireAnswer>,
    signal: AbortSignal,
  ): Promise<WireAnswer> {
    const patience = new AbortController();
    const limit = this.limits.silence + this.limits.connect;
    const timer = setTimeout(() => {
      patience.abort(new ConnectionFault(`no answer for ${limit} ms`));
    }, limit);
    const onAbort = (): void => patience.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const answer = await send(patience.signal);
      // The same signal ends the body.
      answer.body.once('close', () => signal.removeEventListener('abort', onAbort));
      return answer;
    } catch (error) {
      signal.removeEventListener('abort', onAbort);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #successful(answer: WireAnswer, { about }: Question): Promise<WireAnswer> {
    if (answer.status >= 200 && answer.status < 300) return answer;
    const text = await readBody(answer, failureBytes, this.limits.silence, about).catch(() => '');
    throw readFailure(answer.status, text, answer.header('retry-after'));
  }
}

/**
 * @param error why a read failed
 * @returns whether another attempt can succeed (design, section 5)
 */
export function isWorthReading(error: ApiFailure | ConnectionFault): boolean {
  if (error instanceof ConnectionFault) return !error.isCertificate;
  return [408, 429, 500, 502, 503, 504].includes(error.status);
}
