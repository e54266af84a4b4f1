import { z } from 'zod';
import { baseUrl, duration, name, repositoryPath } from './fields.ts';
import { publicKey } from './public-key.ts';

/** How an environment's desired state is written (design, section 4). */
export const deliveryModes = ['direct', 'pull-request', 'host', 'external'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

/** The formats of desired-state files; `desired-state` has an editor for each. */
export const desiredStateFormats = ['kustomization', 'dotenv'] as const;
export type DesiredStateFormat = (typeof desiredStateFormats)[number];

/** What a forge can say about the protection of a branch, in our words; each forge adapter translates its own. */
export const protectionRules = [
  'pull-request',
  'no-force-push',
  'no-deletion',
  'required-checks',
  'linear-history',
  'signed-commits',
] as const;
export type ProtectionRule = (typeof protectionRules)[number];

const desiredStateSchema = z.strictObject({
  file: repositoryPath('The file in the ops repository.'),
  format: z.enum(desiredStateFormats).describe('What kind of file it is.'),
  images: z
    .record(name('The image of the release.'), z.string().min(1).max(512))
    .check((context) => {
      if (Object.keys(context.value).length > 0) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: 'expected at least one image',
      });
    })
    .describe(
      'Image of the release → what the file calls it: the variable (dotenv), the `name` of the entry (kustomization).',
    ),
});
export type DesiredStateFile = z.output<typeof desiredStateSchema>;

const approvalSchema = z
  .strictObject({
    required: z.int().min(0).max(100).default(1).describe('How many people must approve.'),
    by: z
      .array(name('An approver.'))
      .min(1)
      .exactOptional()
      .describe('Who may approve; all approvers where absent.'),
    'not-author': z
      .boolean()
      .default(true)
      .describe('Whether the author of the commit may not be one of them.'),
    expires: duration('How long an approval is good for.', '7d'),
  })
  .transform(({ 'not-author': notAuthor, expires, ...rest }) => ({
    ...rest,
    notAuthor,
    expiresMilliseconds: expires,
  }))
  .describe('Whose approval is needed before the deployment starts.');

const targetSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('http'),
        status: baseUrl(
          'Where whoever runs the environment says what it applied (JSON): lets a wait end early, with the cause.',
        ).exactOptional(),
      })
      .describe('Its HTTP endpoint, and perhaps a status document, is what is known to us.'),
  ])
  .describe('What runs the environment.');
export type Target = z.output<typeof targetSchema>;

export const environmentSchema = z
  .strictObject({
    name: name('The name of the environment.'),
    from: z
      .enum(['protected', 'any'])
      .default('protected')
      .describe('Which commits may come here: those of the protected branch, or any.'),
    after: z
      .string()
      .min(1)
      .exactOptional()
      .describe(
        'The earlier environment that must have accepted the release; the previous `protected` one where absent; `none`.',
      ),
    url: baseUrl('The base URL for `ready` and `smoke`.'),
    target: targetSchema.prefault({ kind: 'http' }),
    delivery: z.enum(deliveryModes).default('direct').describe('How desired state is written.'),
    'desired-state': z
      .array(desiredStateSchema)
      .min(1)
      .max(100)
      .describe('The files that say which images run.'),
    migrations: z
      .enum(['before', 'none'])
      .exactOptional()
      .describe(
        'Whether we run the migrator; before the rollout where the application has migrations.',
      ),
    protection: z
      .strictObject({
        rules: z.array(z.enum(protectionRules)).describe('The rules that the forge must report.'),
      })
      .exactOptional()
      .describe('What must protect the branch; pull-request and no-force-push where absent.'),
    signature: z
      .enum(['required', 'optional'])
      .default('required')
      .describe('Whether the release must be signed.'),
    approval: approvalSchema.prefault({ required: 0 }),
    acceptance: z
      .enum(['automatic', 'manual'])
      .default('automatic')
      .describe('Whether passed checks accept the release, or a person does.'),
  })
  .transform(({ 'desired-state': desiredState, ...rest }) => ({ ...rest, desiredState }))
  .describe('One environment.');

const keyHolderSchema = z.strictObject({
  name: name('Who it is.'),
  key: publicKey('The public key, PEM.'),
});
/** Someone whose signatures count, and the public key that proves them. */
export type KeyHolder = z.output<typeof keyHolderSchema>;

const policyFields = {
  environments: z.array(environmentSchema).min(1).max(100).describe('The environments, in order.'),
  approvers: z.array(keyHolderSchema).max(1000).default([]).describe('Who may approve.'),
  signers: z
    .array(keyHolderSchema)
    .max(1000)
    .default([])
    .describe('Whose signatures on releases count.'),
};

/** The policy inside waybill.yaml. */
export const embeddedPolicySchema = z
  .strictObject(policyFields)
  .describe('The policy; used where the ops repository has no waybill-policy.yaml.');

/** The policy as a file of its own. */
export const policyFileSchema = z
  .strictObject({ version: z.literal(1).describe('The version of this format.'), ...policyFields })
  .describe('The policy: environments, gates, approvers and signers.');

/** The policy as written: defaults filled in, references not resolved yet. */
export type WrittenPolicy = z.output<typeof embeddedPolicySchema>;
type WrittenEnvironment = z.output<typeof environmentSchema>;

/** One environment with everything resolved. */
export interface Environment extends Omit<WrittenEnvironment, 'after' | 'protection' | 'approval'> {
  /** The environment that must have accepted the release first. */
  readonly after?: string;
  readonly protection: { readonly rules: readonly ProtectionRule[] };
  readonly approval: {
    readonly required: number;
    /** Names of approvers. */
    readonly by: readonly string[];
    readonly notAuthor: boolean;
    readonly expiresMilliseconds: number;
  };
}

/** Environments in order, and who may approve and sign. */
export interface Policy {
  readonly environments: readonly Environment[];
  readonly approvers: readonly KeyHolder[];
  readonly signers: readonly KeyHolder[];
}
