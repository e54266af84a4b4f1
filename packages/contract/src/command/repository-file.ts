import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Says which file of the repository a tool means: tools write paths from the top of the repository, from the folder in
 * which they ran, absolute ones, and URIs.
 * @param checkout the working tree
 * @param folder where the tool ran, relative to it
 * @param written what the tool wrote
 * @returns the file, relative to the repository; undefined where it is none of it
 */
export async function repositoryFile(
  checkout: string,
  folder: string,
  written: string | undefined,
): Promise<string | undefined> {
  const path = written === undefined ? undefined : pathIn(written);
  if (path === undefined || path === '' || path.includes('\0')) return undefined;
  if (isAbsolute(path)) {
    return inside(relative(checkout, path)) ?? inside(relative(await realpath(checkout), path));
  }
  const [fromTop, fromFolder] = [inside(path), inside(posix.join(folder, path))];
  for (const candidate of [fromFolder, fromTop]) {
    if (candidate !== undefined && (await exists(join(checkout, candidate)))) return candidate;
  }
  return fromTop ?? fromFolder;
}

/** RFC 8089 and RFC 3986: a file's URI, a relative reference, or a path as it is. */
function pathIn(written: string): string | undefined {
  try {
    if (written.startsWith('file:')) return fileURLToPath(written);
    if (/^[a-z][a-z0-9+.-]+:/i.test(written)) return undefined;
    return /%[0-9a-f]{2}/i.test(written) ? decodeURIComponent(written) : written;
  } catch {
    return undefined;
  }
}

function inside(path: string): string | undefined {
  const plain = posix.normalize(path.replaceAll('\\', '/'));
  if (plain === '.' || plain === '..' || plain.startsWith('../') || isAbsolute(plain))
    return undefined;
  return plain;
}

async function exists(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined)) !== undefined;
}
