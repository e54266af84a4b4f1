import {
  digestSchema,
  isWaybillError,
  systemClock,
  WaybillError,
  type Digest,
} from '@waybill/core';
import { gateError } from './error-codes.ts';
import { known, learn, type Fact } from './fact.ts';
import { readApprovals } from './facts/approvals.ts';
import { collectPromotionFacts } from './facts/collect.ts';
import { recordedPlanHash } from './facts/deployments.ts';
import { allAllowed, isRefused, type GateResult, type Refused } from './gate.ts';
import { refusedByOutage } from './outage.ts';
import { isNothingToDo, planDeployment, planHash, type Plan } from './plan.ts';
import type { GatePorts } from './ports.ts';
import type { ApprovalFacts, GateRequest, PromotionFacts } from './promotion-facts.ts';
import { askGates } from './rules/index.ts';
import { judgedAt } from './rules/merged-proposal.ts';

/** What came out of asking every gate. */
export interface GateCheck {
  /** Undefined where too little is known to plan; then some gate refuses. */
  readonly plan: Plan | undefined;
  /**
   * What an approval is bound to. Where there is nothing to do it is the hash under which the release was
   * deployed, so that running again gives the same (law 5).
   */
  readonly hash: Digest | undefined;
  readonly gates: readonly GateResult[];
  readonly allowed: boolean;
  /** The environment runs this release already, and nothing would change. */
  readonly nothingToDo: boolean;
  readonly facts: PromotionFacts;
  /** Whose approvals there are for this very plan. */
  readonly approvals: Fact<ApprovalFacts>;
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
  const facts = await collectPromotionFacts(ports, request);
  const plan = planDeployment(facts);
  const nothingToDo = plan.known && isNothingToDo(plan.value) && !isDrifting(facts);
  const hash = plan.known ? hashOf(plan.value, facts, nothingToDo) : undefined;
  const approvals = await learnApprovals(ports, facts, plan, hash);
  const gates = askGates(facts, { approvals, nothingToDo });
  return {
    plan: plan.known ? plan.value : undefined,
    hash,
    gates,
    allowed: plan.known && allAllowed(gates),
    nothingToDo,
    facts,
    approvals,
  };
}

/** What the pointers say to run does not, while an emergency is open. */
function isDrifting({ emergency }: PromotionFacts): boolean {
  return emergency.known && emergency.value.open !== undefined;
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
  return passed(await checkPromotion(ports, request), expectedHash);
}

/**
 * @param check what every gate said
 * @param expectedHash the plan that was checked or shown before, where there was one
 * @returns the check, when nothing stands in the way
 * @throws GATE_REFUSED, PLAN_CHANGED
 */
export function passed(check: GateCheck, expectedHash?: Digest): PassedCheck {
  const refusal = refusalOf(check);
  if (refusal !== undefined) throw refusal;
  const { plan, hash } = check;
  if (plan === undefined || hash === undefined) throw new TypeError('an allowed check has a plan');
  if (expectedHash !== undefined && expectedHash !== hash) throw planChanged(expectedHash, hash);
  return { ...check, plan, hash, allowed: true };
}

/**
 * @param check what every gate said
 * @returns GATE_REFUSED with every refusal, the first one's code in its facts; undefined where all allow it
 */
export function refusalOf(check: GateCheck): WaybillError | undefined {
  if (check.allowed) return undefined;
  return refusalBy(check.gates.filter(isRefused), check.facts.request, check.hash);
}

/**
 * @param refused the gates that refuse
 * @param request what was asked
 * @param hash the plan, where there is one
 * @returns GATE_REFUSED with every refusal
 */
export function refusalBy(
  refused: readonly Refused[],
  request: Pick<GateRequest, 'kind' | 'application' | 'environment'>,
  hash?: Digest,
): WaybillError {
  const what = `${request.application} to ${request.environment}`;
  // Who asks again once the system answers may learn that nothing else stands in the way.
  const first = refusedByOutage(refused)[0] ?? refused[0];
  return gateError('GATE_REFUSED', {
    message: `Expected every gate to allow the ${request.kind} of ${what}; ${String(refused.length)} ${refused.length === 1 ? 'refuses' : 'refuse'}.\n${linesOf(refused).join('\n')}`,
    remedy: first?.remedy ?? 'See what the gates say.',
    facts: {
      refusal: first?.code ?? 'GATE_UNKNOWN',
      gate: first?.gate ?? null,
      refusals: refused.map(({ gate, code }) => `${gate} ${code}`),
      planHash: hash ?? null,
    },
  });
}

/** One line for each refusal, an outage first; those that only follow from another one share a line. */
function linesOf(refused: readonly Refused[]): string[] {
  const outages = refusedByOutage(refused);
  const first = outages.filter((it) => it === sameCause(outages, it));
  const consequences = refused.filter(
    (it) => it.facts['cause'] === 'FACT_DEPENDS' || (outages.includes(it) && !first.includes(it)),
  );
  const lines = [...first, ...refused.filter((it) => !outages.includes(it))]
    .filter((it) => !consequences.includes(it))
    .map(({ gate, code, message, remedy }) => `- ${gate} (${code}): ${message} ${remedy}`);
  if (consequences.length === 0) return lines;
  return [
    ...lines,
    `- not judged before that is known: ${consequences.map(({ gate }) => gate).join(', ')}`,
  ];
}

/** The first one of those that met the same outage: the others say the same in other words. */
function sameCause(outages: readonly Refused[], { facts, remedy }: Refused): Refused | undefined {
  return outages.find((it) => it.facts['cause'] === facts['cause'] && it.remedy === remedy);
}

function hashOf(plan: Plan, { current }: PromotionFacts, nothingToDo: boolean): Digest {
  const active = nothingToDo && current.known ? current.value.active : undefined;
  const recorded = active === undefined ? undefined : recordedPlanHash(active);
  return recorded === undefined ? planHash(plan) : digestSchema.parse(recorded);
}

async function learnApprovals(
  ports: GatePorts,
  facts: PromotionFacts,
  plan: Fact<Plan>,
  hash: Digest | undefined,
): Promise<Fact<ApprovalFacts>> {
  const { policy, environment, request } = facts;
  if (!plan.known || hash === undefined)
    return plan.known ? known(noApprovals(planHash(plan.value))) : plan;
  if (!policy.known) return policy;
  const approval = environment.known ? environment.value?.approval : undefined;
  if (approval !== undefined && (approval.required === 0 || approval.given !== 'signed'))
    return known(noApprovals(hash));
  const moments = [(ports.clock ?? systemClock).now(), judgedAt(facts)];
  return learn(ports.signal, () => readApprovals(ports, request, policy.value, hash, moments));
}

function noApprovals(hash: Digest): ApprovalFacts {
  return { planHash: hash, valid: [], rejected: [] };
}

function planChanged(expected: Digest, found: Digest): Error {
  return gateError('PLAN_CHANGED', {
    message: `Expected the plan ${expected}, which was checked before; found ${found}: something that it covers has changed since.`,
    remedy:
      'Look at the new plan (`waybill plan`), have it approved where needed, and start again.',
    facts: { expected, found },
  });
}

/**
 * @param error anything that was thrown
 * @returns whether it is the refusal of gates
 */
export function isGateRefusal(error: unknown): error is WaybillError<'GATE_REFUSED'> {
  return isWaybillError(error, 'GATE_REFUSED');
}
