import type { ChildProcess } from 'node:child_process';

/** Groups that are alive: an ending Node process takes them with it. */
const alive = new Set<number>();
let watchesExit = false;

/**
 * Sends a signal to a command and everything it has started.
 * @param child a child that was started detached, so that it leads a process group
 * @param signal what to send
 */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  sendToGroup(child.pid, signal, child);
}

/**
 * Remembers a group until it is forgotten, so that it does not outlive this process.
 * @param child a child that leads a process group
 * @returns how to forget it
 */
export function rememberGroup(child: ChildProcess): () => void {
  const pid = child.pid;
  if (pid === undefined) return () => undefined;
  alive.add(pid);
  if (!watchesExit) {
    watchesExit = true;
    process.on('exit', () => {
      for (const group of alive) sendToGroup(group, 'SIGKILL');
    });
  }
  return () => alive.delete(pid);
}

function sendToGroup(pid: number, signal: NodeJS.Signals, child?: ChildProcess): void {
  try {
    if (process.platform === 'win32') child?.kill(signal);
    else process.kill(-pid, signal);
  } catch {
    // ESRCH: nobody of the group is left, which is what is wanted.
  }
}
