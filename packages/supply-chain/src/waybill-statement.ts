import {
  canonicalJson,
  commitShaSchema,
  describeIssues,
  isWaybillError,
  nameSchema,
  ownerSchema,
  releaseImageSchema,
  timestampSchema,
  type Digest,
} from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import { z } from 'zod';
import { allowedSigners } from './allowed-signer.ts';
import {
  attachBundle,
  attachStatement,
  readStatements,
  type AttachedStatement,
  type AttestedImage,
  type RejectedReferrer,
} from './attached-statement.ts';
import { supplyChainError } from './error-codes.ts';
import { differingCertificate, differingClaims } from './signature-claims.ts';
import { recognisedSigners, type AttachOptions } from './signing/recognised-signers.ts';
import type { StatementSigner } from './signing/statement-signer.ts';
import { encodeStatement } from './statement.ts';
import { closestFault, tooManyReferrers, type SignatureExpectation } from './verify-image.ts';

/** The kind of statement that a waybill is. */
export const waybillPredicateType = 'urn:waybill:predicate:waybill:v1';

/** What came out of verifying one contract, as the waybill carries it. */
const contractVerdictSchema = z.object({
  contract: z.string().min(1).max(255),
  kind: z.string().min(1).max(64),
  holds: z.boolean(),
  /** How many findings of each level. */
  findings: z.record(z.string().max(64), z.int().nonnegative()),
});

/** The verdicts of a commit's contracts, as `verify-contract` gives them. */
export const contractVerdictsSchema = z.array(contractVerdictSchema).max(100);

/** How many of each severity; every one is said, because what is not said is not zero. */
const scanCountsSchema = z.object({
  critical: z.int().nonnegative(),
  high: z.int().nonnegative(),
  medium: z.int().nonnegative(),
  low: z.int().nonnegative(),
  /** Those whose severity the scanner cannot tell. */
  unknown: z.int().nonnegative(),
});

/** What a vulnerability scan found in one image, as the waybill carries it. */
const scanSchema = z.object({
  image: nameSchema,
  /** The scanner and its version. */
  tool: z.string().min(1).max(255),
  at: timestampSchema,
  /** When the database was built that the scanner knew. */
  databaseBuiltAt: timestampSchema.optional(),
  /** What counts: neither waived nor ruled out by a VEX document. */
  counts: scanCountsSchema,
  /** Those of `counts` that a known version fixes. */
  fixable: scanCountsSchema.optional(),
  /** What waivers and VEX documents take out; it is in no other count. */
  suppressed: scanCountsSchema.optional(),
  /** When the first of those waivers ends: from then on `counts` is too low. */
  suppressedUntil: timestampSchema.optional(),
});

/** The longest description that a waybill carries; a longer one stays in the repository alone. */
export const maximumDescriptionBytes = 262_144;

/** waybill.yaml at the released commit: how the release is known to be ready and well, wherever it runs. */
const descriptionSchema = z.object({
  file: z.string().min(1).max(1024),
  text: z.string().refine((text) => Buffer.byteLength(text) <= maximumDescriptionBytes, {
    message: `expected at most ${String(maximumDescriptionBytes)} bytes`,
  }),
});

/** The release's signed statement: what it is, where it came from, who released it (design, section 2). */
export const waybillSchema = z
  .object({
    application: nameSchema,
    commit: commitShaSchema,
    source: z.string().min(1).max(2048),
    images: z.array(releaseImageSchema).min(1).max(64),
    builtBy: ownerSchema,
    contracts: contractVerdictsSchema.optional(),
    /** One for each image that was scanned. */
    scans: z.array(scanSchema).max(64).optional(),
    /** A rollback reads it where the application's repository cannot be reached. */
    description: descriptionSchema.optional(),
    /** The ledger's head when the waybill was written: a rewritten history contradicts it (`ledger verify`). */
    ledgerHead: commitShaSchema.optional(),
    createdAt: timestampSchema,
  })
  .refine(({ images }) => new Set(images.map(({ name }) => name)).size === images.length, {
    message: 'two images have one name',
  })
  .refine(({ scans = [] }) => new Set(scans.map(({ image }) => image)).size === scans.length, {
    message: 'one image has two scans',
    path: ['scans'],
  });
