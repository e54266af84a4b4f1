import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { has, installOnce, output, type Installation, type Part } from './part.ts';

const run = promisify(execFile);

const version = '1.26.0';
/** What the Go checksum database has of this version: what is built is what was looked at. */
const checksum = 'h1:fJP9dqLbzKrKWUVnCVTfVersZdVDuyJQLEDzCAOmKKA=';

const tags = 'sqlite sqlite_unlock_notify';
/** A whole server, with SQLite in C: on a busy machine the compiler takes long. */
const buildTimeout = 25 * 60 * 1000;
const startTimeout = 60_000;

const downloadSchema = z.object({ Dir: z.string().min(1), Sum: z.string() });

/** A Gitea server with SQLite, built by Go from its own module, with that module's own replacements and sums. */
export const part: Part = {
  name: 'gitea',

  async install(): Promise<Installation> {
    for (const [tool, args] of [
      ['go', ['version']],
      ['gcc', ['--version']],
    ] as const) {
      if (!(await has(tool, args))) return { kind: 'absent', reason: `${tool} is not installed` };
    }
    const folder = await installOnce(`gitea-${version}`, build);
    return { kind: 'ready', program: join(folder, 'gitea') };
  },

  async version(): Promise<string> {
    const installation = await part.install();
    if (installation.kind === 'absent') return installation.reason;
    return (await output(installation.program, ['--version'])).split(' built with')[0] ?? version;
  },
};

async function build(target: string): Promise<void> {
  const module = `code.gitea.io/gitea@v${version}`;
  // Without a go.mod around it the command would want one.
  const answer = await run('go', ['mod', 'download', '-json', module], { cwd: tmpdir() });
  const { Dir: source, Sum: sum } = downloadSchema.parse(JSON.parse(answer.stdout));
  if (sum !== checksum) throw new Error(`Expected ${module} to be ${checksum}, found ${sum}.`);
  const flags = `-s -w -X main.Version=${version} -X "main.Tags=${tags}"`;
  await run('go', ['build', '-o', join(target, 'gitea'), '-tags', tags, '-ldflags', flags, '.'], {
    cwd: source,
    timeout: buildTimeout,
    maxBuffer: 32 * 1024 * 1024,
    env: {
      ...process.env,
      CGO_ENABLED: '1',
      CGO_CFLAGS: '-O2 -g0 -DSQLITE_MAX_VARIABLE_NUMBER=32766',
      GOEXPERIMENT: 'jsonv2',
      GOFLAGS: '-trimpath -buildvcs=false',
    },
  });
  // What it reads while it runs; the module cache may be emptied.
  for (const folder of ['templates', 'options'])
    await cp(join(source, folder), join(target, 'static', folder), { recursive: true });
}

/** A server that runs, with one administrator. */
export interface GiteaServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Where the bare repositories lie: `<owner>/<name>.git`. */
  readonly repositories: string;
  /** Of the administrator `root-admin`. */
  readonly token: string;
  stop(): Promise<void>;
}

/** The name of the account that the server begins with. */
export const administrator = 'root-admin';

/** Starts it on a free port of 127.0.0.1, with an empty SQLite database. */
export async function start(): Promise<GiteaServer> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`gitea: ${installation.reason}`);
  const { program } = installation;
  const folder = await mkdtemp(join(tmpdir(), 'waybill-gitea-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const configuration = join(folder, 'app.ini');
  const repositories = join(folder, 'repositories');
  await mkdir(repositories);
  await writeFile(configuration, settings(folder, join(program, '..', 'static'), url, port));
  const environment = { PATH: process.env['PATH'] ?? '', HOME: folder, USER: 'root' };
  const common = ['--work-path', folder, '--config', configuration];
  const child = spawn(program, ['web', ...common], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => (log = (log + piece.toString()).slice(-6000)));
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, child);
    const token = await createAdministrator(program, common, environment);
    return { url, repositories, token, stop };
  } catch (error) {
    await stop();
    throw new Error(`gitea did not start on ${url}: ${log}`, { cause: error });
  }
}

async function createAdministrator(
  program: string,
  common: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const who = ['--username', administrator, '--email', 'root-admin@example.org'];
  const password = ['--random-password', '--must-change-password=false'];
  const create = ['admin', 'user', 'create', ...who, '--admin', ...password, ...common];
  await run(program, create, { env: environment });
  const scopes = ['--token-name', 'test', '--scopes', 'all', '--raw'];
  const generate = ['admin', 'user', 'generate-access-token', '--username', administrator];
  const said = await run(program, [...generate, ...scopes, ...common], { env: environment });
  // Its warnings go to the same output.
  const token = said.stdout.trim().split('\n').at(-1)?.trim() ?? '';
  if (!/^[0-9a-f]{40}$/.test(token)) throw new Error('expected a token as the last line');
  return token;
}

function settings(folder: string, statics: string, url: string, port: number): string {
  return `APP_NAME = Gitea
RUN_MODE = prod
RUN_USER = root
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
WORK_PATH = ${folder}
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${String(port)}
ROOT_URL = ${url}/
LOCAL_ROOT_URL = ${url}/
OFFLINE_MODE = true
DISABLE_SSH = true
STATIC_ROOT_PATH = ${statics}
[database]
DB_TYPE = sqlite3
PATH = ${join(folder, 'gitea.db')}
[repository]
ROOT = ${join(folder, 'repositories')}
[security]
INSTALL_LOCK = true
PASSWORD_HASH_ALGO = pbkdf2$1000$50
PASSWORD_COMPLEXITY = off
[service]
DISABLE_REGISTRATION = true
[log]
MODE = console
LEVEL = Warn
[cache]
ADAPTER = memory
[session]
PROVIDER = memory
[queue]
TYPE = channel
[indexer]
ISSUE_INDEXER_TYPE = db
[mailer]
ENABLED = false
[webhook]
ALLOWED_HOST_LIST = loopback
`;
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const end = Date.now() + startTimeout;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    try {
      const response = await fetch(`${url}/api/v1/version`);
      if (response.ok) return;
      throw new Error(`it answered with status ${String(response.status)}`);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(100);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
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
