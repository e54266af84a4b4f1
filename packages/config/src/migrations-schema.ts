import { z } from 'zod';
import {
  command,
  duration,
  environmentVariables,
  name,
  repositoryPath,
  template,
  type TextField,
} from './fields.ts';
import { compatibleFrom, versionText } from './schema-version-fields.ts';
import { startupMigrationsSchema } from './startup-migrations-schema.ts';

/** What every engine may say of the schema's version. */
const versionFields = {
  expects: versionText.exactOptional().describe('The version that it must have afterwards.'),
  'compatible-from': compatibleFrom.exactOptional(),
};

const commandMigrationsSchema = z
  .strictObject({
    engine: z.literal('command').describe('A command of yours migrates the database.'),
    command: command('Brings the schema to the version of this commit.'),
    version: command('Prints the version that the schema has.').exactOptional(),
    ...versionFields,
    folder: repositoryPath('Where the commands run.').default('.'),
    env: environmentVariables(
      'deployment',
      'Environment variables of the commands, beside those of the step.',
    ),
    timeout: duration('How long the migration may take.', '10m'),
  })
  .transform(({ timeout, 'compatible-from': compatible, ...rest }) => ({
    ...rest,
    ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
    timeoutMilliseconds: timeout,
  }));

/** The name of an object in a cluster: RFC 1123. */
function objectName(about: string, most: 63 | 253): TextField {
  return z
    .string()
    .max(most)
    .regex(
      most === 63
        ? /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/
        : /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
      'expected the name of a Kubernetes object: lower case letters, digits, inner hyphens',
    )
    .describe(about);
}

const quantity = (about: string, initial: string): z.ZodDefault<TextField> =>
  z
    .string()
    .regex(
      /^[0-9]+(?:\.[0-9]+)?(?:m|k|Ki|M|Mi|G|Gi|T|Ti)?$/,
      'expected an amount such as 500m, 2, 256Mi or 1Gi',
    )
    .describe(about)
    .default(initial);

const resourcesSchema = z
  .strictObject({
    cpu: quantity('How much processor time it may use.', '1'),
    memory: quantity('How much memory it may use.', '512Mi'),
  })
  .prefault({})
  .describe('The limits of its container, and what is reserved for it.');

const environmentSource = z
  .union([
    z
      .strictObject({ secret: objectName('The name of a Secret.', 253) })
      .transform((written) => ({ kind: 'secret' as const, name: written.secret })),
    z
      .strictObject({ 'config-map': objectName('The name of a ConfigMap.', 253) })
      .transform((written) => ({ kind: 'config-map' as const, name: written['config-map'] })),
  ])
  .describe('Where variables come from.');

const jobFieldsSchema = z
  .strictObject({
    command: command('Replaces the entrypoint of the image.').exactOptional(),
    args: z
      .array(template('deployment', 'An argument.'))
      .max(1000)
      .exactOptional()
      .describe('Replaces the arguments of the image.'),
    env: environmentVariables(
      'deployment',
      'Variables of the container; a secret has no place here.',
    ),
    'env-from': z
      .array(environmentSource)
      .max(50)
      .default([])
      .describe('Secrets and ConfigMaps of the namespace whose keys become variables.'),
    'service-account': objectName('The account that its pod has.', 253).exactOptional(),
    'pull-secrets': z
      .array(objectName('The name of a Secret.', 253))
      .max(20)
      .default([])
      .describe('The Secrets with which its image is pulled.'),
    resources: resourcesSchema,
  })
  .transform((written) => ({
    kind: 'fields' as const,
    command: written.command,
    args: written.args,
    env: written.env,
    envFrom: written['env-from'],
    serviceAccount: written['service-account'],
    pullSecrets: written['pull-secrets'],
    resources: written.resources,
  }))
  .describe('A Job with one container, made from these.');

const manifestFile = 'A manifest with one Job; where it names the image, the digest is put.';

