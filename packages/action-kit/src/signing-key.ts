import type { Secret } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import type { Signer, StatementSigner } from '@waybill/supply-chain';
import { actionKitError } from './error-codes.ts';

/** The inputs by which a release is signed, parsed. */
export interface SigningInputs {
  readonly 'signing-key': Secret | undefined;
  readonly 'signing-key-password': Secret | undefined;
}

/** Who signs a release. */
export interface ReleaseSigners {
  /** Signs images and attestations. */
  readonly signer: StatementSigner;
  /** Signs the ledger's records, where a key does. */
  readonly ledgerSigner?: Signer;
}

/**
 * @param inputs the inputs of `signingInputs`
 * @returns who signs the release's papers, and who its records
 * @throws SIGNING_KEY_MISSING, KEY_INVALID, KEY_PASSPHRASE
 */
export async function requireStatementSigner(inputs: SigningInputs): Promise<ReleaseSigners> {
  const key = inputs['signing-key'];
  if (key === undefined) {
    throw actionKitError('SIGNING_KEY_MISSING', {
      message:
        'Expected a private key in the input `signing-key`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment.',
    });
  }
  const { keyStatementSigner } = await import('@waybill/supply-chain');
  const ledgerSigner = await signerOf(key, inputs['signing-key-password']);
  return { signer: keyStatementSigner(ledgerSigner), ledgerSigner };
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
