import { describeIssues, isWaybillError, type Digest } from '@waybill/core';
import { isImageIndex, mediaTypes, parseReference } from '@waybill/oci';
import type { Descriptor, ImageManifest, ImageReference, RegistryClient } from '@waybill/oci';
import { imageError } from '../error-codes.ts';
import { imageConfigSchema, type OciImageConfig } from './image-config.ts';

/** The image that another one stands on, read and verified by digest; its layers stay where they are. */
export interface BaseImage {
  /** The reference without its digest. */
  readonly name: string;
  /** The digest in waybill.yaml: that of the index, where the base has several platforms. */
  readonly digest: Digest;
  readonly client: RegistryClient;
  readonly repository: string;
  readonly config: OciImageConfig;
  /** The layers, lowest first, with the media types of an OCI image. */
  readonly layers: readonly Descriptor[];
}

const maximumConfigBytes = 4 * 1024 * 1024;

/** Docker's layers have the same bytes as OCI's under another name; what is not listed is not carried on. */
const layerTypes: Readonly<Record<string, string>> = {
  [mediaTypes.ociLayer]: mediaTypes.ociLayer,
  [mediaTypes.ociLayerGzip]: mediaTypes.ociLayerGzip,
  'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
  [mediaTypes.dockerLayerGzip]: mediaTypes.ociLayerGzip,
};

/**
 * Reads a base image: its manifest for the platform, and its configuration.
 * @param reference `host/path@sha256:…`
 * @param platform `os/architecture[/variant]`
 * @param registry gives the client of a host
 * @returns the base, ready to build upon
 * @throws IMAGE_BASE_MISSING, IMAGE_BASE_PLATFORM, IMAGE_BASE_UNSUPPORTED, and what the registry's client throws
 */
export async function readBaseImage(
  reference: string,
  platform: string,
  registry: (host: string) => RegistryClient,
): Promise<BaseImage> {
  const parsed = parseReference(reference);
  const { digest } = parsed;
  if (digest === undefined)
    throw unsupported(reference, 'it is not named by digest, and a tag can move');
  const client = registry(parsed.registry);
  const manifest = await readPlatform(client, parsed, digest, platform, reference);
  const bytes = await client.readBlob(parsed.repository, manifest.config, {
    maximumBytes: maximumConfigBytes,
  });
  const config = parseConfig(bytes, reference);
  const [os, architecture] = platform.split('/');
  if (config.os !== os || config.architecture !== architecture) {
    throw wrongPlatform(reference, platform, `${config.os}/${config.architecture}`);
  }
  if (config.rootfs.diff_ids.length !== manifest.layers.length) {
    throw unsupported(
      reference,
      'its configuration and its manifest disagree about the number of layers',
    );
  }
  const layers = manifest.layers.map((layer) => ociLayer(layer, reference));
  const name = reference.slice(0, reference.indexOf('@'));
  return { name, digest, client, repository: parsed.repository, config, layers };
}

async function readPlatform(
  client: RegistryClient,
  { repository }: ImageReference,
  digest: Digest,
  platform: string,
  reference: string,
): Promise<ImageManifest> {
  const manifest = await readBaseManifest(client, repository, digest, reference);
  if (!isImageIndex(manifest)) return manifest;
  const [os, architecture, variant] = platform.split('/');
  const fitting = manifest.manifests.filter(
    ({ platform: offered }) =>
      offered?.os === os &&
      offered?.architecture === architecture &&
      (variant === undefined || offered?.variant === variant),
  );
  const [chosen] = fitting;
  if (chosen === undefined) {
    const offered = manifest.manifests.map(
      ({ platform: item }) => `${item?.os ?? '?'}/${item?.architecture ?? '?'}`,
    );
    throw wrongPlatform(reference, platform, [...new Set(offered)].join(', '));
  }
  const image = await readBaseManifest(client, repository, chosen.digest, reference);
  if (isImageIndex(image)) throw unsupported(reference, 'its index holds another index');
  return image;
}

async function readBaseManifest(
  client: RegistryClient,
  repository: string,
  digest: Digest,
  reference: string,
): Promise<Awaited<ReturnType<RegistryClient['readManifest']>>['manifest']> {
  try {
    return (await client.readManifest(repository, digest)).manifest;
  } catch (error) {
    if (!isWaybillError(error, 'OCI_NOT_FOUND')) throw error;
    throw imageError('IMAGE_BASE_MISSING', {
      message: `Expected the base image ${reference} in its registry; ${digest} is not there.`,
      remedy:
        'Check `base` in waybill.yaml; if the registry removed the image, choose a digest that it keeps.',
      facts: { base: reference },
      cause: error,
    });
  }
}

function parseConfig(bytes: Uint8Array, reference: string): OciImageConfig {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unsupported(reference, 'its configuration is no JSON');
  }
  const result = imageConfigSchema.safeParse(value);
  if (result.success) return result.data;
  throw unsupported(
    reference,
    `its configuration is not that of an image: ${describeIssues(result.error).join('; ')}`,
  );
}

function ociLayer(layer: Descriptor, reference: string): Descriptor {
  const mediaType = Object.hasOwn(layerTypes, layer.mediaType)
    ? layerTypes[layer.mediaType]
    : undefined;
  if (mediaType === undefined || layer.urls !== undefined) {
    throw unsupported(
      reference,
      `it has a layer of ${JSON.stringify(layer.mediaType)} that cannot be carried on`,
    );
  }
  return { mediaType, digest: layer.digest, size: layer.size };
}

function wrongPlatform(reference: string, platform: string, found: string): Error {
  return imageError('IMAGE_BASE_PLATFORM', {
    message: `Expected the base image ${reference} for ${platform}; it exists for ${found}.`,
    remedy: 'Set `platform` in waybill.yaml to one that the base has, or take another base.',
    facts: { base: reference, platform, found },
  });
}

function unsupported(reference: string, problem: string): Error {
  return imageError('IMAGE_BASE_UNSUPPORTED', {
    message: `Expected ${reference} to be an image that can be built upon; ${problem}.`,
    remedy: 'Take another base image in waybill.yaml, by digest.',
    facts: { base: reference },
  });
}
