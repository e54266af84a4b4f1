import fc from 'fast-check';
import type { JsonObject } from '../model/json.ts';
import { jsonObject } from './json-object.ts';

/** Values of a small world, in which random schemas and random values meet often. */
export const smallValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      2,
      3,
      4,
      -1,
      1.5,
      '',
      'a',
      'b',
      'aa',
      'ab',
      'aab',
      'bbbb',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ab'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

const leaf = fc.constantFrom<unknown>(null, true, 0, 1, 2, 'a', 'b', 'ab');
const small = fc.integer({ min: 0, max: 4 });
const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
const types = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

/** What a dialect's keywords may hold; `part` and `list` are schemas below. */
type Keywords = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** @returns the keywords of JSON Schema 2020-12 */
function latestKeywords(
  part: fc.Arbitrary<JsonObject>,
  list: fc.Arbitrary<readonly JsonObject[]>,
): Keywords {
  return {
    type: fc.oneof(
      fc.constantFrom(...types),
      fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
    ),
    enum: fc.uniqueArray(leaf, { minLength: 1, maxLength: 4 }),
    const: leaf,
    minimum: small,
    maximum: small,
    exclusiveMinimum: small,
    exclusiveMaximum: small,
    multipleOf: fc.constantFrom(1, 2, 0.5),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom('^a', 'b', '^[ab]$'),
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    items: part,
    prefixItems: list,
    // Ajv takes an empty list for one that contains `{}`.
    contains: fc.constantFrom<unknown>(
      { type: 'string' },
      { const: 1 },
      { type: ['number', 'null'] },
    ),
    minProperties: small,
    maxProperties: small,
    required: names,
    properties: fc.dictionary(fc.constantFrom('a', 'b', 'c'), part, { maxKeys: 3 }),
    patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), part, { maxKeys: 2 }),
    additionalProperties: fc.oneof(fc.boolean(), part),
    propertyNames: fc.constant({ maxLength: 1 }),
    dependentRequired: fc.dictionary(fc.constantFrom('a', 'b'), names, { maxKeys: 1 }),
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: part,
    if: part,
    then: part,
    else: part,
  };
}

/** @returns schemas of that world, with the keywords of one dialect */
export function schemasOf(keywordsOf: typeof latestKeywords): fc.Arbitrary<JsonObject> {
  return fc.letrec<{ schema: JsonObject }>((tie) => {
    const part = fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom({ minLength: 0 }, { type: 'string' }, { minimum: 1 }),
      tie('schema'),
    );
    const keywords = keywordsOf(part, fc.array(part, { minLength: 1, maxLength: 3 }));
    const entries = Object.entries(keywords).map(([name, value]) =>
      value.map((chosen) => [name, chosen] as const),
    );
    return { schema: fc.array(fc.oneof(...entries), { maxLength: 4 }).map(plain) };
  }).schema;
}

/** JSON Schemas (2020-12) of that world. */
export const smallSchema = schemasOf(latestKeywords);

/** A record of what was drawn, as JSON has it. */
function plain(entries: readonly (readonly [string, unknown])[]): JsonObject {
  const drawn: Record<string, unknown> = Object.fromEntries(entries);
  // Ajv forgets `contains` for an empty list beside `prefixItems`.
  if ('prefixItems' in drawn) delete drawn['contains'];
  return jsonObject(JSON.stringify(drawn));
}

/** @returns a schema and one that has some of its keywords from another one */
export function relatedOf(
  schema: fc.Arbitrary<JsonObject>,
): fc.Arbitrary<readonly [JsonObject, JsonObject]> {
  return fc
    .tuple(schema, schema, fc.boolean(), fc.nat({ max: 3 }))
    .map(([base, other, add, drop]) => {
      const kept = Object.entries(base).filter((_, index) => index !== drop);
      const revision = plain([...kept, ...(add ? Object.entries(other) : [])]);
      return [base, revision] as const;
    });
}

/** A JSON Schema and one that has some of its keywords from another one. */
export const relatedSchemas = relatedOf(smallSchema);

/**
 * Alternatives that share no value: `oneOf` is read otherwise than by its letter where one alternative is a part of
 * another one, and a validator knows the letter alone.
 */
const alternatives = fc.uniqueArray(
  fc.constantFrom<JsonObject>(
    { type: 'string', maxLength: 2 },
    { type: 'integer', minimum: 1 },
    { type: 'boolean' },
    { type: 'array', items: { type: 'string' } },
    { type: 'object', required: ['a'], properties: { a: { enum: ['a'] } } },
    { type: 'object', required: ['a'], properties: { a: { enum: ['b'] }, b: { type: 'string' } } },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Schemas as OpenAPI 3.1 has them. */
export const openApiSchema31 = schemasOf((part, list) => ({
  ...latestKeywords(part, list),
  oneOf: alternatives,
  discriminator: fc.constant({ propertyName: 'a' }),
}));

const later = new Set(
  `const prefixItems contains propertyNames patternProperties dependentRequired if then else`.split(
    ' ',
  ),
);

/** Schemas as OpenAPI 3.0 has them: one type, `nullable`, and exclusive bounds that are flags beside the bound. */
export const openApiSchema30 = schemasOf((part, list) => {
  const known = Object.entries(latestKeywords(part, list)).filter(([name]) => !later.has(name));
  return {
    ...Object.fromEntries(known),
    type: fc.constantFrom(...types.filter((type) => type !== 'null')),
    nullable: fc.boolean(),
    exclusiveMinimum: fc.boolean(),
    exclusiveMaximum: fc.boolean(),
    oneOf: alternatives,
    discriminator: fc.constant({ propertyName: 'a' }),
  };
});
