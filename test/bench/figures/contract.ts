import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { part as githubDescriptions } from '../../real/parts/github-descriptions.ts';
import { part as oasdiff } from '../../real/parts/oasdiff.ts';
import { figure, measureInTurns, type Benchmark, type Figure, type Sample } from '../figure.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const command = [join(root, 'dist', 'cli', 'index.js'), 'contract', 'diff'];
const rounds = 3;
const pairs = 200;

/** One run of a program: how long it took, and the most memory that it had. */
interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** How often the peak of a running process is read; the kernel keeps it, so only the last moment may be missed. */
const peakInterval = 5;

/** Runs a program to its end. What it prints is thrown away; 1 says that it found something. */
async function run(program: string, args: readonly string[], input = ''): Promise<Run> {
  const startedAt = performance.now();
  const child = spawn(program, [...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  let megabytes = 0;
  const peak = async (): Promise<void> => {
    try {
      const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8');
      megabytes = Math.max(megabytes, Number(/VmHWM:\s*(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(() => void peak(), peakInterval);
  try {
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0 && code !== 1)
      throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
    return { milliseconds: performance.now() - startedAt, megabytes };
  } finally {
    clearInterval(timer);
  }
}

/** The largest public description of an API, at two majors that are years apart. */
async function large(folder: string, program: string): Promise<readonly Figure[]> {
  const files = ['16', '23'].map((major) => join(folder, major, 'api.github.com.json'));
  const peaks = { ours: 0, theirs: 0 };
  const timed = (side: 'ours' | 'theirs', start: () => Promise<Run>): Sample => {
    return async () => {
      const { milliseconds, megabytes } = await start();
      peaks[side] = Math.max(peaks[side], megabytes);
      return milliseconds;
    };
  };
  const theirs = ['breaking', ...files, '--format', 'json'];
  const medians = await measureInTurns(
    new Map([
      ['theirs', timed('theirs', () => run(program, theirs))],
      [
        'ours',
        timed('ours', () => run(process.execPath, [...command, ...files, '--format', 'json'])),
      ],
    ]),
    rounds,
  );
  const about = "GitHub's API at two majors beside oasdiff";
  return [
    figure({
      ...{ name: `${about}, with start-up`, unit: 'ms', goal: 0.33 },
      ours: medians.get('ours') ?? NaN,
      peer: medians.get('theirs') ?? NaN,
    }),
    figure({
      ...{ name: `${about}, memory`, unit: 'MB', goal: 0.99 },
      ours: peaks.ours,
      peer: peaks.theirs,
    }),
  ];
}

/** A small description as JSON, which YAML is as well; no two numbers give the same one. */
function description(number: number, newer: boolean): string {
  const name = `thing-${String(number)}`;
  const thing = {
    type: 'object',
    required: newer && number % 3 === 0 ? ['id', 'name'] : ['id'],
    properties: {
      id: { type: 'integer', format: 'int64' },
      name: { type: 'string', maxLength: newer && number % 4 === 0 ? 20 : 40 },
      kind: { type: 'string', enum: newer ? ['a', 'b', 'c'] : ['a', 'b'] },
      ...(newer && number % 5 === 0 ? {} : { note: { type: 'string' } }),
    },
  };
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/T' } } } };
  const answers = { '200': { description: 'It is.', ...body } };
  const operation = { requestBody: body, responses: answers };
  const parameter = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: name, version: newer ? '2.0.0' : '1.0.0' },
    paths: {
      [`/${name}`]: { get: { responses: answers }, post: operation },
      [`/${name}/{id}`]: { parameters: [parameter], put: operation, delete: operation },
    },
    components: { schemas: { T: thing } },
  });
}

/** Many small pairs: one process of ours, one of theirs for each. */
async function small(folder: string, program: string): Promise<readonly Figure[]> {
  const files: (readonly [string, string])[] = [];
  for (let number = 0; number < pairs; number += 1) {
    const base = join(folder, `${String(number)}-base.json`);
    const revision = join(folder, `${String(number)}-revision.json`);
    await writeFile(base, description(number, false));
    await writeFile(revision, description(number, true));
    files.push([base, revision]);
  }
  const lines = files.map(([base, revision]) => `${JSON.stringify({ base, revision })}\n`).join('');
  const medians = await measureInTurns(
    new Map([
      [
        'theirs',
        async () => {
          const startedAt = performance.now();
          for (const pair of files) await run(program, ['breaking', ...pair, '--format', 'json']);
          return performance.now() - startedAt;
        },
      ],
      [
        'ours',
        async () =>
          (await run(process.execPath, [...command, '--batch', '--kind', 'openapi'], lines))
            .milliseconds,
      ],
    ]),
    rounds,
  );
  return [
    figure({
      name: `${String(pairs)} small pairs in one batch beside as many runs of oasdiff`,
      unit: 'ms',
      goal: 0.99,
      ours: medians.get('ours') ?? NaN,
      peer: medians.get('theirs') ?? NaN,
    }),
  ];
}

/** Comparing descriptions of an API, beside the tool that people take. */
export const benchmark: Benchmark = {
  name: 'contract',

  async measure(progress): Promise<readonly Figure[]> {
    const [tool, descriptions] = [await oasdiff.install(), await githubDescriptions.install()];
    if (tool.kind === 'absent') {
      progress(`left out: ${tool.reason}`);
      return [];
    }
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-contract-'));
    try {
      progress(`${String(pairs)} small pairs, ${String(rounds)} times each`);
      const figures = [...(await small(folder, tool.program))];
      if (descriptions.kind === 'absent') progress(`left out: ${descriptions.reason}`);
      else {
        progress(`two descriptions of 11 and 13 MB, ${String(rounds)} times each`);
        figures.unshift(...(await large(descriptions.program, tool.program)));
      }
      return figures;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
