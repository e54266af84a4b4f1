import type { KubernetesObject } from '@waybill/kubernetes/object';
import { FailureMemory } from './failures/failure-memory.ts';
import { byCause } from './failures/finding.ts';
import { podFindings } from './failures/pod-findings.ts';
import type { Failure } from './failure-reason.ts';
import { defaultRestarts } from './graces.ts';
import { uidOf } from './object-index.ts';

/**
 * Judges the pods of a Job by the rules of a rollout, for whoever follows a single Job: what stands in a pod's way, and
 * whether it has stood there longer than its grace period.
 */
export class PodPatience {
  readonly #memories = new Map<string, FailureMemory>();

  /**
   * @param pod a pod of a Job that has not ended
   * @param warnings the warnings that were written about it
   * @param now milliseconds since the epoch
   * @returns why waiting is useless; undefined while there is hope
   */
  judge(
    pod: KubernetesObject,
    warnings: readonly KubernetesObject[],
    now: number,
  ): Failure | undefined {
    const uid = uidOf(pod);
    const memory = this.#memories.get(uid) ?? new FailureMemory();
    this.#memories.set(uid, memory);
    const view = { find: () => undefined, owned: () => [], warnings: () => warnings };
    const failures = memory.observe(podFindings(pod, 'batch/Job', view, defaultRestarts), now);
    return byCause(failures).find((failure) => memory.ripeAt(failure) <= now);
  }
}
