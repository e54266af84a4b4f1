import { conditionOf, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Hook } from '../hook.ts';
import { isReached, relationOf, type RevisionFacts } from '../revision.ts';
import { nameOf, saying, shorten } from '../wording.ts';
import { inventoryOf, isWritten } from './inventory.ts';
import { appliedRevision, attemptedRevision, isCurrent } from './kustomization-revisions.ts';

/**
 * The Job of a Kustomization on which others depend (`dependsOn`), for whoever follows a migration that Flux starts.
 * @param kustomization the Kustomization that holds the Job
 * @param facts our commit
 * @param source its source, which an OCI artifact's commit is read from
 * @returns its Job on our revision. Without `wait` and `healthChecks` Flux does not await a Job: it is `running` until
 *   the Job itself says more
 */
export function fluxHook(
  kustomization: KubernetesObject,
  facts: RevisionFacts,
  source?: KubernetesObject,
): Hook {
  const name = nameOf(kustomization);
  const applied = appliedRevision(kustomization, source);
  const attempted = attemptedRevision(kustomization, source);
  const isApplied = isReached(relationOf(applied, facts)) && isCurrent(kustomization);
  const isAttempted = isReached(relationOf(attempted, facts));
  const failure = conditionOf(kustomization, 'Ready');
  const isFailed = failure?.status === 'False' && failure.reason === 'HealthCheckFailed';
  if (!isApplied && !(isAttempted && isWritten(kustomization)))
    return {
      kind: 'waiting',
      message: `${name} has not come to the Job of ${shorten(facts.commit)}`,
    };
  const job = inventoryOf(kustomization).find(({ kind }) => kind === 'Job');
  if (job === undefined)
    return { kind: 'absent', message: `${name} has applied our revision, and no Job is in it` };
  const reference = { namespace: job.namespace ?? '', name: job.name };
  const subject = `Job ${reference.namespace}/${reference.name} of ${name}`;
  if (isFailed && relationOf(attempted, facts) === 'ours')
    return { kind: 'failed', job: reference, message: `${subject} failed: ${saying(failure)}` };
  const isAwaited = conditionOf(kustomization, 'Healthy')?.status === 'True';
  return isApplied && isAwaited
    ? { kind: 'succeeded', job: reference, message: `${subject} has succeeded` }
    : { kind: 'running', job: reference, message: `${subject} runs` };
}
