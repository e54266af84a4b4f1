import type { ContractLevel } from '@waybill/config';
import type { FindingLevel } from '../verdict.ts';
import { fitsPattern } from './pattern.ts';

/** What a policy says of rules: by id, or by a pattern of ids. */
export type RuleLevels = Readonly<Record<string, ContractLevel>>;

/** Says what a finding of a rule counts as; undefined where it is left out. */
export type Leveller = (id: string, level: FindingLevel) => FindingLevel | undefined;

/**
 * @param levels what a policy says of rules
 * @returns a function that takes a rule's id and its usual level: a full id counts before a pattern, a pattern with
 *   more letters before one with fewer, and the later one of two that are alike
 */
export function levellerOf(levels: RuleLevels): Leveller {
  const patterns = Object.entries(levels)
    .filter(([id]) => id.includes('*'))
    .map(([pattern, level]) => ({ pattern, level, letters: pattern.replaceAll('*', '').length }))
    .reverse()
    .sort((one, other) => other.letters - one.letters);
  const known = new Map<string, ContractLevel | undefined>();
  const chosen = (id: string): ContractLevel | undefined => {
    if (Object.hasOwn(levels, id)) return levels[id];
    return patterns.find(({ pattern }) => fitsPattern(pattern, id))?.level;
  };
  return (id, usual) => {
    if (!known.has(id)) known.set(id, chosen(id));
    const level = known.get(id) ?? usual;
    return level === 'ignored' ? undefined : level;
  };
}

/**
 * @param findings what has ids and levels
 * @param levels what a policy says of rules
 * @returns the findings with the policy's levels; those of ignored rules are left out
 */
export function levelled<Item extends { readonly id: string; readonly level: FindingLevel }>(
  findings: readonly Item[],
  levels: RuleLevels,
): Item[] {
  const levelOf = levellerOf(levels);
  return findings.flatMap((finding) => {
    const level = levelOf(finding.id, finding.level);
    return level === undefined ? [] : [{ ...finding, level }];
  });
}
