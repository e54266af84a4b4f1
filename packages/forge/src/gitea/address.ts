import { forgeError } from '../error-codes.ts';
import { checkApiAddress } from '../github/address.ts';

/** A repository on a server of Gitea or Forgejo. */
export interface GiteaRepository {
  /** Without a slash at the end; a server may lie below a path. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** What Gitea allows in names of owners and repositories; `.` and `..` would be other paths. */
const ownerAndName = /^((?!\.{1,2}\/)[A-Za-z0-9_.-]{1,100})\/((?!\.{1,2}$)[A-Za-z0-9_.-]{1,100})$/;

/**
 * Tells where a server's API is (https://docs.gitea.com/development/api-usage). A runner has it in
 * GITHUB_API_URL; this is for everyone else.
 * @param serverUrl such as `https://git.example.org`
 */
export function giteaApiOf(serverUrl: string): string {
  return `${serverUrl.replace(/\/+$/, '')}/api/v1`;
}

/**
 * Tells a repository from any address by which git reaches it.
 * @param url `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`
 * @returns the server and the repository; undefined where the address is none of a forge's repository
 */
export function giteaRepositoryOf(url: string): GiteaRepository | undefined {
  const scp = /^(?:[A-Za-z0-9_.-]+@)([A-Za-z0-9][A-Za-z0-9.-]*):(?!\/)(.+)$/.exec(url);
  if (scp?.[1] !== undefined && scp[2] !== undefined) return fromParts(`https://${scp[1]}`, scp[2]);
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, hostname, pathname } = new URL(url);
  if (protocol === 'https:' || protocol === 'http:')
    return fromParts(`${protocol}//${host}`, pathname);
  // The port of an ssh address is that of ssh; people reach the server at its usual one.
  return protocol === 'ssh:' ? fromParts(`https://${hostname}`, pathname) : undefined;
}

function fromParts(origin: string, path: string): GiteaRepository | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  const repository = parts
    .slice(-2)
    .join('/')
    .replace(/\.git$/, '');
  if (giteaRepositoryName(repository) === undefined) return undefined;
  return { serverUrl: [origin, ...parts.slice(0, -2)].join('/'), repository };
}

/**
 * @param text what is said to be a repository
 * @returns the same where it is `owner/name`
 */
export function giteaRepositoryName(text: string): string | undefined {
  return ownerAndName.test(text) ? text : undefined;
}

/**
 * @param repository what is said to be a repository
 * @param apiUrl where the API is said to be
 * @param isAuthenticated whether a token would go there
 * @returns the API's address without a slash at its end
 * @throws FORGE_ADDRESS_INVALID
 */
export function checkPlace(repository: string, apiUrl: string, isAuthenticated: boolean): string {
  if (giteaRepositoryName(repository) === undefined) {
    throw forgeError('FORGE_ADDRESS_INVALID', {
      message: `Expected a repository as owner/name, found ${JSON.stringify(repository.slice(0, 200))}.`,
      remedy: 'Correct the name; a runner has the right one in GITHUB_REPOSITORY.',
    });
  }
  return checkApiAddress(apiUrl, isAuthenticated);
}
