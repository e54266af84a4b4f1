import type { Environment } from '@waybill/config';
import { deploymentEvidence, type Approval } from '@waybill/ledger';
import type { GateResult, Refused } from '../gate.ts';
import type { PromotionFacts, ReviewedPullRequest } from '../promotion-facts.ts';
import { answersOf, type Answers } from './answer.ts';
import { authorsOf, namesOf, namesOfAuthor } from './authors.ts';
import { judgedAt } from './merged-proposal.ts';
import { staleApproval } from './proposal-approval.ts';
import {
  judgeHead,
  mayReview,
  type CountedReview,
  type JudgedHead,
} from './pull-request-reviews.ts';

const answers: Answers = answersOf('approval');

/** An approval that the gate counts, without the plan's hash. */
export type ReviewApproval = Omit<Approval, 'planHash'>;

/** What the reviews of the application's pull request come to. */
export type JudgedPullRequests =
  | { readonly kind: 'refused'; readonly result: Refused }
  | { readonly kind: 'approved'; readonly counted: readonly ReviewApproval[] };

/**
 * The approval as a review of the pull request that brought the commit: it approves the commit, not a plan.
 * @param facts what was learned
 * @param environment of the policy, with `given: pull-request`
 * @returns what the gate says
 */
export function pullRequestAnswer(facts: PromotionFacts, environment: Environment): GateResult {
  const judged = judgePullRequests(facts, environment);
  if (judged.kind === 'refused') return judged.result;
  const names = judged.counted.map(({ approver }) => approver).sort();
  const numbers = [...new Set(judged.counted.flatMap(({ pullRequest }) => pullRequest ?? []))];
  const urls = [...new Set(judged.counted.flatMap(({ url }) => url ?? []))];
  return answers.allow(
    facts.request.kind === 'rollback'
      ? `Approved by ${names.join(', ')} when it first came to ${environment.name}.`
      : `Approved by ${names.join(', ')}, as a review of pull request ${numbers.join(', ')}.`,
    { approvers: names, required: environment.approval.required, reviews: urls.slice(0, 20) },
  );
}

/**
 * The approval as a review of the pull request in the ops repository: its place is between the proposal and the
 * merge, so it is asked for when the merge is recorded (`judgeOpsPullRequest`). What was approved and changed since is
 * refused at once.
 * @param facts what was learned
 * @param environment of the policy, with `given: ops-pull-request`
 * @returns what the gate says: skipped where the forge of the ops repository keeps reviews
 */
export function opsPullRequestAnswer(
  { pullRequests, proposal }: PromotionFacts,
  environment: Environment,
): GateResult {
  if (!pullRequests.known) return answers.unknown('where reviews are kept', pullRequests);
  const found = pullRequests.value;
  if (found?.kind !== 'ops')
    return notSupported(found?.kind === 'not-supported' ? found.reason : 'they were not asked for');
  if (!proposal.known)
    return answers.unknown('the reviews of the pull request in the ops repository', proposal);
  const stale =
    proposal.value === undefined ? undefined : staleApproval(proposal.value, environment, answers);
  return (
    stale ?? answers.skip('asked of the pull request in the ops repository, before it is merged')
  );
}

/**
 * @param facts what was learned
 * @param environment of the policy, with `given: pull-request`
 * @returns which reviews count, or why they do not suffice
 */
