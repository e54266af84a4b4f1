import { expandTemplate, type JobFields } from '@waybill/config';
import { canonicalJson, digestOf, type Digest, type JsonValue } from '@waybill/core';
import { objectAt, textAt, type JsonObject } from '@waybill/kubernetes/object';
import { migrationError } from '../error-codes.ts';
import { containersAt, referenceOf } from './job-image.ts';
import { keepAnnotation, labelsOf, ownerAnnotation, placeOfJob } from './job-identity.ts';
import type { MigratorJob } from './migrator-job.ts';

/** A Job as it is created. */
export interface RenderedJob {
  readonly manifest: JsonObject;
  readonly namespace: string;
  readonly name: string;
  /** The container that runs the migrator. */
  readonly container: string;
  /** `registry.example.org/shop/migrator@sha256:…` */
  readonly image: string;
  /** What identifies the work: equal for an equal Job of an equal release, whoever starts it. */
  readonly digest: Digest;
}

/** What a container may use where a manifest does not say. */
const usualLimits = { cpu: '1', memory: '512Mi' } as const;
const longestGrace = 30;

/**
 * Renders the Job of a deployment: the manifest of the application (or the parts that the configuration has), with
 * the image by digest, one pod at a time, no retries but those that are allowed, and the name and labels that tie it
 * to the deployment. What would let a controller prune or re-run it is taken out.
 * @param job the migration
 * @returns the Job
 * @throws MIGRATION_TEMPLATE_INVALID
 */
export function renderJob(job: MigratorJob): RenderedJob {
  const { namespace, name } = placeOfJob(job);
  const image = `${job.image.repository}@${job.image.digest}`;
  const pod = job.manifest === undefined ? podOfFields(job) : podOfManifest(job, job.manifest);
  const container = containersAt(pod, 'containers').find((it) => textAt(it, 'image') === image);
  const written = objectAt(job.manifest, 'metadata');
  const template = objectAt(job.manifest, 'spec', 'template', 'metadata');
  const labels = labelsOf(job.deployment);
  const spec: JsonObject = {
    ...kept(objectAt(job.manifest, 'spec'), ['podFailurePolicy', 'completionMode']),
    parallelism: 1,
    completions: 1,
    backoffLimit: job.config.retries,
    activeDeadlineSeconds: Math.ceil(job.config.timeoutMilliseconds / 1000),
    // The usual policy starts the next pod while the last one still ends: two migrators at once.
    podReplacementPolicy: 'Failed',
    template: {
      metadata: {
        labels: { ...ownKeys(objectAt(template, 'labels')), ...labels },
        annotations: ownKeys(objectAt(template, 'annotations')),
      },
      spec: pod,
    },
  };
  return {
    namespace,
    name,
    container: textAt(container, 'name') ?? '',
    image,
    digest: digestOf(canonicalJson({ namespace, spec: { ...spec, template: pod } })),
    manifest: {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: {
        name,
        namespace,
        labels: { ...ownKeys(objectAt(written, 'labels')), ...labels },
        annotations: {
          ...ownKeys(objectAt(written, 'annotations')),
          [ownerAnnotation]: ownerText(job),
          [keepAnnotation]: String(Math.ceil(job.config.keepMilliseconds / 1000)),
        },
      },
      spec,
    },
  };
}

function ownerText({ deployment: { owner } }: MigratorJob): string {
  const { repository, run, attempt, job } = owner;
  return `${repository} run ${run} attempt ${String(attempt)} job ${job}`;
}

/** Labels and annotations by which Argo CD, Flux and Helm would take the Job for theirs: to re-run, or to prune. */
const controllers =
  /^(?:argocd\.argoproj\.io|app\.kubernetes\.io\/instance$|helm\.(?:sh|toolkit)|meta\.helm\.sh|kustomize\.toolkit)/;

function ownKeys(map: JsonObject | undefined): JsonObject {
  return Object.fromEntries(
    Object.entries(map ?? {}).filter(
      ([key]) => !controllers.test(key) && !key.startsWith('kubectl.kubernetes.io/'),
    ),
  );
}

function kept(spec: JsonObject | undefined, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(spec ?? {}).filter(([key]) => keys.includes(key)));
}

