import { sameImages } from '@waybill/ledger';
import type { GateResult } from '../gate.ts';
import type { EmergencyFacts } from '../policy-facts.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('emergency');
type Open = NonNullable<EmergencyFacts['open']>;

/**
 * What an emergency put to the environment is not taken away by a run that does not know of it: not by the release that
 * was taken away there, and not by an older one. What says the same closes it; what is newer than both, and a person
 * who goes back on purpose, replace it, and the answer names it.
 * @param facts what was learned
 * @returns what the gate says: who put what there, when, and why
 */
export function emergencyGate(facts: PromotionFacts): GateResult {
  return withEnvironment(facts, answers, ({ name }) => {
    const { emergency } = facts;
    if (!emergency.known)
      return answers.unknown(`whether an emergency is open in ${name}`, emergency);
    const { open } = emergency.value;
    if (open === undefined) return answers.allow(`No emergency is open in ${name}.`);
    return judge(facts, open, name);
  });
}

function judge(facts: PromotionFacts, open: Open, name: string): GateResult {
  const { request, images, current } = facts;
  const drift = `${name} runs ${open.commit} past desired state since ${open.at} (${open.deployment}, ${open.by}${open.reason === null ? '' : `: ${open.reason}`})`;
  const details = {
    environment: name,
    deployment: open.deployment,
    commit: open.commit,
    at: open.at,
    by: open.by,
    reason: open.reason,
  };
  const coming = images.known ? images.value.map(({ image }) => image) : [];
  if (images.known && sameImages(coming, open.images)) {
    return answers.allow(`${drift}; this brings desired state to say the same.`, details);
  }
  if (request.kind === 'rollback' && request.automatic === undefined) {
    return answers.allow(`${drift}; this goes back on purpose, and replaces it.`, details);
  }
  const refusal = answers.refuse(
    'GATE_EMERGENCY_OPEN',
    `Expected desired state to say what runs; ${drift}, and this would take it away.`,
    `Bring desired state to say the same (\`waybill rollback ${name} --target sha-${open.commit}\`, or a promotion of that commit), or say that it was taken back (\`waybill emergency close ${name} --taken-back\`); or promote a commit that is newer than both.`,
    details,
  );
  if (request.kind === 'rollback') return refusal;
  if (!open.order.known)
    return answers.unknown(`how the commit stands to ${open.commit}`, open.order);
  if (!current.known) return answers.unknown(`what ${name} was proved to run`, current);
  const { active, order } = current.value;
  if (!order.known) return answers.unknown(`how the commit stands to what ${name} runs`, order);
  const isNewest =
    open.order.value === 'ahead' && (active === undefined || order.value === 'ahead');
  if (isNewest) return answers.allow(`${drift}; this is newer, and replaces it.`, details);
  return open.order.value === 'unknown'
    ? answers.refuse('GATE_UNKNOWN', refusal.message, refusal.remedy, details)
    : refusal;
}
