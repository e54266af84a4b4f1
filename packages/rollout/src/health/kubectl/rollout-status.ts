import { conditionsIn, countAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';

/** `kubectl rollout status` either waits on, is done, or gives up with an error. */
export const kubectlStatuses = ['done', 'waiting', 'error'] as const;

/** What `kubectl rollout status` says of an object. */
export interface KubectlStatus {
  readonly status: (typeof kubectlStatuses)[number];
  readonly reason: string;
  readonly message: string;
}

const done = (message: string): KubectlStatus => ({ status: 'done', reason: 'RolledOut', message });
const waiting = (reason: string, message: string): KubectlStatus => ({
  status: 'waiting',
  reason,
  message,
});
const error = (reason: string, message: string): KubectlStatus => ({
  status: 'error',
  reason,
  message,
});

/**
 * Judges as `kubectl rollout status` does (its polymorphichelpers/rollout_status.go): counts alone, three kinds.
 * @param object a Kubernetes object
 */
export function kubectlStatusOf(object: KubernetesObject): KubectlStatus {
  const { group, kind } = object;
  const older = group === 'extensions';
  if ((group === 'apps' || older) && kind === 'Deployment') return deployment(object);
  if ((group === 'apps' || older) && kind === 'DaemonSet') return daemonSet(object);
  if (group === 'apps' && kind === 'StatefulSet') return statefulSet(object);
  return error(
    'UnknownKind',
    `no status viewer has been implemented for ${group === '' ? kind : `${kind}.${group}`}`,
  );
}

const number = (object: KubernetesObject, name: string): number =>
  countAt(object.status, name) ?? 0;

function isObserved(object: KubernetesObject): boolean {
  return (countAt(object.metadata, 'generation') ?? 0) <= number(object, 'observedGeneration');
}

function deployment(object: KubernetesObject): KubectlStatus {
  if (!isObserved(object))
    return waiting('NotObserved', 'Waiting for deployment spec update to be observed...');
  const name = JSON.stringify(object.name);
  const progress = conditionsIn(object.status).find(({ type }) => type === 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return error(progress.reason, `deployment ${name} exceeded its progress deadline`);
  const expected = countAt(object.spec, 'replicas');
  const [updated, replicas, available] = [
    number(object, 'updatedReplicas'),
    number(object, 'replicas'),
    number(object, 'availableReplicas'),
  ];
  const wait = `Waiting for deployment ${name} rollout to finish:`;
  if (expected !== undefined && updated < expected)
    return waiting(
      'TooFewUpdated',
      `${wait} ${String(updated)} out of ${String(expected)} new replicas have been updated...`,
    );
  if (replicas > updated)
    return waiting(
      'OldReplicas',
      `${wait} ${String(replicas - updated)} old replicas are pending termination...`,
    );
  if (available < updated)
    return waiting(
      'TooFewAvailable',
      `${wait} ${String(available)} of ${String(updated)} updated replicas are available...`,
    );
  return done(`deployment ${name} successfully rolled out`);
}

const onlyRolling = error(
  'StrategyUnsupported',
  'rollout status is only available for RollingUpdate strategy type',
);

function daemonSet(object: KubernetesObject): KubectlStatus {
  if (textAt(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (!isObserved(object))
    return waiting('NotObserved', 'Waiting for daemon set spec update to be observed...');
  const name = JSON.stringify(object.name);
  const [updated, expected, available] = [
    number(object, 'updatedNumberScheduled'),
    number(object, 'desiredNumberScheduled'),
    number(object, 'numberAvailable'),
  ];
  const wait = `Waiting for daemon set ${name} rollout to finish:`;
  if (updated < expected)
    return waiting(
      'TooFewUpdated',
      `${wait} ${String(updated)} out of ${String(expected)} new pods have been updated...`,
    );
  if (available < expected)
    return waiting(
      'TooFewAvailable',
      `${wait} ${String(available)} of ${String(expected)} updated pods are available...`,
    );
  return done(`daemon set ${name} successfully rolled out`);
}

function statefulSet(object: KubernetesObject): KubectlStatus {
  if (textAt(object.spec, 'updateStrategy', 'type') !== 'RollingUpdate') return onlyRolling;
  if (number(object, 'observedGeneration') === 0 || !isObserved(object))
    return waiting('NotObserved', 'Waiting for statefulset spec update to be observed...');
  const expected = countAt(object.spec, 'replicas');
  const missing = (expected ?? 0) - number(object, 'readyReplicas');
  if (expected !== undefined && missing > 0)
    return waiting('TooFewReady', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = number(object, 'updatedReplicas');
  const rolling = object.spec['updateStrategy'];
  if (typeof rolling === 'object' && rolling !== null && 'rollingUpdate' in rolling) {
    const partition = countAt(rolling, 'rollingUpdate', 'partition');
    if (expected !== undefined && partition !== undefined && updated < expected - partition)
      return waiting(
        'TooFewUpdated',
        `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
      );
    return done(`partitioned roll out complete: ${String(updated)} new pods have been updated...`);
  }
  const next = textAt(object.status, 'updateRevision') ?? '';
  const revision = textAt(object.status, 'currentRevision') ?? '';
  if (next !== revision)
    return waiting(
      'RevisionNotReached',
      `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
    );
  return done(
    `statefulset rolling update complete ${String(number(object, 'currentReplicas'))} pods at revision ${revision}...`,
  );
}
