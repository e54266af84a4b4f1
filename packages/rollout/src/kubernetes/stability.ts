import type { WorkloadVerdict } from './workload-verdict.ts';

/** How often readiness may break before the rollout is called unstable. */
export const mostBreaks = 5;

/** One break of readiness: when, and why. */
export interface Break {
  readonly at: number;
  readonly why: string;
}

/**
 * Watches that readiness lasts. A restart between two looks breaks it too, although nothing was seen of it but a
 * count: that is how a crash loop without probes is caught.
 */
export class Stability {
  #since: number | undefined;
  #restarts: ReadonlyMap<string, number> = new Map();
  readonly #breaks: Break[] = [];

  /** Since when all has been ready without a break; undefined while it is not. */
  get since(): number | undefined {
    return this.#since;
  }

  get breaks(): readonly Break[] {
    return this.#breaks;
  }

  /**
   * @param isReady whether all is ready now
   * @param why what is not ready, where something is
   * @param verdicts the workloads, for their restarts
   * @param now milliseconds
   */
  observe(isReady: boolean, why: string, verdicts: readonly WorkloadVerdict[], now: number): void {
    const restarts = isReady ? restartCounts(verdicts) : this.#restarts;
    const restarted = isReady ? moreRestarts(this.#restarts, restarts) : undefined;
    if (this.#since !== undefined && (!isReady || restarted !== undefined)) {
      this.#breaks.push({ at: now, why: restarted ?? why });
      this.#since = undefined;
    }
    if (isReady) this.#since ??= now;
    this.#restarts = restarts;
  }
}

function restartCounts(verdicts: readonly WorkloadVerdict[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { pods } of verdicts) {
    for (const { object, restarts } of pods) {
      for (const [container, count] of restarts)
        all.set(`Pod ${object.namespace ?? ''}/${object.name}, container ${container}`, count);
    }
  }
  return all;
}

function moreRestarts(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): string | undefined {
  for (const [place, count] of after) {
    const earlier = before.get(place);
    if (earlier !== undefined && count > earlier) return `${place} was restarted`;
  }
  return undefined;
}
