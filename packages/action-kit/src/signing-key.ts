import type { Secret } from '@waybill/core';
import type { Signer } from '@waybill/supply-chain';
import { actionKitError } from './error-codes.ts';

/**
 * @param key the input `signing-key`
 * @param passphrase the input `signing-key-password`
 * @returns the signer
 * @throws SIGNING_KEY_MISSING, KEY_INVALID, KEY_PASSPHRASE
 */
export async function requireSigner(
  key: Secret | undefined,
  passphrase: Secret | undefined,
): Promise<Signer> {
  if (key === undefined) {
    throw actionKitError('SIGNING_KEY_MISSING', {
      message:
        'Expected a private key in the input `signing-key`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment.',
    });
  }
  const { keySigner } = await import('@waybill/supply-chain');
  return keySigner(key, passphrase === undefined ? {} : { passphrase });
}
