import type { KubernetesObject } from '@waybill/kubernetes/object';

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

/**
 * @param table what words mean
 * @param word a word from outside; names that every object inherits are no words
 * @returns its meaning, undefined where the table has none
 */
export function meaningOf<Meaning>(
  table: Readonly<Record<string, Meaning>>,
  word: string,
): Meaning | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
