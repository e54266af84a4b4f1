import type { ContractVerdict, Finding } from '../verdict.ts';
import type { LevelCounts } from './report-schema.ts';

/** What a finding counts as: its level, or nothing where somebody accepted it for a time. */
export type Weight = keyof LevelCounts;

/**
 * @param finding what was found
 * @returns what it counts as
 */
export function weightOf(finding: Finding): Weight {
  return finding.waiver === undefined ? finding.level : 'accepted';
}

/**
 * @param findings of one contract or of several
 * @returns how many there are of each level
 */
export function countLevels(findings: readonly Finding[]): LevelCounts {
  const counts = { breaking: 0, risky: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[weightOf(finding)] += 1;
  return counts;
}

/** An older contract whose users break. */
export interface BrokenBase {
  readonly base: string;
  readonly findings: number;
}

/**
 * @param verdicts what came out
 * @returns the bases that break, by the number of breaking findings, the most first
 */
export function brokenBases(verdicts: readonly ContractVerdict[]): readonly BrokenBase[] {
  const counts = new Map<string, number>();
  for (const { findings } of verdicts) {
    for (const finding of findings) {
      if (weightOf(finding) !== 'breaking') continue;
      for (const base of finding.bases ?? []) counts.set(base, (counts.get(base) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([base, findings]) => ({ base, findings }))
    .sort((one, other) => other.findings - one.findings || (one.base < other.base ? -1 : 1));
}
