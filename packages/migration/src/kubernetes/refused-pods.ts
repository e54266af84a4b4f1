import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { jobState } from './job-state.ts';
import type { JobContext, PodProblem } from './migrator-job.ts';

/** How long a Job may be without a pod before anybody asks why; how often; and how long a refusal may stand. */
const askAfter = 5_000;
const askEvery = 5_000;
const grace = 30_000;

/** Why no pod of a Job was made. */
export interface Refusal extends PodProblem {
  /** It has stood longer than its grace period. */
  readonly isFinal: boolean;
}

/** Asks the Job's events why it has no pod: quota and admission are told nowhere else. */
export class RefusedPods {
  readonly #context: JobContext;
  readonly #since: number;
  #askedAt = 0;
  #message: string | undefined;
  #refusedSince = 0;

  constructor(context: JobContext) {
    this.#context = context;
    this.#since = context.now();
  }

  /**
   * @param job the Job as it is now
   * @param pods how many pods it has had
   * @returns what keeps its pods away; undefined where nothing is known to
   */
  async look(job: KubernetesObject | undefined, pods: number): Promise<Refusal | undefined> {
    const now = this.#context.now();
    if (job === undefined || pods > 0 || jobState(job).kind !== 'running') return undefined;
    if (now - this.#since < askAfter) return undefined;
    if (now - this.#askedAt >= askEvery) {
      this.#askedAt = now;
      const message = await this.#ask(job);
      if (message === undefined || this.#message === undefined) this.#refusedSince = now;
      this.#message = message;
    }
    if (this.#message === undefined) return undefined;
    const isQuota = this.#message.includes('exceeded quota');
    return {
      reason: isQuota ? 'QuotaExceeded' : 'AdmissionDenied',
      message: this.#message,
      isFinal: now - this.#refusedSince >= grace,
    };
  }

  /** Events are a help: who may not read them learns less, and is not refused. */
  async #ask(job: KubernetesObject): Promise<string | undefined> {
    const { cluster, signal } = this.#context;
    const uid = textAt(job.metadata, 'uid') ?? '';
    try {
      const { objects } = await cluster.list(
        {
          apiVersion: 'v1',
          kind: 'Event',
          ...(job.namespace === undefined ? {} : { namespace: job.namespace }),
          fieldSelector: `involvedObject.uid=${uid}`,
        },
        signal,
      );
      const failed = objects.filter(({ whole }) => textAt(whole, 'reason') === 'FailedCreate');
      const last = failed.sort((a, b) => (seenAt(a) < seenAt(b) ? -1 : 1)).at(-1);
      return last === undefined ? undefined : textAt(last.whole, 'message')?.slice(0, 500);
    } catch (error) {
      if (signal.aborted) throw error;
      return undefined;
    }
  }
}

function seenAt({ whole }: KubernetesObject): string {
  const times = [
    textAt(whole, 'lastTimestamp'),
    textAt(whole, 'eventTime'),
    textAt(whole, 'series', 'lastObservedTime'),
    textAt(whole, 'metadata', 'creationTimestamp'),
  ];
  return times.find((time) => time !== undefined && time !== '') ?? '';
}
