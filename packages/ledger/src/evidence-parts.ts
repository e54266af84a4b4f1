import { z } from 'zod';
import {
  commitShaSchema,
  digestSchema,
  imageRepositorySchema,
  nameSchema,
  timestampSchema,
} from '@waybill/core';

/** A line of text from outside: never empty, never unbounded. */
export const lineSchema = z.string().min(1).max(500);

/** A longer text: an error's message, a remedy, a reason. */
export const proseSchema = z.string().min(1).max(4000);

/** Small, flat facts, as errors carry them. */
export const factsSchema = z.record(
  z.string().max(100),
  z.union([z.string().max(4000), z.number(), z.boolean(), z.null(), z.array(z.string().max(1000))]),
);

/** An image as it was pushed: by digest, without a tag. */
export const pushedImageSchema = z.strictObject({
  name: nameSchema,
  repository: imageRepositorySchema,
  digest: digestSchema,
  mediaType: z.string().min(1).max(255),
  size: z.int().nonnegative(),
});
export type PushedImage = z.infer<typeof pushedImageSchema>;

/** What a pushed image is made of, as it was read back from the registry, and from what it was made. */
export const imageContentsSchema = z.strictObject({
  name: nameSchema,
  platforms: z
    .array(
      z.strictObject({
        platform: z.string().min(1).max(200),
        /** Of the platform's own manifest. */
        digest: digestSchema,
        /** The bytes of manifest, configuration and layers. */
        size: z.int().nonnegative(),
        layers: z.array(z.int().nonnegative()).max(4096),
      }),
    )
    .min(1)
    .max(64),
  /** Base images and what else the builder proved that it took. */
  materials: z.array(z.strictObject({ name: lineSchema, digest: digestSchema })).max(200),
});
export type ImageContents = z.infer<typeof imageContentsSchema>;

/** A statement that hangs on an image: by its digest it is found without the registry's list of referrers. */
export const recordedAttestationSchema = z.strictObject({
  /** The image's name. */
  image: nameSchema,
  /** What it says, as a URI. */
  predicateType: lineSchema,
  /** The digest of the referrer that carries it. */
  attestation: digestSchema,
  /** The manifest on which it hangs, where that is one of an index; the image itself where absent. */
  subject: digestSchema.optional(),
});
export type RecordedAttestation = z.infer<typeof recordedAttestationSchema>;

/** Something that this code saw: where it looked, when, and what it found. */
export const observationSchema = z.strictObject({
  subject: lineSchema,
  at: timestampSchema,
  value: z.string().max(2000),
});
export type Observation = z.infer<typeof observationSchema>;

/** The release's identity, as running processes told it: every answer that counts was the expected one. */
export const identitySchema = z
  .strictObject({
    expected: lineSchema,
    observations: z.array(observationSchema).min(1).max(100),
  })
  .refine((identity) => identity.observations.every(({ value }) => value === identity.expected), {
    message: 'an observed identity is not the expected one',
  });
export type Identity = z.infer<typeof identitySchema>;

const placeholders: ReadonlySet<string> = new Set([
  ...['-', '?', 'unknown', 'none', 'null', 'undefined', 'n/a', 'na', 'tbd', 'todo', 'pending'],
  ...['latest', 'dev', 'snapshot', '0.0.0', 'placeholder'],
]);

/** The version that a release says it is. A value that stands for "not known" is none (design, section 4). */
export const versionSchema = z
  .string()
  .min(1)
  .max(255)
  .refine((version) => version.trim() === version && !placeholders.has(version.toLowerCase()), {
    message: 'expected a version, found a placeholder',
  });

/** `<time>-<12 digits of the commit>-<4 random digits>`: sorts by time. */
export const deploymentIdSchema = z
  .string()
  .regex(
    /^[0-9]{8}T[0-9]{9}Z-[0-9a-f]{12}-[0-9a-f]{4}$/,
    'expected a deployment id such as 20260131T120000000Z-0123456789ab-c0de',
  );

/** Where desired state was written, as it was read back: a commit, or the checksum of a host's file. */
export const desiredStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('commit'),
    repository: lineSchema,
    ref: lineSchema,
    commit: commitShaSchema,
  }),
  z.strictObject({
    kind: z.literal('file'),
    host: lineSchema,
    path: lineSchema,
    checksum: digestSchema,
  }),
]);
export type DesiredState = z.infer<typeof desiredStateSchema>;

