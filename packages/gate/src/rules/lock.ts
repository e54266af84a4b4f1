import { describeOwner } from '@waybill/ledger';
import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('lock');

/**
 * Who holds the environment is known. A held one does not refuse here: the ledger's lock orders the runs, and
 * it is taken only when the deployment starts (design, section 4, Locks).
 * @param facts what was learned
 * @returns what the gate says
 */
export function lockGate({ lock, request }: PromotionFacts): GateResult {
  if (!lock.known) return answers.unknown(`who holds ${request.environment}`, lock);
  if (lock.value === undefined) return answers.allow(`Nobody holds ${request.environment}.`);
  const { lock: held, runState } = lock.value;
  const consequence = {
    running:
      'this run waits for it in the queue when it starts, as long as its input `wait` allows',
    ended: 'its run has ended, so the next one takes over',
    unknown: 'whether it still runs is not known, so its lease decides',
  }[runState];
  return answers.allow(
    `${describeOwner(held.owner)} holds ${request.environment}; ${consequence}.`,
    {
      deployment: held.deployment,
      acquiredAt: held.acquiredAt,
      runState,
    },
  );
}
