import {
  commitShaSchema,
  digestSchema,
  imageRepositorySchema,
  nameSchema,
  timestampSchema,
} from '@waybill/core';
import { z } from 'zod';

/*
 * What one step of a job hands to the next. Each carries the commit and the environment that it speaks of:
 * evidence of another deployment is refused, never taken for this one. A schema is made when it is first used
 * (z.lazy): the inputs of an action name several, and a start makes none of them.
 */

const about = { environment: nameSchema, commit: commitShaSchema };

const seenIdentity = z.lazy(() =>
  z.strictObject({
    where: z.string().min(1).max(500),
    expected: z.string().min(1).max(500),
    seen: z.string().min(1).max(500),
  }),
);

/** What was seen in a cluster: workloads at their generation, and which digest each running container reports. */
const seenCluster = z.lazy(() =>
  z.strictObject({
    address: z.string().min(1).max(500),
    workloads: z
      .array(
        z.strictObject({
          workload: z.string().min(1).max(400),
          generation: z.int().nonnegative(),
          ready: z.int().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
    images: z
      .array(
        z.strictObject({
          image: nameSchema,
          digest: digestSchema,
          reported: z.string().min(1).max(500),
          pods: z.int().nonnegative(),
        }),
      )
      .min(1)
      .max(500),
  }),
);

/** What await-ready observed: in a cluster, at an address, or both. */
export const readyEvidenceInput = z.lazy(() =>
  z
    .strictObject({
      ...about,
      url: z.string().min(1).max(2048).exactOptional(),
      identity: seenIdentity,
      observations: z.int().positive(),
      firstReadyAt: timestampSchema,
      lastStatus: z.int().exactOptional(),
      cluster: seenCluster.exactOptional(),
      durationMilliseconds: z.number().nonnegative(),
      /** Which desired state the target says it runs; absent where it has no say. */
      revision: z.string().min(1).max(128).exactOptional(),
      /** Where the application migrates when it starts: the version that its schema has since. */
      schema: z
        .strictObject({ version: z.string().min(1).max(255), outputDigest: digestSchema })
        .exactOptional(),
    })
    .refine((it) => (it.url === undefined) === (it.lastStatus === undefined), {
      message: 'an address and its status go together',
      path: ['lastStatus'],
    })
    .refine((it) => it.url !== undefined || it.cluster !== undefined, {
      message: 'something was seen: an address, or a cluster',
      path: ['url'],
    }),
);
export type ReadyStepEvidence = z.infer<typeof readyEvidenceInput>;

/** What smoke-check observed. */
export const smokeEvidenceInput = z.lazy(() =>
  z.strictObject({
    ...about,
    at: timestampSchema,
    identity: seenIdentity,
    rounds: z.int().positive(),
    results: z
      .array(
        z.strictObject({
          name: nameSchema,
          attempts: z.int().nonnegative(),
          seconds: z.number().nonnegative(),
        }),
      )
      .max(500),
  }),
);
export type SmokeStepEvidence = z.infer<typeof smokeEvidenceInput>;

/** What run-migrator did. */
export const migrationEvidenceInput = z.lazy(() =>
  z.strictObject({
    ...about,
    ran: z.boolean(),
    versionBefore: z.string().min(1).max(500).nullable(),
    versionAfter: z.string().min(1).max(500).nullable(),
    outputDigest: digestSchema,
    seconds: z.number().nonnegative(),
    /** Where a Job migrated: which, and the digest that its container's runtime reported. */
    job: z
      .strictObject({
        namespace: z.string().min(1).max(63),
        name: z.string().min(1).max(63),
        uid: z.string().min(1).max(128),
        image: z.string().min(1).max(1024),
        reported: digestSchema,
        pod: z.string().min(1).max(253),
        /** When its end was seen. */
        seenAt: timestampSchema,
      })
      .exactOptional(),
    /** Where a controller started the Job, and whether the code came after it is not known: why. */
    orderUnknown: z.string().min(1).max(1000).exactOptional(),
  }),
);
export type MigrationStepEvidence = z.infer<typeof migrationEvidenceInput>;

/** A rollback: the controller ran no migration that counts, and what was seen in its place. */
const notMigrated = z.lazy(() =>
  z.strictObject({ ...about, notMigrated: z.string().min(1).max(2000) }),
);

/** What run-migrator saw of a migration that a controller starts once desired state is written. */
export const followedEvidenceInput = z.lazy(() => z.union([migrationEvidenceInput, notMigrated]));
export type FollowedStepEvidence = z.infer<typeof followedEvidenceInput>;

const plannedImage = z.lazy(() =>
  z.strictObject({
    name: nameSchema,
    repository: imageRepositorySchema,
    tag: z.string().max(128),
    digest: digestSchema,
  }),
);

/** The plan of a deployment; its hash is in the record, so a plan that was changed on the way is refused. */
export const planInput = z.lazy(() =>
  z.strictObject({
    schema: z.literal('waybill.plan/1'),
    application: nameSchema,
    environment: nameSchema,
    kind: z.enum(['promote', 'rollback']),
    delivery: z.enum(['direct', 'pull-request', 'host', 'external']),
    commit: commitShaSchema,
    images: z.array(plannedImage).max(64),
    changes: z
      .array(
        z.strictObject({
          file: z.string().max(1024),
          selector: z.string().max(1024),
          image: nameSchema.exactOptional(),
          before: z.string().max(4000).nullable(),
          after: z.string().max(4000),
        }),
      )
      .max(1000),
    migrations: z.strictObject({
      run: z.enum(['before', 'after', 'startup', 'none']),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    current: z
      .strictObject({
        deployment: z.string(),
        commit: commitShaSchema,
        images: z.array(z.strictObject({ name: nameSchema, digest: digestSchema })),
      })
      .nullable(),
    undoes: z.string().nullable(),
    overrides: z
      .strictObject({
        freeze: z.string().max(4000).exactOptional(),
        hold: z.string().max(4000).exactOptional(),
      })
      .exactOptional(),
    policy: digestSchema,
  }),
);

/** How a step of the job failed: its output `failure`. */
export const failureSchema = z.lazy(() =>
  z.looseObject({
    decision: z.enum(['refused', 'failed', 'cancelled']),
    code: z.string().regex(/^[A-Z][A-Z0-9_]{2,99}$/),
    message: z.string(),
    remedy: z.string(),
    facts: z.record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
    ),
  }),
);
export type StepFailure = z.infer<typeof failureSchema>;
