import type { KeyHolder, KeylessIdentity, ReleaseSigner } from '@waybill/config';
import { publicKeyVerifier, type Verifier } from './keys.ts';
import type { BundleSigner } from './sigstore/verified-bundle.ts';

/** A key whose signatures count. */
export interface AllowedKey extends Verifier {
  readonly name: string;
}

/** A workflow whose certificates count. */
export interface AllowedIdentity {
  readonly name: string;
  readonly keyless: KeylessIdentity;
}

/** Someone whose signatures count. */
export type AllowedSigner = AllowedKey | AllowedIdentity;

/** Who signed a statement that was believed. */
export interface StatementAuthor {
  /** The name in the policy. */
  readonly name: string;
  /** One line: `key:sha256:…`, or `keyless:` with issuer and workflow. */
  readonly identity: string;
  /** What the certificate says of the run that signed; undefined for a key. */
  readonly certificate: (BundleSigner & { readonly kind: 'certificate' }) | undefined;
}

/**
 * @param holders the signers of a policy
 * @returns each, ready to verify; the trusted root of a workflow is read when a certificate is judged
 * @throws KEY_INVALID
 */
export function allowedSigners(holders: readonly ReleaseSigner[]): AllowedSigner[] {
  return holders.map((holder) => ('key' in holder ? allowedKey(holder) : holder));
}

/**
 * @param holders whoever has a key
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
export function allowedKeys(holders: readonly KeyHolder[]): AllowedKey[] {
  return holders.map(allowedKey);
}

function allowedKey({ name, key }: KeyHolder): AllowedKey {
  return { ...publicKeyVerifier(key), name };
}
