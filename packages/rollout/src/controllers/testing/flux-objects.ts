import type { JsonValue } from '@waybill/core';
import { objectAt, type KubernetesObject } from '@waybill/kubernetes/object';
import { object } from './facts.ts';

type Fields = Readonly<Record<string, JsonValue>>;

/** @returns a condition as Flux writes it */
export function condition(
  type: string,
  status: string,
  reason: string,
  message = '',
  more: Fields = {},
): JsonValue {
  return { type, status, reason, message, lastTransitionTime: '2026-11-22T08:00:00Z', ...more };
}

/** @returns `main@sha1:<commit>` */
export function branch(commit: string): string {
  return `main@sha1:${commit}`;
}

/** @returns a GitRepository that has fetched a commit */
export function repository(commit: string | undefined, more: Fields = {}): KubernetesObject {
  const artifact = { revision: branch(commit ?? ''), lastUpdateTime: '2026-11-22T08:30:00Z' };
  const { spec, status, ...rest } = more;
  return object({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata: { namespace: 'flux-system', name: 'ops', generation: 1 },
    spec: { interval: '5m0s', ...fields(spec) },
    status: {
      observedGeneration: 1,
      conditions: [condition('Ready', 'True', 'Succeeded', 'stored artifact')],
      ...(commit === undefined ? {} : { artifact }),
      ...fields(status),
    },
    ...rest,
  });
}

/** @returns an OCIRepository whose artifact says, or does not say, from which commit it was made */
export function ociRepository(digest: string, origin?: string): KubernetesObject {
  const metadata = origin === undefined ? {} : { 'org.opencontainers.image.revision': origin };
  return object({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'OCIRepository',
    metadata: { namespace: 'flux-system', name: 'ops', generation: 1 },
    spec: { interval: '5m0s' },
    status: { artifact: { revision: `latest@sha256:${digest}`, metadata } },
  });
}

/** A Kustomization in words that the tests use. */
export interface KustomizationWords {
  readonly name?: string;
  readonly applied?: string;
  readonly attempted?: string;
  readonly conditions?: readonly JsonValue[];
  readonly generation?: number;
  readonly observed?: number;
  readonly spec?: Fields;
  readonly status?: Fields;
  readonly labels?: Fields;
}

/** @returns a Kustomization of the source `ops` */
export function kustomization(words: KustomizationWords): KubernetesObject {
  const { applied, attempted, generation = 1, observed = 1 } = words;
  return object({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      namespace: 'flux-system',
      name: words.name ?? 'apps',
      generation,
      labels: words.labels ?? {},
    },
    spec: {
      interval: '10m0s',
      sourceRef: { kind: 'GitRepository', name: 'ops' },
      ...words.spec,
    },
    status: {
      observedGeneration: observed,
      ...(applied === undefined ? {} : { lastAppliedRevision: applied }),
      ...(attempted === undefined ? {} : { lastAttemptedRevision: attempted }),
      conditions: [...(words.conditions ?? [])],
      ...words.status,
    },
  });
}

function fields(value: JsonValue | undefined): Fields {
  return objectAt(value) ?? {};
}
