import { sameAccount, type Environment } from '@waybill/config';
import type { Owner } from '@waybill/core';
import type { EnvironmentReview } from '@waybill/forge';
import type { GateResult, Refused } from '../gate.ts';
import type { PromotionFacts } from '../promotion-facts.ts';
import { reviewsSince, type ReviewsBefore } from '../reviews-before.ts';
import { answersOf, type Answers } from './answer.ts';
import { asName, authorsOf } from './authors.ts';

const answers: Answers = answersOf('approval');

/** Reviews of the forge's environment that were given to this attempt, and what they come to. */
export type JudgedReviews =
  | { readonly kind: 'refused'; readonly result: Refused }
  /** Nobody was asked: an administrator let the run through, which the policy allows. */
  | { readonly kind: 'bypassed' }
  | { readonly kind: 'approved'; readonly counted: readonly EnvironmentReview[] };

/**
 * The approval as a review of the forge's environment: beforehand it cannot be there yet; in the environment's job
 * it must be, given after the plan was checked, by somebody who may approve.
 * @param facts what was learned
 * @param environment of the policy, with `given: environment`
 * @returns what the gate says
 */
export function reviewAnswer(facts: PromotionFacts, environment: Environment): GateResult {
  const { request, reviews } = facts;
  if (request.asking === 'beforehand') {
    // How many reviews there are already is what later ones are told apart by.
    if (!reviews.known) return answers.unknown('the reviews of the run', reviews);
    return answers.skip("asked of the environment's reviewers when its job starts");
  }
  const judged = judgeReviews(facts, environment);
  switch (judged.kind) {
    case 'refused':
      return judged.result;
    case 'bypassed':
      return answers.allow(
        'Nobody reviewed it: an administrator of the forge let it through, which the policy allows.',
        { approvers: [], adminBypass: true },
      );
    case 'approved':
    default: {
      const names = [...new Set(judged.counted.map(({ reviewer }) => reviewer))].sort();
      return answers.allow(
        `Approved by ${names.join(', ')}, as a review of the forge's environment ${environment.name}.`,
        { approvers: names, required: environment.approval.required },
      );
    }
  }
}

/**
 * @param facts what was learned
 * @param environment of the policy, with `given: environment`
 * @returns which reviews count for this attempt, or why it may not go on
 */
export function judgeReviews(facts: PromotionFacts, environment: Environment): JudgedReviews {
  const fresh = freshReviews(facts, environment);
  if ('allowed' in fresh) return { kind: 'refused', result: fresh };
  const rejected = fresh.find(({ state }) => state === 'rejected');
  if (rejected !== undefined) return { kind: 'refused', result: rejection(rejected, environment) };
  const odd = fresh.find(({ state }) => state !== 'approved' && state !== 'pending');
  if (odd !== undefined) {
    const message = `Expected reviews that approve or reject; that of ${odd.reviewer} is neither.`;
    return refused(answers.refuse('GATE_UNKNOWN', message, 'Run all jobs of the run again.'));
  }
  const approved = fresh.filter(({ state }) => state === 'approved');
  if (approved.length === 0) {
    return environment.approval.adminBypass === 'allowed'
      ? { kind: 'bypassed' }
      : refused(bypass(environment));
  }
  const authors = authorsOf(facts, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const notes: string[] = [];
  const counted = approved.filter(({ reviewer }) => {
    const problem = problemOf(reviewer, environment, authors.names);
    if (problem !== undefined) notes.push(`that of ${reviewer} does not count: ${problem}`);
    return problem === undefined;
  });
  if (counted.length > 0) return { kind: 'approved', counted };
  return refused(
    answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a review of the forge's environment ${environment.name} by somebody who may approve; ${notes.slice(0, 5).join('; ')}.`,
      `Run all jobs of the run again, and let ${reviewersOf(environment)} review it.`,
      { environment: environment.name, notCounted: notes.slice(0, 20) },
    ),
  );
}

