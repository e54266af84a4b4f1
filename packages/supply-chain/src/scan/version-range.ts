import { compareVersions } from './compare-versions.ts';

/** Whether a version is in a range; `unknown` where the two cannot be compared. */
export type RangeAnswer = 'inside' | 'outside' | 'unknown';

/**
 * Says whether a version is in a range as waivers write it: `*`, or comparisons that hold together
 * (`>=2.0.0 <2.3.1`), with `||` between alternatives. A version alone means that very version.
 * @param range the range; its form was checked when the file was read
 * @param type the type of the package's purl, for the order of its versions
 * @param version the version in question
 * @returns whether it is inside; never so where it cannot be known
 */
export function inRange(range: string, type: string | undefined, version: string): RangeAnswer {
  if (range.trim() === '*') return 'inside';
  const answers = range.split('||').map((part) => together(part, type, version));
  if (answers.includes('inside')) return 'inside';
  return answers.includes('unknown') ? 'unknown' : 'outside';
}

function together(part: string, type: string | undefined, version: string): RangeAnswer {
  const comparisons = [...part.matchAll(/(<=?|>=?|=)?\s*([^\s<>=|]+)/g)];
  if (comparisons.length === 0) return 'outside';
  const answers = comparisons.map(([, operator = '=', bound = '']): RangeAnswer => {
    const order = compareVersions(type, version, bound);
    if (order === undefined) return operator === '=' ? 'outside' : 'unknown';
    return holds(operator, order) ? 'inside' : 'outside';
  });
  if (answers.includes('outside')) return 'outside';
  return answers.includes('unknown') ? 'unknown' : 'inside';
}

function holds(operator: string, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return order === 0;
  }
}
