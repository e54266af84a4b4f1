import type { ReleaseSigner } from '@waybill/config';
import type { Digest } from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import { allowedSigners } from './allowed-signer.ts';
import { readStatements, type AttestedImage, type RejectedReferrer } from './attached-statement.ts';
import {
  supplyChainError,
  supplyChainErrorCodeNames,
  type SupplyChainErrorCode,
} from './error-codes.ts';
import {
  claimsOf,
  differingCertificate,
  differingClaims,
  type SignatureClaims,
} from './signature-claims.ts';
import { imageSignaturePredicateType } from './statement.ts';

/** What a signature must prove. */
export interface SignatureExpectation extends SignatureClaims {
  /** Whose signatures count: the policy's signers. */
  readonly signers: readonly ReleaseSigner[];
  /** Referrers that a record names: they are found also where the registry's list lost them. */
  readonly recorded?: readonly Digest[];
}

/** A signature that was believed. */
export interface VerifiedSignature {
  /** The signer's name in the policy. */
  readonly signer: string;
  /** The key or the workflow, in one line. */
  readonly identity: string;
  readonly signatureDigest: Digest;
  /** Referrers beside it that could not be believed: reported, because somebody put them there. */
  readonly rejected: readonly RejectedReferrer[];
}

/** The further a referrer came, the more its fault says. */
const closestFirst: readonly SupplyChainErrorCode[] = [
  'WAYBILL_INVALID',
  'SIGNATURE_WRONG_SOURCE',
  'SIGNATURE_WRONG_IDENTITY',
  'SIGNATURE_WRONG_SUBJECT',
  'SIGNATURE_INVALID',
  ...supplyChainErrorCodeNames.filter((code) => code.startsWith('BUNDLE_')),
  'SIGNATURE_WRONG_KEY',
];

/**
 * Verifies that an image was signed by an allowed signer, for this source repository, commit and application
 * (law 2). Signatures are found as a policy engine finds them: among the image's referrers.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns who signed, and the referrers that were not believed
 * @throws SIGNATURE_MISSING, SIGNATURE_INVALID, SIGNATURE_WRONG_KEY, SIGNATURE_WRONG_SUBJECT,
 *   SIGNATURE_WRONG_SOURCE, SIGNATURE_WRONG_IDENTITY, BUNDLE_…, REFERRERS_TOO_MANY; of the policy: KEY_INVALID,
 *   TRUSTED_ROOT_INVALID
 */
export async function verifyImage(
  client: RegistryClient,
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  expectation: SignatureExpectation,
): Promise<VerifiedSignature> {
  const signers = allowedSigners(expectation.signers);
  const read = await readStatements(
    client,
    image,
    imageSignaturePredicateType,
    signers,
    expectation.recorded,
  );
  const rejected = [...read.rejected];
  for (const { subject, signer, referrer } of read.found) {
    const differences = [
      ...differingClaims(claimsOf(subject), expectation),
      ...differingCertificate(signer, expectation),
    ];
    if (differences.length > 0) {
      const message = `Expected ${differences.join('; ')}, in the signature by ${signer.name}.`;
      rejected.push({ digest: referrer, code: 'SIGNATURE_WRONG_SOURCE', message });
    }
  }
  const wrong = new Set(rejected.map(({ digest }) => digest));
  const good = read.found.find(({ referrer }) => !wrong.has(referrer));
  if (good !== undefined) {
    const { signer, referrer } = good;
    return {
      signer: signer.name,
      identity: signer.identity,
      signatureDigest: referrer,
      rejected,
    };
  }
  throw refusal(image, rejected, read.unread);
}

function refusal(
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  rejected: readonly RejectedReferrer[],
  unread: number,
): Error {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return tooManyReferrers(name, unread);
  const closest = closestFault(rejected);
  if (closest !== undefined) {
    return supplyChainError(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Promote only what the release stage of this repository signed. Check the policy (signers) and who pushed to the registry; then release again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return supplyChainError('SIGNATURE_MISSING', {
    message: `Expected ${name} to be signed; no signature is attached to it.`,
    remedy:
      'Run the release stage for this commit again: it completes what is missing. If the image came from elsewhere, it cannot be promoted.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

/**
 * @param name the image, for people
 * @param unread how many referrers were not read
 * @returns REFERRERS_TOO_MANY
 */
export function tooManyReferrers(name: string, unread: number): Error {
  return supplyChainError('REFERRERS_TOO_MANY', {
    message: `Expected a good signature among the first referrers of ${name}; found none, and ${String(unread)} more were not read.`,
    remedy:
      'Somebody attached many referrers to this image: find out who, delete them in the registry, and sign again.',
    facts: { image: name, unread },
  });
}

/**
 * Chooses what is said when no referrer is good: the fault of the one that came closest.
 * @param rejected the referrers that were not believed
 * @returns the closest fault, or undefined where there was no referrer at all
 */
export function closestFault(
  rejected: readonly RejectedReferrer[],
): { code: SupplyChainErrorCode; message: string } | undefined {
  for (const code of closestFirst) {
    const fault = rejected.find((referrer) => referrer.code === code);
    if (fault !== undefined) return { code, message: fault.message };
  }
  const [first] = rejected;
  if (first === undefined) return undefined;
  return {
    code: 'SIGNATURE_INVALID',
    message: `found only referrers that cannot be read: ${first.message}`,
  };
}