export function judgePullRequests(
  facts: PromotionFacts,
  environment: Environment,
): JudgedPullRequests {
  if (facts.request.kind === 'rollback') return judgeRollback(facts, environment);
  const { pullRequests, request } = facts;
  if (!pullRequests.known)
    return refused(answers.unknown('the reviews of the pull request', pullRequests));
  if (pullRequests.value?.kind !== 'commit') {
    const found = pullRequests.value;
    const reason = found?.kind === 'not-supported' ? found.reason : 'they were not asked for';
    return refused(notSupported(reason));
  }
  const authors = authorsOf(facts, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const here = pullRequests.value.pullRequests.filter(
    ({ pullRequest }) => pullRequest.base === request.branch,
  );
  if (here.length === 0) return refused(noPullRequest(facts, environment));
  const judged: { readonly reviewed: ReviewedPullRequest; readonly head: JudgedHead }[] = [];
  for (const reviewed of here) {
    const own = authorsWith(reviewed, authors.names, environment);
    if (own === undefined) return refused(headUnknown(reviewed));
    const expiredAt = judgedAt(facts) - environment.approval.expiresMilliseconds;
    const { reviews, writers } = reviewed;
    const { head } = reviewed.pullRequest;
    const { by } = environment.approval;
    const result = judgeHead({ reviews, head, by, writers, authors: own, expiredAt });
    if (result.rejectedBy.length > 0) return refused(rejection(reviewed, result, environment));
    judged.push({ reviewed, head: result });
  }
  const enough = judged.find(({ head }) => head.counted.length >= environment.approval.required);
  if (enough === undefined) return refused(missing(judged, environment));
  const { number } = enough.reviewed.pullRequest;
  return {
    kind: 'approved',
    counted: enough.head.counted.map((review) => reviewApproval(review, number)),
  };
}

/**
 * @param review a review that counts
 * @param pullRequest the number of its pull request
 * @returns it in the ledger's form, without the plan's hash
 */
export function reviewApproval(
  { reviewer, at, url }: CountedReview,
  pullRequest: number,
): ReviewApproval {
  return {
    ...{ approver: reviewer, at, source: 'review', pullRequest },
    // A record holds lines of no more; the number finds it too.
    ...(url.length > 500 ? {} : { url }),
  };
}

/**
 * A rollback brings back what was approved when it came: the approvals that its record has. They do not expire,
 * and the application's repository is not asked.
 */
function judgeRollback({ rollback }: PromotionFacts, environment: Environment): JudgedPullRequests {
  if (rollback?.known !== true)
    return refused(
      rollback === undefined
        ? answers.refuse('GATE_UNKNOWN', 'Expected a target of the rollback.', 'Name one.')
        : answers.unknown('what to go back to', rollback),
    );
  const { target } = rollback.value;
  const { required, by } = environment.approval;
  const evidence = deploymentEvidence(target, 'approved');
  const recorded = evidence === undefined || 'skipped' in evidence ? [] : evidence.by;
  const counted = recorded.filter(
    ({ approver, source }) =>
      source !== 'merge' &&
      source !== 'admin-bypass' &&
      (by.length === 0 || mayReview(approver, { by, writers: [] })),
  );
  const people = new Map(counted.map((approval) => [approval.approver.toLowerCase(), approval]));
  if (people.size >= required) {
    const approvals = [...people.values()].map(({ planHash: _plan, ...approval }) => approval);
    return { kind: 'approved', counted: approvals };
  }
  const have = [...people.values()].map(({ approver }) => approver).sort();
  return refused(
    answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected ${String(required)} approval(s) in the record of ${target.id}, which is to be brought back; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}.`,
      'Go back to a deployment that was approved; or say `approval.given: signed` in the policy, and have the rollback approved.',
      { environment: environment.name, target: target.id, required, have },
    ),
  );
}

/** With who opened the pull request, and who wrote its head; undefined where the head is not known. */
function authorsWith(
  { pullRequest, head }: ReviewedPullRequest,
  names: ReadonlySet<string>,
  { approval: { notAuthor } }: Environment,
): ReadonlySet<string> | undefined {
  if (!notAuthor) return names;
  if (head === undefined) return undefined;
  return new Set([...names, ...namesOf([pullRequest.author]), ...namesOfAuthor(head)]);
}

function headUnknown({ pullRequest: { number, head } }: ReviewedPullRequest): Refused {
  return answers.refuse(
    'GATE_UNKNOWN',
    `Expected to learn who wrote ${head.slice(0, 12)}, the head of pull request ${String(number)}, who may not approve it; the forge does not have the commit.`,
    'Run it again; where it stays so, say `approval.given: signed` in the policy.',
    { pullRequest: number, head },
  );
}

function noPullRequest({ commit, request }: PromotionFacts, { name }: Environment): Refused {
  const which = commit.known ? commit.value.slice(0, 12) : 'the commit';
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected a pull request that was merged into ${request.branch} as ${which}, whose review is the approval for ${name}; the forge knows none: it was pushed directly, or is a commit in the middle of one.`,
    'Bring the change by a pull request that is reviewed, and promote the commit of its merge; or say `approval.given: signed` in the policy.',
    { environment: name, branch: request.branch },
  );
}

function rejection(
  { pullRequest }: ReviewedPullRequest,
  { rejectedBy }: JudgedHead,
  { name }: Environment,
): Refused {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of pull request ${String(pullRequest.number)} to approve for ${name}; the latest word of ${rejectedBy.slice(0, 5).join(', ')} asks for changes.`,
    `Have the review dismissed or answered (${pullRequest.url}), or bring the changes by another pull request.`,
    {
      environment: name,
      pullRequest: pullRequest.number,
      url: pullRequest.url,
      rejectedBy: rejectedBy.slice(0, 20),
    },
  );
}

function missing(
  judged: readonly { readonly reviewed: ReviewedPullRequest; readonly head: JudgedHead }[],
  environment: Environment,
): Refused {
  const { required, by } = environment.approval;
  const best = [...judged].sort((a, b) => b.head.counted.length - a.head.counted.length)[0];
  const have = best?.head.counted.map(({ reviewer }) => reviewer) ?? [];
  const notes = judged.flatMap(({ head }) => head.notes);
  const { number, url, head } = best?.reviewed.pullRequest ?? {};
  const who =
    by.length === 0 ? 'somebody who may write to the repository' : by.slice(0, 10).join(' or ');
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} approving review(s) of ${head?.slice(0, 12) ?? 'the head'}, which pull request ${String(number)} merged; found ${have.length === 0 ? 'none' : `${String(have.length)} (${have.join(', ')})`}${notes.length === 0 ? '' : `: ${notes.slice(0, 5).join('; ')}`}.`,
    `Let ${who} approve the pull request (${url ?? ''}): a forge takes reviews after the merge too.`,
    {
      environment: environment.name,
      required,
      have,
      ...(number === undefined ? {} : { pullRequest: number }),
      ...(url === undefined ? {} : { url }),
      notCounted: notes.slice(0, 20),
    },
  );
}

function notSupported(reason: string): Refused {
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected a forge that keeps reviews of pull requests; ${reason}.`,
    'Say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
  );
}

function refused(result: Refused): JudgedPullRequests {
  return { kind: 'refused', result };
}
