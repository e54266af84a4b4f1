import type { Discovery } from '../api/discovery.ts';
import type { Requester } from '../api/requester.ts';
import type { Selection } from '../resource.ts';
import { ObjectStore } from './object-store.ts';
import type { ObjectWatch, WatchOptions } from './object-watch.ts';
import { watchForever } from './watch-loop.ts';

/** What a watch needs of its connection. */
export interface WatchConnection {
  readonly requester: Requester;
  readonly discovery: Discovery;
  /** Aborted where the connection is closed. */
  readonly life: AbortSignal;
}

/**
 * @param connection who asks
 * @param selection which objects
 * @param options signal and listeners
 * @returns the watch, which has begun. Closed before its first list, its `synced` rejects; `ended` resolves
 */
export function startWatch(
  { requester, discovery, life }: WatchConnection,
  selection: Selection,
  options: WatchOptions,
): ObjectWatch {
  const closing = new AbortController();
  const signal = AbortSignal.any([options.signal, life, closing.signal]);
  const store = new ObjectStore((change) => options.onChange?.(change));
  let isSynced = (): void => undefined;
  const listed = new Promise<void>((resolve) => {
    isSynced = resolve;
  });
  const running = watchForever({
    requester,
    discovery,
    selection,
    store,
    signal,
    onListed: () => isSynced(),
    onInterruption: (why) => options.onInterruption?.(why),
  });
  const ended = running.catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  const synced = Promise.race([listed, running]);
  // Whoever asks is told; that nobody asks is no fault.
  ended.catch(() => undefined);
  synced.catch(() => undefined);
  return {
    objects: store.objects,
    synced,
    ended,
    close: () => closing.abort(new Error('the watch was closed')),
  };
}
