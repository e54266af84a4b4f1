import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, digestOf, type CommitSha, type Release } from '@waybill/core';
import type { KeyPair } from '@waybill/supply-chain';
import { encodeSealed } from '../documents.ts';
import { openLedgerReader } from '../reader.ts';
import type { Ledger, LedgerReader } from '../ledger-interface.ts';
import { openBench, type Bench } from '../testing/bare-repository.ts';
import { numbered } from '../testing/frozen-samples.ts';
import {
  builtOf,
  deploymentSamples,
  outcome,
  owner,
  planHash,
  publishedOf,
  releasedOf,
  releaseOf,
  signedOf,
} from '../testing/samples.ts';
import { keys, signer, trust } from '../testing/signed-ledger.ts';
import { verifyLedger } from '../verify.ts';
import { verifyExport } from './export.ts';
import { rebuildIndex } from './rebuild-index.ts';

const archive = 'refs/heads/waybill/archive/shop';
const ledgerRef = 'refs/heads/waybill/ledger';
const freezing = { above: 8, downTo: 4, atLeast: 2, newest: 1 };

let bench: Bench;
let ledger: Ledger;

let now = Date.parse('2026-02-01T00:00:00.000Z');
const clock = { now: () => (now += 60_000) };
const newLedger = (limits = freezing): Ledger =>
  bench.ledger({ freezing: limits, clock, order: () => Promise.resolve('newer') });

beforeEach(async () => {
  bench = await openBench();
  ledger = newLedger();
});
afterEach(async () => bench.close());

async function publish(release: Release): Promise<void> {
  const { commit } = release;
  await ledger.claim(commit, builtOf(release), signedOf(release));
  await ledger.recordPublished(commit, publishedOf(release));
  await ledger.recordReleased(commit, releasedOf(release));
}

async function deploy(release: Release, environment: string, ends: boolean): Promise<string> {
  const samples = deploymentSamples({ release, delivery: 'direct' });
  const { deployment } = await ledger.startDeployment({
    environment,
    delivery: 'direct',
    kind: 'promote',
    release,
    planHash,
    requestedBy: 'ada',
    again: true,
    steps: [
      { to: 'approved', evidence: samples.approved },
      { to: 'migrating', evidence: { phase: 'migrating', skipped: 'there is none' } },
    ],
  });
  const written = { to: 'desired', evidence: samples.desired } as const;
  if (!ends) {
    await ledger.finish(deployment.id, [
      written,
      { to: 'failed', evidence: { phase: 'failed', ...outcome } },
    ]);
  } else {
    await ledger.finish(deployment.id, [
      written,
      { to: 'rolling-out', evidence: samples['rolling-out'] },
      { to: 'checking', evidence: samples.checking },
      { to: 'active', evidence: samples.active },
    ]);
  }
  return deployment.id;
}

const release = (number: number): Release => releaseOf(numbered(number), 'one', ['app']);

/** Writes a history that is frozen several times. */
async function writeHistory(length: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let number = 0; number < length; number += 1) {
    await publish(release(number));
    const environment = number % 4 === 3 ? 'production' : 'staging';
    ids.push(await deploy(release(number), environment, number % 3 !== 0));
  }
  return ids;
}

async function hotFiles(): Promise<readonly string[]> {
  const head = await ledger.head();
  return head === undefined ? [] : bench.repository.listFiles(head, '');
}

/** A reader with a cache of its own, as another run has. */
async function stranger(): Promise<LedgerReader> {
  return openLedgerReader({ repository: await bench.newRepository(), application: 'shop' });
}

async function push(ref: string, files: Record<string, string | null>): Promise<void> {
  await bench.repository.update([
    {
      ref,
      lazy: true,
      apply: () =>
        Promise.resolve({
          kind: 'commit',
          files: new Map(
            Object.entries(files).map(([path, text]) => [
              path,
              text === null ? null : Buffer.from(text),
            ]),
          ),
          message: 'by hand\n',
          author: { name: 'mallory', email: 'mallory@example.org' },
        }),
    },
  ]);
}

