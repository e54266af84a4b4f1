/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import { loginOf, type Actor } from './permissions.ts';
import { ApiError } from './rest.ts';
import type { FakeFaults, Fault, ReadyFaults } from './types.ts';

export interface Limit {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  readonly reset: number;
}

/** How many requests an hour: a user's or App's token, a repository's GITHUB_TOKEN, nobody. */
function hourly(actor: Actor | undefined): number {
  if (actor === undefined) return 60;
  return actor.kind === 'token' && actor.token.kind === 'actions' ? 1000 : 5000;
}

function keyOf(actor: Actor | undefined): string {
  return loginOf(actor) ?? '';
}

/** @returns what an account has left; nothing is counted */
export function limitOf(faults: FakeFaults, actor: Actor | undefined): Limit {
  const limit = hourly(actor);
  const remaining = faults.remaining[keyOf(actor)] ?? limit;
  return { limit, remaining, used: Math.max(0, limit - remaining), reset: faults.reset };
}

/** Counts a request. @throws ApiError 403 where none is left */
export function count(faults: FakeFaults, actor: Actor | undefined): void {
  const { remaining } = limitOf(faults, actor);
  if (remaining <= 0) {
    const who = loginOf(actor);
    throw new ApiError(
      403,
      who === undefined
        ? 'API rate limit exceeded for 127.0.0.1.'
        : `API rate limit exceeded for ${who}.`,
    );
  }
  faults.remaining[keyOf(actor)] = remaining - 1;
}

/** Gives a request back: an answer 304 is not counted. */
export function uncount(faults: FakeFaults, actor: Actor | undefined): void {
  faults.remaining[keyOf(actor)] = limitOf(faults, actor).remaining + 1;
}

export function limitHeaders(faults: FakeFaults, actor: Actor | undefined): Record<string, string> {
  const { limit, remaining, used, reset } = limitOf(faults, actor);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}

/** Ready answers for `faults.inject`. */
export const readyFaults: ReadyFaults = {
  secondaryLimit: (retryAfterSeconds = 1): Fault => ({
    kind: 'status',
    status: 403,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: {
      message:
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    },
  }),
  primaryLimit: (resetSeconds): Fault => ({
    kind: 'status',
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(resetSeconds) },
    body: {
      message: 'API rate limit exceeded for user.',
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    },
  }),
  badGateway: (): Fault => ({
    kind: 'status',
    status: 502,
    headers: { 'content-type': 'text/html' },
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  }),
};
