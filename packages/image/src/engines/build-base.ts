import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isWaybillError } from '@waybill/core';
import { isRegistryHost, isRepositoryPath, isTag, type ImageReference } from '@waybill/oci';
import type { BuildContext } from '../engine.ts';
import { dockerfileReference, pinnedBase, type DockerfileChoice } from './dockerfile-base.ts';
import type { NamedBase } from './image-source.ts';

/** What a build stands on, as it is known before the build. */
export interface BuildBase {
  readonly base: NamedBase;
  /**
   * Where the Dockerfile names a tag: what it writes, and the reference by digest that stands for it. The tag may move
   * between the look and the build; the build takes what was seen.
   */
  readonly tag?: { readonly written: string; readonly pinned: string };
}

/** Which stage of a Dockerfile is built, and what is given to it. */
export interface BaseChoice extends DockerfileChoice {
  /** Contexts that stand for images already. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** How long is waited for the registry of a base: only the builder may be able to reach it. */
const longestLook = 15_000;

/**
 * Learns what a build stands on: the Dockerfile says it by digest, or the registry says which digest its tag has now.
 * @param image the image's name, for the log
 * @param context registries, signal
 * @param dockerfile its text
 * @param choice the stage that is built, its arguments, and the contexts that stand for images already
 * @returns undefined where it is not known; that does not end a build
 */
export async function buildBase(
  image: string,
  context: BuildContext,
  dockerfile: string,
  choice: BaseChoice,
): Promise<BuildBase | undefined> {
  const reference = dockerfileReference(dockerfile, choice);
  if (reference === undefined || Object.hasOwn(choice.contexts, reference)) return undefined;
  const pinned = pinnedBase(reference);
  if (pinned !== undefined) return { base: pinned };
  const place = fullReference(reference);
  if (place === undefined) return undefined;
  const { registry, repository, tag } = place;
  const digest = await digestNow(context, place);
  if (digest === undefined) {
    context.progress.detail(
      `${image}: the digest of ${reference} is not known before the build; its registry does not say it.`,
    );
    return undefined;
  }
  const named = `${registry}/${repository}`;
  return {
    base: { name: `${named}:${tag}`, digest },
    tag: { written: reference, pinned: `${named}@${digest}` },
  };
}

/**
 * @param checkout the folder with the commit's files
 * @param dockerfile a path in it
 * @returns the text; empty where it cannot be read: the builder says why
 */
export async function dockerfileText(checkout: string, dockerfile: string): Promise<string> {
  return await readFile(join(checkout, dockerfile), 'utf8').catch(() => '');
}

/**
 * @param contexts the build contexts of waybill.yaml
 * @param found what the build stands on
 * @returns all build contexts: one stands for a base by tag
 */
export function withBase(
  contexts: Readonly<Record<string, string>>,
  found: BuildBase | undefined,
): Readonly<Record<string, string>> {
  const { tag } = found ?? {};
  return tag === undefined
    ? contexts
    : { ...contexts, [tag.written]: `docker-image://${tag.pinned}` };
}

/** Whatever keeps the registry from saying it, the builder may know better; only a cancelled run ends here. */
async function digestNow(
  context: BuildContext,
  { registry, repository, tag }: FullReference,
): Promise<NamedBase['digest'] | undefined> {
  const late = new AbortController();
  const client = context.registry(apiHost(registry));
  const found = client.resolve(repository, tag).catch((error: unknown) => {
    context.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    return undefined;
  });
  try {
    const waited = sleep(longestLook, undefined, { signal: late.signal, ref: false });
    return (await Promise.race([found, waited.catch(() => undefined)]))?.digest;
  } finally {
    late.abort();
    found.catch(() => undefined);
  }
}

type FullReference = Required<Pick<ImageReference, 'registry' | 'repository' | 'tag'>>;

/** What Dockerfiles leave out: Docker Hub, its folder of official images, and the tag `latest`. */
function fullReference(reference: string): FullReference | undefined {
  const slash = reference.indexOf('/');
  const first = slash < 0 ? '' : reference.slice(0, slash);
  const isHost = first === 'localhost' || /[.:]/.test(first);
  const registry = isHost ? first : 'docker.io';
  const rest = isHost ? reference.slice(slash + 1) : reference;
  const [path = '', tag = 'latest'] = rest.split(':');
  const repository = isHost || path.includes('/') ? path : `library/${path}`;
  return isRegistryHost(registry) && isRepositoryPath(repository) && isTag(tag)
    ? { registry, repository, tag }
    : undefined;
}

/** Docker Hub's name and its registry's differ. */
function apiHost(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}
