import { z } from 'zod';
import { ledgerError } from '../error-codes.ts';
import type { TreeSource } from '../tree.ts';
import { indexPlace, type IndexKind } from './archive-layout.ts';
import type { FreezableRecord } from './freezing.ts';
import { linesOf } from './pack.ts';
import { desiredOf, imageDigestsOf, runsOf } from './word.ts';

/**
 * A bucket above this many bytes becomes a folder of leaves. Below, it comes with one read; above, every new record
 * would send it again.
 */
export const largestBucket = 16 * 1024;

/** Says that a pack has records that are found by a key. */
export interface IndexEntry {
  readonly kind: IndexKind;
  readonly key: string;
  readonly pack: number;
}

/**
 * @param record a frozen record
 * @param pack where it is
 * @returns by what it is found
 */
export function entriesFor(record: FreezableRecord, pack: number): readonly IndexEntry[] {
  const ops = desiredOf(record);
  return [
    { kind: 'commit', key: record.commit, pack },
    ...imageDigestsOf(record).map((key) => ({ kind: 'digest' as const, key, pack })),
    ...(ops === undefined ? [] : [{ kind: 'ops' as const, key: ops, pack }]),
    ...runsOf(record).map((key) => ({ kind: 'run' as const, key, pack })),
  ];
}

/** The keys of a bucket or of a leaf, with the packs of each in ascending order. */
export type IndexKeys = ReadonlyMap<string, readonly number[]>;

const lineSchema = z.tuple([z.string().min(1).max(64), z.array(z.int().nonnegative()).min(1)]);

/**
 * @param path where the file is, for messages
 * @param bytes a bucket's or a leaf's content
 * @throws LEDGER_ARCHIVE_INVALID
 */
export function parseKeys(path: string, bytes: Uint8Array): IndexKeys {
  try {
    return new Map(linesOf(bytes).map((line) => lineSchema.parse(JSON.parse(line))));
  } catch (error) {
    throw ledgerError('LEDGER_ARCHIVE_INVALID', {
      message: `Expected lines of a key and the numbers of packs in ${path} of the archive; found something else.`,
      remedy: 'Run `waybill ledger rebuild-index`: it makes the index anew from the packs.',
      facts: { path },
      cause: error,
    });
  }
}

function encodeKeys(keys: IndexKeys): Buffer {
  const lines = [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, packs]) => `${JSON.stringify([key, packs])}\n`);
  return Buffer.from(lines.join(''));
}

type MutableKeys = Map<string, readonly number[]>;

function addKey(keys: MutableKeys, key: string, pack: number): void {
  const packs = keys.get(key) ?? [];
  if (packs.includes(pack)) return;
  keys.set(
    key,
    [...packs, pack].sort((a, b) => a - b),
  );
}

/**
 * @param kind which index
 * @param bucket the bucket's folder
 * @param keys all its keys
 * @returns its files: one, or its leaves where it has grown. How it came to its keys makes no difference.
 */
export function bucketFiles(
  kind: IndexKind,
  bucket: string,
  keys: IndexKeys,
): ReadonlyMap<string, Buffer> {
  const whole = encodeKeys(keys);
  if (whole.length <= largestBucket) return new Map([[`${bucket}.jsonl`, whole]]);
  const leaves = new Map<string, MutableKeys>();
  for (const [key, packs] of keys) {
    const { leaf } = indexPlace(kind, key);
    const own: MutableKeys = leaves.get(leaf) ?? new Map<string, readonly number[]>();
    own.set(key, packs);
    leaves.set(leaf, own);
  }
  return new Map([...leaves].map(([leaf, own]) => [leaf, encodeKeys(own)]));
}

/**
 * Adds entries to the indices of an archive, reading and writing only the buckets or leaves that they are in.
 * @param source the archive as it is
 * @param entries what to add
 * @returns path → new content, or null for a bucket that became a folder
 * @throws LEDGER_ARCHIVE_INVALID
 */
export async function addEntries(
  source: TreeSource,
  entries: readonly IndexEntry[],
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const buckets = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const { bucket } = indexPlace(entry.kind, entry.key);
    const own = buckets.get(bucket) ?? [];
    own.push(entry);
    buckets.set(bucket, own);
  }
  const changed = await Promise.all(
    [...buckets].map(async ([bucket, own]) => changedBucket(source, bucket, own)),
  );
  return new Map(changed.flatMap((files) => [...files]));
}

async function changedBucket(
  source: TreeSource,
  bucket: string,
  entries: readonly IndexEntry[],
): Promise<ReadonlyMap<string, Uint8Array | null>> {
  const places = entries.map((entry) => ({ entry, ...indexPlace(entry.kind, entry.key) }));
  const wholePath = `${bucket}.jsonl`;
  const paths = [...new Set(places.map(({ leaf }) => leaf))];
  const [whole, ...leaves] = await Promise.all(
    [wholePath, ...paths].map(async (path) => source.readFile(path)),
  );
  const isFolder =
    whole === undefined &&
    (leaves.some((leaf) => leaf !== undefined) || (await source.listFiles(bucket)).length > 0);
  if (isFolder) {
    return new Map(
      paths.map((path, index) => {
        const before = leaves[index];
        const keys = new Map(before === undefined ? [] : parseKeys(path, before));
        for (const { entry, leaf } of places)
          if (leaf === path) addKey(keys, entry.key, entry.pack);
        return [path, encodeKeys(keys)];
      }),
    );
  }
  const keys = new Map(whole === undefined ? [] : parseKeys(wholePath, whole));
  for (const { key, pack } of entries) addKey(keys, key, pack);
  const files = new Map<string, Uint8Array | null>();
  for (const { kind } of entries.slice(0, 1)) {
    for (const [path, bytes] of bucketFiles(kind, bucket, keys)) files.set(path, bytes);
  }
  if (whole !== undefined && !files.has(wholePath)) files.set(wholePath, null);
  return files;
}

/** All keys of all indices, as they are made from packs alone. */
export class IndexCollection {
  readonly #buckets = new Map<string, { readonly kind: IndexKind; readonly keys: MutableKeys }>();

  add({ kind, key, pack }: IndexEntry): void {
    const { bucket } = indexPlace(kind, key);
    let own = this.#buckets.get(bucket);
    if (own === undefined) {
      own = { kind, keys: new Map() };
      this.#buckets.set(bucket, own);
    }
    addKey(own.keys, key, pack);
  }

  /** @returns each bucket's files, one bucket at a time */
  *files(): Iterable<ReadonlyMap<string, Buffer>> {
    for (const [bucket, { kind, keys }] of this.#buckets) yield bucketFiles(kind, bucket, keys);
  }
}
