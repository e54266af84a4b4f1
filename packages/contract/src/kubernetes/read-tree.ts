import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isWaybillError } from '@waybill/core';
import type { RepositoryEntry } from '@waybill/git';
import type { ContractBase } from '../bases.ts';
import type { ReadTree } from './rendering.ts';

/** The names under which kustomize looks for its file in a folder. */
export const kustomizationNames = [
  'kustomization.yaml',
  'kustomization.yml',
  'Kustomization',
] as const;

/** No manifest is that large; what renders has its own limit for all files together. */
const maximumFile = 32 * 1024 * 1024;

/**
 * Reads the files of the checkout as they are on the disk. Links are told, not followed.
 * @param checkout the working tree
 */
export function checkoutTree(checkout: string): ReadTree {
  return async (paths) => {
    const found = new Map<string, RepositoryEntry>();
    for (const path of paths) {
      const entry = await entryAt(checkout, path);
      if (entry !== undefined) found.set(path, entry);
    }
    return found;
  };
}

async function entryAt(checkout: string, path: string): Promise<RepositoryEntry | undefined> {
  const parts = path === '' || path === '.' ? [] : path.split('/');
  let here = '';
  for (const part of parts) {
    here = here === '' ? part : `${here}/${part}`;
    const stats = await lstat(join(checkout, here)).catch(() => undefined);
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) {
      return { kind: 'link', at: here, target: await readlink(join(checkout, here)) };
    }
    if (stats.isFile()) {
      if (here !== path || stats.size > maximumFile) return undefined;
      return { kind: 'file', content: await readFile(join(checkout, here)) };
    }
    if (!stats.isDirectory()) return undefined;
  }
  return { kind: 'folder', names: await readdir(join(checkout, here)) };
}

/**
 * Reads the files of an older commit. It is asked for files alone, and refuses what is none: a folder, or a symbolic
 * link, behind which an overlay is then not found.
 * @param base the commit
 */
export function baseTree(base: ContractBase): ReadTree {
  return async (paths) => {
    const found = new Map<string, RepositoryEntry>();
    for (const path of paths) {
      const entry = await entryIn(base, path);
      if (entry !== undefined) found.set(path, entry);
    }
    return found;
  };
}

async function entryIn(base: ContractBase, path: string): Promise<RepositoryEntry | undefined> {
  if (path === '' || path === '.') return { kind: 'folder', names: [] };
  try {
    const content = await base.read(path);
    return content === undefined ? undefined : { kind: 'file', content: Buffer.from(content) };
  } catch (error) {
    if (isWaybillError(error, 'GIT_PATH_INVALID')) return { kind: 'folder', names: [] };
    throw error;
  }
}
