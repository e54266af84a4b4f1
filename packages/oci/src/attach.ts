import {
  canonicalJson,
  digestOf,
  performEffect,
  type Digest,
  type EffectContext,
} from '@waybill/core';
import { hasBlob } from './blob-reader.ts';
import { blobFromBytes } from './blob-source.ts';
import { uploadBlob } from './blob-writer.ts';
import { ociError } from './error-codes.ts';
import { addToFallbackIndex } from './fallback-index.ts';
import type { Descriptor } from './manifest.ts';
import { putManifest } from './manifest-writer.ts';
import { mediaTypes } from './media-types.ts';
import { listByApi, listReferrers, referrerEntry } from './referrers.ts';
import type { Attachment } from './registry-client.ts';
import type { Transport } from './transport.ts';

const emptyConfig = Buffer.from('{}');

/** An artifact as it will stand in the registry. */
interface PreparedArtifact {
  readonly entry: Descriptor;
  readonly bytes: Buffer;
  readonly blobs: readonly Uint8Array[];
}

/**
 * Attaches an artifact to a manifest as a referrer; equal input gives an equal artifact, so that attaching
 * again changes nothing.
 * @param transport the registry
 * @param repository its path
 * @param subject what it is attached to
 * @param attachment the artifact, and when it is listed
 * @param context signal and fence
 * @returns the artifact's descriptor, with artifactType and annotations
 */
export async function attachArtifact(
  transport: Transport,
  repository: string,
  subject: Pick<Descriptor, 'digest' | 'mediaType' | 'size'>,
  attachment: Attachment & { readonly listing: 'at-once' | 'later' },
  context: EffectContext,
): Promise<Descriptor> {
  const artifact = prepare(subject, attachment);
  const { digest } = artifact.entry;
  const { signal: reading } = context;
  const [listed, missing] = await Promise.all([
    listReferrers(transport, repository, subject.digest, reading),
    missingBlobs(transport, repository, artifact.blobs, reading),
  ]);
  const isListed = listed.descriptors.some((descriptor) => descriptor.digest === digest);
  const present = isListed
    ? await referrerEntry(transport, repository, digest, context.signal)
    : undefined;
  if (present !== undefined) return artifact.entry;
  await performEffect('registry.attach', context, async (signal) => {
    const uploads = missing.map(blobFromBytes);
    await Promise.all(
      uploads.map((blob) => uploadBlob(transport, repository, blob, undefined, signal)),
    );
    const { mediaType } = artifact.entry;
    const pushed = await putManifest(
      transport,
      repository,
      digest,
      artifact.bytes,
      mediaType,
      signal,
    );
    if (pushed.subject === undefined && attachment.listing === 'at-once') {
      await addWhereMissing(transport, repository, subject.digest, [artifact.entry], signal);
    }
  });
  return artifact.entry;
}

async function missingBlobs(
  transport: Transport,
  repository: string,
  blobs: readonly Uint8Array[],
  signal: AbortSignal,
): Promise<readonly Uint8Array[]> {
  const byDigest = new Map(blobs.map((bytes) => [digestOf(bytes), bytes] as const));
  const asked = [...byDigest].map(async ([digest, bytes]) =>
    (await hasBlob(transport, repository, digest, signal)) ? [] : [bytes],
  );
  return (await Promise.all(asked)).flat();
}

/**
 * Puts known artifacts back into the list of a subject's referrers, where they are missing.
 * @param transport the registry
 * @param repository its path
 * @param subject whose list
 * @param artifacts what it has to hold
 * @param context signal and fence
 * @throws OCI_NOT_FOUND where an artifact itself is gone
 */
export async function completeReferrers(
  transport: Transport,
  repository: string,
  subject: Digest,
  artifacts: readonly Digest[],
  context: EffectContext,
): Promise<void> {
  const { signal } = context;
  const missing = await unlistedReferrers(transport, repository, subject, artifacts, signal);
  const entries: Descriptor[] = [];
  for (const digest of missing) {
    const entry = await referrerEntry(transport, repository, digest, signal);
    if (entry === undefined) throw artifactGone(transport, repository, digest);
    entries.push(entry);
  }
  if (entries.length === 0) return;
  await performEffect('registry.attach', context, async (inner) => {
    await addWhereMissing(transport, repository, subject, entries, inner);
  });
}

