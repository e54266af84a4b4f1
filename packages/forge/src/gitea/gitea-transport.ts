import {
  isWaybillError,
  retry,
  systemClock,
  withDeadline,
  type Attempt,
  type Clock,
  type RetryOptions,
  type Secret,
} from '@waybill/core';
import {
  AnswerTooLarge,
  ConnectionFault,
  fetchBounded,
  type FetchedAnswer,
} from '../bounded-fetch.ts';
import { nameInvalid } from '../name-invalid.ts';
import { checkPlace } from './address.ts';
import { AnswerFault, invalidAnswer, unreachable, type Question } from './answer-fault.ts';
import { endpointOf, type EndpointName } from './endpoints.ts';
import type { GiteaLimits } from './options.ts';

const defaultLimits: GiteaLimits = { deadline: 50_000, request: 20_000, firstDelay: 500 };
const maximumAttempts = 6;
/** A page of fifty pull requests carries two descriptions of the repository for each of them. */
const maximumAnswerBytes = 16 * 1024 * 1024;

/** Where the API is and who asks. */
export interface TransportOptions {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token?: Secret;
  readonly clock?: Clock;
  readonly limits?: Partial<GiteaLimits>;
}

/** What a request carries. */
export interface Parameters {
  /** What stands for the names in braces of the endpoint's path. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
}

/** One request. */
export interface GiteaRequest extends Parameters {
  readonly name: EndpointName;
  /** `owner/name`. */
  readonly repository: string;
  /** Whether a write may be done twice without harm. */
  readonly repeatable?: boolean;
}

/** An answer that is no error. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** A write of which nobody knows whether it happened: its answer was lost. */
export class UnclearWrite extends Error {
  override readonly name = 'UnclearWrite';
  /** What the caller sees when no try is left. */
  readonly error: Error;

  constructor(error: Error) {
    super(error.message);
    this.error = error;
  }
}

/**
 * Sends requests to one server's API: again where that can help, bounded in time and size, following no
 * redirect (a token goes nowhere else).
 */
export class GiteaTransport {
  readonly #options: TransportOptions;
  readonly #baseUrl: string;
  readonly #clock: Clock;
  readonly #limits: GiteaLimits;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options: TransportOptions) {
    this.#options = options;
    this.#baseUrl = checkPlace(options.repository, options.apiUrl, options.token !== undefined);
    this.#clock = options.clock ?? systemClock;
    this.#limits = { ...defaultLimits, ...options.limits };
  }

  /** @returns what is asked, for messages */
  question({ name, repository }: Pick<GiteaRequest, 'name' | 'repository'>): Question {
    const { apiUrl, token } = this.#options;
    return { endpoint: endpointOf(name), repository, apiUrl, authenticated: token !== undefined };
  }

  /**
   * @param signal ends it
   * @returns the bounds of everything that is done again
   */
  retryOptions(signal: AbortSignal): RetryOptions {
    const { deadline, firstDelay } = this.#limits;
    return {
      signal,
      deadlineMilliseconds: deadline,
      maximumAttempts,
      firstDelayMilliseconds: firstDelay,
      clock: this.#clock,
    };
  }

  /**
   * @param request what to send
   * @param signal ends it
   * @returns the answer
   * @throws AnswerFault, UnclearWrite, FORGE_UNREACHABLE, FORGE_ANSWER_INVALID, or the signal's reason
   */
  async send(request: GiteaRequest, signal: AbortSignal): Promise<Answered> {
    const mayRepeat = endpointOf(request.name).method === 'GET' || request.repeatable === true;
    const attempt = async (): Promise<Attempt<Answered>> => {
      try {
        return { outcome: 'done', value: await this.#once(request, signal) };
      } catch (error) {
        if (signal.aborted) return { outcome: 'final', error: signal.reason };
        return this.#judged(request, error, mayRepeat);
      }
    };
    return (await retry(attempt, this.retryOptions(signal))).value;
  }

  #judged(request: GiteaRequest, error: unknown, mayRepeat: boolean): Attempt<never> {
    if (error instanceof AnswerFault) {
      if (!error.isTransient) return { outcome: 'final', error };
      if (error.isAmbiguous && !mayRepeat)
        return { outcome: 'final', error: new UnclearWrite(error.error) };
      const { afterMilliseconds, message: reason } = error;
      const after = afterMilliseconds === undefined ? {} : { afterMilliseconds };
      return { outcome: 'again', reason, error, ...after };
    }
    if (error instanceof ConnectionFault) {
      const shown = unreachable(this.question(request), error);
      if (error.isFinal) return { outcome: 'final', error: shown };
      return mayRepeat || error.code === 'ECONNREFUSED'
        ? { outcome: 'again', reason: error.message, error: shown }
        : { outcome: 'final', error: new UnclearWrite(shown) };
    }
    if (error instanceof AnswerTooLarge)
      return { outcome: 'final', error: invalidAnswer(this.question(request), error.message) };
    return { outcome: 'final', error };
  }

  async #once(request: GiteaRequest, signal: AbortSignal): Promise<Answered> {
    const { what } = endpointOf(request.name);
    try {
      const answer = await withDeadline(
        `the answer for ${what}`,
        this.#limits.request,
        signal,
        (within) => this.#exchange(request, within),
      );
      if (answer.status >= 300) throw new AnswerFault(this.question(request), answer, this.#clock);
      return answer;
    } catch (error) {
      // Slow once is a reason to ask again; the deadline of the whole call is not touched by it.
      const isSlow = !signal.aborted && isWaybillError(error, 'DEADLINE_EXCEEDED');
      throw isSlow ? new ConnectionFault(error.message, 'ETIMEDOUT', error) : error;
    }
  }

  async #exchange(request: GiteaRequest, signal: AbortSignal): Promise<FetchedAnswer> {
    const { token } = this.#options;
    const { body } = request;
    const headers = new Headers({ 'user-agent': 'waybill', accept: 'application/json' });
    if (token !== undefined) headers.set('authorization', `token ${token.reveal()}`);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init = {
      method: endpointOf(request.name).method,
      headers,
      signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return fetchBounded(`${this.#baseUrl}${pathOf(request)}`, init, maximumAnswerBytes);
  }
}

/** @throws FORGE_NAME_INVALID for a value that would become another path */
function pathOf({ name, repository, path = {}, query = {} }: GiteaRequest): string {
  const [owner = '', repo = ''] = repository.split('/');
  const values: Readonly<Record<string, string | number>> = { owner, repo, ...path };
  const filled = endpointOf(name).path.replace(/\{(\w+)\}/g, (_, key: string) =>
    segments(String(values[key] ?? '')),
  );
  const pairs = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

function segments(value: string): string {
  const parts = value.split('/');
  if (parts.some((part) => ['', '.', '..'].includes(part)))
    throw nameInvalid('a name whose parts are not empty, . or ..', value, 'Correct the name.');
  return parts.map(encodeURIComponent).join('/');
}
