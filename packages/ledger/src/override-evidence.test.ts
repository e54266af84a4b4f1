import { describe, expect, it } from '@jest/globals';
import { deploymentEvidenceProblems, parseDeploymentEvidence } from './evidence.ts';
import { commit, deploymentSamples, releaseOf } from './testing/samples.ts';

const record = { release: releaseOf(commit('a')), delivery: 'direct' } as const;
const promote = deploymentSamples(record).requested;
const rollback = deploymentSamples(record, 'rollback').requested;
const override = { gate: 'freeze', reason: 'sign-in is broken', by: 'ada' };

describe('what a request says of its gates', () => {
  it('is kept: each gate that somebody overrode, and that the policy made a rollback', () => {
    const overrides = [override, { ...override, gate: 'hold' }];
    expect(parseDeploymentEvidence('requested', { ...promote, overrides })).toMatchObject({
      overrides,
    });
    expect(parseDeploymentEvidence('requested', { ...rollback, automatic: true })).toMatchObject({
      automatic: true,
    });
  });

  it.each<[string, object, string]>([
    [
      'a gate that nobody may override',
      { overrides: [{ ...override, gate: 'signature' }] },
      'gate',
    ],
    ['no reason', { overrides: [{ ...override, reason: '' }] }, 'reason'],
    ['nobody', { overrides: [{ ...override, by: '' }] }, 'by'],
    ['one gate twice', { overrides: [override, override] }, 'a gate is overridden twice'],
    ['an empty list', { overrides: [] }, 'overrides'],
    ['a promotion that the policy made', { automatic: true }, 'only a rollback is automatic'],
    ['a rollback that the policy did not make', { automatic: false }, 'automatic'],
  ])('is no evidence with %s', (_, change, problem) => {
    const problems = deploymentEvidenceProblems('requested', { ...promote, ...change });
    expect(problems.join('; ')).toContain(problem);
  });
});
