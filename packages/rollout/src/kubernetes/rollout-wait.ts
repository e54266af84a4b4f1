import { longestTimer, silentProgress, systemClock, type Clock } from '@waybill/core';
import type { AwaitContext } from '../http-ready.ts';
import type { ControllerState, ControllerWatch } from './controller.ts';
import type { Failure } from './failure-reason.ts';
import { FailureMemory } from './failures/failure-memory.ts';
import { byCause, type Finding } from './failures/finding.ts';
import { Freshness } from './freshness.ts';
import { defaultRestarts } from './graces.ts';
import { Observations } from './observations.ts';
import { ProgressTable } from './progress-table.ts';
import type { KubernetesRollout } from './rollout.ts';
import { judgeRollout, type RolloutVerdict } from './rollout-verdict.ts';
import { watchedSelections } from './selection.ts';
import { mostBreaks, Stability } from './stability.ts';
import { watchCluster, type WatchedCluster } from './watched-cluster.ts';
import { Waves } from './waves.ts';
import { judgeWorkload, workloadKey, type WorkloadVerdict } from './workload-verdict.ts';

/** How a wait ended, and what was known then. */
export interface RolloutEnd {
  readonly kind: 'ready' | 'failed' | 'timed-out';
  readonly verdicts: readonly WorkloadVerdict[];
  /** What stands in the way, causes first; those that ended the wait before the others. */
  readonly failures: readonly Failure[];
  readonly message: string;
  readonly revision: string | undefined;
  readonly firstReadyAt: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly allowedMilliseconds: number;
  readonly stability: Stability;
}

const notListed: ControllerState = {
  kind: 'waiting',
  message: 'the objects of the controller have not been listed yet',
  failures: [],
};

/** A failure, and the workload to which it belongs; undefined for those of the controller and of the whole. */
type StandingFailure = Failure & Pick<Finding, 'workload'>;

/**
 * One wait: it looks whenever a watch tells of something, and at the few moments at which time itself changes the
 * answer (the end of a grace period, of the stable time, of the deadline). It never asks again on its own.
 */
