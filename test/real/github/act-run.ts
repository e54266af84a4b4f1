import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readActLog, type ActJob, type JobEvent } from './act-log.ts';

/*
 * What act (0.2.89, host mode) does not do, and what the tests do in its place:
 * - `environment:`, `permissions:`, `concurrency:` are ignored: every job gets every secret and the same token, and no
 *   job waits for a review. `onJob` lets a test do at a job's start and end what GitHub would do then.
 * - `environment.deployment` and `uses: $/…` are refused: the workflows are those of the variant.
 * - `on:` filters (branches, workflows) are not looked at: a test starts only what GitHub would start.
 * - `github.workflow_ref`, `github.triggering_actor`, `job.workflow_*` are empty.
 * - A secret of several lines is masked only where all of it is printed at once, and in `raw` (fields of the JSON) not at
 *   all.
 * - A reusable workflow's job does not show its own result, only the results of the jobs in it.
 * - Cancelled (SIGINT), it kills the running step at once, without the seconds that a runner leaves it, and of a
 *   composite's other steps even those with `if: always()` do not run. Post steps do.
 */

/** Where a run stands: what the runner's default variables say. */
export interface RunContext {
  /** `owner/name` */
  readonly repository: string;
  /** Full, such as `refs/heads/main`. */
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  readonly run: string;
  readonly attempt: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly headRef?: string;
  readonly baseRef?: string;
}

/** What act is started with. */
export interface ActRequest {
  /** The program. */
  readonly program: string;
  /** A folder with the workflow file of the run's commit. */
  readonly folder: string;
  /** Such as `.github/workflows/deploy.yml`. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
  readonly context: RunContext;
  /** GITHUB_TOKEN among them. Handed over in a file of its owner's: the process list shows none. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Of every step. */
  readonly environment?: Readonly<Record<string, string>>;
  /** `owner/name@ref` → the folder that stands for it; nothing is fetched from anywhere else. */
  readonly actions: Readonly<Record<string, string>>;
  readonly onJob?: (event: JobEvent) => void;
  /** Told of each line that a step prints, as act masks it. */
  readonly onLine?: (line: string) => void;
  /** Cancels it, as somebody does on the run's page. */
  readonly cancel?: AbortSignal;
  readonly timeoutMilliseconds?: number;
}

/** How a run ended. */
export interface ActRun {
  readonly exitCode: number | null;
  readonly jobs: readonly ActJob[];
  /** All that was written, secrets masked. */
  readonly log: string;
  /** Every byte that act wrote: what a test searches for secrets. */
  readonly raw: string;
}

const runners = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'];
/** How long cancelled steps may clean up. */
const graceMilliseconds = 30_000;

/**
 * Runs a workflow with act: in host mode, with an environment that holds nothing of this process but PATH, with a
 * proxy that refuses whatever is not on this machine.
 * @param request the workflow, its event, and where it runs
 * @returns how it ended
 * @throws where it does not end in time
 */
