import type { CommitSha, Digest } from '@waybill/core';
import { z } from 'zod';

/** SLSA provenance v1 (slsa.dev/spec/v1.0/provenance). */
export const provenancePredicateType = 'https://slsa.dev/provenance/v1';

/** What `externalParameters` of a provenance by Waybill mean: one image of a release, as waybill.yaml at the commit defines it. */
export const imageBuildType = 'urn:waybill:build-type:image:v1';

/** Something that a build took. */
export interface BuildMaterial {
  /** An image's reference, or a URL. */
  readonly name: string;
  readonly digest: Digest;
}

/** How an image came about, by the records of the run that built it. */
export interface ImageBuild {
  readonly application: string;
  /** The image's name within the release. */
  readonly image: string;
  /** The source repository, as its clone URL or `host/owner/name`. */
  readonly source: string;
  readonly commit: CommitSha;
  /** waybill.yaml at the commit: what defines the build. */
  readonly description: { readonly file: string; readonly digest: Digest };
  /** The image's part of it, with the defaults filled in; it names secrets and holds none. */
  readonly definition: object;
  readonly engine: string;
  readonly materials: readonly BuildMaterial[];
  /** Who is trusted for all this, as a URI. */
  readonly builder: string;
  /** The run, as a URI. */
  readonly invocation: string;
  readonly startedAt: string;
  readonly finishedAt: string;
}

const descriptorSchema = z.looseObject({
  name: z.string().optional(),
  uri: z.string().optional(),
  digest: z.record(z.string(), z.string()).optional(),
});

/** As far as a provenance by Waybill is read again. */
export const provenanceSchema = z.looseObject({
  buildDefinition: z.looseObject({
    buildType: z.string(),
    externalParameters: z.record(z.string(), z.unknown()),
    resolvedDependencies: z.array(descriptorSchema).optional(),
  }),
  runDetails: z.looseObject({
    builder: z.looseObject({ id: z.string() }),
    metadata: z
      .looseObject({
        invocationId: z.string().optional(),
        startedOn: z.string().optional(),
        finishedOn: z.string().optional(),
      })
      .optional(),
  }),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/**
 * @param build how an image came about
 * @returns the predicate of its provenance; equal builds give equal predicates
 */
export function provenancePredicate(build: ImageBuild): Provenance {
  const { application, image, source, commit, description, definition, engine } = build;
  const repository = sourceUri(source);
  return {
    buildDefinition: {
      buildType: imageBuildType,
      externalParameters: {
        application,
        image,
        source: { uri: repository, digest: { gitCommit: commit } },
        description: description.file,
        definition,
      },
      internalParameters: { engine },
      resolvedDependencies: [
        { uri: `${repository}@${commit}`, digest: { gitCommit: commit } },
        { name: description.file, digest: { sha256: hexOf(description.digest) } },
        ...build.materials.map(({ name, digest }) => ({
          name,
          uri: materialUri(name, digest),
          digest: { sha256: hexOf(digest) },
        })),
      ],
    },
    runDetails: {
      builder: { id: build.builder },
      metadata: {
        invocationId: build.invocation,
        startedOn: build.startedAt,
        finishedOn: build.finishedAt,
      },
    },
  };
}

/**
 * @param predicate what a signed statement says
 * @param image the image's name within the release
 * @param commit the commit
 * @returns whether it is a provenance of that image from that commit, whoever built it
 */
export function isProvenanceOf(predicate: unknown, image: string, commit: CommitSha): boolean {
  const result = provenanceSchema.safeParse(predicate);
  if (!result.success) return false;
  const { buildType, externalParameters, resolvedDependencies = [] } = result.data.buildDefinition;
  return (
    buildType === imageBuildType &&
    externalParameters['image'] === image &&
    resolvedDependencies.some(({ digest }) => digest?.['gitCommit'] === commit)
  );
}

/** SPDX download location: `git+https://…`. */
function sourceUri(source: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ? `git+${source}` : `git+https://${source}`;
}

/** Package URL specification, type oci; what is a URL or a package URL already stays as it is. */
function materialUri(name: string, digest: Digest): string {
  if (name.startsWith('pkg:') || /^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return name;
  const reference = /^(?<repository>[^@]+?)(?::(?<tag>[^:/@]+))?(?:@.*)?$/.exec(name)?.groups;
  const repository = reference?.['repository'] ?? name;
  const last = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
  const tag = reference?.['tag'];
  const qualifiers = [
    `repository_url=${encodeURIComponent(repository)}`,
    ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
  ];
  return `pkg:oci/${encodeURIComponent(last)}@${encodeURIComponent(digest)}?${qualifiers.join('&')}`;
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}
