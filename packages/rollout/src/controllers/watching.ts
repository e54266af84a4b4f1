import { conditionOf, listAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';

/** That a controller was asked to look at an object now. */
export interface ReconcileRequest {
  /** What the annotation says; Flux answers with it. */
  readonly token: string;
  readonly at: number;
  /** The object as it was when it got the annotation. */
  readonly patched: KubernetesObject;
}

/** What is known besides the objects as they stand: moments, and what was asked. */
export interface Watching {
  readonly now: number;
  /** When the watch began: after our commit was written. */
  readonly startedAt: number;
  /** @returns the object as it stood when it was first seen */
  readonly first: (object: KubernetesObject) => KubernetesObject;
  /** @returns what the object's controller was asked by us */
  readonly request: (object: KubernetesObject) => ReconcileRequest | undefined;
  /** Whether what runs the controller is known to be there (its Deployment is available, its lease is renewed). */
  readonly isRunning: boolean;
}

/** A controller that is there answers sooner; it is not called silent before. */
export const answerPatience = 10_000;

const lookAgainAfter = 5_000;

/**
 * Silence is no change that a watch would tell: whoever waits is asked to look again now and then.
 * @param signal ends it
 * @param onChange called every few seconds
 */
export function whileOpen(signal: AbortSignal, onChange: () => void): void {
  if (signal.aborted) return;
  const timer = setInterval(onChange, lookAgainAfter).unref();
  const stop = (): void => {
    clearInterval(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/**
 * @param object one of Flux's
 * @returns whether Flux has looked at it since we began: so that what its conditions say is of now, not of an older try
 */
export function wasLookedAt(object: KubernetesObject, watching: Watching): boolean {
  const request = watching.request(object);
  if (request !== undefined && handledRequest(object) === request.token) return true;
  const first = watching.first(object);
  if (transitionOf(first) !== transitionOf(object)) return true;
  const interval = goDuration(textAt(object.spec, 'interval'));
  return interval !== undefined && watching.now - watching.startedAt > interval;
}

/** @returns whether Flux was asked to look, has had time, and has not answered */
export function isSilent(object: KubernetesObject, watching: Watching): boolean {
  const request = watching.request(object);
  if (request === undefined || handledRequest(object) === request.token) return false;
  if (watching.now - request.at < answerPatience) return false;
  // It answers at the end of what it does; who still does something is not silent.
  return conditionOf(object, 'Reconciling')?.reason !== 'Progressing';
}

/** @returns the request that Flux answered last */
export function handledRequest(object: KubernetesObject): string | undefined {
  return textAt(object.status, 'lastHandledReconcileAt');
}

/** @returns when the Ready condition last changed, as the cluster's clock says */
export function transitionOf(object: KubernetesObject): string | undefined {
  const ready = listAt(object.status, 'conditions').find((one) => textAt(one, 'type') === 'Ready');
  return textAt(ready, 'lastTransitionTime');
}

const units: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 0.001,
  µs: 0.001,
  ns: 0.000001,
};

/**
 * @param text a duration as Go writes it: `10m0s`, `1h30m`, `1.5s`
 * @returns milliseconds; undefined where it is none
 */
export function goDuration(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|us|µs|ns|h|m|s))+$/.test(text))
    return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/([\d.]+)([a-zµ]+)/g))
    sum += Number(amount) * (units[unit ?? ''] ?? Number.NaN);
  return sum;
}
