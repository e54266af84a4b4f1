import { describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { excerpt, withoutSecrets } from './excerpt.ts';

describe('excerpt', () => {
  it('gives one line without control characters, cut', () => {
    expect(excerpt('a\n\tb\u0007c\r\n', 20)).toBe('a b c');
    expect(excerpt('0123456789', 4)).toBe('0123…');
    expect(excerpt(' '.repeat(1000), 4)).toBe('…');
  });

  it('leaves no half of a secret where it cuts', () => {
    const text = `${' '.repeat(70)}hunter2hunter2`;
    expect(excerpt(text, 10, ['hunter2hunter2'])).not.toContain('hunter');
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['{"password":"a b","user":"x"}', '{"password":***,"user":"x"}'],
    ['GET /?token=abc&x=1', 'GET /?token=***&x=1'],
    ['Authorization: Bearer abc.def', 'Authorization: ***'],
    ['postgres://app:pw@db/x failed', 'postgres://***@db/x failed'],
    ['client_secret = s3', 'client_secret = ***'],
    ['the tokens were counted', 'the tokens were counted'],
  ])('%s', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });

  it('takes out what it is told to', () => {
    expect(withoutSecrets('id c0ffee42', [new Secret('c0ffee42')])).toBe('id ***');
  });

  it('needs no more than linear time on hostile text', () => {
    expect(withoutSecrets('token'.repeat(20_000))).toHaveLength(100_000);
  });
});
