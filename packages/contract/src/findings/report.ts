import type { FindingLevel } from '../verdict.ts';
import { positionsOf, type Position } from '../model/position.ts';
import type { Place, SourceFile } from '../model/source.ts';
import type { Fact } from './fact.ts';
import type { Compatibility, CompatibilityFinding, FindingPlace } from './finding.ts';
import { remedyOf, whyOf } from './sentences.ts';

/** A fact with its weight. */
export interface WeighedFact {
  readonly fact: Fact;
  readonly level: FindingLevel;
}

/** The main files of both sides: a place in another file says which. */
export interface ReportedFiles {
  readonly base: SourceFile;
  readonly revision: SourceFile;
}

const order: readonly FindingLevel[] = ['breaking', 'risky', 'info'];

/**
 * Makes findings of facts: with line and column, and sentences; the heaviest first.
 * @param weighed the facts
 * @param files the two files that were compared
 */
export async function reportOf(
  weighed: readonly WeighedFact[],
  files: ReportedFiles,
): Promise<Compatibility> {
  const wanted = new Map<SourceFile, Set<string>>();
  for (const { fact } of weighed) {
    for (const place of [fact.base, fact.revision]) {
      if (place === undefined) continue;
      const pointers = wanted.get(place.file);
      if (pointers === undefined) wanted.set(place.file, new Set([place.pointer]));
      else pointers.add(place.pointer);
    }
  }
  const positions = new Map<SourceFile, ReadonlyMap<string, Position>>();
  for (const [file, pointers] of wanted) positions.set(file, await positionsOf(file, pointers));
  const shown = (place: Place | undefined, main: SourceFile): FindingPlace | null => {
    if (place === undefined) return null;
    const position = positions.get(place.file)?.get(place.pointer);
    return {
      pointer: place.pointer,
      ...position,
      ...(place.file === main ? {} : { file: place.file.name }),
    };
  };
  const findings = weighed.map(({ fact, level }): CompatibilityFinding => ({
    id: fact.id,
    level,
    direction: fact.direction,
    operation: fact.operation,
    base: shown(fact.base, files.base),
    revision: shown(fact.revision, files.revision),
    why: whyOf(fact),
    remedy: level === 'info' ? 'Nothing needs to be done.' : remedyOf(fact),
  }));
  const sorted = order.flatMap((level) => findings.filter((finding) => finding.level === level));
  return { breaking: findings.some(({ level }) => level === 'breaking'), findings: sorted };
}
