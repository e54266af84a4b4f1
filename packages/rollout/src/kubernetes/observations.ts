import type { Asking } from './freshness.ts';
import type { WatchedCluster } from './watched-cluster.ts';

/** The pause between two observations, in milliseconds. */
export const observationPause = 2_000;

/** One question that is under way or answered. */
interface Question {
  readonly stop: AbortController;
  isConfirmed: (() => boolean) | undefined;
}

/** What observations need of the wait. */
export interface Observing extends Omit<Asking, 'watched'> {
  readonly watched: Pick<WatchedCluster, 'barrier'>;
  /** How many in a row are wanted. */
  readonly wanted: number;
  /** Between two of them; `observationPause` where absent. */
  readonly pauseMilliseconds?: number;
}

/**
 * Counts how often in a row the cluster was seen ready. A watch that shows nothing new is no observation: each one asks
 * the API server once more, and counts when the watches have shown what it answered while all was still ready.
 */
export class Observations {
  readonly #observing: Observing;
  readonly #pause: number;
  #since: number | undefined;
  #count = 0;
  #nextAt = 0;
  #question: Question | undefined;

  constructor(observing: Observing) {
    this.#observing = observing;
    this.#pause = observing.pauseMilliseconds ?? observationPause;
  }

  /** How many were counted since readiness last broke. */
  get count(): number {
    return this.#count;
  }

  get isEnough(): boolean {
    return this.#count >= this.#observing.wanted;
  }

  /** When the next one is due, milliseconds; undefined where none is, or one is under way. */
  get nextAt(): number | undefined {
    return this.isEnough || this.#since === undefined || this.#question !== undefined
      ? undefined
      : this.#nextAt;
  }

  /**
   * @param since since when all has been ready without a break; undefined while it is not
   * @param now milliseconds
   */
  observe(since: number | undefined, now: number): void {
    if (since !== this.#since) {
      this.close();
      this.#since = since;
      this.#count = 0;
      this.#nextAt = now;
    }
    if (since === undefined) return;
    if (this.#question?.isConfirmed?.() === true) {
      this.#question = undefined;
      this.#count += 1;
      this.#nextAt = now + this.#pause;
    }
    if (!this.isEnough && this.#question === undefined && now >= this.#nextAt) this.#ask();
  }

  /** Asks no more. */
  close(): void {
    this.#question?.stop.abort();
    this.#question = undefined;
  }

  #ask(): void {
    const question: Question = { stop: new AbortController(), isConfirmed: undefined };
    this.#question = question;
    const { signal, watched, onAnswer, onError } = this.#observing;
    watched.barrier('all', AbortSignal.any([signal, question.stop.signal])).then(
      (isConfirmed) => {
        question.isConfirmed = isConfirmed;
        onAnswer();
      },
      (error: unknown) => {
        if (!question.stop.signal.aborted) onError(error);
      },
    );
  }
}
