import type { Digest } from '@waybill/core';
import type { ReleaseRecord } from './record.ts';

/**
 * @param record a release's record
 * @returns by the name of each image the digests of everything that was ever recorded to hang on it: signatures,
 *   waybills, attestations. With them it is found, and put back, where a registry's list of referrers lost it.
 */
export function recordedPapers(record: ReleaseRecord): ReadonlyMap<string, readonly Digest[]> {
  const papers = new Map<string, Set<Digest>>();
  const add = (image: string, attestation: Digest): void => {
    papers.set(image, (papers.get(image) ?? new Set()).add(attestation));
  };
  for (const { evidence } of record.transitions) {
    if (evidence.phase === 'signed') {
      // An attempt may have failed before its claim: the signatures of the last one are the release's.
      for (const { name, signatures } of evidence.images) {
        papers.set(name, new Set(signatures));
      }
    } else if (evidence.phase === 'released') {
      for (const { name, attestation } of evidence.waybills) add(name, attestation);
      for (const { image, attestation } of evidence.attestations ?? []) add(image, attestation);
    }
  }
  return new Map([...papers].map(([image, digests]) => [image, [...digests]]));
}
