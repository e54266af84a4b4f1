import type { Secret } from '@waybill/core';
import type { AnswerMemory } from './answer-memory.ts';
import { fetchBounded, type FetchedAnswer } from '../bounded-fetch.ts';

/** A comparison or a page of a hundred pull requests may be some megabytes. */
const maximumAnswerBytes = 16 * 1024 * 1024;

/** https://docs.github.com/en/rest/about-the-rest-api/api-versions; Enterprise Servers know versions since 3.9. */
const apiVersion = '2022-11-28';

/** How a request is sent besides what it asks. */
export interface ExchangeOptions {
  readonly token: Secret | undefined;
  /** Asks for a file's bytes in the place of JSON. */
  readonly raw: boolean;
  /** Whether the server is told which version of the API is meant. */
  readonly versioned: boolean;
}

/** What Octokit fetches with: it keeps the answer, and turns a 304 into the answer that is remembered. */
export class Exchange {
  answer: FetchedAnswer | undefined;
  fault: unknown;
  readonly #memory: AnswerMemory;
  readonly #options: ExchangeOptions;

  constructor(memory: AnswerMemory, options: ExchangeOptions) {
    this.#memory = memory;
    this.#options = options;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      this.answer = await this.#fetched(url, init);
    } catch (error) {
      this.fault = error;
      throw error;
    }
    const { status, headers, bytes } = this.answer;
    const isEmpty = [204, 205, 304].includes(status);
    return new Response(isEmpty ? null : new Uint8Array(bytes), { status, headers });
  };

  async #fetched(url: string, init: RequestInit): Promise<FetchedAnswer> {
    const headers = this.#headers(init);
    if (init.method !== 'GET' || this.#options.raw)
      return fetchBounded(url, { ...init, headers }, maximumAnswerBytes);
    const etag = this.#memory.etagOf(url);
    if (etag !== undefined) headers.set('if-none-match', etag);
    const answer = await fetchBounded(url, { ...init, headers }, maximumAnswerBytes);
    if (answer.status === 304) return this.#memory.answerOf(url) ?? answer;
    this.#memory.keep(url, answer);
    return answer;
  }

  /** Sent with the token only here; the rest of what Octokit adds says more than GitHub needs to know. */
  #headers(init: RequestInit): Headers {
    const { token, raw, versioned } = this.#options;
    const headers = new Headers(init.headers);
    headers.set('user-agent', 'waybill');
    headers.set('accept', raw ? 'application/vnd.github.raw+json' : 'application/vnd.github+json');
    if (versioned) headers.set('x-github-api-version', apiVersion);
    if (token !== undefined) headers.set('authorization', `Bearer ${token.reveal()}`);
    return headers;
  }
}
