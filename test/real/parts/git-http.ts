/**
 * A real part: git over HTTP, as forges serve it. Bare repositories of one folder behind `git http-backend` (CGI)
 * on a free loopback port; hooks are real ones. Other parts have the same shape: `start` gives where it listens, which
 * version it is, and how to stop it.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { output, type Part } from './part.ts';

const execute = promisify(execFile);

/** There is nothing to install: who works with Waybill has git, and git brings its HTTP backend. */
export const part: Part = {
  name: 'git-http',
  install: () => Promise.resolve({ kind: 'ready', program: 'git' }),
  version: async () => (await output('git', ['--version'])).trim(),
};

/** What the server does wrong, on purpose; the object may be changed while it runs. */
export interface GitHttpFaults {
  /** Answers with this status instead of serving, where it gives one. */
  status?: (method: string, url: string) => number | undefined;
  /** How likely a request's connection is cut before it is served: 0 to 1. */
  cutBefore?: number;
  /** How likely the answer to a push is cut after the push has landed: 0 to 1. */
  cutPushAnswer?: number;
  /** Pushes are answered with 403. */
  readOnly?: boolean;
}

/** What is served, and how. */
export interface GitHttpOptions {
  /** The folder that holds the bare repositories; `<url>/<name>.git` serves `<root>/<name>.git`. */
  readonly root: string;
  /** The password of basic authentication; absent: everybody may read and write. */
  readonly token?: string;
  /** Whether partial fetches are served; true where absent. */
  readonly filters?: boolean;
  readonly faults?: GitHttpFaults;
}

