import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { formatDuration, type WaybillError } from '@waybill/core';
import { toolEnvironment } from './environment.ts';
import { processError } from './error-codes.ts';
import { collectOutput, lastLines, type OutputCollector } from './output.ts';
import { rememberGroup, signalGroup } from './process-group.ts';
import type { Command, ProcessOptions, ProcessResult } from './types.ts';

const defaultOutputLimit = 16 * 1024 * 1024;
const defaultGrace = 3000;

/**
 * Runs a command in a process group of its own and waits for its end. Whatever ends it (its own exit, the signal,
 * the timeout, too much output), nothing of its group is left afterwards.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended, also with an exit code other than 0
 * @throws PROCESS_NOT_FOUND, PROCESS_TIMED_OUT, PROCESS_OUTPUT_TOO_LARGE, or the signal's reason
 */
export async function runProcess(
  command: Command,
  options: ProcessOptions,
): Promise<ProcessResult> {
  options.signal.throwIfAborted();
  const [program, ...args] = command;
  const startedAt = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? toolEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const forget = rememberGroup(child);
  try {
    return await supervise(child, command, options, startedAt);
  } finally {
    forget();
  }
}

/**
 * Runs a command that must succeed.
 * @param command program and arguments
 * @param options surroundings and bounds
 * @returns how it ended
 * @throws PROCESS_FAILED for an exit code other than 0, and what `runProcess` throws
 */
export async function runToSuccess(
  command: Command,
  options: ProcessOptions,
): Promise<ProcessResult> {
  const result = await runProcess(command, options);
  if (result.exitCode === 0) return result;
  const secrets = options.secrets ?? [];
  const said = lastLines(result.stderr, secrets) || lastLines(result.stdout, secrets);
  const end =
    result.exitCode === null ? `signal ${String(result.signal)}` : `exit code ${result.exitCode}`;
  throw processError('PROCESS_FAILED', {
    message: `Expected ${command[0]} to succeed; it ended with ${end}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: {
      command: command[0],
      exitCode: result.exitCode,
      signal: result.signal,
      durationMilliseconds: Math.round(result.durationMilliseconds),
    },
  });
}

/** Collects output and waits for the end; resolves only when nothing of the group is left. */
async function supervise(
  child: ChildProcessWithoutNullStreams,
  command: Command,
  options: ProcessOptions,
  startedAt: number,
): Promise<ProcessResult> {
  const { onLine } = options;
  const collect = (stream: 'stdout' | 'stderr'): OutputCollector =>
    collectOutput({
      maximumBytes: options.maximumOutputBytes ?? defaultOutputLimit,
      overflow: options.overflow ?? 'fail',
      secrets: options.secrets ?? [],
      onLine: onLine === undefined ? undefined : (line) => onLine(stream, line),
      longestLine: options.longestLine,
    });
  const stdout = collect('stdout');
  const stderr = collect('stderr');
  const ended = await new Promise<Ended>((resolve) => {
    const stop = stopOnce(child, options, resolve);
    child.stdout.on('data', (chunk: Buffer) => {
      if (!stdout.add(chunk)) stop(() => tooLarge(command, options));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (!stderr.add(chunk)) stop(() => tooLarge(command, options));
    });
    const onAbort = (): void => stop(() => options.signal.reason);
    options.signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(
      () => stop(() => timedOut(command, options, stderr)),
      options.timeoutMilliseconds,
    );
    child.once('error', (error) => stop(() => notStarted(command, options, error), true));
    child.once('exit', () => stop());
    child.once('close', (exitCode, signal) => stop.closed({ exitCode, signal }));
    stop.whenDone(() => {
      clearTimeout(timer);
      options.signal.removeEventListener('abort', onAbort);
    });
    // A command that does not read its input closes the pipe early; its exit code says what that means.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input);
  });
  stdout.end();
  stderr.end();
  if (ended.failure !== undefined) throw ended.failure();
  return {
    exitCode: ended.exitCode,
    signal: ended.signal,
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    truncated: stdout.truncated() || stderr.truncated(),
    durationMilliseconds: performance.now() - startedAt,
  };
}

interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly failure?: (() => unknown) | undefined;
}

interface Stop {
  (failure?: () => unknown, neverStarted?: boolean): void;
  closed(how: Pick<Ended, 'exitCode' | 'signal'>): void;
  whenDone(act: () => void): void;
}

/** Ends a group gently, then by force; the first reason counts. */
function stopOnce(
  child: ChildProcessWithoutNullStreams,
  options: ProcessOptions,
  resolve: (ended: Ended) => void,
): Stop {
  let failure: (() => unknown) | undefined;
  let timers: NodeJS.Timeout[] = [];
  let cleanUp = (): void => undefined;
  let done = false;
  const grace = options.graceMilliseconds ?? defaultGrace;
  const finish = (how: Pick<Ended, 'exitCode' | 'signal'>): void => {
    if (done) return;
    done = true;
    for (const timer of timers) clearTimeout(timer);
    cleanUp();
    // What was left of the group when its pipes closed has no one to answer to.
    signalGroup(child, 'SIGKILL');
    resolve({ ...how, failure });
  };
  const stop = (reason?: () => unknown, neverStarted = false): void => {
    failure ??= reason;
    if (neverStarted) {
      finish({ exitCode: null, signal: null });
      return;
    }
    if (timers.length > 0) return;
    signalGroup(child, 'SIGTERM');
    timers = [
      setTimeout(() => signalGroup(child, 'SIGKILL'), grace),
      // A child that left the group may still hold the pipes: they are not waited for without end.
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish({ exitCode: child.exitCode, signal: child.signalCode });
      }, grace + 1000),
    ];
  };
  return Object.assign(stop, {
    closed: finish,
    whenDone: (act: () => void) => {
      cleanUp = act;
    },
  });
}

function tooLarge(command: Command, options: ProcessOptions): WaybillError {
  const limit = options.maximumOutputBytes ?? defaultOutputLimit;
  return processError('PROCESS_OUTPUT_TOO_LARGE', {
    message: `Expected ${command[0]} to write at most ${limit} bytes; it wrote more and was stopped.`,
    remedy: 'Make the command write less.',
    facts: { command: command[0], maximumOutputBytes: limit },
  });
}

function timedOut(
  command: Command,
  options: ProcessOptions,
  stderr: OutputCollector,
): WaybillError {
  const said = lastLines(stderr.bytes(), options.secrets ?? []);
  const limit = formatDuration(options.timeoutMilliseconds);
  return processError('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to end within ${limit}; it was stopped.${said === '' ? ' It wrote no errors.' : ` It last said:\n${said}`}`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}

/**
 * @param command what was to be started
 * @param options the folder in which
 * @param error what the system said
 * @returns PROCESS_NOT_FOUND, naming the folder where that is what is missing
 */
export function notStarted(
  command: Command,
  options: Pick<ProcessOptions, 'cwd'>,
  error: Error,
): WaybillError {
  const folderIsMissing = !existsSync(options.cwd);
  const message = folderIsMissing
    ? `Expected the folder ${options.cwd} to run ${command[0]} in; it does not exist.`
    : `Expected to start ${command[0]}; found: ${'code' in error ? String(error.code) : error.message}.`;
  return processError('PROCESS_NOT_FOUND', {
    message,
    remedy: folderIsMissing
      ? 'Correct the folder.'
      : `Install ${command[0]}, or correct the command's name and its rights.`,
    facts: { command: command[0] },
  });
}
