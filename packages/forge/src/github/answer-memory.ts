import type { FetchedAnswer } from '../bounded-fetch.ts';

const maximumAnswers = 200;
const maximumRememberedBytes = 256 * 1024;

/**
 * The answers of one client that had an ETag: GitHub answers 304 to a request that names it, and does not
 * count that against the rate limit
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate).
 */
export class AnswerMemory {
  readonly #answers = new Map<string, { readonly etag: string; readonly answer: FetchedAnswer }>();

  /** @returns the ETag to name; undefined where nothing is remembered */
  etagOf(key: string): string | undefined {
    return this.#answers.get(key)?.etag;
  }

  /** @returns the answer that a 304 speaks of */
  answerOf(key: string): FetchedAnswer | undefined {
    return this.#answers.get(key)?.answer;
  }

  /** Keeps a good answer that has an ETag; the oldest goes where there are too many. */
  keep(key: string, answer: FetchedAnswer): void {
    const etag = answer.headers.get('etag');
    this.#answers.delete(key);
    if (etag === null || answer.status !== 200) return;
    if (answer.bytes.byteLength > maximumRememberedBytes) return;
    this.#answers.set(key, { etag, answer });
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > maximumAnswers && oldest.done !== true)
      this.#answers.delete(oldest.value);
  }
}
