import {
  commitShaSchema,
  isWaybillError,
  type CommitSha,
  type Progress,
  type ReleaseImage,
} from '@waybill/core';
import type { RegistryClient } from '@waybill/oci';
import { imageError } from '../error-codes.ts';
import { registryImage, type RegistryImage } from '../registry-image.ts';
import type { ExtraTag } from './extra-tags.ts';
import { compareVersions, formatVersion } from './version.ts';

/** How a further tag stands after this run. */
export interface AddedTag {
  /** The image's name within the release. */
  readonly image: string;
  readonly tag: string;
  /** `added`: it is new, or was moved; `present`: it pointed there; `kept`: a newer release has it. */
  readonly outcome: 'added' | 'present' | 'kept';
}

/** What adding tags needs. */
export interface TagPorts {
  readonly registry: (host: string) => RegistryClient;
  readonly progress: Progress;
  /** @returns whether the first commit is an ancestor of the second, or the same; undefined where that is not known */
  isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<boolean | undefined>;
}

/**
 * Points further tags at published digests, without a build. A tag that names one version is never moved, and a moving
 * one never goes back to an older release (design, law 4).
 * @param images the published release
 * @param commit its commit
 * @param tags what `extraTags` said
 * @returns each tag of each image
 * @throws IMAGE_VERSION_TAG_TAKEN before any tag is set, and what the registry's client throws
 */
export async function addTags(
  images: readonly ReleaseImage[],
  commit: CommitSha,
  tags: readonly ExtraTag[],
  ports: TagPorts,
): Promise<readonly AddedTag[]> {
  const places = images.map((image) => ({
    image,
    place: registryImage(image.repository, ports.registry),
  }));
  const wanted = places.flatMap((at) => tags.map((tag) => ({ ...at, tag })));
  const found = await Promise.all(
    wanted.map(async ({ image, place, tag }) => {
      const current = await place.client.resolve(place.path, tag.tag);
      if (current !== undefined && current.digest !== image.digest && tag.kind === 'once')
        throw taken(image, tag.tag, current.digest);
      return { image, place, tag, current: current?.digest };
    }),
  );
  const added: AddedTag[] = [];
  for (const { image, place, tag, current } of found) {
    const names = { image: image.name, tag: tag.tag };
    if (current === image.digest) {
      added.push({ ...names, outcome: 'present' });
      continue;
    }
    const newer = current === undefined ? undefined : await newerHolder(place, commit, tag, ports);
    if (newer !== undefined) {
      ports.progress.detail(`${image.repository}:${tag.tag} stays with ${newer}, which is newer`);
      added.push({ ...names, outcome: 'kept' });
      continue;
    }
    await place.client.tag(place.path, image, tag.tag);
    added.push({ ...names, outcome: 'added' });
  }
  return added;
}

/** @returns the version or commit that has the tag by right, where it is newer than this one */
async function newerHolder(
  { client, path }: RegistryImage,
  commit: CommitSha,
  tag: ExtraTag,
  ports: TagPorts,
): Promise<string | undefined> {
  if (tag.version !== undefined) {
    const { own, rivalIn } = tag.version;
    const newer = (await client.listTags(path))
      .map(rivalIn)
      .find((version) => version !== undefined && compareVersions(version, own) > 0);
    return newer === undefined ? undefined : formatVersion(newer);
  }
  const holder = await commitOf(client, path, tag.tag);
  if (holder === undefined || holder === commit) return undefined;
  return (await ports.isAncestor(commit, holder)) === true ? holder.slice(0, 12) : undefined;
}

/** Nobody's proof, and not needed as one: whoever can write it can set the tag as well. */
async function commitOf(
  client: RegistryClient,
  path: string,
  tag: string,
): Promise<CommitSha | undefined> {
  try {
    const { manifest } = await client.readManifest(path, tag);
    const revision = manifest.annotations?.['org.opencontainers.image.revision'];
    const parsed = commitShaSchema.safeParse(revision);
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    if (isWaybillError(error, 'OCI_NOT_FOUND')) return undefined;
    throw error;
  }
}

function taken(image: ReleaseImage, tag: string, found: string): Error {
  return imageError('IMAGE_VERSION_TAG_TAKEN', {
    message: `Expected ${image.repository}:${tag} to be free, or to be ${image.digest}; it is ${found}.`,
    remedy:
      'A version is published once: give the commit a new version tag. Nothing of the release itself has changed.',
    facts: { image: image.name, repository: image.repository, tag, found, expected: image.digest },
  });
}
