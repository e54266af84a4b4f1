import {
  expandTemplate,
  type ImageBuiltBy,
  type ImageConfig,
  type TemplateValues,
} from '@waybill/config';
import { releaseTag, type Digest } from '@waybill/core';
import type { BuildRequest } from '../engine.ts';
import { imageError } from '../error-codes.ts';

/** What an image stands on. */
export interface NamedBase {
  /** The reference without its digest. */
  readonly name: string;
  readonly digest: Digest;
}

/**
 * @param commitTime when the commit was made, ISO 8601
 * @returns whole seconds since 1970: what an archive's header holds, and SOURCE_DATE_EPOCH
 * @throws IMAGE_COMMIT_TIME_INVALID
 */
export function commitSeconds(commitTime: string): number {
  const seconds = Math.floor(Date.parse(commitTime) / 1000);
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= 0o77777777777) return seconds;
  throw imageError('IMAGE_COMMIT_TIME_INVALID', {
    message: `Expected the commit's time as ISO 8601, from 1970 on; found ${JSON.stringify(commitTime.slice(0, 64))}.`,
    remedy: 'Check the committer date of the commit.',
  });
}

/**
 * @param seconds since 1970
 * @returns RFC 3339, in seconds
 */
export function createdAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/**
 * @param request what is built
 * @returns the values of templates that are known then
 */
export function buildValues({
  application,
  commit,
  image,
}: Pick<BuildRequest, 'application' | 'commit' | 'image'>): TemplateValues {
  return {
    application,
    commit,
    'short-commit': commit.slice(0, 12),
    image: image.name,
    tag: releaseTag(commit),
  };
}

/**
 * What an image says of itself (OCI image specification, annotations).
 * @param request what is built
 * @param base what it stands on, where that is known by digest
 */
export function imageAnnotations(
  request: Pick<
    BuildRequest,
    'application' | 'commit' | 'commitTime' | 'image' | 'licenses' | 'source' | 'version'
  >,
  base: NamedBase | undefined,
): Record<string, string> {
  return {
    'org.opencontainers.image.created': createdAt(commitSeconds(request.commitTime)),
    'org.opencontainers.image.revision': request.commit,
    'org.opencontainers.image.source': request.source,
    'org.opencontainers.image.title': `${request.application}/${request.image.name}`,
    'org.opencontainers.image.version': request.version ?? request.commit,
    ...(request.licenses === undefined
      ? {}
      : { 'org.opencontainers.image.licenses': request.licenses }),
    ...(base === undefined
      ? {}
      : {
          'org.opencontainers.image.base.name': base.name,
          'org.opencontainers.image.base.digest': base.digest,
        }),
  };
}

/**
 * Labels of waybill.yaml may replace a descriptive one of ours, never those that say where the image is from.
 * @param request what is built
 * @param labels those of waybill.yaml; their values are templates
 * @param base what it stands on
 * @returns all labels
 * @throws TEMPLATE_INVALID
 */
export function imageLabels(
  request: BuildRequest,
  labels: Readonly<Record<string, string>>,
  base: NamedBase | undefined,
): Record<string, string> {
  const values = buildValues(request);
  const own = Object.entries(labels).map(
    ([name, value]) => [name, expandTemplate(value, values)] as const,
  );
  const annotations = imageAnnotations(request, base);
  const fixed = Object.entries(annotations).filter(
    ([name]) => !/\.(?:licenses|title|version)$/.test(name),
  );
  return { ...annotations, ...Object.fromEntries(own), ...Object.fromEntries(fixed) };
}

/**
 * @param image an image of waybill.yaml
 * @param key the engine that was asked
 * @returns it, with what that engine reads
 * @throws TypeError where the image asks for another engine
 */
export function imageOf<Key extends 'assemble' | 'buildx' | 'buildah'>(
  image: ImageConfig,
  key: Key,
): ImageBuiltBy<Key> {
  if (hasKey(image, key)) return image;
  throw new TypeError(`${image.name} is not built by ${key}`);
}

function hasKey<Key extends string>(image: ImageConfig, key: Key): image is ImageBuiltBy<Key> {
  return key in image;
}
