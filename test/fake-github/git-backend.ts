import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gitEnvironment } from './git-repository.ts';
import { forbidden, holds, loginOf, reaches, administers, type Actor } from './permissions.ts';
import { pushCommands, rewordRejection } from './push-protocol.ts';
import { preReceive, recordPush, writeRefusals } from './push-rules.ts';
import type { Pusher } from './ref-changes.ts';
import type { RepositoryState } from './state.ts';
import { fullNameOf, type World } from './world.ts';

/** A request for one of git's own addresses. */
export interface GitRequest {
  readonly owner: string;
  readonly name: string;
  readonly service: 'info/refs' | 'git-upload-pack' | 'git-receive-pack';
  readonly isPush: boolean;
}

export interface GitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** @returns undefined for what is not git's */
export function gitRequestOf(url: URL): GitRequest | undefined {
  const match =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(
      decodeURIComponent(url.pathname),
    );
  const [, owner, name, service] = match ?? [];
  if (owner === undefined || name === undefined) return undefined;
  if (service !== 'info/refs' && service !== 'git-upload-pack' && service !== 'git-receive-pack') {
    return undefined;
  }
  const isPush =
    service === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  return { owner, name, service, isPush };
}

/** Serves repositories by `git http-backend`, behind tokens and rules. */
export class GitBackend {
  private readonly children = new Set<ChildProcess>();
  private readonly control: string;

  /** @param folder of its own, outside what is served */
  constructor(folder: string) {
    this.control = folder;
  }

  async prepare(): Promise<void> {
    const hook = join(this.control, 'hooks', 'pre-receive');
    await mkdir(join(this.control, 'hooks'), { recursive: true });
    await writeFile(hook, preReceive);
    await chmod(hook, 0o755);
  }

  close(): void {
    for (const child of this.children) child.kill('SIGKILL');
  }

  /** Answers a request; the body was read. */
  async serve(
    world: World,
    asked: GitRequest,
    actor: Actor | undefined,
    request: IncomingMessage,
    url: URL,
    body: Buffer,
  ): Promise<GitAnswer> {
    const repository = world.find(asked.owner, asked.name);
    const isWrong = actor === undefined && request.headers.authorization !== undefined;
    const refusal = isWrong ? login() : refusalOf(repository, asked, actor);
    if (refusal !== undefined || repository === undefined) return refusal ?? said(404, '');
    if (asked.service !== 'git-receive-pack') {
      return this.run(world, repository, asked, request, url, body, {});
    }
    return this.receive(world, repository, asked, actor, request, url, body);
  }

  private async receive(
    world: World,
    repository: RepositoryState,
    asked: GitRequest,
    actor: Actor | undefined,
    request: IncomingMessage,
    url: URL,
    body: Buffer,
  ): Promise<GitAnswer> {
    const pusher: Pusher = {
      login: loginOf(actor) ?? 'ghost',
      administrator: administers(actor, repository),
    };
    const commands = pushCommands(body, request.headers['content-encoding']);
    const folder = await mkdtemp(join(this.control, 'push-'));
    try {
      await writeRefusals(world, repository, pusher, commands, folder);
      const answer = await this.run(world, repository, asked, request, url, body, {
        FAKE_GITHUB_PUSH: folder,
      });
      const byClassic = await recordPush(world, repository, pusher, commands, folder);
      const words = byClassic
        ? 'protected branch hook declined'
        : 'push declined due to repository rule violations';
      return { ...answer, body: rewordRejection(answer.body, words) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async run(
    world: World,
    repository: RepositoryState,
    asked: GitRequest,
    request: IncomingMessage,
    url: URL,
    body: Buffer,
    more: Readonly<Record<string, string>>,
  ): Promise<GitAnswer> {
    const path = `/${repository.owner}/${repository.name}.git/${asked.service}`;
    const child = spawn('git', ['http-backend'], {
      env: {
        ...backendEnvironment(world.site.folder, join(this.control, 'hooks'), request, body),
        PATH_INFO: path,
        QUERY_STRING: url.search.slice(1),
        ...more,
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.children.add(child);
    child.once('close', () => this.children.delete(child));
    child.stdin.on('error', () => undefined);
    child.stdin.end(body);
    return parseCgi(await buffer(child.stdout));
  }
}

/** What git's clients are told, in the words of github.com's server; no page documents them. */
function refusalOf(
  repository: RepositoryState | undefined,
  asked: GitRequest,
  actor: Actor | undefined,
): GitAnswer | undefined {
  if (actor === undefined) {
    return repository === undefined || repository.private || asked.isPush ? login() : undefined;
  }
  if (repository === undefined) return said(404, 'Repository not found.');
  const isReached = reaches(actor, repository);
  if (!isReached && repository.private) return said(404, 'Repository not found.');
  if (!asked.isPush && !repository.private) return undefined;
  const needs = { contents: asked.isPush ? 'write' : 'read' } as const;
  if (isReached && actor.kind === 'token' && holds(actor.token, needs)) return undefined;
  const name = fullNameOf(repository);
  return asked.isPush
    ? said(403, `Permission to ${name}.git denied to ${loginOf(actor) ?? 'nobody'}.`)
    : said(403, forbidden(actor).message);
}

function login(): GitAnswer {
  return said(401, 'Authentication required', { 'www-authenticate': 'Basic realm="GitHub"' });
}

function said(status: number, text: string, headers: Record<string, string> = {}): GitAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(text),
  };
}

function backendEnvironment(
  root: string,
  hooks: string,
  request: IncomingMessage,
  body: Buffer,
): Record<string, string> {
  const settings = [
    ['http.receivepack', 'true'],
    ['safe.directory', '*'],
    ['core.hooksPath', hooks],
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['receive.autogc', 'false'],
    // A branch may be removed although HEAD names it, as on GitHub the rules decide.
    ['receive.denyDeleteCurrent', 'ignore'],
  ];
  const environment: Record<string, string> = {
    ...gitEnvironment,
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_PROJECT_ROOT: root,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    CONTENT_LENGTH: String(body.length),
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: 'writer',
  };
  settings.forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${String(index)}`] = key ?? '';
    environment[`GIT_CONFIG_VALUE_${String(index)}`] = value ?? '';
  });
  const optional: [string, string | string[] | undefined][] = [
    ['HTTP_CONTENT_ENCODING', request.headers['content-encoding']],
    ['GIT_PROTOCOL', request.headers['git-protocol']],
    ['HTTP_GIT_PROTOCOL', request.headers['git-protocol']],
  ];
  for (const [name, value] of optional) if (typeof value === 'string') environment[name] = value;
  return environment;
}

/** Turns a CGI answer (headers, empty line, body) into parts. */
function parseCgi(output: Buffer): GitAnswer {
  const end = output.indexOf('\r\n\r\n');
  if (end < 0) return said(500, 'git http-backend said nothing');
  let status = 200;
  const headers: Record<string, string> = {};
  for (const line of output.toString('latin1', 0, end).split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'status') status = Number(value.slice(0, 3));
    else headers[name] = value;
  }
  return { status, headers, body: output.subarray(end + 4) };
}
