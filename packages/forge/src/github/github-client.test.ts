import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { z } from 'zod';
import { GithubClient } from './github-client.ts';
import {
  fastLimits,
  startTestServer,
  type SeenRequest,
  type TestAnswer,
  type TestServer,
} from './test-server.ts';

const servers: TestServer[] = [];
async function serve(
  answer: (request: SeenRequest, seen: readonly SeenRequest[]) => TestAnswer | undefined,
): Promise<TestServer> {
  const server = await startTestServer(answer);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const branch = { name: 'main' };
const schema = z.object({ name: z.string() });
const repository = /^\/repos\/octo\/shop$/;

function isRepository({ path }: SeenRequest): boolean {
  return repository.test(path);
}

describe('a request', () => {
  it('bears the token, and says no more of the machine than GitHub asks for', async () => {
    const server = await serve(() => ({ body: branch }));
    await expect(server.client().get('branch', { branch: 'a/b' }, schema)).resolves.toEqual(branch);
    expect(server.seen[0]).toMatchObject({
      path: '/repos/octo/shop/branches/a/b',
      headers: {
        authorization: 'Bearer ghs_testtoken',
        'user-agent': 'waybill',
        'x-github-api-version': '2022-11-28',
      },
    });
  });

  it.each([
    ['502', { status: 502, raw: '<html>bad gateway' }],
    ['a cut connection', 'cut'],
    ['no answer in time', 'hang'],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    [
      'a secondary limit with Retry-After',
      { status: 403, headers: { 'retry-after': '0' }, body: { message: 'secondary rate limit' } },
    ],
  ] as const)('is sent again after %s', async (_what, fault) => {
    const server = await serve((_request, seen) => (seen.length === 1 ? fault : { body: branch }));
    await expect(
      server
        .client({ limits: { ...fastLimits, request: 200 } })
        .get('branch', { branch: 'main' }, schema),
    ).resolves.toEqual(branch);
    expect(server.seen).toHaveLength(2);
  });

  it.each([400, 410])('names no version to a server that refuses it with %i', async (status) => {
    const body = { message: "Unsupported 'X-Github-Api-Version' '2022-11-28'." };
    const server = await serve(({ headers }) =>
      headers['x-github-api-version'] === undefined ? { body: branch } : { status, body },
    );
    const client = server.client();
    const ask = (name: string): Promise<unknown> => client.get('branch', { branch: name }, schema);
    await expect(Promise.all(['a', 'b', 'c', 'd'].map(ask))).resolves.toHaveLength(4);
    const before = server.seen.length;
    await ask('e');
    expect(server.seen).toHaveLength(before + 1);
  });

  it.each([
    [400, 'FORGE_REQUEST_REFUSED'],
    [401, 'FORGE_UNAUTHORIZED'],
    [403, 'FORGE_FORBIDDEN'],
    [409, 'FORGE_REQUEST_REFUSED'],
    [422, 'FORGE_REQUEST_REFUSED'],
    [501, 'FORGE_SERVER_ERROR'],
    [301, 'FORGE_REDIRECTED'],
  ])('is not sent again after %i', async (status, code) => {
    const server = await serve(() => ({ status, body: { message: 'no' } }));
    await expect(server.client().get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code,
      facts: { status },
    });
    expect(server.seen).toHaveLength(1);
  });

  it.each([
    ['faults without end', { status: 503 }, 'FORGE_SERVER_ERROR'],
    ['connections that are always cut', 'cut', 'FORGE_UNREACHABLE'],
  ] as const)('ends after some tries with %s', async (_what, fault, code) => {
    const server = await serve(() => fault);
    await expect(server.client().get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code,
    });
    expect(server.seen.length).toBeGreaterThan(2);
    expect(server.seen.length).toBeLessThan(10);
  });

  it('ends at once where the signal is aborted while it waits', async () => {
    const controller = new AbortController();
    const server = await serve(() => {
      setImmediate(() => controller.abort(new Error('cancelled')));
      return 'hang';
    });
    const client = server.client({
      signal: controller.signal,
      limits: { deadline: 60_000, request: 60_000 },
    });
    await expect(client.get('branch', { branch: 'main' }, schema)).rejects.toThrow('cancelled');
  });

  it('says where nobody listens', async () => {
    const server = await serve(() => undefined);
    const client = server.client();
    await server.close();
    await expect(client.get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code: 'FORGE_UNREACHABLE',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('sends no token unencrypted over a network', () => {
    const make = (apiUrl: string, token?: Secret): GithubClient =>
      new GithubClient({
        repository: 'octo/shop',
        apiUrl,
        signal: new AbortController().signal,
        ...(token === undefined ? {} : { token }),
      });
    const token = new Secret('ghs_testtoken');
    for (const url of [
      'http://ghes.example.org/api/v3',
      'ftp://x',
      'https://u:p@x.org',
      'nothing',
    ]) {
      expect(() => make(url, token)).toThrow(
        expect.objectContaining({ code: 'FORGE_ADDRESS_INVALID' }),
      );
    }
    expect(() => make('http://ghes.example.org/api/v3')).not.toThrow();
    expect(() => make('https://u:secret@x.org')).not.toThrow(/secret/);
  });
});

describe('a rate limit', () => {
  const inAnHour = 3600;

  it.each([
    ['Retry-After', { 'retry-after': String(inAnHour) }, {}],
    [
      'x-ratelimit-reset',
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + inAnHour),
      },
      {},
    ],
    ['only its words', {}, { message: 'You have exceeded a secondary rate limit.' }],
  ])('that outlasts the deadline ends the call at once: %s', async (_what, headers, body) => {
    const server = await serve(() => ({ status: 403, headers, body }));
    await expect(server.client().get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code: 'FORGE_RATE_LIMITED',
      facts: { resets: expect.stringMatching(/^20\d\d-.*Z$/) },
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe('a permission that is missing', () => {
  it('is named for each kind of token, with GitHub`s own word', async () => {
    const server = await serve(() => ({
      status: 403,
      headers: { 'x-accepted-github-permissions': 'statuses=write' },
      body: { message: 'Resource not accessible by integration' },
    }));
    const wish = server.client().write('createStatus', { sha: 'x' }, z.object({}));
    await expect(wish).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      message: expect.stringContaining('Resource not accessible by integration'),
      remedy: expect.stringMatching(
        /`statuses: write` under `permissions:`.*Commit statuses \(write\).*statuses=write/s,
      ),
    });
  });

  it('that GITHUB_TOKEN can never have asks for an App', async () => {
    const server = await serve(() => ({ status: 403 }));
    await expect(server.client().get('ruleSuites', {}, schema)).rejects.toMatchObject({
      remedy: expect.stringMatching(/GITHUB_TOKEN can never have this.*Administration \(write\)/),
    });
  });

  it.each([
    ['single sign-on', { 'x-github-sso': 'required; url=https://x' }, '', /single sign-on/],
    [
      "the repository's settings",
      {},
      'GitHub Actions is not permitted to create or approve pull requests.',
      /Settings > Actions/,
    ],
  ])('by %s has its own remedy', async (_what, headers, message, remedy) => {
    const server = await serve(() => ({ status: 403, headers, body: { message } }));
    const found = server.client().get('pull', { pull_number: 1 }, schema);
    await expect(found).rejects.toMatchObject({ remedy: expect.stringMatching(remedy) });
  });

  it('is told from absence: a 404 counts only where the repository is seen', async () => {
    const hidden = await serve(() => undefined);
    const client = hidden.client();
    await expect(client.find('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('contents: read'),
    });
    await expect(client.get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
    });
    const seen = await serve((request) => (isRepository(request) ? { body: {} } : undefined));
    await expect(seen.client().find('branch', { branch: 'x' }, schema)).resolves.toBeUndefined();
    await expect(seen.client().get('branch', { branch: 'x' }, schema)).rejects.toMatchObject({
      code: 'FORGE_NOT_FOUND',
    });
  });
});

describe('an answer', () => {
  it('with an ETag is asked for by it, and remembered', async () => {
    const server = await serve(({ headers }) =>
      headers['if-none-match'] === '"one"'
        ? { status: 304, headers: { etag: '"one"' } }
        : { headers: { etag: '"one"' }, body: branch },
    );
    const client = server.client();
    for (let count = 0; count < 3; count += 1)
      await expect(client.get('branch', { branch: 'main' }, schema)).resolves.toEqual(branch);
    expect(server.seen.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"one"',
      '"one"',
    ]);
  });

  it('that changed takes the place of the one that is remembered', async () => {
    const names = ['one', 'two'];
    const server = await serve(() => {
      const name = names.shift() ?? 'three';
      return { headers: { etag: `"${name}"` }, body: { name } };
    });
    const client = server.client();
    for (const name of ['one', 'two', 'three'])
      await expect(client.get('branch', { branch: 'main' }, schema)).resolves.toEqual({ name });
  });

  it.each([
    ['another form', { body: { name: 1 } }],
    ['no JSON', { raw: 'hello' }],
    ['too many bytes', { raw: Buffer.alloc(17 * 1024 * 1024, 32) }],
    ['a 304 to a question without an ETag', { status: 304 }],
  ])('that has %s is no answer', async (_what, answer) => {
    const server = await serve(() => answer);
    // Time enough for the largest on a busy machine: an answer that is late is asked for again.
    const client = server.client({ limits: { ...fastLimits, deadline: 30_000, request: 20_000 } });
    await expect(client.get('branch', { branch: 'main' }, schema)).rejects.toMatchObject({
      code: expect.stringMatching(/^FORGE_(ANSWER_INVALID|REDIRECTED)$/),
    });
    expect(server.seen).toHaveLength(1);
  });

  it('of several pages is read to its end, and not beyond a limit', async () => {
    const server = await serve(({ path }) => {
      const page = Number(/[?&]page=(\d+)/.exec(path)?.[1]);
      const link = page < 3 ? { link: `<http://x/?page=${String(page + 1)}>; rel="next"` } : {};
      return { headers: link, body: { list: [{ name: String(page) }], total_count: 3 } };
    });
    const client = server.client();
    const all = await client.list('rulesets', {}, schema, { key: 'list' });
    expect(all.map(({ name }) => name)).toEqual(['1', '2', '3']);
    await expect(
      client.list('rulesets', {}, schema, { key: 'list', maximumPages: 2 }),
    ).rejects.toMatchObject({ code: 'FORGE_TOO_MUCH' });
  });
});

describe('a write', () => {
  it.each(['cut', { status: 502 }] as const)(
    'that must not happen twice is looked for after %j',
    async (fault) => {
      const server = await serve(({ method }) => (method === 'POST' ? fault : undefined));
      const client = server.client();
      const found = await client.writeOnce('createPull', {}, schema, {
        look: () => Promise.resolve({ name: 'found' }),
      });
      expect(found).toEqual({ name: 'found' });
      expect(server.seen.map(({ method }) => method)).toEqual(['POST']);
    },
  );

  it('that was not found is written again', async () => {
    const server = await serve((_request, seen) => (seen.length === 1 ? 'cut' : { body: branch }));
    const look = (): Promise<undefined> => Promise.resolve(undefined);
    await expect(server.client().writeOnce('createPull', {}, schema, { look })).resolves.toEqual(
      branch,
    );
    expect(server.seen).toHaveLength(2);
  });

  it('that was certainly not done is written again without a look', async () => {
    const server = await serve((_request, seen) =>
      seen.length === 1 ? { status: 429, headers: { 'retry-after': '0' } } : { body: branch },
    );
    const look = (): Promise<never> => Promise.reject(new Error('looked'));
    await expect(server.client().writeOnce('createPull', {}, schema, { look })).resolves.toEqual(
      branch,
    );
  });

  it('waits for the one before it', async () => {
    const server = await serve(() => ({ body: branch, delayMilliseconds: 10 }));
    const client = server.client();
    const five = [1, 2, 3, 4, 5];
    await Promise.all(five.map(() => client.write('createStatus', { sha: 'x' }, schema)));
    expect(server.mostAtOnce()).toBe(1);
    await Promise.all(five.map(() => client.get('branch', { branch: 'x' }, schema)));
    expect(server.mostAtOnce()).toBeGreaterThan(1);
  });
});
