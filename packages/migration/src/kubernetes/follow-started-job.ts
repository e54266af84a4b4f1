import { formatDuration } from '@waybill/core';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { canonicalJson, digestOf } from '@waybill/core';
import { migrationError } from '../error-codes.ts';
import type { MigrationEvidence } from '../run-migration.ts';
import { followJob } from './follow-job.ts';
import { migratorContainer, type MigratorContainer } from './job-image.ts';
import { inOrder } from './job-state.ts';
import { watchJob, type JobSelection, type JobWatch } from './job-watch.ts';
import { imagesOf, judgeEnd } from './judge-end.ts';
import type { JobContext, JobName, MigratorJob, Starter, StarterState } from './migrator-job.ts';
import { logOf } from './run-job.ts';

const pulse = 1_000;
const slack = 90_000;
/** How long what the controller says may be ahead of what the Jobs show. */
const together = 10_000;
/** How long a controller may take between deleting a hook and making it anew. */
const anew = 30_000;

/** A Job that a controller started with the release's migrator. */
interface Started {
  readonly found: KubernetesObject;
  readonly container: MigratorContainer;
}

/**
 * Follows the Job that a controller starts for this revision: an Argo CD hook, or a Job that Flux applies. What is
 * there from an older revision runs another digest, and says nothing of this one.
 * @param job what is followed
 * @param context cluster, signal, ports
 * @returns the proof
 * @throws MIGRATION_NOT_STARTED where none runs the release's migrator in time, what `judgeEnd` and the cluster throw,
 *   the signal's reason
 */
export async function followMigratorJob(
  job: MigratorJob,
  context: JobContext,
): Promise<MigrationEvidence> {
  const { signal, now, progress } = context;
  const reportedAs = await job.image.reportedAs();
  const selection = selectionOf(job);
  const startedAt = now();
  const watch = await watchJob(context.cluster, selection, signal);
  let starter: Starter | undefined;
  try {
    starter = await context.starter?.();
    await context.onStart();
    let { found, container } = await awaitStart(watch, starter, job, context);
    for (;;) {
      const uid = textAt(found.metadata, 'uid') ?? '';
      progress.detail(`Followed: Job ${selection.namespace}/${found.name} with ${container.image}`);
      const log = logOf(job, context);
      const until = now() + job.config.timeoutMilliseconds + slack;
      const end = await followJob(
        watch,
        { uid, container: container.name, reportedAs, until },
        log,
        context,
      );
      const followed = {
        ...{ job, reportedAs, startedAt, log, uid, ran: true, image: container.image },
        ...{ namespace: selection.namespace, name: found.name },
        digest: digestOf(canonicalJson([selection.namespace, found.name, container.image])),
      };
      if (end.verdict.kind !== 'gone') return judgeEnd(followed, end, context);
      // A hook can be deleted as soon as it has succeeded, or made anew when the controller tries again.
      if (end.container?.ended?.exitCode === 0)
        return judgeEnd(followed, { ...end, verdict: { kind: 'succeeded' } }, context);
      const next = await startedAgain(watch, job, now() + anew, context);
      if (next === undefined) return judgeEnd(followed, end, context);
      ({ found, container } = next);
    }
  } finally {
    starter?.close();
    watch.close();
  }
}

function selectionOf({ config, namespace }: MigratorJob): JobSelection {
  const place = config.namespace ?? namespace;
  if (config.job.kind === 'name') return { namespace: place, name: config.job.name };
  if (config.job.kind === 'selector') return { namespace: place, selector: config.job.selector };
  throw new TypeError('a Job that is followed has a name or a selector: the configuration says so');
}

