import { describe, expect, it } from '@jest/globals';
import { coreError } from './error-codes.ts';
import { retry, type Attempt, type RetryOptions } from './retry.ts';

const { signal } = new AbortController();
const error = coreError('INTERNAL', { message: 'down', remedy: 'wait' });
const again = (reason: string, afterMilliseconds?: number): Attempt<string> => ({
  outcome: 'again',
  reason,
  error,
  ...(afterMilliseconds === undefined ? {} : { afterMilliseconds }),
});
const done: Attempt<string> = { outcome: 'done', value: 'value' };

interface Trial {
  readonly ended: Promise<Awaited<ReturnType<typeof retry<string>>>>;
  readonly attempts: number[];
  readonly retries: (readonly [string, number, number])[];
}

/** Answers by a script, the last answer for ever; waits of at most a millisecond unless told otherwise. */
function trial(script: readonly Attempt<string>[], more: Partial<RetryOptions> = {}): Trial {
  const attempts: number[] = [];
  const retries: (readonly [string, number, number])[] = [];
  const ended = retry<string>(
    (attempt) => {
      attempts.push(attempt);
      return Promise.resolve(script[attempt - 1] ?? script.at(-1) ?? done);
    },
    {
      signal,
      deadlineMilliseconds: 60_000,
      firstDelayMilliseconds: 1,
      maximumDelayMilliseconds: 1,
      clock: { now: () => 0 },
      random: () => 0,
      onRetry: (...facts) => retries.push(facts),
      ...more,
    },
  );
  return { ended, attempts, retries };
}

describe('retry', () => {
  it('gives the value, the number of attempts, and why each earlier one was not the last', async () => {
    const { ended, attempts, retries } = trial([again('503'), again('reset'), done]);
    expect(await ended).toEqual({ value: 'value', attempts: 3, reasons: ['503', 'reset'] });
    expect(attempts).toEqual([1, 2, 3]);
    expect(retries.map(([reason, attempt]) => [reason, attempt])).toEqual([
      ['503', 1],
      ['reset', 2],
    ]);
  });

  it('does not repeat what was done at once', async () => {
    expect(await trial([done]).ended).toEqual({ value: 'value', attempts: 1, reasons: [] });
  });

  it('does not repeat what is final', async () => {
    const { ended, attempts } = trial([again('503'), { outcome: 'final', error }]);
    await expect(ended).rejects.toBe(error);
    expect(attempts).toEqual([1, 2]);
  });

  it('does not repeat what throws: only the act knows what is worth another try', async () => {
    let calls = 0;
    const ended = retry(
      () => {
        calls += 1;
        return Promise.reject(error);
      },
      { signal, deadlineMilliseconds: 1000 },
    );
    await expect(ended).rejects.toBe(error);
    expect(calls).toBe(1);
  });

  it('ends after the greatest number of attempts, with the last error', async () => {
    const { ended, attempts } = trial([again('503')], { maximumAttempts: 4 });
    await expect(ended).rejects.toBe(error);
    expect(attempts).toHaveLength(4);
  });

  it('starts no attempt after the deadline, and does not wait in vain', async () => {
    let now = 0;
    const clock = { now: () => (now += 400) - 400 };
    const { ended, attempts } = trial([again('503')], { deadlineMilliseconds: 1000, clock });
    await expect(ended).rejects.toBe(error);
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('waits at least as long as it was asked to', async () => {
    const { ended, retries } = trial([again('429', 30), done]);
    await ended;
    expect(retries).toEqual([['429', 1, 30]]);
  });

  it('gives up at once when it is asked to wait beyond the deadline', async () => {
    const { ended, attempts, retries } = trial([again('429', 3_600_000), done]);
    await expect(ended).rejects.toBe(error);
    expect(attempts).toEqual([1]);
    expect(retries).toEqual([]);
  });

  it('waits longer each time, between half and all of a ceiling that is capped', async () => {
    const bounds = { firstDelayMilliseconds: 2, maximumDelayMilliseconds: 10 };
    const script = [again('1'), again('2'), again('3'), again('4'), again('5'), done];
    const least = trial(script, { ...bounds, random: () => 0 });
    const most = trial(script, { ...bounds, random: () => 1 });
    await Promise.all([least.ended, most.ended]);
    expect(least.retries.map(([, , delay]) => delay)).toEqual([1, 2, 4, 5, 5]);
    expect(most.retries.map(([, , delay]) => delay)).toEqual([2, 4, 8, 10, 10]);
  });

  it('ends at once when it is cancelled during a wait', async () => {
    const controller = new AbortController();
    const { ended, attempts } = trial([again('429', 50_000)], {
      signal: controller.signal,
      onRetry: () => setImmediate(() => controller.abort(error)),
    });
    await expect(ended).rejects.toBe(error);
    expect(attempts).toEqual([1]);
  });

  it('does not begin when it is cancelled already', async () => {
    const { ended, attempts } = trial([done], { signal: AbortSignal.abort(error) });
    await expect(ended).rejects.toBe(error);
    expect(attempts).toEqual([]);
  });
});
