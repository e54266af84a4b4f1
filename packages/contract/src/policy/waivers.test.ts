import { describe, expect, it } from '@jest/globals';
import { changed, findingOf, heavy, petsApi } from '../testing/contract-world.ts';
import type { ContractVerdict } from '../verdict.ts';

const text = { type: 'string' };
const removed = 'response-optional-property-removed';
const loss = [petsApi({ name: text, age: text }), petsApi({ name: text })] as const;

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
    ['message', { message: '*.' }, true],
    ['another message', { message: 'nothing like it' }, false],
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
