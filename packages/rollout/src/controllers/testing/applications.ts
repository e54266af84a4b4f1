import type { JsonValue } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import { object } from './facts.ts';

type Fields = Readonly<Record<string, JsonValue>>;

/** An Application in words that the tests use. */
export interface ApplicationWords {
  readonly sync?: string;
  readonly compared?: string;
  readonly health?: string;
  readonly operation?: Fields;
  /** The revision that was synced last, as the history says. */
  readonly last?: string;
  readonly conditions?: readonly JsonValue[];
  readonly resources?: readonly JsonValue[];
  readonly spec?: Fields;
  readonly metadata?: Fields;
  readonly status?: Fields;
}

const source = { repoURL: 'https://git.example.org/ops.git', targetRevision: 'main', path: 'shop' };

/** @returns an Application of one source that is synced by itself */
export function application(words: ApplicationWords): KubernetesObject {
  const { sync, compared, health, operation, last, conditions, resources } = words;
  return object({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { namespace: 'argocd', name: 'shop', ...words.metadata },
    spec: { project: 'default', source, syncPolicy: { automated: {} }, ...words.spec },
    status: {
      sync: {
        status: sync ?? 'Synced',
        ...(compared === undefined ? {} : { revision: compared }),
        comparedTo: { source, destination: {} },
      },
      health: { status: health ?? 'Healthy' },
      ...(operation === undefined ? {} : { operationState: operation }),
      ...(last === undefined ? {} : { history: [{ revision: last }] }),
      conditions: [...(conditions ?? [])],
      resources: [...(resources ?? [])],
      ...words.status,
    },
  });
}

/** @returns the state of a sync to a revision */
export function operation(
  phase: string,
  revision: string,
  resources: readonly JsonValue[] = [],
  more: Fields = {},
): Fields {
  return {
    operation: { sync: { revision }, retry: { limit: 0 } },
    phase,
    message: phase === 'Succeeded' ? 'successfully synced (all tasks run)' : `${phase} somehow`,
    syncResult: { revision, resources: [...resources] },
    ...more,
  };
}

/** @returns what a sync says of a Job that is a hook */
export function hook(
  hookType: string,
  hookPhase: string,
  name = 'migrate',
  message = '',
): JsonValue {
  const job = { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name };
  return { ...job, hookType, hookPhase, syncPhase: hookType, message };
}

/** @returns what a sync says of a Deployment */
export function deployment(
  name: string,
  status = 'Synced',
  hookPhase = 'Running',
  message = '',
): JsonValue {
  const place = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name };
  return { ...place, status, hookPhase, syncPhase: 'Sync', message };
}

/** @returns what the status says of a Deployment and its wave */
export function managed(name: string, syncWave: number, status = 'OutOfSync'): JsonValue {
  const place = { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name };
  return { ...place, status, syncWave };
}
