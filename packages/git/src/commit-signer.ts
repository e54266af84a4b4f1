import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exhausted, isWaybillError, redact, type Secret } from '@waybill/core';
import { runProcess, toolEnvironment, type Command, type ProcessResult } from '@waybill/process';
import { gitError } from './error-codes.ts';
import type { CommitSigning } from './types.ts';

/** Signs what is to become a commit. */
export interface CommitSigner {
  /**
   * @param content the commit object without a signature
   * @param signal cancels it
   * @returns the armored signature
   * @throws GIT_SIGNING_FAILED
   */
  sign(content: Uint8Array, signal: AbortSignal): Promise<string>;
}

const timeout = 60_000;
const passphraseVariable = 'WAYBILL_KEY_PASSPHRASE';

/** What one signature works with: a folder that only this user may read, and that is removed afterwards. */
interface Workshop {
  readonly signing: CommitSigning;
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Makes a signer by the tools that git itself uses: ssh-keygen (8.4 or newer for a locked key) or gpg (2.1 or newer).
 * The key is a file only while a signature is made.
 * @param signing the key and its kind
 */
export function openCommitSigner(signing: CommitSigning): CommitSigner {
  return {
    sign: async (content, signal) => {
      // Not below the cache: the path of an agent's socket must stay short.
      const folder = await mkdtemp(join(tmpdir(), 'wbk-'));
      try {
        const shop = { signing, folder, signal };
        return signing.format === 'ssh'
          ? await signWithSsh(shop, content)
          : await signWithGpg(shop, content);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** `git` is the namespace that git-commit signs and verifies in (gpg.format, ssh). */
async function signWithSsh(shop: Workshop, content: Uint8Array): Promise<string> {
  const { signing, folder } = shop;
  const key = join(folder, 'key');
  // A secret that was pasted may have lost its last line feed, or have gained carriage returns: ssh refuses both.
  const text = `${signing.key.reveal().replaceAll('\r\n', '\n').trimEnd()}\n`;
  await writeFile(key, text, { mode: 0o600 });
  const askpass = join(folder, 'askpass');
  await writeFile(askpass, `#!/bin/sh\nprintf '%s\\n' "$${passphraseVariable}"\n`);
  await chmod(askpass, 0o700);
  const result = await run(shop, ['ssh-keygen', '-Y', 'sign', '-n', 'git', '-f', key], content, {
    SSH_ASKPASS: askpass,
    SSH_ASKPASS_REQUIRE: 'force',
    [passphraseVariable]: signing.passphrase?.reveal() ?? '',
  });
  return armored(shop, result, 'SSH SIGNATURE');
}

async function signWithGpg(shop: Workshop, content: Uint8Array): Promise<string> {
  const { signing, folder } = shop;
  const passphrase = join(folder, 'passphrase');
  // The agent would make the way into its own copy of the key long, and measure for a second how long that is: the
  // passphrase lies beside it.
  await writeFile(join(folder, 'gpg-agent.conf'), 's2k-count 65536\n');
  await writeFile(passphrase, signing.passphrase?.reveal() ?? '', { mode: 0o600 });
  const gpg = ['gpg', '--homedir', folder, '--batch', '--quiet', '--no-tty'] as const;
  const opened = ['--pinentry-mode', 'loopback', '--passphrase-file', passphrase] as const;
  try {
    const imported = await run(shop, [...gpg, ...opened, '--import'], signing.key.reveal());
    if (imported.exitCode !== 0) throw failed(shop, imported);
    const result = await run(shop, [...gpg, ...opened, '--armor', '--detach-sign'], content);
    return armored(shop, result, 'PGP SIGNATURE');
  } finally {
    // gpg starts an agent that outlives it. Also where the run was cancelled: with time of its own.
    await runProcess(['gpgconf', '--homedir', folder, '--kill', 'gpg-agent'], {
      cwd: folder,
      signal: AbortSignal.timeout(5000),
      timeoutMilliseconds: 5000,
    }).catch(() => undefined);
  }
}

async function run(
  shop: Workshop,
  command: Command,
  input: Uint8Array | string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ProcessResult> {
  const { folder, signal } = shop;
  const secrets = secretsOf(shop);
  try {
    return await runProcess(command, {
      ...{ cwd: folder, signal, timeoutMilliseconds: timeout, input, secrets },
      env: toolEnvironment({ LC_ALL: 'C', LANGUAGE: 'C', HOME: folder, ...environment }),
    });
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_NOT_FOUND')) throw error;
    throw gitError('GIT_SIGNING_FAILED', {
      message: `Expected ${command[0]} on this runner to sign a commit; it is not there.`,
      remedy:
        command[0] === 'gpg'
          ? 'Install GnuPG 2.1 or newer, or sign with an SSH key.'
          : 'Install the client of OpenSSH 8.2 or newer (8.4 for a key with a passphrase).',
      cause: error,
    });
  }
}

function secretsOf({ signing }: Workshop): readonly Secret[] {
  return [signing.key, ...(signing.passphrase === undefined ? [] : [signing.passphrase])];
}

function armored(shop: Workshop, result: ProcessResult, title: string): string {
  const text = result.stdout.toString('latin1').trim();
  const isSignature =
    text.startsWith(`-----BEGIN ${title}-----`) && text.endsWith(`-----END ${title}-----`);
  if (result.exitCode !== 0 || !isSignature) throw failed(shop, result);
  return text;
}

function failed(shop: Workshop, result: ProcessResult): Error {
  const { format } = shop.signing;
  const said = redact(result.stderr.toString('utf8'), secretsOf(shop)).replaceAll(shop.folder, '');
  return gitError('GIT_SIGNING_FAILED', {
    message: `Expected a commit to be signed with the ${titleOf(format)} key that was given; it was not: ${said.trim().slice(-1000)}`,
    remedy:
      'Give the whole private key, with its first and last line and its line breaks, and its passphrase where it has one.',
    facts: { format, exitCode: result.exitCode },
  });
}

function titleOf(format: CommitSigning['format']): string {
  switch (format) {
    case 'ssh':
      return 'SSH';
    case 'openpgp':
      return 'OpenPGP';
    default:
      return exhausted(format, 'the format of a signing key');
  }
}
