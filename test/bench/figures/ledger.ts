import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestSchema, digestOf, type Owner } from '@waybill/core';
import { openRepository, type GitRepository } from '@waybill/git';
import { openLedger, openLedgerReader, traceLines, tracesOf, type Ledger } from '@waybill/ledger';
import { start } from '../../real/parts/git-http.ts';
import { figure, median, type Benchmark, type Figure } from '../figure.ts';
import { startCountingProxy, type CountingProxy } from '../ledger/counting-proxy.ts';
import { generateLedger, type GeneratedLedger } from '../ledger/million.ts';
import { releaseOf } from '../ledger/templates.ts';

const rounds = 7;

/** Time and bytes of the largest ledger over those of the smallest (design, section 7). */
const largestRatio = 1.5;

/** `WAYBILL_BENCH_RECORDS=1000,100000` measures these sizes instead. */
const sizes = (process.env['WAYBILL_BENCH_RECORDS'] ?? '1000,100000,1000000')
  .split(',')
  .map(Number);

const operations = ['history --limit 20', 'trace <sha>', 'one transition'] as const;
type Operation = (typeof operations)[number];

interface Measured {
  readonly seconds: number;
  readonly bytes: number;
}

interface Sized {
  readonly records: number;
  readonly ledger: GeneratedLedger;
  readonly samples: Map<Operation, Measured[]>;
}

/** Questions to ledgers of different length over HTTP, each with the empty cache of a fresh job. */
export const benchmark: Benchmark = {
  name: 'ledger',

  async measure(progress): Promise<readonly Figure[]> {
    const root = await mkdtemp(join(tmpdir(), 'waybill-bench-ledger-'));
    const sized: Sized[] = [];
    try {
      for (const records of sizes) {
        const startedAt = performance.now();
        const ledger = await generateLedger(join(root, `${String(records)}.git`), records);
        const seconds = (performance.now() - startedAt) / 1000;
        progress(`${String(records)} records generated in ${seconds.toFixed(0)} s`);
        sized.push({ records, ledger, samples: new Map(operations.map((name) => [name, []])) });
      }
      const server = await start({ root });
      const proxy = await startCountingProxy(Number(new URL(server.url).port));
      try {
        for (let round = 0; round < rounds; round += 1) {
          for (const one of sized) await measureRound(one, round, root, proxy);
        }
      } finally {
        await proxy.close();
        await server.stop();
      }
      return operations.flatMap((name) => figuresOf(name, sized, progress));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function measureRound(
  { records, ledger, samples }: Sized,
  round: number,
  root: string,
  proxy: CountingProxy,
): Promise<void> {
  const old = ledger.old[round % ledger.old.length];
  if (old === undefined) throw new Error('there is an old release');
  const asking: Readonly<Record<Operation, (repository: GitRepository) => Promise<void>>> = {
    'history --limit 20': async (repository) => {
      const found = await openLedgerReader({ repository, application: 'shop' }).deployments({
        limit: 20,
      });
      if (found.length !== 20)
        throw new Error(`expected 20 deployments, found ${String(found.length)}`);
    },
    'trace <sha>': async (repository) => {
      const records = await openLedgerReader({ repository, application: 'shop' }).find(old.commit);
      const [line] = tracesOf(records).flatMap((one) => traceLines(one));
      if (line?.includes(old.environment) !== true) throw new Error(`no trace of ${old.commit}`);
    },
    'one transition': async (repository) => {
      await startAgain(writer(repository, round), ledger);
    },
  };
  for (const name of operations) {
    const cacheFolder = await mkdtemp(join(root, 'cache-'));
    const repository = await openRepository({
      url: `http://127.0.0.1:${String(proxy.port)}/${String(records)}.git`,
      cacheFolder,
      signal: new AbortController().signal,
    });
    const [bytes, startedAt] = [proxy.bytes(), performance.now()];
    await asking[name](repository);
    const seconds = (performance.now() - startedAt) / 1000;
    samples.get(name)?.push({ seconds, bytes: proxy.bytes() - bytes });
    if (name === 'one transition') await endAgain(writer(repository, round));
    await rm(cacheFolder, { recursive: true, force: true });
  }
}

function writer(repository: GitRepository, round: number): Ledger {
  const owner: Owner = {
    repository: 'shop/api',
    run: `bench-${String(round)}`,
    attempt: 1,
    job: 'deploy',
    actor: 'ada',
  };
  return openLedger({
    repository,
    application: 'shop',
    owner,
    runState: () => Promise.resolve('running'),
    order: () => Promise.resolve('newer'),
  });
}

async function startAgain(ledger: Ledger, { newest }: GeneratedLedger): Promise<void> {
  const { how } = await ledger.startDeployment({
    environment: 'staging',
    delivery: 'direct',
    kind: 'promote',
    release: releaseOf(newest),
    planHash: digestSchema.parse(digestOf('plan')),
    requestedBy: 'ada',
    again: true,
  });
  if (how !== 'started') throw new Error(`expected a deployment that starts, found ${how}`);
}

/** Frees the environment for the next round. */
async function endAgain(ledger: Ledger): Promise<void> {
  const lock = await ledger.lock('staging');
  if (lock === undefined) throw new Error('the bench holds the environment');
  const end = { code: 'OF_THE_BENCH', message: 'It is of the bench.', remedy: 'None.', facts: {} };
  await ledger.finish(lock.deployment, [
    { to: 'cancelled', evidence: { phase: 'cancelled', ...end } },
  ]);
}

function figuresOf(
  name: Operation,
  sized: readonly Sized[],
  progress: (line: string) => void,
): readonly Figure[] {
  const medians = sized.map(({ records, samples }) => {
    const own = samples.get(name) ?? [];
    return {
      records,
      seconds: median(own.map(({ seconds }) => seconds)),
      bytes: median(own.map(({ bytes }) => bytes)),
    };
  });
  for (const { records, seconds, bytes } of medians) {
    progress(
      `${name}, ${String(records)} records: ${seconds.toFixed(3)} s, ${(bytes / 1000).toFixed(0)} kB`,
    );
  }
  const [smallest, largest] = [medians[0], medians.at(-1)];
  if (smallest === undefined || largest === undefined) return [];
  return (['seconds', 'bytes'] as const).map((unit) =>
    figure({
      name: `ledger ${name}, ${String(largest.records)} beside ${String(smallest.records)} records`,
      unit,
      ours: largest[unit],
      peer: smallest[unit],
      goal: largestRatio,
    }),
  );
}
