import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';

/** What tells one writing of a file from another. */
export interface ReportStamp {
  readonly inode: bigint;
  readonly changed: bigint;
}

/**
 * Reads the report that a tool wrote into a file; one that was there before and is as it was is none.
 * @param checkout the working tree
 * @param path the file, relative to it
 * @param before what was there before the tool ran
 * @param limit the most bytes
 * @returns the text
 * @throws Error with what was found in the place of a report
 */
export async function reportFile(
  checkout: string,
  path: string,
  before: ReportStamp | undefined,
  limit: number,
): Promise<string> {
  const file = join(checkout, path);
  const found = await realpath(file).catch(() => undefined);
  if (found === undefined) throw new Error(`it did not write ${path}`);
  const inside = relative(await realpath(checkout), found);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new Error(`${path} is a symbolic link that leads out of the checkout`);
  }
  const handle = await open(found);
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) throw new Error(`${path} is no file`);
    if (before?.inode === stats.ino && before.changed === stats.mtimeNs) {
      throw new Error(`it did not write ${path}, which is from before`);
    }
    if (stats.size > BigInt(limit)) throw new Error(`${path} has more than ${limit} bytes`);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}
