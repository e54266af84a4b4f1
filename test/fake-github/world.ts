import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GitRepository, type Refs } from './git-repository.ts';
import type { EnterpriseOptions } from './enterprise.ts';
import type { Account, GithubState, RepositoryState } from './state.ts';

/** Where the fake is: what its answers name. */
export interface Site {
  readonly folder: string;
  /** The server, without a slash at its end. */
  readonly url: string;
  /** The REST API, without a slash at its end. */
  readonly apiUrl: string;
  readonly enterprise?: EnterpriseOptions;
}

/** All that the fake knows: its state and its repositories, now or (for a stale read) as they were. */
export class World {
  readonly site: Site;
  readonly state: GithubState;
  private readonly pinned: ReadonlyMap<string, Refs> | undefined;
  /** The world before the last write; kept only while faults may ask for it. */
  earlier: World | undefined;

  constructor(site: Site, state: GithubState, pinned?: ReadonlyMap<string, Refs>) {
    this.site = site;
    this.state = state;
    this.pinned = pinned;
  }

  nextId(): number {
    return this.state.nextId++;
  }

  /** @returns now, as GitHub writes times: seconds in UTC */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  /** Keeps the world as it is, so that a stale read can be answered from it. */
  remember(): void {
    const pinned = new Map<string, Refs>();
    for (const [name, repository] of Object.entries(this.state.repositories)) {
      pinned.set(name, this.git(repository).refsNow());
    }
    this.earlier = new World(this.site, structuredClone(this.state), pinned);
  }

  /** @returns undefined where there is none; names are not case sensitive */
  find(owner: string, name: string): RepositoryState | undefined {
    const wanted = `${owner}/${name}`.toLowerCase();
    return Object.entries(this.state.repositories).find(
      ([fullName]) => fullName.toLowerCase() === wanted,
    )?.[1];
  }

  /** @param fullName `owner/name`; @throws where there is none */
  repository(fullName: string): RepositoryState {
    const [owner = '', name = ''] = fullName.split('/');
    const found = this.find(owner, name);
    if (found === undefined) throw new Error(`There is no repository ${fullName}.`);
    return found;
  }

  folderOf(repository: RepositoryState): string {
    return join(this.site.folder, repository.owner, `${repository.name}.git`);
  }

  git(repository: RepositoryState): GitRepository {
    const folder = this.folderOf(repository);
    if (!existsSync(folder)) throw new Error(`${folder} was removed.`);
    return new GitRepository(folder, this.pinned?.get(fullNameOf(repository)));
  }

  /** @returns the account; a new user where the login is named for the first time */
  account(login: string, type: Account['type'] = 'User'): Account {
    const found = this.state.accounts.find((account) => account.login === login);
    if (found !== undefined) return found;
    const account: Account = {
      id: this.nextId(),
      login,
      type: login.endsWith('[bot]') ? 'Bot' : type,
    };
    this.state.accounts.push(account);
    return account;
  }
}

/** @returns `owner/name` */
export function fullNameOf(repository: RepositoryState): string {
  return `${repository.owner}/${repository.name}`;
}

/** @returns an empty GitHub */
export function emptyState(): GithubState {
  return { nextId: 1, accounts: [], tokens: [], apps: [], repositories: {} };
}
