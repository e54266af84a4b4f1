import { messageOf } from '@waybill/core';
import type { Cluster, ObjectChange, ObjectWatch, Selection } from '@waybill/kubernetes';
import { textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { excerpt } from '../excerpt.ts';
import { kindKey, ObjectIndex, objectKey, uidOf, type ClusterView } from './object-index.ts';
import type { WatchedSelection } from './selection.ts';

/** What a watched cluster tells. */
export interface WatchedClusterOptions {
  readonly signal: AbortSignal;
  /** Called with the keys of all whom a change concerns. */
  readonly onChange: (concerned: readonly string[]) => void;
  readonly onInterruption: (why: string) => void;
}

/** All watches of a rollout, and one view of what they show. */
export interface WatchedCluster {
  readonly view: ClusterView;
  /** Settles when everything that is needed was listed once. */
  readonly synced: Promise<void>;
  /** Rejects when a watch that is needed cannot go on. */
  readonly ended: Promise<never>;
  /** What is not known, and why: `events of shop: forbidden …`. */
  readonly gaps: () => readonly string[];
  /** How often a connection was lost. */
  readonly interruptions: () => number;
  /**
   * Asks the API server once more what there is: the awaited objects alone, or all that is needed.
   * @returns whether by now the watches have shown at least that, asked again at each change
   */
  readonly barrier: (scope: 'awaited' | 'all', signal: AbortSignal) => Promise<() => boolean>;
  readonly close: () => void;
}

/** Opens the watches. @throws nothing: `synced` and `ended` reject */
export function watchCluster(
  cluster: Cluster,
  selections: readonly WatchedSelection[],
  { signal, onChange, onInterruption }: WatchedClusterOptions,
): WatchedCluster {
  const index = new ObjectIndex();
  const gaps = new Map<string, string>();
  let interruptions = 0;
  const gone = new Set<string>();
  const take = ({ type, object }: ObjectChange): void => {
    if (type === 'deleted') gone.add(uidOf(object));
    onChange(type === 'deleted' ? index.remove(object) : index.put(object));
  };
  const watches = selections.map(({ selection, need }) => {
    const watch = cluster.watch(selection, {
      signal,
      onChange: take,
      onInterruption: (why) => {
        interruptions += 1;
        onInterruption(`${selection.kind}: ${excerpt(why, 200)}`);
      },
    });
    return need === 'required' ? watch : tolerated(watch, selection, gaps);
  });
  return {
    view: index,
    synced: Promise.all(watches.map(({ synced }) => synced)).then(() => undefined),
    ended: endOf(watches),
    gaps: () => [...gaps.values()],
    interruptions: () => interruptions,
    barrier: async (scope, within) => {
      const required = selections.filter(
        ({ need, isAwaited }) => need === 'required' && (scope === 'all' || isAwaited),
      );
      const lists = await Promise.all(
        required.map(({ selection }) => cluster.list(selection, within)),
      );
      const floor = lists.flatMap(({ objects }) => objects);
      return () => floor.every((object) => gone.has(uidOf(object)) || hasReached(index, object));
    },
    close: () => {
      for (const watch of watches) watch.close();
    },
  };
}

async function endOf(watches: readonly Pick<ObjectWatch, 'ended'>[]): Promise<never> {
  await Promise.all(watches.map(({ ended }) => ended));
  return await new Promise<never>(() => undefined);
}

/** A watch whose end is noted and borne: without warnings less can be said, but nothing wrong. */
function tolerated(
  watch: ObjectWatch,
  { kind, namespace }: Selection,
  gaps: Map<string, string>,
): Pick<ObjectWatch, 'synced' | 'ended' | 'close'> {
  const note = (error: unknown): void => {
    const what = `${kind} of ${namespace ?? 'all namespaces'}`;
    gaps.set(what, `${what} cannot be had: ${excerpt(messageOf(error), 400)}`);
  };
  return {
    synced: watch.synced.catch(note),
    ended: watch.ended.catch(note),
    close: () => {
      watch.close();
    },
  };
}

/** An object that was there must be seen at least as new as it was. */
function hasReached(view: ClusterView, object: KubernetesObject): boolean {
  const key = objectKey(kindKey(object.apiVersion, object.kind), object.namespace, object.name);
  const seen = view.find(key);
  return seen !== undefined && isAtLeast(versionOf(seen), versionOf(object));
}

function versionOf(object: KubernetesObject): string {
  return textAt(object.metadata, 'resourceVersion') ?? '';
}

/** Versions of one kind are numbers that grow (KEP-5504); where they are not, only the same one is known to be as new. */
function isAtLeast(seen: string, asked: string): boolean {
  if (seen === asked) return true;
  const isNumber = /^\d{1,30}$/;
  return isNumber.test(seen) && isNumber.test(asked) && BigInt(seen) > BigInt(asked);
}
