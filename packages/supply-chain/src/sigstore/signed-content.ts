import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { digestOf, type Digest } from '@waybill/core';
import { preAuthenticationEncoding } from '../dsse.ts';
import { parseStatement, statementPayloadType, type Statement } from '../statement.ts';
import type { BundleContent } from './bundle-format.ts';
import { hexHashOf, type ContentHash } from './log-body.ts';
import { verifyPrehashed } from './prehashed-signature.ts';
import { bundleRefused, shown } from './refusal.ts';
import type { SignedArtifact, VerifiedBundle } from './verified-bundle.ts';

/** What was signed: bytes, or what is known of them by a digest. */
export interface SignedContent {
  readonly signature: Buffer;
  /** Undefined where only the digest is known. */
  readonly bytes: Uint8Array | undefined;
  digest(hash: ContentHash): string | undefined;
  readonly payloadDigest?: (hash: ContentHash) => string;
  readonly result: VerifiedBundle['content'];
}

const hashNames: readonly ContentHash[] = ['sha256', 'sha384', 'sha512'];

/** The names of hashes in a bundle (protobuf-specs, HashAlgorithm). */
const bundleHashes: ReadonlyMap<string, ContentHash> = new Map([
  ['SHA2_256', 'sha256'],
  ['SHA2_384', 'sha384'],
  ['SHA2_512', 'sha512'],
]);

/**
 * Binds a bundle's content to the artifact in question: the file's hash, or the statement's subject.
 * @param content what the bundle says was signed
 * @param artifact what must have been
 * @returns what the signature is over
 * @throws SIGNATURE_WRONG_SUBJECT; ENVELOPE_INVALID
 */
export function bindContent(content: BundleContent, artifact: SignedArtifact): SignedContent {
  return content.kind === 'envelope'
    ? bindEnvelope(content, artifact)
    : bindMessage(content, artifact);
}

function bindEnvelope(
  { payload, payloadType, signature }: BundleContent & { readonly kind: 'envelope' },
  artifact: SignedArtifact,
): SignedContent {
  const expected = artifact.kind === 'envelope' ? artifact.payloadType : statementPayloadType;
  if (payloadType !== expected) {
    throw bundleRefused(
      'ENVELOPE_INVALID',
      `Expected an envelope of ${expected}; found ${shown(payloadType)}.`,
    );
  }
  const bytes = preAuthenticationEncoding(payloadType, payload);
  return {
    signature,
    bytes,
    digest: (hash) => hexHashOf(hash, bytes),
    payloadDigest: (hash) => hexHashOf(hash, payload),
    result: resultOf(payload, artifact),
  };
}

function resultOf(payload: Buffer, artifact: SignedArtifact): VerifiedBundle['content'] {
  if (artifact.kind === 'envelope') return { kind: 'envelope', payload };
  const statement = parseStatement(payload);
  if (artifact.kind !== 'statement') requireSubject(statement, digestsOf(artifact));
  return { kind: 'statement', statement, payload };
}

function requireSubject(
  statement: Statement,
  digests: (hash: ContentHash) => string | undefined,
): void {
  const known = hashNames.flatMap((hash) => {
    const value = digests(hash);
    return value === undefined ? [] : [[hash, value] as const];
  });
  const isSubject = statement.subject.some(({ digest }) => {
    const stated = known.filter(([hash]) => digest[hash] !== undefined);
    // All that it states must be right: one of two that differ was changed.
    return stated.length > 0 && stated.every(([hash, value]) => digest[hash] === value);
  });
  if (isSubject) return;
  const found = statement.subject.slice(0, 3).map(({ digest }) => JSON.stringify(digest));
  throw bundleRefused(
    'SIGNATURE_WRONG_SUBJECT',
    `Expected a statement about ${known.map(([hash, value]) => `${hash}:${value}`)[0] ?? 'the artifact'}; this one speaks of ${found.join(', ').slice(0, 600)}.`,
  );
}

function bindMessage(
  { digest, signature }: BundleContent & { readonly kind: 'message' },
  artifact: SignedArtifact,
): SignedContent {
  if (artifact.kind === 'statement' || artifact.kind === 'envelope') {
    throw bundleRefused('ENVELOPE_INVALID', 'Expected a signed statement; found a signed file.');
  }
  const digests = digestsOf(artifact);
  const bytes = artifact.kind === 'bytes' ? artifact.bytes : undefined;
  if (digest !== undefined) requireHint(digest, digests);
  const [known = ''] = hashNames.flatMap((hash) => {
    const value = digests(hash);
    return value === undefined ? [] : [`${hash}:${value}`];
  });
  return { signature, bytes, digest: digests, result: { kind: 'message', digest: known } };
}

/** The digest in a bundle is a hint that nobody signed; one that is wrong shows that the bundle is of another file. */
function requireHint(
  { algorithm, bytes }: { readonly algorithm: string; readonly bytes: Buffer },
  digests: (hash: ContentHash) => string | undefined,
): void {
  const hash = bundleHashes.get(algorithm);
  if (hash === undefined) {
    throw bundleRefused(
      'ENVELOPE_INVALID',
      `Expected a digest of a kind that is known here (${[...bundleHashes.keys()].join(', ')}); found ${shown(algorithm)}.`,
    );
  }
  const own = digests(hash);
  if (own === undefined || own === bytes.toString('hex')) return;
  throw bundleRefused(
    'SIGNATURE_WRONG_SUBJECT',
    `Expected a signature of ${hash}:${own}; the bundle is of ${bytes.toString('hex').slice(0, 128)}.`,
  );
}

