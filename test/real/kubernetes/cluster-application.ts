import { stringify } from 'yaml';
import { onKubelet, type PolicyRule, type RealCluster } from '../parts/kubernetes/cluster.ts';
import { workload } from './rollout-world.ts';

/** What one commit of the application does: lines of shell. */
export interface Behaviour {
  /** How the application starts. */
  readonly start?: string;
  /** How the schema is migrated. */
  readonly migrate?: string;
}

const works = { start: 'exec /app -listen :8080', migrate: 'echo applied 1' };

/** The namespace of the test, and what is in it. */
export interface Place {
  readonly real: RealCluster;
  readonly namespace: string;
}

/**
 * @param place where it runs
 * @param behaviour what this commit does otherwise than well
 * @returns the files of an application of two images, whose migrator runs as a Job: both stand on the cluster's own image
 */
export function applicationFiles(
  { real, namespace }: Place,
  behaviour: Behaviour = {},
): Readonly<Record<string, string>> {
  const { start, migrate } = { ...works, ...behaviour };
  const image = (name: string): object => ({
    name,
    repository: `${real.registry}/${namespace}/${name}`,
    assemble: {
      base: real.images.app1.reference,
      layers: [{ from: name, to: '/srv' }],
      entrypoint: ['/bin/sh', '/srv/run.sh'],
    },
  });
  const container = { name: 'migrate', image: 'migrator' };
  const pod = { ...onKubelet, restartPolicy: 'Never', terminationGracePeriodSeconds: 1 };
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'migrate' },
    spec: { backoffLimit: 0, template: { spec: { ...pod, containers: [container] } } },
  };
  const description = {
    version: 1,
    application: 'shop',
    images: [image('app'), image('migrator')],
    migrations: {
      engine: 'kubernetes-job',
      job: 'deploy/migrate.yaml',
      version: { from: 'termination-message' },
      expects: '1',
      timeout: '60s',
    },
  };
  return {
    'waybill.yaml': stringify(description),
    'deploy/migrate.yaml': stringify(job),
    'app/run.sh': `${start}\n`,
    'migrator/run.sh': `${migrate}\necho 1 > /dev/termination-log\n`,
  };
}

/** Who applies an environment's desired state, as the policy says it. */
export type Controllers = Readonly<
  Record<string, Readonly<Record<string, string>> & { readonly kind: 'flux' | 'argo-cd' }>
>;

/** @returns the name of the environment's Deployment */
export function deploymentName(environment: string): string {
  return `app-${environment}`;
}

/**
 * @param place where it runs
 * @param controllers each environment's, by its name
 * @param signer the public key that signs releases
 * @returns policy and desired state: every environment has its own folder and its own Deployment; Flux's is built by
 *   kustomize, and Argo CD's are plain manifests
 */
export function opsFiles(
  place: Place,
  controllers: Controllers,
  signer: string,
): Readonly<Record<string, string>> {
  const environments = Object.entries(controllers).map(([name, controller]) => ({
    name,
    after: 'none',
    // The cluster tells what runs; nobody answers here.
    url: 'http://127.0.0.1:9',
    rollback: 'automatic',
    target: {
      kind: 'kubernetes',
      namespace: place.namespace,
      workloads: [`Deployment/${deploymentName(name)}`],
      ...{ controller, timeout: '90s', stable: '2s', restarts: 1 },
    },
    'desired-state': [
      controller.kind === 'flux'
        ? { file: `${name}/kustomization.yaml`, format: 'kustomization', images: { app: 'app' } }
        : { file: `${name}/app.yaml`, format: 'kubernetes', images: { app: 'container=app' } },
    ],
  }));
  const policy = { version: 1, environments, signers: [{ name: 'release', key: signer }] };
  return {
    'waybill-policy.yaml': stringify(policy),
    ...Object.fromEntries(
      Object.entries(controllers).flatMap(([name, { kind }]) =>
        kind === 'flux' ? kustomized(place, name) : plain(place, name),
      ),
    ),
  };
}

/** What runs before the first release is none of it. */
function kustomized({ real }: Place, environment: string): readonly (readonly [string, string])[] {
  const { repository, digest } = real.images.app2;
  const kustomization = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: ['app.yaml'],
    images: [{ name: 'app', newName: repository, digest }],
  };
  return [
    [`${environment}/kustomization.yaml`, stringify(kustomization)],
    [`${environment}/app.yaml`, stringify(deployment(environment, 'app'))],
  ];
}

function plain({ real }: Place, environment: string): readonly (readonly [string, string])[] {
  const object = deployment(environment, real.images.app2.reference);
  return [[`${environment}/app.yaml`, stringify(object)]];
}

function deployment(environment: string, image: string): object {
  return workload(deploymentName(environment), { image, place: onKubelet, isProbed: true });
}

/** What the READMEs of await-ready, run-migrator and roll-back ask for, and no more. */
export const actionRights: readonly PolicyRule[] = [
  {
    apiGroups: ['batch'],
    resources: ['jobs'],
    verbs: ['get', 'list', 'watch', 'create', 'patch', 'delete'],
  },
  { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['pods/log'], verbs: ['get'] },
  { apiGroups: [''], resources: ['events'], verbs: ['get', 'list', 'watch'] },
  {
    apiGroups: ['apps'],
    resources: ['deployments', 'replicasets'],
    verbs: ['get', 'list', 'watch'],
  },
  {
    apiGroups: ['kustomize.toolkit.fluxcd.io', 'source.toolkit.fluxcd.io', 'argoproj.io'],
    // The last one where an emergency is over: whatever it stopped goes on.
    resources: ['kustomizations', 'gitrepositories', 'applications', 'applicationsets'],
    verbs: ['get', 'list', 'watch', 'patch'],
  },
];
