import { coreError } from './error-codes.ts';
import type { Facts } from './error.ts';
import { formatDuration, longestTimer } from './time.ts';

/**
 * Waits, and ends at once when cancelled.
 * @param milliseconds how long; at most what a timer can wait, almost 25 days
 * @param signal cancels the wait
 * @throws the signal's reason
 */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(milliseconds, longestTimer),
    );
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Gives an act a deadline: its signal is aborted with DEADLINE_EXCEEDED when the time is over, or with the
 * parent's reason when that is aborted first. The act must honour the signal.
 * @param what what is awaited, for the message: `the push to refs/heads/main`
 * @param milliseconds how long it may take
 * @param parent the signal of the whole step
 * @param act what to do
 * @returns what `act` gives
 * @throws DEADLINE_EXCEEDED, the parent's reason, or what `act` throws
 */
export async function withDeadline<T>(
  what: string,
  milliseconds: number,
  parent: AbortSignal,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  parent.throwIfAborted();
  const controller = new AbortController();
  const onParent = (): void => {
    controller.abort(parent.reason);
  };
  parent.addEventListener('abort', onParent, { once: true });
  const timer = setTimeout(
    () => {
      controller.abort(
        coreError('DEADLINE_EXCEEDED', {
          message: `Expected ${what} to end within ${formatDuration(milliseconds)}; it did not.`,
          remedy: 'Look at what it was waiting for, or allow it more time.',
          facts: { what, deadlineMilliseconds: milliseconds },
        }),
      );
    },
    Math.min(milliseconds, longestTimer),
  );
  try {
    return await act(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    throw error;
  } finally {
    clearTimeout(timer);
    parent.removeEventListener('abort', onParent);
  }
}

/** A signal that SIGINT and SIGTERM abort. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** Says that the act is over: stops listening, and ends what was asked in advance and nobody waits for any more. */
  readonly release: () => void;
}

/**
 * Turns SIGINT and SIGTERM into an aborted signal. A runner kills about ten seconds after its first signal
 * (design, section 5), so whoever listens cleans up within seconds.
 * @returns the signal, and `release` for the end of the act
 */
export function cancelOnSignals(): Cancellation {
  const controller = new AbortController();
  const end = (message: string, facts: Facts): void => {
    const remedy = 'Start it again: it goes on from where things stand.';
    controller.abort(coreError('CANCELLED', { message, remedy, facts }));
  };
  const cancel = (name: NodeJS.Signals): void => {
    end(`The run was cancelled by ${name}.`, { signal: name });
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', cancel);
      process.off('SIGTERM', cancel);
      end('The run is over; nobody waits for this any more.', {});
    },
  };
}
