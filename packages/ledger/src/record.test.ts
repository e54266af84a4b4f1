import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWaybillError, type WaybillError } from '@waybill/core';
import { encodeDocument, encodeSealed } from './documents.ts';
import { examine, pathOf } from './examine.ts';
import { parseDeploymentEvidence } from './evidence.ts';
import { deploymentPhases } from './phases.ts';
import {
  newDeploymentRecord,
  newReleaseRecord,
  phasesOf,
  transition,
  type DeploymentRecord,
} from './record.ts';
import { replayProblems } from './replay.ts';
import {
  commit,
  deploymentSamples,
  digest,
  owner,
  releaseOf,
  releaseSamples,
} from './testing/samples.ts';
import { deploymentWalk, releaseWalk } from './testing/walk.ts';
import { verifyFiles } from './verify.ts';

const context = { by: owner(), at: '2026-11-21T12:00:00.000Z' };
const release = releaseOf(commit('a'));
const samples = deploymentSamples({ release, delivery: 'direct' });
const id = '20261121T120000000Z-aaaaaaaaaaaa-c0de';

const fresh = (): DeploymentRecord =>
  newDeploymentRecord({ id, environment: 'production', delivery: 'direct', release });

const requested = (): DeploymentRecord =>
  transition(fresh(), 'requested', samples.requested, context);

