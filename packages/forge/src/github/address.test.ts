import { describe, expect, it } from '@jest/globals';
import { githubApiOf, githubGraphqlOf, githubRepositoryOf } from './address.ts';

describe('the API of a server', () => {
  it.each([
    ['https://github.com', 'https://api.github.com'],
    ['https://github.com/', 'https://api.github.com'],
    ['https://GitHub.com', 'https://api.github.com'],
    ['https://acme.ghe.com', 'https://api.acme.ghe.com'],
    ['https://git.example.org/', 'https://git.example.org/api/v3'],
    ['https://github.com.example.org', 'https://github.com.example.org/api/v3'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api/v3'],
    ['https://example.org/github', 'https://example.org/github/api/v3'],
  ])('%s is %s', (server, api) => {
    expect(githubApiOf(server)).toBe(api);
  });
});

describe('GraphQL', () => {
  it.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://api.acme.ghe.com/', 'https://api.acme.ghe.com/graphql'],
    ['https://git.example.org/api/v3', 'https://git.example.org/api/graphql'],
    ['https://git.example.org/api/v3/', 'https://git.example.org/api/graphql'],
  ])('of the API %s is %s', (api, graphql) => {
    expect(githubGraphqlOf(api)).toBe(graphql);
  });
});

describe('the repository of an address', () => {
  const shop = { serverUrl: 'https://github.com', repository: 'octo/shop' };

  it.each([
    ['https://github.com/octo/shop', shop],
    ['https://github.com/octo/shop.git', shop],
    ['https://github.com/octo/shop/', shop],
    ['https://x-access-token@github.com/octo/shop.git/', shop],
    ['git@github.com:octo/shop.git', shop],
    ['ssh://git@github.com/octo/shop.git', shop],
    ['ssh://git@github.com:2222/octo/shop.git', shop],
    ['http://127.0.0.1:3000/octo/shop.git', { ...shop, serverUrl: 'http://127.0.0.1:3000' }],
    ['http://127.0.0.1:3000/git/octo/shop', { ...shop, serverUrl: 'http://127.0.0.1:3000/git' }],
    ['https://github.com/octo/shop.web.git', { ...shop, repository: 'octo/shop.web' }],
  ])('%s', (url, expected) => {
    expect(githubRepositoryOf(url)).toEqual(expected);
  });

  it.each([
    '/srv/git/octo/shop.git',
    'file:///srv/git/octo/shop.git',
    'https://github.com/octo',
    'https://github.com/octo/..',
    'https://github.com/octo/sh%20op',
    'ext::sh -c true',
    'octo/shop',
    '',
  ])('%j is none', (url) => {
    expect(githubRepositoryOf(url)).toBeUndefined();
  });
});
