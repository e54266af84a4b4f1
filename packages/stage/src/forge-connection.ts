import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exhausted, type Secret } from '@waybill/core';
import {
  createForge,
  giteaApiOf,
  giteaRepositoryOf,
  githubApiOf,
  githubRepositoryOf,
  isGiteaServer,
  mintInstallationToken,
  type Forge,
  type ForgeKind,
  type GiteaRepository,
  type GithubRepository,
} from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import type { ConnectionSettings } from './connection-settings.ts';
import { stageError } from './error-codes.ts';
import { prepareNetwork } from './network.ts';

/**
 * Opens the forge of a repository: the one that the settings name, or that its address tells.
 * @param settings how the systems are reached, and who acts
 * @param repository the repository
 * @param token what the forge's API takes; the repository's own credential
 * @param fence asked before every write
 * @throws FORGE_ADDRESS_UNKNOWN, FORGE_ADDRESS_INVALID
 */
export async function openForge(
  settings: ConnectionSettings,
  repository: GitRepository,
  token: Secret | undefined,
  fence?: () => Promise<void>,
): Promise<Forge> {
  const kind =
    settings.forge === 'auto' ? await forgeKindOf(settings, repository.url) : settings.forge;
  const { actor } = settings.owner;
  const identity = { name: actor, email: `${actor}@localhost` };
  const { signal } = settings;
  const fencing = fence === undefined ? {} : { fence };
  switch (kind) {
    case 'local': {
      const folder = localFolder(repository.url);
      if (folder === undefined) throw notLocal(repository.url);
      return await createForge({ kind, repository, folder, identity, signal, ...fencing });
    }
    case 'github':
    case 'gitea': {
      const place = kind === 'github' ? githubPlace(repository.url) : giteaPlace(repository.url);
      prepareFor(settings, place.serverUrl);
      return await createForge({
        kind,
        ...place,
        apiUrl: apiOf(settings, place.serverUrl, kind),
        ...(token === undefined ? {} : { token }),
        git: repository,
        identity,
        signal,
        ...fencing,
        ...(settings.clock === undefined ? {} : { clock: settings.clock }),
      });
    }
    default:
      return exhausted(kind, 'a kind of forge');
  }
}

/**
 * Makes a token of the App that is installed on the ops repository, for that repository alone.
 * @param settings how the systems are reached
 * @param url the ops repository
 * @returns the token, masked in the log; undefined where no App was given
 * @throws FORGE_ADDRESS_UNKNOWN, APP_*
 */
export async function appToken(
  settings: ConnectionSettings,
  url: string,
): Promise<Secret | undefined> {
  const { opsApp, signal } = settings;
  if (opsApp === undefined) return undefined;
  const { serverUrl, repository } = githubPlace(url);
  prepareFor(settings, serverUrl);
  const { id: appId, privateKey } = opsApp;
  const apiUrl = apiOf(settings, serverUrl, 'github');
  const token = await mintInstallationToken({ apiUrl, appId, privateKey, repository, signal });
  settings.mask?.(token);
  return token;
}

/** A server of this machine needs neither proxy nor certificates. */
function prepareFor(settings: ConnectionSettings, serverUrl: string): void {
  const { protocol, hostname } = new URL(serverUrl);
  if (protocol === 'https:') prepareNetwork(settings, hostname);
}

/** Over a network its rules cannot be seen, and what has no runs and environments would be let through. */
function notLocal(url: string): Error {
  return stageError('FORGE_ADDRESS_UNKNOWN', {
    message: `Expected a bare repository on this machine (a path, or file://) for \`forge: local\`, found ${url}.`,
    remedy: 'Leave the input `forge` out: the address tells the forge.',
    facts: { url },
  });
}

function githubPlace(url: string): GithubRepository {
  const place = githubRepositoryOf(url);
  if (place !== undefined) return place;
  throw addressUnknown(url, 'a GitHub server');
}

function giteaPlace(url: string): GiteaRepository {
  const place = giteaRepositoryOf(url);
  if (place !== undefined) return place;
  throw addressUnknown(url, 'a server of Gitea or Forgejo');
}

function addressUnknown(url: string, server: string): Error {
  return stageError('FORGE_ADDRESS_UNKNOWN', {
    message: `Expected the address of a repository on ${server} (https://host/owner/name), found ${url}.`,
    remedy:
      'Correct the address, or say with the input `forge` what serves it: `local` is for a bare repository on this machine.',
    facts: { url },
  });
}

/** The runner knows its own server's API; that of another server is where such servers have it. */
function apiOf(
  { server }: ConnectionSettings,
  serverUrl: string,
  kind: 'github' | 'gitea',
): string {
  if (server?.url.replace(/\/+$/, '') === serverUrl) return server.apiUrl;
  return kind === 'github' ? githubApiOf(serverUrl) : giteaApiOf(serverUrl);
}

/** GitHub's own hosts: they need not be asked. https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency */
const githubHost = /^(?:github\.com|www\.github\.com|[a-z0-9-]+\.ghe\.com)$/;

/**
 * Tells what serves a repository: this machine, what the runner says of its own server, GitHub by its name; another
 * server is asked.
 */
async function forgeKindOf(settings: ConnectionSettings, url: string): Promise<ForgeKind> {
  if (localFolder(url) !== undefined) return 'local';
  const place = giteaRepositoryOf(url);
  // An address that is none of a repository is refused where it is opened.
  if (place === undefined) return 'github';
  const { server, signal } = settings;
  if (server?.forge !== undefined && server.url.replace(/\/+$/, '') === place.serverUrl)
    return server.forge;
  if (githubHost.test(new URL(place.serverUrl).hostname)) return 'github';
  prepareFor(settings, place.serverUrl);
  return (await isGiteaServer(place.serverUrl, signal)) ? 'gitea' : 'github';
}

function localFolder(url: string): string | undefined {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return isAbsolute(url) ? url : undefined;
}
