import { describe, expect, it } from '@jest/globals';
import { fitsRefPattern } from './ref-pattern.ts';

const main = 'refs/heads/main';

describe('a pattern of a ruleset', () => {
  it.each([
    ['~ALL', 'refs/heads/x/y'],
    ['~DEFAULT_BRANCH', main],
    [main, main],
    ['refs/heads/*', main],
    ['refs/heads/m?in', main],
    ['refs/heads/ma[a-j]n', main],
    ['refs/heads/ma[!a]n', main],
    ['refs/heads/**/*', main],
    ['refs/heads/**/*', 'refs/heads/a/b/c'],
    ['refs/heads/releases/**/*', 'refs/heads/releases/1/2'],
    ['refs/heads/a\\*', 'refs/heads/a*'],
    ['refs/heads/a.b', 'refs/heads/a.b'],
    ['refs/heads/a+(b)', 'refs/heads/a+(b)'],
  ])('%s names %s', (pattern, ref) => {
    expect(fitsRefPattern(pattern, ref, main)).toBe(true);
  });

  it.each([
    ['~DEFAULT_BRANCH', 'refs/heads/other'],
    ['refs/heads/*', 'refs/heads/a/b'],
    ['refs/heads/ma', main],
    ['main', main],
    ['refs/heads/m[!a]in', main],
    ['refs/heads/a\\*', 'refs/heads/ab'],
    ['refs/heads/a.b', 'refs/heads/axb'],
    ['refs/heads/[z-a]', 'refs/heads/b'],
    ['refs/heads/[', main],
    ['*'.repeat(500), main],
  ])('%s does not name %s', (pattern, ref) => {
    expect(fitsRefPattern(pattern, ref, main)).toBe(false);
  });
});
