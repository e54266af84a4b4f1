import { z } from 'zod';
import { parseJson } from '../json.ts';
import { printable } from '../printable.ts';

/** An answer that is no success, as the API server puts it (`kind: Status`). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;
  /** `AlreadyExists`, `Expired`, `Forbidden` …; '' where the server gives none. */
  readonly reason: string;
  /** Milliseconds, where the server says when to come back. */
  readonly retryAfter: number | undefined;

  constructor(failure: {
    status: number;
    reason: string;
    message: string;
    retryAfter: number | undefined;
  }) {
    super(failure.message);
    this.status = failure.status;
    this.reason = failure.reason;
    this.retryAfter = failure.retryAfter;
  }
}

const statusSchema = z.object({
  kind: z.literal('Status'),
  code: z.number().int().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  details: z.object({ retryAfterSeconds: z.number().nonnegative().optional() }).nullish(),
});

/** A message of an admission webhook can be long, and says what is wrong at its beginning. */
const longestMessage = 2000;

/**
 * @param code the status of the answer, or 0 for a Status inside of one
 * @param text its body
 * @param retryAfter its Retry-After header
 * @returns what went wrong, with the server's words where there are any
 */
export function readFailure(
  code: number,
  text: string,
  retryAfter: string | undefined,
): ApiFailure {
  return failureOf(parseJson(text), code, text, retryAfter);
}

/**
 * @param value a Status, as a watch's ERROR event carries one
 * @returns what went wrong
 */
export function failureIn(value: unknown): ApiFailure {
  return failureOf(value, 0, '', undefined);
}

function failureOf(
  value: unknown,
  code: number,
  text: string,
  retryAfter: string | undefined,
): ApiFailure {
  const parsed = statusSchema.safeParse(value);
  const status = parsed.success ? parsed.data : undefined;
  // A number of seconds; a date is no form that API servers use.
  const header = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  const seconds = header ?? status?.details?.retryAfterSeconds;
  return new ApiFailure({
    status: code === 0 ? (status?.code ?? 0) : code,
    reason: status?.reason ?? '',
    message: printable(status?.message ?? text, longestMessage),
    retryAfter: seconds === undefined ? undefined : seconds * 1000,
  });
}

/**
 * @param error anything that was thrown
 * @returns whether the server has forgotten the version that was asked for (410 Gone, or its Status)
 */
export function isExpired(error: unknown): boolean {
  return (
    error instanceof ApiFailure &&
    (error.status === 410 || error.reason === 'Expired' || error.reason === 'Gone')
  );
}
