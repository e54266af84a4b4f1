import { z } from 'zod';
import { desiredStateFileSchema } from './desired-state-schema.ts';
import {
  account,
  baseUrl,
  checkName,
  duration,
  name,
  ownerAndName,
  writtenDuration,
} from './fields.ts';
import { freezeWindowSchema } from './freeze-schema.ts';
import { publicKey } from './public-key.ts';
import {
  ledgerSignerSchema,
  releaseSignerSchema,
  type LedgerSigner,
  type ReleaseSigner,
} from './trust-schema.ts';
import { testedSchema, type TestedPolicy } from './tested-schema.ts';
import { pullRequestSchema } from './pull-request-schema.ts';
import { renderSchema } from './render-schema.ts';
import { scanPolicySchema } from './scan-schema.ts';
import { targetSchema } from './target-schema.ts';

/** How an environment's desired state is written (design, section 4). */
export const deliveryModes = ['direct', 'pull-request', 'host', 'external'] as const;
export type DeliveryMode = (typeof deliveryModes)[number];

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

/** What a push that walked around the branch's rules means for the commits that it brought. */
export const bypassPolicies = ['refused', 'refused-if-seen', 'allowed'] as const;
export type BypassPolicy = (typeof bypassPolicies)[number];

/**
 * How an approval is given: as a document signed with the approver's own key, as a review of the forge's
 * environment, or as a review of a pull request: the application's own, or the one that writes desired state.
 */
export const approvalKinds = ['signed', 'environment', 'pull-request', 'ops-pull-request'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Whether a run that an administrator let through without a review may deploy. */
export const adminBypasses = ['refused', 'allowed'] as const;
export type AdminBypass = (typeof adminBypasses)[number];

/** The gates that a person may override with a written reason, where the policy lets them. */
export const overridableGates = ['freeze', 'hold'] as const;
export type OverridableGate = (typeof overridableGates)[number];

/** Whether a person may override a gate with a reason. */
export const overridePolicies = ['refused', 'allowed'] as const;
export type OverridePolicy = (typeof overridePolicies)[number];

/** Who starts a rollback when a deployment became active and failed then. */
export const rollbackPolicies = ['manual', 'automatic'] as const;
export type RollbackPolicy = (typeof rollbackPolicies)[number];

/** Whether a document of the ledger must be signed to be read. */
export const ledgerSignaturePolicies = ['required', 'optional'] as const;
export type LedgerSignaturePolicy = (typeof ledgerSignaturePolicies)[number];

const approvalSchema = z
  .strictObject({
    required: z.int().min(0).max(100).default(1).describe('How many people must approve.'),
    given: z
      .enum(approvalKinds)
      .default('signed')
      .describe(
        "How it is given: `signed`, a document signed with the approver's own key; `environment`, a review of the forge's environment of this name, which takes one; `pull-request`, a review of the application's pull request; `ops-pull-request`, a review of the one that writes desired state.",
      ),
    by: z
      .array(
        account(
          'An approver of the policy (`given: signed`), or else an account of the forge that gives the review.',
        ),
      )
      .min(1)
      .max(1000)
      .exactOptional()
      .describe(
        "Who may approve; where absent all approvers, or, with `given: environment`, whomever the forge's environment lists, or, with a pull request, whoever may write to its repository.",
      ),
    'admin-bypass': z
      .enum(adminBypasses)
      .exactOptional()
      .describe(
        '`given: environment`: whether a run that an administrator of the forge let through without a review may deploy; refused where absent.',
      ),
    'not-author': z
      .boolean()
      .default(true)
      .describe(
        'Whether the author of the commit (of a merge: of what it merged) may not be one of them.',
      ),
    expires: duration('How long an approval is good for.', '7d'),
  })
  .transform(({ 'not-author': notAuthor, 'admin-bypass': adminBypass, expires, ...rest }) => ({
    ...rest,
    ...(adminBypass === undefined ? {} : { adminBypass }),
    notAuthor,
    expiresMilliseconds: expires,
  }))
  .describe('Whose approval is needed before the deployment starts.');

const overridesSchema = z
  .strictObject({
    freeze: z
      .enum(overridePolicies)
      .default('refused')
      .describe(
        'A freeze window; refused where absent: a window that a sentence opens holds nobody.',
      ),
    hold: z
      .enum(overridePolicies)
      .default('allowed')
      .describe(
        'The hold on a release that was rolled back; allowed where absent: somebody must be able to release it.',
      ),
  })
  .describe(
    'What a person may override with a written reason; it stands in the plan that approvers see, and in the record.',
  );

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
    'pull-request': pullRequestSchema.prefault({}),
    'desired-state': z
      .array(desiredStateFileSchema)
      .min(1)
      .max(100)
      .describe('The files that say which images run.'),
    render: renderSchema.exactOptional(),
    migrations: z
      .enum(['before', 'none'])
      .exactOptional()
      .describe(
        'Whether we run the migrator; before the rollout where the application has migrations.',
      ),
    protection: z
      .strictObject({
        rules: z
          .array(z.enum(protectionRules))
          .exactOptional()
          .describe(
            'The rules that the forge must report; pull-request and no-force-push where absent.',
          ),
        bypass: z
          .enum(bypassPolicies)
          .default('refused-if-seen')
          .describe(
            'What is done with a commit whose push walked around the rules; `refused` also refuses where the forge does not show whether it did.',
          ),
      })
      .prefault({})
      .describe('What must protect the branch.'),
    checks: z
      .array(checkName('The name of a check or status, as the forge shows it.'))
      .max(100)
      .default([])
      .describe(
        'The checks that must be green on the commit, or on the tested commit of the same tree that was merged as it.',
      ),
    signature: z
      .enum(['required', 'optional'])
      .default('required')
      .describe('Whether the release must be signed.'),
    approval: approvalSchema.prefault({ required: 0 }),
    scan: scanPolicySchema.exactOptional(),
    soak: writtenDuration(
      'How long the release must have been active in the earlier environment before it comes here.',
    ).exactOptional(),
    freeze: z
      .array(freezeWindowSchema)
      .max(50)
      .default([])
      .describe('When nothing is promoted here; a rollback is never stopped.'),
    overrides: overridesSchema.prefault({}),
    rollback: z
      .enum(rollbackPolicies)
      .default('manual')
      .describe('Who takes a deployment back that failed after it wrote desired state.'),
    acceptance: z
      .enum(['automatic', 'manual'])
      .default('automatic')
      .describe('Whether passed checks accept the release, or a person does.'),
  })
  .transform(({ 'desired-state': desiredState, 'pull-request': pullRequest, soak, ...rest }) => ({
    ...rest,
    desiredState,
    pullRequest,
    ...(soak === undefined ? {} : { soakMilliseconds: soak }),
  }))
  .describe('One environment.');

