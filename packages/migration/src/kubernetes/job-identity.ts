import { createHash } from 'node:crypto';
import { canonicalJson } from '@waybill/core';
import { textAt, type JsonObject, type KubernetesObject } from '@waybill/kubernetes/object';
import type { JobDeployment, JobName, MigratorJob } from './migrator-job.ts';

/** The labels by which a Job and its pods are known as ours. */
export const jobLabel = {
  manager: 'app.kubernetes.io/managed-by',
  part: 'app.kubernetes.io/component',
  application: 'waybill/application',
  environment: 'waybill/environment',
  commit: 'waybill/commit',
  deployment: 'waybill/deployment',
} as const;

/** Says which job of which run made it. */
export const ownerAnnotation = 'waybill/owner';

/** Says how long a Job that has ended stays once it is recorded, in seconds. */
export const keepAnnotation = 'waybill/keep-seconds';

const manager = 'waybill';
const part = 'migrator';

/**
 * @param deployment the deployment for which a Job runs
 * @returns what ties the Job and its pods to it
 */
export function labelsOf(deployment: JobDeployment): Readonly<Record<string, string>> {
  return {
    [jobLabel.manager]: manager,
    [jobLabel.part]: part,
    [jobLabel.application]: deployment.application,
    [jobLabel.environment]: deployment.environment,
    [jobLabel.commit]: deployment.commit,
    [jobLabel.deployment]: deployment.id,
  };
}

/**
 * @param deployment a deployment
 * @returns selects every migrator's Job of its environment, those of other deployments too
 */
export function environmentSelector(
  deployment: Pick<JobDeployment, 'application' | 'environment'>,
): string {
  return [
    `${jobLabel.manager}=${manager}`,
    `${jobLabel.part}=${part}`,
    `${jobLabel.application}=${deployment.application}`,
    `${jobLabel.environment}=${deployment.environment}`,
  ].join(',');
}

/**
 * One Job per deployment: its name is known before it exists, and the same in every run.
 * @param deployment the deployment
 * @returns a name of at most 63 characters (RFC 1123 label; the pods' names and labels come from it)
 */
export function jobNameFor(deployment: Omit<JobDeployment, 'owner' | 'commit'>): string {
  const { id, application, environment } = deployment;
  const hash = createHash('sha256')
    .update(canonicalJson([application, environment, id]))
    .digest('hex')
    .slice(0, 16);
  const head = application.slice(0, 40).replace(/-+$/, '');
  return `${head}-migrate-${hash}`;
}

/**
 * @param job a migration by a Job that Waybill starts
 * @returns where it lies: the configuration's namespace, else the manifest's, else the target's
 */
export function placeOfJob(job: MigratorJob): JobName {
  const written = job.manifest === undefined ? undefined : namespaceIn(job.manifest);
  return {
    namespace: job.config.namespace ?? written ?? job.namespace,
    name: jobNameFor(job.deployment),
  };
}

function namespaceIn(manifest: JsonObject): string | undefined {
  return textAt(manifest, 'metadata', 'namespace');
}

/**
 * @param found a Job of the name that this deployment's has
 * @param deployment the deployment
 * @returns the labels that say something else, as `waybill/commit=3f2a…`; empty where it is this deployment's
 */
export function foreignLabels(
  found: KubernetesObject,
  deployment: JobDeployment,
): readonly string[] {
  return Object.entries(labelsOf(deployment)).flatMap(([label, expected]) => {
    const seen = textAt(found.metadata, 'labels', label);
    return seen === expected ? [] : [`${label}=${seen ?? '(none)'}`];
  });
}
