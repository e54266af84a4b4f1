import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isWaybillError } from './error.ts';
import { parseWith } from './parse.ts';

const schema = z.strictObject({ name: z.string(), sizes: z.array(z.int()) });

function failure(value: unknown): unknown {
  try {
    return parseWith(schema, value, 'the answer', 'Ask again.');
  } catch (error) {
    return error;
  }
}

describe('parseWith', () => {
  it('gives the typed value', () => {
    expect(parseWith(schema, { name: 'a', sizes: [1] }, 'it', 'x')).toEqual({
      name: 'a',
      sizes: [1],
    });
  });

  it('says what did not fit, and where', () => {
    const error = failure({ name: 7, sizes: [1, 'two'] });
    expect(isWaybillError(error, 'INPUT_INVALID')).toBe(true);
    expect(error).toMatchObject({ remedy: 'Ask again.', facts: { what: 'the answer' } });
    expect(String(error)).toMatch(/the answer does not have the form .*name: .*; sizes\.1: /);
  });

  it('names the value itself where that is wrong', () => {
    expect(String(failure('text'))).toContain('the value: ');
  });

  it('says at most five things', () => {
    const error = failure({ name: 'a', sizes: Array.from({ length: 50 }, () => 'x') });
    expect(error).toMatchObject({ facts: { problems: { length: 5 } } });
  });
});
