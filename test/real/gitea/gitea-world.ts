import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, Secret, type CommitSha } from '@waybill/core';
import { createForge, giteaApiOf, type Forge } from '@waybill/forge';
import { openRepository, type GitRepository } from '@waybill/git';
import { z } from 'zod';
import { administrator, start, type GiteaServer } from '../parts/gitea.ts';

/** An account with a token. */
export interface Account {
  readonly name: string;
  readonly token: string;
}

/** A repository of the account `shop`, with a branch `main` that has one commit. */
export interface Repository {
  /** `shop/<name>`. */
  readonly fullName: string;
  readonly url: string;
  /** The bare repository on the server's disk. */
  readonly folder: string;
}

/** What a change of a file needs. */
export interface Change {
  readonly path: string;
  readonly text: string;
  readonly branch?: string;
  /** The branch that is made for it. */
  readonly newBranch?: string;
}

/** A server, its accounts, and what tests do there by its API, as people do by its pages. */
export interface GiteaWorld {
  readonly server: GiteaServer;
  /** Administers the server. */
  readonly admin: Account;
  /** Owns the repositories. */
  readonly shop: Account;
  account(name: string): Promise<Account>;
  /** A second token of the account, that may only do what the scopes say. */
  token(account: Account, scopes: readonly string[]): Promise<Account>;
  repository(name: string): Promise<Repository>;
  collaborate(repository: Repository, account: Account, permission: string): Promise<void>;
  protect(repository: Repository, rule: Readonly<Record<string, unknown>>): Promise<void>;
  commit(repository: Repository, change: Change): Promise<CommitSha>;
  review(repository: Repository, number: number, by: Account, event: string): Promise<number>;
  /** The repository as git sees it with an account's token. */
  git(repository: Repository, account: Account, cache?: string): Promise<GitRepository>;
  /** @param deadline for one call, in milliseconds */
  forge(repository: Repository, account: Account, deadline?: number): Promise<Forge>;
  api(account: Account, method: string, path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

const committedSchema = z.object({ commit: z.object({ sha: commitShaSchema }) });

/** Starts a server with the accounts `root-admin` and `shop`. */
export async function startGiteaWorld(): Promise<GiteaWorld> {
  const server = await start();
  const root = await mkdtemp(join(tmpdir(), 'waybill-gitea-world-'));
  const stopping = new AbortController();
  const admin = { name: administrator, token: server.token };
  const api = apiOf(server.url);
  const git: GiteaWorld['git'] = async (repository, account, cache = account.name) =>
    openRepository({
      url: repository.url,
      credential: { username: 'x-access-token', password: new Secret(account.token) },
      cacheFolder: join(root, cache),
      signal: stopping.signal,
      deadlineMilliseconds: 300_000,
    });
  const world: Omit<GiteaWorld, 'shop'> = {
    server,
    admin,
    account: (name) => createAccount(server.url, admin, name),
    token: (account, scopes) => createToken(server.url, account.name, scopes),
    repository: async (name) => {
      const body = { name, auto_init: true, default_branch: 'main' };
      await api(admin, 'POST', '/admin/users/shop/repos', body);
      const fullName = `shop/${name}`;
      const folder = join(server.repositories, `${fullName}.git`);
      return { fullName, url: `${server.url}/${fullName}.git`, folder };
    },
    collaborate: async ({ fullName }, { name }, permission) => {
      await api(admin, 'PUT', `/repos/${fullName}/collaborators/${name}`, { permission });
    },
    protect: async ({ fullName }, rule) => {
      await api(admin, 'POST', `/repos/${fullName}/branch_protections`, rule);
    },
    commit: async ({ fullName }, { path, text, branch = 'main', newBranch }) => {
      const file = { operation: 'upload', path, content: Buffer.from(text).toString('base64') };
      const body = {
        branch,
        ...(newBranch === undefined ? {} : { new_branch: newBranch }),
        message: `${path}\n\n${text.slice(0, 20)}`,
        files: [file],
      };
      const answer = await api(admin, 'POST', `/repos/${fullName}/contents`, body);
      return committedSchema.parse(answer).commit.sha;
    },
    review: async ({ fullName }, number, by, event) => {
      const body = { event, body: `${event} of ${by.name}` };
      const path = `/repos/${fullName}/pulls/${String(number)}/reviews`;
      return z.object({ id: z.int() }).parse(await api(by, 'POST', path, body)).id;
    },
    git,
    forge: async (repository, account, deadline = 30_000) =>
      createForge({
        kind: 'gitea',
        repository: repository.fullName,
        serverUrl: server.url,
        apiUrl: giteaApiOf(server.url),
        token: new Secret(account.token),
        git: await git(repository, account),
        identity: { name: account.name, email: `${account.name}@example.org` },
        signal: stopping.signal,
        limits: { firstDelay: 200, deadline },
      }),
    api,
    stop: async () => {
      stopping.abort();
      await server.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
  return { ...world, shop: await world.account('shop') };
}

function apiOf(url: string): GiteaWorld['api'] {
  return async ({ token }, method, path, body) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path}: status ${String(response.status)}: ${text}`);
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    return answer;
  };
}

const password = 'a password of tests';

async function createAccount(url: string, admin: Account, name: string): Promise<Account> {
  const email = `${name}@example.org`;
  const body = { username: name, email, password, must_change_password: false };
  await apiOf(url)(admin, 'POST', '/admin/users', body);
  return createToken(url, name, ['all']);
}

/** Only a password makes tokens. */
async function createToken(url: string, name: string, scopes: readonly string[]): Promise<Account> {
  const response = await fetch(`${url}/api/v1/users/${name}/tokens`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: scopes.join(' '), scopes }),
  });
  const { sha1: token } = z.object({ sha1: z.string() }).parse(await response.json());
  return { name, token };
}
