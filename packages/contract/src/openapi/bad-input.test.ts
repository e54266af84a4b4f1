import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { compareContracts, sourceOf, type Compatibility, type ContractKind } from '../index.ts';

async function compare(base: string, revision: string, kind: ContractKind): Promise<Compatibility> {
  return await compareContracts({
    base: await sourceOf(base, 'base.yaml'),
    revision: await sourceOf(revision, 'revision.yaml'),
    kind,
    profile: 'strict',
  });
}

/** What a comparison ends with: a code, or whether it breaks. */
async function outcome(text: string, kind: ContractKind = 'openapi'): Promise<string> {
  try {
    const { breaking } = await compare(text, text, kind);
    return breaking ? 'breaking' : 'compatible';
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

const api = (schema: unknown, components: unknown = {}): string =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'the API', version: '1.0.0' },
    paths: {
      '/things': {
        post: {
          requestBody: { content: { 'application/json': { schema } } },
          responses: { 200: { description: 'ok' } },
        },
      },
    },
    components: { schemas: components },
  });

describe('contracts that cannot be compared', () => {
  const cases: readonly (readonly [string, string, string, ContractKind?])[] = [
    ['a description that is none', '{"hello": "world"}', 'CONTRACT_KIND_MISMATCH'],
    ['a description of another age', '{"openapi": "4.0.0"}', 'CONTRACT_KIND_MISMATCH'],
    ['a schema that is a list', '[1, 2]', 'CONTRACT_KIND_MISMATCH', 'json-schema'],
    ['text', 'just some words', 'CONTRACT_KIND_MISMATCH'],
    ['broken YAML', 'openapi: [1', 'CONTRACT_MALFORMED'],
    ['a reference to nothing', api({ $ref: '#/nowhere' }), 'CONTRACT_REFERENCE_UNRESOLVED'],
    [
      'a reference to another host',
      api({ $ref: 'https://example.com/schema.json' }),
      'CONTRACT_REFERENCE_REFUSED',
    ],
    [
      'references that name each other',
      api({ $ref: '#/components/schemas/A' }, { A: { $ref: '#/components/schemas/A' } }),
      'CONTRACT_REFERENCE_CIRCULAR',
    ],
    [
      'aliases that multiply',
      ['a: &a [x, x, x, x, x, x, x, x]']
        .concat(
          ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
            (name, index) =>
              `${name}: &${name} [${Array(8)
                .fill(`*${'abcdefg'.charAt(index)}`)
                .join(', ')}]`,
          ),
        )
        .join('\n'),
      'CONTRACT_TOO_LARGE',
    ],
    [
      'nesting without end',
      `${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`,
      'CONTRACT_TOO_LARGE',
      'json-schema',
    ],
    ['nesting without end, as YAML', `a: ${'['.repeat(5000)}`, 'CONTRACT_TOO_LARGE'],
  ];
  for (const [name, text, code, kind] of cases)
    it(`${name}: ${code}`, async () => {
      expect(await outcome(text, kind)).toBe(code);
    });
});

describe('contracts that ask for much', () => {
  it('a schema that contains itself is compared', async () => {
    const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } };
    expect(await outcome(api({ $ref: '#/components/schemas/Node' }, { Node: node }))).toBe(
      'compatible',
    );
  });

  for (const pattern of ['^(a+)+$', '^(a|aa)+$', '^(a*)*b', '(.*a){25}', '(x+x+)+y', '(a)\\1*b'])
    it(`${pattern} is not tried on values, and what depends on it is undecided`, async () => {
      const values = [`${'a'.repeat(60)}!`, `${'x'.repeat(60)}!`];
      const base = api({ type: 'string', enum: values });
      const { breaking, findings } = await compare(
        base,
        api({ type: 'string', enum: values, pattern }),
        'openapi',
      );
      expect(breaking).toBe(true);
      expect(findings[0]?.id).toBe('request-body-pattern-added');
    });

  it('an operation id that is given twice is told, once', async () => {
    const twice = (second: string): string =>
      JSON.stringify({
        openapi: '3.0.3',
        info: { title: 'the API', version: '1.0.0' },
        paths: {
          '/a': { get: { operationId: 'list', responses: {} } },
          '/b': { get: { operationId: second, responses: {} } },
        },
      });
    const { breaking, findings } = await compare(twice('other'), twice('list'), 'openapi');
    expect(breaking).toBe(false);
    expect(
      findings.filter(({ level }) => level === 'risky').map(({ id, operation }) => [id, operation]),
    ).toEqual([['api-operation-id-duplicated', 'GET /b']]);
    expect((await compare(twice('list'), twice('list'), 'openapi')).findings).toEqual([]);
  });
});
