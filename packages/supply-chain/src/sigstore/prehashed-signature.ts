import { constants, publicDecrypt, type KeyObject } from 'node:crypto';
import type { ContentHash } from './log-body.ts';

/** The start of a DigestInfo (RFC 8017, 9.2, note 1): the hash follows. */
const digestInfo: Readonly<Record<ContentHash, string>> = {
  sha256: '3031300d060960864801650304020105000420',
  sha384: '3041300d060960864801650304020205000430',
  sha512: '3051300d060960864801650304020305000440',
};

/**
 * Verifies a signature over bytes of which only the hash is known. Node's crypto always hashes itself, so the curves
 * come from a library, which is loaded only here.
 * @param key the public key
 * @param hash the kind of hash
 * @param digest the hash
 * @param signature the signature (DER for ECDSA)
 * @returns whether it verifies; undefined for a key that needs the bytes themselves
 */
export async function verifyPrehashed(
  key: KeyObject,
  hash: ContentHash,
  digest: Buffer,
  signature: Buffer,
): Promise<boolean | undefined> {
  if (key.asymmetricKeyType === 'rsa') return verifyRsa(key, hash, digest, signature);
  if (key.asymmetricKeyType !== 'ec') return undefined;
  const { p256, p384, p521 } = await import('@noble/curves/nist.js');
  const curves = { prime256v1: p256, secp384r1: p384, secp521r1: p521 } as const;
  const name = key.asymmetricKeyDetails?.namedCurve ?? '';
  const curve = Object.entries(curves).find(([known]) => known === name)?.[1];
  if (curve === undefined) return undefined;
  try {
    return curve.verify(signature, digest, pointOf(key), {
      prehash: false,
      format: 'der',
      // Both of an ECDSA signature's forms are good; OpenSSL and Go take both.
      lowS: false,
    });
  } catch {
    return false;
  }
}

/** The point is the end of the SubjectPublicKeyInfo: 4, x, y. */
function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

function verifyRsa(key: KeyObject, hash: ContentHash, digest: Buffer, signature: Buffer): boolean {
  try {
    const opened = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return opened.equals(Buffer.concat([Buffer.from(digestInfo[hash], 'hex'), digest]));
  } catch {
    return false;
  }
}
