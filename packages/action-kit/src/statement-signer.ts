import type { Progress, Secret } from '@waybill/core';
import type { RecordSigner } from '@waybill/stage/connection-settings';
import type { Signer, StatementSigner } from '@waybill/supply-chain';
import type { RunContext } from './context.ts';
import { actionKitError } from './error-codes.ts';
import { keylessOptions, witnessAddresses } from './keyless-options.ts';
import type { KeylessServices } from './keyless-services.ts';
import { ledgerSigner, type LedgerKeyInputs } from './signing-key.ts';

/** The inputs of `signingInputs`, parsed. */
export interface SigningInputs extends LedgerKeyInputs {
  readonly 'signing-key': Secret | undefined;
  readonly 'signing-key-password': Secret | undefined;
  readonly 'signing-command': readonly [string, ...string[]] | undefined;
  readonly 'signing-public-key': string | undefined;
  readonly keyless: string | undefined;
  readonly 'rekor-url': string | undefined;
  readonly 'rekor-when-down': 'fail' | 'timestamp-only';
  readonly 'timestamp-url': string | undefined;
}

/** Who signs a release. */
export interface ReleaseSigners {
  /** Signs images and attestations. */
  readonly signer: StatementSigner;
  /** Signs the ledger's records: whom its inputs name, else the key that signs the release, where that is a key. */
  readonly ledgerSigner?: RecordSigner;
}

/** What a signer is made of: an action's run with inputs of these. */
export interface SigningRun {
  readonly inputs: SigningInputs;
  readonly context: Pick<RunContext, 'workspace'>;
  readonly signal: AbortSignal;
  readonly progress: Pick<Progress, 'detail'>;
}

/**
 * @param run the action's run, whose inputs include `signingInputs`
 * @param environment the process's environment: a runner says there where it gives tokens
 * @returns who signs the release's papers, and who its records
 * @throws SIGNING_KEY_MISSING, ACTION_INPUT_INVALID (two ways at once, or half of one), IDENTITY_TOKEN_MISSING,
 *   KEY_INVALID, KEY_PASSPHRASE, and what a keyless signer throws at its start
 */
export async function requireStatementSigner(
  run: SigningRun,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<ReleaseSigners> {
  const { inputs } = run;
  requireOneWay(inputs);
  const ledger = await ledgerSigner(run, environment);
  if (inputs.keyless !== undefined) {
    const { keylessSigner } = await import('@waybill/supply-chain');
    const services = { fulcio: inputs.keyless, ...witnessInputs(inputs) };
    const otherwise = 'sign with `signing-key` or `signing-command`';
    return {
      signer: await keylessSigner(keylessOptions(services, run, environment, otherwise)),
      ...ledger,
    };
  }
  const key = await keyOf(run);
  const { keyStatementSigner, witnessesAt } = await import('@waybill/supply-chain');
  const witnesses = witnessesAt(witnessAddresses(witnessInputs(inputs), run), {
    signal: run.signal,
  });
  return { ledgerSigner: key, ...ledger, signer: keyStatementSigner(key, witnesses) };
}

function requireOneWay(inputs: SigningInputs): void {
  const ways = (['signing-key', 'signing-command', 'keyless'] as const).filter(
    (name) => inputs[name] !== undefined,
  );
  if (ways.length === 0) {
    throw actionKitError('SIGNING_KEY_MISSING', {
      message:
        'Expected `signing-key`, `signing-command` or `keyless`, found none: a release is signed before it is claimed.',
      remedy:
        'Give the PEM of an ECDSA P-256 or Ed25519 key as a secret of the `release` environment; or, where the runner has OIDC, the address of a certificate authority.',
    });
  }
  if (ways.length > 1)
    throw inputInvalid(`one of ${ways.join(', ')}, found ${String(ways.length)}`);
  const hasCommand = inputs['signing-command'] !== undefined;
  if (hasCommand !== (inputs['signing-public-key'] !== undefined)) {
    throw inputInvalid('`signing-command` and `signing-public-key` together, found one of them');
  }
}

async function keyOf({ inputs, context, signal }: SigningRun): Promise<Signer> {
  const { commandSigner, keySigner } = await import('@waybill/supply-chain');
  const key = inputs['signing-key'];
  const command = inputs['signing-command'];
  const publicKey = inputs['signing-public-key'];
  if (key === undefined && command !== undefined && publicKey !== undefined) {
    return commandSigner({ command, publicKey, folder: context.workspace, signal });
  }
  const passphrase = inputs['signing-key-password'];
  return keySigner(key ?? '', passphrase === undefined ? {} : { passphrase });
}

/** Who says beside a signer when it signed, by the inputs. */
function witnessInputs(inputs: SigningInputs): Omit<KeylessServices, 'fulcio'> {
  return {
    rekor: inputs['rekor-url'],
    rekorWhenDown: inputs['rekor-when-down'],
    timestamp: inputs['timestamp-url'],
  };
}

function inputInvalid(expected: string): Error {
  return actionKitError('ACTION_INPUT_INVALID', {
    message: `Expected ${expected}.`,
    remedy: 'Choose one way to sign: a key, a command with its public key, or keyless.',
  });
}
