import { digestOf, digestSchema, type Digest } from '@waybill/core';
import {
  artifactTypeOf,
  imageIndexSchema,
  imageManifestSchema,
  isImageIndex,
  type Descriptor,
  type Manifest,
} from '../manifest.ts';
import { mediaTypes } from '../media-types.ts';
import { isTag } from '../reference.ts';
import { RegistryRefusal, type Exchange } from './answering.ts';
import type { ManifestLink, RegistryStore } from './store.ts';
import { readFile } from 'node:fs/promises';

const maximumManifestBytes = 4 * 1024 * 1024;

/** Answers a request for a manifest (distribution specification, "Pulling" and "Pushing manifests"). */
export async function handleManifest(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
  reference: string,
  referrersApi: boolean,
): Promise<void> {
  const digest = digestSchema.safeParse(reference);
  if (!digest.success && !isTag(reference)) {
    const code = reference.includes(':') ? 'DIGEST_INVALID' : 'MANIFEST_INVALID';
    throw new RegistryRefusal(400, code, 'the reference is neither a tag nor a sha256 digest');
  }
  switch (exchange.request.method) {
    case 'GET':
    case 'HEAD':
      return get(
        store,
        exchange,
        repository,
        digest.data ?? (await store.tag(repository, reference)),
      );
    case 'PUT':
      return put(store, exchange, repository, reference, referrersApi);
    case 'DELETE': {
      const isGone = digest.success
        ? await store.deleteManifest(repository, digest.data)
        : await store.deleteTag(repository, reference);
      if (!isGone) throw unknown(await store.hasRepository(repository));
      return exchange.answer(202, {});
    }
    default:
      throw new RegistryRefusal(405, 'UNSUPPORTED', 'not a method of manifests');
  }
}

async function get(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
  digest: Digest | undefined,
): Promise<void> {
  const link = digest === undefined ? undefined : await store.manifestLink(repository, digest);
  if (digest === undefined || link === undefined)
    throw unknown(await store.hasRepository(repository));
  const headers = {
    'content-type': link.mediaType,
    'docker-content-digest': digest,
    etag: `"${digest}"`,
  };
  await exchange.answer(200, headers, await readFile(store.blobPath(digest)));
}

async function put(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
  reference: string,
  referrersApi: boolean,
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of exchange.body(maximumManifestBytes)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const digest = digestOf(bytes);
  const asked = digestSchema.safeParse(reference);
  if (asked.success && asked.data !== digest) {
    throw new RegistryRefusal(400, 'DIGEST_INVALID', `the bytes have ${digest}`);
  }
  const mediaType = (exchange.header('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const manifest = parse(bytes, mediaType);
  await requireContent(store, repository, manifest);
  const subject = manifest.subject?.digest;
  const link: ManifestLink =
    subject === undefined
      ? { mediaType }
      : { mediaType, subject, entry: entryOf(manifest, mediaType, digest, bytes.byteLength) };
  await store.putManifest(repository, digest, bytes, link);
  if (!asked.success) await store.setTag(repository, reference, digest);
  await exchange.answer(201, {
    location: `/v2/${repository}/manifests/${digest}`,
    'docker-content-digest': digest,
    ...(subject === undefined || !referrersApi ? {} : { 'oci-subject': subject }),
  });
}

function parse(bytes: Buffer, mediaType: string): Manifest {
  const invalid = (why: string): RegistryRefusal =>
    new RegistryRefusal(400, 'MANIFEST_INVALID', why);
  const isIndex = mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerIndex;
  const isImage = mediaType === mediaTypes.ociManifest || mediaType === mediaTypes.dockerManifest;
  if (!isIndex && !isImage) throw invalid(`the media type ${mediaType} is not known`);
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalid('the manifest is no JSON');
  }
  const parsed = (isIndex ? imageIndexSchema : imageManifestSchema).safeParse(value);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'it has another form');
  const own = parsed.data.mediaType;
  if (own !== undefined && own !== mediaType) throw invalid(`it calls itself ${own}`);
  return parsed.data;
}

/** What a manifest names must be there; its subject need not (specification, "Pushing manifests with subject"). */
async function requireContent(
  store: RegistryStore,
  repository: string,
  manifest: Manifest,
): Promise<void> {
  if (isImageIndex(manifest)) {
    for (const { digest } of manifest.manifests) {
      if ((await store.manifestLink(repository, digest)) === undefined) throw missing(digest);
    }
    return;
  }
  for (const { digest, size, urls } of [manifest.config, ...manifest.layers]) {
    if (urls !== undefined && urls.length > 0) continue;
    if ((await store.blobSize(repository, digest)) !== size) throw missing(digest);
  }
}

function missing(digest: Digest): RegistryRefusal {
  return new RegistryRefusal(
    404,
    'MANIFEST_BLOB_UNKNOWN',
    `${digest} is not in this repository with this size`,
  );
}

function unknown(hasRepository: boolean): RegistryRefusal {
  return hasRepository
    ? new RegistryRefusal(404, 'MANIFEST_UNKNOWN', 'no such manifest')
    : new RegistryRefusal(404, 'NAME_UNKNOWN', 'no such repository');
}

function entryOf(manifest: Manifest, mediaType: string, digest: Digest, size: number): Descriptor {
  const artifactType = artifactTypeOf(manifest);
  const { annotations } = manifest;
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}
