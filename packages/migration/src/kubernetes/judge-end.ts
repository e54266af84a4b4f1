import { digestSchema, formatDuration } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import type { MigrationEvidence } from '../run-migration.ts';
import { containersOf } from './job-image.ts';
import type { JobEnd } from './follow-job.ts';
import type { JobLog } from './job-log.ts';
import type { JobContext, JobName, MigratorJob } from './migrator-job.ts';

/** A Job that was followed to its end. */
export interface FollowedJob extends JobName {
  readonly job: MigratorJob;
  readonly uid: string;
  /** As the Job names it. */
  readonly image: string;
  readonly log: JobLog;
  readonly reportedAs: ReadonlySet<string>;
  /** Whether it worked in this run; false where it had succeeded before. */
  readonly ran: boolean;
  readonly startedAt: number;
  readonly digest: MigrationEvidence['commandDigest'];
}

/**
 * Turns the end of a Job into the proof that the release's migrator ran, or says why it is none.
 * @param followed the Job and what it printed
 * @param end how it ended
 * @param context cluster, clock
 * @returns the proof
 * @throws MIGRATION_FAILED, MIGRATION_TIMED_OUT, MIGRATION_JOB_STUCK, MIGRATION_JOB_GONE, MIGRATION_IMAGE_DIFFERS,
 *   MIGRATION_JOB_UNPROVED, MIGRATION_VERSION_UNREADABLE, MIGRATION_VERSION_WRONG
 */
export function judgeEnd(
  followed: FollowedJob,
  end: JobEnd,
  context: Pick<JobContext, 'cluster' | 'now'>,
): MigrationEvidence {
  if (end.verdict.kind !== 'succeeded') throw notSucceeded(followed, end, end.verdict);
  const { pod, container } = end;
  const reported = container?.reported;
  if (pod === undefined || container === undefined || reported === undefined)
    throw unproved(followed, pod);
  if (!followed.reportedAs.has(reported)) throw otherImage(followed, reported, pod.name);
  const { config } = followed.job;
  const version = versionOf(followed, container.ended?.message ?? '');
  if (config.expects !== undefined && version !== config.expects)
    throw versionWrong(followed, config.expects, version);
  const { log } = followed;
  return {
    engine: config.engine,
    ...(version === undefined ? {} : { versionAfter: version }),
    ran: followed.ran,
    outputDigest: log.output.digest(),
    outputLines: log.output.lines,
    outputTail: log.output.tail,
    seconds: Math.round(context.now() - followed.startedAt) / 1000,
    commandDigest: followed.digest,
    job: {
      cluster: context.cluster.address,
      namespace: followed.namespace,
      name: followed.name,
      uid: followed.uid,
      image: followed.image,
      reported: digestSchema.parse(reported),
      pod: pod.name,
      startedBy: config.startedBy,
    },
  };
}

const longestVersion = 255;

/** The version that the Job left, where the configuration says where it stands. */
function versionOf(followed: FollowedJob, message: string): string | undefined {
  const { version } = followed.job.config;
  if (version === undefined) return undefined;
  const found =
    version.from === 'log'
      ? followed.log.version
      : versionIn(message, new RegExp(version.pattern, 'u'));
  if (found !== undefined && found !== '' && found.length <= longestVersion) return found;
  const where =
    version.from === 'log'
      ? 'a line of the log'
      : `the termination message (/dev/termination-log), which is ${message === '' ? 'empty' : JSON.stringify(message.slice(0, 100))}`;
  throw migrationError('MIGRATION_VERSION_UNREADABLE', {
    message: `Expected ${where} to give the schema's version by /${version.pattern}/; the Job ${titleOf(followed)} succeeded without that.${lastWords(followed)}`,
    remedy:
      'Let the migrator write the version there when it ends, or correct `migrations.version` in waybill.yaml.',
    facts: { job: titleOf(followed), output: followed.log.output.tail.slice(-20) },
  });
}

function versionIn(text: string, pattern: RegExp): string | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => pattern.exec(line)?.[1]).findLast((found) => found !== undefined);
}

function notSucceeded(
  followed: FollowedJob,
  end: JobEnd,
  verdict: Exclude<JobEnd['verdict'], { kind: 'succeeded' }>,
): Error {
  const title = titleOf(followed);
  const facts = factsOf(followed, end);
  switch (verdict.kind) {
    case 'failed':
      return failed(followed, end, verdict);
    case 'other-image':
      return otherImage(followed, verdict.reported, verdict.pod);
    case 'stuck':
      return migrationError('MIGRATION_JOB_STUCK', {
        message: `Expected the pod of the Job ${title} to run the migrator; ${verdict.problem.reason} (${verdict.pod}): ${verdict.problem.message}.${lastWords(followed)}`,
        remedy:
          'Correct what it names (the image, the Secret, the account, the limits), and start the promotion again. No code was rolled out.',
        facts: { ...facts, reason: verdict.problem.reason },
      });
    case 'late':
      return migrationError('MIGRATION_TIMED_OUT', {
        message: `Expected the Job ${title} to end within ${formatDuration(followed.job.config.timeoutMilliseconds)}; it did not, and nothing in the cluster ended it.${lastWords(followed)}`,
        remedy:
          'Look whether the controller of Jobs works (kube-controller-manager), and what the migrator waits for in the database.',
        facts,
      });
    case 'gone':
      return migrationError('MIGRATION_JOB_GONE', {
        message: `Expected to see how the Job ${title} ends; it was deleted before.${lastWords(followed)}`,
        remedy:
          'Find out who deleted it. Look at the schema: the migrator may have been ended in the middle; it must be safe to run again.',
        facts,
      });
  }
}

