import { digestOf, isWaybillError, messageOf, type Digest } from '@waybill/core';
import { verifyApproval, type VerifiedApproval } from '@waybill/supply-chain';
import type { GatePorts } from '../ports.ts';
import type { ApprovalFacts, GateRequest, PolicyFacts } from '../promotion-facts.ts';

/**
 * Reads the approvals that are stored for a plan and verifies each: one bad document does not hide the others,
 * and counts for nobody.
 * @param ports where approvals are stored
 * @param request which application and environment
 * @param policy whose keys count
 * @param planHash the plan
 * @param moments milliseconds since 1970; an approval that is valid at one of them is
 * @returns the valid ones, and why others are not
 */
export async function readApprovals(
  { approvals }: Pick<GatePorts, 'approvals'>,
  { application, environment }: Pick<GateRequest, 'application' | 'environment'>,
  { policy }: PolicyFacts,
  planHash: Digest,
  moments: readonly number[],
): Promise<ApprovalFacts> {
  const hash = planHash.slice('sha256:'.length);
  const stored = await approvals.approvals({ kind: 'plan', hash });
  const valid: ApprovalFacts['valid'][number][] = [];
  const rejected: ApprovalFacts['rejected'][number][] = [];
  for (const { approver, document } of stored) {
    try {
      const expected = { application, environment, planHash };
      const verified = verifiedAt(moments, (now) =>
        verifyApproval(document, policy.approvers, { ...expected, now }),
      );
      valid.push({ ...verified, envelopeDigest: digestOf(document) });
    } catch (error) {
      const code = isWaybillError(error) ? error.code : 'INTERNAL';
      rejected.push({ approver, code, message: messageOf(error) });
    }
  }
  return { planHash, valid, rejected };
}

/** The first moment's error counts where it is valid at none. */
function verifiedAt(
  moments: readonly number[],
  verify: (now: number) => VerifiedApproval,
): VerifiedApproval {
  const [first = 0, ...others] = new Set(moments);
  try {
    return verify(first);
  } catch (error) {
    const [next] = others;
    if (next === undefined || !isWaybillError(error, 'APPROVAL_EXPIRED')) throw error;
    return verify(next);
  }
}
