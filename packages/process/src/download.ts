import { messageOf, retry, withDeadline, type Attempt } from '@waybill/core';
import { processError } from './error-codes.ts';

/** The bounds of one download. */
export interface DownloadLimits {
  readonly signal: AbortSignal;
  readonly maximumBytes: number;
  readonly deadlineMilliseconds: number;
}

/** An answer that another try may change. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Downloads a file into memory; what can pass is tried again.
 * @param url http or https
 * @param limits its bounds
 * @returns its bytes
 * @throws TOOL_DOWNLOAD_FAILED, the signal's reason
 */
export async function download(url: string, limits: DownloadLimits): Promise<Buffer> {
  const { signal, deadlineMilliseconds } = limits;
  return await withDeadline(`the download of ${url}`, deadlineMilliseconds, signal, async (own) => {
    const { value } = await retry(() => attempt(url, limits.maximumBytes, own), {
      signal: own,
      deadlineMilliseconds,
      maximumAttempts: 4,
      firstDelayMilliseconds: 500,
    });
    return value;
  });
}

async function attempt(
  url: string,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<Attempt<Buffer>> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
    if (response.ok) return { outcome: 'done', value: await bodyOf(response, url, maximumBytes) };
    await response.body?.cancel();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TooLarge) return { outcome: 'final', error: error.error };
    return { outcome: 'again', reason: messageOf(error), error: failed(url, causeOf(error)) };
  }
  const error = failed(url, `the answer ${response.status}`);
  return passing.has(response.status)
    ? { outcome: 'again', reason: `the answer ${response.status}`, error }
    : { outcome: 'final', error };
}

/** Not an error of the network: another try would bring the same. */
class TooLarge extends Error {
  readonly error: Error;

  constructor(url: string, maximumBytes: number) {
    super('too large');
    this.error = failed(url, `more than ${maximumBytes} bytes`);
  }
}

async function bodyOf(response: Response, url: string, maximumBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw new TooLarge(url, maximumBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** fetch hides what happened (no route, a certificate) in the cause. */
function causeOf(error: unknown): string {
  return error instanceof Error && error.cause !== undefined
    ? messageOf(error.cause)
    : messageOf(error);
}

/** @returns the error of a download that did not work */
function failed(url: string, found: string): Error {
  return processError('TOOL_DOWNLOAD_FAILED', {
    message: `Expected to download ${url}; found ${found}.`,
    remedy:
      'Give a mirror that this machine reaches (input `tools-mirror`), or install the tool on the PATH.',
    facts: { url },
  });
}
