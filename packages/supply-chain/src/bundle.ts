import { describeIssues, type Digest } from '@waybill/core';
import { z } from 'zod';
import { envelopeInvalid, envelopeSchema, parseJson, type Envelope } from './dsse.ts';

/** The media type of a sigstore bundle, and the artifact type of the referrer that carries it. */
export const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** A bundle with a key. One with a certificate is read by `sigstore/`. */
const bundleSchema = z.strictObject({
  mediaType: z.literal(bundleMediaType),
  verificationMaterial: z.strictObject({
    publicKey: z.strictObject({ hint: z.string().max(255).optional() }),
    // A key that the policy names needs neither log nor timestamp: they are passed over, not believed.
    tlogEntries: z.array(z.unknown()).max(16).optional(),
    timestampVerificationData: z.unknown().optional(),
  }),
  dsseEnvelope: envelopeSchema,
});

/** A parsed bundle: the envelope and the id of the key that is said to have signed it. */
export interface KeyBundle {
  readonly envelope: Envelope;
  readonly hintedKeyId: Digest | string | undefined;
}

/**
 * @param envelope a signed envelope without key ids: go-securesystemslib, which cosign verifies with, compares
 *   them with ids of its own (of the SSH form) and skips a signature whose id is another
 * @param keyId the id of the key that signed
 * @returns the bundle's bytes, as `cosign verify --key` reads them; the hint is base64 of the id, as cosign writes it
 */
export function encodeBundle(envelope: Envelope, keyId: Digest): Uint8Array {
  const bundle = {
    mediaType: bundleMediaType,
    verificationMaterial: { publicKey: { hint: keyHint(keyId) } },
    dsseEnvelope: envelope,
  };
  return Buffer.from(JSON.stringify(bundle), 'utf8');
}

/**
 * @param bytes a bundle's JSON
 * @returns its envelope and the hint; nothing is verified yet
 * @throws ENVELOPE_INVALID
 */
export function parseBundle(bytes: Uint8Array): KeyBundle {
  const result = bundleSchema.safeParse(parseJson(bytes, 'a sigstore bundle'));
  if (!result.success)
    throw envelopeInvalid('a sigstore bundle with a key', describeIssues(result.error).join('; '));
  const { hint } = result.data.verificationMaterial.publicKey;
  return {
    envelope: result.data.dsseEnvelope,
    hintedKeyId: hint === undefined || hint === '' ? undefined : keyIdOfHint(hint),
  };
}

/**
 * @param keyId the id of the key that signed
 * @returns the hint of a bundle: base64 of the id, as cosign writes it
 */
export function keyHint(keyId: Digest): string {
  return Buffer.from(keyId.slice('sha256:'.length), 'hex').toString('base64');
}

function keyIdOfHint(hint: string): string {
  const bytes = Buffer.from(hint, 'base64');
  return bytes.byteLength === 32 && bytes.toString('base64') === hint
    ? `sha256:${bytes.toString('hex')}`
    : hint;
}

const certificateSchema = z.object({
  verificationMaterial: z.object({
    certificate: z.unknown().optional(),
    x509CertificateChain: z.unknown().optional(),
  }),
});

/**
 * @param bytes a bundle's JSON
 * @returns whether a key or a certificate is said to have signed it: nothing is verified yet
 * @throws ENVELOPE_INVALID where it is no JSON
 */
export function signedWith(bytes: Uint8Array): 'key' | 'certificate' {
  const { data } = certificateSchema.safeParse(parseJson(bytes, 'a sigstore bundle'));
  const { certificate, x509CertificateChain } = data?.verificationMaterial ?? {};
  return (certificate ?? x509CertificateChain ?? undefined) === undefined ? 'key' : 'certificate';
}
