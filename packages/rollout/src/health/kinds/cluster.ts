import { autoscalerConditions } from '../argocd/built-in-kinds.ts';
import { failed, progressing, ready, unknown, type Health } from '../health.ts';
import {
  conditionOf,
  conditionsIn,
  countAt,
  listAt,
  textAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { HealthRule } from './rule.ts';
import { sentence } from './workloads.ts';

/** A claim is ready when it is bound. One that waits for its first consumer is not: nothing was given to it yet. */
export const claimRule: HealthRule = ({ status }) => {
  const phase = textAt(status, 'phase') ?? '';
  switch (phase) {
    case 'Bound':
      return ready('Ready', 'The claim is bound to a volume.');
    case '':
    case 'Pending':
      return progressing('VolumeUnbound', 'The claim is not bound to a volume.');
    case 'Lost':
      return failed('VolumeLost', 'The volume of the claim is gone.');
    default:
      return unknown('UnknownValue', `The phase ${phase} of a claim is not known.`);
  }
};

function hasAddress({ status }: KubernetesObject): boolean {
  return listAt(status, 'loadBalancer', 'ingress').some(
    (entry) => (textAt(entry, 'ip') ?? textAt(entry, 'hostname') ?? '') !== '',
  );
}

/** A Service: one of type LoadBalancer needs an address from outside; the others are ready as they are. */
export const serviceRule: HealthRule = (object) => {
  const type = textAt(object.spec, 'type') ?? 'ClusterIP';
  switch (type) {
    case 'ClusterIP':
    case 'NodePort':
    case 'ExternalName':
      return ready('NoStatusNeeded', `A Service of type ${type} is ready as it is.`);
    case 'LoadBalancer':
      return hasAddress(object)
        ? ready('Ready', 'The load balancer has an address.')
        : progressing('NoAddress', 'The load balancer has no address yet.');
    default:
      return unknown('UnknownValue', `The type ${type} of a Service is not known.`);
  }
};

/** An Ingress needs an address: without one no controller serves it. */
export const ingressRule: HealthRule = (object) =>
  hasAddress(object)
    ? ready('Ready', 'The Ingress has an address.')
    : progressing('NoAddress', 'No controller has given the Ingress an address.');

/** A disruption budget: its controller has seen this generation, and as many pods are healthy as it asks for. */
export const budgetRule: HealthRule = (object) => {
  if (countAt(object.status, 'observedGeneration') === undefined)
    return progressing('GenerationNotObserved', 'No controller has looked at the budget yet.');
  const refused = conditionOf(object, 'DisruptionAllowed');
  if (refused?.status === 'False' && refused.reason === 'SyncFailed')
    return failed('ReconcileFailed', sentence(refused.message, 'The budget cannot be computed.'));
  const [healthy, desired] = [
    countAt(object.status, 'currentHealthy') ?? 0,
    countAt(object.status, 'desiredHealthy') ?? 0,
  ];
  return healthy < desired
    ? progressing('BudgetViolated', `${String(healthy)} of ${String(desired)} pods are healthy.`)
    : ready('Ready', `${String(healthy)} pods are healthy, ${String(desired)} are needed.`);
};

/** An autoscaler: it can scale, and its metrics can be read. */
export const autoscalerRule: HealthRule = (object) => {
  const conditions = autoscalerConditions(object);
  const able = conditions.find(({ type }) => type === 'AbleToScale');
  const active = conditions.find(({ type }) => type === 'ScalingActive');
  // A target of zero replicas turns it off; that is meant so.
  if (active?.reason === 'ScalingDisabled' && able?.status === 'True')
    return ready('ScaledToZero', sentence(active.message, 'Scaling is off.'));
  for (const condition of [able, active]) {
    if (condition?.status === 'False')
      return failed(
        'ScalingFailed',
        `${condition.reason}: ${sentence(condition.message, 'It cannot scale.')}`,
      );
  }
  return able?.status === 'True' && active?.status === 'True'
    ? ready('Ready', sentence(active.message, 'It scales.'))
    : progressing('NoStatus', 'The autoscaler has not looked at its target yet.');
};

/** A definition: its names are accepted, and it is established. */
export const definitionRule: HealthRule = (object) => {
  const names = conditionOf(object, 'NamesAccepted');
  if (names?.status === 'False')
    return failed('NamesConflict', sentence(names.message, 'Its names are taken.'));
  const established = conditionOf(object, 'Established');
  return established?.status === 'True' && names?.status === 'True'
    ? ready('Ready', 'The definition is established.')
    : progressing(
        'NotReady',
        sentence(established?.message ?? '', 'The definition is not established.'),
      );
};

/** An aggregated API: its backend answers. */
export const apiServiceRule: HealthRule = (object) => {
  const available = conditionOf(object, 'Available');
  if (available === undefined) return progressing('NoStatus', 'The API has not been asked yet.');
  return available.status === 'True'
    ? ready('Ready', sentence(available.message, 'The API answers.'))
    : progressing(
        'NotAvailable',
        `${available.reason}: ${sentence(available.message, 'The API does not answer.')}`,
      );
};

/** A Namespace is ready while it is active. */
export const namespaceRule: HealthRule = ({ status }): Health => {
  const phase = textAt(status, 'phase') ?? '';
  if (phase === 'Active') return ready('Ready', 'The namespace is active.');
  if (phase === 'Terminating') return progressing('Terminating', 'The namespace is being deleted.');
  return phase === ''
    ? progressing('NoStatus', 'The namespace has no phase yet.')
    : unknown('UnknownValue', `The phase ${phase} of a namespace is not known.`);
};

/** A Node is ready when its kubelet says so, and pressure is no reason not to take it. */
export const nodeRule: HealthRule = ({ status }): Health => {
  const node = conditionsIn(status).find(({ type }) => type === 'Ready');
  if (node === undefined) return progressing('NoStatus', 'No kubelet has spoken for the node.');
  return node.status === 'True'
    ? ready('Ready', sentence(node.message, 'The kubelet is ready.'))
    : progressing('NotReady', sentence(node.message, 'The kubelet is not ready.'));
};
