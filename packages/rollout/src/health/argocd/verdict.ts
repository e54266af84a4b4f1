import type { KubernetesObject } from '../object.ts';

/** The words of Argo CD, https://argo-cd.readthedocs.io. */
export const argocdStatuses = [
  'Healthy',
  'Progressing',
  'Degraded',
  'Suspended',
  'Missing',
  'Unknown',
] as const;

/** One of them. */
export type ArgocdStatus = (typeof argocdStatuses)[number];

/** What a check says. */
export interface ArgocdVerdict {
  readonly status: ArgocdStatus;
  readonly message: string;
}

/** The health check of one kind. */
export type ArgocdCheck = (object: KubernetesObject) => ArgocdVerdict;

/** @returns a verdict */
export function says(status: ArgocdStatus, message = ''): ArgocdVerdict {
  return { status, message };
}
