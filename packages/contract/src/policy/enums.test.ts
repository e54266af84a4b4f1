import { describe, expect, it } from '@jest/globals';
import { changed, findingOf, heavy, petsApi } from '../testing/contract-world.ts';

const text = { type: 'string' };
const added = 'response-property-enum-value-added';
const status = (values: readonly string[], more: object = {}): object => ({
  type: 'string',
  enum: values,
  ...more,
});

describe('a new value of a list in a response', () => {
  const grown = (more: object = {}): Parameters<typeof changed>[0] => [
    petsApi({ status: status(['a', 'UNKNOWN'], more) }),
    petsApi({ status: status(['a', 'b', 'UNKNOWN'], more) }),
  ];

  it('breaks strict readers, and says how it would not', async () => {
    const verdict = await changed(grown());
    expect(heavy(verdict)).toEqual([`breaking ${added}`]);
    expect(findingOf(verdict, added).remedy).toContain('x-extensible-enum');
  });

  it.each<[string, Parameters<typeof changed>[0], Record<string, unknown>]>([
    ['tolerant readers', grown(), { readers: 'tolerant' }],
    ['readers that were told', grown({ 'x-extensible-enum': true }), {}],
    [
      'readers with a value for the unknown',
      grown(),
      { enums: [{ property: 'stat*', unknown: 'UNKNOWN' }] },
    ],
  ])('does not break %s', async (_name, pair, contract) => {
    const verdict = await changed(pair, contract);
    expect(verdict.holds).toBe(true);
    expect(findingOf(verdict, added).level).toBe('info');
  });

  it('breaks those that were told only now', async () => {
    const [before] = grown();
    const [, after] = grown({ 'x-extensible-enum': true });
    expect((await changed([before, after])).holds).toBe(false);
  });

  it('breaks where the value for the unknown is new as well', async () => {
    const verdict = await changed(
      [petsApi({ status: status(['a']) }), petsApi({ status: status(['a', 'UNKNOWN']) })],
      { enums: [{ property: 'status', unknown: 'UNKNOWN' }] },
    );
    expect(heavy(verdict)).toEqual([`breaking ${added}`]);
  });
});

describe('a new property in a response whose objects were closed', () => {
  const closed = (properties: object): Record<string, unknown> =>
    petsApi({ pet: { type: 'object', properties, additionalProperties: false } });
  const pair = [closed({ name: text }), closed({ name: text, age: text })] as const;

  it('breaks strict readers, and not tolerant ones', async () => {
    expect((await changed(pair)).holds).toBe(false);
    expect((await changed(pair, { readers: 'tolerant' })).holds).toBe(true);
  });

  it('hides nothing else from tolerant ones', async () => {
    const narrower = [closed({ name: text, age: text }), closed({ name: text })] as const;
    expect((await changed(narrower, { readers: 'tolerant' })).holds).toBe(false);
  });
});

describe('lists that need a value for the unknown', () => {
  const rule = { enums: [{ property: 'status', unknown: 'UNKNOWN' }] };
  const missing = ['breaking contract-enum-unknown-missing'];

  it.each<[string, Record<string, unknown>, string[]]>([
    ['has it', { status: status(['a', 'UNKNOWN']) }, []],
    ['has it not', { status: status(['a']) }, missing],
    ['has it not, in a list', { status: { type: 'array', items: status(['a']) } }, missing],
    ['has it not, in a branch', { status: { anyOf: [{ type: 'null' }, status(['a'])] } }, missing],
    ['is no list anywhere', { status: text }, ['breaking contract-enums-unmatched']],
  ])('%s', async (_name, properties, expected) => {
    const api = petsApi(properties);
    expect(heavy(await changed([api, api], rule))).toEqual(expected);
  });

  it('finds it behind a reference, once, and by the name of a schema', async () => {
    const reference = { $ref: '#/components/schemas/Status' };
    const api = {
      ...petsApi({ status: reference, other: reference }),
      components: { schemas: { Status: status(['a']) } },
    };
    for (const named of [{ property: '*' }, { schema: 'Status' }]) {
      const verdict = await changed([api, api], { enums: [{ ...named, unknown: 'UNKNOWN' }] });
      expect(heavy(verdict)).toEqual(missing);
      expect(findingOf(verdict, 'contract-enum-unknown-missing').pointer).toBe(
        '/components/schemas/Status',
      );
    }
  });
});
