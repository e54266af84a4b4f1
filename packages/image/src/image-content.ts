import { isWaybillError, type Digest } from '@waybill/core';
import {
  isImageIndex,
  type Descriptor,
  type ImageManifest,
  type RegistryClient,
} from '@waybill/oci';
import { z } from 'zod';
import type { PlatformImage } from './engine.ts';
import { imageError } from './error-codes.ts';

/** More platforms than any image has. */
const maximumPlatforms = 64;
const maximumConfigBytes = 4 * 1024 * 1024;

const platformSchema = z.object({
  architecture: z.string().max(64),
  os: z.string().max(64),
  variant: z.string().max(64).optional(),
});

/** What a registry holds of an image. */
export interface ImageContent {
  readonly descriptor: Descriptor;
  readonly platforms: readonly PlatformImage[];
}

/**
 * Reads what an image is made of from its registry: the only witness of what a builder pushed.
 * @param client the registry
 * @param path the repository's path
 * @param digest of the manifest or index
 * @returns its descriptor, and each platform with digest and sizes; attestations of an index are left out
 * @throws IMAGE_REGISTRY_ANSWER where it is absent, or is no image, and what the registry's client throws
 */
export async function readImageContent(
  client: RegistryClient,
  path: string,
  digest: Digest,
): Promise<ImageContent> {
  const { descriptor, manifest } = await readAnnounced(client, path, digest);
  if (!isImageIndex(manifest)) {
    const platform = await platformIn(client, path, manifest);
    return { descriptor, platforms: [platformImage(platform, descriptor, manifest)] };
  }
  // BuildKit keeps attestations beside the images, under a platform that no machine has.
  const images = manifest.manifests.filter(({ platform }) => platform?.os !== 'unknown');
  if (images.length === 0 || images.length > maximumPlatforms) {
    throw unexpected(client, path, digest, `an index of ${String(images.length)} images`);
  }
  const platforms = await Promise.all(
    images.map(async (entry) => {
      const inner = await readAnnounced(client, path, entry.digest);
      if (isImageIndex(inner.manifest)) {
        throw unexpected(client, path, digest, 'an index that holds another index');
      }
      const named =
        entry.platform === undefined
          ? await platformIn(client, path, inner.manifest)
          : nameOf(entry.platform);
      return platformImage(named, inner.descriptor, inner.manifest);
    }),
  );
  return { descriptor, platforms };
}

async function readAnnounced(
  client: RegistryClient,
  path: string,
  digest: Digest,
): Promise<Awaited<ReturnType<RegistryClient['readManifest']>>> {
  try {
    return await client.readManifest(path, digest);
  } catch (error) {
    if (!isWaybillError(error, 'OCI_NOT_FOUND')) throw error;
    throw unexpected(client, path, digest, 'nothing', error);
  }
}

async function platformIn(
  client: RegistryClient,
  path: string,
  { config }: ImageManifest,
): Promise<string> {
  const bytes = await client.readBlob(path, config, { maximumBytes: maximumConfigBytes });
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    value = undefined;
  }
  const parsed = platformSchema.safeParse(value);
  if (parsed.success) return nameOf(parsed.data);
  throw unexpected(client, path, config.digest, 'a configuration that names no platform');
}

function nameOf({ os, architecture, variant }: z.infer<typeof platformSchema>): string {
  return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join(
    '/',
  );
}

function platformImage(
  platform: string,
  { digest, size }: Descriptor,
  { config, layers }: ImageManifest,
): PlatformImage {
  const sizes = layers.map((layer) => layer.size);
  return {
    platform,
    digest,
    size: sizes.reduce((sum, bytes) => sum + bytes, size + config.size),
    layers: sizes,
  };
}

function unexpected(
  client: RegistryClient,
  path: string,
  digest: Digest,
  found: string,
  cause?: unknown,
): Error {
  return imageError('IMAGE_REGISTRY_ANSWER', {
    message: `Expected ${client.registry}/${path} to hold the image ${digest}; found ${found}.`,
    remedy: 'Run it again; if it stays so, look at what the registry did with what was pushed.',
    facts: { repository: `${client.registry}/${path}`, digest, found },
    cause,
  });
}
