import { describe, expect, it } from '@jest/globals';
import type { Environment } from '@waybill/config';
import { approvalSchema } from '@waybill/ledger';
import { approvalsFor } from './approvals-for.ts';
import { passed, type PassedCheck } from './check.ts';
import { known } from './fact.ts';
import { allAllowed } from './gate.ts';
import { planDeployment, planHash } from './plan.ts';
import type { PromotionFacts } from './promotion-facts.ts';
import { reviewsBefore } from './reviews-before.ts';
import { askGates } from './rules/index.ts';
import {
  approval,
  approvalsOf,
  environmentOf,
  goodFacts,
  now,
  policyFacts,
  reviewed,
  reviewsOf,
} from './testing/samples.ts';

function checkOf(
  rule: Environment['approval'],
  reviews: PromotionFacts['reviews'],
  nothingToDo = false,
): PassedCheck {
  const environment = environmentOf({ approval: rule });
  const facts = goodFacts({
    environment: known(environment),
    policy: known(policyFacts(environment)),
    reviews,
  });
  const plan = planDeployment(facts);
  if (!plan.known) throw new Error(plan.message);
  const approvals = known(approvalsOf(approval('bob'), approval('eve'), approval('cleo')));
  const gates = askGates(facts, { approvals, nothingToDo });
  const hash = planHash(plan.value);
  return passed({
    ...{ plan: plan.value, hash, gates, allowed: allAllowed(gates), nothingToDo, facts, approvals },
  });
}

const hash = (check: PassedCheck): object => ({ planHash: check.hash });
const seen = { at: now, run: '1', attempt: 1, observed: 'job-start' };

describe('the approvals that the ledger keeps', () => {
  it('are those signed documents that the gate counted', () => {
    const check = checkOf(environmentOf().approval, known(undefined));
    const approvals = approvalsFor(check);
    expect(approvals.map(({ approver, source }) => [approver, source])).toEqual([
      ['bob', 'signed-approval'],
      ['cleo', 'signed-approval'],
    ]);
    for (const it of approvals) expect(approvalSchema.parse(it)).toEqual(it);
  });

  it('are the reviews of this attempt by those who may, seen when the job started', () => {
    const comment = ` ship\u202e it\u0000\u001b[31m\n${'x'.repeat(600)}\ud800`;
    const reviews = reviewsOf(
      ['bob', 'approved', comment],
      ['eve', 'approved'],
      ['cleo', 'pending'],
    );
    const check = checkOf(reviewed({ by: ['BOB'] }), reviews);
    const [only, ...others] = approvalsFor(check);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ ...seen, ...hash(check), approver: 'bob', source: 'environment' });
    expect(only?.comment).toMatch(/^ship it \[31m x+$/);
    expect(only?.comment?.length).toBeLessThanOrEqual(500);
    expect(approvalSchema.parse(only)).toEqual(only);
  });

  it('leave out a comment that says nothing', () => {
    const check = checkOf(reviewed(), reviewsOf(['bob', 'approved', ' \u200b\n']));
    expect(approvalsFor(check)).toEqual([
      { ...seen, ...hash(check), approver: 'bob', source: 'environment' },
    ]);
  });

  it('say that an administrator let the run through, where the policy allows it', () => {
    const check = checkOf(reviewed({ adminBypass: 'allowed' }), reviewsOf());
    const approvals = approvalsFor(check);
    expect(approvals).toEqual([
      { ...seen, ...hash(check), approver: 'an administrator', source: 'admin-bypass' },
    ]);
    expect(approvalSchema.parse(approvals[0])).toEqual(approvals[0]);
  });

  it('are none where none was asked for', () => {
    expect(approvalsFor(checkOf(reviewed({ required: 0 }), known(undefined)))).toEqual([]);
    expect(approvalsFor(checkOf(reviewed(), reviewsOf(['bob', 'approved']), true))).toEqual([]);
  });
});

describe('the count of reviews before', () => {
  it('names run, attempt and environment, and is absent where nothing is counted', () => {
    const reviews = reviewsOf(['bob', 'approved'], ['bob', 'approved']);
    const before = reviewsBefore(goodFacts({ reviews }));
    expect(before).toMatchObject({ run: '1', attempt: 1, environment: 'production' });
    expect(before?.seen).toHaveLength(2);
    expect(reviewsBefore(goodFacts())).toBeUndefined();
    const lost = { known: false, code: 'X', message: 'no', remedy: '' } as const;
    expect(reviewsBefore(goodFacts({ reviews: lost }))).toBeUndefined();
  });
});
