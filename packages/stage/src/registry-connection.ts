import {
  basicCredentials,
  createRegistryClient,
  dockerConfigCredentials,
  isLoopback,
  type CredentialSource,
  type RegistryClient,
} from '@waybill/oci';
import type { ConnectionSettings } from './connection-settings.ts';
import { prepareNetwork } from './network.ts';

/**
 * @param settings how registries are reached
 * @param images the images of a release
 * @returns how their own registries are reached, and those of what they stand on: the account that was given is for the
 *   images' registries, another one never sees it
 */
export function buildRegistries(
  settings: ConnectionSettings,
  images: readonly { readonly repository: string }[],
): (host: string) => RegistryClient {
  const own = new Set(images.map(({ repository }) => registryHost(repository)));
  const { registryUsername: _username, registryPassword: _password, ...others } = settings;
  const ofImages = registryConnection(settings);
  const ofBases = registryConnection(others);
  return (host) => (own.has(host) ? ofImages(host) : ofBases(host));
}

/**
 * @param settings how registries are reached
 * @param fence asked before each write: a run that lost its lock must not push any more
 * @returns the client of a registry by its host, one per host
 */
export function registryConnection(
  settings: ConnectionSettings,
  fence?: () => Promise<void>,
): (host: string) => RegistryClient {
  const clients = new Map<string, RegistryClient>();
  const credentials = registryCredentials(settings);
  return (host) => {
    const existing = clients.get(host);
    if (existing !== undefined) return existing;
    const { hostname } = new URL(`http://${host}`);
    if (!isLoopback(hostname)) prepareNetwork(settings, hostname);
    const client = createRegistryClient({
      registry: host,
      credentials,
      signal: settings.signal,
      ...(fence === undefined ? {} : { fence }),
    });
    clients.set(host, client);
    return client;
  };
}

/**
 * @param settings how registries are reached
 * @returns who asks a registry: the account that was given, else that of the Docker configuration
 */
export function registryCredentials({
  registryUsername: username,
  registryPassword: password,
}: ConnectionSettings): CredentialSource {
  return username === undefined || password === undefined
    ? dockerConfigCredentials()
    : basicCredentials(username, password);
}

/**
 * @param repository an image's repository, `host[:port]/path`
 * @returns its registry's host
 */
export function registryHost(repository: string): string {
  return repository.slice(0, repository.indexOf('/'));
}
