import type { ExpectedWorkload } from './expected.ts';
import { curedByOthers, type Finding } from './failures/finding.ts';
import type { WorkloadVerdict } from './workload-verdict.ts';

/** The order in which workloads are awaited: a wave's turn comes when all lower ones are ready, and stays. */
export class Waves {
  readonly #turns = new Set<number>();
  /** Restarts from before its turn came are not held against a container: what it needed was not there. */
  readonly #forgiven = new Map<string, number>();
  readonly #first: number;

  constructor(workloads: readonly ExpectedWorkload[]) {
    this.#first = workloads.reduce((least, { wave }) => Math.min(least, wave), Infinity);
    this.#turns.add(this.#first);
  }

  /** @param verdicts all workloads, as they stand now */
  observe(verdicts: readonly WorkloadVerdict[]): void {
    const waves = new Set(verdicts.map(({ workload }) => workload.wave));
    for (const wave of [...waves].sort((a, b) => a - b)) {
      this.#turns.add(wave);
      if (verdicts.some(({ workload, isReady }) => workload.wave === wave && !isReady)) return;
    }
  }

  /**
   * @returns whether a finding counts: at once where no other workload can cure it, else from the turn of its wave on, and a
   *   crash loop of a later wave only after one more crash
   */
  readonly isTurnOf = ({ wave }: ExpectedWorkload, finding: Finding): boolean => {
    if (!curedByOthers.has(finding.reason)) return true;
    if (!this.#turns.has(wave)) return false;
    if (wave === this.#first || finding.restarts === undefined) return true;
    const forgiven = this.#forgiven.get(finding.subject) ?? finding.restarts;
    this.#forgiven.set(finding.subject, forgiven);
    return finding.restarts > forgiven;
  };
}
