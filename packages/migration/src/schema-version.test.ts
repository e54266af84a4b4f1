import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareSchemaVersions } from './schema-version.ts';

describe('the order of schema versions', () => {
  it.each([
    ['41', '42', -1],
    ['9', '10', -1],
    ['0042_add_index', '41', 1],
    ['v1.9', 'v1.10', -1],
    ['1', '1.1', -1],
    ['1.1', '1', 1],
    ['20260131120000', '20260131120001_more', -1],
    ['2', '2', 0],
    ['a1f3', 'a1f3', 0],
    ['2_one', '2_other', undefined],
    ['a1f3', '9c2', undefined],
    ['12ab34', '13ff00', undefined],
    ['', '1', undefined],
    ['1', 'latest', undefined],
    ['-1', '1', undefined],
  ])('of %j and %j is %j', (one, other, expected) => {
    expect(compareSchemaVersions(one, other)).toBe(expected);
  });

  it('is that of the numbers, whatever their leading zeros, and the other way round its opposite', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 20n });
    fc.assert(
      fc.property(number, number, fc.nat(5), (one, other, zeros) => {
        const left = `${'0'.repeat(zeros)}${String(one)}`;
        const order = compareSchemaVersions(left, String(other));
        if (one === other) return order === (zeros === 0 ? 0 : undefined);
        return (
          order === (one < other ? -1 : 1) && compareSchemaVersions(String(other), left) === -order
        );
      }),
    );
  });
});
