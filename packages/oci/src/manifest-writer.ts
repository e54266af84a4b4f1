import { digestOf, type Digest } from '@waybill/core';
import { invalidAnswer } from './answer.ts';
import { ociError } from './error-codes.ts';
import { maximumManifestBytes } from './manifest-reader.ts';
import { checkReference, checkRepository, scope } from './names.ts';
import type { Transport } from './transport.ts';

/** What the registry said of a pushed manifest. */
export interface PushedManifest {
  readonly digest: Digest;
  /** The subject whose referrers the registry updated itself (OCI-Subject); absent where it has no referrers API. */
  readonly subject: string | undefined;
}

/**
 * Pushes a manifest under a tag or its digest.
 * @param transport the registry
 * @param repository its path
 * @param reference a tag or the digest of the bytes
 * @param bytes the manifest
 * @param mediaType its type
 * @param signal ends it
 * @throws OCI_TOO_LARGE, OCI_ANSWER_INVALID and those of the transport
 */
export async function putManifest(
  transport: Transport,
  repository: string,
  reference: string,
  bytes: Uint8Array,
  mediaType: string,
  signal: AbortSignal,
): Promise<PushedManifest> {
  checkRepository(repository);
  checkReference(reference);
  if (bytes.byteLength > maximumManifestBytes) {
    throw ociError('OCI_TOO_LARGE', {
      message: `Expected a manifest of at most ${maximumManifestBytes} bytes for ${repository}; it has ${bytes.byteLength}.`,
      remedy: 'Put what is large into a layer, and annotations into fewer words.',
      facts: { repository },
    });
  }
  const digest = digestOf(bytes);
  return transport.send(
    {
      method: 'PUT',
      url: transport.url(`/v2/${repository}/manifests/${reference}`),
      headers: { 'content-type': mediaType },
      body: () => bytes,
      scopes: [scope(repository, 'pull,push')],
      repository,
      what: `the push of the manifest ${reference}`,
      expect: [201, 200, 202],
      // docker-registry 2.8 empties a blob's link for a moment where two push the same blob side by side.
      mayPass: ['MANIFEST_BLOB_UNKNOWN'],
    },
    signal,
    async ({ response, subject }) => {
      response.cancel();
      const named = response.header('docker-content-digest');
      if (named?.startsWith('sha256:') === true && named !== digest) {
        throw invalidAnswer(subject, `it stored ${named} where ${digest} was pushed`);
      }
      return { digest, subject: response.header('oci-subject') ?? undefined };
    },
  );
}
