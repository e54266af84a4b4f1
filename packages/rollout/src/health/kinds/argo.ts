import { argocdCheckOf } from '../argocd/argocd.ts';
import type { ArgocdVerdict } from '../argocd/verdict.ts';
import { failed, progressing, ready, suspended, unknown, type Health } from '../health.ts';
import { conditionOf, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { HealthRule } from './rule.ts';
import { sentence } from './workloads.ts';

/** @returns what a check of Argo CD says, in our words: what it does not know is unknown */
export function ofVerdict({ status, message }: ArgocdVerdict): Health {
  switch (status) {
    case 'Healthy':
      return ready(
        'ControllerSaysHealthy',
        sentence(message, 'Its status says that it is healthy.'),
      );
    case 'Progressing':
      return progressing('ControllerSaysProgressing', sentence(message, 'It is on its way.'));
    case 'Degraded':
      return failed(
        'ControllerSaysDegraded',
        sentence(message, 'Its status says that it is degraded.'),
      );
    case 'Suspended':
      return suspended('ControllerSaysSuspended', sentence(message, 'It is suspended.'));
    case 'Missing':
      return unknown('ControllerSaysMissing', sentence(message, 'It is missing in the cluster.'));
    case 'Unknown':
      return unknown('UnknownValue', sentence(message, 'Its status is not understood.'));
  }
}

/** An Argo Rollout: its controller's phase, at this generation; an aborted one has failed although its old pods serve. */
export const rolloutRule: HealthRule = (object) => {
  if (object.status === undefined)
    return progressing('NoStatus', 'No controller has looked at the Rollout yet.');
  const invalid = conditionOf(object, 'InvalidSpec');
  if (invalid?.status === 'True')
    return failed('SpecInvalid', sentence(invalid.message, 'The Rollout is invalid.'));
  if (object.status['abort'] === true)
    return failed(
      'RolloutAborted',
      sentence(textAt(object.status, 'message') ?? '', 'The Rollout was aborted.'),
    );
  const check = argocdCheckOf(object);
  return check === undefined
    ? unknown('UnknownKind', 'There is no rule for this kind.')
    : ofVerdict(check(object));
};

/** An Argo CD Application: the operation ended well, what is applied is what git says, and all of it is healthy. */
export const applicationRule: HealthRule = (object) => {
  const { status } = object;
  if (status === undefined)
    return progressing('NoStatus', 'The Application has not been reconciled yet.');
  const operation = operationOf(object);
  if (operation !== undefined) return operation;
  const sync = textAt(status, 'sync', 'status') ?? '';
  const health = textAt(status, 'health', 'status') ?? '';
  const message = textAt(status, 'health', 'message') ?? '';
  if (sync === 'OutOfSync')
    return progressing('OutOfSync', 'What is applied is not what git says.');
  if (sync !== 'Synced')
    return unknown('UnknownValue', `The sync status is ${sync === '' ? 'missing' : sync}.`);
  switch (health) {
    case 'Healthy':
      return ready('Ready', 'Synced, and all of it is healthy.');
    case 'Progressing':
    case 'Degraded':
    case 'Suspended':
    case 'Missing':
      return ofVerdict({ status: health, message });
    default:
      return unknown('UnknownValue', `The health is ${health === '' ? 'missing' : health}.`);
  }
};

function operationOf({ whole, status }: KubernetesObject): Health | undefined {
  const phase = textAt(status, 'operationState', 'phase') ?? '';
  const message = textAt(status, 'operationState', 'message') ?? '';
  // `operation` beside the spec is one that has been asked for and not begun.
  if (whole['operation'] !== undefined && whole['operation'] !== null)
    return progressing('OperationRunning', sentence(message, 'A sync has been asked for.'));
  switch (phase) {
    case '':
    case 'Succeeded':
      return undefined;
    case 'Running':
    case 'Terminating':
      return progressing(
        'OperationRunning',
        sentence(message, `A sync is ${phase.toLowerCase()}.`),
      );
    case 'Failed':
    case 'Error':
      return failed('OperationFailed', sentence(message, 'The last sync failed.'));
    default:
      return unknown('UnknownValue', `The phase ${phase} of an operation is not known.`);
  }
}
