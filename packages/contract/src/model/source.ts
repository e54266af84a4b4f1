import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isWaybillError, messageOf } from '@waybill/core';
import { contractError } from '../error-codes.ts';
import { isObject, member, type Json, type JsonObject } from './json.ts';
import { isRemotePath, type RemoteDocuments } from './remote-documents.ts';

/**
 * What is read at most: of one file, of all files of a description, how deep values may be nested, and how many values
 * more than are written there may be by aliases.
 */
export const sourceLimits = {
  bytes: 64 * 1024 * 1024,
  files: 200,
  depth: 500,
  aliased: 100_000,
} as const;

/** One file of a contract. */
export interface SourceFile {
  /** As it was named; for messages. */
  readonly name: string;
  /** Absolute; the URL of a file that was fetched. */
  readonly path: string;
  readonly text: string;
  readonly format: 'json' | 'yaml';
  readonly value: Json;
}

/** A value of a file. */
export interface Place {
  readonly file: SourceFile;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
}

/** A contract: the file that was named, and the files that it refers to, by absolute path. */
export interface Source {
  readonly main: SourceFile;
  readonly files: ReadonlyMap<string, SourceFile>;
}

/** Where files come from: the disk, or a commit. */
export interface SourceReader {
  /** @returns how messages and findings name a file of this absolute path */
  readonly nameOf: (path: string) => string;
  /**
   * @returns the bytes of a file of this absolute path; undefined where there is none
   * @throws whatever says why it cannot be read
   */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/**
 * Reads a contract and every file that it refers to.
 * @param path the file
 * @param reader where it is read from; from the disk where absent
 * @param remote what may be fetched from other hosts; nothing where absent
 * @returns its value and those of the files that its `$ref`s name
 * @throws CONTRACT_FILE_MISSING, CONTRACT_TOO_LARGE, CONTRACT_MALFORMED, CONTRACT_REFERENCE_REFUSED,
 *   CONTRACT_REFERENCE_UNAVAILABLE
 */
export async function readSource(
  path: string,
  reader: SourceReader = fromDisk,
  remote?: RemoteDocuments,
): Promise<Source> {
  const files = new Map<string, SourceFile>();
  const fetched: SourceReader = {
    nameOf: (address) => address,
    read: async (address) => await remote?.read(address),
  };
  const read = async (name: string, absolute: string): Promise<SourceFile> => {
    const known = files.get(absolute);
    if (known !== undefined) return known;
    if (files.size >= sourceLimits.files)
      throw tooLarge(path, `${String(sourceLimits.files)} files`);
    const references = new Set<string>();
    const from = isRemotePath(absolute) ? fetched : reader;
    const shown = from === fromDisk ? name : from.nameOf(absolute);
    const file = await readOne(shown, absolute, references, from);
    files.set(absolute, file);
    for (const reference of references) {
      const other = referredFile(reference, file);
      if (other === undefined || namesItself(reference, file)) continue;
      // What is not allowed is refused where it is meant: it may stand in an example.
      if (isRemotePath(other) && remote?.allows(other) !== true) continue;
      if (isRemotePath(other)) await read(reference, other);
      else await read(reference, other).catch(unlessMissing);
    }
    return file;
  };
  return { main: await read(path, resolve(path)), files };
}

/**
 * Makes a contract of text that is already at hand.
 * @param text JSON or YAML
 * @param name for messages
 * @throws CONTRACT_TOO_LARGE, CONTRACT_MALFORMED
 */
export async function sourceOf(text: string, name: string): Promise<Source> {
  const main = await parseFile(text, name, resolve(name), new Set());
  return { main, files: new Map([[main.path, main]]) };
}

/** What looks like a reference may be part of an example: a file is missed where something follows the reference. */
function unlessMissing(error: unknown): void {
  if (!isWaybillError(error) || error.code !== 'CONTRACT_FILE_MISSING') throw error;
}

async function readOne(
  name: string,
  path: string,
  references: Set<string>,
  reader: SourceReader,
): Promise<SourceFile> {
  let bytes;
  try {
    bytes = await reader.read(path);
    if (bytes === undefined) throw new Error('there is no such file');
    if (bytes.length > sourceLimits.bytes)
      throw tooLarge(name, `${String(sourceLimits.bytes)} bytes`);
  } catch (error) {
    if (isWaybillError(error)) throw error;
    throw contractError('CONTRACT_FILE_MISSING', {
      message: `Expected a contract at ${name}, found none that can be read: ${messageOf(error)}.`,
      remedy: 'Give the path of a file that exists and can be read.',
      location: { file: name },
      cause: error,
    });
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return await parseFile(text.replace(/^\uFEFF/, ''), name, path, references);
}

/** A file that is too large is not read first. */
const fromDisk: SourceReader = {
  nameOf: (path) => path,
  read: async (path) => {
    const { size } = await stat(path);
    if (size > sourceLimits.bytes) throw tooLarge(path, `${String(sourceLimits.bytes)} bytes`);
    return await readFile(path);
  },
};

async function parseFile(
  text: string,
  name: string,
  path: string,
  references: Set<string>,
): Promise<SourceFile> {
  const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
  const format = json === undefined ? 'yaml' : 'json';
  const value: unknown = json ?? (await import('./yaml.ts')).parseYaml(text, name);
  // Each value that is written takes a character at least: more of them are there by aliases only.
  const walk = new JsonWalk(references, text.length + sourceLimits.aliased);
  if (!walk.isJson(value, 0)) throw tooLarge(name, walk.expected());
  return { name, path, text, format, value };
}

/** @returns the value; undefined where the text is not JSON, for YAML may begin with a brace as well */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Walks a value once: whether it is JSON, not too deep and not too much, and which other files it refers to. */
class JsonWalk {
  readonly #references: Set<string>;
  #left: number;

  constructor(references: Set<string>, values: number) {
    this.#references = references;
    this.#left = values;
  }

  isJson(value: unknown, depth: number): value is Json {
    this.#left -= 1;
    if (typeof value !== 'object' || value === null) {
      return (
        value === null ||
        typeof value === 'string' ||
        typeof value === 'number' ||
        typeof value === 'boolean'
      );
    }
    if (depth > sourceLimits.depth || this.#left < 0) return false;
    if (Array.isArray(value)) {
      for (const item of value) if (!this.isJson(item, depth + 1)) return false;
      return true;
    }
    for (const name of Object.keys(value)) {
      const item: unknown = Reflect.get(value, name);
      if (name === '$ref' && typeof item === 'string') {
        if (!item.startsWith('#')) this.#references.add(item);
      } else if (!this.isJson(item, depth + 1)) return false;
    }
    return true;
  }

  /** What a value that is not taken should have been. */
  expected(): string {
    return this.#left < 0
      ? `${String(sourceLimits.aliased)} values by aliases`
      : `a nesting of ${String(sourceLimits.depth)} levels of JSON values`;
  }
}

/**
 * @returns the absolute path of the file that a reference names, or its URL without fragment; undefined where it names
 *   none
 */
export function referredFile(reference: string, from: SourceFile): string | undefined {
  const name = reference.split('#')[0] ?? '';
  const base = isRemotePath(from.path) ? from.path : undefined;
  if (base !== undefined || isRemotePath(name))
    return URL.canParse(name, base) ? httpAddress(new URL(name, base)) : undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(name) || name.startsWith('/')) return undefined;
  return /\.(json|ya?ml)$/i.test(name) ? resolve(dirname(from.path), decoded(name)) : undefined;
}

/** A document at another host may name no file of this machine. */
function httpAddress({ href }: URL): string | undefined {
  return isRemotePath(href) ? href : undefined;
}

/** @returns whether a reference is to the document itself, by its own `$id` */
export function namesItself(reference: string, from: SourceFile): boolean {
  const identifier = member(rootOf(from), '$id');
  return typeof identifier === 'string' && identifier.split('#')[0] === reference.split('#')[0];
}

/** @returns the text without percent signs, as it is where they say nothing */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tooLarge(name: string, limit: string): Error {
  return contractError('CONTRACT_TOO_LARGE', {
    message: `Expected at most ${limit}, found more in ${name}.`,
    remedy: 'Split the contract, and compare its parts.',
    location: { file: name },
  });
}

/** @returns the place of a member of what stands at `place` */
export function placeAt(place: Place, ...names: readonly string[]): Place {
  let { pointer } = place;
  for (const name of names)
    pointer += `/${name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;
  return { file: place.file, pointer };
}

/** @returns the object at the top of a file */
export function rootOf(file: SourceFile): JsonObject | undefined {
  return isObject(file.value) ? file.value : undefined;
}
