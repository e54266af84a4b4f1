import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A program that runs until it is stopped. */
export interface Program {
  readonly log: string;
  readonly isRunning: () => boolean;
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** What is started, and how. */
export interface ProgramStart {
  readonly command: string;
  readonly args: readonly string[];
  /** A file for all that it says; what is there stays. */
  readonly log: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Is told of an end that nobody asked for. */
  readonly onEnd?: (code: number | null, signal: NodeJS.Signals | null) => void;
}

/** Starts it. */
export function startProgram(start: ProgramStart): Program {
  const file = openSync(start.log, 'a');
  const child: ChildProcess = spawn(start.command, start.args, {
    stdio: ['ignore', file, file],
    env: { ...start.environment },
    cwd: start.folder,
  });
  closeSync(file);
  let isStopping = false;
  child.on('error', () => {
    if (!isStopping) start.onEnd?.(null, null);
  });
  child.on('exit', (code, signal) => {
    if (!isStopping) start.onEnd?.(code, signal);
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    log: start.log,
    isRunning,
    async stop(signal): Promise<void> {
      isStopping = true;
      if (!isRunning()) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @returns the end of what it said */
export async function lastWords(log: string): Promise<string> {
  return (await readFile(log, 'utf8').catch(() => '')).slice(-4000);
}