const keyHolderSchema = z.strictObject({
  name: name('Who it is.'),
  key: publicKey('The public key, PEM.'),
});
/** Someone whose signatures count, and the public key that proves them. */
export type KeyHolder = z.output<typeof keyHolderSchema>;

const ledgerSchema = z
  .strictObject({
    signatures: z
      .enum(ledgerSignaturePolicies)
      .exactOptional()
      .describe(
        'Whether records of the ledger must be signed; required where absent and there are signers.',
      ),
    signers: z
      .array(ledgerSignerSchema)
      .max(1000)
      .exactOptional()
      .describe(
        "Whose signatures on records count; the keys of the policy's `signers` where absent.",
      ),
  })
  .describe('What makes records of the ledger believed.');

const policyFields = {
  environments: z.array(environmentSchema).min(1).max(100).describe('The environments, in order.'),
  approvers: z.array(keyHolderSchema).max(1000).default([]).describe('Who may approve.'),
  signers: z
    .array(releaseSignerSchema)
    .max(1000)
    .default([])
    .describe('Whose signatures on releases count: keys, and workflows that sign without one.'),
  ledger: ledgerSchema.prefault({}),
  tested: testedSchema.exactOptional(),
  workflows: z
    .array(ownerAndName('A repository of the forge, `owner/name`.'))
    .min(1)
    .max(100)
    .exactOptional()
    .describe(
      "The repositories whose reusable workflows may promote, beside the application's own; where absent, any that is not a fork.",
    ),
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
  readonly protection: {
    readonly rules: readonly ProtectionRule[];
    readonly bypass: BypassPolicy;
  };
  readonly approval: {
    readonly required: number;
    readonly given: ApprovalKind;
    /**
     * Names of approvers. Without `given: signed` they are accounts of the forge (`sameAccount` compares them),
     * and an empty list stands for whomever the forge lets review.
     */
    readonly by: readonly string[];
    /** Counts with `given: environment` only. */
    readonly adminBypass: AdminBypass;
    readonly notAuthor: boolean;
    readonly expiresMilliseconds: number;
  };
}

/** Environments in order, and who may approve and sign. */
export interface Policy {
  readonly environments: readonly Environment[];
  readonly approvers: readonly KeyHolder[];
  readonly signers: readonly ReleaseSigner[];
  /** What makes records of the ledger believed. */
  readonly ledger: {
    readonly signatures: LedgerSignaturePolicy;
    readonly signers: readonly LedgerSigner[];
  };
  /** Whose builds of branches count after the merge; undefined where every merge is built anew. */
  readonly tested?: TestedPolicy;
  /** `owner/name` of the repositories whose reusable workflows may promote; undefined where the policy lists none. */
  readonly workflows?: readonly string[];
}
