import { digestOf, isWaybillError, messageOf, type Digest } from '@waybill/core';
import { verifyApproval } from '@waybill/supply-chain';
import type { GatePorts } from '../ports.ts';
import type { ApprovalFacts, GateRequest, PolicyFacts } from '../promotion-facts.ts';

/**
 * Reads the approvals that are stored for a plan and verifies each: one bad document does not hide the others,
 * and counts for nobody.
 * @param ports where approvals are stored
 * @param request which application and environment
 * @param policy whose keys count
 * @param planHash the plan
 * @param now milliseconds since 1970
 * @returns the valid ones, and why others are not
 */
export async function readApprovals(
  { approvals }: Pick<GatePorts, 'approvals'>,
  { application, environment }: Pick<GateRequest, 'application' | 'environment'>,
  { policy }: PolicyFacts,
  planHash: Digest,
  now: number,
): Promise<ApprovalFacts> {
  const hash = planHash.slice('sha256:'.length);
  const stored = await approvals.approvals({ kind: 'plan', hash });
  const valid: ApprovalFacts['valid'][number][] = [];
  const rejected: ApprovalFacts['rejected'][number][] = [];
  const expectation = { application, environment, planHash, now };
  for (const { approver, document } of stored) {
    try {
      const verified = verifyApproval(document, policy.approvers, expectation);
      valid.push({ ...verified, envelopeDigest: digestOf(document) });
    } catch (error) {
      const code = isWaybillError(error) ? error.code : 'INTERNAL';
      rejected.push({ approver, code, message: messageOf(error) });
    }
  }
  return { planHash, valid, rejected };
}
