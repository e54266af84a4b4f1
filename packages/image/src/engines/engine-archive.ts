import { createReadStream } from 'node:fs';
import { posix, join } from 'node:path';
import { canonicalJson, digestOf } from '@waybill/core';
import { blobFromBytes, mediaTypes, type Descriptor, type PushedBlob } from '@waybill/oci';
import { z } from 'zod';
import { refuseOtherDigest } from '../claimed-digest.ts';
import type { BuildContext, BuildRequest } from '../engine.ts';
import { imageError } from '../error-codes.ts';
import { registryImage } from '../registry-image.ts';
import { imageConfigSchema } from './image-config.ts';
import { compressLayer, type LayerBlob } from './layer-blob.ts';
import { tarIndex, type ArchivedFile } from './tar-index.ts';

/** What `docker image save` writes beside the layers (moby, image/tarexport). */
const manifestSchema = z
  .array(
    z.object({ Config: z.string().max(1024), Layers: z.array(z.string().max(1024)).max(4096) }),
  )
  .length(1);

const maximumConfigBytes = 4 * 1024 * 1024;
/** A link to a link to a link is nothing that the engine writes. */
const maximumLinks = 4;

/** A pushed image. */
export interface PushedImage {
  readonly descriptor: Descriptor;
  readonly pushed: readonly PushedBlob[];
}

/**
 * Pushes what the Docker Engine saved by digest, without a tag: the engine itself pushes only tags.
 * @param archive the file that `docker image save` wrote, with one image in it
 * @param folder where compressed layers may be kept until they are pushed
 * @param annotations those of the manifest
 * @returns the manifest in the registry, and what was sent
 * @throws IMAGE_BUILDER_ANSWER, IMAGE_CLAIMED_DIGEST_MISSING, and what the registry's client throws
 */
export async function pushEngineArchive(
  request: BuildRequest,
  context: BuildContext,
  archive: string,
  folder: string,
  annotations: Readonly<Record<string, string>>,
): Promise<PushedImage> {
  const files = await tarIndex(archive);
  if (files === undefined) throw unexpected(request, 'no archive');
  const saved = parseJson(
    manifestSchema,
    await smallFile(request, files, archive, 'manifest.json'),
  )?.[0];
  if (saved === undefined) throw unexpected(request, 'no list with one image');
  const config = await smallFile(request, files, archive, saved.Config);
  const described = parseJson(imageConfigSchema, config);
  if (described === undefined) throw unexpected(request, 'no configuration of an image');
  const layers: LayerBlob[] = [];
  for (const [position, name] of saved.Layers.entries()) {
    const { offset, size } = fileNamed(request, files, name);
    const pieces = createReadStream(archive, { start: offset, end: offset + size - 1 });
    const file = join(folder, `${String(position)}.tar.gz`);
    layers.push(await compressLayer(pieces, file, context.signal));
  }
  const diffIds = layers.map(({ diffId }) => diffId);
  if (diffIds.join() !== described.rootfs.diff_ids.join()) {
    throw unexpected(request, 'other layers than the configuration names');
  }
  const manifest = Buffer.from(
    canonicalJson({
      schemaVersion: 2,
      mediaType: mediaTypes.ociManifest,
      config: {
        mediaType: mediaTypes.ociConfig,
        digest: digestOf(config),
        size: config.byteLength,
      },
      layers: layers.map(({ digest, size }) => ({
        mediaType: mediaTypes.ociLayerGzip,
        digest,
        size,
      })),
      annotations,
    }),
  );
  refuseOtherDigest(request, digestOf(manifest));
  const { client, path } = registryImage(request.image.repository, context.registry);
  const pushed: PushedBlob[] = [];
  for (const source of [...layers, blobFromBytes(config)]) {
    context.signal.throwIfAborted();
    pushed.push(await client.pushBlob(path, source));
  }
  const descriptor = await client.pushManifest(path, manifest, mediaTypes.ociManifest);
  return { descriptor, pushed };
}

async function smallFile(
  request: BuildRequest,
  files: ReadonlyMap<string, ArchivedFile>,
  archive: string,
  name: string,
): Promise<Buffer> {
  const { offset, size } = fileNamed(request, files, name);
  if (size === 0 || size > maximumConfigBytes)
    throw unexpected(request, `${name} of ${String(size)} bytes`);
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(archive, { start: offset, end: offset + size - 1 }))
    pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
}

/** Equal layers are saved once: the engine writes a link for the others. */
function fileNamed(
  request: BuildRequest,
  files: ReadonlyMap<string, ArchivedFile>,
  wanted: string,
): Extract<ArchivedFile, { kind: 'file' }> {
  let name = wanted;
  for (let links = 0; links <= maximumLinks; links += 1) {
    const file = files.get(name);
    if (file?.kind === 'file') return file;
    if (file === undefined) break;
    name = posix.normalize(posix.join(posix.dirname(name), file.target));
  }
  throw unexpected(request, `an archive without ${wanted.slice(0, 200)}`);
}

function parseJson<S extends z.ZodType>(schema: S, bytes: Buffer): z.output<S> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function unexpected({ image }: BuildRequest, found: string): Error {
  return imageError('IMAGE_BUILDER_ANSWER', {
    message: `Expected the Docker Engine to save the image ${image.name} as an archive of one image; found ${found}.`,
    remedy:
      'Use a builder of its own (docker buildx create --driver docker-container), which pushes by itself.',
    facts: { image: image.name, found },
  });
}
