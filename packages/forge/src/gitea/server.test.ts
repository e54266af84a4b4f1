import { afterEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../github/test-server.ts';
import { giteaApiOf, giteaRepositoryOf } from './address.ts';
import { isGiteaServer } from './probe.ts';
import { serverVersion } from './server-version.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('a server that nobody has named', () => {
  it.each([
    ['says its version', { body: { version: '1.26.0' } }, true],
    ['has nothing there', { status: 404, body: { message: 'Not Found' } }, false],
    ['shows a page', { raw: '<html></html>' }, false],
    ['answers something else', { body: { installed_version: '3.15' } }, false],
    ['sends elsewhere', { status: 302, headers: { location: 'https://example.org' } }, false],
    ['cuts the connection', 'cut' as const, false],
  ] as const)('%s: Gitea or Forgejo is %s', async (_name, answer, isGitea) => {
    server = await startTestServer(({ path }) => (path === '/api/v1/version' ? answer : undefined));
    const { signal } = new AbortController();
    await expect(isGiteaServer(server.url, signal)).resolves.toBe(isGitea);
    await expect(isGiteaServer(server.url, signal)).resolves.toBe(isGitea);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('addresses', () => {
  it.each([
    ['https://git.example.org/shop/plans.git', 'https://git.example.org', 'shop/plans'],
    ['https://example.org/git/shop/plans', 'https://example.org/git', 'shop/plans'],
    ['http://127.0.0.1:3000//a.b/c_d', 'http://127.0.0.1:3000', 'a.b/c_d'],
    ['git@git.example.org:shop/plans.git', 'https://git.example.org', 'shop/plans'],
    ['ssh://git@git.example.org:2222/shop/plans', 'https://git.example.org', 'shop/plans'],
  ])('%s is on %s', (url, serverUrl, repository) => {
    expect(giteaRepositoryOf(url)).toEqual({ serverUrl, repository });
    expect(giteaApiOf(`${serverUrl}/`)).toBe(`${serverUrl}/api/v1`);
  });

  it.each(['https://git.example.org/plans', 'https://git.example.org/../plans', '/srv/x.git'])(
    '%s is no repository of a server',
    (url) => {
      expect(giteaRepositoryOf(url)).toBeUndefined();
    },
  );
});

describe('versions', () => {
  it.each([
    ['1.26.0', 'gitea', true],
    ['1.27.0+dev-12-gabc', 'gitea', true],
    ['1.25.3', 'gitea', false],
    ['11.0.1+gitea-1.22.0', 'forgejo', false],
    ['main', 'gitea', false],
  ] as const)('%s is %s, and moves branches by a call: %s', (text, product, updatesBranches) => {
    expect(serverVersion(text)).toMatchObject({ product, updatesBranches });
  });
});
