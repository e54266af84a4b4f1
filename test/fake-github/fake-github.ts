/**
 * A GitHub on 127.0.0.1 for tests: what GitHub's hosted service does, as far as this repository needs it, backed by
 * real bare repositories. Where its behaviour is known from documentation only, the place names the page.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitEnvironment, GitRepository } from './git-repository.ts';
import { GitBackend } from './git-backend.ts';
import { openapiValidator } from './openapi.ts';
import { openidIssuer } from './openid.ts';
import { repositoryControl } from './repository-control.ts';
import { serve, type ServerParts } from './server.ts';
import type { RepositoryState } from './state.ts';
import { createApp, createToken } from './tokens.ts';
import type {
  FakeFaults,
  FakeGithub,
  FakeGithubOptions,
  FakeRepository,
  NewRepository,
} from './types.ts';
import { mergeMethods } from './types.ts';
import { emptyState, World } from './world.ts';

export type * from './types.ts';
export { readyFaults } from './rate-limit.ts';

/**
 * Starts a GitHub on 127.0.0.1: git over HTTP, the REST API, and the OpenID Connect issuer of its runs.
 * @param options where its repositories lie, and whether answers are validated
 * @returns what a test holds of it; `close` stops it
 */
export async function startFakeGithub(options: FakeGithubOptions): Promise<FakeGithub> {
  const control = await mkdtemp(join(tmpdir(), 'fake-github-'));
  const backend = new GitBackend(control);
  await backend.prepare();
  const validator =
    options.validate === undefined || options.enterprise !== undefined
      ? undefined
      : await openapiValidator(options.validate);
  const server = createServer();
  await listen(server, options.port ?? 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  const url = `http://127.0.0.1:${address.port}`;
  const apiUrl = `${url}${(options.apiPath ?? '/api/v3').replace(/\/$/, '')}`;
  const world = new World(
    { folder: options.folder, url, apiUrl, ...enterpriseOf(options) },
    emptyState(),
  );
  const parts: ServerParts = {
    world,
    backend,
    validator,
    faults: noFaults(),
    issuer: openidIssuer(world),
    requests: [],
    violations: [],
  };
  server.on('request', (request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      parts.violations.push(
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      );
      response.destroy();
    });
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop(server, backend, control));
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  return handleOf(parts, close);
}

function enterpriseOf({ enterprise }: FakeGithubOptions): Pick<World['site'], 'enterprise'> {
  return enterprise === undefined ? {} : { enterprise };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function stop(server: Server, backend: GitBackend, control: string): Promise<void> {
  backend.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(control, { recursive: true, force: true });
}

function noFaults(): FakeFaults {
  return {
    inject: undefined,
    remaining: {},
    reset: Math.floor(Date.now() / 1000) + 3600,
    fileLimits: { inline: 1024 * 1024, served: 100 * 1024 * 1024 },
    hideForbidden: false,
  };
}

function handleOf(parts: ServerParts, close: () => Promise<void>): FakeGithub {
  const { world, faults } = parts;
  const remember = (): void => {
    if (faults.inject !== undefined) world.remember();
  };
  const controls = new Map<RepositoryState, FakeRepository>();
  const repository = (fullName: string): FakeRepository => {
    const state = world.repository(fullName);
    const control = controls.get(state) ?? repositoryControl(world, state, remember);
    controls.set(state, control);
    return control;
  };
  return {
    url: world.site.url,
    apiUrl: world.site.apiUrl,
    close,
    repository,
    createRepository: async (fullName, made = {}) => {
      await createRepository(world, fullName, made);
      return repository(fullName);
    },
    accounts: { create: (login, type) => world.account(login, type) },
    tokens: {
      create: (token) => createToken(world, token),
      revoke: (token) => {
        world.state.tokens = world.state.tokens.filter((known) => known.token !== token);
      },
    },
    apps: { create: (app) => createApp(world, app) },
    oidc: parts.issuer.oidc,
    faults,
    requests: parts.requests,
    violations: parts.violations,
  };
}

async function createRepository(
  world: World,
  fullName: string,
  options: NewRepository,
): Promise<void> {
  const [owner, name] = fullName.split('/');
  if (owner === undefined || name === undefined) throw new Error(`${fullName} is not owner/name.`);
  if (world.find(owner, name) !== undefined) throw new Error(`${fullName} exists.`);
  const parent = options.fork === undefined ? undefined : world.repository(options.fork);
  const defaultBranch = options.defaultBranch ?? parent?.defaultBranch ?? 'main';
  const folder = join(world.site.folder, owner, `${name}.git`);
  await mkdir(folder, { recursive: true });
  const git = new GitRepository(folder);
  await git.run(['init', '-q', '--bare', `--initial-branch=${defaultBranch}`], gitEnvironment);
  if (parent !== undefined) {
    const refs = ['+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'];
    await git.run(['fetch', '-q', world.folderOf(parent), ...refs]);
  }
  world.account(owner);
  world.state.repositories[`${owner}/${name}`] = {
    id: world.nextId(),
    owner,
    name,
    private: options.private ?? false,
    fork: options.fork,
    defaultBranch,
    createdAt: world.now(),
    renamed: {},
    rulesets: [],
    classic: {},
    ruleSuites: [],
    statuses: [],
    attestations: [],
    checkRuns: [],
    pulls: [],
    runs: [],
    environments: [],
    deployments: [],
    collaborators: {},
    teams: [],
    settings: { autoMerge: false, drafts: true, mergeMethods },
  };
}
