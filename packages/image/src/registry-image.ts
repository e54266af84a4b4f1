import { imageRepositorySchema, type Facts, type ReleaseImage } from '@waybill/core';
import type { PushedBlob, RegistryClient } from '@waybill/oci';
import type { BlobTraffic } from './engine.ts';

/** A repository, opened: the registry's client, and the repository's path in it. */
export interface RegistryImage {
  readonly client: RegistryClient;
  readonly host: string;
  readonly path: string;
}

/**
 * @param repository `host[:port]/path`
 * @param registry gives the client of a host
 * @returns the client and the path
 */
export function registryImage(
  repository: string,
  registry: (host: string) => RegistryClient,
): RegistryImage {
  const checked = imageRepositorySchema.parse(repository);
  const slash = checked.indexOf('/');
  const host = checked.slice(0, slash);
  return { client: registry(host), host, path: checked.slice(slash + 1) };
}

/**
 * @param image an image of a release
 * @returns what an error says of it
 */
export function tagFacts(image: ReleaseImage): Facts {
  return { image: image.name, repository: image.repository, tag: image.tag, claimed: image.digest };
}

/**
 * @param pushed what became of each blob
 * @returns how much went over the wire
 */
export function trafficOf(pushed: readonly PushedBlob[]): BlobTraffic {
  const sent = pushed.filter(({ outcome }) => outcome === 'uploaded');
  const bytes = (blobs: readonly PushedBlob[]): number =>
    blobs.reduce((sum, { size }) => sum + size, 0);
  return {
    pushed: sent.length,
    pushedBytes: bytes(sent),
    reused: pushed.length - sent.length,
    reusedBytes: bytes(pushed) - bytes(sent),
  };
}