/** The pod of a manifest, with digests, limits and one try in it. */
function podOfManifest(job: MigratorJob, manifest: JsonObject): JsonObject {
  const { apiVersion, kind } = manifest;
  if (apiVersion !== 'batch/v1' || kind !== 'Job')
    throw invalid(
      job,
      `it is ${textAt(manifest, 'kind') ?? 'something'} of ${textAt(manifest, 'apiVersion') ?? 'no version'}`,
    );
  const pod = objectAt(manifest, 'spec', 'template', 'spec');
  if (pod === undefined) throw invalid(job, 'it has no spec.template.spec');
  const containers = containersAt(pod, 'containers').map((it) => withDigest(job, it));
  const image = `${job.image.repository}@${job.image.digest}`;
  const running = containers.filter((it) => textAt(it, 'image') === image);
  if (running.length !== 1) {
    const named = containers.map((it) => textAt(it, 'image') ?? 'none').join(', ');
    throw invalid(
      job,
      running.length === 0
        ? `its containers name ${named === '' ? 'no image' : named}`
        : `${String(running.length)} of its containers run that image`,
    );
  }
  const first = containersAt(pod, 'initContainers').map((it) => withDigest(job, it));
  const grace = pod['terminationGracePeriodSeconds'];
  return {
    ...pod,
    ...(first.length === 0 ? {} : { initContainers: first }),
    containers: containers.map((it) => (textAt(it, 'image') === image ? withLimits(it) : it)),
    restartPolicy: 'Never',
    // A run that is cancelled has seconds, and waits until the pod has ended.
    terminationGracePeriodSeconds:
      typeof grace === 'number' ? Math.min(grace, longestGrace) : defaultGrace,
  };
}

const defaultGrace = 5;

/** `migrator`, or the image's repository with any tag: the release's digest. Other images stay. */
function withDigest(job: MigratorJob, container: JsonObject): JsonObject {
  const text = textAt(container, 'image') ?? '';
  if (text === job.image.name)
    return { ...container, image: `${job.image.repository}@${job.image.digest}` };
  const { repository } = referenceOf(text);
  const known = job.images.find((it) => it.repository === repository);
  return known === undefined
    ? container
    : { ...container, image: `${known.repository}@${known.digest}` };
}

function withLimits(container: JsonObject): JsonObject {
  const resources = objectAt(container, 'resources') ?? {};
  const limits = objectAt(resources, 'limits') ?? {};
  return {
    ...container,
    terminationMessagePolicy:
      textAt(container, 'terminationMessagePolicy') ?? 'FallbackToLogsOnError',
    resources: { ...resources, limits: { ...usualLimits, ...limits } },
  };
}

function podOfFields(job: MigratorJob): JsonObject {
  const { job: source } = job.config;
  if (source.kind !== 'fields')
    throw invalid(job, `it is ${source.kind === 'file' ? 'not there' : 'one that is followed'}`);
  const { serviceAccount } = source;
  return {
    restartPolicy: 'Never',
    terminationGracePeriodSeconds: defaultGrace,
    ...(serviceAccount === undefined
      ? { automountServiceAccountToken: false }
      : { serviceAccountName: serviceAccount }),
    ...(source.pullSecrets.length === 0
      ? {}
      : { imagePullSecrets: source.pullSecrets.map((name) => ({ name })) }),
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    containers: [containerOfFields(job, source)],
  };
}

function containerOfFields({ image, values }: MigratorJob, source: JobFields): JsonObject {
  const { command, args, env, envFrom, resources } = source;
  const variables = Object.entries(env).map(([name, value]) => ({
    name,
    value: expandTemplate(value, values),
  }));
  return {
    name: 'migrator',
    image: `${image.repository}@${image.digest}`,
    ...(command === undefined ? {} : { command: [...command] }),
    ...(args === undefined ? {} : { args: args.map((text) => expandTemplate(text, values)) }),
    ...(variables.length === 0 ? {} : { env: variables }),
    ...(envFrom.length === 0 ? {} : { envFrom: envFrom.map(sourceOf) }),
    terminationMessagePolicy: 'FallbackToLogsOnError',
    resources: {
      limits: { cpu: resources.cpu, memory: resources.memory },
      requests: { cpu: resources.cpu, memory: resources.memory },
    },
    securityContext: { allowPrivilegeEscalation: false },
  };
}

function sourceOf(source: JobFields['envFrom'][number]): Record<string, JsonValue> {
  return source.kind === 'secret'
    ? { secretRef: { name: source.name } }
    : { configMapRef: { name: source.name } };
}

function invalid(job: MigratorJob, found: string): Error {
  const { job: source } = job.config;
  const where =
    source.kind === 'file'
      ? `${source.path}${source.repository === 'ops' ? ' of the ops repository' : ''}`
      : 'migrations.job';
  return migrationError('MIGRATION_TEMPLATE_INVALID', {
    message: `Expected ${where} to be a Job (batch/v1) with one container that runs ${job.image.repository} (or is named \`image: ${job.image.name}\`); ${found}.`,
    remedy:
      'Correct the manifest, or `migrations.job` in waybill.yaml: the digest is put where the image of the release is named.',
    facts: { image: job.image.repository },
  });
}
