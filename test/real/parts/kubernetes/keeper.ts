/**
 * Keeps a cluster: `node keeper.ts SETTINGS`. Starts it in namespaces of its own, leads ports of 127.0.0.1 to it, and ends
 * it when the test run ends, or when it is asked to.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { answerCalls } from './remote-calls.ts';
import { isSameProcess } from './run-process.ts';
import {
  files,
  keeperSettingsSchema,
  readySchema,
  type ClusterFile,
  type InsideSettings,
} from './settings.ts';
import { forwardThrough } from './tunnel.ts';

const settings = keeperSettingsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { folder } = settings;
const begun = Date.now();
const cgroups = '/sys/fs/cgroup';
const prefix = 'waybill-cluster-';
const startTimeout = 150_000;

/** The v1 hierarchies; none on a machine that has the unified one only. */
async function hierarchies(): Promise<readonly string[]> {
  if (existsSync(join(cgroups, 'cgroup.controllers'))) return [];
  const names = await readdir(cgroups);
  return names.map((name) => join(cgroups, name)).filter((path) => existsSync(join(path, 'tasks')));
}

async function makeCgroups(name: string): Promise<string | undefined> {
  const all = await hierarchies();
  for (const path of all) {
    const own = join(path, name);
    await mkdir(own, { recursive: true });
    if (basename(path) !== 'cpuset') continue;
    for (const file of ['cpuset.cpus', 'cpuset.mems'])
      await writeFile(join(own, file), await readFile(join(path, file)));
  }
  return all.length > 0 ? name : undefined;
}

/** Removes the cgroups of one cluster, whose processes are gone: the innermost first. */
async function removeCgroups(name: string): Promise<void> {
  for (const path of await hierarchies()) await removeFolders(join(path, name));
}

async function removeFolders(path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await removeFolders(join(path, entry.name));
  // The kernel needs a moment after the last process.
  for (let left = 20; left > 0; left -= 1) {
    try {
      await rmdir(path);
      return;
    } catch {
      if (!existsSync(path)) return;
      await sleep(50);
    }
  }
}

/** Removes what clusters left behind whose keeper was killed. */
async function removeAbandoned(): Promise<void> {
  const beside = dirname(folder);
  for (const name of await readdir(beside)) {
    if (!name.startsWith(prefix) || name === basename(folder)) continue;
    const pid = Number(
      await readFile(join(beside, name, files.keeperPid), 'utf8').catch(() => '0'),
    );
    if (pid === 0 || existsSync(`/proc/${String(pid)}`)) continue;
    await removeCgroups(name);
    await rm(join(beside, name), { recursive: true, force: true });
  }
}

function startInside(inside: InsideSettings): ChildProcess {
  const own = ['--net', '--mount', '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
  // Whatever loses its parent in these namespaces becomes the shell's child, which takes note of its end.
  const init = ['sh', '-c', 'exec 3<&0; "$@" <&3 3<&- & wait $!', 'sh'];
  const program = join(import.meta.dirname, 'inside.ts');
  const command = [process.execPath, '--no-warnings', program, JSON.stringify(inside)];
  return spawn('unshare', [...own, '--', ...init, ...command], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function keep(): Promise<void> {
  await writeFile(join(folder, files.keeperPid), String(process.pid));
  await removeAbandoned();
  const tunnel = join(folder, files.tunnel);
  const server = await forwardThrough(tunnel);
  const registry = await forwardThrough(tunnel);
  const cgroup = settings.hasKubelet ? await makeCgroups(basename(folder)) : undefined;
  const { programs, hasKubelet } = settings;
  const ports = { server: server.port, registry: registry.port };
  const child = startInside({ folder, programs, hasKubelet, ports, ...(cgroup && { cgroup }) });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-8000)));
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.stdin?.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    if (cgroup !== undefined) await removeCgroups(cgroup);
  };
  try {
    const line = await Promise.race([
      once(createInterface({ input: required(child.stdout) }), 'line').then(([first]) =>
        String(first),
      ),
      ended.then(() => undefined),
      sleep(startTimeout, undefined, { ref: false }),
    ]);
    if (line === undefined) throw new Error(`the cluster did not start: ${said}`);
    const ready: ClusterFile = {
      ...readySchema.parse(JSON.parse(line)),
      server: `https://127.0.0.1:${String(server.port)}`,
      registry: `127.0.0.1:${String(registry.port)}`,
      pid: child.pid ?? 0,
      seconds: (Date.now() - begun) / 1000,
    };
    const asked = new Promise<'stop'>((resolve) => {
      void answerCalls(join(folder, files.keeperSocket), {
        forward: async (port) => (await forwardThrough(tunnel, z.number().parse(port))).port,
        stop: async () => {
          resolve('stop');
          return Promise.resolve();
        },
      });
    });
    await publish(ready);
    const why = await Promise.race([asked, ended.then(() => 'ended' as const), runIsOver()]);
    if (why === 'ended') throw new Error(`the cluster ended: ${said}`);
  } finally {
    await stop();
  }
}

/** The file has its name when all of it is there. */
async function publish(ready: ClusterFile): Promise<void> {
  const path = join(folder, files.ready);
  await writeFile(`${path}.unfinished`, JSON.stringify(ready), { mode: 0o600 });
  await rename(`${path}.unfinished`, path);
}

async function runIsOver(): Promise<'over'> {
  while (await isSameProcess(settings.run)) await sleep(500);
  return 'over';
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('expected a stream');
  return value;
}

let isKept = true;
try {
  await keep();
} catch (error) {
  isKept = false;
  // Whoever waits reads why; the folder goes when the next cluster starts.
  await rm(join(folder, files.ready), { force: true });
  await writeFile(join(folder, files.failure), String(error));
}
if (isKept) await rm(folder, { recursive: true, force: true });
process.exit(isKept ? 0 : 1);
