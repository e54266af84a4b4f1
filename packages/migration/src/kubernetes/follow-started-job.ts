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
import type { JobContext, MigratorJob } from './migrator-job.ts';
import { logOf } from './run-job.ts';

const pulse = 1_000;
const slack = 90_000;
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
  try {
    await context.onStart();
    const appears = startedAt + job.config.timeoutMilliseconds;
    let { found, container } = await awaitStart(watch, job, appears, context);
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
  job: MigratorJob,
  until: number,
  { now, progress }: JobContext,
): Promise<Started> {
  for (;;) {
    const started = startedJob(watch, job);
    if (started !== undefined) return started;
    const others = inOrder(watch.jobs()).map((it) => `${it.name} runs ${imagesOf(it)}`);
    if (now() > until) throw notStarted(job, others);
    const seen = others.length === 0 ? 'there is none yet' : others.join('; ');
    progress.waiting(
      `a Job with ${job.image.digest} is started by ${job.config.startedBy}; ${seen}`,
    );
    await watch.change(pulse);
  }
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

/** The newest of those that run the release's migrator. */
function startedJob(watch: JobWatch, job: MigratorJob): Started | undefined {
  return inOrder(watch.jobs())
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
