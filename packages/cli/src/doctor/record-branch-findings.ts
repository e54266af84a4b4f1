import type { ProtectionRule } from '@waybill/config';
import type { BranchFacts, NameRules } from '@waybill/forge';
import { addRules, settingsPage } from './calls.ts';
import { finding, type Finding } from './finding.ts';
import type { RepositoryPlace } from './ports.ts';

/** The rules without which records could be taken back. */
const recordRules: readonly ProtectionRule[] = ['no-force-push', 'no-deletion'];

/** A branch of the ops repository that holds records. */
export interface RecordBranch {
  readonly title: string;
  readonly branch: string;
  /** The ledger's branch: one ruleset is to keep it and everything beside it. */
  readonly ledger: string;
  readonly place?: RepositoryPlace;
}

/**
 * Judges whether the forge keeps records from being taken back (design, section 4: the ledger's branch forbids
 * force-push and deletion), and whether the account of the token that was given may walk around that. It is looked
 * at here and not by a gate: a gate would have to refuse wherever a forge has no such rules (private repositories of
 * some plans), and records are signed besides; what is missing is put right once.
 * @param subject the branch
 * @param named what is kept for a branch of its name, by rulesets
 * @param facts what the forge says of the branch itself, also by classic protection; undefined before it exists
 */
export function recordBranchFindings(
  subject: RecordBranch,
  named: NameRules,
  facts: BranchFacts | undefined,
): readonly Finding[] {
  const { title, branch, place } = subject;
  const own = facts?.name === branch ? facts : undefined;
  const inForce = [...new Set([...named.rules, ...(own?.rules ?? [])])].sort();
  const missing = recordRules.filter((rule) => !inForce.includes(rule));
  const passed = recordRules.filter((rule) => named.bypassable.includes(rule));
  const remark = named.remark ?? own?.remark;
  const why = remark === undefined ? '' : ` (${remark})`;
  const idle = own?.notEnforced ?? [];
  return [
    missing.length === 0
      ? finding(title, 'ok', `It has ${inForce.join(', ')}${why}.`)
      : finding(
          title,
          'problem',
          `Whoever may push can take records back: it lacks ${missing.join(', ')}, or this token does not see them${why}.`,
          place === undefined
            ? []
            : addRules(place, patternsOf(subject), missing, [], [`${proposals}/**/*`]),
        ),
    ...(passed.length === 0
      ? []
      : [
          finding(
            title,
            'problem',
            `The account of this token may walk around ${passed.join(', ')}: a list of those who may bypass the ruleset names it.`,
            place === undefined
              ? []
              : [settingsPage(place, 'rules', `${branch}: nobody on the bypass list`)],
          ),
        ]),
    ...idle.map((name) =>
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

/** Branches of proposals are made anew for the next one, so that nothing may keep them. */
const proposals = 'waybill/propose';

/** Everything below waybill/, and the ledger's folder where that is another one. */
function patternsOf({ ledger }: RecordBranch): readonly string[] {
  const folder = ledger.split('/').slice(0, -1).join('/');
  return [
    'waybill/**/*',
    ...(folder === 'waybill'
      ? []
      : [ledger, [folder, 'archive', '**', '*'].filter(Boolean).join('/')]),
  ];
}
