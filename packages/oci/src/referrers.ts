import { isWaybillError, type Digest } from '@waybill/core';
import { invalidAnswer, parseJson, readBounded, tooLarge, type Subject } from './answer.ts';
import type { HttpAnswer } from './http-answer.ts';
import { artifactTypeOf, imageIndexSchema, isImageIndex, type Descriptor } from './manifest.ts';
import { maximumManifestBytes, readManifest } from './manifest-reader.ts';
import { mediaTypes } from './media-types.ts';
import { checkRepository, scope } from './names.ts';
import type { ReadManifest } from './registry-client.ts';
import type { Answered, Transport } from './transport.ts';

/** More referrers than this on one image is damage, or an attack. */
export const maximumReferrers = 5000;
const maximumPages = 100;
/** Manifests that are read at once to look up their artifact types. */
const lookupsAtOnce = 8;

/** How registries, and proxies before them, say that there is no referrers API. */
export const lacksReferrersApi: readonly number[] = [404, 405, 406, 501];

/** What is attached to a digest, and where the registry keeps that list. */
export interface ReferrerList {
  readonly kind: 'api' | 'fallback-tag';
  readonly descriptors: readonly Descriptor[];
}

/**
 * @param digest a subject
 * @returns the tag that lists its referrers where the registry has no referrers API (distribution
 * specification, "Referrers tag schema")
 */
export function fallbackTag(digest: Digest): string {
  return digest.replace(':', '-');
}

/**
 * Lists what is attached to a digest, by the referrers API or else by the fallback tag.
 * @param transport the registry
 * @param repository its path
 * @param digest the subject
 * @param signal ends it
 * @throws OCI_TOO_LARGE, OCI_ANSWER_INVALID and those of the transport
 */
