import { retry, type Attempt } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { AnswerFault, hidden, invalidAnswer, parseAnswer, type Question } from './answer-fault.ts';
import type { EndpointName } from './endpoints.ts';
import {
  GiteaTransport,
  UnclearWrite,
  type Answered,
  type GiteaRequest,
  type Parameters,
  type TransportOptions,
} from './gitea-transport.ts';

/** What Gitea gives at most where its administrator changed nothing; it gives less where asked to. */
const perPage = 50;

/** The repository, where the API is and who asks. */
export interface GiteaClientOptions extends TransportOptions {
  readonly signal: AbortSignal;
}

/** What a call may differ in. */
export interface CallOptions {
  /** Translates an answer that is an error into one of the domain; undefined: the general one stays. */
  readonly refused?: (fault: AnswerFault) => Error | undefined;
}

/** What a call for a list may differ in. */
export interface ListOptions extends CallOptions {
  /** Where the items are, in an answer that is no list itself; `total_count` beside it is how many there are. */
  readonly key?: string;
  /** Of at most fifty items each; 40 where absent. */
  readonly maximumPages?: number;
}

interface Shared {
  readonly transport: GiteaTransport;
  readonly visible: Map<string, Promise<void>>;
}

/** The one door to the API of Gitea and Forgejo for a repository: parsed answers, domain errors, whole lists. */
export class GiteaClient {
  readonly repository: string;
  readonly signal: AbortSignal;
  readonly #options: GiteaClientOptions;
  readonly #shared: Shared;

  /** @throws FORGE_ADDRESS_INVALID */
  constructor(options: GiteaClientOptions, shared?: Shared) {
    this.repository = options.repository;
    this.signal = options.signal;
    this.#options = options;
    this.#shared = shared ?? { transport: new GiteaTransport(options), visible: new Map() };
  }

