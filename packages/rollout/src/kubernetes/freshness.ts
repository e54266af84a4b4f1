import type { ControllerState } from './controller.ts';
import type { WatchedCluster } from './watched-cluster.ts';

/** What asking the API server once more needs of the wait. */
export interface Asking {
  readonly signal: AbortSignal;
  readonly watched: Pick<WatchedCluster, 'barrier' | 'interruptions'>;
  /** The answer is there, and all is to be looked at. */
  readonly onAnswer: () => void;
  readonly onError: (error: unknown) => void;
}

interface Barrier {
  readonly revision: string;
  readonly interruptions: number;
  readonly stop: AbortController;
  isReached: (() => boolean) | undefined;
}

/**
 * Watches of different kinds tell of things at different times: a controller may be known to have applied our revision
 * before the workload's new generation has been shown, and a watch whose connection was lost may show what is past. So
 * the API server is asked once after each of these, and what it lists must have been shown.
 */
export class Freshness {
  readonly #asking: Asking;
  #barrier: Barrier | undefined;

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  /**
   * @param state what the controller says; undefined without one
   * @param isReady whether nothing else is missing
   * @returns whether the watches are known to show what is so now
   */
  isFresh(state: ControllerState | undefined, isReady: boolean): boolean {
    const interruptions = this.#asking.watched.interruptions();
    const revision = state?.kind === 'applied' && state.settled ? state.revision : '';
    if (state !== undefined && revision === '') {
      this.close();
      return false;
    }
    if (state === undefined && interruptions === 0) return true;
    const known = this.#barrier;
    if (known?.revision === revision && known.interruptions === interruptions)
      return known.isReached?.() ?? false;
    // Where connections come and go, it is asked only when nothing else is missing.
    if (interruptions === 0 || isReady) this.#askFor({ revision, interruptions });
    return false;
  }

  /** Waits for no answer any more. */
  close(): void {
    this.#barrier?.stop.abort();
    this.#barrier = undefined;
  }

  #askFor(after: Pick<Barrier, 'revision' | 'interruptions'>): void {
    this.close();
    const { watched, signal, onAnswer, onError } = this.#asking;
    const barrier: Barrier = { ...after, stop: new AbortController(), isReached: undefined };
    this.#barrier = barrier;
    const within = AbortSignal.any([signal, barrier.stop.signal]);
    watched.barrier(after.interruptions > 0 ? 'all' : 'awaited', within).then(
      (isReached) => {
        barrier.isReached = isReached;
        onAnswer();
      },
      (error: unknown) => {
        if (!barrier.stop.signal.aborted) onError(error);
      },
    );
  }
}
