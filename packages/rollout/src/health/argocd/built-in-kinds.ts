import {
  conditionOf,
  conditionsIn,
  countAt,
  listAt,
  textAt,
  valueIn,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { parseJson } from '../../json-pointer.ts';
import { podCheck } from './pod-kind.ts';
import { meaningOf, says, type ArgocdCheck, type ArgocdVerdict } from './verdict.ts';

const number = (object: KubernetesObject, name: string): number =>
  countAt(object.status, name) ?? 0;

function isObserved(object: KubernetesObject): boolean {
  return (countAt(object.metadata, 'generation') ?? 0) <= number(object, 'observedGeneration');
}

const deployment: ArgocdCheck = (object) => {
  if (object.spec['paused'] === true) return says('Suspended', 'Deployment is paused');
  const wait = 'Waiting for rollout to finish:';
  if (!isObserved(object))
    return says(
      'Progressing',
      `${wait} observed deployment generation less than desired generation`,
    );
  if (conditionOf(object, 'Progressing')?.reason === 'ProgressDeadlineExceeded')
    return says('Degraded', `Deployment "${object.name}" exceeded its progress deadline`);
  const expected = countAt(object.spec, 'replicas');
  const [updated, replicas, available] = [
    number(object, 'updatedReplicas'),
    number(object, 'replicas'),
    number(object, 'availableReplicas'),
  ];
  if (expected !== undefined && updated < expected)
    return says(
      'Progressing',
      `${wait} ${String(updated)} out of ${String(expected)} new replicas have been updated...`,
    );
  if (replicas > updated)
    return says(
      'Progressing',
      `${wait} ${String(replicas - updated)} old replicas are pending termination...`,
    );
  if (available < updated)
    return says(
      'Progressing',
      `${wait} ${String(available)} of ${String(updated)} updated replicas are available...`,
    );
  return says('Healthy');
};

const statefulSet: ArgocdCheck = (object) => {
  if (number(object, 'observedGeneration') === 0 || !isObserved(object))
    return says('Progressing', 'Waiting for statefulset spec update to be observed...');
  const expected = countAt(object.spec, 'replicas');
  const missing = (expected ?? 0) - number(object, 'readyReplicas');
  if (missing > 0) return says('Progressing', `Waiting for ${String(missing)} pods to be ready...`);
  const updated = number(object, 'updatedReplicas');
  const type = textAt(object.spec, 'updateStrategy', 'type');
  const rolling = valueIn(object.spec, 'updateStrategy', 'rollingUpdate');
  if (type === 'RollingUpdate' && rolling !== undefined && rolling !== null) {
    const partition = countAt(rolling, 'partition');
    return expected !== undefined && partition !== undefined && updated < expected - partition
      ? says(
          'Progressing',
          `Waiting for partitioned roll out to finish: ${String(updated)} out of ${String(expected - partition)} new pods have been updated...`,
        )
      : says(
          'Healthy',
          `partitioned roll out complete: ${String(updated)} new pods have been updated...`,
        );
  }
  if (type === 'OnDelete')
    return says('Healthy', `statefulset has ${String(number(object, 'readyReplicas'))} ready pods`);
  const next = textAt(object.status, 'updateRevision') ?? '';
  const revision = textAt(object.status, 'currentRevision') ?? '';
  return next === revision
    ? says(
        'Healthy',
        `statefulset rolling update complete ${String(number(object, 'currentReplicas'))} pods at revision ${revision}...`,
      )
    : says(
        'Progressing',
        `waiting for statefulset rolling update to complete ${String(updated)} pods at revision ${next}...`,
      );
};

const daemonSet: ArgocdCheck = (object) => {
  if (!isObserved(object))
    return says(
      'Progressing',
      'Waiting for rollout to finish: observed daemon set generation less than desired generation',
    );
  const [updated, expected, available] = [
    number(object, 'updatedNumberScheduled'),
    number(object, 'desiredNumberScheduled'),
    number(object, 'numberAvailable'),
  ];
  const counts = `${String(updated)} out of ${String(expected)} new pods have been updated`;
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete')
    return says('Healthy', `daemon set ${counts}`);
  const wait = `Waiting for daemon set "${object.name}" rollout to finish:`;
  if (updated < expected) return says('Progressing', `${wait} ${counts}...`);
  if (available < expected)
    return says(
      'Progressing',
      `${wait} ${String(available)} of ${String(expected)} updated pods are available...`,
    );
  return says('Healthy');
};

const replicaSet: ArgocdCheck = (object) => {
  if (!isObserved(object))
    return says(
      'Progressing',
      'Waiting for rollout to finish: observed replica set generation less than desired generation',
    );
  const failure = conditionOf(object, 'ReplicaFailure');
  if (failure?.status === 'True') return says('Degraded', failure.message);
  const expected = countAt(object.spec, 'replicas') ?? 0;
  const available = number(object, 'availableReplicas');
  return available < expected
    ? says(
        'Progressing',
        `Waiting for rollout to finish: ${String(available)} out of ${String(expected)} new replicas are available...`,
      )
    : says('Healthy');
};

const job: ArgocdCheck = (object) => {
  const last = (type: string): Condition | undefined =>
    conditionsIn(object.status)
      .filter((condition) => condition.type === type)
      .at(-1);
  const [failed, complete, paused] = [last('Failed'), last('Complete'), last('Suspended')];
  if (failed !== undefined) return says('Degraded', failed.message);
  if (paused?.status === 'True') return says('Suspended');
  const ended = complete ?? paused;
  return ended === undefined ? says('Progressing') : says('Healthy', ended.message);
};

const cronJob: ArgocdCheck = ({ spec, status }) => {
  if (spec['suspend'] === true) return says('Healthy', 'CronJob is Suspended');
  if (status === undefined) return says('Progressing', 'Waiting for CronJob');
  const scheduled = textAt(status, 'lastScheduleTime');
  const succeeded = textAt(status, 'lastSuccessfulTime');
  if (scheduled === undefined) return says('Healthy', 'CronJob has not been scheduled yet');
  if (succeeded === undefined)
    return says('Healthy', 'The CronJob never completed successfully. It may not be healthy');
  if (listAt(status, 'active').length > 0)
    return says('Healthy', 'The job is running. Its last execution may not have been successful');
  return succeeded < scheduled
    ? says('Degraded', 'CronJob has not completed its last execution successfully')
    : says('Healthy', 'CronJob has completed its last execution successfully');
};

const claim: ArgocdCheck = ({ status }) => {
  switch (textAt(status, 'phase')) {
    case 'Bound':
      return says('Healthy');
    case 'Pending':
      return says('Progressing');
    case 'Lost':
      return says('Degraded');
    default:
      return says('Unknown');
  }
};

function addressed({ status }: KubernetesObject): ArgocdVerdict {
  return says(listAt(status, 'loadBalancer', 'ingress').length > 0 ? 'Healthy' : 'Progressing');
}

const service: ArgocdCheck = (object) =>
  textAt(object.spec, 'type') === 'LoadBalancer' ? addressed(object) : says('Healthy');

const apiService: ArgocdCheck = (object) => {
  const available = conditionOf(object, 'Available');
  if (available === undefined) return says('Progressing', 'Waiting to be processed');
  const { status, reason, message } = available;
  return says(status === 'True' ? 'Healthy' : 'Progressing', `${reason}: ${message}`);
};

const autoscalerFailures: Readonly<Record<string, readonly string[]>> = {
  AbleToScale: ['FailedGetScale', 'FailedUpdateScale'],
  ScalingActive: [
    'FailedGetResourceMetric',
    'FailedGetObjectMetric',
    'FailedGetPodsMetric',
    'FailedGetExternalMetric',
    'FailedComputeMetricsReplicas',
    'InvalidSelector',
  ],
};

/**
 * @param object a HorizontalPodAutoscaler
 * @returns its conditions, wherever its version keeps them
 */
export function autoscalerConditions(object: KubernetesObject): readonly Condition[] {
  if (object.apiVersion !== 'autoscaling/v1') return conditionsIn(object.status);
  // autoscaling/v1 has no conditions of its own: they travel in an annotation.
  const text = textAt(object.metadata, 'annotations', 'autoscaling.alpha.kubernetes.io/conditions');
  const listed = text === undefined ? undefined : parseJson(text);
  return listed === undefined ? [] : conditionsIn({ conditions: listed });
}

const autoscaler: ArgocdCheck = (object) => {
  const conditions = autoscalerConditions(object);
  const broken = conditions.find(({ type, reason }) =>
    meaningOf(autoscalerFailures, type)?.includes(reason),
  );
  if (broken !== undefined) return says('Degraded', broken.message);
  const working = conditions.find(
    ({ type, status }) =>
      status === 'True' && (type === 'AbleToScale' || type === 'ScalingLimited'),
  );
  return working === undefined
    ? says('Progressing', 'Waiting to Autoscale')
    : says('Healthy', working.message);
};

const workflow: ArgocdCheck = ({ status }) => {
  const message = textAt(status, 'message') ?? '';
  switch (textAt(status, 'phase') ?? '') {
    case '':
    case 'Pending':
    case 'Running':
      return says('Progressing', message);
    case 'Succeeded':
      return says('Healthy', message);
    case 'Failed':
    case 'Error':
      return says('Degraded', message);
    default:
      return says('Unknown', message);
  }
};

const definition: ArgocdCheck = (object) => {
  if (conditionsIn(object.status).length === 0)
    return says('Progressing', 'Status conditions not found');
  const holding = (type: string, wanted: string): Condition | undefined => {
    const condition = conditionOf(object, type);
    return condition?.status === wanted ? condition : undefined;
  };
  const terminating = holding('Terminating', 'True');
  if (terminating !== undefined)
    return says('Progressing', `CRD is terminating: ${terminating.message}`);
  const refused = holding('NamesAccepted', 'False');
  if (refused !== undefined)
    return says('Degraded', `CRD names have not been accepted: ${refused.message}`);
  if (holding('Established', 'True') === undefined)
    return says('Degraded', 'CRD is not established');
  const violated = holding('NonStructuralSchema', 'True');
  return violated === undefined
    ? says('Healthy', 'CRD is healthy')
    : says('Degraded', `Schema violations found: ${violated.message}`);
};

const budget: ArgocdCheck = ({ status }) => {
  const conditions = conditionsIn(status);
  // Too few pods can be meant so; the other reasons cannot.
  const bad = conditions.find(
    ({ status: word, reason }) => word === 'False' && reason !== 'InsufficientPods',
  );
  const shown = bad ?? conditions.at(-1);
  return shown === undefined
    ? says('Progressing', 'Waiting for status')
    : says(bad === undefined ? 'Healthy' : 'Degraded', `PodDisruptionBudget has ${shown.reason}`);
};

/** Kubernetes' own kinds and what Argo CD treats like them, by `group/kind`. */
export const builtInKinds: Readonly<Record<string, ArgocdCheck>> = {
  '/Pod': podCheck,
  '/PersistentVolumeClaim': claim,
  '/Service': service,
  'apps/Deployment': deployment,
  'apps/StatefulSet': statefulSet,
  'apps/DaemonSet': daemonSet,
  'apps/ReplicaSet': replicaSet,
  'batch/Job': job,
  'batch/CronJob': cronJob,
  'extensions/Ingress': addressed,
  'networking.k8s.io/Ingress': addressed,
  'apiregistration.k8s.io/APIService': apiService,
  'autoscaling/HorizontalPodAutoscaler': autoscaler,
  'policy/PodDisruptionBudget': budget,
  'apiextensions.k8s.io/CustomResourceDefinition': definition,
  'argoproj.io/Workflow': workflow,
};
