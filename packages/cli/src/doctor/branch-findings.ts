import type { ProtectionRule } from '@waybill/config';
import type { BranchFacts } from '@waybill/forge';
import { addRules, settingsPage } from './calls.ts';
import { finding, type Finding, type Fix } from './finding.ts';
import type { RepositoryPlace } from './ports.ts';

/** A branch, and which rules it has to have. */
export interface BranchSubject {
  readonly title: string;
  readonly branch: string;
  readonly rules: readonly ProtectionRule[];
  /** The checks that the policy names, for a rule that requires them. */
  readonly checks?: readonly string[];
  readonly place?: RepositoryPlace;
}

/**
 * Judges the rules of a branch.
 * @param subject the branch, and which rules it has to have
 * @param facts what the forge says of it; undefined where it does not exist
 * @returns what is right and what is not
 */
export function branchFindings(
  subject: BranchSubject,
  facts: BranchFacts | undefined,
): readonly Finding[] {
  const { title, branch, rules, place } = subject;
  if (facts === undefined) {
    return [
      finding(
        title,
        'unknown',
        `It does not exist yet, so that its rules cannot be seen; it has to have ${rules.join(', ')}.`,
        fixesOf(subject, rules),
      ),
    ];
  }
  if (facts.name !== branch) {
    return [
      finding(
        title,
        'problem',
        `The forge answers with another branch, ${facts.name}: it was renamed.`,
        [{ kind: 'advice', about: `Name ${facts.name} in waybill.yaml and in the workflows.` }],
      ),
    ];
  }
  const missing = rules.filter((rule) => !facts.rules.includes(rule));
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  const notEnforced = facts.notEnforced ?? [];
  return [
    missing.length === 0 && facts.protected
      ? finding(
          title,
          'ok',
          `It has ${facts.rules.length === 0 ? 'a rule' : facts.rules.join(', ')}.`,
        )
      : finding(
          title,
          'problem',
          missing.length === 0
            ? `The forge keeps no rule on it${remark}.`
            : `It lacks ${missing.join(', ')}, or this token does not see them${remark}.`,
          fixesOf(subject, missing.length === 0 ? rules : missing),
        ),
    ...notEnforced.map((name) =>
      finding(
        title,
        missing.length === 0 ? 'ok' : 'problem',
        `The ruleset ${name} names it and is not enforced: it stops nobody.`,
        missing.length === 0 || place === undefined
          ? []
          : [settingsPage(place, 'rules', `${name}: enforcement status, active`)],
      ),
    ),
  ];
}

function fixesOf(
  { place, branch, checks }: BranchSubject,
  rules: readonly ProtectionRule[],
): readonly Fix[] {
  return place === undefined || rules.length === 0 ? [] : addRules(place, [branch], rules, checks);
}
