import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions } from './compare-versions.ts';
import { inRange } from './version-range.ts';

describe('two versions', () => {
  it.each<[string | undefined, string, '<' | '=' | '>' | '?', string]>([
    ['npm', '1.2.5', '<', '1.2.6'],
    ['npm', '1.10.0', '>', '1.9.9'],
    ['npm', '1.0.0-alpha.1', '<', '1.0.0-alpha.beta'],
    ['npm', '1.0.0-rc.1', '<', '1.0.0'],
    ['npm', '1.0.0+build', '=', '1.0.0'],
    ['golang', 'v1.2.3', '=', '1.2.3'],
    ['maven', '1.2', '=', '1.2.0'],
    ['maven', '2.17.1', '>', '2.9'],
    [undefined, '99999999999999999999.0', '>', '99999999999999999998.9'],
    ['deb', '1.0-1', '<', '1.0-2'],
    ['deb', '1:0.9', '>', '2.0'],
    ['deb', '1.0~rc1', '<', '1.0'],
    ['deb', '2.36-9+deb12u4', '<', '2.36-9+deb12u10'],
    ['deb', '1.0a', '>', '1.0'],
    ['apk', '1.2.3-r9', '<', '1.2.3-r10'],
    ['apk', '1.2.3_rc1-r0', '<', '1.2.3-r0'],
    ['apk', '1.2.3_p1-r0', '>', '1.2.3-r0'],
    ['rpm', '1.0-1.el9', '?', '1.0-2.el9'],
    ['pypi', '1.0.post1', '?', '1.0'],
    ['npm', '1.2.3', '?', 'latest'],
    ['deb', '1'.repeat(300), '?', '2'],
  ])('of %s: %s %s %s', (type, one, relation, other) => {
    const sign = (order: number | undefined): string =>
      order === undefined ? '?' : order < 0 ? '<' : order > 0 ? '>' : '=';
    const opposite = { '<': '>', '>': '<', '=': '=', '?': '?' };
    expect(sign(compareVersions(type, one, other))).toBe(relation);
    expect(sign(compareVersions(type, other, one))).toBe(opposite[relation]);
  });

  const part = fc.constantFrom('0', '1', '9', '10', 'a', 'rc', '~', '+', '.', '-', ':', '_p');
  const version = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

  it.each(['deb', 'apk', 'npm', undefined])('of %s have an order that holds together', (type) => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        const [ab, bc, ac] = [
          compareVersions(type, a, b),
          compareVersions(type, b, c),
          compareVersions(type, a, c),
        ];
        if (ab === undefined || bc === undefined || ac === undefined) return;
        if (ab <= 0 && bc <= 0) expect(ac).toBeLessThanOrEqual(0);
        expect(Math.sign(compareVersions(type, b, a) ?? 0)).toBe(-Math.sign(ab) + 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a range', () => {
  it.each<[string, string, string | undefined, string]>([
    ['*', 'anything at all', undefined, 'inside'],
    ['<1.2.6', '1.2.5', 'npm', 'inside'],
    ['<1.2.6', '1.2.6', 'npm', 'outside'],
    ['<= 1.2.6', '1.2.6', 'npm', 'inside'],
    ['>=2.0.0 <2.3.1', '2.3.0', 'npm', 'inside'],
    ['>=2.0.0 <2.3.1', '1.9.9', 'npm', 'outside'],
    ['>=2.0.0 <2.3.1 || 1.0.0', '1.0.0', 'npm', 'inside'],
    ['1.0.0', '1.0.1', 'npm', 'outside'],
    ['=1.0.post1', '1.0.post1', 'pypi', 'inside'],
    ['1.0.post1', '1.0.post2', 'pypi', 'outside'],
    ['<1.0-3.el9', '1.0-2.el9', 'rpm', 'unknown'],
    ['<1.0-3.el9 || 1.0-2.el9', '1.0-2.el9', 'rpm', 'inside'],
    ['<1:2.36-9+deb12u10', '1:2.36-9+deb12u9', 'deb', 'inside'],
  ])('%s of %s (%s): %s', (range, version, type, answer) => {
    expect(inRange(range, type, version)).toBe(answer);
  });
});
