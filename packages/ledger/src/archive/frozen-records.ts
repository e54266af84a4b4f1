import { isWaybillError, type CommitSha } from '@waybill/core';
import type { ArchiveRecord } from '../documents.ts';
import { ledgerError } from '../error-codes.ts';
import { invalidRecord } from '../invalid-record.ts';
import type { LedgerTrust } from '../ledger-interface.ts';
import { refuseUntrusted } from '../signatures.ts';
import type { LedgerRecords } from '../trace.ts';
import { indexPlace, packPath, pagePath, type IndexKind } from './archive-layout.ts';
import type { FreezableRecord } from './freezing.ts';
import { parseKeys } from './index-files.ts';
import { examineLine, linesOf } from './pack.ts';
import { packEntrySchema, type PackEntry } from './pack-entry.ts';
import { desiredOf, imageDigestsOf, runsOf, type WordMeaning } from './word.ts';

/** Reads a file of the archive at a commit, and no more than it needs for it. */
export type ReadArchive = (commit: CommitSha, path: string) => Promise<Uint8Array | undefined>;

/**
 * One application's frozen records, as the hot tree vouches for them: everything is read at the commit that it names,
 * which git proves.
 */
export class FrozenRecords {
  readonly document: ArchiveRecord;
  readonly #read: ReadArchive;
  readonly #trust: LedgerTrust | undefined;
  readonly #packs = new Map<number, Promise<readonly string[]>>();

  constructor(document: ArchiveRecord, read: ReadArchive, trust: LedgerTrust | undefined) {
    this.document = document;
    this.#read = read;
    this.#trust = trust;
  }

  /**
   * @param prefix the beginning of a commit, 4 digits or more
   * @returns everything that is frozen of such commits
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
   */
  async ofCommit(prefix: string): Promise<LedgerRecords> {
    const packs = await this.#packsOf('commit', prefix);
    return this.#choose(packs, [prefix], (record) => record.commit.startsWith(prefix));
  }

