import { isWaybillError, messageOf, performEffect, type EffectContext } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import { ending } from './ending.ts';
import type { ReconcileRequest } from './watching.ts';
import { nameOf } from './wording.ts';

/** How a controller is asked: an annotation of the object, whose value Flux gives back when it has looked. */
export interface RequestAnnotation {
  readonly name: string;
  readonly value: (now: number) => string;
}

/** `flux reconcile` writes it (Flux's API reference, ReconcileRequestAnnotation). */
export const fluxAnnotation: RequestAnnotation = {
  name: 'reconcile.fluxcd.io/requestedAt',
  value: (now) => new Date(now).toISOString(),
};

/** `argocd app get --refresh` writes it; Argo CD takes it away when it has looked. */
export const argoCdAnnotation: RequestAnnotation = {
  name: 'argocd.argoproj.io/refresh',
  value: () => 'normal',
};

/** What these requests need of their surroundings. */
export interface RequestContext extends EffectContext {
  readonly cluster: Cluster;
  readonly now: () => number;
  readonly onChange: () => void;
}

/** Asks controllers to look at an object now, once each. Not being allowed to ask is no failure: they look by themselves. */
export class ReconcileRequests {
  readonly #context: RequestContext;
  readonly #annotation: RequestAnnotation;
  readonly #requests = new Map<string, ReconcileRequest | undefined>();
  readonly #notes: string[] = [];
  readonly #end = ending();

  constructor(annotation: RequestAnnotation, context: RequestContext) {
    this.#annotation = annotation;
    this.#context = context;
  }

  /** Rejects where this run must not act any more. */
  get ended(): Promise<void> {
    return this.#end.promise;
  }

  get notes(): readonly string[] {
    return this.#notes;
  }

  /** @returns what was asked of the object's controller, where that was allowed */
  readonly of = (object: KubernetesObject): ReconcileRequest | undefined =>
    this.#requests.get(keyOf(object));

  /** Asks, where it was not asked yet. */
  ask(object: KubernetesObject): void {
    const key = keyOf(object);
    if (this.#requests.has(key) || this.#context.signal.aborted) return;
    this.#requests.set(key, undefined);
    const at = this.#context.now();
    const token = this.#annotation.value(at);
    const { apiVersion, kind, name, namespace } = object;
    const reference = { apiVersion, kind, name, ...(namespace !== undefined && { namespace }) };
    const change = { metadata: { annotations: { [this.#annotation.name]: token } } };
    performEffect('target.reconcile', this.#context, (signal) =>
      this.#context.cluster.patch(reference, change, { signal }),
    )
      .then((patched) => {
        this.#requests.set(key, { token, at, patched });
        this.#context.onChange();
      })
      .catch((error: unknown) => {
        if (isWaybillError(error, 'FENCED_OFF')) this.#end.reject(error);
        else this.#notes.push(`${nameOf(object)} cannot be asked to look now: ${messageOf(error)}`);
      });
  }
}

function keyOf({ kind, namespace, name }: KubernetesObject): string {
  return `${kind} ${namespace ?? ''}/${name}`;
}
