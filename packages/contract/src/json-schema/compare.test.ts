import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { compareContracts, sourceOf, type SchemaCompatibility } from '../index.ts';
import { relatedSchemas, smallValue } from '../testing/schema-arbitrary.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });

async function breaks(
  base: unknown,
  revision: unknown,
  compatibility: SchemaCompatibility,
): Promise<boolean> {
  const { breaking } = await compareContracts({
    base: await sourceOf(JSON.stringify(base), 'base.json'),
    revision: await sourceOf(JSON.stringify(revision), 'revision.json'),
    kind: 'json-schema',
    compatibility,
  });
  return breaking;
}

describe('comparing JSON Schemas', () => {
  it('what is called compatible, a validator never refuses, in each direction', async () => {
    let compatible = 0;
    await fc.assert(
      fc.asyncProperty(
        relatedSchemas,
        fc.array(smallValue, { minLength: 40, maxLength: 40 }),
        async ([base, revision], values) => {
          const [older, newer] = [ajv.compile(base), ajv.compile(revision)];
          for (const [compatibility, written, read] of [
            ['backward', older, newer],
            ['forward', newer, older],
          ] as const) {
            if (await breaks(base, revision, compatibility)) continue;
            compatible += 1;
            for (const value of values)
              if (written(value)) expect([value, read(value)]).toEqual([value, true]);
          }
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 150) },
    );
    expect(compatible).toBeGreaterThan(20);
  });

  it('full asks both', async () => {
    const [narrow, wide] = [{ enum: ['a'] }, { enum: ['a', 'b'] }];
    for (const [base, revision, expected] of [
      [narrow, wide, [false, true, true]],
      [wide, narrow, [true, false, true]],
      [wide, wide, [false, false, false]],
    ] as const) {
      const levels = ['backward', 'forward', 'full'] as const;
      const found = await Promise.all(levels.map((level) => breaks(base, revision, level)));
      expect(found).toEqual(expected);
    }
  });

  it('keywords of one type imply it, unless a type is named around them', async () => {
    const object = { properties: { a: {} } };
    const open = { anyOf: [{ type: 'boolean' }, object, { required: ['b'] }] };
    expect(await breaks(open, { anyOf: [object, { required: ['b'] }] }, 'backward')).toBe(true);
    const typed = { type: ['number', 'null'], minimum: 1 };
    const spread = { allOf: [{ type: ['number', 'null'] }, { minimum: 1 }] };
    expect(await breaks(typed, spread, 'full')).toBe(false);
  });
});
