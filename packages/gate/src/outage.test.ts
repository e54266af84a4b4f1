import { describe, expect, it } from '@jest/globals';
import { gitError } from '@waybill/git';
import { refusalOf, type GateCheck } from './check.ts';
import { known, unknown, type Unknown } from './fact.ts';
import { outageOf } from './outage.ts';
import type { PromotionFacts } from './promotion-facts.ts';
import { askGates } from './rules/index.ts';
import { approvalsOf, goodFacts } from './testing/samples.ts';

const lost = (code: 'GIT_UNREACHABLE' | 'GIT_UNAUTHORIZED'): Unknown =>
  unknown(
    gitError(code, { message: 'Expected the ops repository; nobody answers.', remedy: 'Look.' }),
  );

/** What a check says when these facts could not be learned. */
function checked(change: Partial<PromotionFacts>): GateCheck {
  const facts = goodFacts(change);
  const approvals = known(approvalsOf());
  const gates = askGates(facts, { approvals, nothingToDo: false });
  const none = { plan: undefined, hash: undefined, nothingToDo: false };
  return { ...none, gates, allowed: false, facts, approvals };
}

const opsIsLost = (fact: Unknown): Partial<PromotionFacts> => ({
  ...{ policy: fact, environment: fact, release: fact, images: fact, checks: fact },
  ...{ acceptance: fact, current: fact, changes: fact, migrations: fact, lock: fact },
});

describe('an ops repository that cannot be reached', () => {
  it('is an outage with its own code and remedy, and no promotion', () => {
    const outage = outageOf(checked(opsIsLost(lost('GIT_UNREACHABLE'))));
    expect(outage).toMatchObject({ code: 'GIT_UNREACHABLE', remedy: 'Look.' });
    expect(outage?.message).toMatch(/^Expected the ops repository; nobody answers\./);
    expect(outage?.message).toContain('promote of shop to production');
  });

  it('is a refusal where a gate knows why not, and the outage is named first and once', () => {
    const fact = lost('GIT_UNREACHABLE');
    const ledgerIsLost = { release: fact, images: fact, acceptance: fact, current: fact };
    const check = checked({ ...ledgerIsLost, run: known({ kind: 'missing' }) });
    expect(outageOf(check)).toBeUndefined();
    const refusal = refusalOf(check);
    expect(refusal).toMatchObject({ code: 'GATE_REFUSED', remedy: 'Look.' });
    const lines = refusal?.message.split('\n') ?? [];
    expect(lines[1]).toMatch(/^- release \(GATE_UNKNOWN\): .*\(GIT_UNREACHABLE\)/);
    expect(lines.filter((line) => line.includes('nobody answers'))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('- run (GATE_RUN_UNKNOWN)'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^- not judged before that is known: .*acceptance/);
  });

  it('and one that says no are two things: an answer is a refusal', () => {
    expect(outageOf(checked(opsIsLost(lost('GIT_UNAUTHORIZED'))))).toBeUndefined();
    expect(outageOf(checked({}))).toBeUndefined();
  });
});
