import { describe, expect, it } from '@jest/globals';
import { coreError, coreErrorCodes } from './error-codes.ts';
import { errorFactory, exhausted, isWaybillError, messageOf, WaybillError } from './error.ts';

const details = { message: 'Expected a, found b.', remedy: 'Write a.' };

describe('errorFactory', () => {
  it('makes errors that carry everything that was said', () => {
    const cause = new Error('below');
    const error = coreError('INTERNAL', {
      ...details,
      facts: { tries: 3, refs: ['a', 'b'] },
      location: { file: 'waybill.yaml', line: 2, column: 5 },
      cause,
    });
    expect(error).toBeInstanceOf(WaybillError);
    expect(error).toMatchObject({
      name: 'WaybillError',
      code: 'INTERNAL',
      message: 'Expected a, found b.',
      remedy: 'Write a.',
      facts: { tries: 3, refs: ['a', 'b'] },
      location: { file: 'waybill.yaml', line: 2, column: 5 },
    });
    expect(error.cause).toBe(cause);
  });

  it('has no cause, facts or location where none was given', () => {
    const error = coreError('INTERNAL', details);
    expect(Object.hasOwn(error, 'cause')).toBe(false);
    expect(error.facts).toEqual({});
    expect(error.location).toBeUndefined();
  });

  it.each(['NOT_A_CODE', 'toString', '__proto__', ''])('throws for the unknown code %j', (code) => {
    const codes: Record<string, string> = { ...coreErrorCodes };
    expect(() => errorFactory(codes)(code, details)).toThrow(TypeError);
  });

  it('has codes that records and annotations can hold, each with a sentence', () => {
    for (const [code, sentence] of Object.entries(coreErrorCodes)) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]{2,99}$/);
      expect(sentence).toMatch(/^[A-Z].+\.$/s);
    }
  });
});

describe('what was thrown', () => {
  it('is a WaybillError only by class, and of one code only by that code', () => {
    const error = coreError('CANCELLED', details);
    expect(isWaybillError(error)).toBe(true);
    expect(isWaybillError(error, 'CANCELLED')).toBe(true);
    expect(isWaybillError(error, 'INTERNAL')).toBe(false);
    expect(isWaybillError({ ...details, code: 'CANCELLED', name: 'WaybillError' })).toBe(false);
    expect(isWaybillError(undefined)).toBe(false);
  });

  it.each([
    [new Error('broken'), 'broken'],
    ['text', 'text'],
    [undefined, 'undefined'],
    [7, '7'],
  ])('has a message: %p', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});

it('an unknown member of a closed union is an error that names it', () => {
  const refuse: (value: never, what: string) => never = exhausted;
  const unknown: readonly never[] = JSON.parse('["b"]') as never[];
  expect(() => {
    for (const value of unknown) refuse(value, 'the kind');
  }).toThrow('the kind is not known: "b"');
});