/** What an attacker does who can write: the hot tree vouches for the changed archive. */
async function vouchFor(commit: CommitSha, chain?: string): Promise<void> {
  const head = await ledger.head();
  const path = 'archive/shop.json';
  const bytes = head === undefined ? undefined : await bench.repository.readFile(head, path);
  const { seal, ...fields } = JSON.parse(String(bytes)) as Record<string, unknown>;
  expect(seal).toBeDefined();
  await push(ledgerRef, {
    [path]: encodeSealed({
      ...fields,
      commit,
      ...(chain === undefined ? {} : { chain: digestOf(chain) }),
    }).toString(),
  });
}

async function archiveFile(path: string): Promise<string> {
  return bench.git('show', `${archive}:${path}`);
}

async function problems(): Promise<readonly string[]> {
  const found = await verifyLedger(await bench.newRepository());
  return found.problems.map(({ path, code }) => `${path} ${code}`);
}

describe('a ledger that freezes', () => {
  it('keeps the hot tree small, and every record can be read, listed, found and verified', async () => {
    const ids = await writeHistory(12);
    expect((await hotFiles()).length).toBeLessThan(16);
    expect(await bench.git('rev-list', '--count', archive)).not.toBe('0\n');
    const reader = await stranger();
    const listed = await reader.deployments({ limit: 100 });
    expect(listed.map(({ id }) => id)).toEqual([...ids].reverse());
    const production = await reader.deployments({ environment: 'production', limit: 2 });
    expect(production.map(({ id }) => id)).toEqual([ids[11], ids[7]]);
    expect((await reader.deployments({ phase: 'failed', limit: 100 })).length).toBe(4);
    for (const [number, id] of ids.entries()) {
      expect((await reader.deployment(id))?.commit).toBe(numbered(number));
      expect((await reader.release(numbered(number)))?.transitions).toHaveLength(6);
      const { releases, deployments } = await reader.find(numbered(number).slice(0, 9));
      expect([releases.length, deployments.map((it) => it.id)]).toEqual([1, [id]]);
      const commit = numbered(number);
      expect((await reader.deployments({ commit })).map((it) => it.id)).toEqual([id]);
    }
    const digest = release(1).images[0]?.digest ?? '';
    expect((await reader.find(digest)).deployments.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await reader.find('1')).deployments).toHaveLength(12);
    const { problems: wrong, frozen, records } = await verifyLedger(await bench.newRepository());
    expect(wrong).toEqual([]);
    expect(frozen.releases + records.releases.length).toBe(12);
    expect(frozen.deployments + records.deployments.length).toBe(12);
  }, 120_000);

  it('writes nothing for what is frozen already, and the claim of a frozen commit stands', async () => {
    await writeHistory(7);
    const before = await ledger.head();
    const first = release(0);
    expect(await ledger.release(first.commit)).toBeDefined();
    expect(await hotFiles()).not.toContain(`releases/shop/${first.commit}.json`);
    const again = await ledger.claim(
      first.commit,
      builtOf(releaseOf(first.commit, 'other', ['app'])),
      signedOf(releaseOf(first.commit, 'other', ['app'])),
    );
    expect(again).toMatchObject({ won: false, changed: false, head: before });
    const published = await ledger.recordPublished(first.commit, publishedOf(first));
    expect(published.changed).toBe(false);
    expect((await bench.repository.listRefs('refs/heads/')).map(({ ref }) => ref)).toEqual([
      archive,
      ledgerRef,
    ]);
  }, 120_000);

  it('rolls back to a frozen release, and a frozen failure can become a release', async () => {
    await ledger.recordReleaseFailed(numbered(500), { reaching: 'built', ...outcome });
    await writeHistory(7);
    expect(await hotFiles()).not.toContain(`releases/shop/${numbered(500)}.json`);
    const id = await deploy(release(0), 'production', true);
    expect((await ledger.environment('production'))?.active?.deployment).toBe(id);
    await publish(releaseOf(numbered(500), 'one', ['app']));
    expect(await hotFiles()).toContain(`releases/shop/${numbered(500)}.json`);
    const record = await (await stranger()).release(numbered(500));
    expect(record?.transitions.map(({ to }) => to).slice(0, 2)).toEqual(['failed', 'building']);
    expect(await problems()).toEqual([]);
    for (let number = 0; number < 4; number += 1) await deploy(release(number), 'staging', true);
    expect(await hotFiles()).not.toContain(`releases/shop/${numbered(500)}.json`);
    expect(await problems()).toEqual([]);
  }, 120_000);

  it('goes on without freezing where somebody else wrote to the archive, or it is forbidden', async () => {
    await writeHistory(5);
    await push(archive, { 'notes.md': 'hello' });
    const moved = await bench.git('rev-parse', archive);
    await writeHistory(9);
    expect(await bench.git('rev-parse', archive)).toBe(moved);
    expect((await hotFiles()).length).toBeGreaterThan(12);
    expect(await problems()).toEqual([]);
  }, 120_000);

  it('loses nothing, whatever is written in whatever order', async () => {
    const step = fc.record({
      number: fc.nat(5),
      environment: fc.constantFrom('staging', 'production'),
      ends: fc.boolean(),
      fresh: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async (steps) => {
        const own = await openBench();
        try {
          bench = own;
          ledger = newLedger({ above: 6, downTo: 3, atLeast: 1, newest: 1 });
          const ids: string[] = [];
          for (const { number, environment, ends, fresh } of steps) {
            if (fresh || (await ledger.release(numbered(number))) === undefined)
              await publish(release(number));
            ids.push(await deploy(release(number), environment, ends));
          }
          const listed = await (await stranger()).deployments({ limit: 1000 });
          expect(listed.map(({ id }) => id)).toEqual(ids.reverse());
          expect(await problems()).toEqual([]);
        } finally {
          await own.close();
        }
      }),
      { numRuns: 2 },
    );
  }, 240_000);
});

