import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackedPackages } from './debian-package.ts';
import { has, output, type Installation, type Part } from './part.ts';
import { endProcess, untilTrue } from './process.ts';

const startTimeout = 60_000;

/** The Docker Engine with its client, containerd and runc, as Debian 12 packages them; `program` is a folder. */
export const part: Part = {
  name: 'docker-engine',

  async install(): Promise<Installation> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return { kind: 'absent', reason: 'the Docker Engine needs root on Linux' };
    return await unpackedPackages('docker-engine-20.10.24', ['docker.io', 'containerd', 'runc']);
  },

  async version(): Promise<string> {
    const [folder] = await binaries();
    const said = await output(join(folder ?? '', '..', 'sbin', 'dockerd'), ['--version']);
    return said.trim();
  },
};

/** @returns the folders that the PATH needs */
export async function binaries(): Promise<readonly string[]> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  return ['usr/bin', 'usr/sbin'].map((folder) => join(installation.program, folder));
}

/** An engine that runs. */
export interface DockerEngine {
  /** `unix:///…`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts one on a socket of its own, without a network for its containers and without touching the machine's. */
export async function start(): Promise<DockerEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-docker-'));
  const path = [...(await binaries()), process.env['PATH'] ?? ''].join(':');
  const host = `unix://${join(folder, 'docker.sock')}`;
  const options = [
    ...['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec')],
    ...['--host', host, '--pidfile', join(folder, 'pid'), '--bridge', 'none'],
    ...['--iptables=false', '--ip6tables=false', '--ip-masq=false', '--log-level', 'warn'],
  ];
  const child = spawn('dockerd', options, {
    env: { PATH: path, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-4000)));
  const stop = async (): Promise<void> => {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilTrue(startTimeout, async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${String(child.exitCode)}`);
      return await has(join((await binaries())[0] ?? '', 'docker'), ['--host', host, 'version']);
    });
    return { host, stop };
  } catch (error) {
    await stop();
    throw new Error(`dockerd did not start: ${log}`, { cause: error });
  }
}
