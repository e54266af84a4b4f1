import { commitShaSchema, type CommitSha } from '@waybill/core';
import { branchRef } from '@waybill/git';
import { nameInvalid } from '../name-invalid.ts';

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
 * @param number a pull request's number
 * @returns the ref of its comments
 */
export function commentsRef(number: number): string {
  return `refs/waybill/comments/${String(number)}`;
}

/**
 * @param commit a commit
 * @returns the ref of its statuses
 */
export function statusRef(commit: CommitSha): string {
  return `refs/waybill/statuses/${commitShaSchema.parse(commit)}`;
}