const jobSchema = z
  .union([
    repositoryPath(`${manifestFile} It is read at the deployed commit.`).transform((path) => ({
      kind: 'file' as const,
      repository: 'application' as const,
      path,
    })),
    z
      .strictObject({
        ops: repositoryPath(`${manifestFile} It is read in the ops repository.`),
      })
      .transform(({ ops }) => ({ kind: 'file' as const, repository: 'ops' as const, path: ops })),
    z
      .strictObject({ name: objectName('The name of the Job that is followed.', 63) })
      .transform((written) => ({ kind: 'name' as const, name: written.name })),
    z
      .strictObject({
        selector: z
          .string()
          .min(1)
          .max(1024)
          .regex(/^[A-Za-z0-9][^\s;]*$/, 'expected labels such as app=shop,part=migrator')
          .describe('The labels of the Job that is followed, such as app=shop,part=migrator.'),
      })
      .transform(({ selector }) => ({ kind: 'selector' as const, selector })),
    jobFieldsSchema,
  ])
  .describe(
    "The Job: a manifest in the application's repository, `ops:` and a manifest in the ops repository, or its parts; where a controller starts it, its `name` or its labels.",
  );

/** How the version is read that the Job left. */
const jobVersionSchema = z
  .strictObject({
    from: z
      .enum(['termination-message', 'log'])
      .default('termination-message')
      .describe(
        "Where it stands: in the container's termination message, or in the last line of the log that `pattern` fits.",
      ),
    pattern: z
      .string()
      .max(1024)
      .check((context) => {
        if (hasOneGroup(context.value)) return;
        const message = 'expected a regular expression with one group, which is the version';
        context.issues.push({ code: 'custom', input: context.value, message });
      })
      .default(String.raw`^\s*(\S+)\s*$`)
      .describe('A regular expression; its group is the version.'),
  })
  .describe('How the version is read that the schema has afterwards.');

function hasOneGroup(pattern: string): boolean {
  try {
    return new RegExp(`${pattern}|`, 'u').exec('')?.length === 2;
  } catch {
    return false;
  }
}

/** Who starts a migration's Job. */
export const jobStarters = ['waybill', 'argo-cd', 'flux'] as const;
export type JobStarter = (typeof jobStarters)[number];

const kubernetesJobFields = z.strictObject({
  engine: z
    .literal('kubernetes-job')
    .describe("A Job in the environment's cluster migrates it, with an image of the release."),
  image: name('The image of the release that migrates.').default('migrator'),
  namespace: objectName(
    'The namespace of the Job; the one of the cluster’s connection where absent.',
    63,
  ).exactOptional(),
  'started-by': z
    .enum(jobStarters)
    .default('waybill')
    .describe(
      '`waybill`: before desired state is written. `argo-cd` (a hook) or `flux`: the controller starts the Job after it, and it is followed to its end.',
    ),
  job: jobSchema.prefault({}),
  version: jobVersionSchema.exactOptional(),
  ...versionFields,
  timeout: duration('How long the Job may take, from its start.', '10m'),
  retries: z
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How often it is tried again after it failed; it must be safe to run twice then.'),
  keep: duration('How long a Job that has ended stays, once its outcome is recorded.', '1d'),
});

const kubernetesJobSchema = kubernetesJobFields
  .check((context) => {
    const { 'started-by': starter, job } = context.value;
    const followed = job.kind === 'name' || job.kind === 'selector';
    if (followed === (starter !== 'waybill')) return;
    const message = followed
      ? `a Job that is followed needs "started-by: argo-cd" or "started-by: flux"; Waybill starts one from a manifest or from its parts`
      : `"started-by: ${starter}" needs the "name" or the "selector" of the Job that is followed`;
    context.issues.push({ code: 'custom', input: '', path: ['job'], message });
  })
  .transform(
    ({ timeout, keep, 'started-by': startedBy, 'compatible-from': compatible, ...rest }) => ({
      ...rest,
      startedBy,
      ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
      timeoutMilliseconds: timeout,
      keepMilliseconds: keep,
    }),
  );

export const migrationsSchema = z
  .discriminatedUnion('engine', [
    commandMigrationsSchema,
    kubernetesJobSchema,
    startupMigrationsSchema,
  ])
  .describe('How the database gets its schema.');

/** How the database gets its schema. */
export type MigrationsConfig = z.output<typeof migrationsSchema>;

/** Migrations by commands. */
export type CommandMigrations = Extract<MigrationsConfig, { engine: 'command' }>;

/** Migrations by a Job in the cluster. */
export type KubernetesJobMigrations = Extract<MigrationsConfig, { engine: 'kubernetes-job' }>;

/** Migrations by the application itself, when it starts. */
export type StartupMigrations = Extract<MigrationsConfig, { engine: 'startup' }>;

/** A Job made from parts. */
export type JobFields = Extract<KubernetesJobMigrations['job'], { kind: 'fields' }>;
