import { z } from 'zod';
import { commandContractSchema } from './command-contract-schema.ts';
import { againstSchema } from './contract-against-schema.ts';
import { jsonSchemaPolicyFields, openApiPolicyFields } from './contract-policy-schema.ts';
import { baseUrl, command, duration, name, repositoryPath } from './fields.ts';
import { kubernetesContractSchema } from './kubernetes-contract-schema.ts';
import { stringCatalogContractSchema } from './string-catalog-schema.ts';

const generatedSchema = z
  .strictObject({
    name: name('The name of the contract.'),
    kind: z
      .literal('generated')
      .describe('Files that a command generates: running it must change nothing.'),
    command: command('The generator.'),
    paths: z
      .array(repositoryPath('A file or folder.'))
      .max(1000)
      .default([])
      .describe('What it generates; the whole tree (ignored files aside) where empty.'),
    folder: repositoryPath('Where the command runs.').default('.'),
    timeout: duration('How long it may take.', '5m'),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }));

const comparedFields = {
  name: name('The name of the contract.'),
  file: repositoryPath('The file of the contract; files that it refers to are read with it.'),
  formerly: z
    .array(repositoryPath('A path.'))
    .max(20)
    .default([])
    .describe('Where the file was in older commits: a file that was moved is no new one.'),
  remote: z
    .array(baseUrl('A URL such as https://schemas.example.org/shop/.'))
    .max(20)
    .default([])
    .describe(
      'What references may name at other hosts: each URL, and what lies below it; nothing is fetched otherwise. Both sides are compared with what is there now.',
    ),
  against: againstSchema,
} as const;

const openApiSchema = z.strictObject({
  ...comparedFields,
  kind: z.literal('openapi').describe('A description of an HTTP API: OpenAPI 3.x or Swagger 2.0.'),
  profile: z.enum(['strict', 'oasdiff']).default('strict').describe('How findings are weighed.'),
  ...openApiPolicyFields,
});

const jsonSchemaSchema = z.strictObject({
  ...comparedFields,
  kind: z
    .literal('json-schema')
    .describe('A JSON Schema: of an event, a message, a configuration.'),
  ...jsonSchemaPolicyFields,
});

/** One contract of waybill.yaml. */
export const contractSchema = z
  .discriminatedUnion('kind', [
    generatedSchema,
    openApiSchema,
    jsonSchemaSchema,
    kubernetesContractSchema,
    commandContractSchema,
    stringCatalogContractSchema,
  ])
  .describe('What must stay usable by those who depend on it.');
export type { ContractAgainst } from './contract-against-schema.ts';
export type ContractConfig = z.output<typeof contractSchema>;
export type GeneratedContract = Extract<ContractConfig, { kind: 'generated' }>;
/** A contract that is a file, and is compared with older ones. */
export type ComparedContract = Extract<ContractConfig, { kind: 'openapi' | 'json-schema' }>;
export type KubernetesContract = Extract<ContractConfig, { kind: 'kubernetes' }>;
export type CommandContract = Extract<ContractConfig, { kind: 'command' }>;
