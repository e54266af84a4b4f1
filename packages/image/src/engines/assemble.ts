import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assemble } from '@waybill/config';
import { canonicalJson, digestOf, systemClock } from '@waybill/core';
import { blobFromBytes, mediaTypes } from '@waybill/oci';
import type { Descriptor, PushedBlob } from '@waybill/oci';
import { readBaseImage, type BaseImage } from './base-image.ts';
import { refuseOtherDigest } from '../claimed-digest.ts';
import type { BuildContext, BuildRequest, BuiltImage, ImageEngine } from '../engine.ts';
import { encodeImageConfig } from './image-config.ts';
import { commitSeconds, createdAt, imageAnnotations, imageOf } from './image-source.ts';
import { writeLayer, type LayerBlob } from './layer-blob.ts';
import { defaultLayerLimits, layerFiles, type LayerLimits } from './layer-files.ts';
import { registryImage, trafficOf, type RegistryImage } from '../registry-image.ts';

/**
 * Makes images from folders: no daemon, no tool. Equal checkout files, commit and configuration give an equal
 * digest; the order of files, their times, owners and the umask do not matter.
 */
export const assembleEngine: ImageEngine = {
  name: 'assemble',
  deterministic: true,
  build: (request, context) => assembleImage(request, context),
};

/**
 * Assembles an image and pushes it by digest, without a tag.
 * @param request what to build
 * @param context registry, signal
 * @param limits what a layer may hold
 * @returns the image in the registry
 * @throws the IMAGE_ codes of files and base, IMAGE_CLAIMED_DIGEST_MISSING where another digest was expected,
 *   and what the registry's client throws
 */
export async function assembleImage(
  request: BuildRequest,
  context: BuildContext,
  limits: LayerLimits = defaultLayerLimits,
): Promise<BuiltImage> {
  const startedAt = systemClock.now();
  const { assemble } = imageOf(request.image, 'assemble');
  const folder = await mkdtemp(join(context.temporaryFolder ?? tmpdir(), 'waybill-image-'));
  try {
    const base =
      assemble.base === 'scratch'
        ? undefined
        : await readBaseImage(assemble.base, assemble.platform, context.registry);
    const layers = await writeLayers(request, context, assemble, folder, limits);
    const { config, manifest } = describeImage(request, assemble, base, layers);
    const digest = digestOf(manifest);
    refuseOtherDigest(request, digest);
    const target = registryImage(request.image.repository, context.registry);
    const pushed = await pushBlobs(target, base, layers, config, context);
    context.signal.throwIfAborted();
    const descriptor = await target.client.pushManifest(
      target.path,
      manifest,
      mediaTypes.ociManifest,
    );
    const { name, repository } = request.image;
    const sizes = [...(base?.layers ?? []), ...layers].map(({ size }) => size);
    return {
      name,
      repository,
      digest: descriptor.digest,
      mediaType: mediaTypes.ociManifest,
      size: manifest.byteLength,
      platforms: [
        {
          platform: assemble.platform,
          digest: descriptor.digest,
          size: sizes.reduce((sum, size) => sum + size, manifest.byteLength + config.byteLength),
          layers: sizes,
        },
      ],
      materials: base === undefined ? [] : [{ name: base.name, digest: base.digest }],
      blobs: trafficOf(pushed),
      seconds: (systemClock.now() - startedAt) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeLayers(
  request: BuildRequest,
  context: BuildContext,
  assemble: Assemble,
  folder: string,
  limits: LayerLimits,
): Promise<LayerBlob[]> {
  const time = commitSeconds(request.commitTime);
  const parents = assemble.base === 'scratch';
  const blobs: LayerBlob[] = [];
  for (const [position, layer] of assemble.layers.entries()) {
    const { signal } = context;
    const { entries, files, bytes } = await layerFiles(request.checkout, layer, {
      parents,
      limits,
      signal,
    });
    const blob = await writeLayer(
      entries,
      time,
      join(folder, `${String(position)}.tar.gz`),
      signal,
    );
    context.progress.detail(
      `${request.image.name}: ${layer.from} → ${layer.to}: ${String(files)} files, ${String(bytes)} bytes, ${String(blob.size)} compressed`,
    );
    blobs.push(blob);
  }
  return blobs;
}

function describeImage(
  request: BuildRequest,
  assemble: Assemble,
  base: BaseImage | undefined,
  layers: readonly LayerBlob[],
): { config: Uint8Array; manifest: Uint8Array } {
  const created = createdAt(commitSeconds(request.commitTime));
  const diffIds = layers.map(({ diffId }) => diffId);
  const config = encodeImageConfig({ request, assemble, base, created, diffIds });
  const own = layers.map(({ digest, size }) => ({
    mediaType: mediaTypes.ociLayerGzip,
    digest,
    size,
  }));
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, digest: digestOf(config), size: config.byteLength },
    layers: [...(base?.layers ?? []), ...own],
    annotations: imageAnnotations(request, base),
  };
  return { config, manifest: Buffer.from(canonicalJson(manifest), 'utf8') };
}

async function pushBlobs(
  target: RegistryImage,
  base: BaseImage | undefined,
  layers: readonly LayerBlob[],
  config: Uint8Array,
  context: BuildContext,
): Promise<PushedBlob[]> {
  const pushed: PushedBlob[] = [];
  for (const layer of base?.layers ?? []) {
    context.signal.throwIfAborted();
    pushed.push(await copyLayer(target, base, layer));
  }
  for (const source of [...layers, blobFromBytes(config)]) {
    context.signal.throwIfAborted();
    pushed.push(await target.client.pushBlob(target.path, source));
  }
  return pushed;
}

/** A layer of the base: mounted where both live in one registry, else copied as it streams. */
function copyLayer(
  target: RegistryImage,
  base: BaseImage | undefined,
  layer: Descriptor,
): Promise<PushedBlob> {
  const source = {
    digest: layer.digest,
    size: layer.size,
    open: () => {
      if (base === undefined) throw new TypeError('a layer of no base');
      return base.client.streamBlob(base.repository, layer);
    },
  };
  const mount = base?.client.registry === target.host && base.repository !== target.path;
  return target.client.pushBlob(target.path, source, mount ? { mountFrom: base.repository } : {});
}
