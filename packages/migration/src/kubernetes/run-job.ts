import { isWaybillError, messageOf, performEffect } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import type { MigrationEvidence } from '../run-migration.ts';
import { finishLeftovers, removeJob, type CleanUpContext } from './clean-up-job.ts';
import { followJob, type JobEnd } from './follow-job.ts';
import { migratorContainer } from './job-image.ts';
import { foreignLabels } from './job-identity.ts';
import { JobLog } from './job-log.ts';
import { jobState } from './job-state.ts';
import { watchJob } from './job-watch.ts';
import { imagesOf, judgeEnd, otherImage, type FollowedJob } from './judge-end.ts';
import type { JobContext, MigratorJob } from './migrator-job.ts';
import { renderJob, type RenderedJob } from './render-job.ts';

/** How long a pod may take to end after it was told to, before a new Job starts or a failure is told. */
const removalBudget = 60_000;
/** How long the API server may take to take the Job; its own run has its own deadline. */
const creation = 120_000;
/** A runner kills about ten seconds after it cancelled (design, section 5). */
const cancelBudget = 8_000;
/** How much later than its own deadline a Job is still waited for: its controller ends it, not we. */
const slack = 90_000;

/**
 * Brings the schema to the version of the release by a Job, once per deployment: a Job that is there already is
 * joined while it runs, believed when it succeeded, and explained when it failed.
 * @param job what is run
 * @param context cluster, signal, fence, ports
 * @returns the proof; `ran` is false where the Job had succeeded before
 * @throws MIGRATION_TEMPLATE_INVALID, MIGRATION_JOB_FOREIGN, MIGRATION_CLEAN_UP_UNPROVED, FENCED_OFF, what `judgeEnd`
 *   and the cluster throw, the signal's reason
 */
export async function runMigratorJob(
  job: MigratorJob,
  context: JobContext,
): Promise<MigrationEvidence> {
  const rendered = renderJob(job);
  const reportedAs = await job.image.reportedAs();
  const startedAt = context.now();
  await finishLeftovers(job.deployment, rendered, {
    ...cleaning(context, removalBudget),
    fence: context.fence,
  });
  context.remember({ namespace: rendered.namespace, name: rendered.name });
  try {
    const { found, isNew } = await findOrCreate(job, rendered, context);
    const ran = isNew || jobState(found).kind === 'running';
    const followed = {
      ...{ job, reportedAs, ran, startedAt, digest: rendered.digest, image: rendered.image },
      ...{ namespace: rendered.namespace, name: rendered.name },
      uid: textAt(found.metadata, 'uid') ?? '',
      log: logOf(job, context),
    };
    const end = await follow(followed, rendered.container, context);
    if (isHopeless(end)) await removeQuietly(found, context, removalBudget);
    return judgeEnd(followed, end, context);
  } catch (error) {
    if (context.signal.aborted) await removeCancelled(rendered, context);
    throw error;
  }
}

/**
 * @param job a migration
 * @param context who gets the lines
 * @returns takes its log
 */
export function logOf(job: MigratorJob, context: JobContext): JobLog {
  const { version } = job.config;
  return new JobLog({
    cluster: context.cluster,
    mask: context.mask,
    onLine: (line) => {
      context.progress.detail(line);
    },
    pattern: version?.from === 'log' ? new RegExp(version.pattern, 'u') : undefined,
  });
}

async function follow(
  followed: FollowedJob,
  container: string,
  context: JobContext,
): Promise<JobEnd> {
  const { namespace, name, uid, reportedAs, job } = followed;
  const watch = await watchJob(context.cluster, { namespace, name }, context.signal);
  const until = context.now() + job.config.timeoutMilliseconds + slack;
  try {
    return await followJob(watch, { uid, container, reportedAs, until }, followed.log, context);
  } finally {
    watch.close();
  }
}

/** What nobody ends by itself, or what must not work on. */
function isHopeless({ verdict }: JobEnd): boolean {
  return verdict.kind === 'stuck' || verdict.kind === 'late' || verdict.kind === 'other-image';
}

