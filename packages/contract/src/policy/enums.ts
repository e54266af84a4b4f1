import type { EnumRule } from '@waybill/config';
import { isArray, isObject, member, type Json, type JsonObject } from '../model/json.ts';
import { References } from '../model/references.ts';
import { placeAt, type Place, type Source } from '../model/source.ts';
import { fitsPattern } from './pattern.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { policyRules } from './rule-ids.ts';

/** A list of values that a rule is about. */
export interface EnumList {
  readonly rule: EnumRule;
  /** The property or schema by which the rule found it. */
  readonly name: string;
  /** The schema that has the list. */
  readonly place: Place;
  readonly values: readonly Json[];
}

/**
 * Finds the lists of values that rules are about: of properties of that name, and of shared schemas of that name;
 * behind references, in lists and unions, too.
 * @param source a contract
 * @param rules the rules
 * @returns each list once for each rule
 * @throws CONTRACT_REFERENCE_UNRESOLVED, CONTRACT_REFERENCE_REFUSED
 */
export function enumListsOf(source: Source, rules: readonly EnumRule[]): readonly EnumList[] {
  if (rules.length === 0) return [];
  const references = new References(source);
  const found = new Map<string, EnumList>();
  const take = (rule: EnumRule, name: string, value: Json, place: Place): void => {
    for (const list of listsIn(references, value, place, 0)) {
      const key = `${String(rules.indexOf(rule))} ${list.place.file.path} ${list.place.pointer}`;
      if (!found.has(key)) found.set(key, { rule, name, ...list });
    }
  };
  const visit = (value: Json, place: Place): void => {
    if (isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, placeAt(place, String(index)));
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        const below = placeAt(place, key);
        const kind = holderKind(key);
        if (kind !== undefined && isObject(item)) {
          for (const [name, schema] of Object.entries(item)) {
            for (const rule of rules) {
              const pattern = rule[kind];
              if (pattern !== undefined && fitsPattern(pattern, name))
                take(rule, name, schema, placeAt(below, name));
            }
          }
        }
        visit(item, below);
      }
    }
  };
  for (const file of source.files.values()) visit(file.value, { file, pointer: '' });
  return [...found.values()];
}

function holderKind(key: string): 'property' | 'schema' | undefined {
  if (key === 'properties') return 'property';
  return key === 'schemas' || key === 'definitions' || key === '$defs' ? 'schema' : undefined;
}

/** The lists of a schema: its own, or those of what it refers to, of its items and of its branches. */
function listsIn(
  references: References,
  raw: Json,
  at: Place,
  depth: number,
): readonly Pick<EnumList, 'place' | 'values'>[] {
  // A schema may refer to itself; what is a list stands near.
  if (depth > 8 || !isObject(raw)) return [];
  const { value, place } = references.follow(raw, at);
  if (!isObject(value)) return [];
  const values = member(value, 'enum');
  if (isArray(values)) return [{ place, values }];
  return partsOf(value, place).flatMap(([part, where]) =>
    listsIn(references, part, where, depth + 1),
  );
}

function partsOf(schema: JsonObject, place: Place): readonly (readonly [Json, Place])[] {
  const items = member(schema, 'items');
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = member(schema, keyword);
    return isArray(list)
      ? list.map((branch, index) => [branch, placeAt(place, keyword, String(index))] as const)
      : [];
  });
  return isObject(items) ? [...branches, [items, placeAt(place, 'items')]] : branches;
}

/** @returns whether a list has a value for what a reader does not know, by its rule or by its own declaration */
function isOpen({ rule, values }: EnumList): boolean {
  return values.includes(rule.unknown);
}

/**
 * Judges that lists of values declare one for the unknown.
 * @param lists what the rules found in the revision
 * @param rules the rules
 * @param source the revision
 * @returns a finding for each list that has none (`contract-enum-unknown-missing`), and for each rule that found no
 *   list (`contract-enums-unmatched`)
 */
export function enumFindings(
  lists: readonly EnumList[],
  rules: readonly EnumRule[],
  source: Source,
): readonly PlacedFinding[] {
  const missing = lists
    .filter((list) => !isOpen(list) && !isNullBranch(list))
    .map(({ rule, name, place }): PlacedFinding => ({
      id: 'contract-enum-unknown-missing',
      level: policyRules['contract-enum-unknown-missing'],
      message: `The values of ${name} must have ${JSON.stringify(rule.unknown)} for what a reader does not know; they do not.`,
      remedy: `Add ${JSON.stringify(rule.unknown)} to the list, and let clients read any value that they do not know as that.`,
      place,
    }));
  const unmatched = rules
    .filter((rule) => !lists.some((list) => list.rule === rule))
    .map((rule): PlacedFinding => ({
      id: 'contract-enums-unmatched',
      level: policyRules['contract-enums-unmatched'],
      message: `A rule of \`enums\` is about ${rule.property === undefined ? `schemas called ${rule.schema ?? ''}` : `properties called ${rule.property}`}; the contract has no list of values there, so the rule protects nothing.`,
      remedy: 'Correct the name in waybill.yaml, or remove the rule.',
      place: { file: source.main, pointer: '' },
    }));
  return [...missing, ...unmatched];
}

/** `enum: [null]` is how some write that a value may be null. */
function isNullBranch({ values }: EnumList): boolean {
  return values.every((value) => value === null);
}
