import { describe, expect, it } from '@jest/globals';
import { changed, findingOf, heavy, petsApi, type World } from '../testing/contract-world.ts';

const text = { type: 'string' };

describe('properties that must stay', () => {
  const keep = (more: object = {}): World['contract'] => ({
    keep: [{ properties: ['generated_at'], ...more }],
  });
  const withIt = petsApi({ generated_at: text });
  const required = petsApi({ generated_at: text }, { required: ['generated_at'] });
  const without = petsApi({});
  const missing = 'contract-kept-property-missing';

  it('holds where they are, and says who reads them where they are gone', async () => {
    expect(heavy(await changed([withIt, withIt], keep()))).toEqual([]);
    const verdict = await changed([withIt, without], keep());
    expect(findingOf(verdict, missing)).toMatchObject({
      level: 'breaking',
      operation: 'GET /pets',
      bases: ['main'],
      before: { commit: '1'.repeat(40), file: 'api.json' },
    });
  });

  it('is judged on the revision alone, too', async () => {
    const verdict = await changed([without, without], keep());
    expect(heavy(verdict)).toEqual([`breaking ${missing}`]);
    expect(findingOf(verdict, missing)).not.toHaveProperty('bases');
  });

  it('may ask that they are required', async () => {
    expect(heavy(await changed([required, required], keep({ required: true })))).toEqual([]);
    expect(heavy(await changed([withIt, withIt], keep({ required: true })))).toEqual([
      'breaking contract-kept-property-optional',
    ]);
  });

  it.each<[string, object, boolean]>([
    ['the operation', { operations: ['GET /p*'] }, true],
    ['its identifier', { operations: ['listPets'] }, true],
    ['another operation', { operations: ['POST *'] }, false],
    ['the status', { status: ['200'] }, true],
    ['another status', { status: ['4*'] }, false],
  ])('is about responses by %s', async (_name, responses, fits) => {
    const expected = fits ? [] : ['breaking contract-keep-unmatched'];
    expect(heavy(await changed([withIt, withIt], keep({ responses })))).toEqual(expected);
  });

  it.each<[string, object, string, boolean]>([
    ['all of allOf', { allOf: [{ properties: { a: text } }, {}] }, 'a', true],
    [
      'each branch of oneOf',
      { oneOf: [{ properties: { a: text } }, { type: 'object' }] },
      'a',
      false,
    ],
    [
      'a branch that is null',
      { anyOf: [{ properties: { a: text } }, { type: 'null' }] },
      'a',
      true,
    ],
    ['another object', { properties: { meta: { properties: { a: text } } } }, 'meta/a', true],
    ['items', { type: 'array', items: { properties: { a: text } } }, '*/a', true],
    ['items that lack it', { type: 'array', items: {} }, '*/a', false],
  ])('looks into %s', async (_name, schema, property, there) => {
    const paths = {
      '/toys': {
        get: {
          responses: { '200': { description: 'ok', content: { 'application/json': { schema } } } },
        },
      },
    };
    const api = petsApi({}, { paths });
    const verdict = await changed([api, api], {
      keep: [{ responses: { operations: ['GET /toys'] }, properties: [property] }],
    });
    expect(verdict.holds).toBe(there);
  });

  it('ends on a schema that is a branch of itself', async () => {
    const node = { $ref: '#/components/schemas/Node' };
    const api = {
      ...petsApi(
        {},
        {
          paths: {
            '/toys': {
              get: {
                responses: {
                  '200': { description: 'ok', content: { 'application/json': { schema: node } } },
                },
              },
            },
          },
        },
      ),
      components: { schemas: { Node: { oneOf: [node, node, { properties: { a: text } }] } } },
    };
    const verdict = await changed([api, api], {
      keep: [{ responses: { operations: ['GET /toys'] }, properties: ['a'] }],
    });
    expect(verdict.holds).toBe(false);
  });

  it('says so where the whole body is gone', async () => {
    const bare = petsApi(
      {},
      {
        paths: {
          '/pets': {
            get: { operationId: 'listPets', responses: { '200': { description: 'ok' } } },
          },
        },
      },
    );
    const verdict = await changed([withIt, bare], keep());
    expect(heavy(verdict)).toEqual(
      expect.arrayContaining([
        'breaking contract-kept-response-removed',
        'breaking contract-keep-unmatched',
      ]),
    );
  });

  it('is asked of a JSON Schema as well', async () => {
    const schema = (properties: object): Record<string, unknown> => ({
      type: 'object',
      properties,
    });
    const contract = { kind: 'json-schema', ...keep() };
    const verdict = await changed([schema({ generated_at: text }), schema({})], contract);
    expect(heavy(verdict)).toContain(`breaking ${missing}`);
    const good = schema({ generated_at: text });
    expect(heavy(await changed([good, good], contract))).toEqual([]);
  });
});
