import {
  isDeleting,
  listAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { JobLog } from './job-log.ts';
import {
  containerFacts,
  describePod,
  hasEnded,
  inOrder,
  jobState,
  type ContainerFacts,
} from './job-state.ts';
import type { JobWatch } from './job-watch.ts';
import type { JobContext, PodProblem } from './migrator-job.ts';
import { RefusedPods } from './refused-pods.ts';

/** What of a Job is followed. */
export interface Followed {
  readonly uid: string;
  /** The container that runs the migrator. */
  readonly container: string;
  readonly reportedAs: ReadonlySet<string>;
  /** Until when it must have ended, milliseconds since the epoch. */
  readonly until: number;
}

/** How a Job ended, as far as it was seen. */
export interface JobEnd {
  readonly verdict:
    | { readonly kind: 'succeeded' }
    | { readonly kind: 'failed'; readonly reason: string; readonly message: string }
    /** Its pod cannot start, or cannot end. */
    | { readonly kind: 'stuck'; readonly problem: PodProblem; readonly pod: string }
    /** A container runs something else than the release's migrator. */
    | { readonly kind: 'other-image'; readonly reported: string; readonly pod: string }
    | { readonly kind: 'gone' }
    | { readonly kind: 'late' };
  /** The pod that decided, or the last one; undefined where none was seen. */
  readonly pod: KubernetesObject | undefined;
  readonly container: ContainerFacts | undefined;
}

/** How often what needs no event is looked at: grace periods, the deadline. */
const pulse = 1_000;
/** How long the end of a log is waited for after the Job's. */
const logEnd = 10_000;
/** How long pods of a Job that failed may take to end: their grace period, and the kubelet. */
const podEnd = 60_000;

/**
 * Follows a Job to its end: its pods' logs as they come, and what keeps a pod from starting.
 * @param watch the Job and its pods
 * @param followed which Job, and what proves that it is the release's
 * @param log takes the lines
 * @param context how pods are judged, progress, signal
 * @returns how it ended; nothing is thrown for that
 * @throws what the watch throws, the signal's reason
 */
export async function followJob(
  watch: JobWatch,
  followed: Followed,
  log: JobLog,
  context: JobContext,
): Promise<JobEnd> {
  const { progress, signal } = context;
  const refused = new RefusedPods(context);
  for (;;) {
    const pods = podsOf(watch, followed.uid);
    const refusal = await refused.look(jobOf(watch, followed.uid), pods.length);
    for (const pod of pods)
      if (containerFacts(pod, followed.container).started)
        log.follow(pod, followed.container, signal);
    const verdict =
      refusal?.isFinal === true
        ? ({ kind: 'stuck', problem: refusal, pod: 'none was made' } as const)
        : await verdictNow(watch, pods, followed, context);
    if (verdict !== undefined) {
      await log.settle(logEnd);
      if (verdict.kind === 'failed') await awaitPods(watch, followed.uid, context);
      return ended(podsOf(watch, followed.uid), followed.container, verdict);
    }
    progress.waiting(waitsFor(watch, pods, followed, refusal?.message));
    await watch.change(pulse);
  }
}

async function verdictNow(
  watch: JobWatch,
  pods: readonly KubernetesObject[],
  followed: Followed,
  { diagnosePod, now, signal }: JobContext,
): Promise<JobEnd['verdict'] | undefined> {
  for (const pod of pods) {
    const { reported } = containerFacts(pod, followed.container);
    if (reported !== undefined && !followed.reportedAs.has(reported))
      return { kind: 'other-image', reported, pod: pod.name };
  }
  const job = jobOf(watch, followed.uid);
  if (job === undefined) return { kind: 'gone' };
  const state = jobState(job);
  if (state.kind === 'succeeded' || state.kind === 'failed') return state;
  if (state.kind === 'running') {
    const there = new Set(watch.pods().map(({ name }) => name));
    for (const pod of pods.filter((it) => there.has(it.name) && !hasEnded(it) && !isDeleting(it))) {
      const problem = await diagnosePod(pod, signal);
      if (problem !== undefined) return { kind: 'stuck', problem, pod: pod.name };
    }
  }
  return now() > followed.until ? { kind: 'late' } : undefined;
}

/** A Job can count as failed while its pod still ends, and holds what it held (its deadline, older clusters). */
async function awaitPods(watch: JobWatch, uid: string, { now }: JobContext): Promise<void> {
  const until = now() + podEnd;
  while (now() < until && livingPods(watch, uid).length > 0) await watch.change(pulse);
}

/**
 * @param watch a Job and its pods
 * @param uid the Job
 * @returns its pods that are there and have not ended
 */
export function livingPods(watch: JobWatch, uid: string): readonly KubernetesObject[] {
  return watch.pods().filter((pod) => isOwnedBy(pod, uid) && !hasEnded(pod));
}

function ended(
  pods: readonly KubernetesObject[],
  name: string,
  verdict: JobEnd['verdict'],
): JobEnd {
  const all = pods.map((pod) => ({ pod, container: containerFacts(pod, name) }));
  const won = all.findLast(({ container }) => container.ended?.exitCode === 0);
  const last = all.at(-1);
  const chosen = verdict.kind === 'succeeded' || verdict.kind === 'gone' ? (won ?? last) : last;
  return { verdict, pod: chosen?.pod, container: chosen?.container };
}

function podsOf(watch: JobWatch, uid: string): readonly KubernetesObject[] {
  return inOrder([...watch.seen.values()].filter((pod) => isOwnedBy(pod, uid)));
}

function isOwnedBy(pod: KubernetesObject, uid: string): boolean {
  return listAt(pod.metadata, 'ownerReferences').some(
    (owner) => textAt(owner, 'uid') === uid && valueIn(owner, 'controller') === true,
  );
}

/**
 * @param watch a Job and its pods
 * @param uid the Job
 * @returns it, as it is now; undefined where it is gone
 */
export function jobOf(watch: JobWatch, uid: string): KubernetesObject | undefined {
  return watch.jobs().find((job) => textAt(job.metadata, 'uid') === uid);
}

function waitsFor(
  watch: JobWatch,
  pods: readonly KubernetesObject[],
  { uid }: Followed,
  refusal: string | undefined,
): string {
  const job = jobOf(watch, uid);
  const state = job === undefined ? 'running' : jobState(job).kind;
  if (state === 'suspended') return 'the Job is suspended';
  if (state === 'deleting') return 'the Job is being deleted';
  const last = pods.at(-1);
  if (last !== undefined) return describePod(last);
  return refusal === undefined ? 'no pod was made yet' : `no pod can be made: ${refusal}`;
}