async function findOrCreate(
  job: MigratorJob,
  rendered: RenderedJob,
  context: JobContext,
): Promise<{ readonly found: KubernetesObject; readonly isNew: boolean }> {
  const { cluster, signal, progress, fence } = context;
  const { namespace, name } = rendered;
  const reference = { apiVersion: 'batch/v1', kind: 'Job', namespace, name };
  for (;;) {
    const there = await cluster.read(reference, signal);
    if (there !== undefined) {
      requireOurs(there, job, rendered);
      const state = jobState(there).kind;
      if (state !== 'deleting') {
        progress.detail(`${joined[state]}: Job ${namespace}/${name}`);
        return { found: there, isNew: false };
      }
      // A run that was cancelled is ending it: two migrators must not meet.
      await removeJob(there, cleaning(context, removalBudget));
    }
    await context.onStart();
    try {
      const found = await performEffect(
        'migration.run',
        { signal, fence, deadlineMilliseconds: creation },
        (effectSignal) => cluster.create(rendered.manifest, { signal: effectSignal }),
      );
      progress.detail(`Migrating: Job ${namespace}/${name} with ${rendered.image}`);
      return { found, isNew: true };
    } catch (error) {
      // An answer that was lost, or somebody who was faster: what is there now decides.
      if (!isWaybillError(error, 'KUBERNETES_EXISTS')) throw error;
    }
  }
}

const joined = {
  running: 'It runs already, and is followed',
  suspended: 'It is there, and suspended',
  succeeded: 'It has succeeded already: nothing is run',
  failed: 'It has failed before',
} as const;

function requireOurs(found: KubernetesObject, job: MigratorJob, rendered: RenderedJob): void {
  const foreign = foreignLabels(found, job.deployment);
  const title = `${rendered.namespace}/${rendered.name}`;
  if (migratorContainer(found, job)?.by !== 'digest')
    throw otherImage({ job, ...rendered }, imagesOf(found), 'it');
  if (foreign.length === 0) return;
  throw migrationError('MIGRATION_JOB_FOREIGN', {
    message: `Expected the Job ${title} to be that of the deployment ${job.deployment.id}; it says ${foreign.join(', ')}, and runs ${imagesOf(found)} (the release has ${job.image.digest}).`,
    remedy: `Find out whose it is (kubectl get job -n ${rendered.namespace} ${rendered.name} -o yaml) and delete it if nobody needs it.`,
    facts: { job: title, labels: foreign, expected: job.image.digest, found: imagesOf(found) },
  });
}

function cleaning(context: JobContext, budget: number): CleanUpContext {
  const { cluster, signal, progress, now } = context;
  return { cluster, signal, progress, now, budget };
}

/** What failed is what is told; that a pod still ends is told beside it. */
async function removeQuietly(
  job: KubernetesObject,
  context: JobContext,
  budget: number,
): Promise<void> {
  try {
    await removeJob(job, cleaning(context, budget));
  } catch (error) {
    if (!isWaybillError(error) || context.signal.aborted) throw error;
    context.progress.detail(error.message);
  }
}

/** The seconds that a cancelled run has; `post:` goes on with what they do not suffice for. */
async function removeCancelled(rendered: RenderedJob, context: JobContext): Promise<void> {
  const signal = AbortSignal.timeout(cancelBudget);
  const { progress, now } = context;
  const { namespace, name } = rendered;
  const title = `${namespace}/${name}`;
  let cluster: Cluster | undefined;
  try {
    cluster = await context.reconnect(signal);
    const reference = { apiVersion: 'batch/v1', kind: 'Job', namespace, name };
    const found = await cluster.read(reference, signal);
    const state = found === undefined ? 'absent' : jobState(found).kind;
    if (found === undefined || state === 'succeeded' || state === 'failed') return;
    await removeJob(found, { cluster, signal, progress, now, budget: cancelBudget });
    progress.detail(`The Job ${title} is deleted, and its pod has ended.`);
  } catch (error) {
    progress.detail(
      `The Job ${title} is not seen to have ended yet; the end of the job goes on with that. ${messageOf(error)}`,
    );
  } finally {
    cluster?.close();
  }
}
