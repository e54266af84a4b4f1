import { z } from 'zod';
import { commitShaSchema, describeIssues, digestSchema, nameSchema } from '@waybill/core';
import { ledgerError } from './error-codes.ts';
import {
  approvalSchema,
  changeSchema,
  deploymentIdSchema,
  desiredStateSchema,
  factsSchema,
  identitySchema,
  imageContentsSchema,
  lineSchema,
  migrationOutcomeSchema,
  observationSchema,
  overriddenGates,
  overrideSchema,
  proseSchema,
  pushedImageSchema,
  recordedAttestationSchema,
  smokeResultSchema,
  testedSchema,
  versionSchema,
} from './evidence-parts.ts';
import { deploymentKinds, type DeploymentPhase, type ReleasePhase } from './phases.ts';
import { isSkippable } from './transition-table.ts';

const images = <S extends z.ZodType<{ name: string }>>(image: S): z.ZodArray<S> =>
  z
    .array(image)
    .min(1)
    .max(64)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      message: 'two images have one name',
    });

/** How an attempt ended that did not succeed: the error that it met. */
const outcome = {
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,99}$/, 'expected an error code in upper case'),
  message: proseSchema,
  remedy: proseSchema,
  facts: factsSchema,
};

/** What each phase of a release must prove. */
export const releaseEvidenceSchemas = {
  building: z.strictObject({ phase: z.literal('building'), engine: lineSchema }),
  built: z.strictObject({
    phase: z.literal('built'),
    engine: lineSchema,
    images: images(pushedImageSchema),
    contents: images(imageContentsSchema).optional(),
    /** Nothing was built: these are the digests that were built and tested for a commit of the same tree. */
    tested: testedSchema.optional(),
  }),
  signed: z.strictObject({
    phase: z.literal('signed'),
    images: images(
      z.strictObject({
        name: nameSchema,
        digest: digestSchema,
        /** The manifests of the signatures, as the registry gave them back. */
        signatures: z.array(digestSchema).min(1).max(16),
        /** Who signed: `key:sha256:…`, or a certificate's subject. */
        identity: lineSchema,
      }),
    ),
  }),
  claimed: z.strictObject({ phase: z.literal('claimed'), images: images(pushedImageSchema) }),
  published: z.strictObject({
    phase: z.literal('published'),
    /** Each tag with the digest that it points at, read again from the registry after it was set. */
    tags: images(
      z.strictObject({
        name: nameSchema,
        tag: z.string().regex(/^sha-[0-9a-f]{40}$/),
        digest: digestSchema,
      }),
    ),
  }),
  released: z.strictObject({
    phase: z.literal('released'),
    /** The waybill as it hangs on each image. */
    waybills: images(
      z.strictObject({ name: nameSchema, digest: digestSchema, attestation: digestSchema }),
    ),
    /** All that hangs on the images, signatures and waybills among it. */
    attestations: z.array(recordedAttestationSchema).max(2000).optional(),
  }),
  failed: z.strictObject({
    phase: z.literal('failed'),
    /** The phase that was not reached. */
    reaching: z.enum(['built', 'signed', 'claimed', 'published', 'released']),
    ...outcome,
  }),
} as const satisfies Record<ReleasePhase, z.ZodType>;

/** `hand`: a person changed the target and says so. `target`: this code did, and saw it. */
export const appliedBy = ['hand', 'target'] as const;

