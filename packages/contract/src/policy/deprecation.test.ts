import { describe, expect, it } from '@jest/globals';
import { heavy, petsApi, verifyWorld } from '../testing/contract-world.ts';

const now = new Date('2026-06-01T00:00:00.000Z');

/** What it means that `GET /toys` is changed, on the first of June. */
async function toys(before: object, after: object | undefined, grace?: object): Promise<string[]> {
  const item = (operation: object): object => ({
    '/toys': { get: { responses: { '200': { description: 'ok' } }, ...operation } },
  });
  return heavy(
    await verifyWorld({
      head: { 'api.json': petsApi({}, after === undefined ? {} : { paths: item(after) }) },
      bases: [{ 'api.json': petsApi({}, { paths: item(before) }) }],
      contract: grace === undefined ? {} : { deprecation: grace },
      now,
    }),
  );
}

const sunset = (day: string): object => ({ deprecated: true, 'x-sunset': day });
const stable = { stable: '30d' };

describe('deprecation', () => {
  it.each<[string, object, object | undefined, string[]]>([
    ['without a date', {}, { deprecated: true }, ['breaking api-deprecated-sunset-missing']],
    ['with too little time', {}, sunset('2026-06-30'), ['breaking api-sunset-date-too-small']],
    ['with just enough time', {}, sunset('2026-07-01'), []],
    [
      'whose date comes nearer than that',
      sunset('2026-12-31'),
      sunset('2026-06-20'),
      ['breaking api-sunset-date-changed-too-small'],
    ],
    ['whose date was near before', sunset('2026-06-20'), sunset('2026-06-20'), []],
    [
      'of beta, whose time is another one',
      { 'x-stability-level': 'beta' },
      { 'x-stability-level': 'beta', ...sunset('2026-06-10') },
      [],
    ],
    [
      'removed before its day',
      sunset('2026-06-02'),
      undefined,
      ['breaking api-path-removed-before-sunset'],
    ],
    ['removed after its day', sunset('2026-05-31'), undefined, []],
  ])('%s', async (_name, before, after, expected) => {
    expect(await toys(before, after, stable)).toEqual(expected);
  });

  it('needs no date where no time is asked for', async () => {
    expect(await toys({}, { deprecated: true })).toEqual([]);
    expect(await toys({}, sunset('2026-06-02'))).toEqual([]);
  });

  it.each(['draft', 'alpha'])('may be forgotten for what is %s', async (level) => {
    const unstable = { 'x-stability-level': level };
    expect(await toys(unstable, undefined, stable)).toEqual([]);
    expect(await toys(unstable, { ...unstable, parameters: [required] }, stable)).toEqual([]);
    const beta = { 'x-stability-level': 'beta' };
    expect(await toys(beta, { ...beta, parameters: [required] }, stable)).not.toEqual([]);
  });
});

const required = { name: 'q', in: 'query', required: true, schema: { type: 'string' } };