/** One value that was changed in desired state. */
export const changeSchema = z.strictObject({
  file: lineSchema,
  selector: lineSchema,
  before: z.string().max(4000).nullable(),
  after: z.string().max(4000),
});
export type Change = z.infer<typeof changeSchema>;

/** What a finished migration left behind. A schema that does not exist yet has no version: null. */
export const migrationOutcomeSchema = z.strictObject({
  versionBefore: lineSchema.nullable(),
  versionAfter: lineSchema,
  outputDigest: digestSchema,
  seconds: z.number().nonnegative(),
  /** The oldest schema version whose application still works on this schema, as the release declares it. */
  compatibleFrom: lineSchema.optional(),
});
export type MigrationOutcome = z.infer<typeof migrationOutcomeSchema>;

/** Where an approval was given. `admin-bypass`: an administrator of the forge let the run through, and the policy allows that. */
export const approvalSources = [
  'signed-approval',
  'review',
  'merge',
  'environment',
  'admin-bypass',
] as const;
export type ApprovalSource = (typeof approvalSources)[number];

/** Sources of which the forge keeps neither time nor attempt, so that only the job that saw them can say both. */
const observedSources: ReadonlySet<ApprovalSource> = new Set(['environment', 'admin-bypass']);

/** One person's (or rule's) word that a plan may be carried out. */
export const approvalSchema = z
  .strictObject({
    approver: lineSchema,
    /** When it was given; where `observed` stands, when it was seen. */
    at: timestampSchema,
    planHash: digestSchema,
    /** The signed document; always there where the source is one. */
    envelopeDigest: digestSchema.optional(),
    source: z.enum(approvalSources),
    /** The run and its attempt that waited for the review. */
    run: z.string().min(1).max(64).optional(),
    attempt: z.int().positive().optional(),
    /** The pull request that was reviewed, and where people look at the review. */
    pullRequest: z.int().positive().optional(),
    url: lineSchema.optional(),
    /** What the approver said, without control characters. */
    comment: lineSchema.optional(),
    /** The forge does not tell when it was given: `at` is when the job that waited for it started. */
    observed: z.literal('job-start').optional(),
  })
  .refine((it) => it.source !== 'signed-approval' || it.envelopeDigest !== undefined, {
    message: 'a signed approval names the digest of its envelope',
    path: ['envelopeDigest'],
  })
  .superRefine((it, context) => {
    if (!observedSources.has(it.source)) return;
    for (const key of ['run', 'attempt', 'observed'] as const) {
      if (it[key] !== undefined) continue;
      const message = `an approval from the forge's environment says its ${key}`;
      context.addIssue({ code: 'custom', message, path: [key] });
    }
  });
export type Approval = z.infer<typeof approvalSchema>;

/** How one smoke check ended. A check that must not block may warn; one that must hold has passed, or there is no evidence. */
export const smokeResultSchema = z.strictObject({
  name: lineSchema,
  outcome: z.enum(['passed', 'warned', 'skipped']),
  /** Why it warned, or why it was not needed. */
  reason: proseSchema.optional(),
  attempts: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});
export type SmokeResult = z.infer<typeof smokeResultSchema>;

/** The gates that a person may override with a written reason, where the policy lets them. */
export const overriddenGates = ['freeze', 'hold'] as const;

/** A gate that somebody overrode, why, and who: in the plan that was approved, and in the record. */
export const overrideSchema = z.strictObject({
  gate: z.enum(overriddenGates),
  reason: proseSchema,
  by: lineSchema,
});
export type Override = z.infer<typeof overrideSchema>;

/** What was tested before a merge: the merged commit took its digests, because it has the same tree. */
export const testedSchema = z.strictObject({
  commit: commitShaSchema,
  tree: z.string().regex(/^[0-9a-f]{40}$/),
  /** Who signed the images for that commit, as the policy calls them. */
  signers: z.array(lineSchema).min(1).max(100),
  /** The checks that were green on it. */
  checks: z.array(lineSchema).min(1).max(100),
});
export type Tested = z.infer<typeof testedSchema>;