/** The reviews that were given after the plan of this attempt was checked. */
function freshReviews(
  { request, reviews }: PromotionFacts,
  { name }: Environment,
): readonly EnvironmentReview[] | Refused {
  const { owner } = request;
  if (owner === undefined) {
    return answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a run of the forge, whose environment ${name} is reviewed before it starts; this is none.`,
      'Start the workflow that promotes; or say `approval.given: signed` in the policy, which needs no run.',
      { environment: name },
    );
  }
  if (!reviews.known) return answers.unknown('the reviews of the run', reviews);
  if (reviews.value?.kind !== 'reviews') {
    const reason = reviews.value?.reason ?? 'they were not asked for';
    return answers.refuse(
      'GATE_APPROVAL_MISSING',
      `Expected a review of the forge's environment ${name}; ${reason}.`,
      'Say `approval.given: signed` in the policy: then approvers sign with their own key (`waybill approve`).',
      { environment: name },
    );
  }
  const before = seenBefore(request, owner, name);
  if ('allowed' in before) return before;
  const all = reviews.value.reviews;
  const later = reviewsSince(all, before.seen);
  if (later !== undefined) return later;
  return answers.refuse(
    'GATE_UNKNOWN',
    `Expected the ${String(before.seen.length)} reviews that the run had when its plan was checked among those of now; of the ${String(all.length)} that the forge shows, not all of them are.`,
    'Run all jobs of the run again; the forge may answer from an older copy.',
    { run: owner.run, before: before.seen.length, found: all.length },
  );
}

/** Which reviews are older than the plan of this attempt; the first attempt begins with none. */
function seenBefore(
  { reviewsBefore }: PromotionFacts['request'],
  owner: Owner,
  environment: string,
): Pick<ReviewsBefore, 'seen'> | Refused {
  if (reviewsBefore === undefined && owner.attempt === 1) return { seen: [] };
  if (
    reviewsBefore?.run === owner.run &&
    reviewsBefore.attempt === owner.attempt &&
    reviewsBefore.environment === environment
  ) {
    return reviewsBefore;
  }
  const found =
    reviewsBefore === undefined
      ? 'there is no word of that check'
      : `it was checked in run ${reviewsBefore.run}, attempt ${String(reviewsBefore.attempt)}, for ${reviewsBefore.environment}`;
  return answers.refuse(
    'GATE_APPROVAL_ATTEMPT',
    `Expected the plan to be checked in run ${owner.run}, attempt ${String(owner.attempt)}, for ${environment}; ${found}. The forge does not tell to which attempt a review was given.`,
    'Re-run all jobs, not only the failed ones: then the plan is checked anew, and reviewed anew.',
    { run: owner.run, attempt: owner.attempt, environment },
  );
}

function problemOf(
  reviewer: string,
  { name, approval: { by } }: Environment,
  authors: ReadonlySet<string>,
): string | undefined {
  if (by.length > 0 && !by.some((account) => sameAccount(account, reviewer))) {
    return `the policy does not let ${reviewer} approve for ${name}`;
  }
  if (authors.has(asName(reviewer))) return 'it is the author, who may not approve';
  return undefined;
}

function rejection({ reviewer }: EnvironmentReview, { name }: Environment): Refused {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of the forge's environment ${name} to approve; ${reviewer} rejected.`,
    'Ask the reviewer why; then start a new run.',
    { environment: name, reviewer },
  );
}

function bypass(environment: Environment): Refused {
  return answers.refuse(
    'GATE_APPROVAL_BYPASSED',
    `Expected a review of the forge's environment ${environment.name}; there is none for this attempt, so an administrator let the run through.`,
    `Run all jobs of the run again, and let ${reviewersOf(environment)} review it. Where administrators may do that, say \`approval.admin-bypass: allowed\` in the policy.`,
    { environment: environment.name },
  );
}

function reviewersOf({ approval: { by } }: Environment): string {
  return by.length === 0 ? "one of the environment's reviewers" : by.slice(0, 10).join(' or ');
}

function refused(result: Refused): JudgedReviews {
  return { kind: 'refused', result };
}