describe('an archive that somebody changed below git', () => {
  let template: Bench;
  beforeAll(async () => {
    bench = await openBench();
    template = bench;
    ledger = newLedger();
    await writeHistory(8);
    expect(await problems()).toEqual([]);
  }, 120_000);
  beforeEach(async () => {
    await bench.close();
    bench = await template.copy();
    ledger = newLedger();
  });
  afterAll(async () => template.close());

  it('is found where one byte of a pack is another one, though the hot tree vouches for it', async () => {
    const path = 'packs/00/00.jsonl';
    const text = await archiveFile(path);
    const damaged = Buffer.from(text);
    const at = damaged.indexOf('"ada"') + 1;
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await push(archive, { [path]: damaged.toString() });
    await vouchFor((await bench.repository.readRef(archive)) ?? numbered(0));
    const found = await problems();
    const line = text.slice(0, at).split('\n').length;
    expect(found).toContain(`archive/shop/${path}:${String(line)} seal-broken`);
    expect(found).toContain(`archive/shop/${path} pack-damaged`);
    expect(found).toContain('archive/shop.json archive-wrong');
    await expect(rebuild()).rejects.toMatchObject({ code: 'LEDGER_ARCHIVE_INVALID' });
  }, 120_000);

  it('is found where a pack, an index or the whole branch is gone', async () => {
    await push(archive, { 'packs/00/00.jsonl': null, 'time/00.jsonl': 'nothing\n' });
    await vouchFor((await bench.repository.readRef(archive)) ?? numbered(0));
    const found = await problems();
    expect(found).toContain('archive/shop/packs/00/00.jsonl pack-damaged');
    expect(found).toContain('archive/shop/time/00.jsonl index-wrong');
    await vouchFor(numbered(77));
    expect(await problems()).toEqual(['archive/shop.json archive-wrong']);
    await expect((await stranger()).release(numbered(0))).rejects.toMatchObject({
      code: 'LEDGER_ARCHIVE_INVALID',
    });
  }, 120_000);

  it('gets its index back from the packs, byte for byte', async () => {
    const tree = (await bench.git('rev-parse', `${archive}^{tree}`)).trim();
    expect(await rebuild()).toMatchObject({ changed: false, files: [] });
    const files = (await bench.git('ls-tree', '-r', '--name-only', archive)).trim().split('\n');
    const index = files.filter((path) => !path.startsWith('packs/'));
    await push(archive, {
      ...Object.fromEntries(index.slice(0, 4).map((path) => [path, null])),
      [index[5] ?? '']: 'broken',
      'commit/zz.jsonl': 'more',
    });
    await push(ledgerRef, { 'archive/shop.json': null });
    const rebuilt = await rebuild();
    expect(rebuilt).toMatchObject({ changed: true, files: { length: 6 } });
    expect((await bench.git('rev-parse', `${archive}^{tree}`)).trim()).toBe(tree);
    expect(await problems()).toEqual([]);
  }, 120_000);
});

