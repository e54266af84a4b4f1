import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const run = promisify(execFile);

/** What the package is called in the cache; apt-get gives the version that the distribution has. */
const key = 'docker-registry-2.8.2';
const startTimeout = 15_000;

/** How the registry runs. */
export interface DockerRegistryOptions {
  /** An empty one of its own where absent; then it is removed at the end. */
  readonly folder?: string;
}

/** A running registry. */
export interface DockerRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * Debian's package of the reference implementation (specification 1.0, without the referrers API). It is
 * unpacked, not installed: its service would listen on every interface.
 */
export const part: Part = {
  name: 'docker-registry',

  async install(): Promise<Installation> {
    if (!(await has('apt-get', ['--version']))) {
      return { kind: 'absent', reason: 'apt-get is not installed' };
    }
    const folder = await installOnce(key, async (target) => {
      await run('apt-get', ['download', 'docker-registry'], { cwd: target });
      const file = (await readdir(target)).find((name) => /^docker-registry_.*\.deb$/.test(name));
      if (file === undefined) throw new Error('apt-get download left no docker-registry_*.deb');
      await run('dpkg-deb', ['-x', join(target, file), join(target, 'root')]);
      await rm(join(target, file));
    });
    return { kind: 'ready', program: join(folder, 'root', 'usr', 'bin', 'docker-registry') };
  },

  async version(): Promise<string> {
    const said = (await output(await program(), ['--version'])).trim();
    return said.split(' ').at(-1) ?? said;
  },
};

async function program(): Promise<string> {
  const installation = await part.install();
  if (installation.kind === 'ready') return installation.program;
  throw new Error(`docker-registry: ${installation.reason}`);
}

/** Starts it on a free port of 127.0.0.1. */
export async function start(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
  const binary = await program();
  const own = await mkdtemp(join(tmpdir(), 'waybill-docker-registry-'));
  const host = `127.0.0.1:${await freePort()}`;
  const configuration = join(own, 'config.yml');
  const storage = options.folder ?? join(own, 'storage');
  await mkdir(storage, { recursive: true });
  await writeFile(configuration, configurationText(host, storage));
  const child = spawn(binary, ['serve', configuration], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-4000)));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(own, { recursive: true, force: true });
  };
  try {
    await answers(host, child);
  } catch (error) {
    await stop();
    throw new Error(`docker-registry did not start on ${host}: ${log}`, { cause: error });
  }
  return { host, stop };
}

/** @returns the configuration of a registry that listens there, and keeps all in the folder */
export function configurationText(host: string, storage: string): string {
  return JSON.stringify({
    version: '0.1',
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: storage },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false } },
    },
    http: { addr: host },
  });
}

async function answers(host: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + startTimeout;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    try {
      const response = await fetch(`http://${host}/v2/`);
      if (response.ok) return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
  return address.port;
}
