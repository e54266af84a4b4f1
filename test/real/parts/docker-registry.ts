import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Debian's package: the reference implementation of the specification 1.0, without the referrers API. */
const cache = join(
  process.env['WAYBILL_PARTS'] ?? join(homedir(), '.cache', 'waybill', 'parts'),
  'docker-registry',
);
const binary = join(cache, 'root', 'usr', 'bin', 'docker-registry');
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
 * Fetches the package with apt-get and unpacks it into the cache, once. It is not installed: its service
 * would listen on every interface.
 */
export async function install(): Promise<void> {
  if (await exists(binary)) return;
  await mkdir(cache, { recursive: true });
  await run('apt-get', ['download', 'docker-registry'], { cwd: cache });
  const file = (await readdir(cache)).find((name) => /^docker-registry_.*\.deb$/.test(name));
  if (file === undefined) throw new Error('apt-get download left no docker-registry_*.deb');
  await run('dpkg-deb', ['-x', join(cache, file), join(cache, 'root')]);
  await rm(join(cache, file));
}

/** @returns what it says of itself, such as `docker-registry github.com/docker/distribution 2.8.2+ds1` */
export async function version(): Promise<string> {
  return (await run(binary, ['--version'])).stdout.trim();
}

/** Starts it on a free port of 127.0.0.1. */
export async function start(options: DockerRegistryOptions = {}): Promise<DockerRegistry> {
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

function configurationText(host: string, storage: string): string {
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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
