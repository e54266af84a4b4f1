import { constants, createHash, publicDecrypt, type KeyObject } from 'node:crypto';
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
  if (key.asymmetricKeyType === 'rsa') {
    return verifyRsa(key, hash, digest, signature) || verifyRsaPss(key, hash, digest, signature);
  }
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

/** RSASSA-PSS with one hash for all (RFC 8017, 9.1.2), and a salt of any length, as OpenSSL takes it. */
function verifyRsaPss(
  key: KeyObject,
  hash: ContentHash,
  digest: Buffer,
  signature: Buffer,
): boolean {
  const bits = (key.asymmetricKeyDetails?.modulusLength ?? 0) - 1;
  const encoded = openedRaw(key, signature)?.subarray(-Math.ceil(bits / 8));
  if (encoded?.at(-1) !== 0xbc) return false;
  const end = encoded.length - 1 - digest.length;
  if (end < 1) return false;
  const own = encoded.subarray(end, -1);
  const mask = generatedMask(hash, own, end);
  const block = Buffer.from(
    encoded.subarray(0, end).map((byte, place) => byte ^ (mask[place] ?? 0)),
  );
  // The bits that the modulus has no room for.
  const unused = 8 * encoded.length - bits;
  if ((encoded[0] ?? 0) >> (8 - unused) !== 0) return false;
  block[0] = (block[0] ?? 0) & (0xff >> unused);
  const start = block.findIndex((byte) => byte !== 0);
  if (block[start] !== 1) return false;
  const salt = block.subarray(start + 1);
  const expected = createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
  return expected.equals(own);
}

function openedRaw(key: KeyObject, signature: Buffer): Buffer | undefined {
  try {
    return publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return undefined;
  }
}

/** MGF1 (RFC 8017, B.2.1). */
function generatedMask(hash: ContentHash, seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let count = 0, made = 0; made < length; count += 1) {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    const part = createHash(hash).update(seed).update(counter).digest();
    parts.push(part);
    made += part.length;
  }
  return Buffer.concat(parts);
}
