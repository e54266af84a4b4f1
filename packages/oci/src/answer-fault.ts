import type { HttpAnswer } from './http-answer.ts';

/** An answer that is an error, with what deciding about another try needs. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
  /** What the caller sees when no try is left. */
  readonly error: Error;
  readonly status: number;
  readonly afterMilliseconds: number | undefined;
  /** Whether the request says that this may pass soon. */
  readonly mayPass: boolean;

  constructor(error: Error, response: Pick<HttpAnswer, 'status' | 'header'>, mayPass = false) {
    super(error.message);
    this.error = error;
    this.status = response.status;
    this.mayPass = mayPass;
    // A date is compared with the registry's own clock: this machine's may differ.
    const said = Date.parse(response.header('date') ?? '');
    const now = Number.isNaN(said) ? Date.now() : said;
    this.afterMilliseconds = retryAfter(response.header('retry-after'), now);
  }

  /** Only what time can change is tried again (design, section 5). */
  get isTransient(): boolean {
    return (
      this.status === 408 ||
      this.status === 429 ||
      (this.status >= 500 && ![501, 505, 507].includes(this.status))
    );
  }
}

/**
 * @param header Retry-After: seconds or an HTTP date (RFC 9110, section 10.2.3)
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, or undefined where the header says nothing
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
