import { formatDuration, retry, type Attempt } from '@waybill/core';
import { contractError } from '../error-codes.ts';

/** How large a document may be, how long getting one may take, and how often it is tried. */
export const remoteLimits = {
  bytes: 8 * 1024 * 1024,
  milliseconds: 30_000,
  attempts: 3,
} as const;

/** @returns whether a file of a contract was fetched: its path is the URL then */
export function isRemotePath(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/**
 * Documents at other hosts to which contracts may refer: nothing is fetched that no prefix allows, no credential is
 * sent, no redirect followed. Each is fetched once, so an older contract and a newer one that refer to the same URL are
 * compared with the same text: what its owner changed meanwhile is no difference.
 */
export class RemoteDocuments {
  readonly #allowed: readonly URL[];
  readonly #signal: AbortSignal;
  readonly #fetched = new Map<string, Promise<Uint8Array | undefined>>();

  /**
   * @param allowed URLs: each allows what lies below it, and itself
   * @param signal ends what is fetched
   */
  constructor(allowed: readonly string[], signal: AbortSignal) {
    this.#allowed = allowed.map((prefix) => new URL(prefix));
    this.#signal = signal;
  }

  /** @returns whether this URL may be fetched */
  allows(address: string): boolean {
    const url = new URL(address);
    return this.#allowed.some(
      ({ origin, pathname }) =>
        url.origin === origin &&
        url.username === '' &&
        url.password === '' &&
        (url.pathname === pathname ||
          url.pathname.startsWith(pathname.endsWith('/') ? pathname : `${pathname}/`)),
    );
  }

  /**
   * @param address a URL that is allowed
   * @returns its bytes; undefined where its host says that there is none
   * @throws CONTRACT_REFERENCE_UNAVAILABLE, CONTRACT_TOO_LARGE, or the signal's reason
   */
  async read(address: string): Promise<Uint8Array | undefined> {
    const known = this.#fetched.get(address);
    if (known !== undefined) return await known;
    const fetched = fetchDocument(address, this.#signal);
    this.#fetched.set(address, fetched);
    return await fetched;
  }
}

async function fetchDocument(
  address: string,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const { AnswerTooLarge, ConnectionFault, fetchBounded } =
    await import('@waybill/forge/bounded-fetch');
  const timeout = AbortSignal.timeout(remoteLimits.milliseconds);
  const ended = AbortSignal.any([signal, timeout]);
  const init = { headers: { accept: 'application/json, application/yaml, */*' }, signal: ended };
  const attempt = async (): Promise<Attempt<Uint8Array | undefined>> => {
    try {
      const { status, headers, bytes } = await fetchBounded(address, init, remoteLimits.bytes);
      if (status === 200) return { outcome: 'done', value: bytes };
      if (status === 404 || status === 410) return { outcome: 'done', value: undefined };
      const error = unavailable(address, answerOf(status, headers.get('location')));
      const isPassing = status === 429 || status >= 500;
      return isPassing
        ? { outcome: 'again', reason: `it answered ${String(status)}`, error }
        : { outcome: 'final', error };
    } catch (error) {
      if (error instanceof AnswerTooLarge) return { outcome: 'final', error: tooLarge(address) };
      if (!(error instanceof ConnectionFault)) throw error;
      const told = unavailable(address, error.message, error);
      if (error.isFinal) return { outcome: 'final', error: told };
      return { outcome: 'again', reason: error.message, error: told };
    }
  };
  try {
    const bounds = { deadlineMilliseconds: remoteLimits.milliseconds, signal: ended };
    const { value } = await retry(attempt, { ...bounds, maximumAttempts: remoteLimits.attempts });
    return value;
  } catch (error) {
    if (signal.aborted || !timeout.aborted) throw error;
    const limit = formatDuration(remoteLimits.milliseconds);
    throw unavailable(address, `no whole answer came within ${limit}`, error);
  }
}

function answerOf(status: number, location: string | null): string {
  return location === null
    ? `it answered ${String(status)}`
    : `it answered ${String(status)}, and points to ${location}, which is not followed`;
}

function unavailable(address: string, found: string, cause?: unknown): Error {
  return contractError('CONTRACT_REFERENCE_UNAVAILABLE', {
    message: `Expected to read ${address}, to which a contract refers: ${found}.`,
    remedy:
      'Run it again when it can be read, correct the reference, or keep a copy in the repository and refer to that.',
    facts: { url: address },
    ...(cause === undefined ? {} : { cause }),
  });
}

function tooLarge(address: string): Error {
  return contractError('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${String(remoteLimits.bytes)} bytes, found more at ${address}.`,
    remedy: 'Keep a copy of the part that is meant in the repository, and refer to that.',
    facts: { url: address },
  });
}
