import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareContracts,
  contractProfiles,
  sourceOf,
  type Compatibility,
  type ContractProfile,
} from './index.ts';
import { isArray, isObject, type Json, type JsonObject } from './model/json.ts';
import { jsonObject } from './testing/json-object.ts';

/** Schemas that people write: typed, and with bounds that fit the type. */
const written: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom<JsonObject>(
      { type: 'string', minLength: 1 },
      { type: 'string', enum: ['x', 'y', 'z'] },
      { type: 'integer', minimum: 0, maximum: 9 },
      { type: ['number', 'null'] },
      { type: 'string', format: 'uuid' },
      { type: 'boolean' },
    ),
    tie('schema').map((items): JsonObject => ({ type: 'array', items, maxItems: 5 })),
    fc
      .tuple(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('schema'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
        fc.boolean(),
        fc.nat({ max: 3 }),
      )
      .map(([properties, closed, required]): JsonObject => ({
        type: 'object',
        properties,
        required: Object.keys(properties).slice(0, required),
        ...(closed ? { additionalProperties: false } : {}),
      })),
    fc
      .tuple(tie('schema'), tie('schema'))
      .map(([one, other]): JsonObject => ({ anyOf: [one, other] })),
  ),
})).schema;

/** Names and alternatives in the opposite order, everywhere. */
function reversed(value: Json): Json {
  if (isArray(value)) return [...value.map((item) => reversed(item))].reverse();
  if (!isObject(value)) return value;
  const members: Record<string, Json> = {};
  for (const name of Object.keys(value).reverse()) members[name] = reversed(value[name] ?? null);
  return members;
}

/** Moves each schema of a property or item behind a reference. */
function referred(root: JsonObject, prefix: string): JsonObject {
  const definitions: Record<string, Json> = {};
  const walk = (value: Json, schema: boolean): Json => {
    if (isArray(value)) return value.map((item) => walk(item, schema));
    if (!isObject(value)) return value;
    const moved = Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        walk(item, name === 'items' || name === 'anyOf'),
      ]),
    );
    if (!schema) return moved;
    const name = `${prefix}${String(Object.keys(definitions).length)}`;
    definitions[name] = moved;
    return { $ref: `#/$defs/${name}` };
  };
  const top = walk(root, false);
  return { ...(isObject(top) ? top : {}), $defs: definitions };
}

/** Spreads the keywords of a schema over an allOf. */
function spread(schema: JsonObject): JsonObject {
  const entries = Object.entries(schema);
  return { allOf: entries.map(([name, value]) => ({ [name]: value })) };
}

/** `properties` and `additionalProperties` belong together: what one allows, the other asks for. */
function separable(schema: JsonObject): boolean {
  return schema['additionalProperties'] === undefined;
}

async function compare(base: JsonObject, revision: JsonObject): Promise<Compatibility> {
  const [older, newer] = [
    await sourceOf(JSON.stringify(base), 'base.json'),
    await sourceOf(JSON.stringify(revision), 'revision.json'),
  ];
  return await compareContracts({ base: older, revision: newer, kind: 'json-schema' });
}

/** As OpenAPI 3.0 says it: `nullable` in the place of a second type. */
function nullable(value: Json): Json {
  if (isArray(value)) return value.map(nullable);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, item]): [string, Json][] =>
    name === 'type' && isArray(item)
      ? [
          ['type', item.find((type) => type !== 'null') ?? null],
          ['nullable', true],
        ]
      : [[name, nullable(item)]],
  );
  return Object.fromEntries(entries);
}

/** A description in which a server reads and writes a schema. */
function described(version: string, schema: JsonObject): JsonObject {
  const { $defs, ...rest } = schema;
  const content = { 'application/json': { schema: rest } };
  const text = JSON.stringify({
    openapi: version,
    info: { title: 'the API', version: '1.0.0' },
    paths: {
      '/things': {
        post: { requestBody: { content }, responses: { 200: { description: 'ok', content } } },
      },
    },
    components: { schemas: $defs ?? {} },
  });
  const description = jsonObject(text.replaceAll('#/$defs/', '#/components/schemas/'));
  return version.startsWith('3.0')
    ? jsonObject(JSON.stringify(nullable(description)))
    : description;
}

/** Ids of what is told and means nothing: that a name is no longer among the components. */
const told = new Set(['api-schema-removed']);

async function compareDescribed(
  version: string,
  profile: ContractProfile,
  [base, revision]: readonly [JsonObject, JsonObject],
): Promise<readonly string[]> {
  const [older, newer] = [
    await sourceOf(JSON.stringify(described(version, base)), 'base.json'),
    await sourceOf(JSON.stringify(described(version, revision)), 'revision.json'),
  ];
  const { findings } = await compareContracts({ base: older, revision: newer, profile });
  return findings.filter(({ id }) => !told.has(id)).map(({ why }) => why);
}

/** oasdiff tells alternatives apart by the names of their schemas, and those without a name by their text. */
function named(schema: JsonObject): readonly ContractProfile[] {
  return JSON.stringify(schema).includes('"anyOf"') ? ['strict'] : contractProfiles;
}

const rewritings: readonly (readonly [
  string,
  (schema: JsonObject) => JsonObject,
  (schema: JsonObject) => JsonObject,
  (schema: JsonObject) => readonly ContractProfile[],
])[] = [
  [
    'reordering',
    (schema) => schema,
    (schema) => jsonObject(JSON.stringify(reversed(schema))),
    named,
  ],
  [
    'renaming of $defs',
    (schema) => referred(schema, 'Old'),
    (schema) => referred(schema, 'New'),
    named,
  ],
  ['inlining of $ref', (schema) => referred(schema, 'Part'), (schema) => schema, named],
  [
    'flattening of allOf',
    (schema) => (separable(schema) ? spread(schema) : { allOf: [schema] }),
    (schema) => schema,
    // oasdiff tells of every schema that comes to an allOf or leaves it, whatever it says.
    () => ['strict'],
  ],
];

describe('writing a contract in another way', () => {
  for (const [name, before, after, profiles] of rewritings) {
    it(`${name} changes nothing`, async () => {
      await fc.assert(
        fc.asyncProperty(written, async (schema) => {
          for (const [base, revision] of [
            [before(schema), after(schema)],
            [after(schema), before(schema)],
          ] as const) {
            expect((await compare(base, revision)).findings.map(({ why }) => why)).toEqual([]);
            for (const version of ['3.0.3', '3.1.0']) {
              for (const profile of profiles(schema))
                expect(await compareDescribed(version, profile, [base, revision])).toEqual([]);
            }
          }
        }),
        { numRuns: Number(process.env['RUNS'] ?? 30) },
      );
    });
  }
});
