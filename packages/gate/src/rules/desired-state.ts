import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('desired-state');

/**
 * Every value that is to be changed can be read: what nobody can read, nobody can approve.
 * @param facts what was learned
 * @returns what the gate says
 */
export function desiredStateGate({ changes, migrations, request }: PromotionFacts): GateResult {
  if (!changes.known) {
    if (changes.code !== 'DESIRED_STATE_INCOMPLETE') {
      return answers.unknown(`what desired state says for ${request.environment}`, changes);
    }
    return answers.refuse('GATE_DESIRED_STATE_INCOMPLETE', changes.message, changes.remedy, {
      environment: request.environment,
    });
  }
  if (!migrations.known) return answers.unknown('whether the release has migrations', migrations);
  const different = changes.value.filter(({ before, after }) => before !== after);
  const files = [...new Set(changes.value.map(({ file }) => file))];
  return answers.allow(
    different.length === 0
      ? `${files.join(', ')} says so already.`
      : `${String(different.length)} value(s) change in ${files.join(', ')}.`,
    { files, values: different.length },
  );
}
