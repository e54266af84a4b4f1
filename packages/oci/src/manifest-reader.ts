import { digestOf, digestSchema, type Digest } from '@waybill/core';
import { digestMismatch, invalidAnswer, readBounded, type Subject } from './answer.ts';
import { imageIndexSchema, imageManifestSchema, isImageIndex, type Manifest } from './manifest.ts';
import { manifestMediaTypes, mediaTypes } from './media-types.ts';
import { checkReference, checkRepository, scope } from './names.ts';
import type { ReadManifest } from './registry-client.ts';
import type { Answered, Transport } from './transport.ts';

/** Registries must take manifests up to this size (distribution specification, "Pushing manifests"). */
export const maximumManifestBytes = 4 * 1024 * 1024;

/**
 * Reads a manifest and verifies it: against the digest that was asked for, against the digest that the
 * registry names, and against the specification's form.
 * @param transport the registry
 * @param repository its path
 * @param reference a tag or digest
 * @param signal ends it
 * @returns the manifest, or undefined where the registry says that it, or its repository, does not exist
 * @throws OCI_DIGEST_MISMATCH, OCI_TOO_LARGE, OCI_ANSWER_INVALID, and those of the transport
 */
export async function readManifest(
  transport: Transport,
  repository: string,
  reference: string,
  signal: AbortSignal,
): Promise<ReadManifest | undefined> {
  checkRepository(repository);
  checkReference(reference);
  return transport.send(
    {
      method: 'GET',
      url: transport.url(`/v2/${repository}/manifests/${reference}`),
      headers: { accept: manifestMediaTypes.join(', ') },
      scopes: [scope(repository, 'pull')],
      repository,
      what: `the manifest ${reference}`,
      expect: [200, 404],
    },
    signal,
    async (answered) => {
      if (answered.response.status !== 404) return verifiedManifest(answered, reference);
      requireAbsence(answered);
      return undefined;
    },
  );
}

/** A 404 means "absent" only where a registry says it: a proxy's or a web server's page proves nothing. */
export function requireAbsence({ response, subject, problems }: Answered): void {
  const absent = ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'BLOB_UNKNOWN', 'NOT_FOUND'];
  if (problems.some((problem) => absent.includes(problem.code))) return;
  const type = response.header('content-type') ?? '';
  const isBare = problems.length === 0 && !/^text\/html/i.test(type);
  const isRegistry = response.header('docker-distribution-api-version') !== null;
  if (problems.length === 0 && (isBare || isRegistry)) return;
  throw invalidAnswer(
    subject,
    `it answered 404 in a way that is not a registry's (${problems.map((problem) => problem.code).join(', ') || type})`,
  );
}

async function verifiedManifest(answered: Answered, reference: string): Promise<ReadManifest> {
  const { response, subject, touch } = answered;
  const bytes = await readBounded(response, maximumManifestBytes, subject, touch);
  const digest = digestOf(bytes);
  const asked = digestSchema.safeParse(reference);
  if (asked.success && asked.data !== digest) throw digestMismatch(subject, asked.data, digest);
  const named = response.header('docker-content-digest');
  if (named?.startsWith('sha256:') === true && named !== digest) {
    throw digestMismatch(subject, named, digest);
  }
  const manifest = parseManifest(bytes, subject);
  const header = (response.header('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const mediaType = mediaTypeOf(manifest, header, subject);
  return {
    descriptor: describeManifest(digest, bytes.byteLength, mediaType, manifest),
    bytes,
    manifest,
  };
}

function describeManifest(
  digest: Digest,
  size: number,
  mediaType: string,
  manifest: Manifest,
): ReadManifest['descriptor'] {
  const { artifactType } = manifest;
  return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}

/**
 * @param bytes a manifest
 * @param subject what it is, for the message
 * @returns it, parsed
 * @throws OCI_ANSWER_INVALID
 */
export function parseManifest(bytes: Buffer, subject: Subject): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw invalidAnswer(subject, 'its bytes are no JSON');
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // One document must not be readable both as an image and as an index (image specification 1.0.2).
  if (keys.includes('manifests') && (keys.includes('layers') || keys.includes('config'))) {
    throw invalidAnswer(subject, 'it is both an image and an index');
  }
  const schema = keys.includes('manifests') ? imageIndexSchema : imageManifestSchema;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw invalidAnswer(
    subject,
    `its manifest is not valid (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`,
  );
}

/** The document's own word on its type; the header's where it has none. They must not contradict each other. */
function mediaTypeOf(manifest: Manifest, header: string, subject: Subject): string {
  const own = manifest.mediaType;
  const named = manifestMediaTypes.includes(header) ? header : undefined;
  if (own !== undefined && named !== undefined && own !== named) {
    throw invalidAnswer(subject, `its header says ${named}, its manifest ${own}`);
  }
  const mediaType = own ?? named;
  if (mediaType === undefined)
    throw invalidAnswer(subject, 'nothing says what kind of manifest it is');
  const isIndexType = mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerIndex;
  if (isIndexType !== isImageIndex(manifest)) {
    throw invalidAnswer(subject, `it is called ${mediaType} and is something else`);
  }
  return mediaType;
}
