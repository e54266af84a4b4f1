import { canonicalJson, sleep, type Digest } from '@waybill/core';
import { ociError } from './error-codes.ts';
import type { Descriptor } from './manifest.ts';
import { putManifest } from './manifest-writer.ts';
import { mediaTypes } from './media-types.ts';
import { fallbackTag, listByTag } from './referrers.ts';
import type { Transport } from './transport.ts';

const maximumRounds = 20;

/** Writers of one list within this process take turns; those of other processes are found by reading back. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Adds entries to the list of referrers that a tag keeps. Registries cannot compare and set a tag: what is
 * there is read, merged, written, and read back until every entry is in it. A writer elsewhere can still
 * replace the list after the last look: callers hold a lock per subject, and run this again to repair it.
 * @param transport the registry
 * @param repository its path
 * @param subject whose referrers
 * @param entries what the list has to hold
 * @param signal ends it
 * @returns whether anything had to be written
 * @throws OCI_REFERRERS_INCOMPLETE and those of the transport
 */
export async function addToFallbackIndex(
  transport: Transport,
  repository: string,
  subject: Digest,
  entries: readonly Descriptor[],
  signal: AbortSignal,
): Promise<boolean> {
  const key = `${transport.options.registry}/${repository}@${subject}`;
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before
    .catch(() => undefined)
    .then(async () => mergeUntilComplete(transport, repository, subject, entries, signal));
  turns.set(key, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(key) === mine) turns.delete(key);
  }
}

async function mergeUntilComplete(
  transport: Transport,
  repository: string,
  subject: Digest,
  entries: readonly Descriptor[],
  signal: AbortSignal,
): Promise<boolean> {
  for (let round = 0; round < maximumRounds; round += 1) {
    const found = await listByTag(transport, repository, subject, signal);
    const merged = merge(found, entries);
    if (merged === undefined) return round > 0;
    // Another writer won the last round: waiting a different time each lets one of them finish.
    if (round > 0) await sleep(Math.random() * 50 * Math.min(round, 8), signal);
    const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: merged };
    const bytes = Buffer.from(JSON.stringify(index));
    await putManifest(
      transport,
      repository,
      fallbackTag(subject),
      bytes,
      mediaTypes.ociIndex,
      signal,
    );
  }
  throw ociError('OCI_REFERRERS_INCOMPLETE', {
    message: `Expected the referrers of ${repository}@${subject} to hold what was attached; ${maximumRounds} times another writer replaced the list.`,
    remedy: 'Let one job at a time sign an image; run it again: it adds what is missing.',
    facts: { registry: transport.options.registry, repository, subject },
  });
}

/** @returns the list with the entries in it; undefined where it has them, with type and annotations, already */
function merge(
  found: readonly Descriptor[],
  entries: readonly Descriptor[],
): readonly Descriptor[] | undefined {
  const byDigest = new Map(found.map((descriptor) => [descriptor.digest, descriptor]));
  let isChanged = false;
  for (const entry of entries) {
    const present = byDigest.get(entry.digest);
    if (present !== undefined && isSame(present, entry)) continue;
    byDigest.set(entry.digest, entry);
    isChanged = true;
  }
  return isChanged ? [...byDigest.values()] : undefined;
}

function isSame(present: Descriptor, entry: Descriptor): boolean {
  const told = ({ artifactType, annotations }: Descriptor): string =>
    canonicalJson({ artifactType, annotations });
  return told(present) === told(entry);
}
