import { suggestion, type Environment } from '@waybill/config';
import type { AdmittedRefs, EnvironmentFacts } from '@waybill/forge';
import type { GateResult, Refused } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('environment');

/**
 * The environment is one of the policy, and where the forge has environments of its own, the one of this name
 * admits the protected branch alone (design, law 3: an unknown environment name is an unprotected one) and has
 * reviewers where the policy takes its review as the approval.
 * @param facts what was learned
 * @returns what the gate says
 */
export function environmentGate(facts: PromotionFacts): GateResult {
  const { environment, policy, request, forgeEnvironment: found } = facts;
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
  if (!found.known) return answers.unknown("the forge's environment", found);
  return (
    admissionProblem(found.value, environment.value, request.branch) ??
    reviewerProblem(found.value, environment.value) ??
    guarded(found.value, environment.value)
  );
}

function guarded(found: EnvironmentFacts, { name, from, approval }: Environment): GateResult {
  if (found.kind !== 'present') {
    const reason = found.kind === 'not-supported' ? found.reason : 'the forge has none';
    return answers.allow(`${name} is in the policy; ${reason}.`, { from });
  }
  const isReviewed = approval.given === 'environment' && approval.required > 0;
  const remark =
    isReviewed && found.adminsMayBypass && approval.adminBypass === 'refused'
      ? ' Administrators may let a run through there; one without a review is refused when it starts.'
      : '';
  return answers.allow(`${name} is in the policy, and the forge guards it.${remark}`, {
    from,
    ...(isReviewed ? { reviewers: found.reviewers } : {}),
  });
}

/** Only a branch of exactly this name counts: a pattern, a tag or "every protected branch" admits others too. */
function admissionProblem(
  found: EnvironmentFacts,
  { name, from }: Environment,
  branch: string,
): Refused | undefined {
  switch (found.kind) {
    case 'not-supported':
      return undefined;
    case 'present':
      if (from === 'any' || admitsOnly(found.admits, branch)) return undefined;
      return answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge's environment ${name} to admit the branch ${branch} alone; it admits ${admitted(found.admits)}.`,
        `Set the environment's deployment branches and tags to "Selected branches and tags", and add ${branch} as the only rule (\`waybill doctor\` gives the call).`,
        { environment: name, branch, ...factsOf(found.admits) },
      );
    case 'missing':
    default:
      return answers.refuse(
        'GATE_ENVIRONMENT_UNPROTECTED',
        `Expected the forge to have an environment ${name}; it has none, so its secrets would be open to every branch.`,
        'Create the environment in the forge, and admit the protected branch alone (`waybill doctor` says how). Where it exists, the token does not see it: give it the right to read environments (`permissions: actions: read` on GitHub).',
        { environment: name },
      );
  }
}

function admitsOnly(admits: AdmittedRefs, branch: string): boolean {
  if (admits.kind !== 'named') return false;
  return admits.tags.length === 0 && admits.branches.length === 1 && admits.branches[0] === branch;
}

function admitted(admits: AdmittedRefs): string {
  switch (admits.kind) {
    case 'all':
      return 'all branches and tags';
    case 'protected':
      return 'every branch that has a rule ("protected branches only"), and all of them where none has one';
    case 'named':
    default:
      return (
        [
          ...admits.branches.map((name) => `the branch ${name}`),
          ...admits.tags.map((name) => `the tag ${name}`),
        ]
          .slice(0, 10)
          .join(', ') || 'nothing'
      );
  }
}

function factsOf(admits: AdmittedRefs): {
  admits: string;
  branches?: readonly string[];
  tags?: readonly string[];
} {
  if (admits.kind !== 'named') return { admits: admits.kind };
  return {
    admits: admits.kind,
    branches: admits.branches.slice(0, 20),
    tags: admits.tags.slice(0, 20),
  };
}

function reviewerProblem(
  found: EnvironmentFacts,
  { name, approval }: Environment,
): Refused | undefined {
  if (approval.given !== 'environment' || approval.required === 0) return undefined;
  if (found.kind === 'present' && found.reviewers.length > 0) return undefined;
  const why = found.kind === 'not-supported' ? found.reason : 'it has none, so nobody is asked';
  return answers.refuse(
    'GATE_ENVIRONMENT_NO_REVIEWERS',
    `Expected the forge's environment ${name} to have required reviewers, whose review the policy takes as the approval; ${why}.`,
    'Add required reviewers to the environment. Where the plan of the forge has none for private repositories, say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
    { environment: name },
  );
}
