import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { Socket } from 'node:net';
import { toolEnvironment } from './environment.ts';
import { processError } from './error-codes.ts';
import { lastLines } from './output.ts';
import { rememberGroup, signalGroup } from './process-group.ts';
import { notStarted } from './run-process.ts';
import type { Command, ConversationOptions } from './types.ts';

/** A command that is asked again and again, and lives only as long as it is needed. */
export interface Conversation {
  /**
   * Asks once; questions are answered in their order, one at a time.
   * @param question what the command reads
   * @param take gets the answer as it comes, and says when it is complete
   * @throws PROCESS_NOT_FOUND, PROCESS_FAILED where the command ends before the answer is complete, the signal's
   * reason, and what `take` throws
   */
  ask(question: string | Uint8Array, take: (chunk: Buffer) => boolean): Promise<void>;
}

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly stderr: Buffer[];
}

const defaultIdle = 2000;
const maximumErrorBytes = 65_536;

/**
 * Talks with a command over its standard streams: it is started by the first question and ends when nobody has
 * asked for a while, or with this process, which it keeps alive only while it owes an answer.
 * @param command program and arguments
 * @param options surroundings
 */
export function startConversation(command: Command, options: ConversationOptions): Conversation {
  let running: Running | undefined;
  let last: Promise<void> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const leave = (it: Running): void => {
    if (running === it) running = undefined;
    it.child.stdin.end();
  };
  const ask = async (
    question: string | Uint8Array,
    take: (chunk: Buffer) => boolean,
  ): Promise<void> => {
    options.signal.throwIfAborted();
    clearTimeout(idle);
    const now = (running ??= start(command, options, (ended) => {
      if (running === ended) running = undefined;
    }));
    keepAlive(now, true);
    try {
      await exchange(now, command, options, question, take);
    } catch (error) {
      // What is left of the answer must not be taken for the next one's.
      if (running === now) running = undefined;
      signalGroup(now.child, 'SIGKILL');
      throw error;
    } finally {
      keepAlive(now, false);
    }
    idle = setTimeout(() => leave(now), options.idleMilliseconds ?? defaultIdle).unref();
  };
  return {
    ask: async (question, take) => {
      const turn = last.then(async () => ask(question, take));
      last = turn.catch(() => undefined);
      await turn;
    },
  };
}

function start(
  [program, ...args]: Command,
  options: ConversationOptions,
  onEnd: (running: Running) => void,
): Running {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? toolEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const running: Running = { child, stderr: [] };
  const forget = rememberGroup(child);
  child.unref();
  child.stderr.on('data', (chunk: Buffer) => {
    const size = running.stderr.reduce((sum, part) => sum + part.length, 0);
    if (size < maximumErrorBytes) running.stderr.push(chunk);
  });
  child.stdin.on('error', () => undefined);
  child.on('error', () => {
    forget();
    onEnd(running);
  });
  child.on('close', () => {
    forget();
    onEnd(running);
  });
  return running;
}

/** An idle command must not keep this process from ending. */
function keepAlive({ child }: Running, wanted: boolean): void {
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if (!(stream instanceof Socket)) continue;
    if (wanted) stream.ref();
    else stream.unref();
  }
}

async function exchange(
  { child, stderr }: Running,
  command: Command,
  options: ConversationOptions,
  question: string | Uint8Array,
  take: (chunk: Buffer) => boolean,
): Promise<void> {
  const { signal } = options;
  let cleanUp = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (error: unknown): void => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const onData = (chunk: Buffer): void => {
        try {
          if (take(chunk)) resolve();
        } catch (error) {
          fail(error);
        }
      };
      const onError = (error: Error): void => fail(notStarted(command, options, error));
      const onClose = (): void => fail(endedEarly(command, options, child, Buffer.concat(stderr)));
      const onAbort = (): void => fail(signal.reason);
      const timer = setTimeout(
        () => fail(unanswered(command, options)),
        options.timeoutMilliseconds,
      );
      child.stdout.on('data', onData);
      child.once('error', onError);
      child.once('close', onClose);
      signal.addEventListener('abort', onAbort, { once: true });
      cleanUp = () => {
        clearTimeout(timer);
        child.stdout.off('data', onData);
        child.off('error', onError);
        child.off('close', onClose);
        signal.removeEventListener('abort', onAbort);
      };
      child.stdin.write(question);
    });
  } finally {
    cleanUp();
  }
}

function endedEarly(
  command: Command,
  options: ConversationOptions,
  child: ChildProcessWithoutNullStreams,
  stderr: Buffer,
): Error {
  const said = lastLines(stderr, options.secrets ?? []);
  return processError('PROCESS_FAILED', {
    message: `Expected ${command[0]} to answer; it ended with ${child.exitCode === null ? `signal ${String(child.signalCode)}` : `exit code ${child.exitCode}`}.${said === '' ? '' : `\n${said}`}`,
    remedy: 'Read its last lines above; run the same command by hand to see more.',
    facts: { command: command[0], exitCode: child.exitCode, signal: child.signalCode },
  });
}

function unanswered(command: Command, options: ConversationOptions): Error {
  return processError('PROCESS_TIMED_OUT', {
    message: `Expected ${command[0]} to answer within ${options.timeoutMilliseconds} ms; it was stopped.`,
    remedy: 'Look at what it was waiting for, or allow it more time.',
    facts: { command: command[0], timeoutMilliseconds: options.timeoutMilliseconds },
  });
}
