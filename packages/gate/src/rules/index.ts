import type { Fact } from '../fact.ts';
import { gateNames, type GateName, type GateResult } from '../gate.ts';
import type { ApprovalFacts, PromotionFacts } from '../promotion-facts.ts';
import { acceptanceGate } from './acceptance.ts';
import { approvalGate } from './approval.ts';
import { automaticRollbackAnswer } from './automatic-rollback.ts';
import { checksGate } from './checks.ts';
import { contractGate } from './contract.ts';
import { desiredStateGate } from './desired-state.ts';
import { emergencyGate } from './emergency.ts';
import { environmentGate } from './environment.ts';
import { freezeGate } from './freeze.ts';
import { holdGate } from './hold.ts';
import { lockGate } from './lock.ts';
import { noOvertakingGate } from './no-overtaking.ts';
import { protectedBranchGate } from './protected-branch.ts';
import { releaseGate } from './release.ts';
import { runGate } from './run.ts';
import { sameDigestGate } from './same-digest.ts';
import { scanGate } from './scan.ts';
import { schemaWindowGate } from './schema-window.ts';
import { signatureGate } from './signature.ts';
import { soakGate } from './soak.ts';

/** What the gates judge beside the facts of the request. */
export interface PlanFacts {
  readonly approvals: Fact<ApprovalFacts>;
  readonly nothingToDo: boolean;
}

type Rule = (facts: PromotionFacts, plan: PlanFacts) => GateResult;

/** A gate without a rule does not compile. */
const rules = {
  environment: environmentGate,
  run: runGate,
  'protected-branch': protectedBranchGate,
  release: releaseGate,
  'same-digest': sameDigestGate,
  signature: signatureGate,
  contract: contractGate,
  scan: scanGate,
  checks: checksGate,
  acceptance: acceptanceGate,
  soak: (facts, plan) => soakGate(facts, plan.nothingToDo),
  hold: (facts, plan) => holdGate(facts, plan.nothingToDo),
  emergency: emergencyGate,
  freeze: (facts, plan) => freezeGate(facts, plan.nothingToDo),
  'schema-window': schemaWindowGate,
  'no-overtaking': noOvertakingGate,
  'desired-state': desiredStateGate,
  approval: (facts, plan) =>
    automaticRollbackAnswer(facts) ?? approvalGate(facts, plan.approvals, plan.nothingToDo),
  lock: lockGate,
} as const satisfies Record<GateName, Rule>;

/**
 * Asks every gate. Gates are pure: equal facts give equal answers.
 * @param facts what was learned
 * @param plan what is known of the plan
 * @returns every gate's answer, in the order of `gateNames`
 */
export function askGates(facts: PromotionFacts, plan: PlanFacts): readonly GateResult[] {
  return gateNames.map((name) => rules[name](facts, plan));
}
