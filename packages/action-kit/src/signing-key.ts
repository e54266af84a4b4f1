import type { Secret } from '@waybill/core';
import type { ConnectionSettings, RecordSigner } from '@waybill/stage/connection-settings';
import { actionKitError } from './error-codes.ts';
import { keylessOptions, type KeylessRun } from './keyless-options.ts';
import type { KeylessServices } from './keyless-services.ts';

/** The inputs of `ledgerKeyInputs`, parsed. */
export interface LedgerKeyInputs {
  readonly 'ledger-key': Secret | undefined;
  readonly 'ledger-key-password': Secret | undefined;
  readonly 'ledger-keyless': KeylessServices | undefined;
}

/**
 * @param run an action's run with the inputs of `ledgerKeyInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs what a step writes into the ledger, as a part of the connection's settings; empty where neither a
 *   key nor services were given: whether that is enough, the policy says
 * @throws KEY_INVALID, KEY_PASSPHRASE, ACTION_INPUT_INVALID (both), IDENTITY_TOKEN_MISSING
 */
export async function ledgerSigner(
  run: KeylessRun & { readonly inputs: LedgerKeyInputs },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Pick<ConnectionSettings, 'ledgerSigner'>> {
  const { 'ledger-key': key, 'ledger-keyless': services } = run.inputs;
  if (key === undefined) {
    return services === undefined
      ? {}
      : { ledgerSigner: keylessRecords(services, run, environment) };
  }
  if (services !== undefined) {
    throw actionKitError('ACTION_INPUT_INVALID', {
      message: 'Expected `ledger-key` or `ledger-keyless`, found both.',
      remedy: 'Choose one way to sign records: a key, or the run itself.',
    });
  }
  const { keySigner } = await import('@waybill/supply-chain');
  const passphrase = run.inputs['ledger-key-password'];
  return { ledgerSigner: keySigner(key, passphrase === undefined ? {} : { passphrase }) };
}

/** A run that writes nothing asks nobody for a token. */
function keylessRecords(
  services: KeylessServices,
  run: KeylessRun,
  environment: NodeJS.ProcessEnv,
): RecordSigner {
  const options = keylessOptions(services, run, environment, 'sign records with `ledger-key`');
  return {
    keyless: {
      authority: services.fulcio,
      connect: async () => (await import('@waybill/supply-chain')).keylessSigner(options),
    },
  };
}
