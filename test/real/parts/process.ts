import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ends a process that this one started: gently, then by force. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

/**
 * Asks until the answer is yes.
 * @param milliseconds how long at most
 * @param ask gives the answer; what it throws ends the waiting
 * @throws where the time is over
 */
export async function untilTrue(milliseconds: number, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`not within ${String(milliseconds)} ms`);
    await sleep(100);
  }
}
