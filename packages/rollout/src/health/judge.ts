import {
  apiServiceRule,
  autoscalerRule,
  budgetRule,
  claimRule,
  definitionRule,
  ingressRule,
  namespaceRule,
  nodeRule,
  serviceRule,
} from './kinds/cluster.ts';
import { applicationRule, rolloutRule } from './kinds/argo.ts';
import { customRule, fluxRule } from './kinds/custom.ts';
import { cronJobRule, jobRule } from './kinds/jobs.ts';
import { podRule } from './kinds/pod.ts';
import type { HealthRule } from './kinds/rule.ts';
import {
  daemonSetRule,
  deploymentRule,
  replicaSetRule,
  statefulSetRule,
} from './kinds/workloads.ts';
import { progressing, ready, unknown, type Health, type HealthClock } from './health.ts';
import { countAt, isDeleting, type KubernetesObject } from '@waybill/kubernetes/object';

const rules: ReadonlyMap<string, HealthRule> = new Map([
  ['/Pod', podRule],
  ['/Service', serviceRule],
  ['/PersistentVolumeClaim', claimRule],
  ['/Namespace', namespaceRule],
  ['/Node', nodeRule],
  ['apps/Deployment', deploymentRule],
  ['apps/StatefulSet', statefulSetRule],
  ['apps/DaemonSet', daemonSetRule],
  ['apps/ReplicaSet', replicaSetRule],
  ['extensions/Deployment', deploymentRule],
  ['extensions/DaemonSet', daemonSetRule],
  ['extensions/ReplicaSet', replicaSetRule],
  ['extensions/Ingress', ingressRule],
  ['batch/Job', jobRule],
  ['batch/CronJob', cronJobRule],
  ['networking.k8s.io/Ingress', ingressRule],
  ['policy/PodDisruptionBudget', budgetRule],
  ['autoscaling/HorizontalPodAutoscaler', autoscalerRule],
  ['apiextensions.k8s.io/CustomResourceDefinition', definitionRule],
  ['apiregistration.k8s.io/APIService', apiServiceRule],
  ['argoproj.io/Rollout', rolloutRule],
  ['argoproj.io/Application', applicationRule],
  ['kustomize.toolkit.fluxcd.io/Kustomization', fluxRule],
  ['helm.toolkit.fluxcd.io/HelmRelease', fluxRule],
  ['source.toolkit.fluxcd.io/GitRepository', fluxRule],
  ['source.toolkit.fluxcd.io/OCIRepository', fluxRule],
  ['source.toolkit.fluxcd.io/HelmRepository', fluxRule],
  ['source.toolkit.fluxcd.io/HelmChart', fluxRule],
  ['source.toolkit.fluxcd.io/Bucket', fluxRule],
]);

/** Kinds of Kubernetes that have no status to wait for: to be there is all. */
const withoutStatus: ReadonlySet<string> = new Set([
  '/ConfigMap',
  '/Secret',
  '/ServiceAccount',
  '/LimitRange',
  '/Endpoints',
  '/PodTemplate',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'networking.k8s.io/NetworkPolicy',
  'networking.k8s.io/IngressClass',
  'storage.k8s.io/StorageClass',
  'scheduling.k8s.io/PriorityClass',
  'node.k8s.io/RuntimeClass',
  'coordination.k8s.io/Lease',
  'discovery.k8s.io/EndpointSlice',
  'apps/ControllerRevision',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
]);

/** Groups of Kubernetes itself: a kind of theirs without a rule is not taken for a custom resource. */
const ownGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions', 'autoscaling']);

/** The kinds with a rule of their own, as `group/kind`. */
export const judgedKinds: readonly string[] = [...rules.keys(), ...withoutStatus];

/**
 * Judges an object strictly: only what is understood, of this generation and not about to go, is ready.
 * @param object a Kubernetes object
 * @param clock the time, for grace periods
 * @returns its status, a reason of a closed list, and one sentence
 */
export function judgeHealth(object: KubernetesObject, clock: HealthClock): Health {
  if (isDeleting(object)) return progressing('Terminating', `The ${object.kind} is being deleted.`);
  const generation = countAt(object.metadata, 'generation');
  const observed = countAt(object.status, 'observedGeneration');
  if (generation !== undefined && observed !== undefined && observed < generation)
    return progressing(
      'GenerationNotObserved',
      `Its controller has seen generation ${String(observed)} of ${String(generation)}.`,
    );
  const key = `${object.group}/${object.kind}`;
  if (withoutStatus.has(key))
    return ready('NoStatusNeeded', `A ${object.kind} is ready when it is there.`);
  const rule = rules.get(key);
  if (rule !== undefined) return rule(object, clock);
  if (ownGroups.has(object.group))
    return unknown('UnknownKind', `There is no rule for ${object.apiVersion} ${object.kind}.`);
  return customRule(object, clock);
}
