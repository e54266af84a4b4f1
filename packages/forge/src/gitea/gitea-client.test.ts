import { afterEach, describe, expect, it } from '@jest/globals';
import type { Attempt } from '@waybill/core';
import { z } from 'zod';
import type { GiteaClient } from './gitea-client.ts';
import { startGiteaTestServer, type GiteaTestServer } from './test-client.ts';

let server: GiteaTestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Answers = Parameters<typeof startGiteaTestServer>[0];

async function serve(answers: Answers): Promise<GiteaClient> {
  server = await startGiteaTestServer(answers);
  return server.client();
}

const all = ['a', 'b', 'c', 'd', 'e'];

/** Two a page, whatever was asked for. */
function page(path: string): string[] {
  const number = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1);
  return all.slice((number - 1) * 2, number * 2);
}

describe('the client of Gitea', () => {
  it.each([
    [
      'the link to the next page',
      (items: string[]) =>
        items.includes('e')
          ? { link: '<x>; rel="last"', 'x-total-count': '5' }
          : { link: '<x>; rel="next"' },
      3,
    ],
    ['the count', () => ({ 'x-total-count': '5' }), 3],
    ['an empty page', () => ({}), 4],
  ] as const)(
    'reads a whole list from a server that gives fewer items than asked for, told by %s',
    async (_name, headers, requests) => {
      const client = await serve({
        'GET /pulls': ({ path }) => ({ body: page(path), headers: headers(page(path)) }),
      });
      await expect(client.list('pulls', {}, z.string())).resolves.toEqual(all);
      expect(server?.asked(/pulls/)).toHaveLength(requests);
    },
  );

  it('reads the list within an answer, also where there is none', async () => {
    const client = await serve({
      'GET /actions/runs/1/jobs': ({ path }) => ({ body: { total_count: 5, jobs: page(path) } }),
      'GET /commits/c/status': { body: { total_count: 0, statuses: null } },
    });
    const jobs = client.list('runJobs', { path: { run: 1 } }, z.string(), { key: 'jobs' });
    await expect(jobs).resolves.toEqual(all);
    const statuses = client.list('combinedStatus', { path: { sha: 'c' } }, z.string(), {
      key: 'statuses',
    });
    await expect(statuses).resolves.toEqual([]);
  });

  it('says that there is too much instead of giving a part', async () => {
    const client = await serve({
      'GET /pulls': { body: ['x'], headers: { link: '<x>; rel="next"' } },
    });
    await expect(client.list('pulls', {}, z.string(), { maximumPages: 3 })).rejects.toMatchObject({
      code: 'FORGE_TOO_MUCH',
    });
  });

  it('sends the token to its own server alone, and follows nobody elsewhere', async () => {
    const client = await serve({
      'GET /pulls/1': { status: 307, headers: { location: 'http://127.0.0.1:1/' } },
    });
    await expect(client.get('pull', { path: { number: 1 } }, z.object({}))).rejects.toMatchObject({
      code: 'FORGE_REDIRECTED',
    });
    expect(server?.seen[0]?.headers.authorization).toBe('token gitea-test-token');
    expect(() => server?.client({ apiUrl: 'http://git.example.org/api/v1' })).toThrow(
      expect.objectContaining({ code: 'FORGE_ADDRESS_INVALID' }),
    );
    expect(() => server?.client({ repository: 'octo/..' })).toThrow(
      expect.objectContaining({ code: 'FORGE_ADDRESS_INVALID' }),
    );
  });

  it.each(['../issues', 'a//b', '.', 'a/./b'])(
    'makes no other path of the name %s',
    async (name) => {
      const client = await serve({});
      await expect(
        client.find('branch', { path: { branch: name } }, z.object({})),
      ).rejects.toMatchObject({ code: 'FORGE_NAME_INVALID' });
      expect(server?.seen).toEqual([]);
    },
  );

  it('believes a 404 only where the repository is shown', async () => {
    const client = await serve({ 'GET ': { status: 404, body: {} } });
    await expect(client.find('pull', { path: { number: 1 } }, z.object({}))).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('collaborator'),
    });
  });

  it('asks again after a fault of the server or of a proxy, and not after a refusal', async () => {
    let asked = 0;
    const faults = [
      { status: 502 },
      'cut',
      { status: 429, headers: { 'retry-after': '0' } },
    ] as const;
    const client = await serve({
      'GET /pulls/1': () => faults[asked++] ?? { body: { number: 1 } },
      'GET /pulls/2': {
        status: 403,
        body: { message: 'token does not have at least one of required scope(s)' },
      },
    });
    const schema = z.object({ number: z.int() });
    await expect(client.get('pull', { path: { number: 1 } }, schema)).resolves.toEqual({
      number: 1,
    });
    await expect(client.get('pull', { path: { number: 2 } }, schema)).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      message: expect.stringContaining('required scope'),
      remedy: expect.stringContaining('read:repository'),
    });
    expect(server?.asked(/pulls\/2/)).toHaveLength(1);
  });

  it('looks before it writes again when an answer was lost', async () => {
    let written = 0;
    const client = await serve({
      'POST /issues/1/comments': () => {
        written += 1;
        return 'cut';
      },
    });
    const comment = client.writeOnce(
      'createComment',
      { path: { number: 1 }, body: { body: 'x' } },
      () => 'answered',
      { look: () => Promise.resolve(written > 0 ? 'found' : undefined) },
    );
    await expect(comment).resolves.toBe('found');
    expect(written).toBe(1);
  });

  it('is as patient with what the server does in the background as time allows', async () => {
    const client = await serve({});
    let asked = 0;
    const busy = (): Promise<Attempt<string>> => {
      asked += 1;
      const again = { outcome: 'again', reason: 'busy', error: new Error('busy') } as const;
      return Promise.resolve(asked < 10 ? again : { outcome: 'done', value: 'merged' });
    };
    await expect(client.repeat(busy)).rejects.toThrow('busy');
    asked = 0;
    await expect(client.awaitServer(busy)).resolves.toBe('merged');
  });

  it('takes no answer that is not understood', async () => {
    const client = await serve({
      'GET /pulls/1': { raw: '<html>' },
      'GET /pulls/2': { body: { number: 'two' } },
    });
    for (const number of [1, 2]) {
      const asked = client.get('pull', { path: { number } }, z.object({ number: z.int() }));
      await expect(asked).rejects.toMatchObject({ code: 'FORGE_ANSWER_INVALID' });
    }
  });
});