export class RolloutWait {
  readonly #rollout: KubernetesRollout;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #startedAt: number;
  readonly #allowed: number;
  readonly #watched: WatchedCluster;
  readonly #controller: ControllerWatch | undefined;
  readonly #memory: FailureMemory;
  readonly #stability = new Stability();
  readonly #freshness: Freshness;
  readonly #observations: Observations;
  readonly #waves: Waves;
  readonly #table: ProgressTable;
  readonly #byKey: ReadonlyMap<string, KubernetesRollout['workloads'][number]>;
  readonly #verdicts = new Map<string, WorkloadVerdict>();
  readonly #dirty: Set<string>;
  #isSynced = false;
  #isClosed = false;
  #lastInterruption = '';
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #cost = 0;
  #end: (end: RolloutEnd) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  /** Opens the watches. */
  constructor(rollout: KubernetesRollout, context: AwaitContext) {
    this.#rollout = rollout;
    this.#clock = context.clock ?? systemClock;
    this.#signal = context.signal;
    this.#startedAt = this.#clock.now();
    this.#allowed = context.deadlineMilliseconds ?? rollout.timeoutMilliseconds;
    this.#memory = new FailureMemory(rollout.graces);
    this.#waves = new Waves(rollout.workloads);
    this.#table = new ProgressTable(
      context.progress ?? silentProgress,
      this.#startedAt,
      this.#allowed,
      [...(rollout.secrets ?? []), ...(context.secrets ?? [])],
    );
    this.#byKey = new Map(rollout.workloads.map((workload) => [workloadKey(workload), workload]));
    this.#dirty = new Set(this.#byKey.keys());
    this.#watched = watchCluster(rollout.cluster, watchedSelections(rollout.workloads), {
      signal: context.signal,
      onChange: (concerned) => {
        for (const key of concerned) if (this.#byKey.has(key)) this.#dirty.add(key);
        if (this.#dirty.size > 0) this.#lookSoon();
      },
      onInterruption: (why) => {
        this.#lastInterruption = why;
        this.#lookSoon();
      },
    });
    const asking = {
      signal: this.#signal,
      watched: this.#watched,
      onAnswer: () => {
        this.#lookSoon();
      },
      onError: (error: unknown) => {
        this.#fail(error);
      },
    };
    this.#freshness = new Freshness(asking);
    this.#observations = new Observations({ ...asking, wanted: rollout.stableObservations ?? 0 });
    this.#controller = rollout.reconciled?.controller({
      cluster: rollout.cluster,
      revision: rollout.reconciled.revision,
      signal: context.signal,
      now: () => this.#clock.now(),
      onChange: () => {
        this.#lookSoon();
      },
    });
  }

  /** What could not be learned, and what the controller's objects look like: for the diagnosis. */
  background(): { readonly gaps: readonly string[]; readonly controller: readonly string[] } {
    return { gaps: this.#watched.gaps(), controller: this.#controller?.describe() ?? [] };
  }

  /**
   * Waits for the end.
   * @returns how it ended
   * @throws what the watches throw; the signal's reason
   */
  async end(): Promise<RolloutEnd> {
    this.#signal.throwIfAborted();
    const onAbort = (): void => {
      this.#fail(this.#signal.reason);
    };
    try {
      return await new Promise<RolloutEnd>((resolve, reject) => {
        this.#end = resolve;
        this.#fail = reject;
        this.#signal.addEventListener('abort', onAbort, { once: true });
        const controller = this.#controller;
        Promise.all([this.#watched.synced, controller?.synced]).then(() => {
          this.#isSynced = true;
          this.#look();
        }, reject);
        this.#watched.ended.catch(reject);
        controller?.ended.catch(reject);
        this.#look();
      });
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
      this.close();
    }
  }

  /** Ends the watches. */
  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#soon);
    this.#timer = this.#soon = undefined;
    this.#isClosed = true;
    this.#freshness.close();
    this.#observations.close();
    this.#watched.close();
    this.#controller?.close();
  }

  /** Changes come in flocks: they are looked at together, and looking takes a fifth of the time at most. */
  #lookSoon(): void {
    if (this.#isClosed) return;
    this.#soon ??= setTimeout(
      () => {
        this.#look();
      },
      Math.min(250, 2 + 4 * this.#cost),
    );
  }

  #look(): void {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const began = performance.now();
    try {
      this.#lookAt(this.#clock.now());
    } catch (error) {
      this.#fail(error);
    }
    this.#cost = performance.now() - began;
  }

  #lookAt(now: number): void {
    const deadline = this.#startedAt + this.#allowed;
    if (!this.#isSynced) {
      if (now >= deadline) this.#finish('timed-out', now, [], this.#unsynced());
      else this.#lookAgainAt(deadline, now);
      return;
    }
    this.#judgeChanged(now);
    const verdicts = [...this.#verdicts.values()];
    const state =
      this.#controller === undefined ? undefined : (this.#controller.state() ?? notListed);
    this.#waves.observe(state?.kind === 'waiting' ? [] : verdicts);
    const verdict = judgeRollout({
      verdicts,
      controller: state,
      commit: this.#rollout.reconciled?.revision.commit,
      isTurnOf: this.#waves.isTurnOf,
    });
    const isFresh = this.#freshness.isFresh(state, verdict.isReady);
    this.#stability.observe(verdict.isReady && isFresh, verdict.message, verdicts, now);
    this.#observations.observe(this.#stability.since, now);
    const failures = byCause<StandingFailure>([
      ...verdict.failures,
      ...this.#memory.observe(verdict.findings, now),
      ...this.#unstable(now),
    ]);
    this.#decide(verdict, failures, now, deadline);
  }

  #decide(
    verdict: RolloutVerdict,
    failures: readonly StandingFailure[],
    now: number,
    deadline: number,
  ): void {
    const { since } = this.#stability;
    const { revision } = verdict;
    const stableAt = since === undefined ? undefined : since + this.#rollout.stableMilliseconds;
    const isStable = stableAt !== undefined && stableAt <= now;
    const isRipe = failures.some((failure) => this.#memory.ripeAt(failure) <= now);
    if (isStable && this.#observations.isEnough)
      this.#finish('ready', now, [], verdict.message, revision);
    else if (isRipe) this.#finish('failed', now, failures, verdict.message, revision);
    else if (now >= deadline)
      this.#finish('timed-out', now, failures, this.#waitingFor(verdict, now), revision);
    else {
      const shown = [...this.#verdicts.values()];
      const showAt = this.#table.show(shown, this.#waitingFor(verdict, now), now);
      const moments = failures.map((failure) => this.#memory.ripeAt(failure));
      const dueAt = isStable ? this.#observations.nextAt : stableAt;
      this.#lookAgainAt(Math.min(deadline, dueAt ?? Infinity, showAt, ...moments), now);
    }
  }

  #judgeChanged(now: number): void {
    const rules = {
      images: this.#rollout.images,
      restarts: this.#rollout.restarts ?? defaultRestarts,
      now,
    };
    for (const key of this.#dirty) {
      const workload = this.#byKey.get(key);
      if (workload !== undefined)
        this.#verdicts.set(key, judgeWorkload(workload, this.#watched.view, rules));
    }
    this.#dirty.clear();
  }

  #unstable(now: number): readonly StandingFailure[] {
    const { breaks } = this.#stability;
    const last = breaks.at(-1);
    if (last === undefined || breaks.length < mostBreaks) return [];
    return [
      {
        reason: 'Unstable',
        subject: this.#rollout.workloads.map(({ kind, name }) => `${kind} ${name}`).join(', '),
        message: `It was to stay ready; readiness broke ${String(breaks.length)} times, last: ${last.why}`,
        since: now,
      },
    ];
  }

  #waitingFor(verdict: RolloutVerdict, now: number): string {
    const { since } = this.#stability;
    if (since === undefined)
      return verdict.isReady ? 'the watches to show what the API server has' : verdict.message;
    const left = since + this.#rollout.stableMilliseconds - now;
    const last = this.#stability.breaks.at(-1);
    const isLeft = left > 0 || !this.#observations.isEnough;
    const wanted = this.#rollout.stableObservations;
    const seen =
      wanted === undefined
        ? ''
        : `: seen ${String(this.#observations.count)} of ${String(wanted)} times`;
    return `readiness to last${seen}${isLeft && last !== undefined ? `; it broke before: ${last.why}` : ''}`;
  }

  #unsynced(): string {
    const why = this.#lastInterruption;
    return `the objects of ${this.#rollout.cluster.address} could not be listed${why === '' ? '' : `: ${why}`}`;
  }

  #lookAgainAt(moment: number, now: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#look();
      },
      Math.min(longestTimer, Math.max(1, moment - now)),
    );
  }

  /**
   * What ended the wait, with its cause: a pull that fails is named where the progress deadline has passed because of it,
   * but not what begins to fail elsewhere.
   */
  #decisiveFirst(failures: readonly StandingFailure[], now: number): readonly Failure[] {
    const ripe = failures.filter((failure) => this.#memory.ripeAt(failure) <= now);
    const concerned = new Set(ripe.map(({ workload }) => workload));
    const isDecisive = ({ workload }: StandingFailure): boolean =>
      concerned.has(undefined) || concerned.has(workload);
    return [...failures.filter(isDecisive), ...failures.filter((one) => !isDecisive(one))];
  }

  #finish(
    kind: RolloutEnd['kind'],
    now: number,
    failures: readonly StandingFailure[],
    message: string,
    revision?: string,
  ): void {
    const verdicts = [...this.#verdicts.values()];
    this.#table.show(verdicts, message, now, true);
    this.#end({
      kind,
      verdicts,
      failures: this.#decisiveFirst(failures, now),
      message,
      revision,
      firstReadyAt: this.#stability.since ?? now,
      startedAt: this.#startedAt,
      endedAt: now,
      allowedMilliseconds: this.#allowed,
      stability: this.#stability,
    });
  }
}
