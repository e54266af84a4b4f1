import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { git } from '@waybill/cli/rehearsal/repositories';
import { createWorld, type World } from '@waybill/cli/rehearsal/world';
import { createForge } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import { temporaryFolder, writeRepository } from './small-repository.ts';

/** The ops repository of a rehearsal keeps its records, as a forge with the rules that the doctor asks for does. */
let world: World | undefined;
let application: string | undefined;
afterEach(async () => {
  await world?.close();
  if (application !== undefined) await rm(application, { recursive: true, force: true });
});

it('rejects what would take records back, and lets proposals be made anew', async () => {
  application = await temporaryFolder();
  const source = join(application, 'small');
  await writeRepository(source);
  const { signal } = new AbortController();
  const nothing = (): void => undefined;
  const display = {
    ...{ act: nothing, note: nothing, start: nothing, passing: nothing, end: nothing },
    block: nothing,
  };
  world = await createWorld({ source, signal, display });
  const { opsRepository, folder } = world;
  const clone = join(folder, 'thief');
  await git(folder, signal, 'clone', '--quiet', opsRepository, clone);
  const run = async (...args: readonly string[]): Promise<string> =>
    await git(clone, signal, ...args);
  const push = async (branch: string): Promise<void> => {
    await run('checkout', '--quiet', '--orphan', branch);
    await run('commit', '--quiet', '--allow-empty', '--message', `One ${branch}`);
    await run('push', '--quiet', 'origin', branch);
    await run('commit', '--quiet', '--amend', '--allow-empty', '--message', `Another ${branch}`);
  };
  for (const branch of ['waybill/ledger', 'waybill/archive/small']) {
    await push(branch);
    await expect(run('push', '--force', 'origin', branch)).rejects.toThrow('may not be rewritten');
    await expect(run('push', 'origin', `:${branch}`)).rejects.toThrow('may not be deleted');
  }
  const proposal = 'waybill/propose/small/staging';
  await push(proposal);
  await run('push', '--quiet', '--force', 'origin', proposal);
  await run('push', '--quiet', 'origin', `:${proposal}`);

  const repository = await openRepository({
    ...{ url: opsRepository, cacheFolder: join(folder, 'forge-cache'), signal },
  });
  const identity = { name: 'reviewer', email: 'reviewer@example.invalid' };
  const forge = await createForge({
    ...{ kind: 'local', repository, folder: opsRepository, identity, signal },
  });
  for (const branch of ['waybill/ledger', 'waybill/archive/other'])
    expect((await forge.nameRules(branch)).rules).toEqual(['no-deletion', 'no-force-push']);
}, 120_000);
