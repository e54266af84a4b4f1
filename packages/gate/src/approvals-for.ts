import type { Environment } from '@waybill/config';
import type { Owner } from '@waybill/core';
import type { EnvironmentReview } from '@waybill/forge';
import type { Approval } from '@waybill/ledger';
import type { PassedCheck } from './check.ts';
import { isRefused } from './gate.ts';
import { judgeReviews } from './rules/environment-approval.ts';
import { judgePullRequests } from './rules/pull-request-approval.ts';

/**
 * What people approved, in the ledger's form: only what the gate counted. A valid approval by the author, or by
 * somebody who may not, is none.
 * @param check a check that passed, of who is about to act
 * @returns the approvals; empty where the policy asks for none
 */
export function approvalsFor(check: PassedCheck): Approval[] {
  const gate = check.gates.find((result) => result.gate === 'approval');
  const { environment } = check.facts;
  if (gate === undefined || 'skipped' in gate || isRefused(gate)) return [];
  if (!environment.known || environment.value === undefined) return [];
  switch (environment.value.approval.given) {
    case 'environment':
      return reviewed(check, environment.value);
    case 'pull-request':
      return reviewedCommit(check, environment.value);
    case 'ops-pull-request':
      // Given between the proposal and its merge: the step that records the merge counts them.
      return [];
    case 'signed':
      break;
  }
  const counted = gate.facts['approvers'];
  if (!check.approvals.known || !Array.isArray(counted)) return [];
  return check.approvals.value.valid
    .filter(({ approver }) => counted.includes(approver))
    .map(({ approver, at, envelopeDigest }) => ({
      approver,
      at,
      planHash: check.hash,
      envelopeDigest,
      source: 'signed-approval',
    }));
}

/** A review approves the commit; the record binds it to the plan that was carried out. */
function reviewedCommit({ facts, hash }: PassedCheck, environment: Environment): Approval[] {
  const judged = judgePullRequests(facts, environment);
  if (judged.kind === 'refused') return [];
  return judged.counted
    .slice(0, mostApprovals)
    .map((approval) => ({ ...approval, planHash: hash }));
}

/** The forge tells neither when a review was given nor who let a run through: `at` is now, and says so. */
function reviewed({ facts, hash }: PassedCheck, environment: Environment): Approval[] {
  const judged = judgeReviews(facts, environment);
  const { owner } = facts.request;
  if (judged.kind === 'refused' || owner === undefined) return [];
  const seen = {
    at: facts.at,
    planHash: hash,
    observed: 'job-start',
    ...attemptOf(owner),
  } as const;
  if (judged.kind === 'bypassed') {
    return [{ ...seen, approver: 'an administrator', source: 'admin-bypass' }];
  }
  return judged.counted.slice(0, mostApprovals).map((review) => ({
    ...seen,
    approver: review.reviewer,
    source: 'environment',
    ...commentOf(review),
  }));
}

/** A record holds no more. */
const mostApprovals = 32;

function attemptOf({ run, attempt }: Owner): { run: string; attempt: number } {
  return { run, attempt };
}

/** One bounded line: control and direction characters could make it read as something else. */
function commentOf({ comment }: EnvironmentReview): { comment?: string } {
  const line = comment
    .slice(0, 500)
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
  return line === '' ? {} : { comment: line };
}