/**
 * @param transport the registry
 * @param repository its path
 * @param subject whose list
 * @param artifacts what the list has to hold
 * @param signal ends it
 * @returns those that it lacks; of a list under the fallback tag also those that it does not describe, because a
 *   policy engine that looks for a type passes them over
 */
export async function unlistedReferrers(
  transport: Transport,
  repository: string,
  subject: Digest,
  artifacts: readonly Digest[],
  signal: AbortSignal,
): Promise<readonly Digest[]> {
  if (artifacts.length === 0) return [];
  const { kind, descriptors } = await listReferrers(transport, repository, subject, signal);
  const good = descriptors.filter((entry) => kind === 'api' || isDescribed(entry));
  const known = new Set(good.map(({ digest }) => digest));
  return [...new Set(artifacts)].filter((digest) => !known.has(digest));
}

/** Distribution specification, "Referrers Tag Schema": an entry has the type and the annotations of its manifest. */
function isDescribed({ artifactType, annotations }: Descriptor): boolean {
  return artifactType !== undefined && artifactType !== '' && annotations !== undefined;
}

/** A registry with the API may leave out OCI-Subject: its own list is asked before the tag is written. */
async function addWhereMissing(
  transport: Transport,
  repository: string,
  subject: Digest,
  entries: readonly Descriptor[],
  signal: AbortSignal,
): Promise<void> {
  const byApi = await listByApi(transport, repository, subject, signal);
  const digests = new Set((byApi ?? []).map((descriptor) => descriptor.digest));
  const missing = entries.filter((entry) => !digests.has(entry.digest));
  if (missing.length === 0) return;
  if (byApi !== undefined) {
    throw ociError('OCI_REFERRERS_INCOMPLETE', {
      message: `Expected the referrers API of ${transport.options.registry} to list what was attached to ${repository}@${subject}; it does not.`,
      remedy:
        'Run it again; if it stays so, look at the registry: its index of referrers is behind.',
      facts: { registry: transport.options.registry, repository, subject },
    });
  }
  await addToFallbackIndex(transport, repository, subject, missing, signal);
}

/** Guidelines for artifact usage (OCI image specification, manifest): empty configuration, artifactType set. */
function prepare(
  subject: Pick<Descriptor, 'digest' | 'mediaType' | 'size'>,
  attachment: Attachment,
): PreparedArtifact {
  const { artifactType, annotations } = attachment;
  const isEmpty = attachment.layers.length === 0;
  const layers = isEmpty
    ? [{ mediaType: mediaTypes.ociEmpty, bytes: emptyConfig }]
    : attachment.layers;
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    artifactType,
    config: {
      mediaType: mediaTypes.ociEmpty,
      digest: digestOf(emptyConfig),
      size: emptyConfig.byteLength,
    },
    layers: layers.map((layer) => ({
      mediaType: layer.mediaType,
      digest: digestOf(layer.bytes),
      size: layer.bytes.byteLength,
      annotations: 'annotations' in layer ? layer.annotations : undefined,
    })),
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
    annotations,
  };
  const bytes = Buffer.from(canonicalJson(manifest));
  const entry: Descriptor = {
    mediaType: mediaTypes.ociManifest,
    digest: digestOf(bytes),
    size: bytes.byteLength,
    artifactType,
    ...(annotations === undefined ? {} : { annotations: { ...annotations } }),
  };
  return { entry, bytes, blobs: [emptyConfig, ...attachment.layers.map((layer) => layer.bytes)] };
}

function artifactGone(transport: Transport, repository: string, digest: Digest): Error {
  return ociError('OCI_NOT_FOUND', {
    message: `Expected ${transport.options.registry}/${repository} to hold the recorded artifact ${digest}; it does not.`,
    remedy: 'Sign the image again: the registry lost its papers.',
    facts: { registry: transport.options.registry, repository, digest },
  });
}
