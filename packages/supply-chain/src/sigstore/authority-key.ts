import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** The key of a log, with how it signs (sigstore's protobuf-specs, PublicKeyDetails). */
export interface AuthorityKey {
  readonly spki: Buffer;
  readonly isEd25519: boolean;
  /** @returns whether `signature` was made over exactly these bytes */
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
}

interface Details {
  readonly type: string;
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
  readonly encoding: 'spki' | 'pkcs1';
  readonly pss?: boolean;
}

const rsa = (encoding: Details['encoding'], pss = false): Details => ({
  ...{ type: 'rsa', hash: 'sha256', encoding, pss },
});

const keyDetails: Readonly<Record<string, Details>> = {
  PKCS1_RSA_PKCS1V5: rsa('pkcs1'),
  PKCS1_RSA_PSS: rsa('pkcs1', true),
  PKIX_RSA_PKCS1V5: rsa('spki'),
  PKIX_RSA_PKCS1V15_2048_SHA256: rsa('spki'),
  PKIX_RSA_PKCS1V15_3072_SHA256: rsa('spki'),
  PKIX_RSA_PKCS1V15_4096_SHA256: rsa('spki'),
  PKIX_RSA_PSS: rsa('spki', true),
  PKIX_RSA_PSS_2048_SHA256: rsa('spki', true),
  PKIX_RSA_PSS_3072_SHA256: rsa('spki', true),
  PKIX_RSA_PSS_4096_SHA256: rsa('spki', true),
  PKIX_ECDSA_P256_SHA_256: { type: 'ec', hash: 'sha256', encoding: 'spki' },
  PKIX_ECDSA_P384_SHA_384: { type: 'ec', hash: 'sha384', encoding: 'spki' },
  PKIX_ECDSA_P521_SHA_512: { type: 'ec', hash: 'sha512', encoding: 'spki' },
  PKIX_ED25519: { type: 'ed25519', hash: null, encoding: 'spki' },
};

/**
 * @param bytes the key as the trusted root holds it
 * @param details its kind
 * @returns the key; undefined for a kind that is not known here: nothing that it signed is believed
 */
export function authorityKey(bytes: Buffer, details: string): AuthorityKey | undefined {
  const known = Object.hasOwn(keyDetails, details) ? keyDetails[details] : undefined;
  if (known === undefined) return undefined;
  const key = openKey(bytes, known.encoding);
  if (key?.asymmetricKeyType !== known.type) return undefined;
  return {
    spki: key.export({ type: 'spki', format: 'der' }),
    isEd25519: known.type === 'ed25519',
    verify: (signed, signature) => verifiesWith(key, known, signed, signature),
  };
}

function openKey(bytes: Buffer, type: 'spki' | 'pkcs1'): KeyObject | undefined {
  try {
    return createPublicKey({ key: bytes, format: 'der', type });
  } catch {
    return undefined;
  }
}

function verifiesWith(
  key: KeyObject,
  { hash, pss }: Details,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  const padding = pss === true ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {};
  return verify(hash, bytes, { key, ...padding }, signature);
}
