import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A content digest, `sha256:` and 64 hexadecimal digits (OCI image specification, descriptor). */
export const digestSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 lower-case hexadecimal digits')
  .brand<'Digest'>();
export type Digest = z.infer<typeof digestSchema>;

/** A full git commit id, 40 hexadecimal digits. */
export const commitShaSchema = z
  .string()
  .regex(/^[0-9a-f]{40}$/, 'expected a full commit id of 40 lower-case hexadecimal digits')
  .brand<'CommitSha'>();
export type CommitSha = z.infer<typeof commitShaSchema>;

/** A name of ours (application, image, environment, person): lower case letters, digits and inner hyphens, at most 63. */
export const nameSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    'expected lower case letters, digits and inner hyphens, at most 63',
  );

/** A moment in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const timestampSchema = z.iso.datetime({ precision: 3 });

/** A repository in a registry, `host[:port]/path`, without tag and digest. */
export const imageRepositorySchema = z
  .string()
  .max(255)
  .regex(
    /^(?:[a-zA-Z0-9][a-zA-Z0-9.-]*|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)+$/,
    'expected host[:port]/path in lower case',
  );

/** The release tag of a commit: `sha-` and its 40 digits. */
export type ReleaseTag = `sha-${string}`;

/**
 * @param commit a full commit id
 * @returns the only tag that a release of this commit gets (law 1)
 */
export function releaseTag(commit: CommitSha): ReleaseTag {
  return `sha-${commit}`;
}

/** One image of a release. */
export const releaseImageSchema = z.object({
  name: nameSchema,
  repository: imageRepositorySchema,
  tag: z.string().regex(/^sha-[0-9a-f]{40}$/),
  digest: digestSchema,
  mediaType: z.string().max(255),
  size: z.int().nonnegative(),
});
export type ReleaseImage = z.infer<typeof releaseImageSchema>;

/** A release: one commit's set of images. Names are unique, and every tag is that of the commit. */
export const releaseSchema = z
  .object({
    application: nameSchema,
    commit: commitShaSchema,
    images: z.array(releaseImageSchema).min(1).max(64),
  })
  .refine(
    (release) => new Set(release.images.map((image) => image.name)).size === release.images.length,
    {
      message: 'two images have one name',
    },
  )
  .refine((release) => release.images.every((image) => image.tag === `sha-${release.commit}`), {
    message: "an image's tag is not that of the release's commit",
  });
export type Release = z.infer<typeof releaseSchema>;

/** Who acts: one job of one attempt of one run (design, section 4, Locks). */
export const ownerSchema = z.object({
  repository: z.string().min(1).max(255),
  run: z.string().min(1).max(64),
  attempt: z.int().positive(),
  job: z.string().min(1).max(255),
  /** The person or machine account on whose behalf the run works. */
  actor: z.string().min(1).max(255),
  /** The process that works, where a run is a local process: lets a local take-over ask whether it lives. */
  pid: z.int().positive().optional(),
});
export type Owner = z.infer<typeof ownerSchema>;

/**
 * @param bytes what to hash
 * @returns its sha256 digest
 */
export function digestOf(bytes: Uint8Array | string): Digest {
  return digestSchema.parse(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
}
