import type { ContractReaders } from '@waybill/config';
import type { CompatibilityFinding, FindingPlace } from '../findings/finding.ts';
import { isObject, member, type Json } from '../model/json.ts';

/** What is known of those who read answers. */
export interface ReaderPolicy {
  readonly readers: ContractReaders;
  /** @returns the value for the unknown that a list of the base declares by a rule of the policy */
  readonly unknownAt: (place: FindingPlace) => string | undefined;
  /** @returns what stands at a place of the base */
  readonly valueAt: (place: FindingPlace) => Json | undefined;
}

/**
 * Weighs findings by how clients read answers. Clients that were told of values to come (`x-extensible-enum`, or a
 * value for the unknown that the policy names) take new values of a list; `tolerant` ones take any new value, and
 * properties that they do not know where the older schema closed its objects. Pure.
 * @param findings what was found against one base
 * @param policy what is known of the readers
 * @returns the findings; those that such readers take are lighter
 */
export function weighReaders(
  findings: readonly CompatibilityFinding[],
  policy: ReaderPolicy,
): CompatibilityFinding[] {
  const closed = new Set(
    findings.filter((finding) => opensObject(finding, policy)).map(({ operation }) => operation),
  );
  return findings.map((finding) => {
    if (finding.direction !== 'response' || finding.level === 'info') return finding;
    if (finding.id.endsWith('enum-value-added')) return weighValue(finding, policy);
    const explained = policy.readers === 'tolerant' && closed.has(finding.operation);
    return explained && /^response-\w+-schema-widened$/.test(finding.id)
      ? {
          ...finding,
          level: 'risky',
          why: `${finding.why} Tolerant readers pass over properties that they do not know.`,
        }
      : finding;
  });
}

function weighValue(finding: CompatibilityFinding, policy: ReaderPolicy): CompatibilityFinding {
  const told = finding.base === null ? undefined : toldOf(finding.base, policy);
  if (told === undefined && policy.readers === 'strict') return finding;
  const reason = told ?? 'tolerant readers take values that they do not know';
  return { ...finding, level: 'info', why: `${finding.why} But ${reason}.` };
}

/** How clients of a list were told that other values may come. */
function toldOf(place: FindingPlace, policy: ReaderPolicy): string | undefined {
  const schema = policy.valueAt(place);
  if (!isObject(schema)) return undefined;
  const extensible = member(schema, 'x-extensible-enum');
  if (extensible !== undefined && extensible !== false && extensible !== null)
    return 'its clients were told of values to come (x-extensible-enum)';
  const unknown = policy.unknownAt(place);
  return unknown === undefined
    ? undefined
    : `its clients have ${JSON.stringify(unknown)} for values that they do not know`;
}

/** Whether a property came to an object that took no others. */
function opensObject(
  { id, direction, base }: CompatibilityFinding,
  { readers, valueAt }: ReaderPolicy,
): boolean {
  if (readers !== 'tolerant' || direction !== 'response' || base === null) return false;
  if (!/^response-(optional|required)-property-added$/.test(id)) return false;
  const schema = valueAt(base);
  return (
    isObject(schema) &&
    (member(schema, 'additionalProperties') === false ||
      member(schema, 'unevaluatedProperties') === false)
  );
}
