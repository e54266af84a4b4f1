import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, type Digest } from '@waybill/core';
import {
  imageIndexSchema,
  imageManifestSchema,
  mediaTypes,
  type Descriptor,
  type ImageIndex,
  type ImageManifest,
  type PushedBlob,
} from '@waybill/oci';
import { refuseOtherDigest } from '../claimed-digest.ts';
import type { BuildContext, BuildRequest } from '../engine.ts';
import { imageError } from '../error-codes.ts';
import { registryImage } from '../registry-image.ts';

/** Registries take manifests up to this size (distribution specification, "Pushing manifests"). */
const maximumManifestBytes = 4 * 1024 * 1024;
const maximumPlatforms = 64;

/** What an image layout holds, read and checked. */
interface ReadLayout {
  readonly top: LayoutManifest;
  /** The images of an index; the image itself where there is none. */
  readonly images: readonly (LayoutManifest & { readonly manifest: ImageManifest })[];
}

interface LayoutManifest {
  readonly descriptor: Descriptor;
  readonly bytes: Buffer;
}

/** A pushed image, with the annotations that the builder gave its manifests. */
export interface PushedLayout {
  readonly descriptor: Descriptor;
  readonly pushed: readonly PushedBlob[];
  readonly annotations: readonly Readonly<Record<string, string>>[];
}

/**
 * Pushes an image layout (OCI image specification, image layout) by digest, without a tag.
 * @param request what was built
 * @param context registry, signal
 * @param folder the layout, with one image in it
 * @returns the manifest in the registry, and what was sent
 * @throws IMAGE_BUILDER_ANSWER, IMAGE_CLAIMED_DIGEST_MISSING, and what the registry's client throws
 */
export async function pushImageLayout(
  request: BuildRequest,
  context: BuildContext,
  folder: string,
): Promise<PushedLayout> {
  const { top, images } = await readLayout(request, folder);
  refuseOtherDigest(request, top.descriptor.digest);
  const { client, path } = registryImage(request.image.repository, context.registry);
  const pushed: PushedBlob[] = [];
  const seen = new Set<string>();
  for (const { manifest } of images) {
    for (const { digest, size } of [...manifest.layers, manifest.config]) {
      if (seen.has(digest)) continue;
      seen.add(digest);
      context.signal.throwIfAborted();
      const file = blobPath(folder, digest);
      pushed.push(
        await client.pushBlob(path, { digest, size, open: () => createReadStream(file) }),
      );
    }
  }
  for (const { bytes, descriptor } of images)
    await client.pushManifest(path, bytes, descriptor.mediaType);
  const descriptor = await client.pushManifest(path, top.bytes, top.descriptor.mediaType);
  return {
    descriptor,
    pushed,
    annotations: images.map(({ manifest }) => manifest.annotations ?? {}),
  };
}

async function readLayout(request: BuildRequest, folder: string): Promise<ReadLayout> {
  const index = parsed(
    imageIndexSchema.safeParse(json(await boundedFile(request, join(folder, 'index.json')))),
  );
  const [descriptor, ...others] = index?.manifests ?? [];
  if (descriptor === undefined || others.length > 0)
    throw unexpected(request, 'no layout of one image');
  const top = await layoutManifest(request, folder, descriptor);
  if (!isIndexType(descriptor.mediaType)) {
    return { top, images: [{ ...top, manifest: imageIn(request, top) }] };
  }
  const inner: ImageIndex | undefined = parsed(imageIndexSchema.safeParse(json(top.bytes)));
  if (inner === undefined || inner.manifests.length > maximumPlatforms)
    throw unexpected(request, 'no index of images');
  const images = await Promise.all(
    inner.manifests.map(async (entry) => {
      const read = await layoutManifest(request, folder, entry);
      return { ...read, manifest: imageIn(request, read) };
    }),
  );
  return { top, images };
}

function imageIn(request: BuildRequest, { bytes, descriptor }: LayoutManifest): ImageManifest {
  const manifest = parsed(imageManifestSchema.safeParse(json(bytes)));
  if (manifest !== undefined) return manifest;
  throw unexpected(request, `${descriptor.digest}, which is no manifest of an image`);
}

async function layoutManifest(
  request: BuildRequest,
  folder: string,
  descriptor: Descriptor,
): Promise<LayoutManifest> {
  const bytes = await boundedFile(request, blobPath(folder, descriptor.digest));
  if (digestOf(bytes) === descriptor.digest) return { descriptor, bytes };
  throw unexpected(request, `another content than ${descriptor.digest}`);
}

async function boundedFile(request: BuildRequest, file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true && found.size <= maximumManifestBytes) return await readFile(file);
  throw unexpected(request, 'a layout that lacks one of its files, or has one that is too large');
}

function blobPath(folder: string, digest: Digest): string {
  return join(folder, 'blobs', ...digest.split(':'));
}

function isIndexType(mediaType: string): boolean {
  return mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerIndex;
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function parsed<T>(result: { readonly success: boolean; readonly data?: T }): T | undefined {
  return result.data;
}

function unexpected({ image }: BuildRequest, found: string): Error {
  return imageError('IMAGE_BUILDER_ANSWER', {
    message: `Expected the builder of the image ${image.name} to write an OCI image layout; found ${found}.`,
    remedy: 'Use a current version of the builder; if it stays so, report it with the log.',
    facts: { image: image.name, found },
  });
}
