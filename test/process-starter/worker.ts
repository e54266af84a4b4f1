/**
 * `spawn` and `execFileSync` for the tests that start thousands of commands: as Node has them, through a small process
 * (starter.ts says why).
 * What that cannot do (channels, streams and descriptors of ours as stdio) Node's own does.
 */
import childProcess, {
  type ChildProcess,
  type ExecFileSyncOptions,
  type SpawnOptions,
} from 'node:child_process';
import fs from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  isAnswer,
  isEnded,
  received,
  type Answer,
  type Ended,
  type Request,
  type StdioKind,
  type Whole,
  type WholeRequest,
} from './protocol.ts';
import { Started, type Streams } from './started.ts';

/** How long the starter may take to answer, in milliseconds; it answers within two. */
const deadline = 60_000;
const pollEvery = 0.2;
/** The same for a command that is waited for: until its end, which takes longer to come. */
const wholeDeadline = 600_000;
const pollWholeEvery = 1;

/** Node's own, taken now: a bundler that a test loads replaces some of `fs`, and waits a minute for each EAGAIN. */
const { spawn: spawnHere, execFileSync } = childProcess;
const { constants, mkdtempSync, openSync, readSync, writeFileSync } = fs;

let starter: Starter | undefined;

/** As Node's. */
export function spawnBySmallProcess(
  command: string,
  given: readonly string[] | SpawnOptions = [],
  last: SpawnOptions = {},
): ChildProcess {
  const [args, options] = isList(given) ? [given, last] : [[], given];
  const stdio = stdioOf(options);
  if (stdio === undefined || process.platform === 'win32') return spawnHere(command, args, options);
  starter ??= new Starter();
  return starter.start(command, args, options, stdio);
}

/** As Node's. */
export function execFileBySmallProcess(
  command: string,
  given: readonly string[] | ExecFileSyncOptions = [],
  last: ExecFileSyncOptions = {},
): string | Buffer {
  const [args, options] = isList(given) ? [given, last] : [[], given];
  const request = wholeRequestOf(command, args, options);
  if (request === undefined || process.platform === 'win32')
    return execFileSync(command, args, options);
  starter ??= new Starter();
  const whole = starter.run(request);
  const { exitCode: status, signal, pid } = whole;
  const { encoding } = options;
  const [stdout, stderr] = [whole.stdout, whole.stderr].map((text) => {
    const bytes = Buffer.from(text, 'base64');
    return encoding === undefined || encoding === null || encoding === 'buffer'
      ? bytes
      : bytes.toString(encoding);
  });
  if (options.stdio === undefined) process.stderr.write(stderr ?? '');
  if (status === 0) return stdout ?? '';
  const said = [`Command failed: ${[command, ...args].join(' ')}`, String(stderr ?? '')];
  throw Object.assign(new Error(said.filter((part) => part !== '').join('\n')), {
    ...{ status, signal, pid, stdout, stderr, output: [null, stdout, stderr] },
  });
}

const knownOfWhole = new Set(['cwd', 'env', 'encoding', 'input', 'stdio']);

/** @returns what is asked for; undefined for what only Node's own `execFileSync` can do */
function wholeRequestOf(
  command: string,
  args: readonly string[],
  options: ExecFileSyncOptions,
): WholeRequest | undefined {
  const { stdio = 'pipe', cwd = process.cwd(), env = process.env, input = '' } = options;
  const asked = Object.entries(options).filter(([, value]) => value !== undefined);
  const isPlain =
    asked.every(([name]) => knownOfWhole.has(name)) &&
    [stdio].flat().every((how) => how === 'pipe' || how === 'ignore') &&
    (typeof input === 'string' || Buffer.isBuffer(input));
  if (!isPlain || typeof cwd !== 'string') return undefined;
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(input);
  return { command, args, cwd, env: definedOnly(env), input: bytes.toString('base64') };
}

const known = new Set(['cwd', 'env', 'detached', 'stdio', 'windowsHide']);

/** @returns how the three streams are given; undefined for what only Node's own `spawn` can do */
function stdioOf(options: SpawnOptions): Request['stdio'] | undefined {
  const asked = Object.entries(options).filter(([, value]) => value !== undefined);
  if (!asked.every(([name]) => known.has(name))) return undefined;
  const { stdio = 'pipe', cwd = '' } = options;
  if (typeof cwd !== 'string') return undefined;
  const each = typeof stdio === 'string' ? [stdio, stdio, stdio] : [...stdio];
  while (each.length < 3) each.push('pipe');
  const [stdin, stdout, stderr, ...more] = each.map((how) => how ?? 'pipe');
  if (more.length > 0 || !isKind(stdin) || !isKind(stdout) || !isKind(stderr)) return undefined;
  return [stdin, stdout, stderr];
}

