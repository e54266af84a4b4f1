import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** A process, and when it began: its number alone is given again. */
export interface RunProcess {
  readonly pid: number;
  readonly begun: string;
}

/** @returns the process with whose end a test run ends */
export function runProcess(): RunProcess {
  const named = process.env['WAYBILL_TEST_RUN'];
  const pid = named === undefined || named === '' ? jestProcess() : Number(named);
  const begun = begunAt(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  return { pid, begun };
}

/** @returns whether it still runs */
export async function isSameProcess({ pid, begun }: RunProcess): Promise<boolean> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  return stat !== undefined && begunAt(stat) === begun && !stat.includes(') Z ');
}

/** A worker of jest is the child of the one that runs all tests; where there are no workers, this is that one. */
function jestProcess(): number {
  const isWorker = readFileSync('/proc/self/cmdline', 'utf8').includes('processChild');
  return isWorker ? process.ppid : process.pid;
}

/** The 22nd field (proc(5)); the second one may hold spaces. */
function begunAt(stat: string): string {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
