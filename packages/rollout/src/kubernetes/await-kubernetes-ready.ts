import type { AwaitContext } from '../http-ready.ts';
import type { KubernetesReadyEvidence, KubernetesRollout } from './rollout.ts';

/**
 * Waits until the workloads run the release: by watches, never by asking again.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws ROLLOUT_FAILED as soon as waiting longer cannot help, ROLLOUT_TIMED_OUT and ROLLOUT_IMAGE_UNKNOWN at the
 *   deadline; what the cluster's own watches throw; the signal's reason
 */
export async function awaitKubernetesReady(
  _rollout: KubernetesRollout,
  _context: AwaitContext,
): Promise<KubernetesReadyEvidence> {
  throw new TypeError('not written yet');
}
