import { unreachableCodes } from '@waybill/forge';
import { WaybillError } from '@waybill/core';
import type { GateCheck } from './check.ts';
import type { Unknown } from './fact.ts';
import { isRefused, type Refused } from './gate.ts';

const outages: ReadonlySet<string> = new Set(unreachableCodes);

/**
 * Tells an outage from a refusal: the policy or the ledger could not be reached, and no gate said a definite no.
 * What is not known is refused all the same (law 7); but whoever reads it has nothing to ask of a gate.
 * @param check what every gate said
 * @returns the error that stood in the way, with its own code and remedy; undefined where a gate knows why not
 */
export function outageOf(check: GateCheck): WaybillError | undefined {
  const { policy, release, rollback, current, request } = check.facts;
  const refused = check.gates.filter(isRefused);
  if (check.allowed || refused.some(({ code }) => code !== 'GATE_UNKNOWN')) return undefined;
  const outage = [policy, release, rollback, current].find(
    (fact): fact is Unknown => fact?.known === false && outages.has(fact.code),
  );
  if (outage === undefined) return undefined;
  const { code, message, remedy } = outage;
  return new WaybillError(code, {
    message: `${message} So no gate could be asked for the ${request.kind} of ${request.application} to ${request.environment}, and it is refused.`,
    remedy,
    facts: { environment: request.environment, unknown: refused.map(({ gate }) => gate) },
  });
}

/**
 * @param refused the gates that refuse
 * @returns those that could not be judged because a system could not be reached
 */
export function refusedByOutage(refused: readonly Refused[]): readonly Refused[] {
  return refused.filter(({ facts: { cause } }) => typeof cause === 'string' && outages.has(cause));
}
