import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exclusion } from './exclude-pattern.ts';

describe('what stays out of a layer', () => {
  it.each([
    ['*.map', 'a.map', true],
    ['*.map', 'lib/a.map', false],
    ['**/*.map', 'a.map', true],
    ['**/*.map', 'lib/deep/a.map', true],
    ['lib', 'lib/deep/a.js', true],
    ['lib/', 'lib/a.js', true],
    ['./lib', 'lib', true],
    ['lib/**', 'lib/a.js', true],
    ['lib/**', 'lib', false],
    ['lib/**/test', 'lib/test', true],
    ['lib/**/test', 'lib/a/b/test/x.js', true],
    ['lib/**/test', 'lib/a/btest', false],
    ['?.js', 'a.js', true],
    ['?.js', 'ab.js', false],
    ['*', 'anything/at/all', true],
    ['a*b*c', 'aXbYbZc', true],
    ['a*b*c', 'aXbYbZ', false],
    ['[a]', 'a', false],
    ['[a]', '[a]', true],
    ['a.js', 'aXjs', false],
  ])('%s on %s: %s', (pattern, path, out) => {
    expect(exclusion([pattern])(path)).toBe(out);
  });

  it('keeps .git out at every depth, and nothing else that sounds like it', () => {
    const out = exclusion([]);
    expect([out('.git'), out('.git/config'), out('vendor/x/.git/HEAD')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([out('.gitignore'), out('a.git'), out('git')]).toEqual([false, false, false]);
  });

  it.each(['!keep', '/etc', '../x', 'a/../../b', '.', '/'])('refuses %s', (pattern) => {
    expect(() => exclusion([pattern])).toThrow(
      expect.objectContaining({ code: 'IMAGE_PATTERN_INVALID' }),
    );
  });

  it('is a law: a pattern without wildcards keeps out exactly its path and what lies below', () => {
    const name = fc
      .stringMatching(/^[a-z.]{1,6}$/)
      .filter((text) => !/^\.+$/.test(text) && text !== '.git');
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, path, (pattern, candidate) => {
        const below = pattern.every((part, position) => candidate[position] === part);
        expect(exclusion([pattern.join('/')])(candidate.join('/'))).toBe(below);
      }),
    );
  });

  it('answers at once for a pattern that makes a backtracking matcher hang', () => {
    const pattern = `${'*a'.repeat(60)}b`;
    expect(exclusion([pattern])('a'.repeat(4000))).toBe(false);
  });
});
