import type { SignatureFacts } from '@waybill/image';
import type { RegistryClient } from '@waybill/oci';
import { attachStatement, readStatements, type AttestedImage } from './attached-statement.ts';
import {
  claimsOf,
  differingCertificate,
  sameClaims,
  type SignatureClaims,
} from './signature-claims.ts';
import { writeLegacySignature } from './signing/legacy-signature.ts';
import { recognisedSigners, type AttachOptions } from './signing/recognised-signers.ts';
import { identityLine, type StatementSigner } from './signing/statement-signer.ts';
import { encodeStatement, imageSignaturePredicateType } from './statement.ts';

/** What signing found or did. */
export interface ImageSignature extends SignatureFacts {
  /** Whether a good signature by the same signer was there: then nothing was pushed. */
  readonly reused: boolean;
}

/**
 * Signs an image by digest: an in-toto statement of the kind that cosign writes, whose subject carries source
 * repository, commit and application (law 2: identity *and source*), as a referrer of the image. Where a good
 * one by this signer with the same claims is attached, nothing is pushed.
 * @param client the client of the image's registry
 * @param image the image, in the registry
 * @param signer who signs
 * @param claims whose code the image is made of
 * @param options whose signatures count as there already; the clock
 * @returns the signature's referrer and who signed
 * @throws what the registry's client throws
 */
export async function signImage(
  client: RegistryClient,
  image: AttestedImage,
  signer: StatementSigner,
  claims: SignatureClaims,
  options: AttachOptions = {},
): Promise<ImageSignature> {
  const identity = identityLine(signer.identity);
  const signers = recognisedSigners(signer, options);
  const { found } = await readStatements(client, image, imageSignaturePredicateType, signers);
  const existing = found.find(
    ({ subject, signer: author }) =>
      sameClaims(claimsOf(subject), claims) && differingCertificate(author, claims).length === 0,
  );
  const older =
    options.legacy === true ? await writeLegacySignature(client, image, signer, claims) : undefined;
  if (existing !== undefined) {
    return { signatureDigest: existing.referrer, identity, reused: older?.reused ?? true };
  }
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
    options,
  );
  return { signatureDigest: attached.referrer, identity, reused: false };
}
