import type { Environment, OverridableGate } from '@waybill/config';
import type { Facts } from '@waybill/core';
import type { GateResult, Refused } from '../gate.ts';
import type { GateRequest } from '../promotion-facts.ts';
import type { Answers } from './answer.ts';

/** A reason says something: `x` and `ok` do not. It is read by people, in a table. */
const shortestReason = 5;
const longestReason = 1000;

/**
 * What becomes of a refusal that a person overrides: it is allowed where the policy lets people do so and they
 * wrote down why. The reason is part of the plan, so whoever approves sees it; and the record keeps it.
 * @param gate which gate refuses
 * @param refusal what it says
 * @param asked who asks, with the reason, and the policy's environment
 * @param answers the gate's
 * @returns the refusal where nobody overrides it; a refusal that says why not; or what was overridden, by whom
 */
export function overridden(
  gate: OverridableGate,
  refusal: Refused,
  { request, environment }: { readonly request: GateRequest; readonly environment: Environment },
  answers: Answers,
): GateResult {
  const reason = request.overrides?.[gate]?.trim();
  if (reason === undefined) return refusal;
  const refuse = (found: string, remedy: string): GateResult =>
    answers.refuse(
      'GATE_OVERRIDE_REFUSED',
      `${refusal.message} Expected an override that counts; ${found}.`,
      `${remedy} ${refusal.remedy}`,
      { ...refusal.facts, gate, environment: environment.name },
    );
  switch (environment.overrides[gate]) {
    case 'refused':
      return refuse(
        `the policy lets nobody override the ${gate} of ${environment.name}`,
        `Whoever owns the policy may say \`overrides.${gate}: allowed\` in a reviewed change.`,
      );
    case 'allowed':
    default: {
      if (reason.length < shortestReason) {
        return refuse('its reason says too little', 'Write why, in a sentence.');
      }
      if (reason.length > longestReason) {
        return refuse(
          `its reason has ${String(reason.length)} characters`,
          `Write why, in at most ${String(longestReason)} characters.`,
        );
      }
      const facts: Facts = { ...refusal.facts, waitUntil: null, overridden: true, reason };
      return answers.allow(
        `Overridden by ${request.requestedBy}: ${reason} (${refusal.message})`,
        facts,
      );
    }
  }
}
