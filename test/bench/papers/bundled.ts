import { join } from 'node:path';
import { bundle, writeBundle } from '../../../scripts/build/bundle.ts';
import { stageSources } from '../../../scripts/build/stage.ts';
import { rm } from 'node:fs/promises';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Bundles main.ts in the way of the actions: what a runner starts is no TypeScript.
 * @param folder where to
 * @returns the file that Node starts
 */
export async function bundledProgram(folder: string): Promise<string> {
  const entries = [{ name: 'papers', module: './test/bench/papers/main.ts' }];
  const before = process.cwd();
  const stage = await stageSources(root, entries);
  try {
    await writeBundle(folder, await bundle(root, stage, entries));
  } finally {
    process.chdir(before);
    await rm(stage, { recursive: true, force: true });
  }
  return join(folder, 'papers', 'index.js');
}
