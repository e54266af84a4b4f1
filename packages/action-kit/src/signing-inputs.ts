import { z } from 'zod';
import { optionalBaseUrl, optionalSecret, optionalText } from './input-schemas.ts';
import { ledgerKeyInputs } from './shared-inputs.ts';

/** Program and arguments, one a line; undefined where nothing was given. Spaces belong to their argument. */
export const optionalCommand = z
  .string()
  .max(65_536)
  .transform((text): readonly [string, ...string[]] | undefined => {
    const [program, ...args] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    return program === undefined ? undefined : [program, ...args];
  });

/** Who signs a release: a key, a command, or the run itself. */
export const signingInputs = {
  'signing-key': {
    description: 'Private key (PEM) that signs.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'signing-key-password': {
    description: 'Password of the private key, where it has one.',
    default: '',
    secret: true,
    schema: optionalSecret,
  },
  'signing-command': {
    description:
      'In the place of `signing-key`: a command that signs with a key that it keeps (a key service), program and arguments one a line. It gets the SHA-256 digest (32 bytes) on its standard input and writes the signature, as DER or in base64.',
    default: '',
    schema: optionalCommand,
  },
  'signing-public-key': {
    description: 'The public key (PEM, ECDSA P-256) that `signing-command` signs for.',
    default: '',
    schema: optionalText,
  },
  keyless: {
    description:
      'In the place of a key: the address of a certificate authority (Fulcio), which knows this run by its OIDC token; the job needs `permissions: id-token: write`. The public one writes repository, workflow and commit into a public log.',
    default: '',
    schema: optionalBaseUrl,
  },
  'rekor-url': {
    description: 'Transparency log (Rekor, version 1 or 2) into which each signature is written.',
    default: '',
    schema: optionalBaseUrl,
  },
  'rekor-when-down': {
    description:
      'While the log does not answer: `fail`, or `timestamp-only` to rely on the timestamp authority.',
    default: 'fail',
    schema: z.enum(['fail', 'timestamp-only'], { error: 'expected `fail` or `timestamp-only`' }),
  },
  'timestamp-url': {
    description: 'Whole address of a timestamp authority (RFC 3161) that says when it was signed.',
    default: '',
    schema: optionalBaseUrl,
  },
  'signature-format': {
    description:
      "`bundle`, or `legacy` to write the image's signature also under the tag `sha256-<digest>.sig`, where cosign 2 looks.",
    default: 'bundle',
    schema: z.enum(['bundle', 'legacy'], { error: 'expected `bundle` or `legacy`' }),
  },
  ...ledgerKeyInputs,
} as const;
