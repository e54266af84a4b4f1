import { canonicalJson, releaseTag } from '@waybill/core';
import type { DeploymentEvidence, ReleaseEvidence } from './evidence.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';

/** Tells the members of a union of evidence apart by their phase. */
function provesPhase<E extends { readonly phase: string }, P extends E['phase']>(
  evidence: E,
  phase: P,
): evidence is Extract<E, { readonly phase: P }> {
  return evidence.phase === phase;
}

/**
 * @param record a release's record
 * @param phase a phase
 * @returns the newest evidence of that phase, or undefined where the release was never in it
 */
export function releaseEvidence<P extends ReleaseEvidence['phase']>(
  record: ReleaseRecord,
  phase: P,
): Extract<ReleaseEvidence, { readonly phase: P }> | undefined {
  for (const { evidence } of [...record.transitions].reverse()) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

/**
 * @param record a deployment's record
 * @param phase a phase
 * @returns the evidence of that phase, or undefined where the deployment was never in it
 */
export function deploymentEvidence<P extends DeploymentEvidence['phase']>(
  record: DeploymentRecord,
  phase: P,
): Extract<DeploymentEvidence, { readonly phase: P }> | undefined {
  for (const { evidence } of record.transitions) {
    if (provesPhase(evidence, phase)) return evidence;
  }
  return undefined;
}

interface Named {
  readonly name: string;
}

const byName = (items: readonly Named[]): string =>
  canonicalJson([...items].sort((a, b) => (a.name < b.name ? -1 : 1)));

const namesAndDigests = (items: readonly (Named & { readonly digest: string })[]): string =>
  byName(items.map(({ name, digest }) => ({ name, digest })));

/** @returns whether two lists name the same images with the same digests, in any order */
export function sameImages(
  a: readonly (Named & { readonly digest: string })[],
  b: readonly (Named & { readonly digest: string })[],
): boolean {
  return namesAndDigests(a) === namesAndDigests(b);
}

const unless = (holds: boolean, problem: string): readonly string[] => (holds ? [] : [problem]);

/**
 * What evidence must have in common with what the release's record says already: each phase speaks of the
 * images of the one before, so that what is released is what was built (laws 1 and 2).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
export function releaseContradictions(
  record: ReleaseRecord,
  evidence: ReleaseEvidence,
): readonly string[] {
  const built = releaseEvidence(record, 'built')?.images ?? [];
  const claimed = releaseEvidence(record, 'claimed')?.images ?? [];
  switch (evidence.phase) {
    case 'signed':
      return unless(sameImages(evidence.images, built), 'the signed images are not the built ones');
    case 'claimed':
      return unless(
        byName(evidence.images) === byName(built),
        'the claimed images are not the built ones',
      );
    case 'published':
      return [
        ...unless(
          sameImages(evidence.tags, claimed),
          'the tagged digests are not the claimed ones',
        ),
        ...unless(
          evidence.tags.every(({ tag }) => tag === releaseTag(record.commit)),
          "a tag is not that of the release's commit",
        ),
      ];
    case 'released':
      return [
        ...unless(
          sameImages(evidence.waybills, claimed),
          'the waybills do not cover the claimed images',
        ),
        ...unless(
          (evidence.attestations ?? []).every(({ image }) =>
            claimed.some(({ name }) => name === image),
          ),
          'an attestation is of an image that is not claimed',
        ),
      ];
    case 'building':
    case 'built':
    case 'failed':
      return [];
  }
}

/**
 * What evidence must have in common with what the deployment's record says already: the images of its
 * release, the plan that was asked for, the delivery, the identity (laws 2 and 6).
 * @param record the record before the transition
 * @param evidence well-formed evidence of the phase to enter
 * @returns the contradictions; empty when there are none
 */
export function deploymentContradictions(
  record: DeploymentRecord,
  evidence: DeploymentEvidence,
): readonly string[] {
  const requested = deploymentEvidence(record, 'requested');
  switch (evidence.phase) {
    case 'requested':
      return [
        ...unless(
          sameImages(evidence.images, record.release.images),
          "the requested images are not the release's",
        ),
        ...unless(evidence.undoes !== record.id, 'a deployment cannot undo itself'),
        ...unless(
          (evidence.approvals ?? []).every(({ planHash }) => planHash === evidence.planHash),
          'an approval is for another plan than the one that is requested',
        ),
      ];
    case 'applied':
      return unless(
        sameImages(evidence.images, record.release.images),
        "the applied images are not the release's",
      );
    case 'approved':
      return 'skipped' in evidence
        ? []
        : unless(
            evidence.by.every(({ planHash }) => planHash === requested?.planHash),
            'an approval is for another plan than the one that was requested',
          );
    case 'desired': {
      const expected = record.delivery === 'host' ? 'file' : 'commit';
      return unless(
        evidence.state.kind === expected,
        `delivery ${record.delivery} is proved by a ${expected}, not by a ${evidence.state.kind}`,
      );
    }
    case 'active':
      return [
        ...unless(
          requested?.version === undefined || requested.version === evidence.version,
          'the active version is not the requested one',
        ),
        ...unless(
          deploymentEvidence(record, 'checking')?.identity.expected === evidence.identity.expected,
          'the identity is another than the one that was checked',
        ),
      ];
    case 'superseded':
    case 'rolled-back':
      return unless(evidence.by !== record.id, 'a deployment cannot replace itself');
    default:
      return [];
  }
}
