import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPackageUrl, parsePackageUrl, speaksOf } from './package-url.ts';

describe('a package URL', () => {
  it.each<[string, object | undefined]>([
    ['pkg:npm/minimist@1.2.5', { type: 'npm', name: 'minimist', version: '1.2.5', qualifiers: {} }],
    [
      'pkg:NPM/%40acme/b@1',
      { type: 'npm', namespace: '@acme', name: 'b', version: '1', qualifiers: {} },
    ],
    ['pkg:npm/@acme/b', { type: 'npm', namespace: '@acme', name: 'b', qualifiers: {} }],
    [
      'pkg:deb/debian/openssl@1%3A3.0-1?arch=amd64&distro=debian-12&empty=#sub/path',
      {
        ...{ type: 'deb', namespace: 'debian', name: 'openssl', version: '1:3.0-1' },
        qualifiers: { arch: 'amd64', distro: 'debian-12' },
      },
    ],
    [
      'pkg:golang/github.com/acme/x@v1.0.0%2Bincompatible',
      {
        type: 'golang',
        namespace: 'github.com/acme',
        name: 'x',
        version: 'v1.0.0+incompatible',
        qualifiers: {},
      },
    ],
    ['pkg:npm/%zz@1', { type: 'npm', name: '%zz', version: '1', qualifiers: {} }],
    ['pkg:npm', undefined],
    ['pkg:', undefined],
    ['npm/minimist', undefined],
    [`pkg:npm/${'x'.repeat(5000)}`, undefined],
  ])('%s is taken apart', (text, expected) => {
    expect(parsePackageUrl(text)).toEqual(expected);
  });

  it('gives the name and version back that it was made of', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((it) => !it.includes('/'));
    fc.assert(
      fc.property(word, word, word, (scope, name, version) => {
        const parsed = parsePackageUrl(formatPackageUrl('npm', `@${scope}/${name}`, version));
        expect(parsed).toEqual({
          type: 'npm',
          namespace: `@${scope}`,
          name,
          version,
          qualifiers: {},
        });
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, string, boolean]>([
    ['pkg:npm/a', 'pkg:npm/a@1', true],
    ['pkg:npm/a@1', 'pkg:npm/a@1?x=y', true],
    ['pkg:npm/a@1?x=y', 'pkg:npm/a@1', false],
    ['pkg:npm/a@2', 'pkg:npm/a@1', false],
    ['pkg:npm/a', 'pkg:npm/%40s/a@1', false],
    ['pkg:deb/debian/a', 'pkg:deb/ubuntu/a@1', false],
  ])('%s speaks of %s: %s', (written, found, expected) => {
    const [one, other] = [parsePackageUrl(written), parsePackageUrl(found)];
    expect(one !== undefined && other !== undefined && speaksOf(one, other)).toBe(expected);
  });
});
