import { countAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { Mask } from './mask.ts';

/** Events of the same words about the same object, as one. */
export interface EventDigest {
  readonly about: string;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly count: number;
  /** When it was last seen, as the cluster wrote it; '' where it does not say. */
  readonly last: string;
}

/**
 * @param events of one object or several
 * @param most how many to keep
 * @returns the newest of them, each said once, oldest first
 */
export function eventDigest(
  events: readonly KubernetesObject[],
  most: number,
  mask: Mask,
): readonly EventDigest[] {
  const found = new Map<string, EventDigest>();
  for (const { whole } of events) {
    const reference = whole['involvedObject'];
    const about = `${textAt(reference, 'kind') ?? ''} ${textAt(reference, 'name') ?? ''}`;
    const type = textAt(whole, 'type') ?? '';
    const reason = textAt(whole, 'reason') ?? '';
    const message = mask(textAt(whole, 'message') ?? '');
    const key = JSON.stringify([about, type, reason, message]);
    const before = found.get(key);
    const last =
      textAt(whole, 'series', 'lastObservedTime') ??
      textAt(whole, 'lastTimestamp') ??
      textAt(whole, 'eventTime') ??
      '';
    const count = countAt(whole, 'series', 'count') ?? countAt(whole, 'count') ?? 1;
    found.set(key, {
      about,
      type,
      reason,
      message,
      count: count + (before?.count ?? 0),
      last: before !== undefined && before.last > last ? before.last : last,
    });
  }
  return [...found.values()]
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
    .slice(-most);
}
