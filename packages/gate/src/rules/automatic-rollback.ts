import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('approval');

/**
 * A rollback that no person asks for: the policy is its approval, and only for taking back a promotion that
 * failed after it had written desired state, while nothing else was written since. A rollback that fails is
 * never taken back by itself: so there is no loop.
 * @param facts what was learned
 * @returns what the gate says; undefined where a person asks, whose plan is approved as always
 */
export function automaticRollbackAnswer(facts: PromotionFacts): GateResult | undefined {
  const { request, rollback } = facts;
  if (request.kind !== 'rollback' || request.automatic === undefined) return undefined;
  const failed = request.automatic;
  return withEnvironment(facts, answers, (environment) => {
    if (rollback?.known !== true) {
      return rollback === undefined
        ? refused(failed, 'what to go back to was not asked')
        : answers.unknown('what to go back to', rollback);
    }
    if (environment.rollback !== 'automatic') {
      return refused(failed, `the policy leaves rollbacks of ${environment.name} to people`);
    }
    const [undone] = rollback.value.undone;
    if (undone?.deployment !== failed) {
      return refused(failed, 'desired state was written for something else since');
    }
    if (undone.kind !== 'promote') return refused(failed, `it is itself a ${undone.kind}`);
    if (undone.phase !== 'failed') return refused(failed, `it is ${undone.phase}, not failed`);
    return answers.allow(`The policy takes the failed deployment ${failed} back by itself.`, {
      deployment: failed,
    });
  });
}

function refused(deployment: string, found: string): GateResult {
  return answers.refuse(
    'GATE_ROLLBACK_NOT_AUTOMATIC',
    `Expected a failed promotion that the policy takes back by itself; of ${deployment} is to be said: ${found}.`,
    'Look at `waybill status`; a person rolls back with `waybill rollback` or the rollback workflow.',
    { deployment },
  );
}
