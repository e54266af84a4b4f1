import { execFile } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolEnvironment } from '@waybill/process';
import { commitVariant } from '../../../scripts/reference-variant-commit.ts';

const execute = promisify(execFile);
const root = join(import.meta.dirname, '..', '..', '..');

/** The bundles, as they are committed. */
export const distribution = join(root, 'dist');

/** What callers use of this repository beside them; nothing else of it is needed in a job. */
const parts = ['action.yml', 'actions', '.github/workflows'];

/** This repository as callers see it: a commit, and its child that names the commit in full (the variant). */
export interface WaybillRepository {
  readonly parent: string;
  readonly variant: string;
  /** The folders that act takes for `your-org/waybill` at those commits. */
  readonly actions: Readonly<Record<string, string>>;
  /** The repository that has both. */
  readonly folder: string;
}

/**
 * Commits what the working tree has now, makes the variant of it, and checks both out.
 * @param folder where; it is made
 * @param signal ends git
 */
export async function createWaybillRepository(
  folder: string,
  signal: AbortSignal,
): Promise<WaybillRepository> {
  const work = join(folder, 'repository');
  await mkdir(work, { recursive: true });
  await cp(distribution, join(work, 'dist'), { recursive: true });
  for (const part of parts) await cp(join(root, part), join(work, part), { recursive: true });
  await git(work, 'init', '--quiet', '--initial-branch=main');
  await git(work, 'add', '--all', '--force');
  await git(work, 'commit', '--quiet', '--message', 'What the working tree has');
  const { parent, child: variant } = await commitVariant({
    folder: work,
    repository: 'your-org/waybill',
    signal,
  });
  const actions: Record<string, string> = {};
  for (const commit of [parent, variant]) {
    const target = join(folder, commit);
    await git(work, 'worktree', 'add', '--quiet', '--detach', target, commit);
    actions[`your-org/waybill@${commit}`] = target;
  }
  return { parent, variant, actions, folder: work };
}

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const person = ['-c', 'user.name=maintainer', '-c', 'user.email=maintainer@example.invalid'];
  const { stdout } = await execute('git', [...person, '-c', 'commit.gpgsign=false', ...args], {
    cwd: folder,
    env: { ...toolEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
  return stdout.trim();
}
