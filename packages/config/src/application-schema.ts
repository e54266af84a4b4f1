import { z } from 'zod';
import { readySchema, smokeSchema, type Identity } from './checks-schema.ts';
import {
  branchName,
  command,
  duration,
  environmentVariables,
  gitRepository,
  name,
  repositoryPath,
  template,
  templateCommand,
} from './fields.ts';
import { contractSchema } from './contract-schema.ts';
import { imageSchema } from './image-schema.ts';
import { embeddedPolicySchema, type Policy } from './policy-schema.ts';
import { migrationsSchema } from './migrations-schema.ts';
import { sbomSchema, scanSchema } from './scan-schema.ts';
import { tagsSchema } from './tags-schema.ts';

export type {
  CommandMigrations,
  JobFields,
  JobStarter,
  KubernetesJobMigrations,
  MigrationsConfig,
  StartupMigrations,
} from './migrations-schema.ts';

const opsSchema = z
  .strictObject({
    repository: gitRepository(
      'The ops repository; actions take it from their input where absent.',
    ).exactOptional(),
    branch: branchName('The branch that holds desired state.').default('main'),
    ledger: branchName('The branch that holds the ledger.').default('waybill/ledger'),
    open: z
      .strictObject({
        branch: branchName(
          "The branch of the application's repository that holds their desired state.",
        ).default('waybill/open'),
        ledger: branchName(
          "The branch of the application's repository that holds their ledger.",
        ).default('waybill/open-ledger'),
      })
      .prefault({})
      .describe(
        'Where environments with `from: any` have desired state and ledger, beside protected environments: runs of any branch write there, so no protected environment believes it.',
      ),
  })
  .describe('Where desired state and ledger live.');

const serviceReadySchema = z
  .union([
    z
      .strictObject({
        tcp: template(
          'rehearsal',
          'A port that must accept a connection, such as ${port:database}.',
        ),
      })
      .transform((written) => ({ kind: 'tcp' as const, port: written.tcp })),
    z
      .strictObject({
        http: template('rehearsal', 'A URL that must answer with a status below 400.'),
      })
      .transform((written) => ({ kind: 'http' as const, url: written.http })),
    z
      .strictObject({ output: z.string().min(1).max(1024).describe('A text that it must print.') })
      .transform((written) => ({ kind: 'output' as const, text: written.output })),
  ])
  .describe('When the service is ready.');

const serviceSchema = z
  .strictObject({
    name: name('The name of the service; ${port:NAME} is its port.'),
    command: templateCommand('rehearsal', 'Starts it.'),
    ready: serviceReadySchema.exactOptional(),
    env: environmentVariables('rehearsal', 'Environment variables.'),
    timeout: duration('How long it may take to become ready.', '30s'),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }));
export type RehearsalService = z.output<typeof serviceSchema>;

const rehearsalSchema = z
  .strictObject({
    prepare: z
      .array(command('A command.'))
      .max(100)
      .default([])
      .describe('Commands that run once in the checkout, such as npm ci.'),
    services: z
      .array(serviceSchema)
      .max(50)
      .default([])
      .describe('What the application needs beside it, once per environment.'),
    env: environmentVariables('rehearsal', 'Environment variables of the application.'),
    feature: repositoryPath(
      'A folder that is laid over the checkout to make a good change.',
    ).exactOptional(),
    bad: repositoryPath(
      'A folder that is laid over the checkout to make a change that fails.',
    ).exactOptional(),
    image: name('The image that runs; the first one where absent.').exactOptional(),
  })
  .describe('What `waybill rehearse` needs to run the application on one machine.');

export const applicationSchema = z
  .strictObject({
    version: z.literal(1).describe('The version of this format.'),
    application: name('The name of the application.'),
    branch: branchName('The protected branch.').default('main'),
    licenses: z
      .string()
      .max(255)
      .regex(
        /^[A-Za-z0-9(][A-Za-z0-9.+() :-]*$/,
        'expected an SPDX expression, such as MIT or Apache-2.0 OR MIT',
      )
      .exactOptional()
      .describe(
        'The licences of what is in the images, as an SPDX expression; every image says it.',
      ),
    ops: opsSchema.prefault({}),
    images: z
      .array(imageSchema)
      .min(1, 'expected at least one image')
      .max(64)
      .describe('The images of a release.'),
    tags: tagsSchema,
    prepare: z
      .array(command('A command.'))
      .max(100)
      .default([])
      .describe(
        'Commands that make a checkout ready, such as npm ci: run before contracts and before a build.',
      ),
    contracts: z
      .array(contractSchema)
      .max(100)
      .default([])
      .describe('The contracts that verification proves.'),
    sbom: sbomSchema.exactOptional(),
    scan: scanSchema.exactOptional(),
    migrations: migrationsSchema.exactOptional(),
    ready: readySchema.exactOptional(),
    smoke: smokeSchema.exactOptional(),
    rehearsal: rehearsalSchema.prefault({}),
    policy: embeddedPolicySchema.exactOptional(),
  })
  .describe('How an application is built, verified, released, deployed and checked by Waybill.');

/** waybill.yaml as written: defaults filled in, references not resolved yet. */
export type WrittenApplication = z.output<typeof applicationSchema>;

export type ReadyConfig = Omit<z.output<typeof readySchema>, 'identity'> & {
  readonly identity?: Identity;
};
/** `identity` is that of `ready` where smoke names none. */
export type SmokeConfig = Omit<z.output<typeof smokeSchema>, 'identity'> & {
  readonly identity?: Identity;
};
/** `image` is the first one where none is named. */
export type RehearsalConfig = Omit<z.output<typeof rehearsalSchema>, 'image'> & {
  readonly image: string;
};

/** What waybill.yaml says, with everything resolved. */
export interface ApplicationConfig extends Omit<
  WrittenApplication,
  'ready' | 'smoke' | 'rehearsal' | 'policy'
> {
  readonly ready?: ReadyConfig;
  readonly smoke?: SmokeConfig;
  readonly rehearsal: RehearsalConfig;
  readonly policy?: Policy;
}
