import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { jsonObject } from '../testing/json-object.ts';
import { relatedSchemas, smallValue } from '../testing/schema-arbitrary.ts';
import { accepts } from './accepts.ts';
import { InclusionLaw } from './inclusion.ts';
import type { JsonObject } from './json.ts';
import type { Schema } from './schema.ts';
import { SchemaReader } from './schema-reader.ts';
import { References } from './references.ts';
import { sourceOf } from './source.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

async function schemaOf(raw: JsonObject): Promise<Schema> {
  const source = await sourceOf(JSON.stringify(raw), 'schema.json');
  const place = { file: source.main, pointer: '' };
  return new SchemaReader(new References(source), true).read(source.main.value, place);
}

describe('the law of inclusion', () => {
  it('proves nothing that a validator disproves', async () => {
    let proved = 0;
    await fc.assert(
      fc.asyncProperty(
        relatedSchemas,
        fc.array(smallValue, { minLength: 60, maxLength: 60 }),
        async ([one, other], values) => {
          const [giver, taker] = [await schemaOf(one), await schemaOf(other)];
          const { holds } = new InclusionLaw().judge(giver, taker, 'any');
          if (!holds) return;
          proved += 1;
          const [given, taken] = [ajv.compile(one), ajv.compile(other)];
          for (const value of values)
            if (given(value)) expect([value, taken(value)]).toEqual([value, true]);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
    expect(proved).toBeGreaterThan(20);
  });

  it('validates as a validator does, or does not know', async () => {
    await fc.assert(
      fc.asyncProperty(
        relatedSchemas,
        fc.array(smallValue, { minLength: 30, maxLength: 30 }),
        async ([raw], values) => {
          const schema = await schemaOf(raw);
          const valid = ajv.compile(raw);
          for (const value of values) {
            const json = jsonObject(JSON.stringify({ value }));
            const answer = accepts([schema], json['value'] ?? null, {
              traffic: 'any',
              overlaps: () => false,
            });
            if (answer !== undefined) expect([value, answer]).toEqual([value, valid(value)]);
          }
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 200) },
    );
  });
});