const errorOf = (act: () => unknown): WaybillError => {
  try {
    act();
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('expected an error');
};

/** A review of the forge's environment, as the job that waited for it saw it. */
const review = {
  approver: 'grace',
  at: context.at,
  planHash: samples.requested.planHash,
  source: 'environment',
  run: '7',
  attempt: 2,
  observed: 'job-start',
  comment: 'fine',
};

describe('transition', () => {
  it.each(['environment', 'admin-bypass'])('takes an approval of the source %s', (source) => {
    const given = { phase: 'approved', by: [{ ...review, source }] };
    const evidence = parseDeploymentEvidence('approved', given);
    expect(phasesOf(transition(requested(), 'approved', evidence, context))).toHaveLength(2);
  });

  it('changes nothing that it was given', () => {
    const before = requested();
    const after = transition(before, 'approved', samples.approved, context);
    expect(phasesOf(before)).toEqual(['requested']);
    expect(phasesOf(after)).toEqual(['requested', 'approved']);
  });

  it('refuses a step that the table lacks, and names those that it has', () => {
    const error = errorOf(() => transition(requested(), 'active', samples.active, context));
    expect(error.code).toBe('LEDGER_TRANSITION_ILLEGAL');
    expect(error.message).toContain('approved, refused, failed, cancelled, interrupted');
    expect(error.facts['to']).toBe('active');
  });

  it.each([
    ['evidence of another phase', 'approved', samples.requested],
    [
      'an approval of another plan',
      'approved',
      { phase: 'approved', by: [{ ...samples.approved.by[0], planHash: digest('other') }] },
    ],
    [
      'a signed approval without its envelope',
      'approved',
      { phase: 'approved', by: [{ ...samples.approved.by[0], envelopeDigest: undefined }] },
    ],
    [
      'a review of an environment that does not say in which attempt',
      'approved',
      { phase: 'approved', by: [{ ...review, attempt: undefined }] },
    ],
    [
      'a review of an environment that does not say of which run',
      'approved',
      { phase: 'approved', by: [{ ...review, run: undefined }] },
    ],
    [
      'a review of an environment that says when it was given',
      'approved',
      { phase: 'approved', by: [{ ...review, observed: undefined }] },
    ],
    [
      "an administrator's bypass that does not say of which run",
      'approved',
      { phase: 'approved', by: [{ ...review, source: 'admin-bypass', run: undefined }] },
    ],
    ['nobody who approved', 'approved', { phase: 'approved', by: [] }],
    ['an empty reason for skipping', 'approved', { phase: 'approved', skipped: '' }],
    ['a field that nobody knows', 'failed', { ...samples.failed, more: 1 }],
    ['an error without a code', 'failed', { ...samples.failed, code: 'oops' }],
  ] as const)('refuses %s', (_, to, evidence) => {
    const given: unknown = evidence;
    const error = errorOf(() =>
      transition(requested(), to, parseDeploymentEvidence(to, given), context),
    );
    expect(error.code).toBe('LEDGER_EVIDENCE_INVALID');
    expect(error.remedy).not.toBe('');
  });

  it.each(deploymentPhases)('lets %s be skipped only where the table says so', (phase) => {
    const skip = (): unknown => parseDeploymentEvidence(phase, { phase, skipped: 'not needed' });
    if (phase === 'approved' || phase === 'migrating') expect(skip()).toBeDefined();
    else expect(errorOf(skip).message).toContain('cannot be skipped');
  });

  it.each(['unknown', 'latest', 'N/A', ' 1.0', ''])('takes %j for no version', (version) => {
    const error = errorOf(() => parseDeploymentEvidence('active', { ...samples.active, version }));
    expect(error.code).toBe('LEDGER_EVIDENCE_INVALID');
  });

  it('refuses an identity that was seen otherwise even once (law 6)', () => {
    const [seen] = samples.active.identity.observations;
    const observations = [seen, { ...seen, value: 'v0' }];
    const active = { ...samples.active, identity: { expected: 'v1', observations } };
    const error = errorOf(() => parseDeploymentEvidence('active', active));
    expect(error.message).toContain('an observed identity is not the expected one');
  });

  it('refuses a release whose phases speak of different images (law 1)', () => {
    const all = releaseSamples(release);
    const stranger = releaseSamples(releaseOf(commit('a'), 'another builder'));
    let record = newReleaseRecord('shop', commit('a'));
    record = transition(record, 'building', all.building, context);
    record = transition(record, 'built', all.built, context);
    expect(errorOf(() => transition(record, 'signed', stranger.signed, context)).message).toContain(
      'the signed images are not the built ones',
    );
    record = transition(record, 'signed', all.signed, context);
    expect(() => transition(record, 'claimed', stranger.claimed, context)).toThrow();
    record = transition(record, 'claimed', all.claimed, context);
    expect(() => transition(record, 'published', stranger.published, context)).toThrow();
    record = transition(record, 'published', all.published, context);
    expect(() => transition(record, 'released', stranger.released, context)).toThrow();
  });
});

describe('random walks', () => {
  it('give only records that replay from their transitions', () => {
    fc.assert(
      fc.property(fc.oneof(releaseWalk, deploymentWalk), (record) => {
        expect(replayProblems(record)).toEqual([]);
        const examined = examine(pathOf(record), encodeDocument(record));
        expect(examined).toEqual({ document: record, problems: [] });
      }),
    );
  });

  it('leave no byte that can change unseen', () => {
    fc.assert(
      fc.property(
        fc.oneof(releaseWalk, deploymentWalk),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (record, position, difference) => {
          const bytes = encodeDocument(record);
          const at = position % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ difference;
          const path = pathOf(record);
          const { problems } = verifyFiles(new Map([[path, bytes]]));
          expect(problems.some((problem) => problem.path === path)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('break when a transition is left out, swapped or altered, though the seal was made anew', () => {
    fc.assert(
      fc.property(
        deploymentWalk.filter(({ transitions }) => transitions.length > 1),
        fc.nat(),
        fc.constantFrom('drop', 'swap', 'alter'),
        (record, position, how) => {
          const at = position % (record.transitions.length - 1);
          const edited = [...record.transitions];
          const [one, two] = [edited[at], edited[at + 1]];
          if (one === undefined || two === undefined) throw new Error('there are two');
          if (how === 'drop') edited.splice(at, 1);
          else if (how === 'swap') edited.splice(at, 2, two, one);
          else edited[at] = { ...one, by: { ...one.by, actor: 'mallory' } };
          const forged = encodeDocument({ ...record, transitions: edited });
          expect(examine(pathOf(record), forged).problems).not.toEqual([]);
        },
      ),
    );
  });
});

describe('stored documents of other versions', () => {
  const path = pathOf(requested());
  const newer = { ...requested(), schema: '1.7' };

  it('keep what only a newer minor version knows, byte for byte', () => {
    const [first] = newer.transitions;
    const stored = encodeSealed({
      ...newer,
      colour: { of: 'night' },
      transitions: [{ ...first, evidence: { ...first?.evidence, mood: 'good' }, weather: 3 }],
    });
    const { document, problems } = examine(path, stored);
    expect(problems).toEqual([]);
    if (document?.kind !== 'deployment') throw new Error('it is a deployment');
    expect(encodeDocument(document).equals(stored)).toBe(true);
    const after = transition(document, 'approved', samples.approved, context);
    expect(encodeDocument(after).toString()).toContain('"colour"');
    expect(examine(path, encodeDocument(after)).problems).toEqual([]);
  });

  it('are refused when this version should know every field of the evidence', () => {
    const [first] = requested().transitions;
    const stored = encodeSealed({
      ...requested(),
      transitions: [{ ...first, evidence: { ...first?.evidence, mood: 'good' } }],
    });
    expect(examine(path, stored).problems.map(({ code }) => code)).toEqual(['form-invalid']);
  });

  it('are refused with a phase that is not known', () => {
    const [first] = newer.transitions;
    const stored = encodeSealed({
      ...newer,
      transitions: [{ ...first, to: 'teleporting', evidence: { phase: 'teleporting' } }],
    });
    expect(examine(path, stored).problems.map(({ code }) => code)).toContain('form-invalid');
  });

  it.each(['2.0', '0.9', 'x', undefined])('are refused with schema %s', (schema) => {
    const stored = encodeSealed({ ...requested(), schema });
    expect(examine(path, stored).problems.map(({ code }) => code)).toEqual(['schema-unknown']);
  });

  it('are refused where another record belongs, and where nothing belongs', () => {
    const bytes = encodeDocument(requested());
    const elsewhere = path.replace('production', 'staging');
    expect(examine(elsewhere, bytes).problems.map(({ code }) => code)).toEqual(['path-mismatch']);
    for (const stray of [
      'notes.txt',
      'deployments/shop/production/latest.json',
      'releases/../x.json',
    ]) {
      expect(examine(stray, bytes).problems.map(({ code }) => code)).toEqual(['path-unknown']);
    }
  });
});
