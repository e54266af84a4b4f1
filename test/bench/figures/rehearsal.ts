import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { figure, type Benchmark, type Figure } from '../figure.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** On 2 cores: what whoever tries it for the first time waits for. */
const largestSeconds = 60;

const run = promisify(execFile);

/** The whole path of the first example, through the bundled actions. */
export const benchmark: Benchmark = {
  name: 'rehearsal',

  async measure(progress): Promise<readonly Figure[]> {
    progress('rehearsing examples/compose-host');
    const startedAt = performance.now();
    await run(
      process.execPath,
      [join('dist', 'cli', 'index.js'), 'rehearse', join('examples', 'compose-host')],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
    );
    const ours = (performance.now() - startedAt) / 1000;
    return [figure({ name: 'rehearsal', unit: 's', ours, peer: null, goal: largestSeconds })];
  },
};
