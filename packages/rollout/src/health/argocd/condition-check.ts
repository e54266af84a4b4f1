import { conditionsIn, type Condition } from '@waybill/kubernetes/object';
import { says, type ArgocdCheck, type ArgocdStatus } from './verdict.ts';

/** One line of a check: the conditions that it is about, and what they mean. */
export interface ConditionRule {
  /** Any of these types. */
  readonly types: readonly string[];
  /** The condition's status; `not True` is everything else; absent: whatever it is. */
  readonly status?: 'True' | 'False' | 'Unknown' | 'not True';
  readonly reason?: string;
  readonly otherReason?: string;
  readonly means: ArgocdStatus;
  /** Absent: the condition's own. */
  readonly message?: string;
  /** Its reason is what is shown. */
  readonly showsReason?: true;
}

/** A check that looks at conditions alone. */
export interface ConditionTable {
  readonly rules: readonly ConditionRule[];
  /** What holds where no rule does. */
  readonly otherwise: readonly [ArgocdStatus, string];
  /** Which comes first: the first condition that any rule knows (default), or the first rule that any condition meets. */
  readonly first?: 'condition' | 'rule';
  /** Where the conditions stand in the status; `conditions` where absent. */
  readonly path?: readonly string[];
}

/**
 * Makes a check of a table.
 * @param table rules in their order
 */
export function conditionCheck(table: ConditionTable): ArgocdCheck {
  return (object) => {
    const conditions = conditionsIn(object.status, ...(table.path ?? []));
    const pairs =
      table.first === 'rule'
        ? table.rules.flatMap((rule) => conditions.map((condition) => [rule, condition] as const))
        : conditions.flatMap((condition) => table.rules.map((rule) => [rule, condition] as const));
    const hit = pairs.find(([rule, condition]) => meets(rule, condition));
    if (hit === undefined) return says(...table.otherwise);
    const [rule, condition] = hit;
    return says(
      rule.means,
      rule.message ?? (rule.showsReason === true ? condition.reason : condition.message),
    );
  };
}

function meets(rule: ConditionRule, { type, status, reason }: Condition): boolean {
  if (!rule.types.includes(type)) return false;
  if (rule.status === 'not True' ? status === 'True' : (rule.status ?? status) !== status)
    return false;
  if (rule.otherReason !== undefined && reason === rule.otherReason) return false;
  return rule.reason === undefined || rule.reason === reason;
}

/**
 * The commonest check: one type that is True when all is well and False when it is not.
 * @param type the condition
 * @param waiting what is said before it is there
 * @param healthy what is said when it is True; absent: the condition's own words
 */
export function readyCheck(type: string, waiting: string, healthy?: string): ArgocdCheck {
  return conditionCheck({
    rules: [
      { types: [type], status: 'False', means: 'Degraded' },
      {
        types: [type],
        status: 'True',
        means: 'Healthy',
        ...(healthy === undefined ? {} : { message: healthy }),
      },
    ],
    otherwise: ['Progressing', waiting],
  });
}
