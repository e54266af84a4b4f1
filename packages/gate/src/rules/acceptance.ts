import { sameImages } from '@waybill/ledger';
import type { GateResult } from '../gate.ts';
import type { PromotionFacts, RollbackFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';

const answers = answersOf('acceptance');

/**
 * The earlier environment accepted exactly these digests; a rollback's target was active here before.
 * @param facts what was learned
 * @returns what the gate says
 */
export function acceptanceGate(facts: PromotionFacts): GateResult {
  return withEnvironment(facts, answers, ({ name, after }) => {
    if (facts.request.kind === 'rollback') return rollbackAnswer(facts, name);
    if (after === undefined) return answers.skip(`nothing comes before ${name}`);
    const { acceptance, images } = facts;
    if (!acceptance.known) return answers.unknown(`what ${after} accepted`, acceptance);
    if (!images.known) return answers.unknown('the images of the release', images);
    if (acceptance.value?.environment !== after) {
      return answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn what ${after} accepted; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    const { accepted, remark } = acceptance.value;
    const claimed = images.value.map(({ image }) => image);
    if (accepted !== undefined && claimed.length > 0 && sameImages(accepted.images, claimed)) {
      return answers.allow(`${after} accepted it on ${accepted.at} (${accepted.deployment}).`, {
        environment: after,
        deployment: accepted.deployment,
        at: accepted.at,
      });
    }
    const found = accepted === undefined ? (remark ?? 'it never did') : 'it accepted other digests';
    return answers.refuse(
      'GATE_NOT_ACCEPTED_EARLIER',
      `Expected ${after} to have accepted these digests before they come to ${name}; ${found}.`,
      `Promote the release to ${after} first, and let it be accepted there.`,
      {
        environment: after,
        claimed: claimed.map((image) => `${image.name}@${image.digest}`),
        accepted: (accepted?.images ?? []).map((image) => `${image.name}@${image.digest}`),
      },
    );
  });
}

function rollbackAnswer(
  { rollback, request, current }: PromotionFacts,
  environment: string,
): GateResult {
  if (rollback === undefined) {
    return answers.refuse(
      'GATE_UNKNOWN',
      'Expected to learn what to go back to; it was not asked.',
      'Report this as a fault of Waybill.',
    );
  }
  if (!rollback.known && rollback.code === 'ROLLBACK_TARGET_UNKNOWN') {
    return answers.refuse('GATE_NEVER_ACTIVE', rollback.message, rollback.remedy, {
      target: request.kind === 'rollback' ? request.target : null,
    });
  }
  if (!rollback.known) return answers.unknown('what to go back to', rollback);
  if (!current.known) return answers.unknown(`what ${environment} runs`, current);
  const { target, wasActive } = rollback.value;
  if (!wasActive) {
    return answers.refuse(
      'GATE_NEVER_ACTIVE',
      `Expected a deployment that was active in ${environment}; ${target.id} never was.`,
      'Go back to one that `waybill history` shows as active or superseded.',
      { deployment: target.id, commit: target.commit },
    );
  }
  return answers.allow(
    `${target.id} was active in ${environment} before; ${undone(rollback.value)}.`,
    {
      deployment: target.id,
      commit: target.commit,
      undone: rollback.value.undone.map(({ deployment }) => deployment),
    },
  );
}

function undone({ undone: list }: RollbackFacts): string {
  if (list.length === 0) return 'nothing is taken back';
  return `taken back: ${list.map(({ commit }) => commit.slice(0, 12)).join(', ')}`;
}
