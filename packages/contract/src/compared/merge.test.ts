import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findingLevels, type Finding } from '../verdict.ts';
import { mergeFindings, type FoundAgainst } from './merge.ts';

/** Few different values, so that places and rules meet. */
const finding = fc.record({
  id: fc.constantFrom('removed', 'added'),
  level: fc.constantFrom(...findingLevels),
  file: fc.constant('api.json'),
  pointer: fc.constantFrom('/a', '/b'),
  operation: fc.constantFrom('GET /pets', 'GET /toys'),
  message: fc.constantFrom('one', 'two'),
  remedy: fc.constant('nothing'),
  before: fc.record({
    commit: fc.constant('c'),
    file: fc.constant('api.json'),
    pointer: fc.constantFrom('/a/x', '/a/y'),
  }),
});
const found: fc.Arbitrary<FoundAgainst[]> = fc
  .array(fc.array(finding, { maxLength: 4 }), { maxLength: 3 })
  .map((bases) =>
    bases.map((findings, index) => ({ labels: [`base ${String(index)}`], findings })),
  );

const placeOf = ({ id, operation, pointer }: Finding): string =>
  JSON.stringify([id, operation, pointer]);

describe('merging what was found against several bases', () => {
  it('loses nothing: each base has as many findings of a rule at a place as before', () => {
    fc.assert(
      fc.property(found, (bases) => {
        const merged = mergeFindings(bases);
        for (const { labels, findings } of bases) {
          const own = merged.filter((one) => one.bases?.includes(labels[0] ?? ''));
          expect(own.map(placeOf).sort()).toEqual(findings.map(placeOf).sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is as heavy as the heaviest, and the heaviest come first', () => {
    fc.assert(
      fc.property(found, (bases) => {
        const merged = mergeFindings(bases);
        const weights = merged.map(({ level }) => findingLevels.indexOf(level));
        expect(weights).toEqual([...weights].sort((one, other) => one - other));
        const breaks = (findings: readonly Finding[]): boolean =>
          findings.some(({ level }) => level === 'breaking');
        expect(breaks(merged)).toBe(bases.some(({ findings }) => breaks(findings)));
      }),
      { numRuns: 200 },
    );
  });

  it('makes no more findings of the same bases', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 6 }), (findings) => {
        const once = mergeFindings([{ labels: ['main'], findings }]);
        const twice = mergeFindings([
          { labels: ['main'], findings },
          { labels: ['staging'], findings },
        ]);
        expect(twice).toHaveLength(once.length);
        for (const one of twice) expect(one.bases).toEqual(['main', 'staging']);
      }),
      { numRuns: 200 },
    );
  });
});
