import type { ArchiveRecord } from '../documents.ts';
import { pathOf } from '../examine.ts';
import type { LedgerTree, TreeSource } from '../tree.ts';
import { packPath, pageOf, pagePath } from './archive-layout.ts';
import { chooseFrozen, type FreezableRecord, type FreezingLimits } from './freezing.ts';
import { addEntries, entriesFor } from './index-files.ts';
import { cutPacks } from './pack.ts';
import { addPack, entryLine, noTotals, type ArchiveTotals } from './pack-entry.ts';

/** What a write freezes: the records, the archive's files, and what the hot tree says of it afterwards. */
export interface Freeze {
  readonly records: readonly FreezableRecord[];
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  readonly totals: ArchiveTotals;
}

/**
 * Decides whether a write freezes records. Not where it writes nothing itself (law 5), and not where the archive's
 * branch is elsewhere than the hot tree says: then somebody pushed to it, or its refs were read while one moved.
 * @param tree the hot tree with what the write wants
 * @param archive the archive's branch, as the push will stand on it
 * @param limits when, and how many
 * @returns undefined where nothing is frozen
 * @throws LEDGER_ARCHIVE_INVALID where an index cannot be read
 */
export async function planFreeze(
  tree: LedgerTree,
  archive: TreeSource & { readonly head: string | undefined },
  limits: FreezingLimits,
): Promise<Freeze | undefined> {
  const document = await tree.archive();
  if (document?.commit !== archive.head) return undefined;
  if ((await tree.changes()).size === 0) return undefined;
  const chosen = chooseFrozen(await tree.hot(), limits);
  // What this very write changes is not signed yet.
  const records = chosen.filter((record) => !tree.isStaged(pathOf(record)));
  if (records.length === 0) return undefined;
  const before = document === undefined ? noTotals(tree.application) : totalsOf(document);
  return freezeInto(archive, before, records);
}

/**
 * Makes packs of records and adds them to the indices.
 * @param archive the archive as it is
 * @param before what the hot tree says of it
 * @param records what is frozen, the oldest first
 * @throws LEDGER_ARCHIVE_INVALID where an index cannot be read
 */
export async function freezeInto(
  archive: TreeSource,
  before: ArchiveTotals,
  records: readonly FreezableRecord[],
): Promise<Freeze> {
  const files = new Map<string, Uint8Array | null>();
  const pages = new Map<string, string>();
  let totals = before;
  const entries = [];
  for (const pack of cutPacks(records)) {
    const number = totals.packs;
    const added = addPack(totals, pack);
    totals = added.totals;
    files.set(packPath(number), pack.bytes);
    const page = pagePath(pageOf(number));
    const known = pages.get(page) ?? Buffer.from((await archive.readFile(page)) ?? []).toString();
    pages.set(page, known + entryLine(added.entry));
    entries.push(...pack.records.flatMap((record) => entriesFor(record, number)));
  }
  for (const [path, text] of pages) files.set(path, Buffer.from(text));
  for (const [path, bytes] of await addEntries(archive, entries)) files.set(path, bytes);
  return { records, files, totals };
}

/** @returns the totals of a stored document alone */
export function totalsOf(document: ArchiveRecord): ArchiveTotals {
  const { packs, chain, releases, deployments, newest, environments } = document;
  return { packs, chain, releases, deployments, newest, environments };
}
