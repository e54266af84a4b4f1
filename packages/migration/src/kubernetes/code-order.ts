import type { JsonValue } from '@waybill/core';
import {
  countAt,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import { reportedDigest } from './job-image.ts';
import { jobName } from './job-state.ts';
import type { JobContext } from './migrator-job.ts';

/** How far the clocks of two nodes may be apart. */
const skew = 5_000;
/** How far the cluster's clock may be from ours. */
const clocks = 60_000;

/** The code of the release: where its pods are, and what their runtimes may call its images. */
export interface ReleaseCode {
  readonly namespaces: readonly string[];
  readonly reportedAs: ReadonlySet<string>;
}

/** A container that runs the release's code, and what its pod tells of when it started. */
interface CodeContainer {
  readonly subject: string;
  /** When its pod was made. */
  readonly madeAt: number;
  /** The last two starts at most: a status keeps no more. */
  readonly starts: readonly number[];
  readonly restarts: number;
  /**
   * An init container, which lets no other one of its pod start before it has ended well: it may be what waits for the
   * migration. Undefined for all others, sidecars among them.
   */
  readonly holds: { readonly until: number | undefined } | undefined;
}

/**
 * Schema first, then code: verifies the order that the controller was given (a hook or a sync wave of Argo CD, `dependsOn`
 * of Flux). Init containers that run the release's images are its code too; one that held its pod back until the Job had
 * ended may have waited for just that, and nobody can see whether it did. Pods from before desired state was written are of
 * another deployment.
 * @param job the Job, as it was seen last: it says when it ended also where its pod is gone
 * @param pod its pod, as it was seen last
 * @param code the release's code; undefined where the environment ran the same before, so that nothing is rolled out
 * @param context cluster, signal, when desired state was written
 * @returns why the order is not known; undefined where it holds, or where nothing is rolled out
 * @throws MIGRATION_OVERTAKEN where a container of the release started before the migration had ended
 */
export async function requireCodeAfter(
  job: KubernetesObject,
  pod: KubernetesObject | undefined,
  code: JobContext['code'],
  { cluster, signal, desiredAt }: Pick<JobContext, 'cluster' | 'signal' | 'desiredAt'>,
): Promise<string | undefined> {
  if (code === undefined) return undefined;
  if (code === 'elsewhere')
    return 'the target of the environment is no cluster, so when its code starts is not seen';
  const endedAt = podEnd(pod) ?? timeAt(job.status, 'completionTime');
  if (endedAt === undefined)
    return `when the Job ${titleOf(job)} ended was not seen: its pod was gone before, and its status has no completionTime`;
  const since = desiredAt === undefined ? madeAt(job) : desiredAt - clocks;
  const found: CodeContainer[] = [];
  for (const namespace of code.namespaces) {
    const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace }, signal);
    const pods = objects.filter((it) => jobName(it) === undefined && madeAt(it) >= since);
    found.push(...pods.flatMap((it) => codeIn(it, code.reportedAs)));
  }
  const isEarly = (at: number): boolean => at < endedAt - skew;
  const mayWait = ({ holds }: CodeContainer): boolean =>
    holds !== undefined && (holds.until === undefined || !isEarly(holds.until));
  const [first] = found
    .filter((it) => !mayWait(it))
    .flatMap(({ subject, starts }) => starts.map((at) => ({ subject, at })))
    .sort((a, b) => a.at - b.at);
  if (first !== undefined && isEarly(first.at))
    throw overtaken(job, endedAt, first.subject, first.at);
  return whyUnknown(titleOf(job), found, isEarly, mayWait);
}

/** What pods do not tell of the order, where nothing is against it. */
function whyUnknown(
  job: string,
  found: readonly CodeContainer[],
  isEarly: (at: number) => boolean,
  mayWait: (container: CodeContainer) => boolean,
): string | undefined {
  const waiting = found.find((it) => mayWait(it) && it.starts.some(isEarly));
  if (waiting !== undefined)
    return `the ${waiting.subject} started before the Job ${job} had ended, and whether it does more than wait for that is not seen`;
  const forgotten = found.find(
    ({ starts, restarts, ...it }) =>
      isEarly(it.madeAt) && starts.length > 0 && restarts >= starts.length,
  );
  return forgotten === undefined
    ? undefined
    : `when the ${forgotten.subject} started first is not known: its status keeps the last starts only`;
}

/** When the last container of the migrator's pod ended; undefined where the end of one was not seen. */
function podEnd(pod: KubernetesObject | undefined): number | undefined {
  const ends = listAt(pod?.status, 'containerStatuses').map((it) =>
    timeAt(it, 'state', 'terminated', 'finishedAt'),
  );
  const seen = ends.filter((it) => it !== undefined);
  return seen.length === 0 || seen.length < ends.length ? undefined : Math.max(...seen);
}

function madeAt(object: KubernetesObject): number {
  return timeAt(object.metadata, 'creationTimestamp') ?? Number.NaN;
}

function timeAt(...place: Parameters<typeof textAt>): number | undefined {
  const at = Date.parse(textAt(...place) ?? '');
  return Number.isNaN(at) ? undefined : at;
}

/** Sidecars that start before the others stand among the init containers. */
const lists = [
  ['initContainerStatuses', 'init container'],
  ['containerStatuses', 'container'],
] as const;

const states = [
  ['state', 'running'],
  ['state', 'terminated'],
  ['lastState', 'terminated'],
] as const;

function codeIn(pod: KubernetesObject, reportedAs: ReadonlySet<string>): readonly CodeContainer[] {
  return lists.flatMap(([list, word]) =>
    listAt(pod.status, list).flatMap((status) => {
      const digest = reportedDigest(textAt(status, 'imageID') ?? '');
      if (digest === undefined || !reportedAs.has(digest)) return [];
      return [
        {
          subject: `${word} ${textAt(status, 'name') ?? ''} of pod ${titleOf(pod)}`,
          madeAt: madeAt(pod),
          starts: states
            .map((state) => timeAt(status, ...state, 'startedAt'))
            .filter((at) => at !== undefined),
          restarts: countAt(status, 'restartCount') ?? 0,
          holds: list === 'initContainerStatuses' ? holdOf(pod, status) : undefined,
        },
      ];
    }),
  );
}

/** How long an init container held back what comes after it; undefined for one that the others start beside. */
function holdOf(pod: KubernetesObject, status: JsonValue): CodeContainer['holds'] {
  const name = textAt(status, 'name');
  const isSidecar = listAt(pod.whole, 'spec', 'initContainers').some(
    (it) => textAt(it, 'name') === name && textAt(it, 'restartPolicy') === 'Always',
  );
  if (isSidecar) return undefined;
  const ended = objectAt(status, 'state', 'terminated');
  return { until: countAt(ended, 'exitCode') === 0 ? timeAt(ended, 'finishedAt') : undefined };
}

function titleOf({ namespace, name }: KubernetesObject): string {
  return `${namespace ?? ''}/${name}`;
}

function overtaken(job: KubernetesObject, end: number, subject: string, start: number): Error {
  const title = titleOf(job);
  const startedAt = new Date(start).toISOString();
  const endedAt = new Date(end).toISOString();
  return migrationError('MIGRATION_OVERTAKEN', {
    message: `Expected the code of the release to start after its migration; the ${subject} started at ${startedAt}, and the Job ${title} ended at ${endedAt}.`,
    remedy:
      'Let the code come after the Job: with Argo CD a PreSync hook or a lower sync wave, with Flux a Kustomization of its own (`wait: true`) on which that of the code depends (`dependsOn`).',
    facts: { job: title, endedAt, subject, startedAt },
  });
}
