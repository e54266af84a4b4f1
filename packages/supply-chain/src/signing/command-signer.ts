import { createHash } from 'node:crypto';
import { messageOf, performEffect } from '@waybill/core';
import { commandEnvironment, runToSuccess, type Command } from '@waybill/process';
import { supplyChainError } from '../error-codes.ts';
import { publicKeyVerifier, type Signer } from '../keys.ts';

/** A key that another program keeps: a key service, a hardware token. */
export interface CommandSignerOptions {
  /** Gets the SHA-256 digest (32 bytes) on its standard input, and writes the signature: DER, or base64 of it. */
  readonly command: Command;
  /** The public half as PEM, of ECDSA P-256. */
  readonly publicKey: string;
  /** Where the command runs. */
  readonly folder: string;
  /** The complete environment; absent: this process's, without what is Waybill's and the runner's. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** How long one signature may take; 60 s. */
  readonly timeoutMilliseconds?: number;
}

const maximumSignatureBytes = 4096;
const defaultTimeout = 60_000;

/**
 * @param options the command and the public key that it signs for
 * @returns a signer whose key never comes here
 * @throws KEY_INVALID; `sign` throws SIGNING_COMMAND_FAILED: also where the signature is by another key
 */
export function commandSigner(options: CommandSignerOptions): Signer {
  const verifier = publicKeyVerifier(options.publicKey);
  if (verifier.algorithm !== 'ecdsa-p256') {
    throw supplyChainError('KEY_INVALID', {
      message: `Expected a public key of ECDSA P-256 beside a command that signs a digest, found ${verifier.algorithm}: such a key signs no digest.`,
      remedy: 'Let the key service keep a key of ECDSA P-256 (often called EC_SIGN_P256_SHA256).',
    });
  }
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const signature = signatureIn(await outputOf(options, bytes));
    if (verifier.verify(bytes, signature)) return signature;
    throw commandFailed(
      options,
      'what it wrote is no signature of the given public key over the digest',
    );
  };
  return { ...verifier, sign };
}

async function outputOf(options: CommandSignerOptions, bytes: Uint8Array): Promise<Buffer> {
  const { command, folder, environment, signal } = options;
  const timeoutMilliseconds = options.timeoutMilliseconds ?? defaultTimeout;
  const context = { signal, deadlineMilliseconds: timeoutMilliseconds };
  try {
    const { stdout } = await performEffect(
      'signing.command',
      context,
      async (within) =>
        await runToSuccess(command, {
          cwd: folder,
          signal: within,
          timeoutMilliseconds,
          input: createHash('sha256').update(bytes).digest(),
          maximumOutputBytes: maximumSignatureBytes,
          env: environment ?? commandEnvironment(),
        }),
    );
    return stdout;
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw commandFailed(options, messageOf(error), error);
  }
}

/** A DER sequence begins with 0x30, its base64 with `M`: one cannot be read as the other. */
function signatureIn(output: Buffer): Buffer {
  if (output[0] === 0x30) return output;
  return Buffer.from(output.toString('latin1').trim(), 'base64');
}

function commandFailed({ command }: CommandSignerOptions, problem: string, cause?: unknown): Error {
  return supplyChainError('SIGNING_COMMAND_FAILED', {
    message: `Expected ${command[0]} to sign the digest on its standard input; ${problem}`,
    remedy:
      'Run it by hand with 32 bytes on its standard input: it must write the signature, as DER or in base64, and nothing else.',
    facts: { command: command[0] },
    ...(cause === undefined ? {} : { cause }),
  });
}
