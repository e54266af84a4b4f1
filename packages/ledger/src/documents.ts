import { z } from 'zod';
import {
  canonicalJson,
  commitShaSchema,
  digestOf,
  digestSchema,
  nameSchema,
  ownerSchema,
  releaseSchema,
  timestampSchema,
  type CommitSha,
  type Digest,
  type Owner,
} from '@waybill/core';
import type { ArchiveTotals } from './archive/pack-entry.ts';
import { deploymentIdSchema } from './evidence-parts.ts';
import {
  deploymentEvidenceProblems,
  releaseEvidenceProblems,
  type DeploymentEvidence,
  type Reading,
  type ReleaseEvidence,
} from './evidence.ts';
import { deploymentPhases, releasePhases } from './phases.ts';
import type { DeploymentRecord, RecordSignature, ReleaseRecord } from './record.ts';
import { deliveryModes } from './transition-table.ts';

/** Points at a deployment. */
export interface DeploymentPointer {
  readonly deployment: string;
  readonly commit: CommitSha;
  /** When it came to the phase that the pointer is about. */
  readonly at: string;
}

/** A release that was rolled back: promotion does not bring it back by itself. */
export interface HeldRelease extends DeploymentPointer {
  /** The rollback that took it back. */
  readonly by: string;
}

/** What an environment runs as far as the ledger knows, and what is under way. */
export interface EnvironmentRecord {
  readonly schema: string;
  readonly kind: 'environment';
  readonly application: string;
  readonly environment: string;
  /** How often the environment was locked: each lock has a number of its own. */
  readonly generation: number;
  /** What was proved to run. */
  readonly active: DeploymentPointer | null;
  /** What ran before `active`, of another commit. */
  readonly previous: DeploymentPointer | null;
  /** What desired state was last written for; another one than `active` where a rollout goes on, or failed. */
  readonly desired: DeploymentPointer | null;
  /** The accepted ones, the newest first; bounded. */
  readonly accepted: readonly DeploymentPointer[];
  /** What was rolled back and not replaced by something newer since, the newest first; absent where nothing is. */
  readonly held?: readonly HeldRelease[];
  /** The emergency that put something to the target that desired state does not say; absent where there is none. */
  readonly emergency?: DeploymentPointer;
  /** The ids of the deployments that are under way, locked or waiting. */
  readonly open: readonly string[];
  /** Over everything above. */
  readonly signature?: RecordSignature;
}

/** Who holds an environment. */
export interface LockRecord {
  readonly schema: string;
  readonly kind: 'lock';
  readonly application: string;
  readonly environment: string;
  readonly owner: Owner;
  readonly generation: number;
  readonly acquiredAt: string;
  /** Counts only where the owner's run cannot be asked about. */
  readonly leaseUntil: string;
  readonly deployment: string;
  /** Over everything above. */
  readonly signature?: RecordSignature;
}

/**
 * Who alone writes the list of what is attached to a digest, where a registry keeps that list under a tag: registries
 * cannot compare and set one.
 */
export interface SubjectLock {
  readonly schema: string;
  readonly kind: 'subject-lock';
  readonly application: string;
  readonly subject: Digest;
  readonly owner: Owner;
  readonly acquiredAt: string;
  /** Counts only where the owner's run cannot be asked about. */
  readonly leaseUntil: string;
  /** Over everything above. */
  readonly signature?: RecordSignature;
}

/** What of an application is frozen, and where: the head of the ledger vouches for all of it. */
export interface ArchiveRecord extends ArchiveTotals {
  readonly schema: string;
  readonly kind: 'archive';
  readonly application: string;
  /** The commit of the archive's branch that holds it: what is read of it is read there. */
  readonly commit: CommitSha;
  /** Over everything above. */
  readonly signature?: RecordSignature;
}

/** What the ledger says of itself. */
export interface LedgerRecord {
  readonly schema: string;
  readonly kind: 'ledger';
}

/** Everything that the hot tree holds. */
export type LedgerDocument =
  | LedgerRecord
  | ReleaseRecord
  | DeploymentRecord
  | EnvironmentRecord
  | LockRecord
  | SubjectLock
  | ArchiveRecord;

/** The most that one document may be long; larger ones are refused unread. */
export const maximumDocumentBytes = 1_048_576;

/** The most accepted deployments that an environment's pointers list. */
export const maximumAccepted = 50;

/** The most releases that an environment holds back; older ones have newer ones over them by then. */
export const maximumHeld = 50;

const schemaText = z.string().regex(/^[1-9][0-9]{0,3}\.[0-9]{1,4}$/);
const common = { schema: schemaText, application: nameSchema };
const pointer = z.looseObject({
  deployment: deploymentIdSchema,
  commit: commitShaSchema,
  at: timestampSchema,
});

