import { protectionRules, type ProtectionRule } from '@waybill/config';
import { describeIssues, digestSchema } from '@waybill/core';
import { z } from 'zod';
import { forgeError } from '../error-codes.ts';
import { branchRefOf } from './names.ts';

/** What protects one branch of a bare repository. */
export interface BranchProtection {
  readonly branch: string;
  /** Of pull-request, no-force-push and no-deletion: the rules that the hook can keep. */
  readonly rules: readonly ProtectionRule[];
  /** How many stored approvals the head of a pull request needs before the hook lets its merge through. */
  readonly approvals?: number | undefined;
}

/** The rules that the hook can keep. */
export const hookRules = [
  'pull-request',
  'no-force-push',
  'no-deletion',
] as const satisfies ProtectionRule[];

/** What the hook keeps for Waybill's own branches (ledger, proposals), whatever else is asked for. */
export const waybillRules = ['no-force-push', 'no-deletion'] as const satisfies ProtectionRule[];

const branchProtectionSchema = z.strictObject({
  branch: z.string().min(1).max(200),
  rules: z.array(z.enum(protectionRules)).max(protectionRules.length),
  approvals: z.int().min(0).max(100).optional(),
});

/** `waybill-protection.json` in the folder of a bare repository. */
export const protectionDocumentSchema = z.strictObject({
  version: z.literal(1),
  /** The digest of hooks/pre-receive. */
  hook: digestSchema,
  branches: z.array(branchProtectionSchema).max(1000),
});
export type ProtectionDocument = z.infer<typeof protectionDocumentSchema>;

/**
 * @param protection what is asked for
 * @returns the same, rules in one order and each once
 * @throws FORGE_PROTECTION_INVALID for a rule that the hook cannot keep, FORGE_NAME_INVALID
 */
export function checkProtection(protection: BranchProtection): BranchProtection {
  branchRefOf(protection.branch);
  const result = branchProtectionSchema.safeParse(protection);
  if (!result.success) throw protectionInvalid(describeIssues(result.error).join('; '));
  const cannot = protection.rules.filter((rule) => !hookRules.some((it) => it === rule));
  if (cannot.length > 0) {
    throw protectionInvalid(
      `expected rules of ${hookRules.join(', ')}, found ${cannot.join(', ')}, which a hook cannot keep`,
    );
  }
  if (protection.rules.length === 0)
    throw protectionInvalid('expected at least one rule, found none');
  const rules = hookRules.filter((rule) => protection.rules.includes(rule));
  return { branch: protection.branch, rules, approvals: protection.approvals ?? 0 };
}

/**
 * @param problem what is wrong
 * @returns FORGE_PROTECTION_INVALID
 */
export function protectionInvalid(problem: string): Error {
  return forgeError('FORGE_PROTECTION_INVALID', {
    message: `A bare repository's protection is not one that its hook can keep: ${problem}.`,
    remedy: 'Correct the rules and install the protection again.',
  });
}
