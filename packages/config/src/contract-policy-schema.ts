import { z } from 'zod';
import { repositoryPath, writtenDuration, type TextField } from './fields.ts';

/** What a rule's finding counts as; `ignored` leaves it out. */
export const contractLevels = ['breaking', 'risky', 'info', 'ignored'] as const;
export type ContractLevel = (typeof contractLevels)[number];

/** How those who read answers take what they do not know. */
export const contractReaders = ['strict', 'tolerant'] as const;
export type ContractReaders = (typeof contractReaders)[number];

/** The levels of compatibility that registries of schemas know. */
export const schemaCompatibilities = [
  'backward',
  'backward-transitive',
  'forward',
  'forward-transitive',
  'full',
  'full-transitive',
] as const;
export type SchemaCompatibility = (typeof schemaCompatibilities)[number];

/** A name or pattern of something in a contract; `*` stands for any characters. */
export function contractPattern(about: string): TextField {
  return z
    .string()
    .min(1, 'expected a name or a pattern')
    .max(1024)
    .refine((text) => !/\p{Cc}/u.test(text), { error: 'expected one line' })
    .refine((text) => (text.match(/\*+/g) ?? []).length <= 10, {
      error: 'expected at most ten * in a pattern',
    })
    .describe(about);
}

const ruleId = z
  .string()
  .max(255)
  .regex(
    /^[a-z*](?:[a-z0-9*-]*[a-z0-9*])?$/,
    'expected the id of a rule, such as request-parameter-removed, or a pattern such as response-*',
  )
  .refine((text) => (text.match(/\*+/g) ?? []).length <= 10, {
    error: 'expected at most ten * in a pattern',
  })
  .describe('The id of a rule; * stands for any characters.');

/** The id of a rule, or a pattern of ids. */
export const ruleIdSchema: TextField = ruleId;

/** What findings count as. */
export const levelsSchema = z
  .record(ruleId, z.enum(contractLevels))
  .refine((levels) => Object.keys(levels).length <= 1000, {
    error: 'expected at most 1000 rules',
  })
  .default({})
  .describe(
    'What the findings of a rule count as: `breaking`, `risky`, `info`, or `ignored`. A full id counts before a pattern, and a longer pattern before a shorter one.',
  );

/** The file in which findings are accepted for a time. */
export const contractWaiversPath = repositoryPath(
  'A file of waivers: findings that are accepted for a time, with reason, owner and end.',
).exactOptional();

const deprecationSchema = z
  .strictObject({
    stable: writtenDuration(
      'How long clients have between the deprecation and `x-sunset`, for what is stable or says nothing of its stability, such as 180d.',
    ).exactOptional(),
    beta: writtenDuration(
      'The same, for what has `x-stability-level: beta`, such as 31d.',
    ).exactOptional(),
  })
  .transform(({ stable = 0, beta = 0 }) => ({
    stableMilliseconds: stable,
    betaMilliseconds: beta,
  }))
  .describe(
    'How long what is deprecated must stay: where a time is written, a date in `x-sunset` is required.',
  );
/** How long what is deprecated must stay, by how stable it is. */
export type DeprecationGrace = z.output<typeof deprecationSchema>;

const versionSchema = z
  .strictObject({
    excuses: z
      .boolean()
      .default(false)
      .describe(
        'Whether a major step of the version makes breaking findings risky. Clients of the older version still exist after it: off unless both are served side by side.',
      ),
  })
  .describe(
    'That `info.version` follows semantic versioning: what breaks needs a major step (a minor one in 0.x), what is added a minor one (any in 0.x).',
  );
/** What is asked of the version that a description gives itself. */
export type ContractVersionPolicy = z.output<typeof versionSchema>;

const propertyPath = z
  .string()
  .max(1024)
  .regex(
    /^[^/\p{Cc}]+(?:\/[^/\p{Cc}]+)*$/u,
    'expected a property such as generated_at, or a path such as meta/generated_at or items/*/status',
  )
  .describe('A property, or a path with / to one in another; * stands for the items of a list.');

const kept = {
  properties: z.array(propertyPath).min(1).max(100).describe('The properties that must be there.'),
  required: z
    .boolean()
    .default(false)
    .describe('Whether each of them must be required, not only described.'),
} as const;

const keepInResponsesSchema = z
  .strictObject({
    responses: z
      .strictObject({
        operations: z
          .array(contractPattern('`GET /pets`, or an operationId; * stands for any characters.'))
          .min(1)
          .max(100)
          .default(['*'])
          .describe('The operations; all of them where absent.'),
        status: z
          .array(contractPattern('A status such as 200, 2* or default.'))
          .min(1)
          .max(100)
          .default(['2*'])
          .describe('The statuses of the responses; those of success where absent.'),
      })
      .prefault({})
      .describe('The responses whose bodies must have them.'),
    ...kept,
  })
  .describe('Properties that must stay in responses.');
/** Properties that must stay in certain responses. */
export type KeptResponseProperties = z.output<typeof keepInResponsesSchema>;

const keepInSchemaSchema = z.strictObject(kept).describe('Properties that must stay.');
/** Properties that must stay in what a schema describes. */
export type KeptProperties = z.output<typeof keepInSchemaSchema>;

const enumsSchema = z
  .array(
    z
      .strictObject({
        property: contractPattern(
          'The name of the properties; * stands for any characters.',
        ).exactOptional(),
        schema: contractPattern(
          'The name of the shared schemas (components/schemas, definitions, $defs).',
        ).exactOptional(),
        unknown: z
          .string()
          .min(1)
          .max(255)
          .describe('The value that stands for what a reader does not know, such as UNKNOWN.'),
      })
      .refine((rule) => (rule.property === undefined) !== (rule.schema === undefined), {
        error: 'expected either `property` or `schema`',
      })
      .describe('Lists of values that must have one for the unknown.'),
  )
  .max(100)
  .default([])
  .describe(
    'Lists of values that must declare one for what a reader does not know: a new value beside it in a response is then no finding that breaks.',
  );
/** A rule for lists of values. */
export type EnumRule = z.output<typeof enumsSchema>[number];

const readersField = z
  .enum(contractReaders)
  .default('strict')
  .describe(
    'How clients take what they do not know: `strict` ones break on a new value of a list in a response, `tolerant` ones pass over new values and properties.',
  );

/** The policy of a contract that describes an HTTP API. */
export const openApiPolicyFields = {
  levels: levelsSchema,
  readers: readersField,
  deprecation: deprecationSchema.exactOptional(),
  version: versionSchema.exactOptional(),
  keep: z
    .array(keepInResponsesSchema)
    .max(100)
    .default([])
    .describe('Properties that must stay in certain responses.'),
  enums: enumsSchema,
  waivers: contractWaiversPath,
} as const;

/** The policy of a contract that is a JSON Schema. */
export const jsonSchemaPolicyFields = {
  levels: levelsSchema,
  compatibility: z
    .enum(schemaCompatibilities)
    .default('backward-transitive')
    .describe(
      'What must hold: `backward`, what was valid is still valid; `forward`, what is valid now was valid before; `full`, both. With `-transitive` against every base; without it against the newest of each line: the merge base, each environment, the releases of the window, the listed tags.',
    ),
  keep: z
    .array(keepInSchemaSchema)
    .max(100)
    .default([])
    .describe('Properties that must stay in what the schema describes.'),
  enums: enumsSchema,
  waivers: contractWaiversPath,
} as const;