async function rebuild(): ReturnType<typeof rebuildIndex> {
  return rebuildIndex({ repository: bench.repository, application: 'shop', owner: owner() });
}

describe('a ledger whose records must be signed', () => {
  it('freezes signed records by a key that may sign for all of it, and believes no other archive', async () => {
    const signed = (key: KeyPair): Ledger =>
      bench.ledger({ freezing, clock, trust, signer: signer(key), order: async () => 'newer' });
    ledger = signed(keys.release);
    await writeHistory(6);
    const frozen = await bench.git('rev-parse', archive);
    const head = await ledger.head();
    expect((await verifyLedger(bench.repository, head, trust)).problems).toEqual([]);
    const repository = await bench.newRepository();
    const reader = openLedgerReader({ repository, application: 'shop', trust });
    expect((await reader.deployments({ limit: 100 })).length).toBe(6);
    // What is frozen has the signatures that it had.
    const first = await reader.release(numbered(0));
    expect(first?.transitions.every(({ signature }) => signature !== undefined)).toBe(true);
    // The key of one environment alone writes on, and freezes nothing.
    ledger = signed(keys.staging);
    for (let number = 0; number < 8; number += 1) await deploy(release(5), 'staging', true);
    expect(await bench.git('rev-parse', archive)).toBe(frozen);
    expect((await reader.deployments({ limit: 100 })).length).toBe(14);
    await vouchFor((await bench.repository.readRef(archive)) ?? numbered(0), numbered(0));
    await expect(reader.deployments()).rejects.toMatchObject({ code: 'LEDGER_SIGNATURE_INVALID' });
  }, 120_000);
});

describe('an exported ledger', () => {
  it('has every record, and no byte of it can be changed in silence', async () => {
    const ids = await writeHistory(6);
    const lines: string[] = [];
    for await (const line of (await stranger()).exportRecords()) lines.push(line);
    expect(lines).toHaveLength(13);
    for (const id of ids) expect(lines.some((line) => line.includes(`"id":"${id}"`))).toBe(true);
    expect(await verifyExport(lines)).toEqual({ records: 12, problems: [] });
    for (const [number, line] of lines.entries()) {
      const bytes = Buffer.from(line);
      const at = (number * 97) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const changed = lines.with(number, bytes.toString());
      expect((await verifyExport(changed)).problems).not.toEqual([]);
      expect((await verifyExport(lines.toSpliced(number, 1))).problems).not.toEqual([]);
    }
    expect(canonicalJson(JSON.parse(lines[0] ?? ''))).toBe(lines[0]);
  }, 120_000);
});
