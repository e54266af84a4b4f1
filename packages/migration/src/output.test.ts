import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import fc from 'fast-check';
import { MigrationOutput } from './output.ts';

describe('MigrationOutput', () => {
  it('keeps the end within its bounds, and the digest of all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4000 }), { maxLength: 300 }), (lines) => {
        const output = new MigrationOutput();
        for (const line of lines) output.add(line);
        expect(output.lines).toBe(lines.length);
        expect(output.digest()).toBe(digestOf(lines.map((line) => `${line}\n`).join('')));
        expect(output.tail.length).toBeLessThanOrEqual(100);
        expect(Buffer.byteLength(output.tail.join('\n'))).toBeLessThanOrEqual(16_384);
        const end = lines.slice(lines.length - output.tail.length);
        expect(output.tail.map((line) => line.slice(0, 2000))).toEqual(
          end.map((line) => line.slice(0, 2000)),
        );
      }),
      { numRuns: 50 },
    );
  });
});
