import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { isAbsent, systemCode } from '@waybill/core';
import { contractError } from '../error-codes.ts';
import type { PathPattern } from './path-pattern.ts';
import { catalogLimits, tooLargeCatalog } from './text.ts';

/** Where catalogs are read from: a checkout, or a commit. */
export interface CatalogFolder {
  /** @returns the paths that fit a pattern, in a fixed order */
  readonly list: (pattern: PathPattern) => Promise<readonly string[]>;
  /** @returns the bytes of a file; undefined where there is none */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/** Folders that hold no catalogs of the application's own. */
const passedOver = new Set(['.git', 'node_modules']);
const maximumVisits = 200_000;

/**
 * @param checkout the working tree, absolute; symbolic links in it are not followed
 * @param signal ends the reading
 */
export function checkoutFolder(checkout: string, signal: AbortSignal): CatalogFolder {
  return {
    list: async (pattern) => await list(checkout, pattern, signal),
    read: async (path) => await read(checkout, path),
  };
}

async function list(
  checkout: string,
  pattern: PathPattern,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found: string[] = [];
  let visits = 0;
  const walk = async (folder: string, depth: number): Promise<void> => {
    signal.throwIfAborted();
    for (const entry of await entriesOf(join(checkout, folder))) {
      visits += 1;
      if (visits > maximumVisits || found.length > catalogLimits.files)
        throw tooManyFiles(pattern.written);
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile() && pattern.match(path) !== undefined) found.push(path);
      const deeper = pattern.depth === undefined || depth < pattern.depth;
      if (entry.isDirectory() && deeper && !passedOver.has(entry.name)) await walk(path, depth + 1);
    }
  };
  await walk(pattern.folder, 1);
  return found.sort();
}

async function entriesOf(
  folder: string,
): Promise<readonly { name: string; isFile: () => boolean; isDirectory: () => boolean }[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isNoFile(error)) return [];
    throw error;
  }
}

async function read(checkout: string, path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await realpath(join(checkout, path));
    const inside = relative(await realpath(checkout), file);
    if (/^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside)) throw outside(path);
    const { size } = await stat(file);
    if (size > catalogLimits.bytes)
      throw tooLargeCatalog(path, `${String(catalogLimits.bytes)} bytes`);
    return await readFile(file);
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

function isNoFile(error: unknown): boolean {
  return isAbsent(error) || systemCode(error) === 'EISDIR';
}

function outside(path: string): Error {
  return contractError('CONTRACT_REFERENCE_REFUSED', {
    message: `Expected ${path} inside the checkout; a symbolic link leads out of it.`,
    remedy: 'Keep a copy of the file in the repository.',
    location: { file: path },
  });
}

function tooManyFiles(pattern: string): Error {
  return contractError('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${String(catalogLimits.files)} catalogs, found more files for ${pattern}.`,
    remedy: 'Name the folder of the catalogs more closely.',
  });
}
