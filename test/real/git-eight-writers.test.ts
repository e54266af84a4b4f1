import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRepository } from '@waybill/git';
import {
  bareRepository,
  decliningHook,
  randomlyDecliningHook,
  start,
  type GitHttpFaults,
  type GitHttpServer,
} from './parts/git-http.ts';
import { readOpsState, runWriters } from './parts/ops-writers.ts';

let root: string;
let server: GitHttpServer | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'waybill-writers-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(root, { recursive: true, force: true });
});

async function serve(
  hooks: Parameters<typeof bareRepository>[1],
  faults: GitHttpFaults = {},
): Promise<string> {
  await bareRepository(join(root, 'ops.git'), hooks);
  server = await start({ root, faults });
  return `${server.url}/ops.git`;
}

const writers = 8;
const updates = 2;
const expectedKeys = Array.from({ length: writers }, (_, writer) =>
  Array.from({ length: updates }, (_unused, index) => `writer-${String(writer)}-${String(index)}`),
)
  .flat()
  .sort();

describe('eight writers at once on one file of one ops repository over HTTP', () => {
  // Past a hook that says each known wording: git-rejections.test.ts.
  it('land all their updates past an update hook that rejects at random without a word', async () => {
    const url = await serve({ update: randomlyDecliningHook([], 25) });
    const results = await runWriters(url, root, writers, updates);
    expect(results.flat().every((result) => result.changed)).toBe(true);
    const state = await readOpsState(join(root, 'ops.git'));
    expect(state).toEqual({ keys: expectedKeys, commits: writers * updates, merges: 0 });
  }, 180_000);

  it('land each update once where answers to pushes get lost and connections are cut', async () => {
    const url = await serve({}, { cutPushAnswer: 0.3, cutBefore: 0.03 });
    await runWriters(url, root, writers, updates);
    const state = await readOpsState(join(root, 'ops.git'));
    expect(state).toEqual({ keys: expectedKeys, commits: writers * updates, merges: 0 });
  }, 180_000);
});

it('ends at once, with a remedy, where a rule always declines', async () => {
  const url = await serve({
    'pre-receive': decliningHook('GH006: Protected branch update failed for refs/heads/main.'),
  });
  const repository = await openRepository({
    url,
    cacheFolder: join(root, 'cache'),
    signal: new AbortController().signal,
  });
  const update = repository.update([
    {
      ref: 'refs/heads/main',
      apply: async () => ({
        kind: 'commit',
        files: new Map([['a', Buffer.from('1')]]),
        message: 'a',
        author: { name: 'Writer', email: 'writer@example.test' },
      }),
    },
  ]);
  await expect(update).rejects.toMatchObject({
    code: 'GIT_PUSH_DECLINED',
    message: expect.stringContaining('Protected branch') as unknown,
    remedy: expect.stringContaining('pull request') as unknown,
  });
  expect(
    server?.requests.filter(
      (request) => request.startsWith('POST') && request.endsWith('/git-receive-pack'),
    ),
  ).toHaveLength(1);
});
