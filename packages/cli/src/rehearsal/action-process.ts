import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { decisions, type Decision } from '@waybill/action-kit';
import type { CommitSha } from '@waybill/core';
import { z } from 'zod';

/** The job in which a step runs: what a runner would set for it. */
export interface Job {
  readonly name: string;
  readonly repository: string;
  readonly commit: CommitSha;
  readonly ref: string;
  readonly run: string;
  readonly attempt: number;
  readonly actor: string;
  readonly workspace: string;
  /** A folder of the job's own: outputs, summaries, temporary files. */
  readonly folder: string;
  /** The process whose life is the run's. */
  readonly pid: number;
  /** Beside what the runner sets: a job's `env:`. */
  readonly environment: Readonly<Record<string, string>>;
}

/** One `uses:` step. */
export interface ActionStep {
  readonly id: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** How a step ended, as a runner sees it. */
export interface StepEnd {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly decision: Decision | 'killed';
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly log: string;
  readonly summary: string;
  readonly milliseconds: number;
}

/** How much of a step's log is kept, from its end (characters). */
const keptLog = 1024 * 1024;

const resultSchema = z.looseObject({
  decision: z.enum(decisions),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});

/**
 * Starts a bundled action as a runner does: a child process with `INPUT_*`, the default environment
 * variables and the command files, and nothing else of this process's environment.
 * @param distribution the folder `dist`
 * @param job the job that it runs in
 * @param step the action and its `with:`
 * @param signal cancels it with SIGTERM, as a runner does
 * @param onLine gets each line of its log
 * @returns how it ended; a step that was killed has no outputs
 */
export async function runActionStep(
  distribution: string,
  job: Job,
  step: ActionStep,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<StepEnd> {
  signal.throwIfAborted();
  const folder = join(job.folder, step.id);
  await mkdir(folder, { recursive: true });
  await mkdir(join(job.folder, 'temp'), { recursive: true });
  const files = {
    output: join(folder, 'output'),
    summary: join(folder, 'summary.md'),
    env: join(folder, 'env'),
    state: join(folder, 'state'),
    path: join(folder, 'path'),
  };
  for (const file of Object.values(files)) await writeFile(file, '');
  const startedAt = Date.now();
  const { exitCode, log } = await startChild(
    join(distribution, step.action, 'index.js'),
    { ...runnerEnvironment(job, files), ...inputEnvironment(step.inputs) },
    job.workspace,
    signal,
    onLine,
  );
  const outputs = parseCommandFile(await readFile(files.output, 'utf8'));
  const result = readResult(outputs['result']);
  return {
    exitCode,
    outputs,
    decision: result?.decision ?? 'killed',
    code: result?.code ?? '',
    message: result?.message ?? 'The process ended before it could report.',
    remedy: result?.remedy ?? 'Run the step again.',
    log,
    summary: await readFile(files.summary, 'utf8'),
    milliseconds: Date.now() - startedAt,
  };
}

function readResult(text: string | undefined): z.infer<typeof resultSchema> | undefined {
  return text === undefined ? undefined : resultSchema.parse(JSON.parse(text));
}

function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

function runnerEnvironment(
  job: Job,
  files: { output: string; summary: string; env: string; state: string; path: string },
): Record<string, string> {
  const inherited = [
    'PATH',
    'HOME',
    'LANG',
    'TMPDIR',
    'NODE_COMPILE_CACHE',
    'WAYBILL_KILL_AT',
    'WAYBILL_EFFECT_TRACE',
  ].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: job.repository,
    GITHUB_SERVER_URL: 'http://127.0.0.1',
    GITHUB_API_URL: 'http://127.0.0.1',
    GITHUB_SHA: job.commit,
    GITHUB_REF: job.ref,
    GITHUB_RUN_ID: job.run,
    GITHUB_RUN_ATTEMPT: String(job.attempt),
    GITHUB_JOB: job.name,
    GITHUB_ACTOR: job.actor,
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_ENV: files.env,
    GITHUB_STATE: files.state,
    GITHUB_PATH: files.path,
    // The steps of a job share it, so that what one fetched the next one finds.
    RUNNER_TEMP: join(job.folder, 'temp'),
    WAYBILL_RUN_PID: String(job.pid),
    ...job.environment,
  };
}

async function startChild(
  script: string,
  environment: Record<string, string>,
  workspace: string,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<{ exitCode: number | null; log: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: workspace,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const onAbort = (): void => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const masks: string[] = [];
    let log = '';
    const show = (line: string): void => {
      const shown = logLine(line, masks);
      if (shown === undefined) return;
      log = `${log}${shown}\n`.slice(-keptLog);
      onLine(shown);
    };
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', show);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      signal.removeEventListener('abort', onAbort);
      resolve({ exitCode, log });
    });
  });
}

/** What a runner shows of a line: it obeys `::add-mask::`, and keeps debug lines to itself. */
function logLine(line: string, masks: string[]): string | undefined {
  const masked = /^::add-mask::(.*)$/.exec(line)?.[1];
  if (masked !== undefined) {
    if (masked !== '') masks.push(masked);
    return undefined;
  }
  if (line.startsWith('::debug::')) return undefined;
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), line);
}

/**
 * Reads a runner's command file (`GITHUB_OUTPUT`): `name=value` and `name<<delimiter` blocks.
 * @param text the file's content
 * @returns the values by name; a block whose end is missing (a killed process) is left out
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block?.[1] !== undefined && block[2] !== undefined) {
      const end = lines.indexOf(block[2], index + 1);
      if (end === -1) return values;
      values[block[1]] = lines.slice(index + 1, end).join('\n');
      index = end;
      continue;
    }
    const separator = line.indexOf('=');
    if (separator > 0) values[line.slice(0, separator)] = line.slice(separator + 1);
  }
  return values;
}
