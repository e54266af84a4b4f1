import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createSmallSystem, type SmallSystem } from '../../embedded/small-system.ts';
import { figure, measureInTurns, type Benchmark, type Figure } from '../figure.ts';

const rounds = 9;
const images = ['app', 'migrator', 'worker', 'ui'];

/** Beyond the start of an empty script; every run has the empty caches of a fresh job. */
const largestSeconds = 0.3;

const run = promisify(execFile);

/** An application of several images, each from a folder of its own. */
function application(): Record<string, string> {
  const description = images.map(
    (name) => `  - name: ${name}
    repository: registry.example.com/small/${name}
    assemble: { layers: [{ from: ${name}, to: /app }], entrypoint: [node, ${name}.mjs] }
`,
  );
  return {
    'waybill.yaml': `version: 1\napplication: small\nimages:\n${description.join('')}`,
    ...Object.fromEntries(images.map((name) => [`${name}/${name}.mjs`, `// ${name}\n`])),
  };
}

async function publish(system: SmallSystem, decision: 'done' | 'unchanged'): Promise<number> {
  const end = await system.step('build-publish-image');
  if (end.decision !== decision)
    throw new Error(`expected build-publish-image to be ${decision}, found: ${end.log}`);
  return end.milliseconds / 1000;
}

/** build-publish-image again, for a release that is published: time beyond a start, and what it pushes. */
export const benchmark: Benchmark = {
  name: 'publish-noop',

  async measure(progress): Promise<readonly Figure[]> {
    const system = await createSmallSystem(application());
    try {
      const { requests } = system.world.registry;
      const empty = join(system.world.folder, 'empty.mjs');
      await writeFile(empty, '');
      progress(`publishing ${String(images.length)} images`);
      await publish(system, 'done');
      const before = requests.blobBytes().in;
      progress(`publishing them again, ${String(rounds)} times`);
      const medians = await measureInTurns(
        new Map([
          ['empty', () => startEmpty(empty)],
          ['again', () => publish(system, 'unchanged')],
        ]),
        rounds,
      );
      const seconds = (medians.get('again') ?? NaN) - (medians.get('empty') ?? NaN);
      return [
        figure({
          ...{ name: 'publish-noop beyond start', unit: 's', ours: seconds, peer: null },
          goal: largestSeconds,
        }),
        figure({
          name: 'publish-noop blob bytes pushed',
          unit: 'bytes',
          ours: requests.blobBytes().in - before,
          peer: null,
          goal: 0,
        }),
      ];
    } finally {
      await system.close();
    }
  },
};

async function startEmpty(script: string): Promise<number> {
  const startedAt = performance.now();
  await run(process.execPath, [script]);
  return (performance.now() - startedAt) / 1000;
}
