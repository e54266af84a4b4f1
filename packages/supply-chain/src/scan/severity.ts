import type { FindingSeverity } from './finding.ts';

/** The words of grype and trivy. `negligible` (Debian's, Ubuntu's) is the lowest that is known, not an unknown one. */
const words: ReadonlyMap<string, FindingSeverity> = new Map<string, FindingSeverity>([
  ['critical', 'critical'],
  ['high', 'high'],
  ['medium', 'medium'],
  ['moderate', 'medium'],
  ['low', 'low'],
  ['negligible', 'low'],
]);

/**
 * @param word a scanner's word
 * @returns the severity; any other word is `unknown`, never the lowest one
 */
export function severityOf(word: string | undefined): FindingSeverity {
  return words.get(word?.toLowerCase() ?? '') ?? 'unknown';
}

/**
 * The severity of a score, by the ranges of CVSS 3.1, section 5, as GitHub reads `security-severity` in SARIF.
 * @param score 0.0 to 10.0
 */
export function severityOfScore(score: number): FindingSeverity {
  if (!(score > 0 && score <= 10)) return 'unknown';
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
