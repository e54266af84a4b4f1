import { z } from 'zod';
import { name, type TextField } from './fields.ts';
import { publicKey } from './public-key.ts';

/** Whether a kind of evidence must stand beside a signature. */
export const evidencePolicies = ['required', 'optional'] as const;
export type EvidencePolicy = (typeof evidencePolicies)[number];

/** Where a run worked, in the words of the certificate. */
export const runnerEnvironments = ['github-hosted', 'self-hosted'] as const;
export type RunnerEnvironment = (typeof runnerEnvironments)[number];

/** Whether a private repository's signature in the public-good instance counts. */
export const publicGoodPolicies = ['refused', 'allowed'] as const;
export type PublicGoodPolicy = (typeof publicGoodPolicies)[number];

function matching(pattern: RegExp, expected: string, about: string): TextField {
  return z.string().max(1024).regex(pattern, expected).describe(about);
}

const forgeId = (about: string): TextField =>
  matching(/^[0-9]{1,20}$/, "expected the forge's number, in quotes", about);

/** A file in the ops repository: relative, and never out of it. */
const repositoryFile = (about: string): TextField =>
  matching(
    /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/,
    'expected the path of a file in the ops repository',
    about,
  );

const trustSchema = z
  .strictObject({
    root: repositoryFile(
      'The file in the ops repository that names the certificate authorities, logs and timestamp authorities (a sigstore trusted root, JSON).',
    ),
    log: z
      .enum(evidencePolicies)
      .default('required')
      .describe('Whether the signature must be in a transparency log that the root names.'),
    timestamp: z
      .enum(evidencePolicies)
      .default('optional')
      .describe('Whether a timestamp authority that the root names must have signed the time.'),
    'certificate-log': z
      .enum(evidencePolicies)
      .default('required')
      .describe('Whether the certificate must be in a certificate log that the root names.'),
    private: z
      .enum(publicGoodPolicies)
      .default('refused')
      .describe(
        'Whether a private repository may sign with the public-good instance, which publishes its name, workflow and commit.',
      ),
  })
  .transform(({ root, 'certificate-log': certificateLog, private: privateSource, ...rest }) => ({
    ...rest,
    certificateLog,
    privateSource,
    /** The file, and what it holds: whoever reads the policy from the ops repository reads the file too. */
    root: { file: root, text: undefined as string | undefined },
  }))
  .describe('What makes the certificate believed.');

const keylessSchema = z
  .strictObject({
    issuer: matching(
      /^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$|^http:\/\/127\.0\.0\.1(?::[0-9]+)?(?:\/[^\s?#]*)?$/,
      'expected the https URL of an OIDC issuer',
      'Who issued the token for which the certificate was given.',
    ),
    'repository-id': forgeId(
      "The number of the application's repository: its name can be taken by another one.",
    ),
    'owner-id': forgeId('The number of whoever owns it.'),
    workflows: z
      .array(
        matching(
          /^https?:\/\/[^\s@*]+@refs\/(?:heads\/[^\s@*]+|tags\/[^\s@*]*\*?)$/,
          'expected https://host/owner/name/path@refs/heads/… or @refs/tags/…, perhaps with a `*` at the end of a tag',
          'A workflow at its ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe(
        'The workflows that may sign, each as `https://host/owner/name/.github/workflows/file.yml@refs/…`.',
      ),
    'signer-digests': z
      .array(matching(/^[0-9a-f]{40}$/, 'expected a commit of 40 digits', 'A commit.'))
      .min(1)
      .max(1000)
      .exactOptional()
      .describe('The commits of those workflows that count; any of their refs where absent.'),
    refs: z
      .array(
        matching(
          /^refs\/(?:heads\/[^\s*]+|tags\/[^\s*]*\*?)$/,
          'expected refs/heads/… or refs/tags/…, perhaps with a `*` at the end of a tag',
          'A ref.',
        ),
      )
      .min(1)
      .max(100)
      .describe('The refs whose runs may sign: the protected branch, or tags that stand on it.'),
    triggers: z
      .array(matching(/^[a-z_]{1,64}$/, 'expected the name of an event', 'An event.'))
      .min(1)
      .max(32)
      .describe('The events whose runs may sign, as the forge names them.'),
    runner: z
      .enum(runnerEnvironments)
      .exactOptional()
      .describe('Where the run must have worked; anywhere where absent.'),
    'job-environments': z
      .array(
        z.string().min(1).max(255).describe('The name of an environment, as the forge writes it.'),
      )
      .min(1)
      .max(100)
      .exactOptional()
      .describe(
        "The forge's environments of which the signing job must name one: what protects them then protects the signature. Any job where absent.",
      ),
    trust: trustSchema,
  })
  .transform(
    ({
      'repository-id': repositoryId,
      'owner-id': ownerId,
      'signer-digests': signerDigests,
      'job-environments': jobEnvironments,
      ...rest
    }) => ({
      ...rest,
      repositoryId,
      ownerId,
      ...(signerDigests === undefined ? {} : { signerDigests }),
      ...(jobEnvironments === undefined ? {} : { jobEnvironments }),
    }),
  )
  .describe('A workflow that signs with certificates of its runs.');
/** Which certificates count, and what makes them believed. */
export type KeylessIdentity = z.output<typeof keylessSchema>;

const signerFields = z.strictObject({
  name: name('Who it is.'),
  key: publicKey('The public key, PEM.').exactOptional(),
  keyless: keylessSchema.exactOptional(),
});

/** @returns a signer that is one or the other; undefined where it is both, or neither */
function eitherKind({
  name: who,
  key,
  keyless,
}: z.output<typeof signerFields>): ReleaseSigner | undefined {
  if (key !== undefined && keyless === undefined) return { name: who, key };
  if (keyless !== undefined && key === undefined) return { name: who, keyless };
  return undefined;
}

const neitherKind = {
  code: 'custom',
  input: '',
  message: 'expected either "key" or "keyless": a signer is one or the other',
} as const;

/** One entry of `signers`: a key, or a workflow. */
export const releaseSignerSchema = signerFields.transform((written, context): ReleaseSigner => {
  const signer = eitherKind(written);
  if (signer !== undefined) return signer;
  context.issues.push(neitherKind);
  return z.NEVER;
});

/** One entry of `ledger.signers`: a key, or a workflow, perhaps for some environments only. */
export const ledgerSignerSchema = signerFields
  .extend({
    environments: z
      .array(name('An environment of the policy.'))
      .min(1)
      .max(100)
      .exactOptional()
      .describe('The environments whose records it may sign; all of them where absent.'),
  })
  .transform(({ environments, ...written }, context): LedgerSigner => {
    const signer = eitherKind(written);
    if (signer !== undefined)
      return environments === undefined ? signer : { ...signer, environments };
    context.issues.push(neitherKind);
    return z.NEVER;
  });
/** A workflow whose certificates count. */
export interface KeylessHolder {
  readonly name: string;
  readonly keyless: KeylessIdentity;
}
/** Someone whose signatures on releases count. */
export type ReleaseSigner = { readonly name: string; readonly key: string } | KeylessHolder;
/** Someone whose signatures on records of the ledger count, perhaps for some environments only. */
export type LedgerSigner = ReleaseSigner & { readonly environments?: readonly string[] };

/**
 * @param signers the signers of a policy
 * @returns those that have a key: they alone sign the ledger's records where `ledger.signers` lists nobody
 */
export function keyHoldersOf(
  signers: readonly ReleaseSigner[],
): { readonly name: string; readonly key: string }[] {
  return signers.filter((signer) => 'key' in signer);
}