function isList(given: readonly string[] | SpawnOptions): given is readonly string[] {
  return Array.isArray(given);
}

function isKind(how: unknown): how is StdioKind {
  return how === 'pipe' || how === 'ignore' || how === 'inherit';
}

/** The small process, and what was started through it. */
class Starter {
  private readonly address: string;
  private readonly requests: number;
  private readonly answers: number;
  private readonly alive = new Map<number, Started>();
  private rest = '';
  private count = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-starter-'));
    this.address = join(folder, 'streams');
    const fifos = [join(folder, 'requests'), join(folder, 'answers')] as const;
    execFileSync('mkfifo', fifos);
    // Opened for both directions, opening waits for nobody.
    this.requests = openSync(fifos[0], constants.O_RDWR);
    this.answers = openSync(fifos[1], constants.O_RDWR | constants.O_NONBLOCK);
    const program = join(import.meta.dirname, 'starter.ts');
    const small = spawnHere(
      process.execPath,
      ['--no-warnings', '--max-semi-space-size=1', program, this.address, ...fifos],
      { stdio: ['ignore', 'inherit', 'inherit'], env: { PATH: process.env['PATH'] } },
    );
    small.unref();
    if (this.answer().kind !== 'ready') throw new Error('the starter of processes did not start');
    const control = connect(this.address).unref();
    control.on('error', () => undefined);
    createInterface({ input: control }).on('line', (line) => this.ended(received(line, isEnded)));
    process.once('exit', () => control.destroy());
  }

  start(
    command: string,
    args: readonly string[],
    options: SpawnOptions,
    stdio: Request['stdio'],
  ): ChildProcess {
    this.count += 1;
    const request: Request = {
      ...{ id: this.count, command, args, stdio, detached: options.detached ?? false },
      cwd: typeof options.cwd === 'string' ? options.cwd : process.cwd(),
      env: definedOnly(options.env ?? process.env),
    };
    const [stdin, stdout, stderr] = stdio;
    const streams: Streams = [this.stream(stdin), this.stream(stdout), this.stream(stderr)];
    this.ask(request);
    const answer = this.answer();
    const pid = answer.kind === 'started' ? answer.pid : undefined;
    const child = new Started(pid, command, args, streams);
    if (pid !== undefined) this.alive.set(request.id, child);
    process.nextTick(() => {
      if (pid === undefined) child.fail(failure('spawn', command, answer));
      else child.emit('spawn');
    });
    return child;
  }

  /** Waits for the end of a command, as `execFileSync` does. */
  run(request: WholeRequest): Whole {
    this.ask(request);
    const answer = this.answer(wholeDeadline, pollWholeEvery);
    if (answer.kind === 'whole') return answer;
    throw failure('spawnSync', request.command, answer);
  }

  private ask(request: Request | WholeRequest): void {
    // Longer than the FIFO holds, it is written as it is read.
    writeFileSync(this.requests, `${JSON.stringify(request)}\n`);
  }

  /** A pipe to a command; it is connected at once, and what is written to it waits there. */
  private stream(how: StdioKind): Socket | null {
    return how === 'pipe' ? connect({ path: this.address, allowHalfOpen: true }) : null;
  }

  private ended({ id, exitCode, signal }: Ended): void {
    const child = this.alive.get(id);
    this.alive.delete(id);
    child?.end(exitCode, signal);
  }

  /** Waits for the next line of the starter, as a fork would be waited for. */
  private answer(within = deadline, pause = pollEvery): Answer {
    const buffer = Buffer.alloc(65_536);
    const sleep = new Int32Array(new SharedArrayBuffer(4));
    const until = performance.now() + within;
    for (;;) {
      const end = this.rest.indexOf('\n');
      if (end >= 0) {
        const line = this.rest.slice(0, end);
        this.rest = this.rest.slice(end + 1);
        return received(line, isAnswer);
      }
      if (performance.now() > until) throw new Error('the starter of processes does not answer');
      try {
        this.rest += buffer.toString('utf8', 0, readSync(this.answers, buffer));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
        Atomics.wait(sleep, 0, 0, pause);
      }
    }
  }
}

function failure(call: string, command: string, answer: Answer): Error {
  const { message, code } =
    answer.kind === 'failed' ? answer : { message: `unexpected: ${answer.kind}`, code: null };
  return Object.assign(new Error(message), {
    ...(code === null ? {} : { code }),
    ...{ syscall: `${call} ${command}`, path: command },
  });
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
