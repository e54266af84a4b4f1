import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, firstUnknown, withEnvironment } from './answer.ts';

const answers = answersOf('contract');

/**
 * The verdicts that the release's waybill carries: every contract holds.
 * @param facts what was learned
 * @returns what the gate says
 */
export function contractGate(facts: PromotionFacts): GateResult {
  return withEnvironment(facts, answers, (environment) => {
    const { images } = facts;
    if (!images.known) return answers.unknown('the images of the release', images);
    if (images.value.length === 0) {
      return answers.refuse(
        'GATE_RELEASE_MISSING',
        'Expected a release with images; it has none.',
        'Release again.',
      );
    }
    const waybills = images.value.map(({ waybill }) => waybill);
    const missing = firstUnknown(waybills);
    if (environment.signature === 'optional' && missing !== undefined) {
      return answers.skip(
        'nobody vouches for a verdict where the policy does not ask for signatures',
      );
    }
    if (missing !== undefined) return answers.unknown('the verdicts of the waybill', missing);
    const verdicts = waybills.flatMap((fact) => (fact.known ? (fact.value.contracts ?? []) : []));
    const broken = [
      ...new Set(verdicts.filter(({ holds }) => !holds).map(({ contract }) => contract)),
    ];
    if (broken.length > 0) {
      return answers.refuse(
        'GATE_CONTRACT_BROKEN',
        `Expected every contract of the release to hold; ${broken.join(', ')} does not.`,
        'Make the change compatible, and release again: `verify-contract` shows what breaks.',
        { broken },
      );
    }
    const names = [...new Set(verdicts.map(({ contract }) => contract))].sort();
    if (names.length === 0) return answers.skip('the release has no contract');
    return answers.allow(`Every contract holds: ${names.join(', ')}.`, { contracts: names });
  });
}
