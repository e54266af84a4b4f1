import { describe, expect, it } from '@jest/globals';
import type { Environment } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { DeploymentKind, DeploymentPhase } from '@waybill/ledger';
import { known, unknown } from '../fact.ts';
import { gateError } from '../error-codes.ts';
import { isRefused, type GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { goodFacts, goodRollback } from '../testing/samples.ts';
import { automaticRollbackAnswer } from './automatic-rollback.ts';
import { askGates } from './index.ts';

const failed = '20261121T110000000Z-aaaaaaaaaaaa-0001';

/** A rollback that the policy makes of a promotion that failed. */
function automatic(
  undone: { readonly deployment?: string; kind?: DeploymentKind; phase?: DeploymentPhase } = {},
  rollback: Environment['rollback'] = 'automatic',
): PromotionFacts {
  const { deployment = failed, kind = 'promote', phase = 'failed' } = undone;
  const facts = goodRollback({
    undoes: deployment,
    undone: [{ deployment, commit: goodCommit(), kind, phase }],
  });
  if (facts.request.kind !== 'rollback' || !facts.environment.known)
    throw new Error('the sample is a rollback in an environment');
  const environment = facts.environment.value;
  if (environment === undefined) throw new Error('the sample has an environment');
  return {
    ...facts,
    request: { ...facts.request, automatic: failed },
    environment: known({ ...environment, rollback }),
  };
}

function goodCommit(): CommitSha {
  const { commit } = goodFacts();
  if (!commit.known) throw new Error('the sample has a commit');
  return commit.value;
}

function codeOf(answer: GateResult | undefined): string {
  if (answer === undefined) return 'not asked';
  return isRefused(answer) ? answer.code : 'allowed';
}

describe('the rollback that the policy makes by itself', () => {
  it('is approved by the policy: for a failed promotion whose desired state still stands', () => {
    expect(codeOf(automaticRollbackAnswer(automatic()))).toBe('allowed');
  });

  it.each([
    ['the policy leaves it to people', automatic({}, 'manual')],
    ['a rollback failed: there is no loop', automatic({ kind: 'rollback' })],
    ['an emergency failed', automatic({ kind: 'emergency' })],
    ['it is still rolling out', automatic({ phase: 'rolling-out' })],
    ['it became active', automatic({ phase: 'active' })],
    ['it was cancelled by a person', automatic({ phase: 'cancelled' })],
    ['something else was written since', automatic({ deployment: `${failed.slice(0, -1)}2` })],
  ])('is refused where %s', (_name, facts) => {
    expect(codeOf(automaticRollbackAnswer(facts))).toBe('GATE_ROLLBACK_NOT_AUTOMATIC');
  });

  it('is refused where what to go back to is not known', () => {
    const rollback = unknown(gateError('FACT_DEPENDS', { message: 'No.', remedy: 'None.' }));
    expect(codeOf(automaticRollbackAnswer({ ...automatic(), rollback }))).toBe('GATE_UNKNOWN');
  });

  it('is not what a person asks for: that plan is approved as always', () => {
    expect(automaticRollbackAnswer(goodRollback())).toBeUndefined();
    expect(automaticRollbackAnswer(goodFacts())).toBeUndefined();
  });

  it('takes the place of people’s approvals, and of no other gate', () => {
    const facts = automatic();
    const approvals = unknown(gateError('FACT_DEPENDS', { message: 'No.', remedy: 'None.' }));
    const answers = askGates(facts, { approvals, nothingToDo: false });
    const byPerson = askGates(
      { ...facts, request: goodRollback().request },
      { approvals, nothingToDo: false },
    );
    const others = (list: readonly GateResult[]): readonly GateResult[] =>
      list.filter(({ gate }) => gate !== 'approval');
    expect(others(answers)).toEqual(others(byPerson));
    const approval = answers.find(({ gate }) => gate === 'approval');
    expect(codeOf(approval)).toBe('allowed');
  });
});
