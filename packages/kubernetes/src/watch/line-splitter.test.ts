import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineSplitter } from './line-splitter.ts';

function split(
  chunks: readonly Buffer[],
  maximumBytes = 1000,
): { lines: string[]; long: string[] } {
  const lines: string[] = [];
  const long: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line), {
    maximumBytes,
    onLong: (beginning) => long.push(beginning),
  });
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return { lines, long };
}

describe('lines of a stream', () => {
  test('are the same wherever the bytes are cut, in the middle of a character too', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replace(/\n/g, ' '));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(9), { minLength: 1 }), (expected, sizes) => {
        const bytes = Buffer.from(expected.map((text) => `${text}\n`).join(''));
        const chunks: Buffer[] = [];
        for (let start = 0, index = 0; start < bytes.length; index += 1) {
          const size = (sizes[index % sizes.length] ?? 0) + 1;
          chunks.push(bytes.subarray(start, start + size));
          start += size;
        }
        expect(split(chunks).lines).toEqual(expected);
      }),
    );
  });

  test('that are too long are cut once, and the next one is whole', () => {
    const chunks = ['abc', 'defgh', 'ijk\nnext', '\n'].map((text) => Buffer.from(text));
    expect(split(chunks, 4)).toEqual({ lines: ['next'], long: ['abcd'] });
  });

  test('a last one without a line end is given at the end', () => {
    expect(split([Buffer.from('one\ntwo')]).lines).toEqual(['one', 'two']);
  });
});
