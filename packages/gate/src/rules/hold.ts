import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';
import { overridden } from './override.ts';

const answers = answersOf('hold');

/**
 * What was rolled back here does not come back by itself: not by the next run of its commit, nor as the target of
 * another rollback. A newer commit is free; the very one that is held needs somebody's word.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: which rollback holds it back, when, by whom, and why
 */
export function holdGate(facts: PromotionFacts, nothingToDo: boolean): GateResult {
  return withEnvironment(facts, answers, (environment) => {
    if (nothingToDo)
      return answers.skip('the environment runs this release already: nothing changes');
    const { hold, request } = facts;
    const { name } = environment;
    if (!hold.known) return answers.unknown(`whether the release is held back in ${name}`, hold);
    const { held } = hold.value;
    if (held === undefined) return answers.allow(`It was not rolled back in ${name}.`);
    const why = held.reason === null ? '' : ` (${held.reason})`;
    const release =
      environment.overrides.hold === 'allowed'
        ? 'release the hold with the reason, `overrides: "hold: <why>"`: approvers see it, and the record keeps it'
        : 'have `overrides.hold: allowed` written into the policy by a reviewed change';
    const other =
      request.kind === 'rollback'
        ? 'Go back to another target'
        : 'Promote a newer commit that mends it';
    const refusal = answers.refuse(
      'GATE_HELD',
      `Expected a release that was not rolled back in ${name}; ${held.requestedBy} took ${held.deployment} back on ${held.at} with ${held.rollback}${why}.`,
      `${other}; or ${release}.`,
      {
        environment: name,
        deployment: held.deployment,
        rollback: held.rollback,
        at: held.at,
        requestedBy: held.requestedBy,
        reason: held.reason,
      },
    );
    return overridden('hold', refusal, { request, environment }, answers);
  });
}
