import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { has, installOnce, type Installation } from './part.ts';

const run = promisify(execFile);

/**
 * Unpacks packages of the distribution into the cache. They are not installed: their services would listen, and start
 * with the machine.
 * @param key what the folder is called
 * @param packages their names
 * @returns the folder with their files as `program`, or why this machine cannot have them
 */
export async function unpackedPackages(
  key: string,
  packages: readonly string[],
): Promise<Installation> {
  if (!(await has('apt-get', ['--version'])))
    return { kind: 'absent', reason: 'apt-get is not installed' };
  const folder = await installOnce(key, async (target) => {
    await run('apt-get', ['download', ...packages], { cwd: target });
    const files = (await readdir(target)).filter((name) => name.endsWith('.deb'));
    if (files.length !== packages.length)
      throw new Error(`apt-get download left ${files.join(', ')}`);
    for (const file of files) {
      await run('dpkg-deb', ['-x', join(target, file), join(target, 'root')]);
      await rm(join(target, file));
    }
  });
  return { kind: 'ready', program: join(folder, 'root') };
}