  /** @returns the same client, ended by another signal */
  within(signal: AbortSignal): GiteaClient {
    return new GiteaClient({ ...this.#options, signal }, this.#shared);
  }

  /** @returns the same client for another repository of the server */
  at(repository: string): GiteaClient {
    return new GiteaClient({ ...this.#options, repository }, this.#shared);
  }

  /** @returns the answer; FORGE_NOT_FOUND where there is none */
  async get<S extends z.ZodType>(
    name: EndpointName,
    parameters: Parameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S>> {
    return this.#parsed(name, schema, await this.#answered({ name, ...parameters }, options));
  }

  /** @returns the answer; undefined where the server says that there is none, and shows the repository */
  async find<S extends z.ZodType>(
    name: EndpointName,
    parameters: Parameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S> | undefined> {
    try {
      return this.#parsed(name, schema, await this.#send({ name, ...parameters }));
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      if (error.status !== 404) throw translated(error, options);
      await this.requireVisible();
      return undefined;
    }
  }

  /** @returns the bytes of an answer that is no JSON */
  async bytes(name: EndpointName, parameters: Parameters): Promise<Uint8Array> {
    return (await this.#answered({ name, ...parameters }, {})).bytes;
  }

  /**
   * Reads all pages. A server gives fewer items a page than it is asked for where its administrator says so:
   * the end is told by the link to the next page, by the count, or by a page that is empty.
   * @returns all items
   * @throws FORGE_TOO_MUCH where there are more pages than are read
   */
  async list<S extends z.ZodType>(
    name: EndpointName,
    parameters: Parameters,
    item: S,
    options: ListOptions = {},
  ): Promise<readonly z.infer<S>[]> {
    const { maximumPages = 40 } = options;
    const all: z.infer<S>[] = [];
    for (let page = 1; page <= maximumPages; page += 1) {
      const query = { ...parameters.query, page, limit: perPage };
      const answer = await this.#answered({ name, ...parameters, query }, options);
      const { items, total } = this.#page(name, item, answer, options.key);
      all.push(...items);
      if (!hasMore(answer.headers, items.length, all.length, total)) return all;
    }
    throw tooMuch(this.#question(name), maximumPages * perPage);
  }

  #page<S extends z.ZodType>(
    name: EndpointName,
    item: S,
    answer: Answered,
    key: string | undefined,
  ): { items: z.infer<S>[]; total: number | undefined } {
    // Where there are none the server says null in some places.
    const list = z
      .array(item)
      .max(1000)
      .nullish()
      .transform((items) => items ?? []);
    if (key === undefined) return { items: this.#parsed(name, list, answer), total: undefined };
    const count = z.int().nonnegative().nullish();
    const whole = this.#parsed(name, z.looseObject({ total_count: count }), answer);
    const items = parseAnswer(this.#question(name), list, whole[key]);
    return { items, total: whole.total_count ?? undefined };
  }

  /** Writes what may be written twice without harm: it is tried again whatever happened to its answer. */
  async write<S extends z.ZodType>(
    name: EndpointName,
    parameters: Parameters,
    schema: S,
    options: CallOptions = {},
  ): Promise<z.infer<S>> {
    const answer = await this.#answered({ name, ...parameters, repeatable: true }, options);
    return this.#parsed(name, schema, answer);
  }

  /**
   * Writes what must not be written twice: after an answer that was lost, it looks before it writes again.
   * @param read takes what is needed from the answer
   * @param options `look` finds what an earlier try has written
   */
  async writeOnce<T>(
    name: EndpointName,
    parameters: Parameters,
    read: (answer: { readonly status: number; readonly data: unknown }) => T,
    options: CallOptions & { look: () => Promise<T | undefined> },
  ): Promise<T> {
    return this.repeat(async (attempt): Promise<Attempt<T>> => {
      const found = attempt === 1 ? undefined : await options.look();
      if (found !== undefined) return { outcome: 'done', value: found };
      try {
        const answer = await this.#answered({ name, ...parameters }, options);
        const data = answer.bytes.byteLength === 0 ? undefined : this.#json(name, answer);
        return { outcome: 'done', value: read({ status: answer.status, data }) };
      } catch (error) {
        return error instanceof UnclearWrite
          ? { outcome: 'again', reason: error.message, error: error.error }
          : { outcome: 'final', error };
      }
    });
  }

  /** @returns what the schema makes of a part of an answer */
  parse<S extends z.ZodType>(name: EndpointName, schema: S, data: unknown): z.infer<S> {
    return parseAnswer(this.#question(name), schema, data);
  }

  /** Repeats an act that says itself whether another try can help, within the bounds of one call. */
  async repeat<T>(act: (attempt: number) => Promise<Attempt<T>>): Promise<T> {
    return (await retry(act, this.#shared.transport.retryOptions(this.signal))).value;
  }

  /** The same for what a server that is busy does in the background: only time ends it, not a number of questions. */
  async awaitServer<T>(act: (attempt: number) => Promise<Attempt<T>>): Promise<T> {
    const { maximumAttempts: _any, ...bounds } = this.#shared.transport.retryOptions(this.signal);
    return (await retry(act, { ...bounds, maximumDelayMilliseconds: 4_000 })).value;
  }

  /** @throws FORGE_FORBIDDEN where the server hides the repository: then a 404 below it says nothing */
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

  async #askVisible(): Promise<void> {
    try {
      await this.#send({ name: 'repository' });
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      throw error.status === 404 ? hidden(this.#question('repository')) : error.error;
    }
  }

  #question(name: EndpointName): Question {
    return this.#shared.transport.question({ name, repository: this.repository });
  }

  #json(name: EndpointName, { bytes }: Answered): unknown {
    try {
      return JSON.parse(Buffer.from(bytes).toString('utf8'));
    } catch {
      throw invalidAnswer(this.#question(name), 'it is no JSON');
    }
  }

  #parsed<S extends z.ZodType>(name: EndpointName, schema: S, answer: Answered): z.infer<S> {
    const data = answer.bytes.byteLength === 0 ? undefined : this.#json(name, answer);
    return parseAnswer(this.#question(name), schema, data);
  }

  async #send(request: Omit<GiteaRequest, 'repository'>): Promise<Answered> {
    const whole = { ...request, repository: this.repository };
    return this.#shared.transport.send(whole, this.signal);
  }

  /** An answer, or one of the forge's errors. */
  async #answered(
    request: Omit<GiteaRequest, 'repository'>,
    options: CallOptions,
  ): Promise<Answered> {
    try {
      return await this.#send(request);
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

function hasMore(
  headers: Headers,
  inPage: number,
  sofar: number,
  counted: number | undefined,
): boolean {
  if (inPage === 0) return false;
  const link = headers.get('link');
  if (link !== null && /;\s*rel="?next"?/.test(link)) return true;
  const header = headers.get('x-total-count');
  const total = counted ?? (header === null ? undefined : Number(header));
  // Without a count only an empty page proves the end.
  return total === undefined || !Number.isSafeInteger(total) || sofar < total;
}

function tooMuch({ endpoint, repository }: Question, maximum: number): Error {
  return forgeError('FORGE_TOO_MUCH', {
    message: `Expected at most ${String(maximum)} entries in ${endpoint.what} of ${repository}; there are more.`,
    remedy: 'Narrow what is asked for, or remove what nobody needs any more.',
    facts: { repository, request: endpoint.path, maximum },
  });
}
