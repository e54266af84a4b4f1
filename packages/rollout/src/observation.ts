import type { ReadyConfig } from '@waybill/config';
import { formatDuration, type Secret } from '@waybill/core';
import { excerpt } from './excerpt.ts';
import { exchange, type HttpAnswer } from './http-exchange.ts';
import { judgeIdentity, seenIdentity, type IdentityRule } from './identity.ts';
import type { SeenIdentity } from './evidence.ts';

/** What one look at the target showed. Only `ready` counts towards success. */
export type Observation =
  | { readonly kind: 'ready'; readonly status: number; readonly identity: SeenIdentity }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | {
      readonly kind: 'not-ready' | 'other-release' | 'identity-missing';
      readonly status: number;
      readonly identity: SeenIdentity;
      /** What the answer said, cut and without secrets. */
      readonly said: string;
      /** Why it is not ready, where status and identity were right. */
      readonly because?: string;
    };

/** What is asked at every observation. */
export interface ObservedTarget {
  readonly url: URL;
  readonly ready: ReadyConfig;
  readonly rule: IdentityRule;
  readonly secrets: readonly (Secret | string)[];
}

/**
 * Asks the target once (twice where its identity has a path of its own).
 * @param target what to ask
 * @param timeoutMilliseconds how long each answer may take
 * @param signal cancels it
 * @returns what was seen
 */
export async function observe(
  target: ObservedTarget,
  timeoutMilliseconds: number,
  signal: AbortSignal,
): Promise<Observation> {
  const { url, ready, rule } = target;
  const answer = await exchange({ url, timeoutMilliseconds }, signal);
  if (answer.kind === 'silence') return { kind: 'unreachable', detail: answer.detail };
  const speaker =
    rule.url.href === url.href
      ? answer
      : await exchange({ url: rule.url, timeoutMilliseconds }, signal);
  if (speaker.kind === 'silence')
    return { kind: 'unreachable', detail: `${rule.url.href}: ${speaker.detail}` };

  const verdict = judgeIdentity(rule, speaker);
  const identity = seenIdentity(rule, verdict);
  const seen = { status: answer.status, identity, said: whatWasSaid(answer, target.secrets) };
  if (verdict.verdict === 'other') return { kind: 'other-release', ...seen };
  if (answer.status !== ready.status) return { kind: 'not-ready', ...seen };
  if (verdict.verdict === 'missing') return { kind: 'identity-missing', ...seen };
  return { kind: 'ready', status: answer.status, identity };
}

/**
 * @param observation what was seen
 * @returns it in a few words
 */
export function describeObservation(observation: Observation): string {
  switch (observation.kind) {
    case 'ready':
      return `answers ${String(observation.status)} as the release`;
    case 'unreachable':
      return observation.detail;
    case 'other-release':
      return `answers ${String(observation.status)} as ${observation.identity.seen ?? 'another release'}`;
    case 'identity-missing':
      return `answers ${String(observation.status)} without ${observation.identity.where}`;
    case 'not-ready':
      return `answers ${String(observation.status)}${observation.because === undefined ? '' : `, but ${observation.because}`}`;
  }
}

/**
 * Counts what was seen, so that a message can tell how the wait went: `40 times connection refused; 3 times …`.
 */
export class ObservationLog {
  readonly #counts = new Map<string, number>();
  #total = 0;

  /** @param observation what was seen now */
  add(observation: Observation): void {
    this.#total += 1;
    const words = describeObservation(observation);
    // A target that says something new each time must not fill the memory or the message.
    const key = this.#counts.has(words) || this.#counts.size < 8 ? words : 'something else';
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** @returns how many observations there were */
  get total(): number {
    return this.#total;
  }

  /**
   * @param elapsedMilliseconds how long the wait took
   * @returns one sentence about all of them
   */
  summary(elapsedMilliseconds: number): string {
    const times = [...this.#counts].map(([words, count]) => `${String(count)}× ${words}`);
    const asked = this.#total === 1 ? 'once' : `${String(this.#total)} times`;
    return `It was asked ${asked} in ${formatDuration(elapsedMilliseconds)}: ${times.join('; ')}.`;
  }
}

function whatWasSaid(answer: HttpAnswer, secrets: readonly (Secret | string)[]): string {
  const location =
    answer.status >= 300 && answer.status < 400 ? answer.headers['location'] : undefined;
  return location === undefined
    ? excerpt(answer.body, 300, secrets)
    : `redirect to ${excerpt(location, 300, secrets)}`;
}
