import { isWaybillError, messageOf, performEffect, redact, sleep } from '@waybill/core';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { ControllerContext, ControllerState } from '../../kubernetes/controller.ts';
import { ending } from '../ending.ts';
import type { Hook, IsOurJob } from '../hook.ts';
import type { Known } from '../known-objects.ts';
import { RevisionRelations } from '../revision-relations.ts';
import { FindingMemory } from '../standing.ts';
import type { ArgoCdTarget, FollowedControllerWatch } from '../target.ts';
import { whileOpen, type ReconcileRequest } from '../watching.ts';
import { naming } from '../wording.ts';
import { applicationStanding } from './application.ts';
import { describeApplication } from './description.ts';
import { argoCdHook } from './hook.ts';
import { ArgoCdServer } from './server.ts';

type ServerTarget = Extract<ArgoCdTarget, { readonly server: string }>;

const firstPause = 500;
const longestPause = 15_000;

/** An Application, watched through Argo CD's API server. */
export class ArgoCdServerWatch implements FollowedControllerWatch {
  readonly #target: ServerTarget;
  readonly #context: ControllerContext;
  readonly #server: ArgoCdServer;
  readonly #relations: RevisionRelations;
  readonly #memory = new FindingMemory();
  readonly #startedAt: number;
  readonly #closing = new AbortController();
  readonly #end = ending();
  #known: Known = 'unknown';
  #request: ReconcileRequest | undefined;
  #isAnswered = false;
  #trouble: string | undefined;
  readonly synced: Promise<void>;

  constructor(target: ServerTarget, context: ControllerContext) {
    this.#target = target;
    this.#context = context;
    this.#startedAt = context.now();
    this.#server = new ArgoCdServer(target);
    const { now, revision } = context;
    const signal = AbortSignal.any([context.signal, this.#closing.signal]);
    this.#relations = new RevisionRelations({
      ...{ revision, signal, now },
      onChange: context.onChange,
    });
    this.synced = new Promise((resolve, reject) => {
      this.#watch(signal, resolve).catch((error: unknown) => {
        if (this.#closing.signal.aborted) return;
        this.#end.reject(error);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    });
    this.synced.catch(() => undefined);
    whileOpen(signal, context.onChange);
  }

  get ended(): Promise<void> {
    return this.#end.promise;
  }

  /** Reads, and follows from there; anew where the connection ended. */
  async #watch(signal: AbortSignal, onListed: () => void): Promise<void> {
    let pause = firstPause;
    for (;;) {
      signal.throwIfAborted();
      try {
        const application = await this.#server.read(false, signal);
        this.#saw(application);
        onListed();
        pause = firstPause;
        if (application !== undefined) {
          this.#ask(application, signal);
          const version = textAt(application.metadata, 'resourceVersion') ?? '';
          await this.#server.follow(version, (one) => this.#saw(one), signal);
        }
      } catch (error) {
        signal.throwIfAborted();
        if (isWaybillError(error)) throw error;
        this.#trouble = redact(messageOf(error), [this.#target.token]);
      }
      await sleep(pause, signal);
      pause = Math.min(longestPause, pause * 2);
    }
  }

  #saw(application: KubernetesObject | undefined): void {
    this.#known = application ?? 'absent';
    this.#trouble = undefined;
    this.#context.onChange();
  }

  /** Argo CD answers when it has looked at the repository. */
  #ask(application: KubernetesObject, signal: AbortSignal): void {
    if (this.#request !== undefined || this.#target.poke === false) return;
    if (this.state()?.kind !== 'waiting') return;
    this.#request = { token: '', at: this.#context.now(), patched: application };
    const fence = this.#target.fence === undefined ? {} : { fence: this.#target.fence };
    performEffect('target.reconcile', { signal, ...fence }, (inTime) =>
      this.#server.read(true, inTime),
    )
      .then((refreshed) => {
        this.#isAnswered = true;
        this.#saw(refreshed);
      })
      .catch((error: unknown) => {
        if (isWaybillError(error, 'FENCED_OFF')) this.#end.reject(error);
        else this.#trouble = redact(messageOf(error), [this.#target.token]);
      });
  }

  get #subject(): string {
    const { name, namespace } = this.#target.application;
    return naming('Application', { name, namespace: namespace ?? '' });
  }

  readonly state = (): ControllerState | undefined => {
    if (this.#known === 'unknown') return undefined;
    const now = this.#context.now();
    const standing = applicationStanding(this.#subject, this.#known, {
      facts: this.#relations,
      watching: {
        now,
        startedAt: this.#startedAt,
        first: (object) => object,
        request: () => this.#request,
        isRunning: false,
      },
      isAnswered: this.#isAnswered,
    });
    return this.#memory.stateOf(standing, now);
  };

  readonly hook = (isOurs?: IsOurJob): Hook | undefined =>
    typeof this.#known === 'string' ? undefined : argoCdHook(this.#known, this.#relations, isOurs);

  readonly describe = (): readonly string[] => [
    ...(typeof this.#known === 'string' ? [] : describeApplication(this.#known, this.#relations)),
    ...(this.#trouble === undefined ? [] : [`Argo CD at ${this.#target.server}: ${this.#trouble}`]),
  ];

  close(): void {
    this.#closing.abort();
  }
}
