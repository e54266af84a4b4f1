import { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/** A stream of a command, where it has a pipe. */
export type Streams = readonly [Socket | null, Socket | null, Socket | null];

/** A command that another process started for this one; what is seen of it is what Node shows of its own. */
export class Started extends ChildProcess {
  override readonly pid: number | undefined;
  override readonly stdin: Socket | null;
  override readonly stdout: Socket | null;
  override readonly stderr: Socket | null;
  override readonly stdio: ChildProcess['stdio'];
  override readonly spawnfile: string;
  override readonly spawnargs: string[];
  override exitCode: number | null = null;
  override signalCode: NodeJS.Signals | null = null;
  override killed = false;
  private open: number;

  constructor(pid: number | undefined, command: string, args: readonly string[], streams: Streams) {
    super();
    [this.stdin, this.stdout, this.stderr] = streams;
    this.stdio = [...streams, null, null];
    this.pid = pid;
    this.spawnfile = command;
    this.spawnargs = [command, ...args];
    // What the command wrote is read to its end before it counts as closed.
    const pipes = streams.filter((stream) => stream !== null);
    this.open = pipes.length + 1;
    for (const stream of pipes) stream.once('close', () => this.closed());
    // Nothing is read from a command's input, but its end is how one learns that the command closed it.
    this.stdin?.resume();
    this.stdin?.once('end', () => this.stdin?.destroy());
    for (const stream of [this.stdout, this.stderr]) stream?.once('end', () => stream.end());
  }

  /** The command has ended. */
  end(exitCode: number | null, signal: NodeJS.Signals | null): void {
    this.exitCode = exitCode;
    this.signalCode = signal;
    this.stdin?.destroy();
    this.emit('exit', exitCode, signal);
    // As Node does: what nobody reads must not keep the command open.
    for (const stream of [this.stdout, this.stderr]) {
      if (stream !== null && stream.readableFlowing === null) stream.resume();
    }
    this.closed();
  }

  /** The command could not be started. */
  fail(error: Error): void {
    for (const stream of [this.stdin, this.stdout, this.stderr]) stream?.destroy();
    this.emit('error', error);
    this.closed();
  }

  override kill(signal: NodeJS.Signals | number = 'SIGTERM'): boolean {
    if (this.pid === undefined || this.exitCode !== null || this.signalCode !== null) return false;
    try {
      process.kill(this.pid, signal);
    } catch {
      return false;
    }
    this.killed = true;
    return true;
  }

  override ref(): void {
    for (const stream of [this.stdin, this.stdout, this.stderr]) stream?.ref();
  }

  override unref(): void {
    for (const stream of [this.stdin, this.stdout, this.stderr]) stream?.unref();
  }

  private closed(): void {
    this.open -= 1;
    if (this.open === 0) this.emit('close', this.exitCode, this.signalCode);
  }
}
