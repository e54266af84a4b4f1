import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The start of every bundled action, beside an empty Node script. */
export const benchmark: Benchmark = {
  name: 'action-start',

  async measure(progress): Promise<readonly Figure[]> {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-'));
    try {
      const empty = join(folder, 'empty.mjs');
      await writeFile(empty, '');
      const environment = await runnerEnvironment(folder);
      const start = (script: string): Sample => {
        return () => cpuMilliseconds({ args: [script], cwd: folder, environment });
      };
      const actions = await bundledActions();
      progress(
        `starting ${String(actions.length)} actions and an empty script, ${String(rounds)} times each`,
      );
      const medians = await measureInTurns(
        new Map([
          ['', start(empty)],
          ...actions.map((name) => [name, start(join(root, 'dist', name, 'index.js'))] as const),
        ]),
        rounds,
      );
      return actions.map((name) =>
        figure({
          name: `action-start ${name}`,
          unit: 'ms CPU',
          ours: medians.get(name) ?? NaN,
          peer: medians.get('') ?? NaN,
          goal: largestRatio,
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
