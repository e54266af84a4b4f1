import { describe, expect, it } from '@jest/globals';
import { findingOf, heavy, petsApi, verifyWorld, type World } from '../testing/contract-world.ts';
import type { ContractVerdict } from '../verdict.ts';

const text = { type: 'string' };
const removed = 'response-optional-property-removed';
const added = 'response-property-enum-value-added';
const status = (values: readonly string[], more: object = {}): object => ({
  type: 'string',
  enum: values,
  ...more,
});

/** What changing the properties of a response means under a policy. */
async function changed(
  [before, after]: readonly [Record<string, unknown>, Record<string, unknown>],
  contract: World['contract'] = {},
  more: Partial<World> = {},
): Promise<ContractVerdict> {
  return await verifyWorld({
    head: { 'api.json': after, ...more.head },
    bases: [{ 'api.json': before }],
    contract,
    ...(more.now === undefined ? {} : { now: more.now }),
  });
}

const loss = [petsApi({ name: text, age: text }), petsApi({ name: text })] as const;

describe('levels of rules', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['none', {}, [`breaking ${removed}`]],
    ['the id', { [removed]: 'risky' }, [`risky ${removed}`]],
    ['ignored', { [removed]: 'ignored' }, []],
    ['a pattern', { 'response-*': 'risky' }, [`risky ${removed}`]],
    ['the id before a pattern', { [removed]: 'breaking', '*': 'info' }, [`breaking ${removed}`]],
    [
      'a longer pattern',
      { 'response-*-removed': 'risky', 'response-*': 'info' },
      [`risky ${removed}`],
    ],
    ['another rule', { 'request-*': 'info' }, [`breaking ${removed}`]],
  ])('%s', async (_name, levels, expected) => {
    const verdict = await changed(loss, { levels });
    expect(heavy(verdict)).toEqual(expected);
    expect(verdict.holds).toBe(!expected.some((line) => line.startsWith('breaking')));
  });

  it('count for our own rules, too', async () => {
    const world = { head: {}, bases: [{ 'api.json': loss[0] }] };
    const verdict = await verifyWorld({
      ...world,
      contract: { levels: { 'contract-*': 'risky' } },
    });
    expect(verdict.holds).toBe(true);
    expect(heavy(verdict)).toEqual(['risky contract-removed']);
  });

  it('take a pattern that would ruin a regular expression', async () => {
    const pattern = `${'*a'.repeat(9)}*b`;
    expect(heavy(await changed(loss, { levels: { [pattern]: 'info' } }))).toHaveLength(1);
  });
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

describe('the version that a description gives itself', () => {
  const small = (version: string): Record<string, unknown> => petsApi({ name: text }, { version });
  const large = (version: string): Record<string, unknown> =>
    petsApi({ name: text, age: text }, { version });

  it.each<[string, string, string, string | undefined]>([
    ['adds', '1.2.3', '1.3.0', undefined],
    ['adds', '1.2.3', '2.0.0', undefined],
    ['adds', '1.2.3', '1.2.4', 'contract-version-minor-needed'],
    ['adds', '1.2.3', '1.2.3', 'contract-version-minor-needed'],
    ['adds', '0.2.3', '0.2.4', undefined],
    ['adds', '0.2.3', '0.2.3', 'contract-version-patch-needed'],
    ['adds', '1.2.3', '1.2.2', 'contract-version-decreased'],
    ['adds', '1.2.3', 'v-next', 'contract-version-missing'],
    ['adds', 'v-next', '1.2.3', undefined],
    ['breaks', '1.2.3', '2.0.0', undefined],
    ['breaks', '1.2.3', '1.3.0', 'contract-version-major-needed'],
    ['breaks', '0.2.3', '0.3.0', undefined],
    ['breaks', '0.2.3', '0.2.4', 'contract-version-minor-needed'],
    ['breaks', '0.2.3', '1.0.0', undefined],
    ['breaks', '2.0.0-rc.1', '2.0.0-rc.2', undefined],
    ['breaks', '2.0.0-rc.1', '2.0.0-rc.1', 'contract-version-patch-needed'],
  ])('%s: %s to %s', async (what, from, to, expected) => {
    const pair =
      what === 'adds' ? ([small(from), large(to)] as const) : ([large(from), small(to)] as const);
    const verdict = await changed(pair, { version: {} });
    const ids = verdict.findings.map(({ id }) => id).filter((id) => id.startsWith('contract-'));
    expect(ids).toEqual(expected === undefined ? [] : [expected]);
  });

  it('excuses what breaks only where the policy says so, and tells it', async () => {
    const pair = [large('1.2.3'), small('2.0.0')] as const;
    expect((await changed(pair, { version: {} })).holds).toBe(false);
    const verdict = await changed(pair, { version: { excuses: true } });
    expect(verdict.holds).toBe(true);
    expect(heavy(verdict)).toEqual([`risky ${removed}`]);
    expect(findingOf(verdict, 'contract-version-excuses').level).toBe('info');
    const minor = await changed([large('1.2.3'), small('1.3.0')], { version: { excuses: true } });
    expect(minor.holds).toBe(false);
  });

  it('is held against what was released, where there is any such base', async () => {
    const verdict = await verifyWorld({
      head: { 'api.json': large('1.3.0') },
      bases: [
        { files: { 'api.json': petsApi({ name: text, size: text }, { version: '1.3.0' }) } },
        {
          files: { 'api.json': small('1.2.3') },
          origins: [{ kind: 'release', releasedAt: '2026-01-01T00:00:00.000Z' }],
        },
      ],
      contract: { version: {}, levels: { [removed]: 'ignored' } },
    });
    expect(heavy(verdict)).toEqual([]);
  });
});

