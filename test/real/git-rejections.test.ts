import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  openRepository,
  type GitRepository,
  type RefIntent,
  type UpdateResult,
} from '@waybill/git';
import { z } from 'zod';
import {
  bareRepository,
  cyclingHook,
  decliningHook,
  passingWordings,
  rulesWordings,
  start,
  type GitHttpServer,
} from './parts/git-http.ts';
import { readOpsState } from './parts/ops-writers.ts';

const state = 'apps/state.json';
const jobs = 20;
const updates = 5;
let root: string;
let server: GitHttpServer | undefined;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'waybill-rejections-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(root, { recursive: true, force: true, maxRetries: 3 });
});

async function serve(name: string, hook: string): Promise<string> {
  await bareRepository(join(root, name), { 'pre-receive': hook });
  server ??= await start({ root });
  return `${server.url}/${name}`;
}

/** A job with the empty cache of a fresh runner. */
async function job(url: string, name: string): Promise<GitRepository> {
  return await openRepository({
    ...{ url, cacheFolder: join(root, name), signal: new AbortController().signal },
    deadlineMilliseconds: 580_000,
  });
}

function writes(key: string): RefIntent {
  return {
    ref: 'refs/heads/main',
    lazy: true,
    files: [state],
    apply: async (snapshot) => {
      const text = (await snapshot.readFile(state))?.toString('utf8') ?? '{}';
      const values = z.record(z.string(), z.number()).parse(JSON.parse(text));
      if (values[key] !== undefined) return { kind: 'unchanged' };
      const content = `${JSON.stringify({ ...values, [key]: 1 }, null, 1)}\n`;
      return {
        kind: 'commit',
        files: new Map([[state, Buffer.from(content)]]),
        message: `write ${key}`,
        author: { name: 'Job', email: 'job@example.test' },
      };
    },
  };
}

const keyOf = (name: number, update: number): string => `job-${String(name)}-${String(update)}`;

it('all updates of 20 jobs land on one file past a hook that refuses in every known wording', async () => {
  const url = await serve('ops.git', cyclingHook(passingWordings, 3, root));
  const results = await Promise.all(
    Array.from({ length: jobs }, async (_, name) => {
      const repository = await job(url, `job-${String(name)}`);
      const own: UpdateResult[] = [];
      for (let update = 0; update < updates; update += 1)
        own.push(await repository.update([writes(keyOf(name, update))]));
      return own;
    }),
  );
  expect(results.flat().every(({ changed }) => changed)).toBe(true);
  const keys = Array.from({ length: jobs }, (_, name) =>
    Array.from({ length: updates }, (_unused, update) => keyOf(name, update)),
  );
  expect(await readOpsState(join(root, 'ops.git'))).toEqual({
    keys: keys.flat().sort(),
    commits: jobs * updates,
    merges: 0,
  });
  const said = new Set((await readFile(join(root, 'said'), 'utf8')).trim().split('\n'));
  expect([...said].sort()).toEqual([...passingWordings].sort());
}, 600_000);

it.each(rulesWordings)('one push is all where the server says: %s', async (wording) => {
  const url = await serve('ruled.git', decliningHook(wording));
  const error: unknown = await (
    await job(url, 'job')
  )
    .update([writes('a')])
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    code: 'GIT_PUSH_DECLINED',
    message: expect.stringContaining(wording) as unknown,
    remedy: expect.stringContaining('pull request') as unknown,
  });
  const pushes = server?.requests.filter((request) => /^POST \S+\/git-receive-pack$/.test(request));
  expect(pushes).toHaveLength(1);
});
