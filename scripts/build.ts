/**
 * `npm run build` writes dist/; `npm run build -- --check` builds and compares, and names what differs.
 * dist is committed because a runner starts it as it is: nothing is installed or built on the way.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, readFolder, writeBundle, type Bundle } from './build/bundle.ts';
import { findEntryPoints, stageSources, type EntryPoint } from './build/stage.ts';

/** All JavaScript of dist together: a runner downloads it with every use of an action. */
const largestDist = 10 * 1024 * 1024;

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

function differences(expected: Bundle, found: Bundle): readonly string[] {
  const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
  return names.flatMap((name) => {
    const [wanted, present] = [expected.get(name), found.get(name)];
    if (wanted === undefined) return [`dist/${name} is not built by anything`];
    if (present === undefined) return [`dist/${name} is missing`];
    return wanted.equals(present) ? [] : [`dist/${name} differs from what the sources build`];
  });
}

function printSizes(files: Bundle): number {
  let total = 0;
  for (const [name, bytes] of files) {
    if (name.endsWith('.js')) total += bytes.length;
    if (bytes.length >= 1024) console.log(`${kilobytes(bytes.length)}  ${name}`);
  }
  console.log(`${kilobytes(total)}  JavaScript in all`);
  return total;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0).padStart(6)} KiB`;
}

async function build(entries: readonly EntryPoint[]): Promise<Bundle> {
  const stage = await stageSources(root, entries);
  try {
    return await bundle(root, stage, entries);
  } finally {
    process.chdir(root);
    await rm(stage, { recursive: true, force: true });
  }
}

async function main(check: boolean): Promise<void> {
  const entries = await findEntryPoints(root);
  const files = await build(entries);
  if (printSizes(files) > largestDist) {
    throw new Error(
      `dist is larger than ${kilobytes(largestDist).trim()}; load or leave out less.`,
    );
  }
  if (!check) {
    await writeBundle(dist, files);
    return;
  }
  const different = differences(files, await readFolder(dist));
  for (const line of different) console.error(line);
  if (different.length > 0)
    throw new Error('dist is not what the sources build: run `npm run build`.');
  console.log(`dist is what the sources build: ${String(files.size)} files.`);
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
