import type { Secret } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
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
  return await signerOf(key, passphrase);
}

/** The inputs of `ledgerKeyInputs`, parsed. */
export interface LedgerKeyInputs {
  readonly 'ledger-key': Secret | undefined;
  readonly 'ledger-key-password': Secret | undefined;
}

/**
 * @param inputs the inputs of `ledgerKeyInputs`
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where no key
 *   was given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE
 */
export async function ledgerSigner(
  inputs: LedgerKeyInputs,
): Promise<Pick<ConnectionSettings, 'ledgerSigner'>> {
  const key = inputs['ledger-key'];
  return key === undefined
    ? {}
    : { ledgerSigner: await signerOf(key, inputs['ledger-key-password']) };
}

async function signerOf(key: Secret, passphrase: Secret | undefined): Promise<Signer> {
  const { keySigner } = await import('@waybill/supply-chain');
  return keySigner(key, passphrase === undefined ? {} : { passphrase });
}