export type Waybill = z.infer<typeof waybillSchema>;
export type WaybillContractVerdict = z.infer<typeof contractVerdictSchema>;
export type WaybillScan = z.infer<typeof scanSchema>;
export type WaybillDescription = z.infer<typeof descriptionSchema>;

/** The waybill as it hangs on one image. */
export interface AttachedWaybill {
  readonly name: string;
  readonly repository: string;
  readonly digest: Digest;
  readonly waybillDigest: Digest;
  /** Whether it was there: then nothing was pushed. */
  readonly reused: boolean;
}

/** A waybill that was believed. */
export interface VerifiedWaybill {
  readonly waybill: Waybill;
  readonly signer: string;
  /** The key or the workflow, in one line. */
  readonly identity: string;
  readonly waybillDigest: Digest;
  readonly rejected: readonly RejectedReferrer[];
}

/**
 * Attaches the waybill to every image of its release. One that says the same (the moment, the run and the
 * ledger's head apart) and was signed by the same signer is taken as it is, also for the images that lack it:
 * all images carry the same bytes.
 * @param registry gives the client of a host
 * @param waybill what to say
 * @param signer who signs
 * @param options whose waybills count as there already; the clock
 * @returns each image with its referrer
 * @throws WAYBILL_INVALID where the waybill itself is wrong, and what the registry's client throws
 */
export async function attachWaybill(
  registry: (host: string) => RegistryClient,
  waybill: Waybill,
  signer: StatementSigner,
  options: AttachOptions = {},
): Promise<readonly AttachedWaybill[]> {
  const signers = recognisedSigners(signer, options);
  const checked = parseWaybill(waybill);
  const wanted = lastingContent(checked);
  const places = await Promise.all(
    checked.images.map(async (image) => {
      const client = registry(image.repository.slice(0, image.repository.indexOf('/')));
      const { found } = await readStatements(client, image, waybillPredicateType, signers);
      return { image, client, existing: found.find((item) => sameContent(item, checked, wanted)) };
    }),
  );
  let bundle = places.find(({ existing }) => existing !== undefined)?.existing?.bundle;
  const attached: AttachedWaybill[] = [];
  for (const { image, client, existing } of places) {
    const { name, repository, digest } = image;
    let referrer = existing?.referrer;
    if (referrer === undefined && bundle !== undefined) {
      referrer = await attachBundle(client, image, bundle, waybillPredicateType, options);
    }
    if (referrer === undefined) {
      const statement = encodeStatement(subjectsOf(checked), waybillPredicateType, checked);
      const made = await attachStatement(
        client,
        image,
        statement,
        waybillPredicateType,
        signer,
        options,
      );
      ({ referrer } = made);
      bundle = made.bundle;
    }
    attached.push({
      name,
      repository,
      digest,
      waybillDigest: referrer,
      reused: existing !== undefined,
    });
  }
  return attached;
}

/**
 * Reads the waybill of an image, as promotion does: signed by an allowed signer, about this image, for this
 * source, commit and application. Where several are good, they must name the same images, and the newest is
 * given.
 * @param client the client of the image's registry
 * @param image the image by digest
 * @param expectation signers and source
 * @returns what it says and who signed it
 * @throws WAYBILL_MISSING, WAYBILL_INVALID, WAYBILL_AMBIGUOUS, SIGNATURE_WRONG_SOURCE, SIGNATURE_WRONG_KEY,
 *   SIGNATURE_INVALID, SIGNATURE_WRONG_SUBJECT, REFERRERS_TOO_MANY
 */
export async function readWaybill(
  client: RegistryClient,
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  expectation: SignatureExpectation,
): Promise<VerifiedWaybill> {
  const signers = allowedSigners(expectation.signers);
  const read = await readStatements(
    client,
    image,
    waybillPredicateType,
    signers,
    expectation.recorded,
  );
  const rejected = [...read.rejected];
  const good: VerifiedWaybill[] = [];
  for (const item of read.found) {
    try {
      const waybill = judgeWaybill(item, expectation);
      const { signer, referrer: waybillDigest } = item;
      good.push({
        waybill,
        signer: signer.name,
        identity: signer.identity,
        waybillDigest,
        rejected,
      });
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      rejected.push({ digest: item.referrer, code: error.code, message: error.message });
    }
  }
  const newest = good.sort((a, b) => (a.waybill.createdAt < b.waybill.createdAt ? 1 : -1))[0];
  if (newest === undefined) throw refusal(image, rejected, read.unread);
  refuseAmbiguity(image, good);
  return newest;
}

