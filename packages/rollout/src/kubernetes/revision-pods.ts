import { canonicalJson, digestOf, type JsonValue } from '@waybill/core';
import {
  countAt,
  isDeleting,
  listAt,
  objectAt,
  textAt,
  valueIn,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { uidOf, type ClusterView } from './object-index.ts';

/** A workload's pods of its current revision: only they count. */
export interface RevisionPods {
  /** What names the revision; undefined while its controller has not made it. */
  readonly revision: string | undefined;
  /** When the revision was made, by the cluster's clock; undefined where it is not known. */
  readonly createdAt: string | undefined;
  /** The object that creates the pods, to which failures of creation belong. */
  readonly creator: KubernetesObject | undefined;
  /** Those that live: not being deleted, not evicted. */
  readonly pods: readonly KubernetesObject[];
  /** Those that ended and were replaced, or are to be. */
  readonly ended: readonly KubernetesObject[];
  /** How many are being deleted, and how many are of another revision. */
  readonly terminating: number;
  readonly older: number;
}

/** What makes pods of a workload its current ones. */
interface Revision {
  readonly name: string;
  readonly createdAt: string | undefined;
  readonly creator: KubernetesObject;
  readonly pods: readonly KubernetesObject[];
}

const label = (object: KubernetesObject, name: string): string | undefined =>
  textAt(object.metadata, 'labels', name);
const created = (object: KubernetesObject): string =>
  textAt(object.metadata, 'creationTimestamp') ?? '';

/**
 * @param object a workload
 * @param kind its kind, `apps/Deployment`
 * @param view what is known
 * @returns its pods; all of another revision where the current one is not known
 */
export function revisionPods(
  object: KubernetesObject,
  kind: string,
  view: ClusterView,
): RevisionPods {
  const revision = revisionOf(object, kind, view);
  const all = allPods(object, kind, view);
  const current = revision?.pods ?? [];
  const living = current.filter((pod) => !isDeleting(pod));
  const isEnded = (pod: KubernetesObject): boolean =>
    textAt(pod.status, 'phase') === 'Failed' ||
    (kind !== 'batch/Job' && kind !== '/Pod' && textAt(pod.status, 'phase') === 'Succeeded');
  return {
    revision: revision?.name,
    createdAt: revision?.createdAt,
    creator: revision?.creator,
    pods: living.filter((pod) => !isEnded(pod)),
    ended: living.filter(isEnded),
    terminating: all.filter(isDeleting).length,
    older: all.filter((pod) => !isDeleting(pod) && !current.includes(pod)).length,
  };
}

function allPods(
  object: KubernetesObject,
  kind: string,
  view: ClusterView,
): readonly KubernetesObject[] {
  if (kind === '/Pod') return [object];
  const uid = uidOf(object);
  return [
    ...view.owned(uid, '/Pod'),
    ...view.owned(uid, 'apps/ReplicaSet').flatMap((set) => view.owned(uidOf(set), '/Pod')),
  ];
}

function revisionOf(
  object: KubernetesObject,
  kind: string,
  view: ClusterView,
): Revision | undefined {
  const uid = uidOf(object);
  const own = view.owned(uid, '/Pod');
  const labelled = (name: string, value: string): readonly KubernetesObject[] =>
    own.filter((pod) => label(pod, name) === value);
  switch (kind) {
    case '/Pod':
      return { name: uid, createdAt: created(object), creator: object, pods: [object] };
    case 'apps/ReplicaSet':
    case 'batch/Job':
      return { name: uid, createdAt: created(object), creator: object, pods: own };
    case 'apps/Deployment':
      return ofSet(currentSet(object, view), view);
    case 'argoproj.io/Rollout': {
      const hash = textAt(object.status, 'currentPodHash') ?? '';
      const sets = view.owned(uid, 'apps/ReplicaSet');
      return ofSet(
        sets.find((set) => hash !== '' && label(set, 'rollouts-pod-template-hash') === hash),
        view,
      );
    }
    case 'apps/StatefulSet': {
      const name = isObserved(object) ? (textAt(object.status, 'updateRevision') ?? '') : '';
      if (name === '') return undefined;
      // Its controller's own record of the revision is not watched: when it was made is not known.
      const pods = labelled('controller-revision-hash', name);
      return { name, createdAt: undefined, creator: object, pods };
    }
    case 'apps/DaemonSet': {
      const newest = isObserved(object)
        ? newestRevision(view.owned(uid, 'apps/ControllerRevision'))
        : undefined;
      const name = newest === undefined ? undefined : label(newest, 'controller-revision-hash');
      if (newest === undefined || name === undefined) return undefined;
      const pods = labelled('controller-revision-hash', name);
      return { name, createdAt: created(newest), creator: object, pods };
    }
    default:
      return undefined;
  }
}

function ofSet(set: KubernetesObject | undefined, view: ClusterView): Revision | undefined {
  if (set === undefined) return undefined;
  const pods = view.owned(uidOf(set), '/Pod');
  return { name: set.name, createdAt: created(set), creator: set, pods };
}

/** Before its controller has seen the newest generation, what the status says is of an older one. */
function isObserved(object: KubernetesObject): boolean {
  const generation = countAt(object.metadata, 'generation') ?? 0;
  return (countAt(object.status, 'observedGeneration') ?? -1) >= generation;
}

function newestRevision(all: readonly KubernetesObject[]): KubernetesObject | undefined {
  const number = ({ whole }: KubernetesObject): number => countAt(whole, 'revision') ?? 0;
  return all.reduce<KubernetesObject | undefined>(
    (best, one) => (best === undefined || number(one) > number(best) ? one : best),
    undefined,
  );
}

/**
 * The ReplicaSet whose template is the Deployment's own, the oldest of them: the controller chooses so
 * (k8s.io/kubernetes pkg/controller/deployment/util, FindNewReplicaSet). The highest revision alone would be the old
 * one while a Deployment is paused, or before its controller has looked.
 */
function currentSet(object: KubernetesObject, view: ClusterView): KubernetesObject | undefined {
  const wanted = comparable(objectAt(object.spec, 'template'));
  const matching = view
    .owned(uidOf(object), 'apps/ReplicaSet')
    .filter((set) => comparable(objectAt(set.spec, 'template')) === wanted)
    .sort((a, b) => (created(a) < created(b) ? -1 : created(a) > created(b) ? 1 : 0));
  return matching[0];
}

/** Templates are compared again at each change of a pod; the objects themselves never change. */
const comparableForms = new WeakMap<JsonObject, string>();

function comparable(template: JsonObject | undefined): string {
  if (template === undefined) return '';
  const known = comparableForms.get(template);
  if (known !== undefined) return known;
  const labels = objectAt(template, 'metadata', 'labels') ?? {};
  const own = Object.entries(labels).filter(([name]) => name !== 'pod-template-hash');
  const annotations = objectAt(template, 'metadata', 'annotations') ?? {};
  const form = digestOf(
    canonicalJson({
      labels: Object.fromEntries(own),
      annotations,
      spec: objectAt(template, 'spec') ?? {},
    }),
  );
  comparableForms.set(template, form);
  return form;
}

/** @returns how many living pods of its current revision a ready workload has at least */
export function podsWanted(object: KubernetesObject, kind: string): number {
  const replicas = countAt(object.spec, 'replicas') ?? 1;
  switch (kind) {
    case 'apps/StatefulSet':
      return Math.max(
        0,
        replicas - (countAt(object.spec, 'updateStrategy', 'rollingUpdate', 'partition') ?? 0),
      );
    case 'apps/DaemonSet':
      return countAt(object.status, 'desiredNumberScheduled') ?? 1;
    case 'batch/Job':
      return countAt(object.spec, 'completions') === 0 ? 0 : 1;
    case '/Pod':
      return 1;
    default:
      return replicas;
  }
}

/** @returns whether a pod does what it is for: it serves, or where it is to end, it has ended well */
export function isPodReady(pod: KubernetesObject, kind: string): boolean {
  const phase = textAt(pod.status, 'phase');
  if (kind === 'batch/Job') return phase === 'Succeeded';
  if (kind === '/Pod' && phase === 'Succeeded') return true;
  return listAt(pod.status, 'conditions').some(
    (one) => textAt(one, 'type') === 'Ready' && textAt(one, 'status') === 'True',
  );
}

/** @returns all restarts of the pod's containers, by container */
export function restartsOf(pod: KubernetesObject): ReadonlyMap<string, number> {
  const statuses: readonly JsonValue[] = [
    ...listAt(pod.status, 'initContainerStatuses'),
    ...listAt(pod.status, 'containerStatuses'),
  ];
  return new Map(
    statuses.map((one) => [
      textAt(one, 'name') ?? '',
      typeof valueIn(one, 'restartCount') === 'number' ? (countAt(one, 'restartCount') ?? 0) : 0,
    ]),
  );
}
