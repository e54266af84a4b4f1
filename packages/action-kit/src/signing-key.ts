import type { Secret } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import type { Signer } from '@waybill/supply-chain';

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
