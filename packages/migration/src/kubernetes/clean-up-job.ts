import {
  formatDuration,
  isWaybillError,
  performEffect,
  type EffectContext,
  type Progress,
} from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { countAt, textAt, valueIn, type KubernetesObject } from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import { environmentSelector, jobLabel, keepAnnotation } from './job-identity.ts';
import { describePod, hasEnded, jobState } from './job-state.ts';
import { watchJob } from './job-watch.ts';
import type { JobDeployment, JobName } from './migrator-job.ts';

/** What cleaning up needs to know of its surroundings. */
export interface CleanUpContext {
  readonly cluster: Cluster;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly now: () => number;
  /** How long the pod's end is waited for, in milliseconds. */
  readonly budget: number;
  /** Asked before each write where the Job is not our own. */
  readonly fence?: () => Promise<void>;
}

/** Where a Job does not say. */
const usualKeep = 86_400;
const pulse = 1_000;

const reference = ({ namespace, name }: JobName) =>
  ({ apiVersion: 'batch/v1', kind: 'Job', namespace, name }) as const;

/** What was done with a Job. */
export type CleanedUp =
  /** There was none, or it is somebody else's. */
  | 'absent'
  /** It had ended, and goes by itself after its time. */
  | 'kept'
  /** It had ended, and waits for its outcome to be recorded. */
  | 'waits'
  /** It was deleted, and its pod has ended. */
  | 'removed';

/**
 * Cleans up the Job of a deployment that is not gone on with: one that runs is deleted, with the proof that its pod
 * has ended, so that its connection holds no lock in the database any more; one that has ended stays for a while.
 * @param place the Job's name, as it was remembered before the Job existed
 * @param owner the deployment whose Job it must be, and whether its outcome is recorded
 * @param context cluster, time
 * @throws MIGRATION_CLEAN_UP_UNPROVED, and what the cluster throws
 */
export async function cleanUpJob(
  place: JobName,
  owner: { readonly deployment: string; readonly isRecorded: boolean },
  context: CleanUpContext,
): Promise<CleanedUp> {
  const job = await context.cluster.read(reference(place), context.signal);
  if (job === undefined || labelOf(job, jobLabel.deployment) !== owner.deployment) return 'absent';
  const { kind } = jobState(job);
  if (kind === 'running' || kind === 'suspended' || kind === 'deleting') {
    await removeJob(job, context);
    return 'removed';
  }
  if (!owner.isRecorded) return 'waits';
  await letExpire(job, context);
  return 'kept';
}

/**
 * Finishes what runs that were killed left behind: Jobs of other deployments of the environment. Whoever holds the
 * environment's lock knows that their owners have ended (design, section 4, Locks).
 * @param deployment the deployment that holds the environment
 * @param place its own Job, which is never one of them
 * @param context cluster, time, and the fence of the lock
 * @throws MIGRATION_CLEAN_UP_UNPROVED where a pod of another deployment may still work on the database
 */
export async function finishLeftovers(
  deployment: Pick<JobDeployment, 'id' | 'application' | 'environment'>,
  { namespace, name }: JobName,
  context: CleanUpContext,
): Promise<void> {
  const { cluster, signal, progress } = context;
  const labelSelector = environmentSelector(deployment);
  const { objects } = await cluster.list(
    { apiVersion: 'batch/v1', kind: 'Job', namespace, labelSelector },
    signal,
  );
  for (const job of objects) {
    const other = labelOf(job, jobLabel.deployment);
    if (other === deployment.id || job.name === name) continue;
    const { kind } = jobState(job);
    if (kind === 'succeeded' || kind === 'failed') {
      await letExpire(job, context);
      continue;
    }
    progress.detail(
      `The Job ${job.name} of the deployment ${other ?? ''}, which nobody goes on with, is deleted.`,
    );
    await removeJob(job, context);
  }
}

/**
 * Deletes a Job, this one and no later one of its name, and waits until its pods have ended.
 * @param job the Job
 * @param context cluster, time
 * @throws MIGRATION_CLEAN_UP_UNPROVED, and what the cluster throws
 */
export async function removeJob(job: KubernetesObject, context: CleanUpContext): Promise<void> {
  const { cluster, signal, progress, now, budget } = context;
  const place = { namespace: job.namespace ?? cluster.namespace, name: job.name };
  const uid = textAt(job.metadata, 'uid') ?? '';
  // Watched before it is deleted: a pod that vanishes in between was seen to.
  const watch = await watchJob(cluster, place, signal);
  try {
    await performEffect('migration.clean-up', effectContext(context), (effectSignal) =>
      cluster.remove(
        reference(place),
        { uid, propagation: 'Foreground' },
        { signal: effectSignal },
      ),
    );
    const until = now() + budget;
    for (;;) {
      const isThere = watch.jobs().some((it) => textAt(it.metadata, 'uid') === uid);
      const living = watch.pods().filter((pod) => !hasEnded(pod));
      if (!isThere && living.length === 0) return;
      if (now() > until) throw unproved(place, living, budget);
      progress.waiting(
        living.length === 0
          ? `the Job ${place.name} is gone`
          : `${living.map(describePod).join(', ')} has ended`,
      );
      await watch.change(pulse);
    }
  } finally {
    watch.close();
  }
}

/**
 * Lets a Job that has ended go by itself, once its outcome is recorded.
 * @param job the Job
 * @param context cluster
 */
export async function letExpire(job: KubernetesObject, context: CleanUpContext): Promise<void> {
  if (countAt(job.spec, 'ttlSecondsAfterFinished') !== undefined) return;
  const place = { namespace: job.namespace ?? context.cluster.namespace, name: job.name };
  const written = Number(textAt(job.metadata, 'annotations', keepAnnotation) ?? usualKeep);
  const seconds = Number.isInteger(written) && written >= 0 ? written : usualKeep;
  const { cluster } = context;
  const change = {
    metadata: { uid: valueIn(job.metadata, 'uid') ?? null },
    spec: { ttlSecondsAfterFinished: seconds },
  };
  await performEffect('migration.clean-up', effectContext(context), async (signal) => {
    try {
      await cluster.patch(reference(place), change, { signal });
    } catch (error) {
      // Somebody deleted it meanwhile: that is what it waits for.
      if (!isWaybillError(error, 'KUBERNETES_NOT_FOUND')) throw error;
    }
  });
}

function effectContext({ signal, fence }: CleanUpContext): EffectContext {
  return fence === undefined ? { signal } : { signal, fence };
}

function labelOf(job: KubernetesObject, label: string): string | undefined {
  return textAt(job.metadata, 'labels', label);
}

function unproved(
  { namespace, name }: JobName,
  living: readonly KubernetesObject[],
  budget: number,
): Error {
  const what = living.length === 0 ? 'it is still there' : living.map(describePod).join(', ');
  return migrationError('MIGRATION_CLEAN_UP_UNPROVED', {
    message: `Expected the Job ${namespace}/${name} and its pod to have ended ${formatDuration(budget)} after it was deleted; ${what}.`,
    remedy:
      'Look at the node on which the pod ran: while it may still work, its connection may hold locks in the database. The next run goes on with this; `kubectl get pod -n NAMESPACE -o wide` shows it.',
    facts: { namespace, job: name, pods: living.map(({ name: pod }) => pod) },
  });
}
