import { sleep } from '@waybill/core';

/** Lets so many requests through a second, and a number at once: a token bucket. */
export class Throttle {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt = performance.now();

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Waits for a turn. @throws the signal's reason */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const gained = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#filledAt = now;
    // Those who wait have taken their token already: it goes below zero, and each waits for its own.
    this.#tokens = Math.min(this.#burst, this.#tokens + gained) - 1;
    if (this.#tokens >= 0) return;
    await sleep((-this.#tokens / this.#perSecond) * 1000, signal);
  }
}
