import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isWaybillError, messageOf } from '@waybill/core';
import { contractError } from '../error-codes.ts';
import type { Compatibility } from '../findings/finding.ts';
import type { Source, SourceFile } from '../model/source.ts';
import { compareCatalogs } from './compare.ts';
import { formatOf } from './format.ts';
import { parseCatalogs } from './read.ts';
import { catalogLimits, decodeCatalog, tooLargeCatalog } from './text.ts';

/**
 * Reads a string catalog from the disk; it refers to no other file.
 * @param path the file
 * @returns its text; its value stays null, for it may be no JSON
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_CATALOG_MALFORMED where it is no text
 */
export async function readCatalogSource(path: string): Promise<Source> {
  let bytes;
  try {
    const { size } = await stat(path);
    if (size > catalogLimits.bytes)
      throw tooLargeCatalog(path, `${String(catalogLimits.bytes)} bytes`);
    bytes = await readFile(path);
  } catch (error) {
    if (isWaybillError(error)) throw error;
    throw contractError('CONTRACT_FILE_MISSING', {
      message: `Expected a string catalog at ${path}, found none that can be read: ${messageOf(error)}.`,
      remedy: 'Give the path of a file that exists and can be read.',
      location: { file: path },
      cause: error,
    });
  }
  return catalogSourceOf(bytes, path);
}

/**
 * Makes a string catalog of bytes that are already at hand.
 * @param bytes the file
 * @param name tells format and locale; for messages
 * @throws CONTRACT_TOO_LARGE, CONTRACT_CATALOG_MALFORMED where it is no text
 */
export function catalogSourceOf(bytes: Uint8Array, name: string): Source {
  const text = decodeCatalog(bytes, name);
  const main: SourceFile = { name, path: resolve(name), text, format: 'json', value: null };
  return { main, files: new Map([[main.path, main]]) };
}

/**
 * Compares two string catalogs: would clients that were made for the older one still work with the newer one?
 * @param base what clients were made for
 * @param revision what shall take its place
 * @throws CONTRACT_KIND_MISMATCH, CONTRACT_CATALOG_FORMAT_UNKNOWN, CONTRACT_CATALOG_MALFORMED, CONTRACT_TOO_LARGE
 */
export async function compareCatalogSources(
  base: Source,
  revision: Source,
): Promise<Compatibility> {
  const texts = [base.main.text, revision.main.text];
  const read = async ({ main }: Source): ReturnType<typeof parseCatalogs> =>
    await parseCatalogs({
      name: main.name,
      text: main.text,
      format: formatOf(main.name, texts),
    });
  return compareCatalogs(await read(base), await read(revision));
}
