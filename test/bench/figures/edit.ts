import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { editDesiredState } from '@waybill/desired-state';
import { part as yq } from '../../real/parts/yq.ts';
import { figure, measureInTurns, type Benchmark, type Figure, type Sample } from '../figure.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const rounds = 7;
const bytes = 1_000_000;

/** yq is a compiled program that parses once. Ours parses again what it wrote; yq formats the whole file anew. */
const largestRatio = 10;

const image = {
  repository: 'ghcr.io/acme/app',
  tag: `sha-${'4'.repeat(40)}`,
  digest: `sha256:${'a5'.repeat(32)}`,
};

const run = promisify(execFile);

/** Values as people write them: comments, blank lines, flow maps, a block of text, several thousand keys. */
function valuesFile(): string {
  const head = `# values of everything
image:
  repository: ghcr.io/acme/app   # ours
  tag: "v1"
  digest: sha256:${'0'.repeat(64)}

services:
`;
  const sections: string[] = [head];
  for (let number = 0, size = head.length; size < bytes; number += 1) {
    const name = `service-${String(number)}`;
    const section = `    # ${name}
    ${name}:
        enabled: true
        image: {repository: ghcr.io/acme/${name},   tag: "v${String(number)}"}

        resources: { limits: { cpu: 100m, memory: 256Mi } }
        env:
        -   name: URL
            value: https://${name}.example.com/path
        configuration: |
            # image: ghcr.io/acme/${name}:v0
            listen = 80${String(number)}
`;
    sections.push(section);
    size += section.length;
  }
  return sections.join('');
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await act();
  return performance.now() - startedAt;
}

/** How many lines of the first text are not in the other one, line by line from both ends of what changed. */
function linesChanged(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return before.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  }).length;
}

async function measureIn(
  folder: string,
  program: string,
  progress: (line: string) => void,
): Promise<readonly Figure[]> {
  const text = valuesFile();
  const [ours, theirs] = [join(folder, 'ours.yaml'), join(folder, 'theirs.yaml')];
  const encoded = new TextEncoder().encode(text);
  const words = ['desired-state', 'set', '--file', ours, '--selector', 'image', '--write'];
  const reference = `app=${image.repository}:${image.tag}@${image.digest}`;
  const command = [join(root, 'dist', 'cli', 'index.js'), ...words, '--image', reference];
  const expression = `.image.tag = "${image.tag}" | .image.digest = "${image.digest}"`;
  const timed = (file: string, act: () => Promise<unknown>): Sample => {
    return async () => {
      await writeFile(file, text);
      return milliseconds(act);
    };
  };
  const edits = { images: [{ selector: 'image', ...image }] };
  progress(`editing a file of ${String(encoded.length)} bytes, ${String(rounds)} times each`);
  const medians = await measureInTurns(
    new Map([
      ['yq', timed(theirs, () => run(program, ['-i', expression, theirs]))],
      ['command', timed(ours, () => run(process.execPath, command))],
      [
        'alone',
        async () => milliseconds(async () => editDesiredState('helm-values', encoded, edits, ours)),
      ],
    ]),
    rounds,
  );
  const peer = medians.get('yq') ?? NaN;
  const about = 'edit of 1 MB of values beside yq';
  const time = (name: string, key: string): Figure =>
    figure({ name, unit: 'ms', ours: medians.get(key) ?? NaN, peer, goal: largestRatio });
  return [
    time(`${about}, in a running process`, 'alone'),
    time(`${about}, as a command`, 'command'),
    figure({
      ...{ name: `${about}, lines changed`, unit: 'lines', goal: 1 },
      ours: linesChanged(text, await readFile(ours, 'utf8')),
      peer: linesChanged(text, await readFile(theirs, 'utf8')),
    }),
  ];
}

/** One image of a large file of Helm values, beside the editor that people take. */
export const benchmark: Benchmark = {
  name: 'edit',

  async measure(progress): Promise<readonly Figure[]> {
    const installation = await yq.install();
    if (installation.kind === 'absent') {
      progress(`left out: ${installation.reason}`);
      return [];
    }
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-edit-'));
    try {
      return await measureIn(folder, installation.program, progress);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