export async function listReferrers(
  transport: Transport,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<ReferrerList> {
  const descriptors = await listByApi(transport, repository, digest, signal);
  if (descriptors !== undefined) return { kind: 'api', descriptors };
  return {
    kind: 'fallback-tag',
    descriptors: await listByTag(transport, repository, digest, signal),
  };
}

/** @returns the entries of the fallback tag; none where it is absent */
export async function listByTag(
  transport: Transport,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<readonly Descriptor[]> {
  const read = await readManifest(transport, repository, fallbackTag(digest), signal);
  if (read === undefined) return [];
  const subject = {
    registry: transport.options.registry,
    repository,
    what: `the referrers of ${digest}`,
  };
  if (!isImageIndex(read.manifest)) {
    throw invalidAnswer(subject, `the tag ${fallbackTag(digest)} is no index`);
  }
  if (read.manifest.manifests.length > maximumReferrers) throw tooMany(subject);
  return read.manifest.manifests;
}

/** @returns the entries of all pages, or undefined where the registry has no referrers API */
export async function listByApi(
  transport: Transport,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<readonly Descriptor[] | undefined> {
  checkRepository(repository);
  const found: Descriptor[] = [];
  // No filter is sent: a registry that lists a wrong artifactType would filter by it.
  let url: URL | undefined = transport.url(`/v2/${repository}/referrers/${digest}`);
  for (let page = 0; url !== undefined; page += 1) {
    const isFirst = page === 0;
    const answer: ReferrersPage | undefined = await transport.send(
      {
        method: 'GET',
        url,
        headers: { accept: mediaTypes.ociIndex },
        scopes: [scope(repository, 'pull')],
        repository,
        what: `the referrers of ${digest}`,
        // An image without any gets an empty list: 404 is no answer to which referrers there are.
        expect: isFirst ? [200, ...lacksReferrersApi] : [200],
      },
      signal,
      readPage,
    );
    if (answer === undefined) return undefined;
    found.push(...answer.descriptors);
    if (found.length > maximumReferrers || page >= maximumPages) {
      const { registry } = transport.options;
      throw tooMany({ registry, repository, what: `the referrers of ${digest}` });
    }
    url = answer.next;
  }
  return found;
}

/** A page of a list of referrers. */
export interface ReferrersPage {
  readonly descriptors: readonly Descriptor[];
  readonly next: URL | undefined;
}

/**
 * @param answered the answer to a request for a list of referrers
 * @returns the page, or undefined where the registry has no such list
 * @throws OCI_ANSWER_INVALID, OCI_TOO_LARGE
 */
export async function readPage({
  response,
  subject,
  touch,
}: Answered): Promise<ReferrersPage | undefined> {
  if (response.status !== 200) return undefined;
  const bytes = await readBounded(response, maximumManifestBytes, subject, touch);
  const parsed = imageIndexSchema.safeParse(parseJson(bytes));
  if (!parsed.success) throw invalidAnswer(subject, 'it is no image index');
  return { descriptors: parsed.data.manifests, next: nextPage(response, response.url, subject) };
}

/**
 * @param response a page of a list
 * @param asked where it came from
 * @param subject what it is, for the message
 * @returns where the next page is (RFC 5988, `rel="next"`); it must be at the same host
 */
export function nextPage(response: HttpAnswer, asked: URL, subject: Subject): URL | undefined {
  const link = response.header('link') ?? '';
  const target = /<([^<>]{1,4096})>\s*;[^,]*\brel="?next"?/i.exec(link)?.[1];
  if (target === undefined) return undefined;
  const next = URL.canParse(target, asked.href) ? new URL(target, asked) : undefined;
  if (next?.origin !== asked.origin) throw invalidAnswer(subject, 'its next page is elsewhere');
  return next;
}

/**
 * Finds the true artifact type of each entry. Some registries list the configuration's media type, or none,
 * where the manifest says another: what looks like one is looked up in the manifest itself, and where that
 * shows another type, no entry of this list is believed.
 * @param transport the registry
 * @param repository its path
 * @param descriptors the entries of a list
 * @param signal ends it
 * @param onRead gets each manifest that was read
 * @returns the entries whose manifests exist, with their artifact types
 */
export async function withTrueTypes(
  transport: Transport,
  repository: string,
  descriptors: readonly Descriptor[],
  signal: AbortSignal,
  onRead: (manifest: ReadManifest) => void = () => undefined,
): Promise<readonly Descriptor[]> {
  const seen = new Map<Descriptor, Descriptor | undefined>();
  const lookUp = async (doubtful: readonly Descriptor[]): Promise<void> => {
    for (let start = 0; start < doubtful.length; start += lookupsAtOnce) {
      const some = doubtful.slice(start, start + lookupsAtOnce).map(async (descriptor) => {
        const entry = await referrerEntry(transport, repository, descriptor.digest, signal, onRead);
        seen.set(descriptor, entry);
      });
      await Promise.all(some);
    }
  };
  await lookUp(descriptors.filter(isDoubtful));
  const isListWrong = [...seen].some(
    ([listed, entry]) => entry !== undefined && entry.artifactType !== listed.artifactType,
  );
  if (isListWrong) await lookUp(descriptors.filter((descriptor) => !seen.has(descriptor)));
  return descriptors
    .map((descriptor) => (seen.has(descriptor) ? seen.get(descriptor) : descriptor))
    .filter((descriptor) => descriptor !== undefined);
}

/** Not the name of what an artifact is, but what its configuration might be called. */
function isDoubtful({ artifactType }: Descriptor): boolean {
  if (artifactType === undefined || artifactType === '') return true;
  return artifactType === mediaTypes.ociEmpty || /config|container\.image/.test(artifactType);
}

/**
 * @param transport the registry
 * @param repository its path
 * @param digest an artifact
 * @param signal ends it
 * @param onRead gets its manifest
 * @returns its entry in a list of referrers, made from its manifest; undefined where it is absent
 */
export async function referrerEntry(
  transport: Transport,
  repository: string,
  digest: Digest,
  signal: AbortSignal,
  onRead: (manifest: ReadManifest) => void = () => undefined,
): Promise<Descriptor | undefined> {
  const read = await readManifest(transport, repository, digest, signal).catch((error: unknown) => {
    // One entry that is damaged must not hide the others; what it is stays unknown.
    if (isWaybillError(error, 'OCI_ANSWER_INVALID')) return undefined;
    throw error;
  });
  if (read === undefined) return undefined;
  onRead(read);
  const artifactType = artifactTypeOf(read.manifest);
  const { annotations } = read.manifest;
  return {
    mediaType: read.descriptor.mediaType,
    digest: read.descriptor.digest,
    size: read.descriptor.size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function tooMany(subject: Subject): Error {
  return tooLarge(
    { ...subject, what: `${subject.what} (${maximumReferrers} entries)` },
    maximumManifestBytes,
  );
}