/** What each phase of a deployment must prove. */
export const deploymentEvidenceSchemas = {
  requested: z
    .strictObject({
      phase: z.literal('requested'),
      kind: z.enum(deploymentKinds),
      images: images(z.strictObject({ name: nameSchema, digest: digestSchema })),
      planHash: digestSchema,
      requestedBy: lineSchema,
      reason: proseSchema.optional(),
      /** The deployment that this one takes back. */
      undoes: deploymentIdSchema.optional(),
      version: versionSchema.optional(),
      /** The gates that a person overrode. */
      overrides: z
        .array(overrideSchema)
        .min(1)
        .max(overriddenGates.length)
        .refine((list) => new Set(list.map(({ gate }) => gate)).size === list.length, {
          message: 'a gate is overridden twice',
        })
        .optional(),
      /** The policy made this rollback, not a person. */
      automatic: z.literal(true).optional(),
      /** What people approved before it was proposed: a pull request is approved later, by its merge. */
      approvals: z.array(approvalSchema).min(1).max(32).optional(),
    })
    .refine((it) => it.automatic !== true || it.kind === 'rollback', {
      message: 'only a rollback is automatic',
      path: ['automatic'],
    })
    .refine((it) => it.kind !== 'rollback' || it.undoes !== undefined, {
      message: 'a rollback names the deployment that it undoes',
      path: ['undoes'],
    })
    .refine((it) => it.kind !== 'emergency' || it.reason !== undefined, {
      message: 'an emergency deployment names its reason',
      path: ['reason'],
    }),
  applied: z
    .strictObject({
      phase: z.literal('applied'),
      how: z.enum(appliedBy),
      /** Who did it, or had it done. */
      by: lineSchema,
      /** What was changed: a cluster's deployment, a host, or the environment's address. */
      target: lineSchema,
      images: images(z.strictObject({ name: nameSchema, digest: digestSchema })),
      /** What was seen to run afterwards, or why nothing was. */
      seen: z.union([
        z.strictObject({ observations: z.array(observationSchema).min(1).max(100) }),
        z.strictObject({ unseen: proseSchema }),
      ]),
    })
    .refine((it) => it.how !== 'target' || 'observations' in it.seen, {
      message: 'what this code did at a target it also saw there',
      path: ['seen'],
    }),
  proposed: z.strictObject({
    phase: z.literal('proposed'),
    repository: lineSchema,
    pullRequest: z.int().positive(),
    url: lineSchema.optional(),
    head: commitShaSchema,
    /** What it changes: once it is merged, desired state does not say any more what it said before. */
    changes: z.array(changeSchema).max(500).optional(),
  }),
  approved: z.strictObject({
    phase: z.literal('approved'),
    by: z.array(approvalSchema).min(1).max(32),
  }),
  migrating: z.strictObject({
    phase: z.literal('migrating'),
    engine: lineSchema,
    command: digestSchema,
    versionBefore: lineSchema.nullable(),
    /** What the release declares to leave, where nobody may be there to see what it left: the application migrates. */
    declares: z
      .strictObject({ versionAfter: lineSchema, compatibleFrom: lineSchema.optional() })
      .optional(),
  }),
  desired: z.strictObject({
    phase: z.literal('desired'),
    state: desiredStateSchema,
    changes: z.array(changeSchema).max(500),
    /** What the migration left, where one ran before desired state was written. */
    migration: migrationOutcomeSchema.optional(),
  }),
  'rolling-out': z.strictObject({
    phase: z.literal('rolling-out'),
    target: lineSchema,
    /** The revision that the target was seen at: the one that holds this desired state. */
    revision: lineSchema,
    observations: z.array(observationSchema).max(100),
    migration: migrationOutcomeSchema.optional(),
  }),
  checking: z.strictObject({
    phase: z.literal('checking'),
    ready: z.array(observationSchema).min(1).max(100),
    identity: identitySchema,
  }),
  active: z.strictObject({
    phase: z.literal('active'),
    version: versionSchema,
    identity: identitySchema,
    smoke: z.union([
      z.strictObject({ results: z.array(smokeResultSchema).min(1).max(500) }),
      z.strictObject({ skipped: proseSchema }),
    ]),
  }),
  accepted: z.strictObject({
    phase: z.literal('accepted'),
    how: z.enum(['automatic', 'person']),
    by: lineSchema,
    reason: proseSchema.optional(),
  }),
  refused: z.strictObject({ phase: z.literal('refused'), ...outcome }),
  failed: z.strictObject({ phase: z.literal('failed'), step: lineSchema.optional(), ...outcome }),
  cancelled: z.strictObject({ phase: z.literal('cancelled'), ...outcome }),
  interrupted: z.strictObject({ phase: z.literal('interrupted'), ...outcome }),
  superseded: z.strictObject({
    phase: z.literal('superseded'),
    /** Absent where the newer release was not brought by a deployment of this ledger. */
    by: deploymentIdSchema.optional(),
    ...outcome,
  }),
  'rolled-back': z.strictObject({
    phase: z.literal('rolled-back'),
    by: deploymentIdSchema,
    ...outcome,
  }),
} as const satisfies Record<DeploymentPhase, z.ZodType>;