function digestsOf(
  artifact: Exclude<SignedArtifact, { kind: 'statement' | 'envelope' }>,
): (hash: ContentHash) => string | undefined {
  if (artifact.kind === 'bytes') {
    const { bytes } = artifact;
    const known = new Map<ContentHash, string>();
    return (hash) => {
      const value = known.get(hash) ?? hexHashOf(hash, bytes);
      known.set(hash, value);
      return value;
    };
  }
  const { digest, others = [] } = artifact;
  const stated = [digest, ...others].map((text) => text.split(':'));
  return (hash) => stated.find(([name]) => name === hash)?.[1];
}

/**
 * Verifies the signature over the content.
 * @param content what is signed
 * @param key the signer's key
 * @throws SIGNATURE_INVALID; BUNDLE_FILE_NEEDED where only a digest is known and the key signs the bytes themselves
 */
export async function verifyContentSignature(
  content: SignedContent,
  key: KeyObject,
): Promise<void> {
  const good =
    content.bytes === undefined
      ? await verifiesDigest(content, key)
      : verifiesBytes(content.bytes, content.signature, key) ||
        (await verifiesEd25519ph(content.bytes, content.signature, key));
  if (!good) throw wrongSignature();
}

/**
 * Verifies the signature of an envelope, which is always over bytes that are here: nothing has to be loaded for it.
 * @param content what is signed
 * @param key the signer's key
 * @throws SIGNATURE_INVALID
 */
export function verifyEnvelopeSignature(
  { bytes, signature }: Pick<SignedContent, 'bytes' | 'signature'>,
  key: KeyObject,
): void {
  if (bytes === undefined || !verifiesBytes(bytes, signature, key)) throw wrongSignature();
}

function wrongSignature(): Error {
  return bundleRefused(
    'SIGNATURE_INVALID',
    'Expected the signature to verify over what is said to be signed; it does not: it is of other bytes, or by another key.',
  );
}

async function verifiesDigest(content: SignedContent, key: KeyObject): Promise<boolean> {
  let judged = false;
  for (const hash of hashNames) {
    const digest = content.digest(hash);
    if (digest === undefined) continue;
    const bytes = Buffer.from(digest, 'hex');
    const verdict = await verifyPrehashed(key, hash, bytes, content.signature);
    if (verdict === true) return true;
    judged ||= verdict === false;
  }
  if (judged) return false;
  throw bundleRefused(
    'BUNDLE_FILE_NEEDED',
    `Expected the file: a key of the kind ${String(key.asymmetricKeyType)} signs the bytes themselves, and only their digest is known.`,
  );
}

/** Which hash a key of a kind signs with is written nowhere in a bundle: any of today's is good. */
function verifiesBytes(bytes: Uint8Array, signature: Buffer, key: KeyObject): boolean {
  switch (key.asymmetricKeyType) {
    case 'ed25519':
      return verify(null, bytes, key, signature);
    case 'ec':
      return hashNames.some((hash) => verify(hash, bytes, key, signature));
    case 'rsa':
      return hashNames.some(
        (hash) =>
          verify(hash, bytes, key, signature) ||
          verify(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING }, signature),
      );
    case undefined:
    default:
      return false;
  }
}

/** The form of Ed25519 that signs a hash (RFC 8032, 5.1): what logs of hashes take of such keys. Node has not got it. */
async function verifiesEd25519ph(
  bytes: Uint8Array,
  signature: Buffer,
  key: KeyObject,
): Promise<boolean> {
  if (key.asymmetricKeyType !== 'ed25519') return false;
  const { ed25519ph } = await import('@noble/curves/ed25519.js');
  const { x = '' } = key.export({ format: 'jwk' });
  try {
    return ed25519ph.verify(signature, bytes, Buffer.from(x, 'base64url'), { zip215: false });
  } catch {
    return false;
  }
}

/** The shortest RSA key whose signature is believed (NIST SP 800-131A). */
const shortestRsa = 2048;

/**
 * @param pem a public key, PEM
 * @returns the key and its id
 * @throws SIGNATURE_WRONG_KEY where it is no key whose signatures are read here
 */
export function verificationKey(pem: string): {
  readonly key: KeyObject;
  readonly spki: Buffer;
  readonly keyId: Digest;
} {
  const key = openKey(pem);
  const kind = key?.asymmetricKeyType;
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? shortestRsa;
  if (key === undefined || !['ec', 'ed25519', 'rsa'].includes(kind ?? '') || bits < shortestRsa) {
    throw bundleRefused(
      'SIGNATURE_WRONG_KEY',
      'Expected a public key, PEM: ECDSA, Ed25519, or RSA of 2048 bits or more.',
    );
  }
  const spki = key.export({ type: 'spki', format: 'der' });
  return { key, spki, keyId: digestOf(spki) };
}

function openKey(pem: string): KeyObject | undefined {
  if (
    !pem.includes('-----BEGIN PUBLIC KEY-----') &&
    !pem.includes('-----BEGIN RSA PUBLIC KEY-----')
  )
    return undefined;
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}
