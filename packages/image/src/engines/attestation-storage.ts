import type { Buildx } from '@waybill/config';
import type { Digest } from '@waybill/core';
import { isImageIndex, mediaTypes, type Descriptor, type RegistryClient } from '@waybill/oci';
import { imageError } from '../error-codes.ts';

/**
 * Where attestations that BuildKit makes are kept: as referrers of each platform's manifest, in the image's own index,
 * or nowhere, because none are made.
 */
export type AttestationStorage = NonNullable<Buildx['attestations']>;

/** How BuildKit marks what is no image (Docker's documentation, "Image attestation storage"). */
const kindAnnotation = 'vnd.docker.reference.type';
const subjectAnnotation = 'vnd.docker.reference.digest';

/**
 * @param buildx how an image is built
 * @returns where its attestations are kept; referrers where nothing is said, so that the image is pulled as any other
 */
export function attestationStorage({
  attestations,
  provenance,
  sbom,
}: Pick<Buildx, 'attestations' | 'provenance' | 'sbom'>): AttestationStorage {
  return provenance === 'none' && !sbom ? 'none' : (attestations ?? 'referrers');
}

/** What BuildKit pushed, and what the image is. */
interface Pushed {
  readonly client: RegistryClient;
  readonly path: string;
  /** Of the manifest or index that BuildKit named. */
  readonly digest: Digest;
}

/**
 * Takes attestations out of an image's index, after BuildKit pushed it: they stay in the registry as referrers of the
 * manifests that they speak of. One platform becomes a plain manifest, several an index of images alone. Where the
 * registry keeps no lists of referrers itself, they are listed under the fallback tag. An image without attestations
 * is left as it is.
 * @param pushed where BuildKit pushed the image, and its digest
 * @returns the image's digest
 * @throws IMAGE_BUILDER_ANSWER where BuildKit did not write them as artifacts with a subject, and what the registry's
 *   client throws
 */
export async function attestationsAsReferrers({ client, path, digest }: Pushed): Promise<Digest> {
  const { manifest } = await client.readManifest(path, digest);
  if (!isImageIndex(manifest)) return digest;
  const attestations = manifest.manifests.filter(isAttestation);
  const images = manifest.manifests.filter((entry) => !isAttestation(entry));
  const [image, ...others] = images;
  if (attestations.length === 0 || image === undefined) return digest;
  for (const [subject, referrers] of await bySubject(
    { client, path, digest },
    attestations,
    images,
  ))
    await client.completeReferrers(path, subject, referrers);
  if (others.length === 0) return image.digest;
  const bytes = Buffer.from(JSON.stringify({ ...manifest, manifests: images }));
  const mediaType = manifest.mediaType ?? mediaTypes.ociIndex;
  return (await client.pushManifest(path, bytes, mediaType)).digest;
}

function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.[kindAnnotation] === 'attestation-manifest';
}

/** What a registry lists under a subject says so itself: its annotation in the index is not enough. */
async function bySubject(
  { client, path, digest }: Pushed,
  attestations: readonly Descriptor[],
  images: readonly Descriptor[],
): Promise<ReadonlyMap<Digest, readonly Digest[]>> {
  const found = new Map<Digest, Digest[]>();
  for (const entry of attestations) {
    const { manifest } = await client.readManifest(path, entry.digest);
    const subject = manifest.subject?.digest;
    const isOfImage =
      entry.annotations?.[subjectAnnotation] === subject &&
      images.some((image) => image.digest === subject);
    if (subject === undefined || !isOfImage) {
      throw imageError('IMAGE_BUILDER_ANSWER', {
        message: `Expected the attestation ${entry.digest} of ${client.registry}/${path}@${digest} to name one of its images as its subject; found ${subject ?? 'none'}.`,
        remedy:
          'Use BuildKit 0.21 or newer, which writes attestations as OCI artifacts; or keep them in the index: `attestations: index` of the image in waybill.yaml.',
        facts: { attestation: entry.digest, image: digest, subject: subject ?? null },
      });
    }
    found.set(subject, [...(found.get(subject) ?? []), entry.digest]);
  }
  return found;
}
