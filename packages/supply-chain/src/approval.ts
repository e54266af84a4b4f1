import type { KeyHolder } from '@waybill/config';
import {
  canonicalJson,
  commitShaSchema,
  describeIssues,
  digestSchema,
  isWaybillError,
  nameSchema,
  timestampSchema,
  type Digest,
} from '@waybill/core';
import { z } from 'zod';
import { allowedKeys } from './allowed-signer.ts';
import { parseEnvelope, parseJson, signEnvelope, verifyEnvelope, type Envelope } from './dsse.ts';
import { supplyChainError } from './error-codes.ts';
import type { Signer } from './keys.ts';

/** The payload type of an approval: no other signed document can be taken for one. */
export const approvalPayloadType = 'application/vnd.waybill.approval.v1+json';

/** A person's word that one plan may be carried out in one environment. */
export const approvalSchema = z
  .strictObject({
    application: nameSchema,
    environment: nameSchema,
    planHash: digestSchema,
    /** The approver's name in the policy. */
    approver: nameSchema,
    at: timestampSchema,
    expiresAt: timestampSchema,
    comment: z.string().max(4000).optional(),
    /** The ledger's head when the approval was given: a ledger that was rewritten does not have it any more. */
    ledgerHead: commitShaSchema.optional(),
  })
  .refine(({ at, expiresAt }) => Date.parse(at) < Date.parse(expiresAt), {
    message: 'expiresAt is not after at',
  });
export type Approval = z.infer<typeof approvalSchema>;

