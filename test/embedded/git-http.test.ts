import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import {
  bareRepository,
  passingWordings,
  randomlyDecliningHook,
  start,
} from '../real/parts/git-http.ts';
import { readOpsState, runWriters } from '../real/parts/ops-writers.ts';

it('three writers at once over HTTP lose nothing, past a hook that rejects at random', async () => {
  const root = await mkdtemp(join(tmpdir(), 'waybill-git-http-'));
  await bareRepository(join(root, 'ops.git'), {
    'pre-receive': randomlyDecliningHook(passingWordings, 25),
  });
  const server = await start({ root });
  try {
    await runWriters(`${server.url}/ops.git`, root, 3, 2);
    const state = await readOpsState(join(root, 'ops.git'));
    expect(state).toMatchObject({ commits: 6, merges: 0 });
    expect(state.keys).toHaveLength(6);
  } finally {
    await server.stop();
    await rm(root, { recursive: true, force: true });
  }
});
