import { describe, expect, it } from '@jest/globals';
import { changed, findingOf, heavy, petsApi, verifyWorld } from '../testing/contract-world.ts';

const text = { type: 'string' };
const removed = 'response-optional-property-removed';

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