describe('waivers', () => {
  const waiver = {
    id: removed,
    reason: 'nobody ever read the age of a pet',
    owner: 'team-pets',
    expires: '2026-06-30',
  };
  const accepted = async (
    waivers: readonly object[],
    now = '2026-06-30T12:00:00.000Z',
  ): Promise<ContractVerdict> =>
    await changed(
      loss,
      { waivers: 'waivers.json' },
      { head: { 'waivers.json': { version: 1, waivers } }, now: new Date(now) },
    );

  it('take a finding out until their last day, and stay visible', async () => {
    const verdict = await accepted([waiver]);
    expect(verdict.holds).toBe(true);
    expect(findingOf(verdict, removed)).toMatchObject({
      level: 'breaking',
      waiver: { owner: 'team-pets', expires: '2026-06-30T23:59:59.999Z' },
    });
  });

  it('fail when they have ended', async () => {
    const verdict = await accepted([waiver], '2026-07-01T00:00:00.000Z');
    expect(verdict.holds).toBe(false);
    expect(heavy(verdict)).toEqual(['breaking contract-waiver-expired', `breaking ${removed}`]);
    expect(findingOf(verdict, 'contract-waiver-expired')).toMatchObject({ file: 'waivers.json' });
  });

  it('fail also where what they accepted is only risky', async () => {
    const verdict = await changed(
      loss,
      { waivers: 'waivers.json', levels: { [removed]: 'risky' } },
      {
        head: { 'waivers.json': { version: 1, waivers: [waiver] } },
        now: new Date('2027-01-01T00:00:00.000Z'),
      },
    );
    expect(verdict.holds).toBe(false);
  });

  it.each<[string, object, boolean]>([
    ['operation', { operation: 'GET /pets' }, true],
    ['another operation', { operation: 'GET /toys' }, false],
    ['pointer of the base', { pointer: '*/properties/age' }, true],
    ['another pointer', { pointer: '*/properties/name' }, false],
    ['file', { file: '*.json' }, true],
    ['another file', { file: '*.yaml' }, false],
    ['contract', { contract: 'api' }, true],
    ['pattern of rules', { id: 'response-*' }, true],
    ['message', { message: '*optional property removed*' }, true],
  ])('fit by %s', async (_name, more, fits) => {
    const verdict = await accepted([{ ...waiver, ...more }]);
    expect(verdict.holds).toBe(fits);
    expect(heavy(verdict).includes('risky contract-waiver-unused')).toBe(!fits);
  });

  it('of another contract neither count nor warn', async () => {
    expect(heavy(await accepted([{ ...waiver, contract: 'other' }]))).toEqual([
      `breaking ${removed}`,
    ]);
  });

  it.each<[string, object, string]>([
    ['an end', { expires: undefined }, 'expires'],
    ['a reason', { reason: 'because' }, 'reason'],
    ['an owner', { owner: undefined }, 'owner'],
  ])('without %s are refused', async (_name, more, field) => {
    await expect(accepted([{ ...waiver, ...more }])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(field),
    });
  });

  it('are refused where the file is not there', async () => {
    const verify = changed(loss, { waivers: 'missing.yaml' });
    await expect(verify).rejects.toMatchObject({ code: 'CONFIG_MISSING' });
  });
});
