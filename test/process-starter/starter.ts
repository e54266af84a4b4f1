/**
 * Starts the commands of one test worker. A process begins as a copy of the one that starts it, page tables and all;
 * a worker that holds a few hundred megabytes spent a third of its time on that. This one holds nothing.
 * Arguments: the socket to listen on, the FIFO of requests, the FIFO of answers.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { constants, openSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, Socket } from 'node:net';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import {
  isRequest,
  isWholeRequest,
  received,
  type Answer,
  type Ended,
  type Request,
  type WholeRequest,
} from './protocol.ts';

/** More than any test reads of a command at once, in bytes. */
const mostOutput = 64 * 1024 * 1024;

const [address, requests, answers] = process.argv.slice(2);
if (address === undefined || requests === undefined || answers === undefined) {
  throw new Error('expected the paths of a socket and two FIFOs');
}

const answersTo = openSync(answers, constants.O_WRONLY);
/** Connections in the order in which the worker opened them: the first for what ended, then the streams of commands. */
const connections: Socket[] = [];
const waiting: (Request | WholeRequest)[] = [];
let control: Socket | undefined;

const server = createServer({ pauseOnConnect: true }, (connection) => {
  connection.on('error', () => undefined);
  if (control === undefined) {
    control = connection;
    control.resume();
    // The worker has ended: so does this process, and what it had started lives on as it would have.
    control.on('close', () => void end());
  } else {
    connections.push(connection);
  }
  startWaiting();
});
server.listen(address, 64, () => answer({ kind: 'ready' }));

const lines = createInterface({
  input: new Socket({
    fd: openSync(requests, constants.O_RDONLY | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  }),
});
lines.on('line', (line) => {
  waiting.push(received(line, isEither));
  startWaiting();
});

function startWaiting(): void {
  for (;;) {
    const request = waiting[0];
    if (request === undefined) return;
    if (!isRequest(request)) {
      waiting.shift();
      runWhole(request);
      continue;
    }
    const streams = request.stdio.filter((how) => how === 'pipe').length;
    if (control === undefined || connections.length < streams) return;
    waiting.shift();
    start(request, connections.splice(0, streams));
  }
}

function isEither(message: unknown): message is Request | WholeRequest {
  return isRequest(message) || isWholeRequest(message);
}

/** The worker waits for the answer and asks for nothing else meanwhile, so this process may wait too. */
function runWhole({ command, args, cwd, env, input }: WholeRequest): void {
  const { pid, status, signal, stdout, stderr, error } = spawnSync(command, args, {
    ...{ cwd, env, input: Buffer.from(input, 'base64'), maxBuffer: mostOutput },
  });
  if (error !== undefined) {
    answer({ kind: 'failed', ...problemOf(error) });
    return;
  }
  const said = { stdout: stdout.toString('base64'), stderr: stderr.toString('base64') };
  answer({ kind: 'whole', pid, exitCode: status, signal, ...said });
}

function start(request: Request, streams: readonly Socket[]): void {
  const { id, command, args, cwd, env, detached } = request;
  const left = [...streams];
  const stdio = request.stdio.map((how) => (how === 'pipe' ? left.shift() : how) ?? 'ignore');
  let child: ChildProcess;
  try {
    child = spawn(command, args, { cwd, env, detached, stdio });
  } catch (error) {
    answer({ kind: 'failed', ...problemOf(error) });
    for (const stream of streams) stream.destroy();
    return;
  }
  if (child.pid === undefined) {
    child.once('error', (error) => {
      answer({ kind: 'failed', ...problemOf(error) });
      for (const stream of streams) stream.destroy();
    });
    return;
  }
  child.once('exit', (exitCode, signal) => tell({ id, exitCode, signal }));
  answer({ kind: 'started', pid: child.pid });
  // The command has its own copies; these would keep the streams open after its end.
  for (const stream of streams) stream.destroy();
}

function problemOf(error: unknown): { message: string; code: string | null } {
  if (!(error instanceof Error)) return { message: String(error), code: null };
  return { message: error.message, code: 'code' in error ? String(error.code) : null };
}

function answer(said: Answer): void {
  writeFileSync(answersTo, `${JSON.stringify(said)}\n`);
}

function tell(ended: Ended): void {
  control?.write(`${JSON.stringify(ended)}\n`);
}

async function end(): Promise<void> {
  await rm(dirname(address ?? ''), { recursive: true, force: true });
  process.exit(0);
}
