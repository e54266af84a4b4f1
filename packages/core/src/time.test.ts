import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration, systemClock, timestamp } from './time.ts';
import { timestampSchema } from './vocabulary.ts';

describe('formatDuration', () => {
  it.each([
    [-5, '0ms'],
    [0, '0ms'],
    [850.4, '850ms'],
    [999.4, '999ms'],
    [999.6, '1.0s'],
    [1000, '1.0s'],
    [4200, '4.2s'],
    [59_949, '59.9s'],
    [59_950, '1m 00s'],
    [185_000, '3m 05s'],
    [3_599_400, '59m 59s'],
    [3_599_500, '1h 00m'],
    [7_800_000, '2h 10m'],
    [360_000_000, '100h 00m'],
  ])('%d is %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  it('never shows sixty of anything, nor a thousand milliseconds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (milliseconds) => {
        expect(formatDuration(milliseconds)).toMatch(
          /^(?:\d{1,3}ms|[1-5]?\d\.\ds|[1-5]?\dm [0-5]\ds|\d+h [0-5]\dm)$/,
        );
      }),
    );
  });
});

describe('parseDuration', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['2h', 7_200_000],
    ['7d', 604_800_000],
    ['0s', 0],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each([
    '',
    '5',
    's',
    '1.5s',
    '-1s',
    '+1s',
    ' 1s',
    '1s ',
    '1s\n',
    '1 s',
    '1S',
    '1w',
    '1h30m',
    '1e3s',
  ])('takes %j for no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('takes no number of more than nine digits', () => {
    expect(parseDuration('9999999999ms')).toBeUndefined();
  });
});

describe('timestamp', () => {
  it('has the form that records hold', () => {
    expect(timestamp({ now: () => 0 })).toBe('1970-01-01T00:00:00.000Z');
    expect(timestampSchema.safeParse(timestamp(systemClock)).success).toBe(true);
  });
});
