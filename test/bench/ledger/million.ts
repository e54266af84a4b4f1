import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { schemaVersion } from '@waybill/ledger';
import {
  addPack,
  encodeDocument,
  entryLine,
  examineLine,
  IndexCollection,
  noTotals,
  packPath,
  pageOf,
  pagePath,
  preferredPackBytes,
  type FreezableRecord,
  type LedgerDocument,
} from '@waybill/ledger/archive';
import { output } from '../../real/parts/part.ts';
import { bareRepository } from '../../real/parts/git-http.ts';
import {
  makeTemplates,
  pairFacts,
  type Ending,
  type PairFacts,
  type Templates,
} from './templates.ts';

/** As many records as the hot tree has between two freezes. */
export const hotRecords = 400;

/** A ledger that was generated. */
export interface GeneratedLedger {
  /** The newest release, which is in the hot tree. */
  readonly newest: PairFacts;
  /** Releases that are frozen, from all over the history. */
  readonly old: readonly PairFacts[];
}

/**
 * Generates a ledger with a history, by the same packing and index as a ledger's own writes, in one import.
 * @param folder the bare repository to make
 * @param records how many releases and deployments together
 */
export async function generateLedger(folder: string, records: number): Promise<GeneratedLedger> {
  await bareRepository(folder);
  const pairs = records / 2;
  const frozen = pairs - hotRecords / 2;
  const templates = makeTemplates();
  const archived = await importTree(folder, 'waybill/archive/shop', 1, (write) =>
    writeArchive(templates, frozen, write),
  );
  await importTree(folder, 'waybill/ledger', Math.ceil(records / 100), (write) =>
    writeHot(templates, archived, { from: frozen, to: pairs }, write),
  );
  const old = Array.from({ length: 20 }, (_, at) =>
    pairFacts(Math.floor(((at + 0.5) * frozen) / 20)),
  );
  return { newest: pairFacts(pairs - 1), old };
}

type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;
type Totals = ReturnType<typeof noTotals>;

async function writeArchive(
  templates: Templates,
  pairs: number,
  write: WriteFile,
): Promise<Totals> {
  let totals = noTotals('shop');
  const index = new IndexCollection();
  const pages = new Map<string, string[]>();
  let lines: string[] = [];
  let records: FreezableRecord[] = [];
  let size = 0;
  const close = async (): Promise<void> => {
    if (lines.length === 0) return;
    const pack = { records, bytes: Buffer.from(`${lines.join('\n')}\n`) };
    const number = totals.packs;
    const added = addPack(totals, pack);
    totals = added.totals;
    const page = pagePath(pageOf(number));
    const entries = pages.get(page) ?? [];
    entries.push(entryLine(added.entry));
    pages.set(page, entries);
    await write(packPath(number), pack.bytes);
    [lines, records, size] = [[], [], 0];
  };
  for (let number = 0; number < pairs; number += 1) {
    const facts = pairFacts(number);
    const pair = linesOf(templates, facts, number % 10 === 0 ? 'failed' : 'superseded');
    if (number < 3) for (const { line } of pair) requireValid(line);
    const length = pair.reduce((sum, { line }) => sum + line.length + 1, 0);
    if (size + length > preferredPackBytes) await close();
    for (const { line, record } of pair) {
      lines.push(line);
      records.push(record);
    }
    size += length;
    const pack = totals.packs;
    index.add({ kind: 'commit', key: facts.commit, pack });
    index.add({ kind: 'digest', key: facts.digest, pack });
    index.add({ kind: 'ops', key: facts.ops, pack });
    index.add({ kind: 'run', key: facts.run, pack });
    index.add({ kind: 'run', key: facts.buildRun, pack });
  }
  await close();
  for (const [path, entries] of pages) await write(path, Buffer.from(entries.join('')));
  for (const files of index.files()) for (const [path, bytes] of files) await write(path, bytes);
  return totals;
}

/** The lines of a release and its deployment, with what packing asks of their records. */
function linesOf(
  { release, deployments, records }: Templates,
  facts: PairFacts,
  ending: Ending,
): readonly { readonly line: string; readonly record: FreezableRecord }[] {
  const { commit, id, environment } = facts;
  return [
    { line: release.line(facts), record: { ...records.release, commit } },
    {
      line: deployments[ending].line(facts),
      record: { ...records[ending], commit, id, environment },
    },
  ];
}

