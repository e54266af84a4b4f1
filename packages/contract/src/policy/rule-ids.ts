import type { FindingLevel } from '../verdict.ts';

/** The rules of a contract's policy, and what their findings usually count as; those of the engine are not here. */
export const policyRules = {
  /** The file is gone, and a base has it. */
  'contract-removed': 'breaking',
  /** Some bases, or all, do not have the file yet. */
  'contract-new': 'info',
  /** There is no base: nothing was compared. */
  'contract-not-compared': 'risky',
  /** What a base has at the path cannot be compared. */
  'contract-base-unusable': 'breaking',
  'contract-version-missing': 'breaking',
  'contract-version-decreased': 'breaking',
  'contract-version-major-needed': 'breaking',
  'contract-version-minor-needed': 'breaking',
  'contract-version-patch-needed': 'breaking',
  /** A major step made breaking findings risky, because the policy says so. */
  'contract-version-excuses': 'info',
  'contract-kept-property-missing': 'breaking',
  'contract-kept-property-optional': 'breaking',
  /** A response that must have properties is gone. */
  'contract-kept-response-removed': 'breaking',
  /** A rule of `keep` names nothing that there is: it protects nothing. */
  'contract-keep-unmatched': 'breaking',
  'contract-enum-unknown-missing': 'breaking',
  /** A rule of `enums` names nothing that there is. */
  'contract-enums-unmatched': 'breaking',
  'contract-waiver-expired': 'breaking',
  'contract-waiver-unused': 'risky',
} as const satisfies Readonly<Record<string, FindingLevel>>;
export type PolicyRule = keyof typeof policyRules;
