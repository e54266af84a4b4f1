import { commitShaSchema, nameSchema } from '@waybill/core';
import type { ApprovalSubject } from '../forge.ts';
import { nameInvalid } from '../name-invalid.ts';

/**
 * @param subject what approvals speak of
 * @returns the beginning of their refs, with a slash at the end
 * @throws FORGE_NAME_INVALID
 */
export function approvalPrefix(subject: ApprovalSubject): string {
  if (subject.kind === 'pull-request') {
    checkNumber(subject.number);
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

function checkNumber(number: number): void {
  if (Number.isSafeInteger(number) && number > 0) return;
  throw nameInvalid('the number of a pull request', String(number), 'Give a whole number from 1.');
}
