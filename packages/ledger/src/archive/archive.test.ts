import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '@waybill/core';
import type { ArchiveRecord, EnvironmentRecord } from '../documents.ts';
import { newEnvironmentRecord } from '../environment.ts';
import { schemaVersion } from '../record.ts';
import { momentOf, numbered, pastDeployment, pastRelease } from '../testing/frozen-samples.ts';
import type { TreeSource } from '../tree.ts';
import { archiveBranch, indexKinds, indexPlace } from './archive-layout.ts';
import { freezeInto } from './freeze.ts';
import { chooseFrozen, type FreezableRecord } from './freezing.ts';
import { withFrozen } from './frozen-history.ts';
import { FrozenRecords, newestVersions, sorted } from './frozen-records.ts';
import {
  addEntries,
  entriesFor,
  IndexCollection,
  parseKeys,
  type IndexEntry,
} from './index-files.ts';
import { cutPacks, examineLine, packLine } from './pack.ts';
import { noTotals, type ArchiveTotals } from './pack-entry.ts';
import { ExpectedArchive, indexDifferences, scanPacks } from './scan.ts';
import { meaningOf } from './word.ts';

/** An archive without git. */
class MemoryArchive {
  readonly files = new Map<string, Uint8Array>();
  totals: ArchiveTotals = noTotals('shop');

  get source(): TreeSource {
    return {
      readFile: (path) => Promise.resolve(this.files.get(path)),
      listFiles: (folder) =>
        Promise.resolve([...this.files.keys()].filter((path) => path.startsWith(`${folder}/`))),
    };
  }

  async freeze(records: readonly FreezableRecord[]): Promise<void> {
    const { files, totals } = await freezeInto(this.source, this.totals, records);
    this.totals = totals;
    this.write(files);
  }

  write(files: ReadonlyMap<string, Uint8Array | null>): void {
    for (const [path, bytes] of files) {
      if (bytes === null) this.files.delete(path);
      else this.files.set(path, bytes);
    }
  }

