import { digestOf } from '@waybill/core';
import type { LedgerProblem } from '../examine.ts';
import type { LedgerTrust } from '../ledger-interface.ts';
import { signatureProblems } from '../signatures.ts';
import { packPath, pageOf, pagePath } from './archive-layout.ts';
import type { FreezableRecord } from './freezing.ts';
import { entriesFor, IndexCollection } from './index-files.ts';
import { examineLine, linesOf } from './pack.ts';
import { addPack, entryLine, noTotals, type ArchiveTotals } from './pack-entry.ts';

/** So many packs are read at a time: some 8 MB. */
const batch = 16;

/** A pack as it was found. */
export interface ScannedPack {
  readonly number: number;
  readonly path: string;
  /** undefined where it is not there */
  readonly bytes: Uint8Array | undefined;
  /** Those that can be believed, each with its place. */
  readonly records: readonly { readonly record: FreezableRecord; readonly place: string }[];
  readonly problems: readonly LedgerProblem[];
}

/** What is read of an archive. */
export interface ScanOptions {
  readonly application: string;
  /** Reads a file of the archive. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly trust?: LedgerTrust | undefined;
  /** Told now and then how many packs of all were read. */
  readonly onProgress?: ((packs: number) => void) | undefined;
}

/**
 * Reads packs in their order and believes nothing.
 * @param count how many
 * @param options of which archive
 */
export async function* scanPacks(count: number, options: ScanOptions): AsyncIterable<ScannedPack> {
  for (let start = 0; start < count; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - start) }, (_, at) => start + at);
    const read = await Promise.all(numbers.map(async (number) => options.read(packPath(number))));
    for (const [index, number] of numbers.entries()) yield scanned(number, read[index], options);
    options.onProgress?.(start + numbers.length);
  }
}

function scanned(
  number: number,
  bytes: Uint8Array | undefined,
  { application, trust }: ScanOptions,
): ScannedPack {
  const path = archivedPath(application, packPath(number));
  const records: { record: FreezableRecord; place: string }[] = [];
  const problems: LedgerProblem[] = [];
  if (bytes === undefined)
    problems.push({ path, code: 'pack-damaged', message: 'the pack is missing' });
  for (const [index, line] of linesOf(bytes ?? Buffer.alloc(0)).entries()) {
    const place = `${path}:${String(index + 1)}`;
    const examined = examineLine(line, place);
    problems.push(...examined.problems);
    if (examined.record === undefined) continue;
    records.push({ record: examined.record, place });
    const unsigned = signatureProblems(examined.record, trust);
    problems.push(...unsigned.map((problem) => ({ path: place, ...problem })));
  }
  return { number, path, bytes, records, problems };
}

/** @returns how a file of an archive is named beside those of the hot tree */
export function archivedPath(application: string, path: string): string {
  return `archive/${application}/${path}`;
}

/** Everything of an archive but its packs, as it is made from the packs alone. */
export class ExpectedArchive {
  readonly #index = new IndexCollection();
  readonly #pages = new Map<string, string[]>();
  #totals: ArchiveTotals;

  constructor(application: string) {
    this.#totals = noTotals(application);
  }

  get totals(): ArchiveTotals {
    return this.#totals;
  }

  /** @returns the digest of the pack and the chain up to it */
  add({ number, bytes = Buffer.alloc(0), records }: ScannedPack): ArchiveTotals {
    const pack = { records: records.map(({ record }) => record), bytes: Buffer.from(bytes) };
    const { entry, totals } = addPack(this.#totals, pack);
    this.#totals = totals;
    const page = pagePath(pageOf(number));
    const lines = this.#pages.get(page) ?? [];
    lines.push(entryLine(entry));
    this.#pages.set(page, lines);
    for (const { record } of records) {
      for (const indexed of entriesFor(record, number)) this.#index.add(indexed);
    }
    return totals;
  }

  /** @returns path → content, a bucket or page at a time */
  *files(): Iterable<ReadonlyMap<string, Buffer>> {
    for (const [path, lines] of this.#pages) yield new Map([[path, Buffer.from(lines.join(''))]]);
    yield* this.#index.files();
  }
}

/** How an archive's file differs from what the packs say. */
export interface IndexDifference {
  readonly path: string;
  /** undefined where there should be no such file */
  readonly expected: Buffer | undefined;
  readonly found: Uint8Array | undefined;
}

/** So many files of an index are read at a time. */
const filesAtOnce = 2000;

/**
 * Compares the indices that are stored with those that the packs make.
 * @param expected what the packs make
 * @param source what is stored
 * @returns what differs, file by file
 */
export async function* indexDifferences(
  expected: ExpectedArchive,
  source: {
    readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
    readonly listFiles: (folder: string) => Promise<readonly string[]>;
  },
  folders: readonly string[],
): AsyncIterable<IndexDifference> {
  const left = new Set<string>();
  for (const folder of folders) for (const path of await source.listFiles(folder)) left.add(path);
  let waiting: [string, Buffer][] = [];
  const compare = async (): Promise<readonly IndexDifference[]> => {
    const found = await Promise.all(waiting.map(async ([path]) => source.readFile(path)));
    const differences = waiting.flatMap(([path, bytes], index) => {
      const stored = found[index];
      return stored !== undefined && bytes.equals(stored)
        ? []
        : [{ path, expected: bytes, found: stored }];
    });
    waiting = [];
    return differences;
  };
  for (const files of expected.files()) {
    for (const [path, bytes] of files) {
      left.delete(path);
      waiting.push([path, bytes]);
    }
    if (waiting.length >= filesAtOnce) yield* await compare();
  }
  yield* await compare();
  for (const path of left) {
    yield { path, expected: undefined, found: await source.readFile(path) };
  }
}

/** @returns whether a pack's bytes are what its line says */
export function isIntact(bytes: Uint8Array | undefined, digest: string): boolean {
  return bytes !== undefined && digestOf(bytes) === digest;
}
