import { z } from 'zod';
import { branchName, command, duration, name, repositoryPath, writtenDuration } from './fields.ts';

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

/** Which older contracts a revision is compared with. */
const againstSchema = z
  .strictObject({
    branch: branchName(
      'The protected branch whose merge base with the commit is compared; the default branch of the repository where absent.',
    ).exactOptional(),
    'merge-base': z
      .boolean()
      .default(true)
      .describe('Whether it is compared with the merge base with the protected branch.'),
    environments: z
      .union([z.literal('all'), z.array(name('An environment.')).max(100)])
      .default('all')
      .describe('The environments whose running release it is compared with, by the ledger.'),
    window: writtenDuration(
      'How long clients of a released contract are served: every release of that time is compared.',
    ).exactOptional(),
    tags: z
      .array(z.string().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Tags of releases whose clients are still in use, such as v2.3.0; a * stands for any characters.',
      ),
  })
  .transform(({ window, 'merge-base': mergeBase, ...rest }) => ({
    ...rest,
    mergeBase,
    ...(window === undefined ? {} : { windowMilliseconds: window }),
  }))
  .prefault({})
  .describe('The older contracts that it is compared with.');
/** Which older contracts a revision is compared with; the window in milliseconds. */
export type ContractAgainst = z.output<typeof againstSchema>;

const comparedFields = {
  name: name('The name of the contract.'),
  file: repositoryPath('The file of the contract; files that it refers to are read with it.'),
  against: againstSchema,
} as const;

const openApiSchema = z.strictObject({
  ...comparedFields,
  kind: z.literal('openapi').describe('A description of an HTTP API: OpenAPI 3.x or Swagger 2.0.'),
  profile: z.enum(['strict', 'oasdiff']).default('strict').describe('How findings are weighed.'),
});

const jsonSchemaSchema = z.strictObject({
  ...comparedFields,
  kind: z
    .literal('json-schema')
    .describe('A JSON Schema: of an event, a message, a configuration.'),
});

/** One contract of waybill.yaml. */
export const contractSchema = z
  .discriminatedUnion('kind', [generatedSchema, openApiSchema, jsonSchemaSchema])
  .describe('What must stay usable by those who depend on it.');
export type ContractConfig = z.output<typeof contractSchema>;
export type GeneratedContract = Extract<ContractConfig, { kind: 'generated' }>;
/** A contract that is a file, and is compared with older ones. */
export type ComparedContract = Extract<ContractConfig, { kind: 'openapi' | 'json-schema' }>;