export async function runAct(request: ActRequest): Promise<ActRun> {
  const own = await mkdtemp(join(tmpdir(), 'waybill-act-'));
  try {
    const files = await writeFiles(own, request);
    return await start(request, own, arguments_(request, own, files));
  } finally {
    await rm(own, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Files = Readonly<Record<'secrets' | 'variables' | 'environment' | 'event', string>>;

async function writeFiles(own: string, request: ActRequest): Promise<Files> {
  const files = {
    secrets: join(own, 'secrets.yml'),
    variables: join(own, 'variables.yml'),
    environment: join(own, 'environment.yml'),
    event: join(own, 'event.json'),
  };
  for (const folder of ['home', 'temp', 'cache']) await mkdir(join(own, folder));
  const write = async (file: string, content: unknown): Promise<void> =>
    // JSON is YAML, and keeps values with line ends.
    writeFile(file, JSON.stringify(content), { mode: 0o600 });
  await write(files.secrets, request.secrets);
  await write(files.variables, request.variables ?? {});
  await write(files.environment, { ...request.environment, ...defaultVariables(request.context) });
  await write(files.event, request.event.payload);
  return files;
}

/** Act takes what it finds in its own environment file; SHA_REF is its name for GITHUB_SHA. */
function defaultVariables(context: RunContext): Record<string, string> {
  return {
    GITHUB_REPOSITORY: context.repository,
    GITHUB_REPOSITORY_OWNER: context.repository.split('/')[0] ?? '',
    GITHUB_REF: context.ref,
    SHA_REF: context.sha,
    GITHUB_HEAD_REF: context.headRef ?? '',
    GITHUB_BASE_REF: context.baseRef ?? '',
    GITHUB_RUN_ID: context.run,
    GITHUB_RUN_NUMBER: context.run,
    GITHUB_RUN_ATTEMPT: String(context.attempt),
    GITHUB_TRIGGERING_ACTOR: context.actor,
    GITHUB_SERVER_URL: context.serverUrl,
    GITHUB_API_URL: context.apiUrl,
    GITHUB_GRAPHQL_URL: `${context.serverUrl}/graphql`,
  };
}

function arguments_(request: ActRequest, own: string, files: Files): readonly string[] {
  return [
    request.event.name,
    ...['--directory', request.folder, '--workflows', request.workflow],
    ...runners.flatMap((name) => ['--platform', `${name}=-self-hosted`]),
    ...Object.entries(request.actions).flatMap(([name, folder]) => [
      '--local-repository',
      `${name}=${folder}`,
    ]),
    ...['--secret-file', files.secrets, '--var-file', files.variables],
    ...['--env-file', files.environment, '--input-file', '/dev/null'],
    ...['--eventpath', files.event, '--actor', request.context.actor],
    ...['--action-cache-path', join(own, 'cache'), '--action-offline-mode'],
    ...['--no-cache-server', '--no-skip-checkout', '--pull=false', '--json'],
  ];
}

/** Everything that act and its steps inherit. */
function cleanEnvironment(own: string): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  return {
    // Act starts `node` from the path whatever an action asks for: the one that runs this test comes first.
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: join(own, 'home'),
    XDG_CONFIG_HOME: join(own, 'home', '.config'),
    XDG_CACHE_HOME: join(own, 'home', '.cache'),
    TMPDIR: join(own, 'temp'),
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: '127.0.0.1,localhost',
  };
}

async function start(request: ActRequest, own: string, args: readonly string[]): Promise<ActRun> {
  const log = readActLog(request.onJob ?? (() => undefined));
  const raw: string[] = [];
  const child = spawn(request.program, [...args], {
    cwd: own,
    env: cleanEnvironment(own),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      raw.push(line);
      log.take(line);
      request.onLine?.(line);
    });
  }
  const ended = await end(child, request);
  const result = { ...ended, jobs: log.jobs(), log: log.text(), raw: raw.join('\n') };
  if (!ended.inTime) throw new Error(`Expected act to end in time:\n${result.log.slice(-4000)}`);
  return result;
}

async function end(
  child: ChildProcess,
  request: ActRequest,
): Promise<{ exitCode: number | null; inTime: boolean }> {
  const timers: NodeJS.Timeout[] = [];
  const later = (milliseconds: number, act: () => void): void => {
    timers.push(setTimeout(act, milliseconds));
  };
  let inTime = true;
  const onCancel = (): void => {
    child.kill('SIGINT');
    later(graceMilliseconds, stop);
  };
  const stop = (): void => {
    inTime = false;
    void killTree(child.pid);
  };
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode, inTime }));
      later(request.timeoutMilliseconds ?? 120_000, stop);
      request.cancel?.addEventListener('abort', onCancel, { once: true });
    });
  } finally {
    request.cancel?.removeEventListener('abort', onCancel);
    for (const timer of timers) clearTimeout(timer);
  }
}

/** Steps have process groups of their own: the whole tree is ended, its leaves last. */
async function killTree(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  const below = await childrenOf(pid);
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
  for (const each of below) await killTree(each);
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`;
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}
