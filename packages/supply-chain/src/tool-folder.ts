import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolEnvironment } from '@waybill/process';

/** An empty folder of its own for one run of a tool. */
export interface ToolFolder {
  readonly path: string;
  /** An environment in which the tool finds no configuration but its own: home and temporary files are in the folder. */
  environment(extra: Readonly<Record<string, string>>): Record<string, string>;
}

/**
 * Gives a tool a folder while it runs. Its configuration files are looked for in the working folder and at home: what
 * stands in a checkout or on a machine must not decide what a scan finds.
 * @param name names it, for whoever finds it after a crash
 * @param act what is done with it
 * @returns what `act` gives; the folder is gone then
 */
export async function withToolFolder<T>(
  name: string,
  act: (folder: ToolFolder) => Promise<T>,
): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), `waybill-${name}-`));
  try {
    const temporary = join(path, 'tmp');
    await mkdir(temporary, { mode: 0o700 });
    const own = { HOME: path, TMPDIR: temporary, DOCKER_CONFIG: path };
    return await act({ path, environment: (extra) => toolEnvironment({ ...own, ...extra }) });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/**
 * @param file what a tool wrote
 * @param maximumBytes how much is read
 * @returns its bytes, or how large it is where that is too large
 */
export async function readToolOutput(
  file: string,
  maximumBytes: number,
): Promise<{ readonly bytes: Buffer } | { readonly tooLarge: number }> {
  const { size } = await stat(file);
  return size > maximumBytes ? { tooLarge: size } : { bytes: await readFile(file) };
}
