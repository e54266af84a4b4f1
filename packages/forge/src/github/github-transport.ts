import { Octokit } from '@octokit/rest';
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
import { checkApiAddress, githubGraphqlOf } from './address.ts';
import { AnswerFault, invalidAnswer, unreachable, type Question } from './answer-fault.ts';
import { AnswerMemory } from './answer-memory.ts';
import { AnswerTooLarge, ConnectionFault } from '../bounded-fetch.ts';
import { endpoints, type EndpointName } from './endpoints.ts';
import { Exchange } from './github-exchange.ts';
import { isRateLimitOfGraphql } from './graphql-answer.ts';
import { RequestPace } from './request-pace.ts';

/** How long the client waits for GitHub. Times are in milliseconds. */
export interface ClientLimits {
  /** For one call with all its retries; an effect of the forge has 60 s, for several calls. */
  readonly deadline: number;
  /** For one request. */
  readonly request: number;
  /** Before the second try; it doubles, and varies at random. */
  readonly firstDelay: number;
}

const defaultLimits: ClientLimits = { deadline: 50_000, request: 20_000, firstDelay: 500 };
const maximumAttempts = 6;

/** Where the API is and who asks. */
export interface TransportOptions {
  readonly apiUrl: string;
  readonly token?: Secret;
  readonly clock?: Clock;
  readonly limits?: Partial<ClientLimits>;
}

/** One request. */
export interface GithubRequest {
  readonly name: EndpointName;
  /** `owner/name`. */
  readonly repository: string;
  /** Of the route, the query and the body. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The whole URL in the place of the endpoint's own: a redirect that is followed knowingly. */
  readonly url?: string;
  /** Asks for a file's bytes in the place of JSON. */
  readonly raw?: boolean;
  /** Whether a write may be done twice without harm. */
  readonly repeatable?: boolean;
}

/** An answer that is no error. */
export interface Answered {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** What the JSON says. */
  readonly data: unknown;
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

const silence = (): void => undefined;
const silent = { debug: silence, info: silence, warn: silence, error: silence };

/**
 * Sends requests to one server's REST API by Octokit: again where that can help, within the rate limits,
 * bounded in time and size, conditional where an answer is remembered, and following no redirect. Octokit's
 * own retry and throttling plugins are not used: their waits know neither deadline nor signal.
 */
export class GithubTransport {
  readonly #options: TransportOptions;
  readonly #octokit: Octokit;
  readonly #memory = new AnswerMemory();
  readonly #pace: RequestPace;
  readonly #clock: Clock;
  readonly #limits: ClientLimits;
  readonly #graphqlUrl: string;
  /** Until a server says that it does not know the version. */
  #isVersioned = true;
  #enterpriseVersion: string | undefined;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options: TransportOptions) {
    const baseUrl = checkApiAddress(options.apiUrl, options.token !== undefined);
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#octokit = new Octokit({ baseUrl, log: silent });
    this.#pace = new RequestPace(this.#clock);
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#graphqlUrl = githubGraphqlOf(baseUrl);
  }

  /** The version of an Enterprise Server that has answered, such as `3.10.4`; undefined for GitHub itself. */
  get enterpriseVersion(): string | undefined {
    return this.#enterpriseVersion;
  }

  /** @returns what is asked, for messages */
  question({ name, repository }: Pick<GithubRequest, 'name' | 'repository'>): Question {
    const { apiUrl, token } = this.#options;
    return { endpoint: endpoints[name], repository, apiUrl, authenticated: token !== undefined };
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
  async send(request: GithubRequest, signal: AbortSignal): Promise<Answered> {
    const isRead = endpoints[request.name].route.startsWith('GET ');
    const mayRepeat = isRead || request.repeatable === true;
    const attempt = async (): Promise<Attempt<Answered>> => {
      try {
        const once = (): Promise<Answered> => this.#once(request, signal);
        const act = isRead ? this.#pace.read(signal, once) : this.#pace.write(signal, once);
        return { outcome: 'done', value: await act };
      } catch (error) {
        if (signal.aborted) return { outcome: 'final', error: signal.reason };
        return this.#judged(request, error, mayRepeat);
      }
    };
    return (await retry(attempt, this.retryOptions(signal))).value;
  }

  #judged(request: GithubRequest, error: unknown, mayRepeat: boolean): Attempt<never> {
    if (error instanceof AnswerFault) {
      if (error.isAboutApiVersion) {
        // A server of another time: every answer is parsed, whatever version it calls its own.
        this.#isVersioned = false;
        return { outcome: 'again', reason: error.words, error, afterMilliseconds: 0 };
      }
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
    return { outcome: 'final', error };
  }

  async #once(request: GithubRequest, signal: AbortSignal): Promise<Answered> {
    const { what } = endpoints[request.name];
    const { request: limit } = this.#limits;
    try {
      return await withDeadline(`the answer for ${what}`, limit, signal, (within) =>
        this.#exchange(request, within),
      );
    } catch (error) {
      // Slow once is a reason to ask again; the deadline of the whole call is not touched by it.
      const isSlow = !signal.aborted && isWaybillError(error, 'DEADLINE_EXCEEDED');
      throw isSlow ? new ConnectionFault(error.message, 'ETIMEDOUT', error) : error;
    }
  }

  /** One request and its answer, as Octokit makes the one and reads the other. */
  async #exchange(request: GithubRequest, signal: AbortSignal): Promise<Answered> {
    const exchange = new Exchange(this.#memory, {
      token: this.#options.token,
      raw: request.raw === true,
      versioned: this.#isVersioned,
    });
    const { route, parameters } = this.#routeOf(request);
    let data: unknown;
    try {
      const response = await this.#octokit.request(route, {
        ...parameters,
        request: { fetch: exchange.fetch, signal },
      });
      data = response.data;
    } catch (error) {
      if (exchange.fault !== undefined) throw this.#shown(request, exchange.fault);
      // Octokit throws for each status of 400 and more; what it says is in the answer.
      if (exchange.answer === undefined) throw error;
    }
    const { answer } = exchange;
    if (answer === undefined) throw new TypeError('Octokit was expected to send the request');
    const version = answer.headers.get('x-github-enterprise-version') ?? '';
    if (/^\d{1,4}(?:\.\d{1,4}){1,3}$/.test(version)) this.#enterpriseVersion = version;
    // GraphQL tells a rate limit with the status of a good answer.
    const isLimited = isGraphql(request) && isRateLimitOfGraphql(data);
    const shown = isLimited ? { ...answer, status: 429 } : answer;
    if (shown.status >= 300) throw new AnswerFault(this.question(request), shown, this.#clock);
    return { headers: answer.headers, bytes: answer.bytes, data };
  }

  /** What Octokit is given; it puts into the body what the route has no place for. */
  #routeOf(request: GithubRequest): Pick<GithubRequest, 'parameters'> & { route: string } {
    const { route } = endpoints[request.name];
    const { url, parameters } = request;
    if (url !== undefined) return { route: `GET ${url}`, parameters: {} };
    if (isGraphql(request)) return { route: `POST ${this.#graphqlUrl}`, parameters };
    if (!route.includes('{owner}')) return { route, parameters };
    const [owner = '', repo = ''] = request.repository.split('/');
    return { route, parameters: { owner, repo, ...parameters } };
  }

  #shown(request: GithubRequest, fault: unknown): unknown {
    if (fault instanceof AnswerTooLarge)
      return invalidAnswer(this.question(request), fault.message);
    return fault;
  }
}

function isGraphql({ name }: GithubRequest): boolean {
  return endpoints[name].route === 'POST /graphql';
}
