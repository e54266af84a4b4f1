import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledProgram } from '../bundling/bundled-program.ts';
import {
  cpuMilliseconds,
  figure,
  measureInTurns,
  type Benchmark,
  type Figure,
  type Sample,
} from '../figure.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const rounds = 15;

/** What an empty script costs is the floor: a user waits for the rest (design, section 7). */
const largestRatio = 3;

/** Who looks into a cluster loads its client too, once the inputs are read. */
const largestWithCluster = 5;

const kubeconfig = {
  ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'bench' },
  clusters: [{ name: 'bench', cluster: { server: 'http://127.0.0.1:1' } }],
  users: [{ name: 'bench', user: { token: 'none' } }],
  contexts: [{ name: 'bench', context: { cluster: 'bench', user: 'bench' } }],
};

/** What a runner sets; without inputs an action ends where it has read them, which is what a start is. */
async function runnerEnvironment(folder: string): Promise<Record<string, string>> {
  const files = [
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_ENV',
    'GITHUB_PATH',
  ];
  for (const name of files) await writeFile(join(folder, name), '');
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(files.map((name) => [name, join(folder, name)])),
  };
}

async function bundledActions(): Promise<readonly string[]> {
  const names = await readdir(join(root, 'actions'));
  return names.filter((name) => existsSync(join(root, 'dist', name, 'index.js'))).sort();
}

/** Bundles what await-ready loads for an environment in a cluster. */
async function clusterStart(folder: string): Promise<string> {
  return await bundledProgram(
    join(folder, 'dist'),
    { name: 'cluster-start', module: './test/bench/rollout/cluster-start.ts' },
    [{ name: 'await-ready', module: './actions/await-ready/src/main.ts' }],
  );
}

/** The start of every bundled action, and of one with the cluster's client, beside an empty Node script. */
export const benchmark: Benchmark = {
  name: 'action-start',

  async measure(progress): Promise<readonly Figure[]> {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-'));
    try {
      const empty = join(folder, 'empty.mjs');
      await writeFile(empty, '');
      const environment = await runnerEnvironment(folder);
      const start = (script: string, ...words: readonly string[]): Sample => {
        return () => cpuMilliseconds({ args: [script, ...words], cwd: folder, environment });
      };
      const access = join(folder, 'kubeconfig.json');
      await writeFile(access, JSON.stringify(kubeconfig));
      const withCluster = await clusterStart(folder);
      const actions = await bundledActions();
      progress(
        `starting ${String(actions.length)} actions and an empty script, ${String(rounds)} times each`,
      );
      const medians = await measureInTurns(
        new Map([
          ['', start(empty)],
          ...actions.map((name) => [name, start(join(root, 'dist', name, 'index.js'))] as const),
          ['await-ready with a cluster', start(withCluster, access)],
        ]),
        rounds,
      );
      const started = (name: string, goal: number): Figure =>
        figure({
          ...{ name: `action-start ${name}`, unit: 'ms CPU', goal },
          ours: medians.get(name) ?? NaN,
          peer: medians.get('') ?? NaN,
        });
      return [
        ...actions.map((name) => started(name, largestRatio)),
        started('await-ready with a cluster', largestWithCluster),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
