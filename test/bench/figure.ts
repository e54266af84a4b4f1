import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** One measured number, beside what a user would take instead, where there is such a thing. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  /** The median of ours. */
  readonly ours: number;
  /** The median of the other one, measured in turns with ours; null where there is none. */
  readonly peer: number | null;
  /** ours / peer; null without a peer. */
  readonly ratio: number | null;
  /** At most this ratio, or without a peer at most this much. */
  readonly goal: number;
  readonly met: boolean;
}

/** Measures one thing; it may give several figures. `progress` is told what goes on. */
export interface Benchmark {
  readonly name: string;
  measure(progress: (line: string) => void): Promise<readonly Figure[]>;
}

/** A way to measure once. */
export type Sample = () => Promise<number>;

const run = promisify(execFile);

/**
 * Measures several things in turns, so that a machine that is busy for a while is busy for all of them.
 * @param samples what to measure, by name
 * @param rounds how often each
 * @returns the median of each, by the same names
 */
export async function measureInTurns(
  samples: ReadonlyMap<string, Sample>,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const values = new Map<string, number[]>([...samples.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, sample] of samples) values.get(name)?.push(await sample());
  }
  return new Map([...values].map(([name, all]) => [name, median(all)]));
}

/**
 * @param values at least one number
 * @returns the middle one
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined)
    throw new RangeError('no values to take a median of');
  return (low + high) / 2;
}

/**
 * Judges a measurement.
 * @param measured name, unit, the two medians and the goal
 * @returns the figure
 */
export function figure(measured: Pick<Figure, 'name' | 'unit' | 'ours' | 'peer' | 'goal'>): Figure {
  const { ours, peer, goal } = measured;
  const ratio = peer === null ? null : ours / peer;
  return { ...measured, ratio, met: (ratio ?? ours) <= goal };
}

/** How a started program is described to `cpuMilliseconds`. */
export interface Start {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts Node and measures the CPU time that the kernel accounts to it, user and system. A shell's `time`
 * reads it from wait4: nothing is loaded into the measured process.
 * @param start the arguments for Node, its folder and its whole environment
 * @returns milliseconds; the exit code does not matter
 */
export async function cpuMilliseconds(start: Start): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; { time "$@" >/dev/null 2>&1; } 2>&1; exit 0';
  const { stdout } = await run('bash', ['-c', script, 'time', process.execPath, ...start.args], {
    cwd: start.cwd,
    env: { ...start.environment, LC_ALL: 'C' },
  });
  const [user, system] = stdout.trim().split(' ').map(Number);
  if (user === undefined || system === undefined || Number.isNaN(user + system)) {
    throw new Error(`expected two times from the shell, found ${JSON.stringify(stdout)}`);
  }
  return (user + system) * 1000;
}