/** A server that runs. */
export interface GitHttpServer {
  readonly url: string;
  readonly version: string;
  /** `METHOD path?query` of each request, in order. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts the server.
 * @param options what is served
 * @returns where it listens, git's version, what was asked of it, and how to stop it
 */
export async function start(options: GitHttpOptions): Promise<GitHttpServer> {
  const { stdout } = await execute('git', ['--version']);
  const requests: string[] = [];
  const children = new Set<ChildProcess>();
  const server = createServer((request, response) => {
    requests.push(`${String(request.method)} ${String(request.url)}`);
    serve(options, children, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    version: stdout.trim().replace(/^git version /, ''),
    requests,
    stop: async () => {
      for (const child of children) child.kill('SIGKILL');
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function serve(
  options: GitHttpOptions,
  children: Set<ChildProcess>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const faults = options.faults ?? {};
  const url = new URL(request.url ?? '/', 'http://git');
  const isPush =
    url.pathname.endsWith('/git-receive-pack') ||
    url.searchParams.get('service') === 'git-receive-pack';
  const status =
    faults.status?.(request.method ?? '', request.url ?? '') ??
    (faults.readOnly === true && isPush ? 403 : undefined);
  if (Math.random() < (faults.cutBefore ?? 0)) {
    request.socket.destroy();
    return;
  }
  if (status !== undefined) {
    response.writeHead(status).end();
    return;
  }
  if (options.token !== undefined && passwordOf(request) !== options.token) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    return;
  }
  const child = spawn('git', ['http-backend'], {
    env: cgiEnvironment(options, request, url),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  children.add(child);
  child.once('close', () => children.delete(child));
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  const isCut = request.method === 'POST' && isPush && Math.random() < (faults.cutPushAnswer ?? 0);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.once('error', () => response.destroy());
  child.once('close', () => {
    if (isCut) response.destroy();
    else answer(response, Buffer.concat(chunks));
  });
}

function passwordOf(request: IncomingMessage): string | undefined {
  const match = /^Basic (.+)$/.exec(request.headers.authorization ?? '');
  if (match?.[1] === undefined) return undefined;
  const text = Buffer.from(match[1], 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

function cgiEnvironment(
  options: GitHttpOptions,
  request: IncomingMessage,
  url: URL,
): Record<string, string> {
  const settings = [
    ['http.receivepack', 'true'],
    ['safe.directory', '*'],
    ['uploadpack.allowFilter', String(options.filters ?? true)],
    ['receive.autogc', 'false'],
  ];
  const environment: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: options.root,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_PROJECT_ROOT: options.root,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method ?? 'GET',
    PATH_INFO: decodeURIComponent(url.pathname),
    QUERY_STRING: url.search.slice(1),
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: 'writer',
  };
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${String(index)}`] = key ?? '';
    environment[`GIT_CONFIG_VALUE_${String(index)}`] = value ?? '';
  });
  const optional: [string, string | string[] | undefined][] = [
    ['CONTENT_LENGTH', request.headers['content-length']],
    ['HTTP_CONTENT_ENCODING', request.headers['content-encoding']],
    ['GIT_PROTOCOL', request.headers['git-protocol']],
    ['HTTP_GIT_PROTOCOL', request.headers['git-protocol']],
  ];
  for (const [name, value] of optional) if (typeof value === 'string') environment[name] = value;
  return environment;
}

/** Turns a CGI answer (headers, empty line, body) into an HTTP one. */
function answer(response: ServerResponse, output: Buffer): void {
  const end = output.indexOf('\r\n\r\n');
  if (end < 0) {
    response.writeHead(500).end();
    return;
  }
  let status = 200;
  for (const line of output.toString('latin1', 0, end).split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status') status = Number(value.slice(0, 3));
    else response.setHeader(name, value);
  }
  response.writeHead(status).end(output.subarray(end + 4));
}

/** What servers say when a push lost a race or met a lock: git itself, GitHub, Gitea, GitLab, Azure. */
export const passingWordings = [
  "error: cannot lock ref 'refs/heads/main': is at 1111111111111111111111111111111111111111 but expected 2222222222222222222222222222222222222222",
  "error: failed to update ref 'refs/heads/main'",
  'error: incorrect old value provided',
  'error: atomic transaction failed',
  '! [rejected] main -> main (fetch first)',
  '! [rejected] main -> main (non-fast-forward)',
  '! [rejected] main -> main (stale info)',
  'Unable to create refs/heads/main.lock: File exists',
  'Internal Server Error: the repository is temporarily unavailable',
  'fatal error in commit_refs',
  '409 Conflict: apps/state.json does not match 1111111111111111111111111111111111111111',
  '{"message":"is at 1111111111111111111111111111111111111111 but expected 2222222222222222222222222222222222222222","status":"409"}',
  '{"message":"Update is not a fast forward","status":"422"}',
  '422 Reference update failed',
  '422 Reference already exists',
  'Expected branch to point to "1111111111111111111111111111111111111111" but it did not. Pull and try again.',
  'Base branch was modified. Review and try the merge again.',
  'You have exceeded a secondary rate limit.',
  'sha does not match [given: 1111111111111111111111111111111111111111, expected: 2222222222222222222222222222222222222222]',
  'PushOutOfDate Error: exit status 1: ! [rejected] main -> main (fetch first)',
  'branch already exists [name: main]',
  'Please try again later',
  'Gitea: Internal Server Connection Error',
  'GitLab: Internal API unreachable',
  'GitLab: Push operation timed out',
  'TF401028: The reference has already been updated by another client, so you cannot update it. Please try again.',
] as const;

/** What servers say when a rule forbids a push: it will forbid the next one too. */
export const rulesWordings = [
  'error: GH006: Protected branch update failed for refs/heads/main.',
  'error: GH013: Repository rule violations found for refs/heads/main. Please try again later.',
  '422 Repository rule violations found',
  '409 Could not update file: Changes must be made through a pull request.',
  'Gitea: Not allowed to push to protected branch main',
  'Gitea: User permission denied for writing.',
  'GitLab: You are not allowed to push code to protected branches on this project.',
] as const;

/**
 * @param wordings what the hook says, one after the other
 * @param every it refuses every so manieth push
 * @param folder where it counts: `count`, and what it said: `said`
 * @returns a hook that refuses in each wording in turn
 */
export function cyclingHook(wordings: readonly string[], every: number, folder: string): string {
  const cases = wordings.map((wording, index) => `${String(index)}) text=${quoted(wording)} ;;`);
  return [
    '#!/bin/sh',
    'cat >/dev/null',
    `cd ${quoted(folder)} || exit 0`,
    'echo >> count',
    'number=$(($(wc -l < count)))',
    `[ $((number % ${String(every)})) -eq 0 ] || exit 0`,
    `case $((number / ${String(every)} % ${String(wordings.length)})) in`,
    ...cases,
    'esac',
    `printf '%s\n' "$text" >> said`,
    `printf '%s\n' "$text" >&2`,
    'exit 1',
    '',
  ].join('\n');
}

/**
 * @param wordings what the hook says, one of them each time; none: it says nothing
 * @param percent how many pushes of a hundred it refuses
 * @returns a hook that refuses at random
 */
export function randomlyDecliningHook(wordings: readonly string[], percent: number): string {
  const cases = wordings.map(
    (wording, index) => `${String(index)}) echo ${quoted(wording)} >&2 ;;`,
  );
  return [
    '#!/bin/sh',
    'cat >/dev/null',
    'number=$(od -An -N2 -tu2 /dev/urandom | tr -d " ")',
    `[ $((number % 100)) -ge ${String(percent)} ] && exit 0`,
    `case $((number / 100 % ${String(Math.max(1, wordings.length))})) in`,
    ...cases,
    'esac',
    'exit 1',
    '',
  ].join('\n');
}

/**
 * @param wording what it says
 * @returns a hook that refuses every push
 */
export function decliningHook(wording: string): string {
  return `#!/bin/sh\ncat >/dev/null\necho ${quoted(wording)} >&2\nexit 1\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * Makes a bare repository, or gives the one that is there a hook.
 * @param folder its place: `<root>/<name>.git`
 * @param hooks name → script
 */
export async function bareRepository(
  folder: string,
  hooks: Readonly<Partial<Record<'pre-receive' | 'update' | 'post-receive', string>>> = {},
): Promise<void> {
  await execute('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  for (const [name, script] of Object.entries(hooks)) {
    const file = join(folder, 'hooks', name);
    await writeFile(file, script);
    await chmod(file, 0o755);
  }
}
