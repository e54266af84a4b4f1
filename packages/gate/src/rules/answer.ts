import type { Environment } from '@waybill/config';
import type { Facts } from '@waybill/core';
import type { Fact, Unknown } from '../fact.ts';
import type { GateName, GateResult, RefusalCode, Refused } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';

/** What a gate answers with; each carries the gate's name. */
export interface Answers {
  allow(message: string, facts?: Facts): GateResult;
  refuse(code: RefusalCode, message: string, remedy: string, facts?: Facts): Refused;
  /** The policy does not ask for it here. */
  skip(reason: string): GateResult;
  /** A fact is not known: that is a refusal, never a pass (law 7). */
  unknown(what: string, fact: Unknown): Refused;
}

/** What the ledger throws for records that nobody whom the policy lists has signed. */
const untrusted: ReadonlySet<string> = new Set([
  'LEDGER_SIGNATURE_MISSING',
  'LEDGER_SIGNATURE_INVALID',
]);

/**
 * @param gate whose answers
 * @returns the ways in which it can answer
 */
export function answersOf(gate: GateName): Answers {
  const refuse: Answers['refuse'] = (code, message, remedy, facts = {}) => ({
    gate,
    allowed: false,
    code,
    message,
    remedy,
    facts,
  });
  return {
    allow: (message, facts = {}) => ({ gate, allowed: true, message, facts }),
    refuse,
    skip: (reason) => ({ gate, skipped: reason }),
    unknown: (what, { code, message, remedy }) =>
      refuse(
        untrusted.has(code) ? 'GATE_LEDGER_UNTRUSTED' : 'GATE_UNKNOWN',
        `Expected to learn ${what}; it is not known (${code}). ${message}`,
        remedy,
        {
          cause: code,
        },
      ),
  };
}

/**
 * Judges with the environment of the policy, which most gates need.
 * @param facts what was learned
 * @param answers the gate's
 * @param judge what the gate says where the environment is known
 */
export function withEnvironment(
  facts: PromotionFacts,
  answers: Answers,
  judge: (environment: Environment) => GateResult,
): GateResult {
  const { environment } = facts;
  if (!environment.known) return answers.unknown('the policy', environment);
  if (environment.value !== undefined) return judge(environment.value);
  return answers.refuse(
    'GATE_UNKNOWN',
    `Not judged: the policy has no environment ${facts.request.environment}.`,
    'Name an environment of the policy.',
    { cause: 'FACT_DEPENDS' },
  );
}

/**
 * @param list facts of one kind
 * @returns the first one that is not known
 */
export function firstUnknown(list: readonly Fact<unknown>[]): Unknown | undefined {
  return list.find((fact): fact is Unknown => !fact.known);
}
