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

/** JSON Schemas (2020-12) of that world. */
export const smallSchema: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject }>((tie) => {
  const part = fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom({ minLength: 0 }, { type: 'string' }, { minimum: 1 }),
    tie('schema'),
  );
  const list = fc.array(part, { minLength: 1, maxLength: 3 });
  const keywords = {
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
  const entries = Object.entries<fc.Arbitrary<unknown>>(keywords).map(([name, value]) =>
    value.map((chosen) => [name, chosen] as const),
  );
  return { schema: fc.array(fc.oneof(...entries), { maxLength: 4 }).map(plain) };
}).schema;

/** A record of what was drawn, as JSON has it. */
function plain(entries: readonly (readonly [string, unknown])[]): JsonObject {
  const drawn: Record<string, unknown> = Object.fromEntries(entries);
  // Ajv forgets `contains` for an empty list beside `prefixItems`.
  if ('prefixItems' in drawn) delete drawn['contains'];
  return jsonObject(JSON.stringify(drawn));
}

/** A schema and one that has some of its keywords from another one. */
export const relatedSchemas: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
  .tuple(smallSchema, smallSchema, fc.boolean(), fc.nat({ max: 3 }))
  .map(([base, other, add, drop]) => {
    const kept = Object.entries(base).filter((_, index) => index !== drop);
    const revision = plain([...kept, ...(add ? Object.entries(other) : [])]);
    return [base, revision] as const;
  });
