import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GitRepository, UpdateResult } from '@waybill/git';
import { cyclingHook, passingWordings } from '../parts/git-http.ts';
import { part } from '../parts/gitea.ts';
import { readOpsState } from '../parts/ops-writers.ts';
import { startGiteaWorld, type GiteaWorld } from './gitea-world.ts';

const installation = await part.install();
const whereGitea = installation.kind === 'ready' ? describe : describe.skip;

// Each push starts several processes of the server.
jest.setTimeout(1_500_000);

/**
 * Each push costs this server about a second; git-rejections.test.ts has 20 jobs of 5 updates over plain HTTP. The same
 * here, which takes many minutes: `WAYBILL_WRITERS=20x5`. Two thirds of that CPU are processes that the server starts:
 * git, and its own large program anew for a hook, which takes 0.15 s before it does anything.
 */
const [jobs, updates] = sizeOf(process.env['WAYBILL_WRITERS'] ?? '4x2');
const state = 'apps/state.json';

let world: GiteaWorld;
beforeAll(async () => {
  if (installation.kind === 'ready') world = await startGiteaWorld();
}, 120_000);
afterAll(async () => {
  if (installation.kind === 'ready') await world.stop();
});

function sizeOf(text: string): readonly [number, number] {
  const [, jobs, updates] = /^([0-9]+)x([0-9]+)$/.exec(text) ?? [];
  if (jobs === undefined || updates === undefined)
    throw new Error(`expected JOBSxUPDATES, found ${text}`);
  return [Number(jobs), Number(updates)];
}

/** Adds one key to the file that all of them write. */
async function write(repository: GitRepository, key: string): Promise<UpdateResult> {
  return repository.update([
    {
      ref: 'refs/heads/main',
      lazy: true,
      files: [state],
      apply: async (snapshot) => {
        const text = (await snapshot.readFile(state))?.toString('utf8') ?? '{}';
        const values: unknown = JSON.parse(text);
        const content = `${JSON.stringify({ ...Object(values), [key]: 1 }, null, 1)}\n`;
        return {
          kind: 'commit',
          files: new Map([[state, Buffer.from(content)]]),
          message: `write ${key}`,
          author: { name: 'Job', email: 'job@example.test' },
        };
      },
    },
  ]);
}

whereGitea('jobs that write one file of a real Gitea at once', () => {
  it('all land past a hook of the server that refuses every second push, each time in other words', async () => {
    const repository = await world.repository('ops');
    const hooks = join(repository.folder, 'hooks', 'pre-receive.d');
    await mkdir(hooks, { recursive: true });
    const counts = join(world.server.repositories, '..');
    const hook = join(hooks, 'policy');
    await writeFile(hook, cyclingHook(passingWordings, 2, counts));
    await chmod(hook, 0o755);
    const results: UpdateResult[] = [];
    const job = async (name: string): Promise<void> => {
      const git = await world.git(repository, world.shop, name);
      for (let update = 0; update < updates; update += 1)
        results.push(await write(git, `${name}-${String(update)}`));
    };
    await Promise.all(Array.from({ length: jobs }, (_, name) => job(`job-${String(name)}`)));
    expect(results).toHaveLength(jobs * updates);
    expect(results.every(({ changed }) => changed)).toBe(true);
    const { keys, commits, merges } = await readOpsState(repository.folder);
    expect(keys).toHaveLength(jobs * updates);
    // The server made the first commit.
    expect({ commits, merges }).toEqual({ commits: 1 + jobs * updates, merges: 0 });
    const said = new Set((await readFile(join(counts, 'said'), 'utf8')).trim().split('\n'));
    expect([...said].filter((line) => !passingWordings.some((text) => text === line))).toEqual([]);
    expect(said.size).toBeGreaterThan(3);
  });
});
