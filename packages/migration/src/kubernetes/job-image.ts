import { releaseTag } from '@waybill/core';
import {
  listAt,
  objectAt,
  textAt,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { MigratorJob } from './migrator-job.ts';

/** An image reference, taken apart. */
interface Reference {
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/**
 * @param text an image as a container names it
 * @returns its parts
 */
export function referenceOf(text: string): Reference {
  const [named = '', digest] = text.split('@', 2);
  const colon = named.lastIndexOf(':');
  const isTagged = colon > named.lastIndexOf('/');
  return {
    repository: isTagged ? named.slice(0, colon) : named,
    tag: isTagged ? named.slice(colon + 1) : undefined,
    digest,
  };
}

/** A container of a Job's pods that runs the migrator, and how its image says so. */
export interface MigratorContainer {
  readonly name: string;
  readonly image: string;
  /** `tag`: only the release's tag says so, which can move: what the runtime reports decides. */
  readonly by: 'digest' | 'tag';
}

/**
 * Finds the container that runs the release's migrator: by its digest under any repository name (a mirror has
 * another), or by the release's tag in its repository.
 * @param found the Job as the cluster has it
 * @param job the migration
 * @returns the container; undefined where none runs it
 */
export function migratorContainer(
  found: KubernetesObject,
  job: Pick<MigratorJob, 'image' | 'deployment'>,
): MigratorContainer | undefined {
  const tag = releaseTag(job.deployment.commit);
  const candidates = containersOf(found).map(({ name, image }) => ({
    name,
    image,
    ...referenceOf(image),
  }));
  const byDigest = candidates.find(({ digest }) => digest === job.image.digest);
  if (byDigest !== undefined) return { name: byDigest.name, image: byDigest.image, by: 'digest' };
  const byTag = candidates.find(
    (it) => it.digest === undefined && it.tag === tag && it.repository === job.image.repository,
  );
  return byTag === undefined ? undefined : { name: byTag.name, image: byTag.image, by: 'tag' };
}

/**
 * @param found a Job
 * @returns each container of its pods and the image that it names
 */
export function containersOf(
  found: KubernetesObject,
): readonly { readonly name: string; readonly image: string }[] {
  const spec = objectAt(found.spec, 'template', 'spec');
  return listAt(spec, 'containers').map((container) => ({
    name: textAt(container, 'name') ?? '',
    image: textAt(container, 'image') ?? '',
  }));
}

/**
 * @param imageID as a runtime reports it: `docker.io/x@sha256:…`, `docker-pullable://…@sha256:…`, `sha256:…`
 * @returns the digest in it; undefined where there is none
 */
export function reportedDigest(imageID: string): string | undefined {
  return /(?:^|@)(sha256:[0-9a-f]{64})$/.exec(imageID)?.[1];
}

/**
 * @param manifest a parsed manifest
 * @param path where a list of containers stands in it
 * @returns the containers, as objects
 */
export function containersAt(
  manifest: JsonObject,
  ...path: readonly string[]
): readonly JsonObject[] {
  return listAt(manifest, ...path)
    .map((entry) => objectAt(entry))
    .filter((entry) => entry !== undefined);
}
