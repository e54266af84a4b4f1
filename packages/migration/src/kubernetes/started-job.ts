import { formatDuration } from '@waybill/core';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import { migratorContainer, type MigratorContainer } from './job-image.ts';
import { inOrder, jobState } from './job-state.ts';
import type { JobWatch } from './job-watch.ts';
import { imagesOf } from './judge-end.ts';
import type { JobContext, JobName, MigratorJob, Starter, StarterState } from './migrator-job.ts';

const pulse = 1_000;
/** How long what the controller says may be ahead of what the Jobs show. */
const together = 10_000;
/** How far the cluster's clock may be from ours. */
const skew = 60_000;

/** A Job that a controller started with the release's migrator. */
export interface StartedJob {
  readonly found: KubernetesObject;
  readonly container: MigratorContainer;
  /** Whether it ran for this revision; false where it had succeeded before, and nothing has changed since. */
  readonly ran: boolean;
}

/** Why there is no Job to follow. */
export interface NoJob {
  /** What was seen in its place. */
  readonly seen: string;
  /** The same for whoever needs the migration. */
  readonly error: Error;
}

/**
 * Waits until the controller has started the Job of our revision, or nothing that comes later can change that it has not.
 * @param watch the Jobs that are selected
 * @param starter the controller; undefined where nobody can be asked
 * @param job what is looked for
 * @param context clock, progress, when desired state was written
 * @returns the Job, or why there is none
 * @throws what the watches throw, the signal's reason
 */
export async function awaitStart(
  watch: JobWatch,
  starter: Starter | undefined,
  job: MigratorJob,
  context: JobContext,
): Promise<StartedJob | NoJob> {
  const { now, progress } = context;
  const { timeoutMilliseconds, startedBy } = job.config;
  const until = now() + timeoutMilliseconds;
  let namedSince: number | undefined;
  await starter?.synced;
  for (;;) {
    const state = starter?.state();
    const decided = decidedNow(watch, state, job, context);
    if (decided !== undefined) return decided;
    if (state !== undefined && 'job' in state) {
      namedSince ??= now();
      // What the controller says and what the Jobs are come by two watches.
      if (now() - namedSince > together) return namedOther(job, watch, state);
    } else {
      namedSince = undefined;
      const obstacle = starter?.obstacle();
      if (obstacle !== undefined)
        return notStarted(job, [`${obstacle.reason}: ${obstacle.message}`, ...othersIn(watch)]);
    }
    if (now() > until) {
      const said = state === undefined ? [] : [state.message];
      const late = `nothing came within ${formatDuration(timeoutMilliseconds)}`;
      return notStarted(job, [late, ...said, ...othersIn(watch)]);
    }
    const others = othersIn(watch);
    const seen = state?.message ?? (others.length === 0 ? 'there is none yet' : others.join('; '));
    progress.waiting(`a Job with ${job.image.digest} is started by ${startedBy}; ${seen}`);
    await Promise.race([watch.change(pulse), ...(starter === undefined ? [] : [starter.ended])]);
  }
}

/** What is certain at once; undefined while there is something to wait for. */
function decidedNow(
  watch: JobWatch,
  state: StarterState | undefined,
  job: MigratorJob,
  context: JobContext,
): StartedJob | NoJob | undefined {
  if (state !== undefined && 'job' in state) return startedJob(watch, job, context, state.job);
  if (state?.kind === 'waiting') return undefined;
  // Without a controller to ask the image alone tells which Job is ours.
  if (state === undefined) {
    return context.starter === undefined ? startedJob(watch, job, context) : undefined;
  }
  const there = startedJob(watch, job, context);
  if (job.config.startedBy === 'argo-cd') {
    // Nothing differed since the release's own migrator had succeeded: the schema is as it left it.
    return state.unchanged === true && there !== undefined && hasSucceeded(there)
      ? { ...there, ran: false }
      : notStarted(job, [state.message, ...othersIn(watch)]);
  }
  // With Flux the Job may be of a Kustomization that nobody names, or of a Helm release.
  return there;
}

function hasSucceeded({ found }: StartedJob): boolean {
  return jobState(found).kind === 'succeeded';
}

/**
 * @param watch the Jobs that are selected
 * @param job what is looked for
 * @param context when desired state was written
 * @param named the one that the controller names, where it names one
 * @returns the newest of those that run the release's migrator
 */
export function startedJob(
  watch: JobWatch,
  job: MigratorJob,
  { desiredAt }: Pick<JobContext, 'desiredAt'>,
  named?: JobName,
): StartedJob | undefined {
  return inOrder(watch.jobs())
    .filter(({ name }) => named === undefined || name === named.name)
    .flatMap((found): StartedJob[] => {
      const container = migratorContainer(found, job);
      if (container === undefined) return [];
      const madeAt = Date.parse(textAt(found.metadata, 'creationTimestamp') ?? '');
      const isOld = desiredAt !== undefined && madeAt < desiredAt - skew;
      const isOver = jobState(found).kind === 'succeeded' || jobState(found).kind === 'failed';
      return [{ found, container, ran: !(isOld && isOver) }];
    })
    .at(-1);
}

function othersIn(watch: JobWatch): readonly string[] {
  return inOrder(watch.jobs()).map((it) => `${it.name} runs ${imagesOf(it)}`);
}

/** The Job of our revision is gone, or runs something else: nothing that comes later changes that. */
function namedOther(
  job: MigratorJob,
  watch: JobWatch,
  state: Extract<StarterState, { readonly job: JobName }>,
): NoJob {
  const { namespace, name } = state.job;
  const there = watch.jobs().find((it) => it.name === name);
  if (there !== undefined)
    return notStarted(job, [state.message, `${name} runs ${imagesOf(there)}`]);
  const error = migrationError('MIGRATION_JOB_UNPROVED', {
    message: `Expected to see the Job ${namespace}/${name}, which ${job.config.startedBy} started for this revision; it is not there (${state.message}).`,
    remedy:
      'Keep it until the next one is made (Argo CD: `hook-delete-policy: BeforeHookCreation`), and look whether `migrations.job` and `migrations.namespace` name this Job.',
    facts: { job: `${namespace}/${name}`, expected: job.image.digest },
  });
  return { seen: `${state.message}; it is not there any more, so what it ran is not known`, error };
}

function notStarted(job: MigratorJob, others: readonly string[]): NoJob {
  const { config, image } = job;
  const seen = others.length === 0 ? 'there is no such Job' : others.join('; ');
  const error = migrationError('MIGRATION_NOT_STARTED', {
    message: `Expected ${config.startedBy} to start a Job with the release's ${image.name}, ${image.digest}; ${seen}.`,
    remedy:
      "No migration ran for this release. Look whether desired state sets the migrator's image in the Job's manifest (an image of its own in the environment's desired-state), whether the controller applied this revision, and whether an old Job of that name keeps a new one away (Flux: `force`, Argo CD: `BeforeHookCreation`).",
    facts: { expected: image.digest, found: others },
  });
  return { seen, error };
}
