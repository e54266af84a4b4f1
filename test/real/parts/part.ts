import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Where an installation ended: with a program, or with why this machine cannot have it. */
export type Installation =
  | { readonly kind: 'ready'; readonly program: string }
  | { readonly kind: 'absent'; readonly reason: string };

/**
 * A real program that tests run against. One module per part; test/real/run.ts finds it by its export `part`.
 * A test that needs it calls `install()` itself: after the first time that only looks into the cache.
 */
export interface Part {
  readonly name: string;
  /** Installs it once. Absent is an answer (shown, and its tests are skipped); a failed download throws. */
  install(): Promise<Installation>;
  /** What the installed program says of itself. */
  version(): Promise<string>;
}

/** How long one program may take to install: a compiler may have to build it. */
const installationTimeout = 10 * 60 * 1000;

const run = promisify(execFile);

/**
 * @returns the folder that keeps installed parts between runs, outside the checkout
 */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['WAYBILL_CACHE'] ?? join(base, 'waybill');
}

/**
 * Runs a program to its end.
 * @param program its path or name
 * @param args its arguments
 * @param environment variables besides the process's own
 * @param folder where it runs
 * @returns what it wrote to its output
 * @throws with its error output where it fails
 */
export async function output(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  folder: string = process.cwd(),
): Promise<string> {
  const { stdout } = await run(program, [...args], {
    cwd: folder,
    env: { ...process.env, ...environment },
    timeout: installationTimeout,
    maxBuffer: 32 * 1024 * 1024,
  });
  return stdout;
}

/**
 * @param program a name
 * @param args arguments that make it say something and end
 * @returns whether this machine has it
 */
export async function has(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await output(program, args);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs into the cache, once: a second run at the same time waits, and one that was killed leaves nothing
 * that looks installed.
 * @param key name and version; another version is another folder
 * @param install fills an empty folder, which is given its final name afterwards
 * @returns the folder
 */
export async function installOnce(
  key: string,
  install: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder(), key);
  // It has its name only when it is complete.
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const release = await lock(`${folder}.lock`);
  try {
    if (!existsSync(folder)) {
      const unfinished = `${folder}.unfinished`;
      await rm(unfinished, { recursive: true, force: true });
      await mkdir(unfinished);
      await install(unfinished);
      await rename(unfinished, folder);
    }
    return folder;
  } finally {
    await release();
  }
}

async function lock(path: string): Promise<() => Promise<void>> {
  const deadline = Date.now() + 2 * installationTimeout;
  while (Date.now() < deadline) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (await isAbandoned(path)) await rm(path, { force: true });
      else await sleep(200);
    }
  }
  throw new Error(`${path} is still held; remove it if no installation runs.`);
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const owner = Number(await readFile(path, 'utf8'));
    // Between creating the file and writing into it there is a moment without an owner.
    if (owner === 0) return Date.now() - (await stat(path)).mtimeMs > 5000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** In a test the errors of Node are not instances of the test's own `Error`. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
