import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { isAbsent } from '@waybill/core';
import type { ComparedContract } from '@waybill/config';
import type { ContractBase } from '../bases.ts';
import { contractError } from '../error-codes.ts';
import type { RemoteDocuments } from '../model/remote-documents.ts';
import { readSource, sourceLimits, type Source, type SourceReader } from '../model/source.ts';

/** Paths of a repository become absolute ones below this: `..` in a reference ends there. */
const top = resolve('/');

/** @returns the path in the repository */
function inRepository(path: string): string {
  return relative(top, path).replaceAll('\\', '/');
}

/**
 * Reads the contract of the checkout, and what it refers to; nothing outside of the checkout is read.
 * @param checkout the working tree, absolute
 * @param contract the contract
 * @param remote what it may refer to at other hosts
 * @returns it; undefined where the checkout has no such file
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_MALFORMED, CONTRACT_REFERENCE_REFUSED,
 *   CONTRACT_REFERENCE_UNAVAILABLE
 */
export async function readHead(
  checkout: string,
  contract: ComparedContract,
  remote: RemoteDocuments,
): Promise<Source | undefined> {
  const reader: SourceReader = {
    nameOf: inRepository,
    read: async (path) => await readInside(checkout, inRepository(path)),
  };
  const main = resolve(top, contract.file);
  if ((await reader.read(main)) === undefined) return undefined;
  return await readSource(main, reader, remote);
}

async function readInside(checkout: string, path: string): Promise<Uint8Array | undefined> {
  const wanted = join(checkout, path);
  let found: string;
  try {
    found = await realpath(wanted);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
  const inside = relative(await realpath(checkout), found);
  if (inside === '..' || /^\.\.[/\\]/.test(inside) || isAbsolute(inside)) {
    throw contractError('CONTRACT_REFERENCE_REFUSED', {
      message: `Expected ${path} inside the checkout; a symbolic link leads out of it.`,
      remedy: 'Keep a copy of the file in the repository.',
      location: { file: path },
    });
  }
  const { size } = await stat(found);
  if (size > sourceLimits.bytes) {
    throw contractError('CONTRACT_TOO_LARGE', {
      message: `Expected at most ${String(sourceLimits.bytes)} bytes, found ${String(size)} in ${path}.`,
      remedy: 'Split the contract, and compare its parts.',
      location: { file: path },
    });
  }
  return await readFile(found);
}

/** A contract as a base has it. */
export interface BaseContract {
  /** Where the base has it: the contract's file, or where that was formerly. */
  readonly path: string;
  /** The same for two bases whose contracts are the same, byte for byte. */
  readonly fingerprint: string;
  /**
   * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_MALFORMED, CONTRACT_REFERENCE_REFUSED,
   *   CONTRACT_REFERENCE_UNAVAILABLE
   */
  readonly source: () => Promise<Source>;
}

/**
 * Looks for a contract in a base.
 * @param base the commit
 * @param contract the contract
 * @param remote what it may refer to at other hosts
 * @returns it; undefined where the base has none
 * @throws what reading the base throws
 */
export async function findInBase(
  base: ContractBase,
  contract: ComparedContract,
  remote: RemoteDocuments,
): Promise<BaseContract | undefined> {
  for (const path of [contract.file, ...contract.formerly]) {
    const bytes = await base.read(path);
    if (bytes === undefined) continue;
    const main = resolve(top, path);
    const reader: SourceReader = {
      nameOf: inRepository,
      read: async (file) => (file === main ? bytes : await base.read(inRepository(file))),
    };
    // What it refers to may differ where the file itself is the same.
    const refers = Buffer.from(bytes).includes('$ref');
    const fingerprint = createHash('sha256').update(bytes).digest('hex');
    return {
      path,
      fingerprint: refers ? `${fingerprint} ${base.commit}` : fingerprint,
      source: async () => await readSource(main, reader, remote),
    };
  }
  return undefined;
}

/** @returns a text that is the same for contracts whose files are all the same */
export function fingerprintOf(source: Source): string {
  const hash = createHash('sha256');
  const files = [...source.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, text } of files) {
    hash.update(`${path}\0${String(text.length)}\0`).update(text);
  }
  return hash.digest('hex');
}
