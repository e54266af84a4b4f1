import {
  conditionsIn,
  countAt,
  listAt,
  objectAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { argocdStatuses, says, type ArgocdCheck, type ArgocdVerdict } from './verdict.ts';

/**
 * An Argo Rollout: since 1.0 its controller writes a phase that is taken as it is; older ones are judged by conditions,
 * pauses and counts.
 */
export const rolloutCheck: ArgocdCheck = (object) => {
  if (!isSpecObserved(object) || !isWorkloadObserved(object))
    return says('Progressing', 'Waiting for rollout spec update to be observed');
  const phase = textAt(object.status, 'phase');
  if (phase !== undefined) return ofPhase(phase, textAt(object.status, 'message') ?? '');
  const broken = conditionsIn(object.status).find(
    ({ type, reason }) =>
      type === 'InvalidSpec' ||
      (type === 'Progressing' &&
        (reason === 'RolloutAborted' || reason === 'ProgressDeadlineExceeded')),
  );
  if (broken !== undefined) return says('Degraded', broken.message);
  if (listAt(object.status, 'pauseConditions').length > 0 || object.spec['paused'] === true)
    return says('Suspended', 'Rollout is paused');
  const hash = textAt(object.status, 'currentPodHash');
  if (hash === undefined)
    return says('Progressing', 'Waiting for rollout to finish: status has not been reconciled.');
  return ofCounts(object) ?? ofStrategy(object, hash) ?? says('Healthy');
};

function ofPhase(phase: string, message: string): ArgocdVerdict {
  if (phase === 'Paused') return says('Suspended', message);
  // A phase that is not one of the words is not understood.
  return says(argocdStatuses.find((word) => word === phase) ?? 'Unknown', message);
}

/** Before 0.10 `observedGeneration` was a hash: such a one says nothing. */
function isSpecObserved({ metadata, status }: KubernetesObject): boolean {
  if (status === undefined) return false;
  const found = status['observedGeneration'];
  const observed =
    typeof found === 'string' && /^\s*[0-9]+\s*$/.test(found) ? Number(found) : found;
  const generation = countAt(metadata, 'generation');
  if (typeof observed !== 'number' || generation === undefined || observed > generation)
    return true;
  return observed === generation;
}

/** Since 1.1 a rollout may take its template from a workload elsewhere, which has a generation of its own. */
function isWorkloadObserved({ spec, metadata, status }: KubernetesObject): boolean {
  const annotations = objectAt(metadata, 'annotations');
  if (objectAt(spec, 'workloadRef') === undefined || annotations === undefined) return true;
  const wanted = textAt(annotations, 'rollout.argoproj.io/workload-generation') ?? '';
  const found = status?.['workloadObservedGeneration'];
  const observed =
    typeof found === 'number' ? String(found) : typeof found === 'string' ? found : '';
  return wanted === observed;
}

const number = (object: KubernetesObject, name: string): number =>
  countAt(object.status, name) ?? 0;

function ofCounts(object: KubernetesObject): ArgocdVerdict | undefined {
  const updated = number(object, 'updatedReplicas');
  const wait = 'Waiting for roll out to finish:';
  if (updated < (countAt(object.spec, 'replicas') ?? 1))
    return says('Progressing', `${wait} More replicas need to be updated`);
  return number(object, 'availableReplicas') < updated
    ? says('Progressing', `${wait} updated replicas are still becoming available`)
    : undefined;
}

function ofStrategy(object: KubernetesObject, hash: string): ArgocdVerdict | undefined {
  const { spec, status } = object;
  // Before 0.8 it stood under `canary`.
  const stable = textAt(status, 'stableRS') ?? textAt(status, 'canary', 'stableRS') ?? '';
  if (objectAt(spec, 'strategy', 'blueGreen') !== undefined) {
    if (textAt(status, 'blueGreen', 'activeSelector') !== hash)
      return says('Progressing', 'active service cutover pending');
    return stable !== '' && stable !== hash
      ? says('Progressing', 'waiting for analysis to complete')
      : undefined;
  }
  if (objectAt(spec, 'strategy', 'canary') === undefined) return undefined;
  if (number(object, 'replicas') > number(object, 'updatedReplicas'))
    return says(
      'Progressing',
      'Waiting for roll out to finish: old replicas are pending termination',
    );
  return stable === hash ? undefined : says('Progressing', 'Waiting for rollout to finish steps');
}
