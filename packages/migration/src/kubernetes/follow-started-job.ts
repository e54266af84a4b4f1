import { canonicalJson, digestOf, isWaybillError } from '@waybill/core';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { MigrationEvidence } from '../run-migration.ts';
import { requireCodeAfter } from './code-order.ts';
import { followJob, type JobEnd } from './follow-job.ts';
import { watchJob, type JobSelection, type JobWatch } from './job-watch.ts';
import { judgeEnd } from './judge-end.ts';
import type { JobContext, MigratorJob, Starter } from './migrator-job.ts';
import { logOf } from './run-job.ts';
import { awaitStart, startedJob, type StartedJob } from './started-job.ts';

const pulse = 1_000;
const slack = 90_000;
/** How long a controller may take between deleting a hook and making it anew. */
const anew = 30_000;

/** Where no Job of the controller's counts: what was seen in its place. */
export interface NotMigrated {
  readonly notMigrated: string;
}

/**
 * Follows the Job that a controller starts for this revision: an Argo CD hook, or a Job that Flux applies. What is
 * there from an older revision runs another digest, and says nothing of this one.
 * @param job what is followed
 * @param context cluster, signal, ports
 * @returns the proof, and where the order of migration and code is not known, why
 * @throws MIGRATION_NOT_STARTED where none runs the release's migrator in time, MIGRATION_OVERTAKEN where code started before
 *   it had ended, what `judgeEnd` and the cluster throw, the signal's reason
 */
export async function followMigratorJob(
  job: MigratorJob,
  context: JobContext,
): Promise<MigrationEvidence> {
  return await whileWatched(job, context, async (watch, starter) => {
    await context.onStart();
    const started = await awaitStart(watch, starter, job, context);
    if ('error' in started) throw started.error;
    const { evidence, found, pod } = await followToEnd(watch, job, started, context);
    if (!evidence.ran) return evidence;
    const orderUnknown = await requireCodeAfter(found, pod, context.code, context);
    if (orderUnknown === undefined) return evidence;
    context.progress.detail(
      `Whether the code came after its migration is not known: ${orderUnknown}.`,
    );
    return { ...evidence, orderUnknown };
  });
}

/**
 * Looks what a controller does with its Job on a rollback, which needs no migration: one that it starts is followed to its
 * end, and one that it does not start is not waited for longer than it takes to come to our revision.
 * @param job what is looked for, with the migrator of the release that is brought back
 * @param context cluster, signal, ports
 * @returns the proof of what ran, or what was seen in its place; a Job that fails is no error of the rollback
 * @throws what the cluster throws, the signal's reason
 */
export async function followIfStarted(
  job: MigratorJob,
  context: JobContext,
): Promise<MigrationEvidence | NotMigrated> {
  const { startedBy } = job.config;
  if (context.starter === undefined)
    return {
      notMigrated: `whether ${startedBy} ran a Job is not known: the policy names no controller`,
    };
  return await whileWatched(job, context, async (watch, starter) => {
    const started = await awaitStart(watch, starter, job, context);
    if ('error' in started)
      return {
        notMigrated: `${startedBy} ran no Job with the migrator of this release: ${started.seen}`,
      };
    if (!started.ran)
      return {
        notMigrated: `the Job ${started.found.name} had ended before, and was not run again`,
      };
    try {
      return (await followToEnd(watch, job, started, context)).evidence;
    } catch (error) {
      // Whether the old image runs is what a rollback is judged by; the controller says itself what this means to it.
      if (!isWaybillError(error) || !error.code.startsWith('MIGRATION_')) throw error;
      context.progress.detail(error.message);
      return { notMigrated: `${startedBy} ran its Job, which did not end well: ${error.message}` };
    }
  });
}

async function whileWatched<T>(
  job: MigratorJob,
  context: JobContext,
  act: (watch: JobWatch, starter: Starter | undefined) => Promise<T>,
): Promise<T> {
  const watch = await watchJob(context.cluster, selectionOf(job), context.signal);
  let starter: Starter | undefined;
  try {
    starter = await context.starter?.();
    return await act(watch, starter);
  } finally {
    starter?.close();
    watch.close();
  }
}

/** The proof, and the objects on which it rests. */
interface FollowedToEnd {
  readonly evidence: MigrationEvidence;
  /** The Job, as it was seen last. */
  readonly found: KubernetesObject;
  readonly pod: KubernetesObject | undefined;
}

async function followToEnd(
  watch: JobWatch,
  job: MigratorJob,
  first: StartedJob,
  context: JobContext,
): Promise<FollowedToEnd> {
  const { now, progress } = context;
  const reportedAs = await job.image.reportedAs();
  const { namespace } = selectionOf(job);
  const startedAt = now();
  for (let started = first; ;) {
    const { found, container, ran } = started;
    const { image } = container;
    const uid = textAt(found.metadata, 'uid') ?? '';
    progress.detail(`Followed: Job ${namespace}/${found.name} with ${image}`);
    const log = logOf(job, context);
    const until = now() + job.config.timeoutMilliseconds + slack;
    const follow = { uid, container: container.name, reportedAs, until };
    const end = await followJob(watch, follow, log, context);
    const followed = {
      ...{ job, reportedAs, startedAt, log, uid, ran, image, namespace, name: found.name },
      digest: digestOf(canonicalJson([namespace, found.name, image])),
    };
    const judged = (as: JobEnd): FollowedToEnd => ({
      evidence: judgeEnd(followed, as, context),
      found: watch.seenJobs.get(uid) ?? found,
      pod: as.pod,
    });
    if (end.verdict.kind !== 'gone') return judged(end);
    // A hook can be deleted as soon as it has succeeded, or made anew when the controller tries again.
    if (end.container?.ended?.exitCode === 0)
      return judged({ ...end, verdict: { kind: 'succeeded' } });
    const next = await startedAgain(watch, job, now() + anew, context);
    if (next === undefined) return judged(end);
    started = next;
  }
}

function selectionOf({ config, namespace }: MigratorJob): JobSelection {
  const place = config.namespace ?? namespace;
  if (config.job.kind === 'name') return { namespace: place, name: config.job.name };
  if (config.job.kind === 'selector') return { namespace: place, selector: config.job.selector };
  throw new TypeError('a Job that is followed has a name or a selector: the configuration says so');
}

async function startedAgain(
  watch: JobWatch,
  job: MigratorJob,
  until: number,
  context: JobContext,
): Promise<StartedJob | undefined> {
  for (;;) {
    const next = startedJob(watch, job, context);
    if (next !== undefined || context.now() > until) return next;
    context.progress.waiting(`the Job was deleted; whether ${job.config.startedBy} makes it anew`);
    await watch.change(pulse);
  }
}