  text(): ReadonlyMap<string, string> {
    return new Map([...this.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
  }

  get frozen(): FrozenRecords {
    const document: ArchiveRecord = {
      schema: schemaVersion,
      kind: 'archive',
      application: 'shop',
      commit: numbered(0),
      ...this.totals,
    };
    return new FrozenRecords(
      document,
      (_commit, path) => Promise.resolve(this.files.get(path)),
      undefined,
    );
  }
}

/** Releases and deployments of two environments, made once: making them is what takes time. */
const all: readonly FreezableRecord[] = Array.from({ length: 60 }, (_, number) => [
  pastRelease({ number }),
  pastDeployment({ number: number * 2, of: number }),
  ...(number % 2 === 0
    ? [pastDeployment({ number: number * 2 + 1, of: number, environment: 'production' })]
    : []),
]).flat();

/** Some of them, in parts that are frozen one after the other. */
const frozenParts = fc
  .subarray([...all], { minLength: 1 })
  .chain((records) =>
    fc
      .array(fc.integer({ min: 1, max: 25 }), { maxLength: 6 })
      .map((sizes) => partsOf(records, sizes)),
  );

function partsOf(
  records: readonly FreezableRecord[],
  sizes: readonly number[],
): readonly (readonly FreezableRecord[])[] {
  const parts: FreezableRecord[][] = [];
  const left = [...records];
  for (const size of sizes) parts.push(left.splice(0, size));
  return [...parts, left].filter((part) => part.length > 0);
}

async function archiveOf(parts: readonly (readonly FreezableRecord[])[]): Promise<MemoryArchive> {
  const archive = new MemoryArchive();
  for (const part of parts) await archive.freeze(part);
  return archive;
}

function namesOf(records: readonly FreezableRecord[]): readonly string[] {
  return records.map((record) => canonicalJson(record)).sort();
}

describe('frozen records', () => {
  it('come back as they were, each once, by their commit', async () => {
    await fc.assert(
      fc.asyncProperty(frozenParts, async (parts) => {
        const { frozen } = await archiveOf(parts);
        const found: FreezableRecord[] = [];
        for (const commit of new Set(parts.flat().map((record) => record.commit))) {
          const { releases, deployments } = await frozen.ofCommit(commit);
          found.push(...releases, ...deployments);
        }
        expect(namesOf(found)).toEqual(namesOf(parts.flat()));
      }),
      { numRuns: 10 },
    );
  });

  it('are found by every word by which a search through all of them finds them', async () => {
    const words = all.flatMap((record) =>
      entriesFor(record, 0).map(({ kind, key }) => (kind === 'run' ? key : key.slice(0, 14))),
    );
    const word = fc.constantFrom(...words, ...words.map((it) => it.slice(0, 5)), 'nothing');
    await fc.assert(
      fc.asyncProperty(frozenParts, fc.array(word, { maxLength: 8 }), async (parts, chosen) => {
        const { frozen } = await archiveOf(parts);
        for (const one of chosen) {
          const { commit, digest, desired, run } = meaningOf(one);
          const beginnings = { commit, digest, ops: desired, run };
          const expected = parts.flat().filter((record) =>
            entriesFor(record, 0).some(({ kind, key }) => {
              const beginning = beginnings[kind];
              if (kind === 'run' || beginning === undefined) return key === beginning;
              return key.startsWith(beginning);
            }),
          );
          const { releases, deployments } = await frozen.matching(meaningOf(one));
          expect(namesOf([...releases, ...deployments])).toEqual(namesOf(expected));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are listed from the newest as a search through all of them lists them', async () => {
    const filters = fc.record(
      {
        environment: fc.constantFrom('staging', 'production', 'elsewhere'),
        phase: fc.constantFrom('failed' as const, 'superseded' as const),
        since: fc.nat(130).map(momentOf),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        frozenParts,
        filters,
        fc.integer({ min: 1, max: 30 }),
        async (parts, filter, limit) => {
          const { frozen } = await archiveOf(parts);
          const fitting = parts
            .flat()
            .filter((record) => record.kind === 'deployment')
            .filter(
              (record) =>
                (filter.environment === undefined || record.environment === filter.environment) &&
                (filter.phase === undefined || record.transitions.at(-1)?.to === filter.phase) &&
                (filter.since === undefined || (record.transitions[0]?.at ?? '') >= filter.since),
            );
          const newest = fitting.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));
          const found = await withFrozen(frozen, filter, [], limit);
          expect(found.map(({ id }) => id)).toEqual(newest.slice(0, limit));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have indices that the packs alone make, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(frozenParts, async (parts) => {
        const { files, totals, source } = await archiveOf(parts);
        const expected = new ExpectedArchive('shop');
        const read = (path: string): Promise<Uint8Array | undefined> =>
          Promise.resolve(files.get(path));
        for await (const pack of scanPacks(totals.packs, { application: 'shop', read })) {
          expect(pack.problems).toEqual([]);
          expected.add(pack);
        }
        expect(expected.totals).toEqual(totals);
        for await (const { path } of indexDifferences(expected, source, ['time', ...indexKinds]))
          throw new Error(`${path} differs`);
      }),
      { numRuns: 10 },
    );
  });

  it('are read in their newest version when they were frozen again', async () => {
    const [record] = all;
    if (record?.kind !== 'release') throw new Error('the first one is a release');
    const before = { ...record, transitions: record.transitions.slice(0, 4) };
    const { frozen } = await archiveOf([[before], all.slice(1, 4), [record]]);
    expect((await frozen.ofCommit(record.commit)).releases).toEqual([record]);
    expect(newestVersions([record, before])).toEqual([record]);
  });
});

describe('an index', () => {
  const entry = fc.record({
    kind: fc.constant('commit' as const),
    // Few buckets, so that they grow into folders.
    key: fc.nat(3000).map((number) => `a${numbered(number).slice(0, 1)}${numbered(number)}`),
    pack: fc.nat(9),
  });

  it('is the same however it grew, and finds each key', async () => {
    const entries = fc.array(entry, { minLength: 1, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 40 }), async (parts) => {
        const archive = new MemoryArchive();
        const collection = new IndexCollection();
        for (const part of parts) {
          archive.write(await addEntries(archive.source, part));
          for (const one of part) collection.add(one);
        }
        const expected = new Map([...collection.files()].flatMap((files) => [...files]));
        expect(archive.text()).toEqual(
          new Map([...expected].map(([path, it]) => [path, it.toString()])),
        );
        for (const { kind, key, pack } of parts.flat().slice(0, 50)) {
          const { whole, leaf } = indexPlace(kind, key);
          const paths = [whole, leaf].filter((path) => archive.files.has(path));
          expect(paths).toHaveLength(1);
          const keys = parseKeys(whole, archive.files.get(paths[0] ?? '') ?? Buffer.alloc(0));
          expect(keys.get(key)).toContain(pack);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('becomes a folder of leaves where a bucket has grown', async () => {
    const archive = new MemoryArchive();
    const some = (count: number): readonly IndexEntry[] =>
      Array.from({ length: count }, (_, number) => ({
        kind: 'commit',
        key: `ab${numbered(number).slice(2)}`,
        pack: 1,
      }));
    archive.write(await addEntries(archive.source, some(100)));
    expect([...archive.files.keys()]).toEqual(['commit/ab.jsonl']);
    archive.write(await addEntries(archive.source, some(1000)));
    expect(archive.files.has('commit/ab.jsonl')).toBe(false);
    expect(archive.files.size).toBeGreaterThan(100);
  });
});

describe('packs', () => {
  it('hold every record in order, none longer than is asked for', () => {
    fc.assert(
      fc.property(
        fc.subarray([...all]),
        fc.integer({ min: 10_000, max: 60_000 }),
        (records, size) => {
          const packs = cutPacks(records, size);
          expect(packs.flatMap((pack) => pack.records)).toEqual(records);
          for (const { bytes } of packs) expect(bytes.length).toBeLessThanOrEqual(size);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('have no byte that can be changed in silence', () => {
    const [record] = all;
    if (record === undefined) throw new Error('there is one');
    const line = packLine(record);
    expect(examineLine(line, 'here').record).toEqual(record);
    for (let at = 0; at < line.length; at += 41) {
      const bytes = Buffer.from(line);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const { problems } = examineLine(bytes.toString(), 'here');
      expect(problems.map(({ path }) => path)).toContain('here');
    }
  });
});

describe('what is frozen', () => {
  const limits = { above: 20, downTo: 10, atLeast: 1, newest: 3 };

  it('is never what is pointed at, newest, unfinished, or the release of a hot deployment', () => {
    fc.assert(
      fc.property(
        fc.subarray([...all]),
        fc.array(fc.nat(1000), { maxLength: 5 }),
        (records, named) => {
          const { releases, deployments } = sorted(records);
          const accepted = named.flatMap((number) => {
            const record = deployments[number % Math.max(1, deployments.length)];
            if (record === undefined) return [];
            return [{ deployment: record.id, commit: record.commit, at: momentOf(0) }];
          });
          const environment: EnvironmentRecord = {
            ...newEnvironmentRecord('shop', 'staging'),
            accepted,
          };
          const hot = { releases, deployments, environments: [environment], locks: [] };
          const frozen = chooseFrozen(hot, limits);
          const names = new Set(frozen.map((it) => (it.kind === 'release' ? it.commit : it.id)));
          const left = deployments.filter(({ id }) => !names.has(id));
          for (const { deployment } of accepted) expect(names).not.toContain(deployment);
          for (const { commit } of left) expect(names).not.toContain(commit);
          for (const name of ['staging', 'production']) {
            const own = deployments.filter((it) => it.environment === name).map(({ id }) => id);
            const newest = own.sort((a, b) => (a < b ? 1 : -1)).slice(0, limits.newest);
            for (const id of newest) expect(names).not.toContain(id);
          }
          if (records.length <= limits.above) expect(frozen).toEqual([]);
          expect(chooseFrozen(hot, { ...limits, atLeast: frozen.length + 1 })).toEqual([]);
        },
      ),
    );
  });
});

describe('the branch of an archive', () => {
  it('is beside the ledger, and another one for each ledger and application', () => {
    expect(archiveBranch('waybill/ledger', 'shop')).toBe('waybill/archive/shop');
    expect(archiveBranch('waybill/dev', 'shop')).toBe('waybill/archive/dev.shop');
    expect(archiveBranch('ledger', 'shop')).toBe('archive/shop');
  });
});
