import type { Environment } from '@waybill/config';
import type { BranchFacts, BypassFacts } from '@waybill/forge';
import type { GateResult, Refused } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { answersOf } from './answer.ts';

const answers = answersOf('protected-branch');

/**
 * Law 3: the commit is the protected branch's head or an ancestor of it, *and* the forge reports the branch as
 * protected by the rules that the policy asks for, and knows of nobody who walked around them with this commit. A
 * ref's name proves nothing; a branch without any rule is refused, also where the policy cannot be read.
 * @param facts what was learned
 * @returns what the gate says
 */
export function protectedBranchGate(facts: PromotionFacts): GateResult {
  const { environment, request } = facts;
  if (request.kind === 'rollback') {
    return answers.skip('a rollback brings back what was proved when it was promoted');
  }
  const wanted = environment.known ? environment.value : undefined;
  if (wanted?.from === 'any') return answers.skip(`${wanted.name} takes commits from any branch`);
  const problem = branchProblem(facts, wanted) ?? commitProblem(facts);
  if (problem !== undefined) return problem;
  if (!environment.known) return answers.unknown('the rules that the policy asks for', environment);
  if (wanted === undefined) {
    return answers.refuse(
      'GATE_UNKNOWN',
      `Not judged: the policy has no environment ${request.environment}.`,
      'Name an environment of the policy.',
      { cause: 'FACT_DEPENDS' },
    );
  }
  const walkedAround = bypassProblem(facts, wanted);
  if (walkedAround !== undefined) return walkedAround;
  const { branch, ancestry } = facts.branch;
  const rules = branch.known ? (branch.value?.rules ?? []) : [];
  const where = ancestry.known && ancestry.value === 'identical' ? 'is the head of' : 'is in';
  return answers.allow(
    `${shown(facts)} ${where} ${request.branch}, which the forge protects (${rules.join(', ')}).${bypassRemark(facts, wanted)}`,
    { branch: request.branch, rules },
  );
}

function branchProblem(
  { branch: proof, request }: PromotionFacts,
  environment: Environment | undefined,
): Refused | undefined {
  const { branch, configured } = proof;
  if (!branch.known) return answers.unknown(`how the forge protects ${request.branch}`, branch);
  if (branch.value === undefined) {
    return answers.refuse(
      'GATE_BRANCH_UNKNOWN',
      `Expected a branch ${request.branch}; the repository has none.`,
      'Correct `branch` in waybill.yaml on the default branch.',
      { branch: request.branch },
    );
  }
  if (branch.value.name !== request.branch) {
    return answers.refuse(
      'GATE_BRANCH_RENAMED',
      `Expected the forge to know a branch ${request.branch}; it answers with ${branch.value.name}: the branch was renamed, and the rules that it shows are those of the other one.`,
      'Correct `branch` in waybill.yaml on the default branch, and protect the branch under the name that it has.',
      { expected: request.branch, found: branch.value.name },
    );
  }
  const unprotected = ruleProblem(branch.value, environment?.protection.rules ?? []);
  if (unprotected !== undefined) return unprotected;
  if (!configured.known) return answers.unknown('which branch is the protected one', configured);
  if (configured.value === request.branch) return undefined;
  return answers.refuse(
    'GATE_BRANCH_NOT_CONFIGURED',
    `Expected the protected branch that the default branch configures, ${configured.value}; found ${request.branch}.`,
    'Start from a checkout of the protected branch; a branch cannot declare itself the protected one.',
    { expected: configured.value, found: request.branch },
  );
}

