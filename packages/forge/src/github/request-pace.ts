import { sleep, type Clock } from '@waybill/core';

/** GitHub's limit is 80 content-creating requests a minute; other runs of the same account count too. */
const writesPerMinute = 60;
const minute = 60_000;
/** GitHub asks for serial requests; a few reads at once are far below its limit of 100. */
const concurrentReads = 4;

/**
 * Keeps requests within what GitHub asks of its clients
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api,
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits):
 * few reads at once, writes one after the other, and no more than the limit in a minute.
 */
export class RequestPace {
  readonly #clock: Clock;
  readonly #reads = new Turnstile(concurrentReads);
  readonly #writes = new Turnstile(1);
  #written: number[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs a read when it is its turn. */
  async read<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    return this.#reads.pass(signal, act);
  }

  /** Runs a write when it is its turn. */
  async write<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    return this.#writes.pass(signal, async () => {
      await this.#waitForRoom(signal);
      this.#written.push(this.#clock.now());
      return act();
    });
  }

  async #waitForRoom(signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    this.#written = this.#written.filter((moment) => now - moment < minute);
    const [oldest] = this.#written;
    if (oldest === undefined || this.#written.length < writesPerMinute) return;
    await sleep(minute - (now - oldest), signal);
  }
}

/** Lets so many through at once. */
class Turnstile {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(size: number) {
    this.#free = size;
  }

  async pass<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      signal.throwIfAborted();
      return await act();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
