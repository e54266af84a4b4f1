import type { Clock } from '@waybill/core';
import type { SignatureFacts } from '@waybill/image';
import type { RegistryClient } from '@waybill/oci';
import { attachStatement, readStatements, type AttestedImage } from './attached-statement.ts';
import type { Signer } from './keys.ts';
import { claimsOf, sameClaims, type SignatureClaims } from './signature-claims.ts';
import { encodeStatement, imageSignaturePredicateType } from './statement.ts';

/** What signing found or did. */
export interface ImageSignature extends SignatureFacts {
  /** Whether a good signature by the same key was there: then nothing was pushed. */
  readonly reused: boolean;
}

/**
 * Signs an image by digest: an in-toto statement of the kind that cosign writes, whose subject carries source
 * repository, commit and application (law 2: identity *and source*), as a referrer of the image. Where a good
 * one by this key with the same claims is attached, nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer whose key
 * @param claims whose code the image is made of
 * @param clock tells when it was signed
 * @returns the signature's referrer and the key
 * @throws what the registry's client throws
 */
export async function signImage(
  client: RegistryClient,
  image: AttestedImage,
  signer: Signer,
  claims: SignatureClaims,
  clock?: Clock,
): Promise<ImageSignature> {
  const { keyId } = signer;
  const { found } = await readStatements(client, image, imageSignaturePredicateType, [signer]);
  const existing = found.find(({ subject }) => sameClaims(claimsOf(subject), claims));
  if (existing !== undefined) return { signatureDigest: existing.referrer, keyId, reused: true };
  const subject = {
    digest: image.digest,
    name: image.repository,
    annotations: {
      'waybill.application': claims.application,
      'waybill.commit': claims.commit,
      'waybill.source': claims.source,
    },
  };
  const statement = encodeStatement([subject], imageSignaturePredicateType, {});
  const attached = await attachStatement(
    client,
    image,
    statement,
    imageSignaturePredicateType,
    signer,
    clock,
  );
  return { signatureDigest: attached.referrer, keyId, reused: false };
}
