import { describe, expect, it } from '@jest/globals';
import { coreError, type Facts } from '@waybill/core';
import { deploymentEvidenceSchemas } from '@waybill/ledger';
import { claimIn, outcomeOf, recordedOutcome } from './ledger-claims.ts';

/** @returns whether a record can hold it */
const held = (outcome: object): boolean =>
  deploymentEvidenceSchemas.failed.safeParse({ phase: 'failed', ...outcome }).success;
const long = 'x'.repeat(10_000);

function recorded(facts: Facts): unknown {
  const outcome = recordedOutcome({ code: 'SOME_CODE', message: 'm', remedy: 'r', facts });
  expect(held(outcome)).toBe(true);
  return outcome.facts;
}

describe('what a record keeps of an error', () => {
  it('is the error itself, where that is small', () => {
    const facts = { text: 'a', count: 1, flag: false, none: null, list: ['a', 'b'] };
    const error = coreError('INTERNAL', { message: 'Expected a.', remedy: 'Do b.', facts });
    expect(outcomeOf(error)).toEqual({
      code: 'INTERNAL',
      message: 'Expected a.',
      remedy: 'Do b.',
      facts,
    });
  });

  it('is bounded in every part', () => {
    const facts = {
      text: long,
      list: Array.from({ length: 500 }, () => long),
      [long]: 1,
      ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`fact-${index}`, index])),
    };
    const outcome = recordedOutcome({ code: 'SOME_CODE', message: long, remedy: long, facts });
    expect(held(outcome)).toBe(true);
    expect(JSON.stringify(outcome).length).toBeLessThan(70_000);
    expect(Object.keys(outcome.facts)).toHaveLength(50);
  });

  it('never says nothing', () => {
    const outcome = recordedOutcome({ code: 'SOME_CODE', message: '', remedy: '', facts: {} });
    expect(outcome).toMatchObject({ message: '(nothing was said)', remedy: '(nothing was said)' });
    expect(held(outcome)).toBe(true);
  });

  it('holds numbers that JSON has not as texts', () => {
    expect(recorded({ a: Number.NaN, b: Number.POSITIVE_INFINITY, c: 0 })).toEqual({
      a: 'NaN',
      b: 'Infinity',
      c: 0,
    });
  });

  it.each([[new TypeError('x is undefined')], ['x is undefined']])(
    'calls %p a fault of its own',
    (thrown) => {
      const outcome = outcomeOf(thrown);
      expect(outcome).toMatchObject({ code: 'INTERNAL', message: 'x is undefined', facts: {} });
      expect(held(outcome)).toBe(true);
    },
  );
});

it('no record is no claim', () => {
  expect(claimIn(undefined)).toBeUndefined();
});
