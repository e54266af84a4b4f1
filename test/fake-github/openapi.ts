/**
 * Whether an answer fits GitHub's own description of its REST API (npm's @octokit/openapi), as it is published, with a
 * short list of what GitHub was seen to answer besides.
 */
import { readFile } from 'node:fs/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/** Says what is wrong with an answer; undefined where it fits. */
export type OpenapiValidator = (
  method: string,
  template: string,
  status: number,
  json: unknown,
) => string | undefined;

type Json = Readonly<Record<string, unknown>>;

/** What GitHub answers although its description does not know it, each with who saw it. */
export const deviations = [
  {
    // https://github.com/octokit/webhooks.net/pull/52 shows the payload: waiting for an environment's reviewers.
    at: ['deployment-status', 'properties', 'state'],
    also: { const: 'waiting' },
  },
  {
    // https://github.com/github/rest-api-description/issues/1586: the fork was deleted.
    at: ['workflow-run', 'properties', 'head_repository'],
    also: { type: 'null' },
  },
  // Addresses that were not given are empty, as their own `default` in the description says, which is no URI.
  ...(['target_url', 'environment_url', 'log_url'] as const).map((field) => ({
    at: ['deployment-status', 'properties', field],
    also: { const: '' },
  })),
];

const descriptionSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    responses: z.record(z.string(), z.unknown()),
  }),
});
const referenceSchema = z.object({ $ref: z.string() });
const operationSchema = z.object({ responses: z.record(z.string(), z.unknown()) });
const responseSchema = z.object({
  content: z.record(z.string(), z.object({ schema: z.unknown() })).optional(),
});

/**
 * @param file the description (test/real/parts/github-openapi.ts)
 * @returns what validates one answer; a schema is compiled when it is first needed
 */
export async function openapiValidator(file: string): Promise<OpenapiValidator> {
  const { paths, components } = descriptionSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const ajv = new Ajv({ strict: false, logger: false, allErrors: false });
  addFormats(ajv);
  const schemas = withDeviations(asJsonSchema(components.schemas));
  ajv.addSchema({ $id: 'github', components: { schemas } });
  const compiled = new Map<string, ValidateFunction | undefined>();

  const compile = (schema: unknown): ValidateFunction =>
    ajv.compile(absolute(asJsonSchema(schema)));

  const find = (method: string, template: string, status: number): ValidateFunction | undefined => {
    const operation = operationSchema.parse(paths[template]?.[method.toLowerCase()]);
    const listed = operation.responses[String(status)];
    if (listed === undefined) {
      // Errors that every operation may answer (401, 403 …) are not listed with each.
      if (status >= 400) return compile({ $ref: '#/components/schemas/basic-error' });
      throw new Error(`The description has no ${status} here.`);
    }
    const named = referenceSchema.safeParse(listed);
    const response = named.success
      ? components.responses[named.data.$ref.split('/').at(-1) ?? '']
      : listed;
    const { content } = responseSchema.parse(response);
    const schema = content?.['application/json']?.schema;
    if (schema !== undefined) return compile(schema);
    return status >= 400 ? compile({ $ref: '#/components/schemas/basic-error' }) : undefined;
  };

  return (method, template, status, json) => {
    const operation = `${method} ${template} ${status}`;
    try {
      if (!compiled.has(operation)) compiled.set(operation, find(method, template, status));
    } catch (error) {
      return `${operation}: ${error instanceof Error ? error.message : String(error)}`;
    }
    const validate = compiled.get(operation);
    if (validate === undefined) {
      return json === undefined ? undefined : `${operation}: an answer without a body was expected`;
    }
    if (validate(json)) return undefined;
    return `${operation}: ${ajv.errorsText(validate.errors, { dataVar: 'answer' })}`;
  };
}

/** `nullable: true` of OpenAPI 3.0, as JSON Schema says it. */
function asJsonSchema(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (!isObject(schema)) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, asJsonSchema(value)]),
  );
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  return { anyOf: [rest, { type: 'null' }] };
}

/** References out of an operation lead into the document of all schemas. */
function absolute(schema: unknown): Json {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

function withDeviations(schemas: unknown): unknown {
  return deviations.reduce<unknown>(
    (changed, { at, also }) => replacedAt(changed, at, (found) => ({ anyOf: [found, also] })),
    schemas,
  );
}

/** @throws where a deviation names what the description does not have: then it is to be looked at again */
function replacedAt(
  value: unknown,
  path: readonly string[],
  replace: (found: unknown) => unknown,
): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return replace(value);
  if (!isObject(value) || !(first in value)) throw new Error(`The description has no ${first}.`);
  return { ...value, [first]: replacedAt(value[first], rest, replace) };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
