import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compareContracts, sourceOf, type CompatibilityFinding } from '../index.ts';
import { isObject, member, type Json, type JsonObject } from '../model/json.ts';
import {
  openApiSchema30,
  openApiSchema31,
  relatedOf,
  smallValue,
} from '../testing/schema-arbitrary.ts';
import { validatedSchema } from '../testing/validated-schema.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const numRuns = Number(process.env['RUNS'] ?? 120);

/** What says of a pair that clients may be hurt. */
async function heavyFindings(
  version: string,
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly CompatibilityFinding[]> {
  const { findings } = await compareContracts({
    base: await sourceOf(JSON.stringify(described(version, base)), 'base.json'),
    revision: await sourceOf(JSON.stringify(described(version, revision)), 'revision.json'),
    profile: 'strict',
  });
  return findings.filter(({ level }) => level !== 'info');
}

/** A description whose one operation has an operation object. */
function described(version: string, operation: JsonObject): JsonObject {
  return {
    openapi: version,
    info: { title: 'the API', version: '1.0.0' },
    paths: { '/things': { post: operation } },
  };
}

/** An operation that takes and gives one kind of body. */
function echoing(schema: JsonObject): JsonObject {
  const content = { 'application/json': { schema } };
  return { requestBody: { content }, responses: { 200: { description: 'ok', content } } };
}

/** Ajv breaks down on `patternProperties` beside `anyOf` under `unevaluatedProperties`: such a value is left out. */
function takes(validate: (value: unknown) => unknown, value: unknown): boolean {
  try {
    return validate(value) === true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** What may say that only one side sets a property. */
const side = fc.constantFrom('', 'readOnly', 'writeOnly');

/** Marks the first property of an object. */
function marked(schema: JsonObject, flag: string): JsonObject {
  const properties = member(schema, 'properties');
  if (flag === '' || !isObject(properties)) return schema;
  const [first] = Object.entries(properties);
  if (first === undefined || !isObject(first[1])) return schema;
  return { ...schema, properties: { ...properties, [first[0]]: { ...first[1], [flag]: true } } };
}

/** Values, most of them bodies that people send. */
const bodies = fc.array(
  fc.oneof(
    smallValue,
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'ab'), smallValue, { noNullPrototype: true }),
  ),
  { minLength: 40, maxLength: 40 },
);

describe('a body that is called compatible, a validator never refuses', () => {
  for (const [version, schema] of [
    ['3.0.3', openApiSchema30],
    ['3.1.0', openApiSchema31],
  ] as const) {
    it(`OpenAPI ${version}, what clients send and what servers answer`, async () => {
      let compatible = 0;
      await fc.assert(
        fc.asyncProperty(
          relatedOf(schema),
          side,
          side,
          bodies,
          async (pair, before, after, values) => {
            const [base, revision] = [marked(pair[0], before), marked(pair[1], after)];
            const findings = await heavyFindings(version, echoing(base), echoing(revision));
            for (const [traffic, writer, reader] of [
              ['request', base, revision],
              ['response', revision, base],
            ] as const) {
              if (findings.some(({ direction }) => direction === traffic)) continue;
              compatible += 1;
              const written = ajv.compile(validatedSchema(writer, { traffic, role: 'writer' }));
              const read = ajv.compile(validatedSchema(reader, { traffic, role: 'reader' }));
              for (const value of values)
                if (takes(written, value))
                  expect([traffic, value, read(value)]).toEqual([traffic, value, true]);
            }
          },
        ),
        { numRuns },
      );
      expect(compatible).toBeGreaterThan(20);
    });
  }
});

const small = fc.integer({ min: 0, max: 4 });
const plainValue = fc.constantFrom(
  '',
  'a',
  'b',
  'ab',
  '1',
  '2',
  'true',
  0,
  1,
  2,
  3.5,
  -1,
  true,
  false,
);

/** What stands in a query: one plain value, written as text. */
const parameterSchema: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record(
    {
      type: fc.constant('string'),
      minLength: small,
      maxLength: small,
      pattern: fc.constantFrom('^a', 'b', '^[0-9]+$'),
      enum: fc.uniqueArray(fc.constantFrom('a', 'b', 'ab', '1'), { minLength: 1 }),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constantFrom('integer', 'number'),
      minimum: small,
      maximum: small,
      enum: fc.uniqueArray(fc.constantFrom(0, 1, 2), { minLength: 1 }),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.constant({ type: 'boolean' }),
);

interface QueryParameter {
  readonly schema: JsonObject;
  readonly required: boolean;
}

function searching({ schema, required }: QueryParameter): JsonObject {
  return {
    parameters: [{ name: 'q', in: 'query', required, schema }],
    responses: { 200: { description: 'ok' } },
  };
}

/** A reader of text takes it for whatever its schema asks for. */
function readings(text: string): readonly Json[] {
  const number = text === '' ? NaN : Number(text);
  return [
    text,
    ...(Number.isNaN(number) ? [] : [number]),
    ...(text === 'true' || text === 'false' ? [text === 'true'] : []),
  ];
}

describe('a parameter that is called compatible', () => {
  it('is one that a server reads whatever older clients write', async () => {
    let compatible = 0;
    await fc.assert(
      fc.asyncProperty(
        relatedOf(parameterSchema),
        fc.boolean(),
        fc.boolean(),
        fc.array(plainValue, { minLength: 14, maxLength: 14 }),
        async ([schema, newer], before, after, values) => {
          const base = { schema, required: before };
          const revision = { schema: newer, required: after };
          const findings = await heavyFindings('3.1.0', searching(base), searching(revision));
          if (findings.length > 0) return;
          compatible += 1;
          expect(!before && after).toBe(false);
          const [written, read] = [ajv.compile(schema), ajv.compile(newer)];
          for (const value of values) {
            if (!written(value)) continue;
            const taken = readings(String(value)).some((reading) => read(reading));
            expect([value, taken]).toEqual([value, true]);
          }
        },
      ),
      { numRuns },
    );
    expect(compatible).toBeGreaterThan(10);
  });
});
