import { isWaybillError, type Progress, type WaybillError } from '@waybill/core';
import type { Cluster } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import {
  awaitKubernetesReady,
  type ExpectedImage,
  type ExpectedWorkload,
  type KubernetesReadyEvidence,
  type KubernetesRollout,
} from '@waybill/rollout/kubernetes';
import { digestSchema } from '@waybill/core';
import {
  onKubelet,
  onKwok,
  type RealCluster,
  type TestImage,
} from '../parts/kubernetes/cluster.ts';

/** How a test's container runs. */
export interface ContainerOptions {
  readonly image: string;
  readonly args?: readonly string[];
  readonly place?: typeof onKubelet | typeof onKwok;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Whether `/ready` is asked. */
  readonly isProbed?: boolean;
  /** More of the container: resources, command, env. */
  readonly container?: object;
  /** More of the pod's specification. */
  readonly pod?: object;
  /** More of the workload's specification. */
  readonly spec?: object;
}

/** @returns the image of the release, as the tests' registry has it */
export function expectedImage(image: TestImage): ExpectedImage {
  return {
    name: 'app',
    repository: image.repository,
    tag: image.tag,
    digest: digestSchema.parse(image.digest),
    reportedAs: new Set([image.digest, image.manifestDigest, image.configDigest]),
  };
}

/** @returns a pod's template with one container `app` */
export function template(name: string, options: ContainerOptions): object {
  const { image, args, place = onKwok, annotations = {}, container, pod } = options;
  const probe = { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 1 };
  return {
    metadata: { labels: { app: name }, annotations },
    spec: {
      ...place,
      terminationGracePeriodSeconds: 1,
      containers: [
        {
          name: 'app',
          image,
          ...(args === undefined ? {} : { args }),
          ...(options.isProbed === true ? { readinessProbe: probe } : {}),
          ...container,
        },
      ],
      ...pod,
    },
  };
}

/** @returns a Deployment of one pod, or a StatefulSet or DaemonSet */
export function workload(
  name: string,
  options: ContainerOptions,
  kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' = 'Deployment',
): object {
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name },
    spec: {
      selector: { matchLabels: { app: name } },
      template: template(name, options),
      ...options.spec,
    },
  };
}

/** @returns a Job that is not tried again where nothing else is said */
export function job(name: string, options: ContainerOptions): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: {
      backoffLimit: 0,
      template: template(name, { ...options, pod: { restartPolicy: 'Never', ...options.pod } }),
      ...options.spec,
    },
  };
}

/** A namespace in which rollouts are awaited. */
export class RolloutWorld {
  readonly real: RealCluster;
  readonly namespace: string;
  readonly cluster: Cluster;
  readonly #stop: AbortController;

  private constructor(
    real: RealCluster,
    namespace: string,
    cluster: Cluster,
    stop: AbortController,
  ) {
    this.real = real;
    this.namespace = namespace;
    this.cluster = cluster;
    this.#stop = stop;
  }

  /** @returns a world in a namespace of its own, with all rights */
  static async begin(real: RealCluster, prefix: string): Promise<RolloutWorld> {
    const namespace = await real.newNamespace(prefix);
    return await RolloutWorld.#connect(real, namespace, real.kubeconfig);
  }

  /** @returns the same namespace, seen with other rights */
  static async within(world: RolloutWorld, kubeconfig: string): Promise<RolloutWorld> {
    return await RolloutWorld.#connect(world.real, world.namespace, kubeconfig);
  }

  static async #connect(
    real: RealCluster,
    namespace: string,
    kubeconfig: string,
  ): Promise<RolloutWorld> {
    const stop = new AbortController();
    const cluster = await connectCluster(
      { kind: 'file', path: kubeconfig },
      { signal: stop.signal },
    );
    return new RolloutWorld(real, namespace, cluster, stop);
  }

  async end(): Promise<void> {
    this.#stop.abort(new Error('the test is over'));
    this.cluster.close();
    await this.real.removeNamespace(this.namespace);
  }

  async apply(...manifests: readonly object[]): Promise<void> {
    const list = { apiVersion: 'v1', kind: 'List', items: manifests };
    await this.real.kubectl(['apply', '-n', this.namespace, '-f', '-'], JSON.stringify(list));
  }

  /** Creates Deployments, as many as there are, all at once. */
  async create(...deployments: readonly object[]): Promise<void> {
    const path = `/apis/apps/v1/namespaces/${this.namespace}/deployments`;
    await Promise.all(deployments.map((one) => this.real.api('POST', path, one)));
  }

  async kubectl(...args: readonly string[]): Promise<string> {
    return await this.real.kubectl([...args, '-n', this.namespace]);
  }

  /** @returns what is to be awaited; a Deployment where nothing else is said */
  expected(name: string, change: Partial<ExpectedWorkload> = {}): ExpectedWorkload {
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: this.namespace,
      name,
      wave: 0,
      containers: new Map(),
      ...change,
    };
  }

  /** Waits for the release of that image. @returns the proof, or the error */
  async wait(
    image: TestImage,
    workloads: readonly ExpectedWorkload[],
    change: Partial<KubernetesRollout> = {},
    progress?: Progress,
  ): Promise<KubernetesReadyEvidence | WaybillError> {
    try {
      return await awaitKubernetesReady(
        {
          cluster: this.cluster,
          workloads,
          images: [expectedImage(image)],
          timeoutMilliseconds: 90_000,
          stableMilliseconds: 0,
          ...change,
        },
        {
          signal: this.#stop.signal,
          ...(progress === undefined ? {} : { progress }),
        },
      );
    } catch (error) {
      if (isWaybillError(error)) return error;
      throw error;
    }
  }
}
