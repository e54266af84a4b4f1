import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '@waybill/core';
import { editDesiredState } from '@waybill/desired-state';
import { openRepository } from '@waybill/git';
import { start } from '../../real/parts/git-http.ts';
import { part as kustomizePart } from '../../real/parts/kustomize.ts';
import { figure, median, type Benchmark, type Figure } from '../figure.ts';
import { startCountingProxy, type CountingProxy } from '../ledger/counting-proxy.ts';
import { plainUpdate, type PlainChange } from '../ops/plain-update.ts';
import { generateOpsRepository, imageOf, pinsOf } from '../ops/repository.ts';

const applications = 500;
/** `WAYBILL_BENCH_ROUNDS=3` measures less often. */
const rounds = Number(process.env['WAYBILL_BENCH_ROUNDS'] ?? '7');

/** Of the time and of the bytes that clone, edit, commit and push take. */
const goals = { seconds: 0.2, bytes: 0.1 } as const;

interface Measured {
  readonly seconds: number;
  readonly bytes: number;
}

/** One update of a repository of 10,000 files over HTTP, with the empty cache of a fresh job. */
export const benchmark: Benchmark = {
  name: 'ops-update',

  async measure(progress): Promise<readonly Figure[]> {
    const root = await mkdtemp(join(tmpdir(), 'waybill-bench-ops-'));
    try {
      await generateOpsRepository(join(root, 'ops.git'), applications);
      const server = await start({ root });
      const proxy = await startCountingProxy(Number(new URL(server.url).port));
      try {
        const url = `http://127.0.0.1:${String(proxy.port)}/ops.git`;
        const kustomize = await kustomizePart.install();
        const plain = await plainUpdate(kustomize.kind === 'ready' ? kustomize.program : undefined);
        progress(`the other one is git clone --depth 1, ${plain.editor}, commit, push`);
        const ways = {
          ours: async (folder: string, change: PlainChange) => update(url, folder, change),
          plain: async (folder: string, change: PlainChange) => plain.run(url, folder, change),
        };
        const samples: Record<keyof typeof ways, Measured[]> = { ours: [], plain: [] };
        for (let round = 0; round < rounds; round += 1) {
          for (const name of ['ours', 'plain'] as const) {
            const asked = server.requests.length;
            const change = changeOf(round, name);
            samples[name].push(await measureOnce(root, proxy, ways[name], change));
            if (round === 0)
              progress(`${name}: ${String(server.requests.length - asked)} requests`);
          }
        }
        return figuresOf(samples, progress);
      } finally {
        await proxy.close();
        await server.stop();
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

function changeOf(round: number, name: string): PlainChange {
  const application = (round * 37 + (name === 'ours' ? 0 : 250)) % applications;
  return {
    file: pinsOf(application),
    image: imageOf(application),
    tag: `sha-${String(round + 1)
      .repeat(40)
      .slice(0, 40)}`,
    digest: digestOf(`${name} ${String(round)}`),
  };
}

async function measureOnce(
  root: string,
  proxy: CountingProxy,
  act: (folder: string, change: PlainChange) => Promise<void>,
  change: PlainChange,
): Promise<Measured> {
  const folder = join(root, 'job');
  await mkdir(folder);
  const [bytes, startedAt] = [proxy.bytes(), performance.now()];
  await act(folder, change);
  const measured = {
    seconds: (performance.now() - startedAt) / 1000,
    bytes: proxy.bytes() - bytes,
  };
  await rm(folder, { recursive: true, force: true });
  return measured;
}

async function update(url: string, folder: string, change: PlainChange): Promise<void> {
  const repository = await openRepository({
    url,
    cacheFolder: folder,
    signal: new AbortController().signal,
  });
  const { file, image, tag, digest } = change;
  const edits = { images: [{ selector: image, repository: image, tag, digest }] };
  const { changed } = await repository.update([
    {
      ref: 'refs/heads/main',
      lazy: true,
      files: [file],
      apply: async (snapshot) => {
        const bytes = await snapshot.readFile(file);
        if (bytes === undefined) throw new Error(`${file} is in the repository`);
        const edited = editDesiredState('kustomization', bytes, edits, file);
        return {
          kind: 'commit',
          files: new Map([[file, edited.bytes]]),
          message: 'update',
          author: { name: 'Bench', email: 'bench@example.test' },
        };
      },
    },
  ]);
  if (!changed) throw new Error('expected a commit');
}

function figuresOf(
  samples: Readonly<Record<'ours' | 'plain', readonly Measured[]>>,
  progress: (line: string) => void,
): readonly Figure[] {
  return (['seconds', 'bytes'] as const).map((unit) => {
    const [ours, peer] = [samples.ours, samples.plain].map((all) =>
      median(all.map((one) => one[unit])),
    );
    if (ours === undefined || peer === undefined) throw new Error('both were measured');
    progress(`${unit}: ${ours.toFixed(3)} beside ${peer.toFixed(3)}`);
    return figure({
      name: `ops-update, 10,000 files, beside clone, edit, commit, push`,
      unit,
      ours,
      peer,
      goal: goals[unit],
    });
  });
}
