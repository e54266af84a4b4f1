import type { Secret } from '@waybill/core';
import type { CommitThrough, ConnectionSettings } from '@waybill/stage/connection-settings';
import { actionKitError } from './error-codes.ts';

/** The inputs of `commitInputs`, and of `commitThroughInput` where an action writes desired state; parsed. */
export interface CommitInputs {
  readonly 'commit-signing-key': Secret | undefined;
  readonly 'commit-signing-key-password': Secret | undefined;
  readonly 'commit-author': ConnectionSettings['commitAuthor'];
  readonly 'commit-through'?: CommitThrough;
}

/** How each kind of key begins; the key itself says which it is. */
const headers = {
  ssh: '-----BEGIN OPENSSH PRIVATE KEY-----',
  openpgp: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
} as const;

/**
 * @param inputs the inputs of `commitInputs`, and of `commitThroughInput`
 * @returns who is named as the author of desired-state commits, which key signs what is pushed, and how desired state is
 *   committed, as a part of the connection's settings; absent where not given
 * @throws ACTION_INPUT_INVALID for a key that is neither of the two, and for an author whom a forge would not name
 */
export function commitIdentity(
  inputs: CommitInputs,
): Pick<ConnectionSettings, 'commitSigning' | 'commitAuthor' | 'commitThrough'> {
  const author = inputs['commit-author'];
  const key = inputs['commit-signing-key'];
  const commitThrough = inputs['commit-through'];
  if (commitThrough === 'api' && author !== undefined) {
    throw actionKitError('ACTION_INPUT_INVALID', {
      message:
        'Expected no `commit-author` with `commit-through: api`: the forge names the account of the token as the author of what it commits.',
      remedy: 'Leave `commit-author` empty, or commit through `push`.',
    });
  }
  return {
    ...(commitThrough === undefined ? {} : { commitThrough }),
    ...(author === undefined ? {} : { commitAuthor: author }),
    ...(key === undefined
      ? {}
      : { commitSigning: signingOf(key, inputs['commit-signing-key-password']) }),
  };
}

function signingOf(
  key: Secret,
  passphrase: Secret | undefined,
): NonNullable<ConnectionSettings['commitSigning']> {
  const text = key.reveal().trimStart();
  const format = text.startsWith(headers.ssh)
    ? 'ssh'
    : text.startsWith(headers.openpgp)
      ? 'openpgp'
      : undefined;
  if (format === undefined) {
    throw actionKitError('ACTION_INPUT_INVALID', {
      message: `Expected the input \`commit-signing-key\` to begin with "${headers.ssh}" or "${headers.openpgp}"; it does not.`,
      remedy:
        'Give the whole private key with its first and last line: `ssh-keygen -t ed25519` writes one, `gpg --armor --export-secret-keys` prints the other.',
    });
  }
  return { format, key, ...(passphrase === undefined ? {} : { passphrase }) };
}