function failed(
  followed: FollowedJob,
  end: JobEnd,
  { reason, message }: { readonly reason: string; readonly message: string },
): Error {
  const { config } = followed.job;
  const how = end.container?.ended;
  const code =
    how === undefined
      ? ''
      : ` with exit code ${String(how.exitCode)}${how.reason === '' || how.reason === 'Error' ? '' : ` (${how.reason})`}`;
  const earlier = followed.ran ? '' : ' when it ran before';
  if (reason === 'DeadlineExceeded')
    return migrationError('MIGRATION_TIMED_OUT', {
      message: `Expected the Job ${titleOf(followed)} to end within ${formatDuration(config.timeoutMilliseconds)}; it was stopped${earlier}.${lastWords(followed)}`,
      remedy:
        'Look whether it waits for a lock in the database, or raise migrations.timeout; it must be safe to run again.',
      facts: { ...factsOf(followed, end), reason },
    });
  const again = followed.ran
    ? 'Correct what its last lines name and start the promotion again: a new deployment gets a Job of its own.'
    : `It is not run twice for one deployment. Correct what its last lines name and start the promotion again; or delete it (kubectl delete job -n ${followed.namespace} ${followed.name}) and run this step again.`;
  return migrationError('MIGRATION_FAILED', {
    message: `Expected the Job ${titleOf(followed)} to succeed; it failed${code}${earlier}: ${reason}${message === '' ? '' : `, ${message}`}.${lastWords(followed)}`,
    remedy: `${again} The old release still runs.`,
    facts: {
      ...factsOf(followed, end),
      reason,
      exitCode: how?.exitCode ?? null,
    },
  });
}

/** @returns the error for a Job or a container that runs something else than the release's migrator */
export function otherImage(
  followed: Pick<FollowedJob, 'job' | 'namespace' | 'name' | 'image'>,
  found: string,
  where: string,
): Error {
  const { image } = followed.job;
  return migrationError('MIGRATION_IMAGE_DIFFERS', {
    message: `Expected the Job ${titleOf(followed)} to run the release's ${image.name}, ${image.digest}; ${where} runs ${found}.`,
    remedy:
      'Find out what changed the image (a mutating webhook, a mirror that serves something else, a Job of another release); migrate only with the image of the release.',
    facts: { job: titleOf(followed), expected: image.digest, found },
  });
}

function unproved(followed: FollowedJob, pod: KubernetesObject | undefined): Error {
  const found =
    pod === undefined
      ? 'no pod of it is left'
      : `the runtime reports no digest for the pod ${pod.name}`;
  return migrationError('MIGRATION_JOB_UNPROVED', {
    message: `Expected the Job ${titleOf(followed)}, which succeeded, to show which image ran; ${found}.`,
    remedy: `Run the migration once more: delete the Job (kubectl delete job -n ${followed.namespace} ${followed.name}), and run this step again.`,
    facts: { job: titleOf(followed), expected: followed.job.image.digest },
  });
}

function versionWrong(followed: FollowedJob, expects: string, found: string | undefined): Error {
  return migrationError('MIGRATION_VERSION_WRONG', {
    message: `Expected the schema to have version ${JSON.stringify(expects)} after the Job ${titleOf(followed)}; found ${found === undefined ? 'none' : JSON.stringify(found)}.${lastWords(followed)}`,
    remedy:
      "Look whether migrations.expects is this commit's version and whether the migrator has all of its files.",
    facts: { job: titleOf(followed), expects, versionAfter: found ?? null },
  });
}

/**
 * @param job a Job that names another image than the release's
 * @returns what its containers name, for messages
 */
export function imagesOf(job: KubernetesObject): string {
  const images = containersOf(job).map(({ image }) => image);
  return images.length === 0 ? 'no image' : images.join(', ');
}

function titleOf({ namespace, name }: JobName): string {
  return `${namespace}/${name}`;
}

function factsOf(followed: FollowedJob, end: JobEnd): Record<string, string | readonly string[]> {
  return {
    job: titleOf(followed),
    image: followed.image,
    ...(end.pod === undefined ? {} : { pod: end.pod.name }),
    output: followed.log.output.tail.slice(-20),
  };
}

function lastWords({ log }: Pick<FollowedJob, 'log'>): string {
  const lines = log.output.tail.filter((line) => line.trim() !== '').slice(-5);
  return lines.length === 0
    ? ' It printed nothing.'
    : ` Its last lines: ${lines.map((line) => line.trim().slice(0, 300)).join(' / ')}`;
}
