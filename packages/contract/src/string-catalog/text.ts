import { contractError } from '../error-codes.ts';
import type { Position } from '../model/yaml.ts';

/** What is read of one catalog at most. */
export const catalogLimits = {
  bytes: 64 * 1024 * 1024,
  entries: 500_000,
  depth: 100,
  /** Of one text. */
  message: 20_000,
  files: 5000,
} as const;

/** The text of a file, and where its lines begin. */
export class CatalogText {
  readonly name: string;
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** @returns line and column of an offset, from 1 */
  positionAt(offset: number): Position {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** @returns the error that says where the file is not what its format asks for */
  malformed(offset: number, problem: string): Error {
    const { line, column } = this.positionAt(Math.min(offset, this.text.length));
    return contractError('CONTRACT_CATALOG_MALFORMED', {
      message: `Expected a string catalog, found at ${this.name}:${String(line)}:${String(column)}: ${problem}`,
      remedy: 'Correct the file at that place.',
      location: { file: this.name, line, column },
    });
  }

  /** @returns the error that says which limit the file exceeds */
  tooLarge(limit: string): Error {
    return tooLargeCatalog(this.name, limit);
  }
}

/**
 * Decodes a catalog: UTF-8, or UTF-16 as Apple's tools write it, told by its first bytes.
 * @param bytes the file
 * @param name for messages
 * @throws CONTRACT_TOO_LARGE; CONTRACT_CATALOG_MALFORMED where the bytes are neither
 */
export function decodeCatalog(bytes: Uint8Array, name: string): string {
  if (bytes.length > catalogLimits.bytes) {
    throw tooLargeCatalog(name, `${String(catalogLimits.bytes)} bytes`);
  }
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw contractError('CONTRACT_CATALOG_MALFORMED', {
      message: `Expected text in UTF-8 or UTF-16, found bytes in ${name} that are no ${encoding}.`,
      remedy: 'Save the file as UTF-8; a compiled (binary) catalog is not read.',
      location: { file: name },
      cause: error,
    });
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: a file begins with a character of ASCII, whose other byte is zero.
  if (first === 0 && second !== 0 && second !== undefined) return 'utf-16be';
  if (first !== 0 && first !== undefined && second === 0) return 'utf-16le';
  return 'utf-8';
}

/** @returns the error that says which limit a catalog exceeds */
export function tooLargeCatalog(name: string, limit: string): Error {
  return contractError('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${limit} in a string catalog, found more in ${name}.`,
    remedy: 'Split the catalog.',
    location: { file: name },
  });
}
