import { suggestion } from '@waybill/config';
import type { GateResult } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('environment');

/**
 * The environment is one of the policy, and where the forge has environments of its own, the one of this name
 * admits the protected branch alone (design, law 3: an unknown environment name is an unprotected one).
 * @param facts what was learned
 * @returns what the gate says
 */
export function environmentGate(facts: PromotionFacts): GateResult {
  const { environment, policy, request } = facts;
  if (!environment.known) return answers.unknown('the policy', environment);
  if (environment.value === undefined) {
    const known = policy.known ? policy.value.policy.environments.map(({ name }) => name) : [];
    return answers.refuse(
      'GATE_ENVIRONMENT_UNKNOWN',
      `Expected an environment of the policy, found ${JSON.stringify(request.environment.slice(0, 100))}${suggestion(request.environment, known)}.`,
      'Name an environment that the policy lists, or add it to the policy in a reviewed change.',
      { environment: request.environment.slice(0, 100), known },
    );
  }
  return forgeEnvironment(facts, environment.value.from);
}

function forgeEnvironment(facts: PromotionFacts, from: 'protected' | 'any'): GateResult {
  const { forgeEnvironment: found, request } = facts;
  if (!found.known) return answers.unknown("the forge's environment", found);
  const name = request.environment;
  switch (found.value.kind) {
    case 'not-supported':
      return answers.allow(`${name} is in the policy; ${found.value.reason}.`, { from });
    case 'present':
      if (from === 'any' || admitsOnly(found.value.branches, request.branch)) {
        return answers.allow(`${name} is in the policy, and the forge guards it.`, { from });
      }
      return answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge's environment ${name} to admit ${request.branch} alone; it admits ${found.value.branches?.join(', ') ?? 'all branches'}.`,
        'Set the deployment branches of the environment to the protected branch.',
        { environment: name, branches: found.value.branches ?? null },
      );
    case 'missing':
    default:
      return answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge to have an environment ${name}; it has none, so its secrets would be open to every branch.`,
        'Create the environment in the forge, and admit the protected branch alone (`waybill doctor` says how).',
        { environment: name },
      );
  }
}

function admitsOnly(branches: readonly string[] | undefined, branch: string): boolean {
  return branches?.length === 1 && branches[0] === branch;
}
