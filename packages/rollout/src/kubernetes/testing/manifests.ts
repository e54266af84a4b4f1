import { digestOf } from '@waybill/core';
import type { ExpectedImage, ExpectedWorkload } from '../expected.ts';

/** An object as a test writes it. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What the release's runtime may report: an index, a platform's manifest, its configuration. */
export const index = digestOf('index');
export const manifest = digestOf('manifest');
export const configuration = digestOf('configuration');
/** What ran before. */
export const olderDigest = digestOf('older');

export const image: ExpectedImage = {
  name: 'app',
  repository: 'registry.example/shop/app',
  tag: 'v2',
  digest: index,
  reportedAs: new Set([index, manifest, configuration]),
};

/** @returns the awaited workload; a Deployment where nothing else is said */
export function awaited(change: Partial<ExpectedWorkload> = {}): ExpectedWorkload {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    namespace: 'shop',
    name: 'app',
    wave: 0,
    containers: new Map(),
    ...change,
  };
}

export const ourImage = `registry.example/shop/app@${index}`;
export const olderImage = `registry.example/shop/app@${olderDigest}`;

/** @returns a template of one container */
export const template = (asked: string, more: Manifest = {}): Manifest => ({
  metadata: { labels: { app: 'app' } },
  spec: { containers: [{ name: 'app', image: asked, ...more }] },
});

const ownedBy = (kind: string, name: string, uid: string, apiVersion = 'apps/v1'): Manifest => ({
  ownerReferences: [{ apiVersion, kind, name, uid, controller: true }],
});

/** What can be said of a Deployment. */
export interface DeploymentState {
  readonly name?: string;
  readonly generation?: number;
  readonly observed?: number;
  readonly replicas?: number;
  readonly image?: string;
  readonly updated?: number;
  readonly available?: number;
  readonly total?: number;
  readonly conditions?: readonly Manifest[];
  readonly spec?: Manifest;
}

/** @returns a Deployment; rolled out completely where nothing else is said */
export function deployment(state: DeploymentState = {}): Manifest {
  const { name = 'app', generation = 2, replicas = 1, conditions = [] } = state;
  const { updated = replicas, available = replicas, total = updated } = state;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'shop', uid: `uid-${name}`, generation },
    spec: { replicas, template: template(state.image ?? ourImage), ...state.spec },
    status: {
      observedGeneration: state.observed ?? generation,
      replicas: total,
      updatedReplicas: updated,
      readyReplicas: available,
      availableReplicas: available,
      conditions,
    },
  };
}

/** @returns a ReplicaSet of that Deployment */
export function replicaSet(
  name: string,
  asked: string,
  more: { readonly of?: string; readonly conditions?: readonly Manifest[] } = {},
): Manifest {
  const { of = 'app', conditions = [] } = more;
  const made = template(asked);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name,
      namespace: 'shop',
      uid: `uid-${name}`,
      creationTimestamp: '2026-01-01T00:00:00Z',
      ...ownedBy('Deployment', of, `uid-${of}`),
    },
    spec: {
      template: { ...made, metadata: { labels: { app: 'app', 'pod-template-hash': name } } },
    },
    status: { conditions },
  };
}

/** What can be said of a pod. */
export interface PodState {
  readonly owner?: Manifest;
  readonly image?: string;
  readonly imageID?: string;
  readonly isReady?: boolean;
  readonly phase?: string;
  /** The container's status, beside what is said above. */
  readonly container?: Manifest;
  readonly labels?: Manifest;
  readonly metadata?: Manifest;
  readonly spec?: Manifest;
  readonly conditions?: readonly Manifest[];
}

/** @returns a pod of that ReplicaSet; ready where nothing else is said */
export function pod(name: string, set: string, state: PodState = {}): Manifest {
  const { isReady = true, image: asked = ourImage, imageID = ourImage } = state;
  const running = { running: { startedAt: '2026-01-01T00:00:10Z' } };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'shop',
      uid: `uid-${name}`,
      labels: state.labels ?? {},
      ...(state.owner ?? ownedBy('ReplicaSet', set, `uid-${set}`)),
      ...state.metadata,
    },
    spec: { nodeName: 'node-a', containers: [{ name: 'app', image: asked }], ...state.spec },
    status: {
      phase: state.phase ?? 'Running',
      conditions: state.conditions ?? [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
      containerStatuses: [
        {
          name: 'app',
          image: asked,
          imageID,
          ready: isReady,
          restartCount: 0,
          state: running,
          ...state.container,
        },
      ],
    },
  };
}

/** @returns a pod whose container waits with that reason */
export function waitingPod(name: string, set: string, reason: string, message = ''): Manifest {
  return pod(name, set, {
    isReady: false,
    imageID: '',
    phase: 'Pending',
    container: { state: { waiting: { reason, message } } },
  });
}

/** @returns a warning about an object */
export function warning(kind: string, name: string, reason: string, message: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${reason}`, namespace: 'shop', uid: `uid-${name}.${reason}` },
    involvedObject: { kind, name, namespace: 'shop', uid: `uid-${name}` },
    type: 'Warning',
    reason,
    message,
    count: 3,
    lastTimestamp: '2026-01-02T00:00:00Z',
  };
}
