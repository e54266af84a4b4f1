import type { Environment } from '@waybill/config';
import { phasesOf } from '@waybill/ledger';
import type { GateResult, Refused } from '../gate.ts';
import type { FreezeFacts, FreezeSpan } from '../policy-facts.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';
import { overridden } from './override.ts';

const answers = answersOf('freeze');

/**
 * Nothing is promoted while a window of the policy holds. A rollback is never stopped: it is how one gets out of
 * trouble. Neither is a deployment that has written desired state already: half of it would be worse than all.
 * @param facts what was learned
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: which window holds, until when, and how it is overridden
 */
export function freezeGate(facts: PromotionFacts, nothingToDo: boolean): GateResult {
  if (facts.request.kind === 'rollback') {
    return answers.skip('a freeze never stops a rollback: it is the way out of trouble');
  }
  return withEnvironment(facts, answers, (environment) => {
    if (environment.freeze.length === 0)
      return answers.skip(`the policy freezes ${environment.name} at no time`);
    if (nothingToDo)
      return answers.skip('the environment runs this release already: nothing changes');
    const { freeze } = facts;
    if (!freeze.known) return answers.unknown(`whether ${environment.name} is frozen`, freeze);
    if (freeze.value === undefined) {
      return answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn whether ${environment.name} is frozen; it was not asked.`,
        'Report this as a fault of Waybill.',
      );
    }
    const [first] = freeze.value.holding;
    if (first === undefined) return open(freeze.value);
    const begun = begunBefore(facts);
    if (begun !== undefined) {
      return answers.allow(
        `${sentence(first)} ${begun} has written desired state already, and goes on.`,
        { window: first.window, deployment: begun },
      );
    }
    const refusal = frozen(freeze.value, first, environment);
    return overridden('freeze', refusal, { request: facts.request, environment }, answers);
  });
}

function open({ next, clearAt }: FreezeFacts): GateResult {
  const coming =
    next === undefined ? '' : `; the next one is ${next.window}, ${next.from} – ${next.until}`;
  return answers.allow(`No window holds now${coming}.`, {
    next: next?.from ?? null,
    clearAt,
  });
}

function frozen(
  { holding, clearAt }: FreezeFacts,
  first: FreezeSpan,
  environment: Environment,
): Refused {
  const more =
    holding.length > 1
      ? ` So do ${holding
          .slice(1, 5)
          .map(({ window }) => window)
          .join(', ')}.`
      : '';
  const wait =
    clearAt === null
      ? `The windows of ${environment.name} follow on each other, and no moment between them was found: correct the policy.`
      : `Wait until ${clearAt}.`;
  const override =
    environment.overrides.freeze === 'allowed'
      ? ' Where it cannot wait, override it with the reason: `overrides: "freeze: <why>"`; approvers see it, and the record keeps it.'
      : '';
  return answers.refuse(
    'GATE_FROZEN',
    `Expected no freeze of ${environment.name}. ${sentence(first)}${more}`,
    `${wait}${override} A rollback is not stopped.`,
    {
      environment: environment.name,
      windows: holding.slice(0, 10).map(({ window }) => window),
      reason: first.reason ?? null,
      from: first.from,
      until: first.until,
      ...(clearAt === null ? {} : { waitUntil: clearAt }),
    },
  );
}

function sentence({ window, from, until, reason }: FreezeSpan): string {
  return `The window ${window} holds from ${from} until ${until}${reason === undefined ? '' : ` (${reason})`}.`;
}

/** The deployment of this release that has written desired state, and was not finished. */
function begunBefore({ current }: PromotionFacts): string | undefined {
  const resuming = current.known ? current.value.resuming : undefined;
  if (resuming === undefined || !phasesOf(resuming).includes('desired')) return undefined;
  return resuming.id;
}
