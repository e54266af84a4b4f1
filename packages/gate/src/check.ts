import type { Digest } from '@waybill/core';
import type { GateResult } from './gate.ts';
import type { Plan } from './plan.ts';
import type { GatePorts } from './ports.ts';
import type { GateRequest, PromotionFacts } from './promotion-facts.ts';

/** What came out of asking every gate. */
export interface GateCheck {
  /** Undefined where too little is known to plan; then some gate refuses. */
  readonly plan: Plan | undefined;
  /** What an approval is bound to. */
  readonly hash: Digest | undefined;
  readonly gates: readonly GateResult[];
  readonly allowed: boolean;
  /** The environment runs this release already, and nothing would change. */
  readonly nothingToDo: boolean;
  readonly facts: PromotionFacts;
}

/** A check that nothing stands in the way of. */
export interface PassedCheck extends GateCheck {
  readonly plan: Plan;
  readonly hash: Digest;
  readonly allowed: true;
}

/**
 * Learns every fact, plans, and asks every gate. It reads only; one fact that cannot be learned refuses its
 * gates and hides no other.
 * @param ports where facts are learned
 * @param request a promotion or a rollback
 * @returns plan, hash, and what every gate says
 * @throws only where the run was cancelled
 */
export async function checkPromotion(ports: GatePorts, request: GateRequest): Promise<GateCheck> {
  ports.signal.throwIfAborted();
  return Promise.reject(new TypeError(`not written yet: ${request.environment}`));
}

/**
 * Like `checkPromotion`, for whoever is about to act.
 * @param ports where facts are learned
 * @param request a promotion or a rollback
 * @param expectedHash the plan that was checked or shown before, where there was one
 * @throws GATE_REFUSED with every refusal; PLAN_CHANGED where the hash is another one
 */
export async function requirePromotion(
  ports: GatePorts,
  request: GateRequest,
  expectedHash?: Digest,
): Promise<PassedCheck> {
  const check = await checkPromotion(ports, request);
  throw new TypeError(`not written yet: ${String(expectedHash)} ${String(check.allowed)}`);
}
