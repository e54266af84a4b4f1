import type { Digest } from '@waybill/core';
import { recordedPapers, recordedPlatformPapers, releaseEvidence } from '@waybill/ledger';
import { registryHost } from '../registry-connection.ts';
import type { OpenRelease } from './open-release.ts';
import type { PaperLists } from './paper-list.ts';

/** What hangs on an image of the release, or on one of an index's images. */
export interface HangingPaper {
  readonly image: string;
  readonly attestation: Digest;
  readonly subject?: Digest | undefined;
}

/**
 * @param open the release
 * @returns all digests on which papers of the release may hang
 */
export function paperSubjects({ release, record }: OpenRelease): readonly Digest[] {
  const contents = releaseEvidence(record, 'built')?.contents ?? [];
  return [
    ...new Set([
      ...release.images.map(({ digest }) => digest),
      ...contents.flatMap(({ platforms }) => platforms.map(({ digest }) => digest)),
    ]),
  ];
}

/**
 * @param open the release
 * @returns what its record says that hangs on it
 */
export function recordedIn({ record }: OpenRelease): readonly HangingPaper[] {
  const own = [...recordedPapers(record)].flatMap(([image, papers]) =>
    papers.map((attestation) => ({ image, attestation })),
  );
  return [...own, ...recordedPlatformPapers(record)];
}

/**
 * Lets every list hold what hangs on its subject.
 * @param open the release
 * @param lists completes one list
 * @param papers all that must be listed
 * @returns whether a list lacked something
 * @throws what completing a list throws
 */
export async function listAll(
  { release, registry }: OpenRelease,
  lists: PaperLists,
  papers: readonly HangingPaper[],
): Promise<boolean> {
  let changed = false;
  for (const { name, repository, digest: own } of release.images) {
    const client = registry(registryHost(repository));
    const bySubject = new Map<Digest, Digest[]>([[own, []]]);
    for (const { image, attestation, subject = own } of papers) {
      if (image !== name) continue;
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), attestation]);
    }
    for (const [digest, attestations] of bySubject) {
      const completed = await lists.complete(client, { repository, digest }, attestations);
      changed ||= completed;
    }
  }
  return changed;
}
