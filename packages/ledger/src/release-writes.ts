import { canonicalJson, type CommitSha } from '@waybill/core';
import { releaseContradictions, releaseEvidence } from './agreement.ts';
import { ledgerError } from './error-codes.ts';
import { evidenceError, type ReleaseEvidenceOf } from './evidence.ts';
import { sameOwner } from './lock.ts';
import {
  lastTransition,
  newReleaseRecord,
  phaseOf,
  phasesOf,
  transition,
  type ReleaseRecord,
  type TransitionContext,
} from './record.ts';
import type { LedgerTree } from './tree.ts';

/** building: only where there is no record, or an attempt failed before anything was claimed. */
export async function startRelease(
  tree: LedgerTree,
  commit: CommitSha,
  engine: string,
  context: TransitionContext,
): Promise<ReleaseRecord> {
  const record = begun(await tree.release(commit), tree.application, commit, engine, context);
  tree.stage(record);
  return record;
}

function begun(
  record: ReleaseRecord | undefined,
  application: string,
  commit: CommitSha,
  engine: string,
  context: TransitionContext,
): ReleaseRecord {
  const start = record ?? newReleaseRecord(application, commit);
  const failedUnclaimed =
    record !== undefined && phaseOf(record) === 'failed' && !phasesOf(record).includes('claimed');
  if (record !== undefined && !failedUnclaimed) return record;
  return transition(start, 'building', { phase: 'building', engine }, context);
}

/** built, signed and claimed, unless somebody claimed the commit before. */
export async function claimRelease(
  tree: LedgerTree,
  commit: CommitSha,
  built: ReleaseEvidenceOf<'built'>,
  signed: ReleaseEvidenceOf<'signed'>,
  context: TransitionContext,
): Promise<{ readonly won: boolean; readonly record: ReleaseRecord }> {
  const existing = await tree.release(commit);
  const claim = existing?.transitions.find(({ to }) => to === 'claimed');
  if (existing !== undefined && claim !== undefined) {
    const images = releaseEvidence(existing, 'claimed')?.images;
    const same = canonicalJson(images) === canonicalJson(built.images);
    return { won: same && sameOwner(claim.by, context.by), record: existing };
  }
  let record = begun(existing, tree.application, commit, built.engine, context);
  record = transition(record, 'built', built, context);
  record = transition(record, 'signed', signed, context);
  record = transition(record, 'claimed', { phase: 'claimed', images: built.images }, context);
  tree.stage(record);
  return { won: true, record };
}

/**
 * published or released, unless recorded already; then it must not say anything else than the record. A release that
 * got further papers is released again, with all of them.
 */
export async function recordClaimed<P extends 'published' | 'released'>(
  tree: LedgerTree,
  commit: CommitSha,
  to: P,
  evidence: ReleaseEvidenceOf<P>,
  context: TransitionContext,
): Promise<ReleaseRecord> {
  const record = await tree.release(commit);
  if (record === undefined || !phasesOf(record).includes('claimed')) {
    throw ledgerError('LEDGER_NOT_CLAIMED', {
      message: `Expected a claim of commit ${commit} in the ledger before it is ${to}; found ${record === undefined ? 'no record' : `a release that is ${phaseOf(record)}`}.`,
      remedy: 'Run build-publish-image for this commit: it builds, signs and claims the images.',
      facts: { commit, phase: record === undefined ? null : phaseOf(record) },
    });
  }
  if (phasesOf(record).includes(to)) {
    const contradictions = releaseContradictions(record, evidence);
    if (contradictions.length > 0) throw evidenceError(to, contradictions);
    if (evidence.phase === 'published' || !bringsPapers(record, evidence)) return record;
  }
  const after = transition(record, to, evidence, context);
  tree.stage(after);
  return after;
}

/** Whether it names papers that the record does not; those that an earlier run attached beside stay recorded there. */
function bringsPapers(record: ReleaseRecord, evidence: ReleaseEvidenceOf<'released'>): boolean {
  const known = new Set<string>(
    record.transitions.flatMap(({ evidence: it }) =>
      it.phase === 'released'
        ? [...it.waybills, ...(it.attestations ?? [])].map(({ attestation }) => attestation)
        : [],
    ),
  );
  return [...evidence.waybills, ...(evidence.attestations ?? [])].some(
    ({ attestation }) => !known.has(attestation),
  );
}

/** failed, unless the release is past what this attempt did not reach, or the same failure is its end already. */
export async function failRelease(
  tree: LedgerTree,
  commit: CommitSha,
  failure: ReleaseEvidenceOf<'failed'>,
  context: TransitionContext,
): Promise<ReleaseRecord> {
  const existing = await tree.release(commit);
  if (existing !== undefined) {
    if (phasesOf(existing).includes(failure.reaching)) return existing;
    if (canonicalJson(lastTransition(existing).evidence) === canonicalJson(failure))
      return existing;
  }
  const start = existing ?? newReleaseRecord(tree.application, commit);
  const record = transition(start, 'failed', failure, context);
  tree.stage(record);
  return record;
}