  /**
   * @param meaning what a word can mean
   * @returns the frozen records that are found by one of its meanings; of their commits there may be more
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID
   */
  async matching(meaning: WordMeaning): Promise<LedgerRecords> {
    const { digest, desired, run } = meaning;
    const commit = meaning.commit ?? meaning.deployment?.split('-')[1];
    const packs = await Promise.all([
      commit === undefined ? [] : this.#packsOf('commit', commit),
      digest === undefined ? [] : this.#packsOf('digest', digest),
      desired === undefined ? [] : this.#packsOf('ops', desired),
      run === undefined ? [] : this.#packsOf('run', run),
    ]);
    const texts = [commit, digest, desired, run === undefined ? undefined : JSON.stringify(run)];
    return this.#choose(
      packs.flat(),
      texts.filter((text) => text !== undefined),
      (record) =>
        (commit !== undefined && record.commit.startsWith(commit)) ||
        (digest !== undefined && imageDigestsOf(record).some((it) => it.startsWith(digest))) ||
        (desired !== undefined && desiredOf(record)?.startsWith(desired) === true) ||
        (run !== undefined && runsOf(record).includes(run)),
    );
  }

  /**
   * @param pack a pack's number
   * @returns its lines
   * @throws LEDGER_ARCHIVE_INVALID where it is not there
   */
  async linesOfPack(pack: number): Promise<readonly string[]> {
    return linesOf(await this.#file(packPath(pack)));
  }

  /**
   * @param pack a pack's number
   * @param texts only lines that hold one of these; every line where there are none
   * @returns its records, each as every record of the ledger is believed
   * @throws LEDGER_ARCHIVE_INVALID, LEDGER_RECORD_INVALID, LEDGER_SIGNATURE_MISSING, LEDGER_SIGNATURE_INVALID
   */
  async recordsOfPack(
    pack: number,
    texts: readonly string[] = [],
  ): Promise<readonly FreezableRecord[]> {
    const known = this.#packs.get(pack) ?? this.linesOfPack(pack);
    this.#packs.set(pack, known);
    const records: FreezableRecord[] = [];
    for (const [index, line] of (await known).entries()) {
      if (texts.length > 0 && !texts.some((text) => line.includes(text))) continue;
      records.push(this.#believe(line, `${packPath(pack)}:${String(index + 1)}`));
    }
    return records;
  }

  /**
   * @param page a page of the index by time
   * @returns its lines, the oldest pack first
   * @throws LEDGER_ARCHIVE_INVALID
   */
  async page(page: number): Promise<readonly PackEntry[]> {
    const path = pagePath(page);
    const bytes = await this.#file(path);
    try {
      return linesOf(bytes).map((line) => packEntrySchema.parse(JSON.parse(line)));
    } catch (error) {
      throw archiveInvalid(this.document, `lines of packs in ${path}; found something else`, error);
    }
  }

  async #packsOf(kind: IndexKind, key: string): Promise<readonly number[]> {
    const { whole, leaf } = indexPlace(kind, key);
    const files = await Promise.all([whole, leaf].map(async (path) => this.#optional(path)));
    const found = files.flatMap((bytes, index) =>
      bytes === undefined ? [] : [...parseKeys([whole, leaf][index] ?? whole, bytes)],
    );
    return found
      .filter(([known]) => (kind === 'run' ? known === key : known.startsWith(key)))
      .flatMap(([, packs]) => packs);
  }

  async #choose(
    packs: readonly number[],
    texts: readonly string[],
    isMeant: (record: FreezableRecord) => boolean,
  ): Promise<LedgerRecords> {
    const read = [...new Set(packs)].map(async (pack) => this.recordsOfPack(pack, texts));
    return sorted((await Promise.all(read)).flat().filter(isMeant));
  }

  #believe(line: string, place: string): FreezableRecord {
    const path = `archive/${this.document.application}/${place}`;
    const { record, problems } = examineLine(line, path);
    if (record === undefined) throw invalidRecord(path, problems);
    refuseUntrusted(path, record, this.#trust);
    return record;
  }

  async #file(path: string): Promise<Uint8Array> {
    const bytes = await this.#optional(path);
    if (bytes !== undefined) return bytes;
    throw archiveInvalid(this.document, `${path} in the archive; it is not there`);
  }

  async #optional(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#read(this.document.commit, path);
    } catch (error) {
      if (!isWaybillError(error, 'GIT_COMMIT_NOT_FOUND')) throw error;
      throw archiveInvalid(
        this.document,
        `the commit ${this.document.commit}, at which the hot tree says the archive is; it is gone`,
        error,
      );
    }
  }
}

/**
 * @param records records, some of them in more than one version
 * @returns each once, with the most transitions
 */
export function newestVersions<R extends FreezableRecord>(records: readonly R[]): readonly R[] {
  const newest = new Map<string, R>();
  for (const record of records) {
    const name = record.kind === 'release' ? record.commit : record.id;
    const known = newest.get(name);
    if (known === undefined || known.transitions.length < record.transitions.length)
      newest.set(name, record);
  }
  return [...newest.values()];
}

/** @returns releases and deployments apart, each once */
export function sorted(records: readonly FreezableRecord[]): LedgerRecords {
  return {
    releases: newestVersions(records.filter((record) => record.kind === 'release')),
    deployments: newestVersions(records.filter((record) => record.kind === 'deployment')),
  };
}

function archiveInvalid(
  { application, commit }: ArchiveRecord,
  expected: string,
  cause?: unknown,
): ReturnType<typeof ledgerError> {
  return ledgerError('LEDGER_ARCHIVE_INVALID', {
    message: `Expected, of the frozen records of ${application}, ${expected}.`,
    remedy:
      'Run `waybill ledger verify` to see what is wrong. The branch of the archive only grows: if somebody pushed over it, push its former head again; if only an index is wrong, run `waybill ledger rebuild-index`.',
    facts: { application, commit },
    ...(cause === undefined ? {} : { cause }),
  });
}
