import type { Cluster, ObjectChange, ObjectWatch } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';

/** A Job and its pods as they stand now, and as they were last seen. */
export interface JobWatch {
  /** The Job that matches, undefined where there is none now. */
  readonly job: () => KubernetesObject | undefined;
  /** Every Job that matches. */
  readonly jobs: () => readonly KubernetesObject[];
  /** Pods that are there. */
  readonly pods: () => readonly KubernetesObject[];
  /** Every pod that was seen, by uid, as it was last: a controller may remove a pod that has ended. */
  readonly seen: ReadonlyMap<string, KubernetesObject>;
  /** The same of Jobs: a controller may delete one as soon as it has succeeded. */
  readonly seenJobs: ReadonlyMap<string, KubernetesObject>;
  /** Resolves when something may have changed since it was last asked, and at the latest after `milliseconds`. */
  readonly change: (milliseconds: number) => Promise<void>;
  close(): void;
}

/** Which Job is watched: by its name, or by its labels. */
export interface JobSelection {
  readonly namespace: string;
  readonly name?: string;
  readonly selector?: string;
}

/**
 * Watches a Job and its pods: one list and one watch each.
 * @param cluster where they are
 * @param selection which Job
 * @param signal ends the watch
 * @returns the watch, once both were listed
 * @throws what the watches throw (KUBERNETES_FORBIDDEN …), the signal's reason
 */
export async function watchJob(
  cluster: Cluster,
  selection: JobSelection,
  signal: AbortSignal,
): Promise<JobWatch> {
  const { namespace, name, selector } = selection;
  const bell = new Bell();
  const seen = new Map<string, KubernetesObject>();
  const seenJobs = new Map<string, KubernetesObject>();
  const onChange = ({ object }: ObjectChange): void => {
    bell.ring();
    const uid = textAt(object.metadata, 'uid') ?? object.name;
    (object.kind === 'Pod' ? seen : seenJobs).set(uid, object);
  };
  const jobs = cluster.watch(
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      namespace,
      ...(name === undefined ? {} : { fieldSelector: `metadata.name=${name}` }),
      ...(selector === undefined ? {} : { labelSelector: selector }),
    },
    { signal, onChange },
  );
  // The Job's controller labels every pod with the Job's name (Kubernetes 1.27 and newer).
  const ofJob =
    name === undefined ? 'batch.kubernetes.io/job-name' : `batch.kubernetes.io/job-name=${name}`;
  const pods = cluster.watch(
    { apiVersion: 'v1', kind: 'Pod', namespace, labelSelector: ofJob },
    { signal, onChange },
  );
  const close = (): void => {
    jobs.close();
    pods.close();
    // Nobody waits any more: no timer is left behind.
    bell.ring();
  };
  const broken = brokenWatch([jobs, pods], signal);
  try {
    await Promise.race([Promise.all([jobs.synced, pods.synced]), broken]);
  } catch (error) {
    close();
    throw error;
  }
  return {
    job: () => [...jobs.objects.values()][0],
    jobs: () => [...jobs.objects.values()],
    pods: () => [...pods.objects.values()],
    ...{ seen, seenJobs },
    change: async (milliseconds) => {
      await Promise.race([bell.rung(milliseconds), broken]);
    },
    close,
  };
}

/** Rejects when a watch cannot go on, or when the signal ends the wait. */
function brokenWatch(watches: readonly ObjectWatch[], signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  const never = new Promise<never>(() => undefined);
  const broken = Promise.race([
    aborted,
    ...watches.flatMap(({ synced, ended }) => [synced.then(() => never), ended.then(() => never)]),
  ]);
  // Nobody may be asking when it happens.
  broken.catch(() => undefined);
  return broken;
}

/** Rings once for any number of changes, until somebody heard it. */
class Bell {
  #isRung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  /** Resolves when it was rung since the last time, and at the latest after `milliseconds`. */
  async rung(milliseconds: number): Promise<void> {
    if (!this.#isRung)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#wake = undefined;
    this.#isRung = false;
  }
}
