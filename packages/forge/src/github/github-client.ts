import { retry, type Attempt } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { AnswerFault, hidden, parseAnswer, type Question } from './answer-fault.ts';
import type { EndpointName } from './endpoints.ts';
import {
  GithubTransport,
  UnclearWrite,
  type Answered,
  type GithubRequest,
  type TransportOptions,
} from './github-transport.ts';

const perPage = 100;

/** The repository, where the API is and who asks. */
export interface GithubClientOptions extends TransportOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly signal: AbortSignal;
}

export type CallParameters = Readonly<Record<string, unknown>>;

/** What a call may differ in. */
export interface CallOptions {
  /** Statuses that mean that there is none; 404 where absent. They count only where the repository is seen. */
  readonly absent?: readonly number[];
  /** Sees the answer that means that there is none. */
  readonly onAbsent?: (fault: AnswerFault) => void;
  /** Translates an answer that is an error into one of the domain; undefined: the general one stays. */
  readonly refused?: (fault: AnswerFault) => Error | undefined;
  /** The whole URL in the place of the endpoint's own: a redirect that is followed knowingly. */
  readonly url?: string;
}

/** What a call for a list may differ in. */
export interface ListOptions extends CallOptions {
  /** Where the items are, in an answer that is no list itself. */
  readonly key?: string;
  /** Of a hundred items each; 10 where absent. */
  readonly maximumPages?: number;
}

interface Shared {
  readonly transport: GithubTransport;
  readonly visible: Map<string, Promise<void>>;
}