function requireValid(line: string): FreezableRecord {
  const { record, problems } = examineLine(line, 'the bench');
  if (record === undefined) throw new Error(`it made a bad record: ${JSON.stringify(problems)}`);
  return record;
}

async function writeHot(
  templates: Templates,
  archived: { readonly commit: CommitSha; readonly value: Totals },
  pairs: { readonly from: number; readonly to: number },
  write: WriteFile,
): Promise<void> {
  const put = async (path: string, document: LedgerDocument): Promise<void> =>
    write(path, encodeDocument(document));
  await put('ledger.json', { schema: schemaVersion, kind: 'ledger' });
  const common = { schema: schemaVersion, application: 'shop' };
  const { value: totals, commit } = archived;
  await put('archive/shop.json', { ...common, kind: 'archive', commit, ...totals });
  for (let number = pairs.from; number < pairs.to; number += 1) {
    const facts = pairFacts(number);
    const isLast = number >= pairs.to - 1 || (number >= pairs.to - 4 && number % 4 === 3);
    const isActive =
      isLast ||
      (number === pairs.to - 2 && facts.environment === 'staging' && (pairs.to - 1) % 4 === 3);
    for (const { line } of linesOf(templates, facts, isActive ? 'active' : 'superseded')) {
      const record = requireValid(line);
      const name =
        record.kind === 'release'
          ? `releases/shop/${record.commit}.json`
          : `deployments/shop/${record.environment}/${record.id}.json`;
      await put(name, record);
    }
    if (!isActive) continue;
    const pointer = { deployment: facts.id, commit: facts.commit, at: facts.at };
    await put(`environments/shop/${facts.environment}.json`, {
      ...common,
      kind: 'environment',
      environment: facts.environment,
      generation: 1,
      active: pointer,
      previous: null,
      desired: pointer,
      accepted: [],
      open: [],
    });
  }
}

/** Writes a branch by `git fast-import`: its last commit has the files, and those before it one of their own. */
async function importTree<T>(
  folder: string,
  branch: string,
  commits: number,
  make: (write: WriteFile) => Promise<T>,
): Promise<{ readonly commit: CommitSha; readonly value: T }> {
  const settings = ['-c', 'core.compression=1', '-c', 'fastimport.unpackLimit=0'];
  const git = spawn('git', ['-C', folder, ...settings, 'fast-import', '--quiet', '--done']);
  let failure = '';
  git.stderr.on('data', (chunk: Buffer) => (failure += chunk.toString()));
  git.stdin.on('error', () => undefined);
  const ended = once(git, 'close');
  for (let number = 1; number <= commits; number += 1) {
    const who = `Bench <bench@example.org> ${String(1_767_225_600 + number)} +0000`;
    await send(git, `commit refs/heads/${branch}\ncommitter ${who}\ndata 5\nbench\n`);
    if (number < commits)
      await send(git, `M 100644 inline number\ndata <<E\n${String(number)}\nE\n\n`);
    else if (commits > 1) await send(git, 'D number\n');
  }
  const value = await make(async (path, bytes) => {
    await send(git, `M 100644 inline ${path}\ndata ${String(bytes.length)}\n`);
    await send(git, bytes);
    await send(git, '\n');
  });
  await send(git, 'done\n');
  git.stdin.end();
  const [code] = (await ended) as [number];
  if (code !== 0) throw new Error(`git fast-import failed: ${failure}`);
  const head = await output('git', ['-C', folder, 'rev-parse', `refs/heads/${branch}`]);
  return { commit: commitShaSchema.parse(head.trim()), value };
}

async function send(
  { stdin }: ChildProcessWithoutNullStreams,
  data: string | Uint8Array,
): Promise<void> {
  if (!stdin.write(data)) await once(stdin, 'drain');
}

/** @returns where a ledger of so many records lies below a folder */
export function ledgerFolder(root: string, records: number): string {
  return join(root, `${String(records)}.git`);
}