function judgeWaybill(
  { statement, signer }: AttachedStatement,
  expectation: SignatureExpectation,
): Waybill {
  const waybill = parseWaybill(statement.predicate);
  const differences = [
    ...differingClaims(waybill, expectation),
    ...differingCertificate(signer, expectation),
  ];
  if (differences.length > 0) {
    throw supplyChainError('SIGNATURE_WRONG_SOURCE', {
      message: `Expected ${differences.join('; ')}, in the waybill by ${signer.name}.`,
      remedy: 'Promote only what the release stage of this repository released.',
    });
  }
  const subjects = statement.subject.map(({ digest }) => `sha256:${digest['sha256'] ?? ''}`).sort();
  const images = [...new Set<string>(waybill.images.map(({ digest }) => digest))].sort();
  if (subjects.join() === images.join()) return waybill;
  throw supplyChainError('WAYBILL_INVALID', {
    message: `Expected the waybill's subjects to be exactly its images (${images.join(', ')}); found ${subjects.slice(0, 64).join(', ')}.`,
    remedy: 'Run the release stage for this commit again: it writes a new waybill.',
  });
}

/** Two waybills by allowed signers that name different images: which one is the release cannot be known. */
function refuseAmbiguity(
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  good: readonly VerifiedWaybill[],
): void {
  const sets = new Set(good.map(({ waybill }) => canonicalJson(sortedImages(waybill))));
  if (sets.size <= 1) return;
  const digests = good.map(({ waybillDigest }) => waybillDigest);
  throw supplyChainError('WAYBILL_AMBIGUOUS', {
    message: `Expected every good waybill of ${image.repository}@${image.digest} to name the same images; ${digests.join(' and ')} differ.`,
    remedy:
      "Compare them with the ledger's claim of this commit, and delete the wrong referrer in the registry.",
    facts: { repository: image.repository, digest: image.digest, waybills: digests },
  });
}

function refusal(
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  rejected: readonly RejectedReferrer[],
  unread: number,
): Error {
  const name = `${image.repository}@${image.digest}`;
  if (unread > 0) return tooManyReferrers(name, unread);
  const closest = closestFault(rejected);
  if (closest !== undefined) {
    return supplyChainError(closest.code, {
      message: `${name}: ${closest.message}`,
      remedy:
        'Check the policy (signers) and who pushed to the registry; then run the release stage for this commit again.',
      facts: {
        repository: image.repository,
        digest: image.digest,
        rejected: rejected.slice(0, 16).map(({ digest, code }) => `${digest} ${code}`),
      },
    });
  }
  return supplyChainError('WAYBILL_MISSING', {
    message: `Expected ${name} to carry its release's waybill; none is attached to it.`,
    remedy: 'Run the release stage for this commit again: it attaches what is missing.',
    facts: { repository: image.repository, digest: image.digest },
  });
}

function parseWaybill(value: unknown): Waybill {
  const result = waybillSchema.safeParse(value);
  if (result.success) return result.data;
  throw supplyChainError('WAYBILL_INVALID', {
    message: `Expected a waybill of the form that Waybill writes; ${describeIssues(result.error).join('; ')}.`,
    remedy: 'Run the release stage for this commit again with this version of Waybill.',
  });
}

function sameContent(
  { statement, signer }: AttachedStatement,
  waybill: Waybill,
  wanted: string,
): boolean {
  const result = waybillSchema.safeParse(statement.predicate);
  return (
    result.success &&
    lastingContent(result.data) === wanted &&
    differingCertificate(signer, waybill).length === 0
  );
}

/** What two waybills of one release have in common, whichever run wrote them. */
function lastingContent(waybill: Waybill): string {
  const { application, commit, source, contracts, scans, description } = waybill;
  const images = sortedImages(waybill);
  return canonicalJson({ application, commit, source, contracts, scans, description, images });
}

function sortedImages({ images }: Waybill): Waybill['images'] {
  return [...images].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every digest once: two images of one release may be the same bytes. */
function subjectsOf({ images }: Waybill): { digest: Digest; name: string }[] {
  const byDigest = new Map(images.map(({ digest, repository }) => [digest, repository]));
  return [...byDigest].map(([digest, name]) => ({ digest, name }));
}
