import { findingLevels, type Finding } from '../verdict.ts';

/** What was found against one base, or against several whose contracts are the same. */
export interface FoundAgainst {
  /** What the bases are called. */
  readonly labels: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Makes one finding of those that say the same of several bases: the same rule at the same place of the revision for
 * the same operation. Where one base has several of such (two properties that are gone from one object), they are told
 * apart by where they stood. Two findings of one base are never one. Pure.
 * @param found what was found, the first base first
 * @returns the findings with the labels of all their bases, the heaviest first; of what differs between bases (what
 *   stood there, how much it weighs) each shows the heaviest one's, of those alike the first one's
 */
export function mergeFindings(found: readonly FoundAgainst[]): Finding[] {
  const crowded = crowdedPlaces(found);
  const merged = new Map<string, { finding: Finding; labels: string[] }>();
  for (const { labels, findings } of found) {
    const taken = new Map<string, number>();
    for (const finding of findings) {
      const place = placeKey(finding);
      const key = crowded.has(place) ? `${place}\n${standingKey(finding)}` : place;
      // What cannot be told apart at all is counted: the second stays a second.
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      const numbered = `${key}\n${String(count)}`;
      const known = merged.get(numbered);
      if (known === undefined) merged.set(numbered, { finding, labels: [...labels] });
      else {
        known.labels.push(...labels.filter((label) => !known.labels.includes(label)));
        if (weight(finding) < weight(known.finding)) known.finding = finding;
      }
    }
  }
  return byWeight(
    [...merged.values()].map(({ finding, labels }) => ({ ...finding, bases: labels })),
  );
}

/** @returns the findings, the heaviest first; those of one level stay in their order */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return findingLevels.flatMap((level) => findings.filter((finding) => finding.level === level));
}

function weight({ level }: Finding): number {
  return findingLevels.indexOf(level);
}

function placeKey({ id, operation, direction, file, pointer, line, column }: Finding): string {
  return JSON.stringify([id, operation, direction, file, pointer ?? [line, column]]);
}

function standingKey({ before, message }: Finding): string {
  return JSON.stringify([before?.file, before?.pointer, message]);
}

/** Places where some base has more than one finding of a rule. */
function crowdedPlaces(found: readonly FoundAgainst[]): ReadonlySet<string> {
  const crowded = new Set<string>();
  for (const { findings } of found) {
    const seen = new Set<string>();
    for (const finding of findings) {
      const key = placeKey(finding);
      if (seen.has(key)) crowded.add(key);
      seen.add(key);
    }
  }
  return crowded;
}
