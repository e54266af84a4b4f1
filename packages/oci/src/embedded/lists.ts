import { digestSchema } from '@waybill/core';
import { mediaTypes } from '../media-types.ts';
import { RegistryRefusal, type Exchange } from './answering.ts';
import type { RegistryStore } from './store.ts';

const referrersPerPage = 200;

/** Answers `GET /v2/<name>/tags/list` (distribution specification, "Listing tags"). */
export async function handleTags(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
): Promise<void> {
  if (!(await store.hasRepository(repository))) {
    throw new RegistryRefusal(404, 'NAME_UNKNOWN', 'no such repository');
  }
  const page = pageOf(await store.tags(repository), exchange);
  await exchange.json(200, { name: repository, tags: page.items }, page.headers);
}

/** Answers `GET /v2/_catalog`, which Docker's registry has and the specification does not. */
export async function handleCatalog(store: RegistryStore, exchange: Exchange): Promise<void> {
  const page = pageOf(await store.repositories(), exchange);
  await exchange.json(200, { repositories: page.items }, page.headers);
}

function pageOf(
  all: readonly string[],
  exchange: Exchange,
): { items: readonly string[]; headers: Record<string, string> } {
  const { searchParams, pathname } = exchange.url;
  const asked = searchParams.get('n');
  const count = asked === null ? all.length : Number(asked);
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RegistryRefusal(400, 'UNSUPPORTED', 'n is no number');
  }
  const last = searchParams.get('last');
  const rest = last === null ? all : all.filter((item) => item > last);
  const items = rest.slice(0, count);
  const end = items.at(-1);
  if (end === undefined || items.length === rest.length) return { items, headers: {} };
  const next = `${pathname}?n=${count}&last=${encodeURIComponent(end)}`;
  return { items, headers: { link: `<${next}>; rel="next"` } };
}

/** Answers `GET /v2/<name>/referrers/<digest>` (distribution specification, "Listing referrers"). */
export async function handleReferrers(
  store: RegistryStore,
  exchange: Exchange,
  repository: string,
  reference: string,
): Promise<void> {
  const digest = digestSchema.safeParse(reference);
  if (!digest.success) throw new RegistryRefusal(400, 'DIGEST_INVALID', 'expected a sha256 digest');
  const { searchParams, pathname } = exchange.url;
  const artifactType = searchParams.get('artifactType');
  const all = (await store.referrers(repository, digest.data)).filter(
    (entry) => artifactType === null || entry.artifactType === artifactType,
  );
  const last = searchParams.get('last');
  const rest = last === null ? all : all.filter((entry) => entry.digest > last);
  const manifests = rest.slice(0, referrersPerPage);
  const end = manifests.at(-1);
  const headers: Record<string, string> = { 'content-type': mediaTypes.ociIndex };
  if (artifactType !== null) headers['oci-filters-applied'] = 'artifactType';
  if (end !== undefined && manifests.length < rest.length) {
    const query = new URLSearchParams({ last: end.digest });
    if (artifactType !== null) query.set('artifactType', artifactType);
    headers['link'] = `<${pathname}?${query.toString()}>; rel="next"`;
  }
  await exchange.json(
    200,
    { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests },
    headers,
  );
}