/** What an approval must be about. */
export interface ApprovalExpectation {
  readonly application: string;
  readonly environment: string;
  readonly planHash: Digest;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An approval that was believed. */
export interface VerifiedApproval {
  readonly approver: string;
  readonly at: string;
  readonly expiresAt: string;
  readonly comment: string | undefined;
  readonly keyId: Digest;
}

/** An approver's clock may be this much ahead of ours. */
const clockSkewMilliseconds = 5 * 60_000;

/** No approval is longer; a comment has at most 4,000 characters. */
const maximumApprovalBytes = 64 * 1024;

/**
 * @param signer the approver's key
 * @param approval what is approved
 * @returns the signed approval, as a forge stores it
 * @throws APPROVAL_INVALID where a value is wrong
 */
export async function signApproval(signer: Signer, approval: Approval): Promise<Envelope> {
  const checked = parseApproval(approval);
  return signEnvelope(approvalPayloadType, Buffer.from(canonicalJson(checked), 'utf8'), signer);
}

/**
 * Verifies that an approver of the policy approved exactly this plan, and that it still counts.
 * @param envelope the stored envelope: JSON, or parsed
 * @param approvers the policy's approvers
 * @param expectation application, environment, plan and the time now
 * @returns who approved, and when
 * @throws APPROVAL_INVALID, APPROVAL_UNKNOWN_KEY, APPROVAL_WRONG_APPROVER, APPROVAL_WRONG_TARGET,
 *   APPROVAL_WRONG_PLAN, APPROVAL_NOT_YET_VALID, APPROVAL_EXPIRED, KEY_INVALID (a key of the policy)
 */
export function verifyApproval(
  envelope: Uint8Array | string | Envelope,
  approvers: readonly KeyHolder[],
  expectation: ApprovalExpectation,
): VerifiedApproval {
  const { approval, holders, keyId } = openApproval(envelope, approvers);
  if (!holders.includes(approval.approver)) {
    throw supplyChainError('APPROVAL_WRONG_APPROVER', {
      message: `Expected the approval to name ${holders.join(' or ')}, whose key signed it; it names ${approval.approver}.`,
      remedy: 'Whoever approves signs with their own key and under their own name in the policy.',
      facts: { named: approval.approver, signedBy: holders },
    });
  }
  refuseOtherTarget(approval, expectation);
  refuseOtherTime(approval, expectation.now);
  const { approver, at, expiresAt, comment } = approval;
  return { approver, at, expiresAt, comment, keyId };
}

/** @returns the approval, and everyone in the policy who has the key that signed it */
function openApproval(
  envelope: Uint8Array | string | Envelope,
  approvers: readonly KeyHolder[],
): { approval: Approval; holders: string[]; keyId: Digest } {
  const keys = allowedKeys(approvers);
  try {
    const parsed = parseEnvelope(boundedEnvelope(envelope));
    const { payload, verifier } = verifyEnvelope(parsed, approvalPayloadType, keys);
    const approval = parseApproval(parseJson(payload, 'an approval'));
    const holders = keys.filter(({ keyId }) => keyId === verifier.keyId).map(({ name }) => name);
    return { approval, holders, keyId: verifier.keyId };
  } catch (error) {
    if (isWaybillError(error, 'SIGNATURE_WRONG_KEY')) {
      throw supplyChainError('APPROVAL_UNKNOWN_KEY', {
        message: `Expected an approval signed with the key of an approver (${approvers.map(({ name }) => name).join(', ') || 'the policy names none'}). ${error.message}`,
        remedy:
          "Approve with the key that the policy holds, or add the approver's public key to the policy.",
        facts: error.facts,
      });
    }
    if (isWaybillError(error, 'ENVELOPE_INVALID') || isWaybillError(error, 'SIGNATURE_INVALID')) {
      throw approvalInvalid(error.message);
    }
    throw error;
  }
}

function boundedEnvelope(envelope: Uint8Array | string | Envelope): Uint8Array | string | Envelope {
  if (typeof envelope !== 'string' && !(envelope instanceof Uint8Array)) return envelope;
  if (envelope.length <= maximumApprovalBytes) return envelope;
  throw approvalInvalid(
    `It has ${String(envelope.length)} bytes; an approval has at most ${String(maximumApprovalBytes)}.`,
  );
}

function refuseOtherTarget(approval: Approval, expectation: ApprovalExpectation): void {
  const { application, environment, planHash } = expectation;
  if (approval.application !== application || approval.environment !== environment) {
    throw supplyChainError('APPROVAL_WRONG_TARGET', {
      message: `Expected an approval for ${application} in ${environment}; this one is for ${approval.application} in ${approval.environment}.`,
      remedy: 'Approve the plan of this environment.',
      facts: {
        approvedApplication: approval.application,
        approvedEnvironment: approval.environment,
      },
    });
  }
  if (approval.planHash !== planHash) {
    throw supplyChainError('APPROVAL_WRONG_PLAN', {
      message: `Expected an approval of the plan ${planHash}; ${approval.approver} approved ${approval.planHash}.`,
      remedy:
        'The plan changed since it was approved (another release, policy or base). Look at the new plan and approve it.',
      facts: {
        expectedPlan: planHash,
        approvedPlan: approval.planHash,
        approver: approval.approver,
      },
    });
  }
}

function refuseOtherTime({ approver, at, expiresAt }: Approval, now: number): void {
  if (Date.parse(at) > now + clockSkewMilliseconds) {
    throw supplyChainError('APPROVAL_NOT_YET_VALID', {
      message: `Expected an approval given before ${new Date(now).toISOString()}; that of ${approver} is dated ${at}.`,
      remedy: "Check the clocks of the approver's machine and of this one, then approve again.",
      facts: { approver, at },
    });
  }
  if (Date.parse(expiresAt) <= now) {
    throw supplyChainError('APPROVAL_EXPIRED', {
      message: `Expected an approval that is valid at ${new Date(now).toISOString()}; that of ${approver} expired at ${expiresAt}.`,
      remedy: 'Look at the plan and approve it again.',
      facts: { approver, at, expiresAt },
    });
  }
}

function parseApproval(value: unknown): Approval {
  const result = approvalSchema.safeParse(value);
  if (result.success) return result.data;
  throw approvalInvalid(`${describeIssues(result.error).join('; ')}.`);
}

function approvalInvalid(problem: string): Error {
  return supplyChainError('APPROVAL_INVALID', {
    message: `Expected a signed approval as \`waybill approve\` writes it. ${problem}`,
    remedy: 'Approve the plan again; if this approval should be good, find out who changed it.',
  });
}
