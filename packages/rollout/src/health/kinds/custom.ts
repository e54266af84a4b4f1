import { argocdCheckOf } from '../argocd/argocd.ts';
import { isConfiguration } from '../argocd/crossplane-kinds.ts';
import { failed, progressing, ready, suspended, unknown, type Health } from '../health.ts';
import {
  conditionOf,
  conditionsIn,
  countAt,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { ofVerdict } from './argo.ts';
import type { HealthRule } from './rule.ts';
import { isSuspended, sentence } from './workloads.ts';

/** What every controller that follows the conventions of conditions says, before its kind is asked. */
function ofConventions(object: KubernetesObject): Health | undefined {
  const stalled = conditionOf(object, 'Stalled');
  if (stalled?.status === 'True')
    return failed('Stalled', sentence(stalled.message, `Stalled: ${stalled.reason}.`));
  const reconciling = conditionOf(object, 'Reconciling');
  if (reconciling?.status === 'True')
    return progressing('Reconciling', sentence(reconciling.message, 'It is being reconciled.'));
  return ofOlderGeneration(object);
}

/** An old Ready says nothing of this generation, neither True nor False. */
function ofOlderGeneration(object: KubernetesObject): Health | undefined {
  const generation = countAt(object.metadata, 'generation');
  const old = conditionsIn(object.status).find(
    ({ type, observedGeneration }) =>
      type === 'Ready' &&
      generation !== undefined &&
      observedGeneration !== undefined &&
      observedGeneration < generation,
  );
  return old === undefined
    ? undefined
    : progressing(
        'ConditionNotObserved',
        `Ready was said of generation ${String(old.observedGeneration)}, not of ${String(generation)}.`,
      );
}

/**
 * Any other kind: the conventions, then what Argo CD knows of the kind, then its Ready condition. A status that says none of it
 * is not understood, so it is not ready.
 */
export const customRule: HealthRule = (object) => {
  if (isSuspended(object)) return suspended('Suspended', `The ${object.kind} is suspended.`);
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  const check = argocdCheckOf(object);
  if (object.status === undefined)
    return isConfiguration(object)
      ? ready('NoStatusNeeded', `A ${object.kind} is configuration.`)
      : progressing('NoStatus', `No controller has written a status of this ${object.kind} yet.`);
  const condition = conditionOf(object, 'Ready');
  const verdict = check === undefined ? undefined : ofVerdict(check(object));
  // Where a check is content and Ready is not, Ready is right.
  if (
    verdict !== undefined &&
    (verdict.status !== 'ready' || (condition?.status ?? 'True') === 'True')
  )
    return verdict;
  if (condition === undefined)
    return unknown(
      'UnknownKind',
      `There is no rule for ${object.apiVersion} ${object.kind}, and it has no Ready condition.`,
    );
  const words = sentence(condition.message, `Ready is ${condition.status}: ${condition.reason}.`);
  switch (condition.status) {
    case 'True':
      return ready('Ready', words);
    case 'False':
    case 'Unknown':
      return progressing('NotReady', words);
    default:
      return unknown('UnknownValue', `Ready is ${condition.status}.`);
  }
};

/** Reasons of Flux by which this generation fails until somebody changes something. */
const fluxFailures = new Set([
  'BuildFailed',
  'HealthCheckFailed',
  'ReconciliationFailed',
  'PruneFailed',
  'ArtifactFailed',
  'InstallFailed',
  'UpgradeFailed',
  'RollbackFailed',
  'TestFailed',
  'UninstallFailed',
  'RollbackSucceeded',
  'UninstallSucceeded',
  'ValuesError',
  'ChartMutateError',
  'InvalidChartReference',
  'AuthenticationFailed',
  'GitOperationFailed',
  'OCIArtifactPullFailed',
  'OCIArtifactLayerOperationFailed',
  'VerificationError',
  'URLInvalid',
  'AccessDenied',
]);

/** The kinds of Flux: Ready at this generation; a failure that it names is one. */
export const fluxRule: HealthRule = (object) => {
  if (isSuspended(object)) return suspended('Suspended', `The ${object.kind} is suspended.`);
  const condition = conditionOf(object, 'Ready');
  if (object.kind === 'HelmRepository' && object.spec['type'] === 'oci' && condition === undefined)
    return ready('NoStatusNeeded', 'A Helm repository that is a registry has no status.');
  const old = ofOlderGeneration(object);
  if (old !== undefined) return old;
  if (condition?.status === 'False' && fluxFailures.has(condition.reason))
    return failed(
      'ReconcileFailed',
      `${condition.reason}: ${sentence(condition.message, 'It failed.')}`,
    );
  const conventional = ofConventions(object);
  if (conventional !== undefined) return conventional;
  if (condition === undefined)
    return progressing('NoStatus', `No controller has said whether this ${object.kind} is ready.`);
  if (condition.status === 'True' && countAt(object.status, 'observedGeneration') === undefined)
    return progressing('GenerationNotObserved', 'Ready, but of which generation is not said.');
  const words = sentence(condition.message, condition.reason);
  switch (condition.status) {
    case 'True':
      return ready('Ready', words);
    case 'False':
    case 'Unknown':
      return progressing('NotReady', `${condition.reason}: ${words}`);
    default:
      return unknown('UnknownValue', `Ready is ${condition.status}.`);
  }
};
