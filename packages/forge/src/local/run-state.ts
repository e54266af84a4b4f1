import { readFile } from 'node:fs/promises';
import { systemCode } from '@waybill/core';
import type { Owner } from '@waybill/core';
import type { RunState } from '../forge.ts';

/** What the machine knows of a process. */
export interface ProcessFacts {
  /** Gone, there, or there and dead already (a zombie waits for its parent). */
  readonly state: 'absent' | 'alive' | 'dead';
  /** When it started, milliseconds since 1970; undefined where the system does not say. */
  readonly startedAt?: number;
}

/** Starts and clocks are compared with this much tolerance: system clocks are set while processes run. */
const toleranceMilliseconds = 5000;

/** The unit of starttime in /proc/<pid>/stat, as Linux gives it to programs on all common machines. */
const ticksPerSecond = 100;

/**
 * Says whether a local run still works. A process of the same number that started after the owner was seen
 * working is another one: numbers are used again.
 * @param owner who holds something
 * @param since when the owner was last known to work, as `timestamp()` writes it
 * @param look asks the machine; tests give their own
 * @returns `unknown` where the owner has no process or the machine cannot tell
 */
export async function localRunState(
  owner: Owner,
  since?: string,
  look: (pid: number) => Promise<ProcessFacts | undefined> = lookAtProcess,
): Promise<RunState> {
  if (owner.pid === undefined) return 'unknown';
  const facts = await look(owner.pid);
  if (facts === undefined) return 'unknown';
  if (facts.state !== 'alive') return 'ended';
  const known = since === undefined ? Number.NaN : Date.parse(since);
  if (Number.isNaN(known) || facts.startedAt === undefined) return 'running';
  return facts.startedAt > known + toleranceMilliseconds ? 'ended' : 'running';
}

/**
 * @param pid a process's number
 * @returns what the machine knows of it; undefined where it does not say
 */
export async function lookAtProcess(pid: number): Promise<ProcessFacts | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ESRCH') return { state: 'absent' };
    // Another user's process is there, and may not be asked.
    if (code !== 'EPERM') return undefined;
  }
  const stat = await readProc(`/proc/${String(pid)}/stat`);
  if (stat === undefined) return { state: 'alive' };
  // The command in brackets may hold anything; the fields after it are state (3), …, starttime (22): proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return { state: 'dead' };
  const startedAt = await startOf(Number(fields[19]));
  return { state: 'alive', ...(startedAt === undefined ? {} : { startedAt }) };
}

async function startOf(ticks: number): Promise<number | undefined> {
  const uptime = Number.parseFloat((await readProc('/proc/uptime')) ?? '');
  const started = Date.now() - uptime * 1000 + (ticks * 1000) / ticksPerSecond;
  return Number.isFinite(started) ? started : undefined;
}

async function readProc(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
