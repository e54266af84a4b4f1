import type { Environment } from '@waybill/config';
import { exhausted } from '@waybill/core';
import type { VerifiedApproval } from '@waybill/supply-chain';
import type { Fact } from '../fact.ts';
import type { GateResult } from '../gate.ts';
import type { ApprovalFacts, PromotionFacts } from '../promotion-facts.ts';
import { answersOf, withEnvironment } from './answer.ts';
import { authorsOf } from './authors.ts';
import { reviewAnswer } from './environment-approval.ts';
import { judgedAt } from './merged-proposal.ts';
import { opsPullRequestAnswer, pullRequestAnswer } from './pull-request-approval.ts';

const answers = answersOf('approval');

/**
 * Enough different people who may do so approved this very plan, none of them the author where the policy
 * says so. One key counts once, whatever names it has. Where the policy takes a review of the forge as the approval
 * (of its environment, or of a pull request), that is asked for instead.
 * @param facts what was learned
 * @param approvals what is stored for the plan
 * @param nothingToDo whether the environment runs this release already and nothing would change
 * @returns what the gate says: also who may approve, and how
 */
export function approvalGate(
  facts: PromotionFacts,
  approvals: Fact<ApprovalFacts>,
  nothingToDo: boolean,
): GateResult {
  return withEnvironment(facts, answers, (environment) => {
    const { required } = environment.approval;
    if (required === 0) return answers.skip(`the policy asks for none in ${environment.name}`);
    if (nothingToDo)
      return answers.skip('the environment runs this release already: nothing changes');
    const { given } = environment.approval;
    switch (given) {
      case 'environment':
        return reviewAnswer(facts, environment);
      case 'pull-request':
        return pullRequestAnswer(facts, environment);
      case 'ops-pull-request':
        return opsPullRequestAnswer(facts, environment);
      case 'signed':
        return signedAnswer(facts, approvals, environment);
      default:
        return exhausted(given, 'how an approval is given');
    }
  });
}

function signedAnswer(
  facts: PromotionFacts,
  approvals: Fact<ApprovalFacts>,
  environment: Environment,
): GateResult {
  const { required } = environment.approval;
  if (!approvals.known) return answers.unknown('who approved the plan', approvals);
  const author = authorsOf(facts, environment, answers);
  if ('allowed' in author) return author;
  const judged = approvals.value.valid.map((approval) => ({
    approval,
    problem: problemOf(approval, environment, author.names, judgedAt(facts)),
  }));
  const counted = judged.filter(({ problem }) => problem === undefined);
  const people = new Map(counted.map(({ approval }) => [approval.keyId, approval.approver]));
  if (people.size >= required) {
    const names = [...people.values()].sort();
    return answers.allow(`Approved by ${names.join(', ')}.`, {
      approvers: names,
      required,
      planHash: approvals.value.planHash,
    });
  }
  const notes = [
    ...judged.flatMap(({ approval, problem }) =>
      problem === undefined ? [] : [`that of ${approval.approver} does not count: ${problem}`],
    ),
    ...approvals.value.rejected.map(
      ({ approver, code }) => `that under ${approver} is not valid: ${code}`,
    ),
  ];
  return missing(
    environment,
    approvals.value.planHash,
    [...people.values()].sort(),
    author.names,
    notes,
  );
}

function problemOf(
  { approver, at }: VerifiedApproval,
  environment: Environment,
  authors: ReadonlySet<string>,
  now: number,
): string | undefined {
  const { by, expiresMilliseconds } = environment.approval;
  if (!by.includes(approver))
    return `the policy does not let ${approver} approve for ${environment.name}`;
  if (authors.has(approver)) return 'it is the author, who may not approve';
  if (!(Date.parse(at) + expiresMilliseconds > now)) return `it was given on ${at} and has expired`;
  return undefined;
}

function missing(
  environment: Environment,
  planHash: string,
  have: readonly string[],
  authors: ReadonlySet<string>,
  notes: readonly string[],
): GateResult {
  const { required, by } = environment.approval;
  const may = by.filter((name) => !authors.has(name) && !have.includes(name));
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} approval(s) of the plan ${planHash}; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}${notes.length === 0 ? '' : `: ${notes.slice(0, 5).join('; ')}`}.`,
    may.length === 0
      ? `Nobody who is left may approve for ${environment.name}: change the policy in a reviewed change.`
      : `${may.join(' or ')} may approve: \`waybill approve ${environment.name} ${planHash}\`, signed with their own key.`,
    {
      environment: environment.name,
      planHash,
      required,
      have,
      mayApprove: may,
      notCounted: notes.slice(0, 20),
    },
  );
}
