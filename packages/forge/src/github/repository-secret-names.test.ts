import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { repositorySecretNames, type RepositorySecretNames } from './repository-secret-names.ts';
import { fastLimits, startTestServer, type TestAnswer, type TestServer } from './test-server.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.close();
});

async function names(answer: (page: string) => TestAnswer): Promise<RepositorySecretNames> {
  server = await startTestServer(({ path }) => {
    if (path === '/repos/octo/shop') return { body: { id: 1, full_name: 'octo/shop' } };
    return path.startsWith('/repos/octo/shop/actions/secrets') ? answer(path) : undefined;
  });
  return await repositorySecretNames({
    apiUrl: server.url,
    repository: 'octo/shop',
    token: new Secret('ghs_testtoken'),
    signal: new AbortController().signal,
    limits: fastLimits,
  });
}

describe("the names of a repository's secrets", () => {
  it('are all of them, over several pages', async () => {
    const all = Array.from({ length: 130 }, (_, index) => ({ name: `S${String(index)}` }));
    const found = await names((path) => {
      const first = !path.includes('page=2');
      const link = `<${server?.url ?? ''}/repos/octo/shop/actions/secrets?per_page=100&page=2>; rel="next"`;
      return {
        body: { total_count: 130, secrets: first ? all.slice(0, 100) : all.slice(100) },
        ...(first ? { headers: { link } } : {}),
      };
    });
    expect(found).toEqual({ kind: 'names', names: all.map(({ name }) => name) });
  });

  it.each([403, 404])('are not known where GitHub answers %d', async (status) => {
    const message = 'Resource not accessible by integration';
    expect(await names(() => ({ status, body: { message } }))).toEqual({
      kind: 'unreadable',
      reason: `GitHub does not show them to this token: ${message}`,
    });
  });

  it('are an error where the answer is none', async () => {
    await expect(names(() => ({ body: { total_count: 0 } }))).rejects.toMatchObject({
      code: expect.stringMatching(/^FORGE_/),
    });
  });
});
