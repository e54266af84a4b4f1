import { conditionOf, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Hook, IsOurJob } from '../hook.ts';
import { isReached, relationOf, type RevisionFacts } from '../revision.ts';
import { nameOf, saying, shorten } from '../wording.ts';
import { inventoryOf, isWritten } from './inventory.ts';
import { appliedRevision, attemptedRevision, isCurrent } from './kustomization-revisions.ts';

/**
 * The Job of a Kustomization on which others depend (`dependsOn`), for whoever follows a migration that Flux starts.
 * @param kustomization the Kustomization that holds the Job
 * @param facts our commit
 * @param source its source, which an OCI artifact's commit is read from
 * @param isOurs which of its Jobs is looked for; any where absent
 * @returns its Job on our revision. Without `wait` and `healthChecks` Flux does not await a Job: it is `running` until
 *   the Job itself says more
 */
export function fluxHook(
  kustomization: KubernetesObject,
  facts: RevisionFacts,
  source?: KubernetesObject,
  isOurs: IsOurJob = () => true,
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
  const job = inventoryOf(kustomization).find(
    ({ kind, name: called, namespace = '' }) =>
      kind === 'Job' && isOurs({ namespace, name: called }),
  );
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

/** A Kustomization, and where it reads from. */
export interface Sourced {
  readonly kustomization: KubernetesObject;
  readonly source: KubernetesObject | undefined;
}

const telling: readonly Hook['kind'][] = ['failed', 'running', 'succeeded', 'waiting', 'absent'];

/**
 * The Job of an ordered set: it may be in the Kustomization itself or in one on which it depends, near or far.
 * @param all the Kustomization, and what it depends on
 * @param facts our commit
 * @param isOurs which Job is looked for
 * @returns what tells the most: a Job that one of them names, else one that has not come to our revision
 */
export function fluxHookAmong(
  all: readonly [Sourced, ...(readonly Sourced[])],
  facts: RevisionFacts,
  isOurs?: IsOurJob,
): Hook {
  const [first, ...others] = all.map(({ kustomization, source }) =>
    fluxHook(kustomization, facts, source, isOurs),
  );
  if (first === undefined) throw new TypeError('a set has at least one Kustomization');
  return others.reduce(
    (best, hook) => (telling.indexOf(hook.kind) < telling.indexOf(best.kind) ? hook : best),
    first,
  );
}
