import { describe, expect, it } from '@jest/globals';
import { changed, heavy, petsApi, verifyWorld } from '../testing/contract-world.ts';

const text = { type: 'string' };
const removed = 'response-optional-property-removed';
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
