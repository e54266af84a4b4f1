import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { configJsonSchema, parseApplicationConfig, type ContractConfig } from './index.ts';

function parse(fields: Record<string, unknown>): ContractConfig | undefined {
  const contract = { name: 'api', kind: 'openapi', file: 'api.yaml', ...fields };
  const written = {
    version: 1,
    application: 'shop',
    images: [{ name: 'app', repository: 'registry.example.org/shop/app', buildah: {} }],
    contracts: [contract],
  };
  return parseApplicationConfig(JSON.stringify(written), 'waybill.yaml').contracts[0];
}

describe("a contract's policy in waybill.yaml", () => {
  it('is the careful one where nothing is said', () => {
    expect(parse({})).toMatchObject({ levels: {}, readers: 'strict', keep: [], enums: [] });
    expect(parse({})).not.toHaveProperty('version');
    expect(parse({ kind: 'json-schema' })).toMatchObject({ compatibility: 'backward-transitive' });
    expect(parse({ version: {} })).toMatchObject({ version: { excuses: false } });
    expect(parse({ deprecation: { stable: '180d' } })).toMatchObject({
      deprecation: { stableMilliseconds: 180 * 86_400_000, betaMilliseconds: 0 },
    });
    expect(parse({ keep: [{ properties: ['status'] }] })).toMatchObject({
      keep: [{ responses: { operations: ['*'], status: ['2*'] }, required: false }],
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a level that there is not', { levels: { 'response-*': 'error' } }],
    ['an id that is none', { levels: { 'Response removed': 'info' } }],
    ['a pattern with too many stars', { levels: { ['*a'.repeat(11)]: 'info' } }],
    ['a rule for lists without a name', { enums: [{ unknown: 'UNKNOWN' }] }],
    ['a rule for lists with two names', { enums: [{ property: 'a', schema: 'b', unknown: 'U' }] }],
    ['kept properties without any', { keep: [{ properties: [] }] }],
    ['a path of a property that is none', { keep: [{ properties: ['a//b'] }] }],
    ['a field of another kind', { compatibility: 'full' }],
    ['a level of compatibility that there is not', { kind: 'json-schema', compatibility: 'none' }],
    ['waivers outside of the repository', { waivers: '../waivers.yaml' }],
  ])('refuses %s', (_name, fields) => {
    expect(() => parse(fields)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  it('is in the published schema, each field with a description', () => {
    const { properties } = publishedSchema.parse(configJsonSchema());
    const fields = properties.contracts.items.oneOf.flatMap((kind) =>
      Object.entries(kind.properties),
    );
    expect(fields.map(([name]) => name)).toEqual(
      expect.arrayContaining(['levels', 'readers', 'deprecation', 'version', 'keep', 'enums']),
    );
    expect(fields.filter(([, { description }]) => description === undefined)).toEqual([]);
  });
});

const kindSchema = z.object({
  properties: z.record(z.string(), z.object({ description: z.string().optional() })),
});
const publishedSchema = z.object({
  properties: z.object({
    contracts: z.object({ items: z.object({ oneOf: z.array(kindSchema) }) }),
  }),
});
