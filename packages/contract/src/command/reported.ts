import type { CommandContract } from '@waybill/config';
import type { FindingLevel } from '../verdict.ts';

/** What a tool says of one place, before it is known what that weighs. */
export interface ReportedFinding {
  readonly id: string | undefined;
  /** The tool's own word; undefined where it says none. */
  readonly level: string | undefined;
  /** As the tool writes it: relative to whatever, absolute, or a URI. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly message: string;
  readonly remedy: string | undefined;
  readonly operation: string | undefined;
}

const ranks: readonly FindingLevel[] = ['breaking', 'risky', 'info'];

/**
 * Weighs a tool's word for a level: by the contract's table, and a word that is not in it is breaking (an unknown value
 * is never fine); then what reaches `fails-on` breaks, and nothing else does.
 * @param contract the table
 * @param word the tool's word
 * @returns undefined where the contract ignores it
 */
export function weighed(
  { levels, failsOn }: Pick<CommandContract, 'levels' | 'failsOn'>,
  word: string | undefined,
): FindingLevel | undefined {
  const known = Object.entries(levels).find(([name]) => name.toLowerCase() === word?.toLowerCase());
  const level = known?.[1] ?? 'breaking';
  if (level === 'ignored') return undefined;
  if (failsOn === 'never') return level === 'breaking' ? 'risky' : level;
  if (ranks.indexOf(level) <= ranks.indexOf(failsOn)) return 'breaking';
  return level;
}
