import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isWaybillError } from '@waybill/core';
import { editDesiredState } from '@waybill/desired-state';
import { openRepository } from '@waybill/git';
import { start } from '../../real/parts/git-http.ts';
import { figure, type Benchmark, type Figure } from '../figure.ts';
import { git, identity } from '../ops/plain-update.ts';
import { generateOpsRepository } from '../ops/repository.ts';

const execute = promisify(execFile);

/** `WAYBILL_BENCH_WRITERS=8` and `WAYBILL_BENCH_APPLICATIONS=50` measure less. */
const writers = Number(process.env['WAYBILL_BENCH_WRITERS'] ?? '64');
const applications = Number(process.env['WAYBILL_BENCH_APPLICATIONS'] ?? '500');
const updates = 5;

/** Of the time that clone, edit, push and `pull --rebase` take for one update that lands. */
const largestRatio = 0.2;

/** How often a script tries to push before it gives up. */
const plainTries = 10;

const versions = 'platform/versions.yaml';
const keyOf = (writer: number): string => `writer-${String(writer).padStart(2, '0')}`;
const linePattern = (writer: number): RegExp => new RegExp(`^${keyOf(writer)}: .*$`, 'm');

/** How the updates of all writers ended. */
interface Tally {
  landed: number;
  conflicts: number;
  gaveUp: number;
  readonly seconds: number;
}

/** Many writers at once on one file of one ops repository, each update with the empty cache of a fresh job. */
export const benchmark: Benchmark = {
  name: 'ops-writers',

  async measure(progress): Promise<readonly Figure[]> {
    const root = await mkdtemp(join(tmpdir(), 'waybill-bench-writers-'));
    try {
      const server = await start({ root });
      try {
        await prepare(root, 'ours');
        const ours = await run(updates, async (writer, update) =>
          updateOnce(`${server.url}/ours.git`, root, writer, update),
        );
        progress(`Waybill: ${toldOf(ours, updates)}`);
        await prepare(root, 'plain');
        // One update each: every update is a job of its own, and clones; five of them take five times as long.
        const plain = await run(1, async (writer, update) =>
          scriptOnce(`${server.url}/plain.git`, root, writer, update),
        );
        progress(
          `clone, edit, push, pull --rebase up to ${String(plainTries)} times: ${toldOf(plain, 1)}`,
        );
        const lost = updates * writers - (await presentIn(root, 'ours'));
        return [
          figure({
            name: `ops-writers, ${String(writers)} at once, an update that lands`,
            unit: 'seconds',
            ours: ours.seconds / Math.max(1, ours.landed),
            peer: plain.seconds / Math.max(1, plain.landed),
            goal: largestRatio,
          }),
          figure({
            ...{ name: `ops-writers, lost of ${String(updates * writers)}`, unit: 'updates' },
            ...{ ours: lost, peer: null, goal: 0 },
          }),
        ];
      } finally {
        await server.stop();
      }
    } finally {
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

/** The repository of the other figure, and a file with a line for each writer. */
async function prepare(root: string, name: string): Promise<void> {
  const bare = join(root, `${name}.git`);
  await generateOpsRepository(bare, applications);
  const work = join(root, `seed-${name}`);
  await git(['clone', '--quiet', '--depth', '1', `file://${bare}`, work], root);
  const lines = Array.from({ length: writers }, (_, writer) => `${keyOf(writer)}: v0\n`);
  await mkdir(join(work, 'platform'));
  await writeFile(join(work, versions), lines.join(''));
  await git(['add', versions], work);
  await git([...identity, 'commit', '--quiet', '--message', 'seed'], work);
  await git(['push', '--quiet', 'origin', 'HEAD:main'], work);
  await rm(work, { recursive: true, force: true });
}

type End = 'landed' | 'conflict' | 'gave up';

async function run(
  each: number,
  act: (writer: number, update: number) => Promise<End>,
): Promise<Tally> {
  const startedAt = performance.now();
  const tally = { landed: 0, conflicts: 0, gaveUp: 0 };
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let update = 1; update <= each; update += 1) {
        const end = await act(writer, update);
        if (end === 'landed') tally.landed += 1;
        else if (end === 'conflict') tally.conflicts += 1;
        else tally.gaveUp += 1;
      }
    }),
  );
  return { ...tally, seconds: (performance.now() - startedAt) / 1000 };
}

function toldOf({ landed, conflicts, gaveUp, seconds }: Tally, each: number): string {
  const all = `${String(landed)} of ${String(each * writers)} updates landed in ${seconds.toFixed(0)} s`;
  return `${all}; ${String(conflicts)} ended in a conflict, ${String(gaveUp)} gave up`;
}

async function updateOnce(url: string, root: string, writer: number, update: number): Promise<End> {
  const cacheFolder = await mkdtemp(join(root, 'job-'));
  const repository = await openRepository({
    ...{ url, cacheFolder, signal: new AbortController().signal },
    deadlineMilliseconds: 3_600_000,
  });
  const edits = { values: [{ selector: keyOf(writer), value: `v${String(update)}` }] };
  try {
    await repository.update([
      {
        ref: 'refs/heads/main',
        lazy: true,
        files: [versions],
        apply: async (snapshot) => {
          const bytes = await snapshot.readFile(versions);
          if (bytes === undefined) throw new Error(`${versions} is in the repository`);
          const edited = editDesiredState('yaml', bytes, edits, versions);
          return {
            kind: 'commit',
            files: new Map([[versions, edited.bytes]]),
            message: `${keyOf(writer)} v${String(update)}`,
            author: { name: 'Bench', email: 'bench@example.test' },
          };
        },
      },
    ]);
    return 'landed';
  } catch (error) {
    if (isWaybillError(error, 'GIT_CONFLICT_UNRESOLVED')) return 'gave up';
    throw error;
  } finally {
    await rm(cacheFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What most pipelines have in a script. */
async function scriptOnce(url: string, root: string, writer: number, update: number): Promise<End> {
  const folder = await mkdtemp(join(root, 'job-'));
  const work = join(folder, 'work');
  try {
    await git(['clone', '--quiet', '--depth', '1', url, work], folder);
    const text = await readFile(join(work, versions), 'utf8');
    const line = `${keyOf(writer)}: v${String(update)}`;
    await writeFile(join(work, versions), text.replace(linePattern(writer), line));
    await git([...identity, 'commit', '--quiet', '--all', '--message', line], work);
    for (let attempt = 1; attempt <= plainTries; attempt += 1) {
      if (await succeeds(['push', '--quiet', 'origin', 'HEAD:main'], work)) return 'landed';
      if (!(await succeeds([...identity, 'pull', '--quiet', '--rebase'], work))) return 'conflict';
    }
    return 'gave up';
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function succeeds(args: readonly string[], cwd: string): Promise<boolean> {
  return await git(args, cwd).then(
    () => true,
    () => false,
  );
}

/** How many of the updates are in the history, each once. */
async function presentIn(root: string, name: string): Promise<number> {
  const { stdout } = await execute('git', [
    ...['-C', join(root, `${name}.git`), 'log', '--format=%s', '--grep=^writer-', 'main'],
  ]);
  return new Set(stdout.trim().split('\n')).size;
}
