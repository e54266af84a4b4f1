import type { Selection } from '@waybill/kubernetes';
import type { ExpectedWorkload } from './expected.ts';
import { kindKey } from './object-index.ts';

/** What is watched, and whether the wait can do without it. */
export interface WatchedSelection {
  readonly selection: Selection;
  /** `helpful`: where it is forbidden, less is known, but nothing is believed that is not so. */
  readonly need: 'required' | 'helpful';
  /** Whether these are the awaited objects themselves, or what leads to their pods. */
  readonly isAwaited: boolean;
}

/** Kinds that run pods, and through which objects their pods are found. */
const through: ReadonlyMap<string, readonly string[]> = new Map([
  ['apps/Deployment', ['ReplicaSet']],
  ['apps/StatefulSet', []],
  ['apps/DaemonSet', ['ControllerRevision']],
  ['apps/ReplicaSet', []],
  ['batch/Job', []],
  ['argoproj.io/Rollout', ['ReplicaSet']],
]);

/** @returns whether objects of this kind (`apps/Deployment`) own pods by which they are judged */
export function runsPods(kind: string): boolean {
  return through.has(kind) || kind === '/Pod';
}

/**
 * @param workloads what is awaited
 * @returns one selection for each kind in each namespace, however many objects there are: the workloads, what leads to
 *   their pods, the pods, and the warnings about them (a StatefulSet says only there that it may not create a pod)
 */
export function watchedSelections(
  workloads: readonly ExpectedWorkload[],
): readonly WatchedSelection[] {
  const found = new Map<string, WatchedSelection>();
  const add = (
    apiVersion: string,
    kind: string,
    namespace: string,
    more: Partial<Omit<WatchedSelection, 'selection'>> & { readonly fieldSelector?: string } = {},
  ): void => {
    const key = `${kindKey(apiVersion, kind)} ${namespace}`;
    if (found.has(key)) return;
    const { need = 'required', isAwaited = false, fieldSelector } = more;
    found.set(key, {
      need,
      isAwaited,
      selection: {
        apiVersion,
        kind,
        ...(namespace === '' ? {} : { namespace }),
        ...(fieldSelector === undefined ? {} : { fieldSelector }),
      },
    });
  };
  for (const { apiVersion, kind, namespace } of workloads)
    add(apiVersion, kind, namespace, { isAwaited: true });
  for (const { apiVersion, kind, namespace } of workloads) {
    const key = kindKey(apiVersion, kind);
    if (!runsPods(key)) continue;
    for (const between of through.get(key) ?? []) add('apps/v1', between, namespace);
    add('v1', 'Pod', namespace);
    add('v1', 'Event', namespace, { need: 'helpful', fieldSelector: 'type=Warning' });
  }
  return [...found.values()];
}