/** The one door to GitHub's REST API for a repository: parsed answers, domain errors, whole lists. */
export class GithubClient {
  readonly repository: string;
  readonly signal: AbortSignal;
  readonly #options: GithubClientOptions;
  readonly #shared: Shared;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options: GithubClientOptions, shared?: Shared) {
    this.repository = options.repository;
    this.signal = options.signal;
    this.#options = options;
    this.#shared = shared ?? { transport: new GithubTransport(options), visible: new Map() };
  }

  /** @returns the same client, ended by another signal */
  within(signal: AbortSignal): GithubClient {
    return new GithubClient({ ...this.#options, signal }, this.#shared);
  }

  /** @returns the same client for another repository of the server */
  at(repository: string): GithubClient {
    return new GithubClient({ ...this.#options, repository }, this.#shared);
  }

  /** @returns the answer; FORGE_NOT_FOUND where there is none */
  async get<S extends z.ZodType>(
    name: EndpointName,
    parameters: CallParameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S>> {
    const { data } = await this.#answered({ name, parameters }, options);
    return parseAnswer(this.question(name), schema, data);
  }

  /** @returns the answer; undefined where GitHub says that there is none, and shows the repository */
  async find<S extends z.ZodType>(
    name: EndpointName,
    parameters: CallParameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S> | undefined> {
    try {
      const { data } = await this.#send({ name, parameters }, options);
      return parseAnswer(this.question(name), schema, data);
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      if (!(options.absent ?? [404]).includes(error.status)) throw translated(error, options);
      await this.requireVisible();
      options.onAbsent?.(error);
      return undefined;
    }
  }

  /** @returns the bytes of an answer that is no JSON */
  async bytes(name: EndpointName, parameters: CallParameters): Promise<Uint8Array> {
    return (await this.#answered({ name, parameters, raw: true }, {})).bytes;
  }

  /**
   * Gives one page after the other; the caller may stop.
   * @throws FORGE_TOO_MUCH where there are more pages than are read
   */
  async *pages<S extends z.ZodType>(
    name: EndpointName,
    parameters: CallParameters,
    item: S,
    options: ListOptions = {},
  ): AsyncGenerator<readonly z.infer<S>[], void, undefined> {
    const { key, maximumPages = 10 } = options;
    const list = z.array(item).max(perPage);
    const schema = key === undefined ? list : z.object({ [key]: list }).transform(only);
    for (let page = 1; page <= maximumPages; page += 1) {
      const paged = { ...parameters, per_page: perPage, page };
      const { headers, data } = await this.#answered({ name, parameters: paged }, options);
      yield parseAnswer(this.question(name), schema, data);
      if (!/;\s*rel="?next"?/.test(headers.get('link') ?? '')) return;
    }
    throw tooMuch(this.question(name), maximumPages * perPage);
  }

  /** @returns all items of all pages */
  async list<S extends z.ZodType>(
    name: EndpointName,
    parameters: CallParameters,
    item: S,
    options: ListOptions = {},
  ): Promise<readonly z.infer<S>[]> {
    const all: z.infer<S>[] = [];
    for await (const page of this.pages(name, parameters, item, options)) all.push(...page);
    return all;
  }

  /** Writes what may be written twice without harm: it is tried again whatever happened to its answer. */
  async write<S extends z.ZodType>(
    name: EndpointName,
    parameters: CallParameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S>> {
    const { data } = await this.#answered({ name, parameters, repeatable: true }, options);
    return parseAnswer(this.question(name), schema, data);
  }

  /**
   * Writes what must not be written twice: after an answer that was lost, it looks before it writes again.
   * @param look finds what an earlier try has written
   */
  async writeOnce<S extends z.ZodType, T>(
    name: EndpointName,
    parameters: CallParameters,
    schema: S,
    options: CallOptions & { look: () => Promise<T | undefined> },
  ): Promise<z.infer<S> | T> {
    return this.repeat(async (attempt): Promise<Attempt<z.infer<S> | T>> => {
      const found = attempt === 1 ? undefined : await options.look();
      if (found !== undefined) return { outcome: 'done', value: found };
      try {
        const { data } = await this.#answered({ name, parameters }, options);
        return { outcome: 'done', value: parseAnswer(this.question(name), schema, data) };
      } catch (error) {
        return error instanceof UnclearWrite
          ? { outcome: 'again', reason: error.message, error: error.error }
          : { outcome: 'final', error };
      }
    });
  }

  /** Repeats an act that says itself whether another try can help, within the bounds of one call. */
  async repeat<T>(act: (attempt: number) => Promise<Attempt<T>>): Promise<T> {
    return (await retry(act, this.#shared.transport.retryOptions(this.signal))).value;
  }

  /** @throws FORGE_FORBIDDEN where GitHub hides the repository: then a 404 below it says nothing */
  async requireVisible(): Promise<void> {
    const { visible } = this.#shared;
    const asked = visible.get(this.repository) ?? this.#askVisible();
    visible.set(this.repository, asked);
    try {
      await asked;
    } catch (error) {
      visible.delete(this.repository);
      throw error;
    }
  }

  /** The version of an Enterprise Server that has answered; undefined for GitHub itself. */
  get enterpriseVersion(): string | undefined {
    return this.#shared.transport.enterpriseVersion;
  }

  /** @returns whether a URL is below this API: only there may the token go */
  isOwnUrl(url: string): boolean {
    if (!URL.canParse(url)) return false;
    const base = new URL(this.#options.apiUrl);
    const to = new URL(url);
    return to.origin === base.origin && to.pathname.startsWith(base.pathname.replace(/\/*$/, '/'));
  }

  async #askVisible(): Promise<void> {
    try {
      await this.#send({ name: 'repository', parameters: {} }, {});
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      throw error.status === 404 ? hidden(this.question('repository')) : error.error;
    }
  }

  /** @returns what is asked, for messages */
  question(name: EndpointName): Question {
    return this.#shared.transport.question({ name, repository: this.repository });
  }

  async #send(request: Omit<GithubRequest, 'repository'>, { url }: CallOptions): Promise<Answered> {
    const whole = {
      ...request,
      repository: this.repository,
      ...(url === undefined ? {} : { url }),
    };
    return this.#shared.transport.send(whole, this.signal);
  }

  /** An answer, or one of the forge's errors. */
  async #answered(
    request: Omit<GithubRequest, 'repository'>,
    options: CallOptions,
  ): Promise<Answered> {
    try {
      return await this.#send(request, options);
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      const shown = translated(error, options);
      if (error.status === 404 && shown === error.error) await this.requireVisible();
      throw shown;
    }
  }
}

function translated(fault: AnswerFault, { refused }: CallOptions): Error {
  return refused?.(fault) ?? fault.error;
}

/** The list that is an answer's only field. */
function only<T>(answer: Readonly<Record<string, T[]>>): T[] {
  return Object.values(answer).flat();
}

function tooMuch({ endpoint, repository }: Question, maximum: number): Error {
  return forgeError('FORGE_TOO_MUCH', {
    message: `Expected at most ${String(maximum)} entries in ${endpoint.what} of ${repository}; there are more.`,
    remedy: 'Narrow what is asked for, or remove what nobody needs any more.',
    facts: { repository, request: endpoint.route, maximum },
  });
}
