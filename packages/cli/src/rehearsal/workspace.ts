import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema, messageOf } from '@waybill/core';
import { runToSuccess } from '@waybill/process';
import { cliError } from '../error-codes.ts';
import { nodeEnvironment } from './environment.ts';
import { checkOut } from './repositories.ts';
import type { World } from './world.ts';

/**
 * Gives a job its checkout: the commit's files, prepared by the application's own commands (`npm ci` and the
 * like), as the steps before ours would in a workflow.
 * @param world the rehearsal's world
 * @param commit the commit to check out
 * @returns the folder; a commit is checked out once a rehearsal
 * @throws REHEARSAL_PREPARE_FAILED with the last lines of the command
 */
export async function workspaceAt(world: World, commit: string): Promise<string> {
  const folder = join(world.folder, 'workspaces', commit);
  const ready = join(folder, '.git', 'waybill-rehearsal-ready');
  if (await exists(ready)) return folder;
  await checkOut(world.applicationRepository, commitShaSchema.parse(commit), folder, world.signal);
  for (const command of [...world.config.prepare, ...world.config.rehearsal.prepare]) {
    try {
      await runToSuccess(command, {
        cwd: folder,
        signal: world.signal,
        timeoutMilliseconds: 300_000,
        env: nodeEnvironment(),
        overflow: 'truncate',
      });
    } catch (error) {
      world.signal.throwIfAborted();
      throw cliError('REHEARSAL_PREPARE_FAILED', {
        message: `Expected \`${command.join(' ')}\` to prepare the checkout of ${commit.slice(0, 12)}: ${messageOf(error)}`,
        remedy:
          'Run the command in a fresh checkout by hand; correct `prepare` or `rehearsal.prepare` of waybill.yaml.',
        facts: { command: [...command], commit },
        cause: error,
      });
    }
  }
  await writeFile(ready, '');
  return folder;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