/** A phase that this environment does not need, and why; only for the phases that the table lets be skipped. */
export const skippedEvidenceSchemas = {
  approved: z.strictObject({ phase: z.literal('approved'), skipped: proseSchema }),
  migrating: z.strictObject({ phase: z.literal('migrating'), skipped: proseSchema }),
} as const;

export type ReleaseEvidenceOf<P extends ReleasePhase> = z.infer<(typeof releaseEvidenceSchemas)[P]>;
export type ReleaseEvidence = { [P in ReleasePhase]: ReleaseEvidenceOf<P> }[ReleasePhase];

/** What a phase proves when it is not skipped. */
export type DeploymentEvidenceOf<P extends DeploymentPhase> = z.infer<
  (typeof deploymentEvidenceSchemas)[P]
>;
export type SkippedEvidence = z.infer<
  (typeof skippedEvidenceSchemas)[keyof typeof skippedEvidenceSchemas]
>;
export type DeploymentEvidence =
  { [P in DeploymentPhase]: DeploymentEvidenceOf<P> }[DeploymentPhase] | SkippedEvidence;

/** The error that ended an attempt, without the phase. */
export type Outcome = Omit<DeploymentEvidenceOf<'refused'>, 'phase'>;

/** How strictly evidence is read: a record of a newer minor version may hold fields that are kept and not read. */
export type Reading = 'strict' | 'tolerant';

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
export function releaseEvidenceProblems(
  to: ReleasePhase,
  value: unknown,
  reading: Reading = 'strict',
): readonly string[] {
  return problemsOf(releaseEvidenceSchemas[to], value, reading);
}

/**
 * @param to the phase that the evidence is for
 * @param value what was given
 * @param reading strict for what is written, tolerant for records of a newer minor version
 * @returns what is wrong with it; empty when it proves the phase
 */
export function deploymentEvidenceProblems(
  to: DeploymentPhase,
  value: unknown,
  reading: Reading = 'strict',
): readonly string[] {
  const skipped = typeof value === 'object' && value !== null && 'skipped' in value;
  if (!skipped) return problemsOf(deploymentEvidenceSchemas[to], value, reading);
  if (!isSkippable(to)) return [`the phase ${to} cannot be skipped`];
  return problemsOf(skippedEvidenceSchemas[to], value, reading);
}

function problemsOf(schema: z.ZodType, value: unknown, reading: Reading): readonly string[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const issues = result.error.issues.filter(
    (issue) => reading === 'strict' || issue.code !== 'unrecognized_keys',
  );
  return issues.length === 0 ? [] : describeIssues(new z.ZodError(issues));
}

const isReleaseEvidence = (value: unknown, problems: readonly string[]): value is ReleaseEvidence =>
  problems.length === 0 && value !== undefined;

const isDeploymentEvidence = (
  value: unknown,
  problems: readonly string[],
): value is DeploymentEvidence => problems.length === 0 && value !== undefined;

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
export function parseReleaseEvidence(to: ReleasePhase, value: unknown): ReleaseEvidence {
  const problems = releaseEvidenceProblems(to, value);
  if (isReleaseEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase to prove
 * @param value evidence from outside
 * @returns the evidence, typed
 * @throws LEDGER_EVIDENCE_INVALID with what is missing or wrong
 */
export function parseDeploymentEvidence(to: DeploymentPhase, value: unknown): DeploymentEvidence {
  const problems = deploymentEvidenceProblems(to, value);
  if (isDeploymentEvidence(value, problems)) return value;
  throw evidenceError(to, problems);
}

/**
 * @param to the phase that was to be entered
 * @param problems what is wrong with its evidence
 */
export function evidenceError(
  to: string,
  problems: readonly string[],
): ReturnType<typeof ledgerError> {
  return ledgerError('LEDGER_EVIDENCE_INVALID', {
    message: `Expected evidence that proves the phase ${to}; ${problems.join('; ')}.`,
    remedy:
      'Record only what was observed: run the step that produces this evidence again, and give its result unchanged.',
    facts: { phase: to, problems },
  });
}