async function awaitStart(
  watch: JobWatch,
  starter: Starter | undefined,
  job: MigratorJob,
  { now, progress }: JobContext,
): Promise<Started> {
  const until = now() + job.config.timeoutMilliseconds;
  let namedSince: number | undefined;
  await starter?.synced;
  for (;;) {
    const state = starter?.state();
    const others = inOrder(watch.jobs()).map((it) => `${it.name} runs ${imagesOf(it)}`);
    const isNamed = state !== undefined && 'job' in state;
    const started =
      isNamed || isUnbound(job, starter, state) ? startedJob(watch, job, state) : undefined;
    if (started !== undefined) return started;
    if (state?.kind === 'absent' && job.config.startedBy === 'argo-cd')
      throw notStarted(job, [state.message, ...others]);
    namedSince = isNamed ? (namedSince ?? now()) : undefined;
    // What the controller says and what the Jobs are come by two watches.
    if (isNamed && namedSince !== undefined && now() - namedSince > together)
      throw namedOther(job, watch, state);
    if (now() > until)
      throw notStarted(job, [...(state === undefined ? [] : [state.message]), ...others]);
    const seen = state?.message ?? (others.length === 0 ? 'there is none yet' : others.join('; '));
    progress.waiting(
      `a Job with ${job.image.digest} is started by ${job.config.startedBy}; ${seen}`,
    );
    await Promise.race([watch.change(pulse), ...(starter === undefined ? [] : [starter.ended])]);
  }
}

/**
 * Whether the image alone tells which Job is ours: without a controller to ask; and with Flux, whose Job may be in
 * another Kustomization than the one that the policy names.
 */
function isUnbound(
  { config }: MigratorJob,
  starter: Starter | undefined,
  state: StarterState | undefined,
): boolean {
  return starter === undefined || (config.startedBy === 'flux' && state?.kind === 'absent');
}

/** The Job of our revision is gone, or runs something else: nothing that comes later changes that. */
function namedOther(
  job: MigratorJob,
  watch: JobWatch,
  state: Extract<StarterState, { readonly job: JobName }>,
): Error {
  const { namespace, name } = state.job;
  const there = watch.jobs().find((it) => it.name === name);
  if (there !== undefined)
    return notStarted(job, [state.message, `${name} runs ${imagesOf(there)}`]);
  return migrationError('MIGRATION_JOB_UNPROVED', {
    message: `Expected to see the Job ${namespace}/${name}, which ${job.config.startedBy} started for this revision; it is not there (${state.message}).`,
    remedy:
      'Keep it until the next one is made (Argo CD: `hook-delete-policy: BeforeHookCreation`), and look whether `migrations.job` and `migrations.namespace` name this Job.',
    facts: { job: `${namespace}/${name}`, expected: job.image.digest },
  });
}

async function startedAgain(
  watch: JobWatch,
  job: MigratorJob,
  until: number,
  { now, progress }: JobContext,
): Promise<Started | undefined> {
  for (;;) {
    const next = startedJob(watch, job);
    if (next !== undefined || now() > until) return next;
    progress.waiting(`the Job was deleted; whether ${job.config.startedBy} makes it anew`);
    await watch.change(pulse);
  }
}

/** The newest of those that run the release's migrator; the one that the controller names, where it names one. */
function startedJob(watch: JobWatch, job: MigratorJob, state?: StarterState): Started | undefined {
  const named = state !== undefined && 'job' in state ? state.job.name : undefined;
  return inOrder(watch.jobs())
    .filter(({ name }) => named === undefined || name === named)
    .flatMap((found): Started[] => {
      const container = migratorContainer(found, job);
      return container === undefined ? [] : [{ found, container }];
    })
    .at(-1);
}

function notStarted(job: MigratorJob, others: readonly string[]): Error {
  const { config, image } = job;
  const found = others.length === 0 ? 'there is no such Job' : others.join('; ');
  return migrationError('MIGRATION_NOT_STARTED', {
    message: `Expected ${config.startedBy} to start a Job with the release's ${image.name}, ${image.digest}, within ${formatDuration(config.timeoutMilliseconds)}; ${found}.`,
    remedy:
      "No migration ran for this release. Look whether desired state sets the migrator's image in the Job's manifest (an image of its own in the environment's desired-state), whether the controller applied this revision, and whether an old Job of that name keeps a new one away (Flux: `force`, Argo CD: `BeforeHookCreation`).",
    facts: { expected: image.digest, found: others },
  });
}
