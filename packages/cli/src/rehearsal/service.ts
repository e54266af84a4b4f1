import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { messageOf, sleep, withDeadline } from '@waybill/core';
import { cliError } from '../error-codes.ts';

/** A process that the rehearsal started: a service of the application, or the application itself. */
export interface RunningProcess {
  readonly pid: number;
  /** The last lines that it wrote, oldest first. */
  readonly lines: readonly string[];
  /** How it ended, undefined while it runs. */
  readonly ended: () =>
    { readonly exitCode: number | null; readonly signal: NodeJS.Signals | null } | undefined;
  /** Ends it and everything that it started: SIGTERM, and SIGKILL where that does not help in time. */
  readonly stop: () => Promise<void>;
}

const keptLines = 200;

/**
 * Starts a process in a group of its own, so that it can be ended with all its children.
 * @param command the argument array
 * @param cwd its working folder
 * @param environment its complete environment
 * @param onLine gets each line of its output
 */
export function startProcess(
  command: readonly [string, ...string[]],
  cwd: string,
  environment: Readonly<Record<string, string>>,
  onLine: (line: string) => void = () => undefined,
): RunningProcess {
  const [tool, ...args] = command;
  const child = spawn(tool, args, {
    cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines: string[] = [];
  let end: { exitCode: number | null; signal: NodeJS.Signals | null } | undefined;
  const keep = (line: string): void => {
    lines.push(line.slice(0, 2000));
    if (lines.length > keptLines) lines.shift();
    onLine(line);
  };
  readLines(child, keep);
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      keep(`${tool} could not be started: ${messageOf(error)}`);
      end ??= { exitCode: 127, signal: null };
      resolve();
    });
    child.on('close', (exitCode, signal) => {
      end ??= { exitCode, signal };
      resolve();
    });
  });
  return {
    pid: child.pid ?? 0,
    lines,
    ended: () => end,
    stop: async () => {
      if (end !== undefined || child.pid === undefined) return;
      signalGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(() => {
        if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
      }, 4000);
      await ended;
      clearTimeout(timer);
    },
  };
}

function readLines(child: ChildProcess, keep: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString('utf8')).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) keep(part);
    });
    stream?.on('end', () => {
      if (rest !== '') keep(rest);
    });
  }
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** @returns the last lines that say something: an error stands above its stack, which says little to a user */
export function lastWords(process: Pick<RunningProcess, 'lines'>): string {
  const telling = process.lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return telling.slice(-12).join(' | ');
}

/** @returns a port of 127.0.0.1 that was free a moment ago */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string')
          reject(new Error('the port of a new server is not known'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Waits until something listens on a port of 127.0.0.1.
 * @throws REHEARSAL_SERVICE_FAILED when the process ends before, DEADLINE_EXCEEDED when nothing listens in time
 */
export async function awaitListening(
  name: string,
  process: RunningProcess,
  port: number,
  signal: AbortSignal,
): Promise<void> {
  await withDeadline(
    `the service ${name} to listen on 127.0.0.1:${String(port)}`,
    60_000,
    signal,
    async (inner) => {
      for (;;) {
        const end = process.ended();
        if (end !== undefined) {
          throw cliError('REHEARSAL_SERVICE_FAILED', {
            message: `The service ${name} was expected to listen on 127.0.0.1:${String(port)}; it ended with exit code ${String(end.exitCode)}: ${lastWords(process)}`,
            remedy: 'Run its command of `rehearsal.services` by hand and mend it.',
            facts: { service: name, port, log: process.lines.slice(-20) },
          });
        }
        if (await listens(port)) return;
        await sleep(50, inner);
      }
    },
  );
}

async function listens(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}
