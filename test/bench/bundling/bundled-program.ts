import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, writeBundle } from '../../../scripts/build/bundle.ts';
import { stageSources, type EntryPoint } from '../../../scripts/build/stage.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Bundles a program in the way of the actions: what a runner starts is no TypeScript.
 * @param folder where to
 * @param program its name, and the module whose `main` it starts
 * @param others entries whose folders it imports from
 * @returns the file that Node starts
 */
export async function bundledProgram(
  folder: string,
  program: EntryPoint,
  others: readonly EntryPoint[] = [],
): Promise<string> {
  const entries = [program, ...others];
  const before = process.cwd();
  const stage = await stageSources(root, entries);
  try {
    await writeBundle(folder, await bundle(root, stage, entries));
  } finally {
    process.chdir(before);
    await rm(stage, { recursive: true, force: true });
  }
  return join(folder, program.name, 'index.js');
}
