import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseApplicationConfig } from '@waybill/config';
import { commitShaSchema, silentProgress } from '@waybill/core';
import { imageEngines } from '@waybill/image';
import { createRegistryClient } from '@waybill/oci';
import { part as crane } from '../../real/parts/crane.ts';
import * as dockerRegistry from '../../real/parts/docker-registry.ts';
import { figure, measureInTurns, type Benchmark, type Figure } from '../figure.ts';

const rounds = 3;
const files = 2000;
const bytesPerFile = 100_000;

/** Packing is the compressor's work in both; what we do around it must not cost more than the other's. */
const largestRatio = 1;

const run = promisify(execFile);

/** As compressible as a built application: words of a small vocabulary, in an order of their own in each file. */
function content(number: number): Buffer {
  const words: string[] = [];
  let state = number + 1;
  for (let size = 0; size < bytesPerFile; size += 8) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    words.push((state % 60_000).toString(36).padStart(7, '.'));
  }
  return Buffer.from(words.join(' '));
}

async function writeFolder(folder: string): Promise<void> {
  for (let number = 0; number < files; number += 1) {
    const place = join(folder, 'app', String(number % 50));
    if (number < 50) await mkdir(place, { recursive: true });
    await writeFile(join(place, `${String(number)}.js`), content(number));
  }
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return (performance.now() - startedAt) / 1000;
}

/** A folder of 200 MB as an image in a registry that has none of it: `assemble` beside tar and `crane append`. */
export const benchmark: Benchmark = {
  name: 'assemble',

  async measure(progress): Promise<readonly Figure[]> {
    const peer = await crane.install();
    if (peer.kind === 'absent') throw new Error(`crane: ${peer.reason}`);
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-assemble-'));
    const registry = await dockerRegistry.start({ folder: join(folder, 'registry') });
    try {
      progress(`writing ${String(files)} files`);
      await writeFolder(folder);
      let number = 0;
      const next = (): string => `${registry.host}/bench/image${String((number += 1))}`;
      const medians = await measureInTurns(
        new Map([
          ['ours', () => seconds(() => assemble(folder, next()))],
          ['peer', () => seconds(() => append(peer.program, folder, next()))],
        ]),
        rounds,
      );
      return [
        figure({
          ...{ name: 'assemble and push 200 MB, crane', unit: 's', goal: largestRatio },
          ours: medians.get('ours') ?? NaN,
          peer: medians.get('peer') ?? NaN,
        }),
      ];
    } finally {
      await registry.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function assemble(folder: string, repository: string): Promise<void> {
  const { signal } = new AbortController();
  const engine = await imageEngines.assemble();
  const layers = [{ from: 'app', to: '/app' }];
  const described = { version: 1, application: 'bench' };
  const text = JSON.stringify({
    ...described,
    images: [{ name: 'app', repository, assemble: { layers } }],
  });
  const image = parseApplicationConfig(text, 'waybill.yaml').images[0];
  if (image === undefined) throw new Error('expected an image');
  await engine.build(
    {
      application: 'bench',
      checkout: folder,
      commit: commitShaSchema.parse('a'.repeat(40)),
      commitTime: '2026-01-01T00:00:00Z',
      source: 'https://git.example.com/acme/bench',
      image,
    },
    {
      signal,
      progress: silentProgress,
      registry: (host) => createRegistryClient({ registry: host, signal }),
      temporaryFolder: folder,
    },
  );
}

async function append(program: string, folder: string, repository: string): Promise<void> {
  const archive = join(folder, 'layer.tar');
  await run('tar', ['-cf', archive, '-C', folder, 'app']);
  await run(program, ['append', '-f', archive, '-t', `${repository}:bench`]);
  await rm(archive);
}
