import { describe, expect, it } from '@jest/globals';
import { sourceOf } from './source.ts';

describe('sourceOf', () => {
  it.each([
    ['https://github.com/shop/plans', 'https://github.com/shop/plans'],
    ['https://github.com/shop/plans.git', 'https://github.com/shop/plans'],
    ['https://github.com/shop/plans/', 'https://github.com/shop/plans'],
    ['https://github.com/shop/plans.git/', 'https://github.com/shop/plans'],
    ['https://x-access-token:secret@github.com/shop/plans.git', 'https://github.com/shop/plans'],
    ['https://ada:p@ss@git.example/shop/plans', 'https://git.example/shop/plans'],
    ['HTTPS://ada@git.example/shop/plans', 'HTTPS://git.example/shop/plans'],
    ['git+ssh://git@git.example/shop/plans', 'git+ssh://git.example/shop/plans'],
    ['http://127.0.0.1:3000/a@b/plans', 'http://127.0.0.1:3000/a@b/plans'],
    ['git@git.example:shop/plans.git', 'https://git.example/shop/plans'],
    ['ssh://git@git.example/shop/plans.git', 'https://git.example/shop/plans'],
    ['/srv/git/plans.git', '/srv/git/plans'],
    ['/srv/git/plans.github', '/srv/git/plans.github'],
  ])('%s is %s', (applicationRepository, source) => {
    expect(sourceOf({ applicationRepository })).toBe(source);
    expect(sourceOf({ applicationRepository: source })).toBe(source);
  });
});
