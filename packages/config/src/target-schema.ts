import { z } from 'zod';
import { baseUrl, duration, name } from './fields.ts';
import { gracesSchema, stableSchema } from './rollout-patience.ts';

/** The API version of kinds that need none in front: `Deployment/app` is `apps/v1/Deployment/app`. */
const usualApiVersions: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  Job: 'batch/v1',
  CronJob: 'batch/v1',
  Pod: 'v1',
  Rollout: 'argoproj.io/v1alpha1',
};

/** A name as Kubernetes takes it for most objects (its documentation, "Object Names and IDs": DNS subdomain). */
const objectName = (about: string): z.ZodType<string, string> =>
  z
    .string()
    .max(253)
    .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, 'expected the name of a Kubernetes object')
    .describe(about);

const namespaceName = (about: string): z.ZodType<string, string> =>
  z
    .string()
    .max(63)
    .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'expected the name of a namespace')
    .describe(about);

/** Which workload: kind and name, perhaps with the API version in front. */
const workloadText = z
  .string()
  .max(512)
  .describe(
    'Kind and name, such as `Deployment/app`; a kind that is not usual has its API version in front: `apps.kruise.io/v1alpha1/CloneSet/app`.',
  )
  .transform((text, context) => {
    const parts = text.split('/');
    const [kind = '', objectNamed = ''] = parts.slice(-2);
    const apiVersion = parts.length > 2 ? parts.slice(0, -2).join('/') : usualApiVersions[kind];
    const isRight =
      /^[A-Z][A-Za-z0-9]*$/.test(kind) &&
      /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(objectNamed) &&
      parts.length >= 2 &&
      parts.length <= 4;
    if (isRight && apiVersion !== undefined && apiVersion !== '')
      return { apiVersion, kind, name: objectNamed };
    const message =
      isRight && apiVersion === undefined
        ? `expected the API version before ${kind}: it is none of ${Object.keys(usualApiVersions).join(', ')}`
        : 'expected KIND/NAME or API-VERSION/KIND/NAME, such as Deployment/app';
    context.issues.push({ code: 'custom', input: text, message });
    return z.NEVER;
  });

const workloadSchema = z
  .union([
    workloadText.transform((named) => ({ ...named, wave: 0, containers: {} })),
    z
      .strictObject({
        workload: workloadText,
        namespace: namespaceName(
          'Its namespace, where it is not the one of the target.',
        ).exactOptional(),
        wave: z
          .int()
          .min(-100)
          .max(100)
          .default(0)
          .describe('Workloads of a lower wave are awaited first, and must stay ready.'),
        containers: z
          .record(z.string().min(1).max(63), name('An image of the application.'))
          .default({})
          .describe(
            'Which image of the release each container runs; where absent, a container runs the image whose repository it names.',
          ),
      })
      .transform(({ workload, ...rest }) => ({ ...workload, ...rest })),
  ])
  .describe('A workload that runs images of the release.');

const controllerSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('flux'),
        kustomization: objectName('The Kustomization that applies desired state.').exactOptional(),
        'helm-release': objectName('In its place: the HelmRelease.').exactOptional(),
        namespace: namespaceName('Its namespace.').default('flux-system'),
      })
      .describe('Flux applies desired state.'),
    z
      .strictObject({
        kind: z.literal('argo-cd'),
        application: objectName('The Application that applies desired state.'),
        namespace: namespaceName('Its namespace.').default('argocd'),
        server: baseUrl(
          "Argo CD's own server, asked with `argo-cd-token` in the place of the cluster.",
        ).exactOptional(),
      })
      .describe('Argo CD applies desired state.'),
  ])
  .transform((written, context) => {
    if (written.kind === 'argo-cd') return written;
    const { kustomization, 'helm-release': helmRelease, ...rest } = written;
    if (kustomization !== undefined && helmRelease === undefined)
      return { ...rest, applies: { kind: 'Kustomization' as const, name: kustomization } };
    if (helmRelease !== undefined && kustomization === undefined)
      return { ...rest, applies: { kind: 'HelmRelease' as const, name: helmRelease } };
    const message = 'expected either kustomization or helm-release';
    context.issues.push({ code: 'custom', input: written, message });
    return z.NEVER;
  })
  .describe('What applies desired state to the cluster; absent where a step of yours does.');

const httpTargetSchema = z
  .strictObject({
    kind: z.literal('http'),
    status: baseUrl(
      'Where whoever runs the environment says what it applied (JSON): lets a wait end early, with the cause.',
    ).exactOptional(),
  })
  .describe('Its HTTP endpoint, and perhaps a status document, is what is known to us.');

const kubernetesTargetSchema = z
  .strictObject({
    kind: z.literal('kubernetes'),
    namespace: namespaceName('The namespace of its workloads.'),
    workloads: z
      .array(workloadSchema)
      .min(1, 'expected at least one workload')
      .max(500)
      .describe('What must run the release before the rollout counts.'),
    controller: controllerSchema.exactOptional(),
    timeout: duration('How long a rollout may take.', '10m'),
    stable: stableSchema,
    graces: gracesSchema.exactOptional(),
    restarts: z
      .int()
      .min(1)
      .max(100)
      .default(3)
      .describe('How many restarts of a container are a crash loop.'),
  })
  .transform(({ timeout, stable, workloads, ...rest }) => ({
    ...rest,
    workloads: workloads.map((workload) => ({ namespace: rest.namespace, ...workload })),
    timeoutMilliseconds: timeout,
    stableMilliseconds: stable.milliseconds,
    ...(stable.observations === 0 ? {} : { stableObservations: stable.observations }),
  }))
  .describe('A Kubernetes cluster: plain, or with Flux or Argo CD.');

/** What runs an environment. */
export const targetSchema = z
  .discriminatedUnion('kind', [httpTargetSchema, kubernetesTargetSchema])
  .describe('What runs the environment.');
export type Target = z.output<typeof targetSchema>;
export type KubernetesTarget = Extract<Target, { kind: 'kubernetes' }>;
export type TargetController = NonNullable<KubernetesTarget['controller']>;
