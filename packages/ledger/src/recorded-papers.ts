import type { Digest } from '@waybill/core';
import type { RecordedAttestation } from './evidence-parts.ts';
import type { ReleaseRecord } from './record.ts';

/**
 * @param record a release's record
 * @returns by the name of each image the digests of everything that was ever recorded to hang on it: signatures,
 *   waybills, attestations; not what hangs on the manifests of an index. With them it is found, and put back, where a registry's list of referrers lost it.
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
      for (const { image, attestation, subject } of evidence.attestations ?? [])
        if (subject === undefined) add(image, attestation);
    }
  }
  return new Map([...papers].map(([image, digests]) => [image, [...digests]]));
}

/**
 * @param record a release's record
 * @returns what was recorded to hang on single manifests of its images' indexes
 */
export function recordedPlatformPapers(
  record: ReleaseRecord,
): readonly (RecordedAttestation & { readonly subject: Digest })[] {
  return record.transitions.flatMap(({ evidence }) =>
    evidence.phase !== 'released'
      ? []
      : (evidence.attestations ?? []).flatMap(({ subject, ...rest }) =>
          subject === undefined ? [] : [{ ...rest, subject }],
        ),
  );
}