function ruleProblem(branch: BranchFacts, asked: readonly string[]): Refused | undefined {
  const missing = asked.filter((rule) => !branch.rules.some((it) => it === rule));
  const none = !branch.protected || branch.rules.length === 0;
  if (!none && missing.length === 0) return undefined;
  const found = none ? 'the forge reports no rule on it' : `${missing.join(', ')} missing`;
  const remark = branch.remark === undefined ? '' : ` (${branch.remark})`;
  const idle = branch.notEnforced ?? [];
  if (idle.length > 0) {
    return answers.refuse(
      'GATE_RULESET_NOT_ENFORCED',
      `Expected ${branch.name} to be protected${asked.length === 0 ? '' : ` by ${asked.join(', ')}`}; ${found}, and not enforced: ${idle.slice(0, 10).join(', ')}${remark}.`,
      'Set the enforcement of the ruleset to "Active": in evaluate mode, or disabled, it stops nobody.',
      { branch: branch.name, asked, found: branch.rules, missing, notEnforced: idle.slice(0, 20) },
    );
  }
  return answers.refuse(
    'GATE_BRANCH_UNPROTECTED',
    `Expected ${branch.name} to be protected${asked.length === 0 ? '' : ` by ${asked.join(', ')}`}; ${found}${remark}.`,
    "Protect the branch by these rules in the forge. Without them anyone who may push decides what is deployed; a branch's name proves nothing.",
    { branch: branch.name, asked, found: branch.rules, missing },
  );
}

function commitProblem(facts: PromotionFacts): Refused | undefined {
  const { ancestry, branch } = facts.branch;
  const { request } = facts;
  if (!ancestry.known)
    return answers.unknown(`whether ${request.branch} contains the commit`, ancestry);
  const head = branch.known ? (branch.value?.head ?? null) : null;
  const details = { branch: request.branch, head, ancestry: ancestry.value };
  switch (ancestry.value) {
    case 'identical':
    case 'behind':
      return undefined;
    case 'ahead':
    case 'diverged':
      return answers.refuse(
        'GATE_COMMIT_NOT_ON_BRANCH',
        `Expected ${shown(facts)} to be in ${request.branch}; it is ${ancestry.value === 'ahead' ? 'ahead of it' : 'on another line of history'}.`,
        `Merge it into ${request.branch} by a reviewed pull request, and promote what the merge released. Feature branches may reach environments with \`from: any\`.`,
        details,
      );
    case 'unknown':
    default:
      return answers.refuse(
        'GATE_COMMIT_UNKNOWN',
        `Expected ${shown(facts)} in the repository; the forge does not know it.`,
        'Push the commit, or correct its id.',
        details,
      );
  }
}

/** @returns why the way on which the commit came to the branch does not hold; `refused-if-seen` needs an answer too */
function bypassProblem(
  { branch: { bypass }, request }: PromotionFacts,
  { protection, name }: Environment,
): Refused | undefined {
  if (protection.bypass === 'allowed') return undefined;
  const what = `whether the commit came to ${request.branch} by the rules`;
  if (!bypass.known) return answers.unknown(what, bypass);
  const found: BypassFacts = bypass.value;
  switch (found.kind) {
    case 'not-supported':
    case 'none':
      return undefined;
    case 'unreadable':
      if (protection.bypass === 'refused-if-seen') return undefined;
      return answers.refuse(
        'GATE_UNKNOWN',
        `Expected to learn ${what}, which ${name} asks for (\`bypass: refused\`); ${found.reason}.`,
        found.remedy,
        { branch: request.branch, bypass: protection.bypass },
      );
    case 'bypassed':
    default:
      return answers.refuse(
        'GATE_BRANCH_BYPASSED',
        `Expected the commit to come to ${request.branch} by its rules; ${found.by} walked around them on ${found.at}.`,
        `Bring a commit by a reviewed pull request, and promote that; or say \`protection.bypass: allowed\` for ${name} in the policy.`,
        { branch: request.branch, by: found.by, at: found.at },
      );
  }
}

/** What an allowed answer still says of the way on which the commit came. */
function bypassRemark({ branch: { bypass } }: PromotionFacts, { protection }: Environment): string {
  if (!bypass.known)
    return ' Whether somebody walked around the rules is not known; the policy allows it.';
  switch (bypass.value.kind) {
    case 'bypassed':
      return ` ${bypass.value.by} walked around the rules on ${bypass.value.at}; the policy allows it.`;
    case 'unreadable':
      return ` The forge does not show whether somebody walked around the rules: ${bypass.value.reason}.`;
    case 'not-supported':
      return protection.bypass === 'refused'
        ? ` Of walking around them: ${bypass.value.reason}.`
        : '';
    case 'none':
    default:
      return '';
  }
}

function shown({ commit }: PromotionFacts): string {
  return commit.known ? commit.value : 'the commit';
}
