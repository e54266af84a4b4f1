import { listAt, objectAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
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

/** A container that runs the release's code, and when it started. */
interface Early {
  readonly subject: string;
  readonly startedAt: string;
}

/**
 * Schema first, then code: verifies the order that the controller was given (a hook or a sync wave of Argo CD, `dependsOn`
 * of Flux). Pods from before desired state was written are of another deployment.
 * @param job the Job, as it was when it was found
 * @param pod its pod, which has ended
 * @param code the release's code; undefined where the environment ran the same before, so that nothing is rolled out
 * @param context cluster, signal, when desired state was written
 * @throws MIGRATION_OVERTAKEN where a container of the release started before the migration had ended
 */
export async function requireCodeAfter(
  job: KubernetesObject,
  pod: KubernetesObject | undefined,
  code: ReleaseCode | undefined,
  { cluster, signal, desiredAt }: Pick<JobContext, 'cluster' | 'signal' | 'desiredAt'>,
): Promise<void> {
  const endedAt = endOf(pod);
  if (code === undefined || endedAt === undefined) return;
  const since = desiredAt === undefined ? madeAt(job) : desiredAt - clocks;
  for (const namespace of code.namespaces) {
    const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace }, signal);
    const early = objects
      .filter((it) => jobName(it) === undefined && madeAt(it) >= since)
      .flatMap((it) => startsOf(it, code.reportedAs))
      .find(({ startedAt }) => Date.parse(startedAt) < Date.parse(endedAt) - skew);
    if (early !== undefined) throw overtaken(job, endedAt, early);
  }
}

/** When the last container of the migrator's pod ended. */
function endOf(pod: KubernetesObject | undefined): string | undefined {
  const ends = listAt(pod?.status, 'containerStatuses').flatMap((it) => {
    const at = textAt(it, 'state', 'terminated', 'finishedAt');
    return at === undefined ? [] : [at];
  });
  return ends.sort().at(-1);
}

function madeAt(object: KubernetesObject): number {
  return Date.parse(textAt(object.metadata, 'creationTimestamp') ?? '');
}

function startsOf(pod: KubernetesObject, reportedAs: ReadonlySet<string>): readonly Early[] {
  return listAt(pod.status, 'containerStatuses').flatMap((status) => {
    const digest = reportedDigest(textAt(status, 'imageID') ?? '');
    if (digest === undefined || !reportedAs.has(digest)) return [];
    const subject = `container ${textAt(status, 'name') ?? ''} of pod ${pod.namespace ?? ''}/${pod.name}`;
    return [
      objectAt(status, 'state', 'running'),
      objectAt(status, 'state', 'terminated'),
      objectAt(status, 'lastState', 'terminated'),
    ].flatMap((state) => {
      const startedAt = textAt(state, 'startedAt');
      return startedAt === undefined ? [] : [{ subject, startedAt }];
    });
  });
}

function overtaken(job: KubernetesObject, endedAt: string, { subject, startedAt }: Early): Error {
  const title = `${job.namespace ?? ''}/${job.name}`;
  return migrationError('MIGRATION_OVERTAKEN', {
    message: `Expected the code of the release to start after its migration; the ${subject} started at ${startedAt}, and the Job ${title} ended at ${endedAt}.`,
    remedy:
      'Let the code come after the Job: with Argo CD a PreSync hook or a lower sync wave, with Flux a Kustomization of its own (`wait: true`) on which that of the code depends (`dependsOn`).',
    facts: { job: title, endedAt, subject, startedAt },
  });
}
