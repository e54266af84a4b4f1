import { commitShaSchema, nameSchema, type CommitSha } from '@waybill/core';
import { branchRef } from '@waybill/git';
import { forgeError } from '../error-codes.ts';
import type { ApprovalSubject } from '../forge.ts';

/** Where the local forge keeps what it knows. */
export const pullRequestPrefix = 'refs/waybill/pull-requests/';

/**
 * @param branch a branch's short name
 * @returns its full ref
 * @throws GIT_REF_INVALID, FORGE_NAME_INVALID for a quote, which the hook could misread in a document
 */
export function branchRefOf(branch: string): string {
  const ref = branchRef(branch);
  if (!branch.includes('"')) return ref;
  throw nameInvalid('a branch without a quotation mark', branch, 'Rename the branch.');
}

/**
 * @param number a pull request's number
 * @returns its ref
 * @throws FORGE_NAME_INVALID
 */
export function pullRequestRef(number: number): string {
  if (Number.isSafeInteger(number) && number > 0) return `${pullRequestPrefix}${String(number)}`;
  throw nameInvalid('the number of a pull request', String(number), 'Give a whole number from 1.');
}

/**
 * @param commit a commit
 * @returns the ref of its statuses
 */
export function statusRef(commit: CommitSha): string {
  return `refs/waybill/statuses/${commitShaSchema.parse(commit)}`;
}

/**
 * @param subject what approvals speak of
 * @returns the beginning of their refs, with a slash at the end
 * @throws FORGE_NAME_INVALID
 */
export function approvalPrefix(subject: ApprovalSubject): string {
  if (subject.kind === 'pull-request') {
    pullRequestRef(subject.number);
    const head = commitShaSchema.safeParse(subject.head);
    if (!head.success)
      throw nameInvalid('a full commit id', subject.head, 'Give the head of the pull request.');
    return `refs/waybill/approvals/pull-request-${String(subject.number)}-${head.data}/`;
  }
  if (/^[0-9a-f]{64}$/.test(subject.hash)) return `refs/waybill/approvals/${subject.hash}/`;
  throw nameInvalid(
    "a plan's hash of 64 hexadecimal digits",
    subject.hash,
    'Give the hash that `waybill plan` shows, without `sha256:`.',
  );
}

/**
 * @param subject what the approval speaks of
 * @param approver the approver's name in the policy
 * @returns the approval's ref
 * @throws FORGE_NAME_INVALID
 */
export function approvalRef(subject: ApprovalSubject, approver: string): string {
  const name = nameSchema.safeParse(approver);
  if (name.success) return `${approvalPrefix(subject)}${name.data}`;
  throw nameInvalid(
    "an approver's name of the policy",
    approver,
    'Use the name that the policy gives the approver.',
  );
}

/**
 * @param expected what the name had to be
 * @param found the name
 * @param remedy what to do
 * @returns FORGE_NAME_INVALID
 */
export function nameInvalid(expected: string, found: string, remedy: string): Error {
  return forgeError('FORGE_NAME_INVALID', {
    message: `Expected ${expected}, found ${JSON.stringify(found.slice(0, 200))}.`,
    remedy,
    facts: { found: found.slice(0, 200) },
  });
}
