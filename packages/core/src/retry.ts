import { sleep } from './cancellation.ts';
import { systemClock, type Clock } from './time.ts';

/** How an attempt ended: done, worth another try (after at least `afterMilliseconds`), or final. */
export type Attempt<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | {
      readonly outcome: 'again';
      readonly reason: string;
      readonly error: unknown;
      readonly afterMilliseconds?: number;
    }
  | { readonly outcome: 'final'; readonly error: unknown };

/** The bounds of a retry. Times are in milliseconds. */
export interface RetryOptions {
  readonly signal: AbortSignal;
  /** No attempt starts after this much time since the first. */
  readonly deadlineMilliseconds: number;
  readonly maximumAttempts?: number;
  readonly firstDelayMilliseconds?: number;
  readonly maximumDelayMilliseconds?: number;
  readonly clock?: Clock;
  /** Gives 0 ≤ x < 1; tests make it predictable. */
  readonly random?: () => number;
  readonly onRetry?: (reason: string, attempt: number, delayMilliseconds: number) => void;
}

/** What came out, and what it took. */
export interface Retried<T> {
  readonly value: T;
  readonly attempts: number;
  /** Why each earlier attempt was not the last. */
  readonly reasons: readonly string[];
}

/**
 * Repeats an act with capped exponential back-off and full jitter until it is done, final, or out of time
 * (design, section 5: nothing is retried that cannot succeed; the act itself says so).
 * @param act one attempt; `attempt` counts from 1
 * @throws the error of the last attempt, or the signal's reason
 */
export async function retry<T>(
  act: (attempt: number) => Promise<Attempt<T>>,
  options: RetryOptions,
): Promise<Retried<T>> {
  const clock = options.clock ?? systemClock;
  const random = options.random ?? Math.random;
  const first = options.firstDelayMilliseconds ?? 100;
  const maximum = options.maximumDelayMilliseconds ?? 10_000;
  const startedAt = clock.now();
  const reasons: string[] = [];
  for (let attempt = 1; ; attempt += 1) {
    options.signal.throwIfAborted();
    const result = await act(attempt);
    if (result.outcome === 'done') return { value: result.value, attempts: attempt, reasons };
    if (result.outcome === 'final') throw result.error;
    reasons.push(result.reason);
    const ceiling = Math.min(maximum, first * 2 ** (attempt - 1));
    const delay = Math.max(result.afterMilliseconds ?? 0, ceiling * (0.5 + random() / 2));
    const outOfTime = clock.now() - startedAt + delay > options.deadlineMilliseconds;
    if (outOfTime || attempt >= (options.maximumAttempts ?? Number.POSITIVE_INFINITY))
      throw result.error;
    options.onRetry?.(result.reason, attempt, delay);
    await sleep(delay, options.signal);
  }
}