/** A certificate, a log entry and a timestamp take some 6 kB. */
const maximumMaterialBytes = 32_768;

/** The signatures of ECDSA P-256 and Ed25519 have some 100 characters. */
const signature = z
  .looseObject({
    keyid: digestSchema,
    sig: z
      .string()
      .max(1024)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'expected base64'),
    verificationMaterial: z
      .record(z.string().max(64), z.unknown())
      .refine((material) => JSON.stringify(material).length <= maximumMaterialBytes, {
        message: `expected at most ${String(maximumMaterialBytes)} bytes`,
      })
      .exactOptional(),
  })
  .exactOptional();

const transitionParts = {
  at: timestampSchema,
  by: ownerSchema,
  previous: digestSchema,
  signature,
};

/** The forms of stored documents. They check and never change a value, so that unknown fields stay as they are. */
const forms = (
  reading: Reading,
): { [K in LedgerDocument['kind']]: z.ZodType<Extract<LedgerDocument, { kind: K }>> } => ({
  ledger: z.looseObject({ schema: schemaText, kind: z.literal('ledger') }),
  release: z.looseObject({
    ...common,
    kind: z.literal('release'),
    commit: commitShaSchema,
    transitions: z
      .array(
        z
          .looseObject({
            to: z.enum(releasePhases),
            evidence: z.custom<ReleaseEvidence>(),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of releaseEvidenceProblems(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(500),
  }),
  deployment: z.looseObject({
    ...common,
    kind: z.literal('deployment'),
    id: deploymentIdSchema,
    environment: nameSchema,
    delivery: z.enum(deliveryModes),
    commit: commitShaSchema,
    release: releaseSchema,
    transitions: z
      .array(
        z
          .looseObject({
            to: z.enum(deploymentPhases),
            evidence: z.custom<DeploymentEvidence>(),
            ...transitionParts,
          })
          .superRefine(({ to, evidence }, context) => {
            for (const message of deploymentEvidenceProblems(to, evidence, reading)) {
              context.addIssue({ code: 'custom', message, path: ['evidence'] });
            }
          }),
      )
      .min(1)
      .max(50),
  }),
  environment: z.looseObject({
    ...common,
    kind: z.literal('environment'),
    environment: nameSchema,
    generation: z.int().nonnegative(),
    active: pointer.nullable(),
    previous: pointer.nullable(),
    desired: pointer.nullable(),
    accepted: z.array(pointer).max(maximumAccepted),
    held: z
      .array(pointer.extend({ by: deploymentIdSchema }))
      .max(maximumHeld)
      .exactOptional(),
    emergency: pointer.exactOptional(),
    open: z.array(deploymentIdSchema).max(100),
    signature,
  }),
  lock: z.looseObject({
    ...common,
    kind: z.literal('lock'),
    environment: nameSchema,
    owner: ownerSchema,
    generation: z.int().positive(),
    acquiredAt: timestampSchema,
    leaseUntil: timestampSchema,
    deployment: deploymentIdSchema,
    signature,
  }),
  'subject-lock': z.looseObject({
    ...common,
    kind: z.literal('subject-lock'),
    subject: digestSchema,
    owner: ownerSchema,
    acquiredAt: timestampSchema,
    leaseUntil: timestampSchema,
    signature,
  }),
  archive: z.looseObject({
    ...common,
    kind: z.literal('archive'),
    commit: commitShaSchema,
    packs: z.int().positive(),
    chain: digestSchema,
    releases: z.int().nonnegative(),
    deployments: z.int().nonnegative(),
    newest: deploymentIdSchema.nullable(),
    environments: z.record(
      nameSchema,
      z.looseObject({ count: z.int().positive(), newest: deploymentIdSchema }),
    ),
    signature,
  }),
});

/** One set for what this version writes, one for what a newer minor version wrote. */
export const documentForms = { strict: forms('strict'), tolerant: forms('tolerant') } as const;

/**
 * Writes a document as it is stored: sorted keys, two spaces, and a seal over all of it. The seal finds an
 * edit and damage; who wrote the document is for signatures to say.
 * @param document any document of the ledger
 * @returns its bytes; equal documents give equal bytes
 */
export function encodeDocument(document: LedgerDocument): Buffer {
  return encodeSealed({ ...document });
}

/**
 * @param fields a document's fields, known or not
 * @returns the bytes that hold them, with their seal
 */
export function encodeSealed(fields: Readonly<Record<string, unknown>>): Buffer {
  const seal = digestOf(canonicalJson(fields));
  const sorted: unknown = JSON.parse(canonicalJson({ ...fields, seal }));
  return Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`);
}
