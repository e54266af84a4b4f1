import { silentProgress } from '@waybill/core';
import { rolloutError } from '../error-codes.ts';
import { withoutSecrets } from '../excerpt.ts';
import type { AwaitContext } from '../http-ready.ts';
import { diagnose } from './diagnosis/diagnosis.ts';
import { reportLines } from './diagnosis/report-lines.ts';
import { readyEvidence } from './ready-evidence.ts';
import type { KubernetesReadyEvidence, KubernetesRollout } from './rollout.ts';
import { expectation, rolloutFailed } from './rollout-error.ts';
import { RolloutWait } from './rollout-wait.ts';

/**
 * Waits until the workloads run the release: by watches, never by asking again. It ends well when the revision that we
 * wrote (or a later one that holds ours) was applied, every workload is ready in its newest generation, each container
 * that counts reports one of the release's digests, and all of that has lasted.
 * @param rollout what is awaited
 * @param context signal, deadline, progress
 * @returns the proof
 * @throws ROLLOUT_FAILED as soon as waiting longer cannot help, ROLLOUT_TIMED_OUT at the deadline, ROLLOUT_IMAGE_UNKNOWN
 *   where all is ready but not known to be the release, ROLLOUT_NOTHING_AWAITED; what the cluster's watches throw; the
 *   signal's reason
 */
export async function awaitKubernetesReady(
  rollout: KubernetesRollout,
  context: AwaitContext,
): Promise<KubernetesReadyEvidence> {
  if (rollout.workloads.length === 0)
    throw rolloutError('ROLLOUT_NOTHING_AWAITED', {
      message: 'Expected at least one workload that runs the release; none is named.',
      remedy: 'Name the workloads of the environment in its target.',
    });
  const progress = context.progress ?? silentProgress;
  progress.phase(`Waiting for ${expectation(rollout)}`);
  const wait = new RolloutWait(rollout, context);
  const end = await wait.end();
  if (end.kind === 'ready')
    return readyEvidence(end.verdicts, {
      cluster: rollout.cluster,
      revision: end.revision,
      firstReadyAt: end.firstReadyAt,
      startedAt: end.startedAt,
      now: end.endedAt,
    });
  const secrets = [...(rollout.secrets ?? []), ...(context.secrets ?? [])];
  const diagnosis = await diagnose(end, {
    cluster: rollout.cluster,
    signal: context.signal,
    secrets,
    ...wait.background(),
  });
  const report = reportLines(end, diagnosis).map((line) => withoutSecrets(line, secrets));
  for (const line of report) progress.detail(line);
  throw rolloutFailed({ rollout, end, diagnosis, report, secrets });
}
