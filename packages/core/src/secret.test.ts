import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redact, Secret } from './secret.ts';

const token = 'ghs_a/b+c=d?e&f';

describe('Secret', () => {
  const secret = new Secret(token);

  it.each<[string, () => string]>([
    ['String', () => String(secret)],
    ['a template', () => `user:${secret.toString()}@host`],
    ['joining', () => [secret, secret].join()],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect(secret)],
    [
      'inspect with everything',
      () => inspect({ deep: { secret } }, { showHidden: true, depth: 9 }),
    ],
    ['its keys', () => JSON.stringify([Object.keys(secret), Object.entries(secret)])],
    ['an error that holds it', () => inspect(new Error('x', { cause: secret }))],
  ])('does not print by %s', (_, print) => {
    expect(print()).not.toContain('ghs_');
  });

  it('gives its value only when asked', () => {
    expect(secret.reveal()).toBe(token);
  });
});

describe('redact', () => {
  it('takes a secret out wherever it stands, whatever it is', () => {
    const value = fc
      .string({ minLength: 4, unit: 'grapheme' })
      .filter((text) => !text.includes('*'));
    fc.assert(
      fc.property(fc.string(), value, fc.string(), (before, secret, after) => {
        const shown = redact(`${before}${secret}${after}${secret}`, [new Secret(secret)]);
        expect(shown).not.toContain(secret);
      }),
    );
  });

  it('finds it percent-encoded', () => {
    const text = redact(`https://host/?t=${encodeURIComponent(token)}`, [token]);
    expect(text).toBe('https://host/?t=***');
  });

  it('finds it base64-encoded, alone and behind a user name of any length', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        fc.string({ unit: 'grapheme-ascii' }),
        fc.constantFrom('base64' as const, 'base64url' as const),
        (secret, before, after, encoding) => {
          const header = Buffer.from(`${before}:${secret}${after}`).toString(encoding);
          const shown = redact(header, [new Secret(secret)]);
          expect(shown).toContain('***');
          expect(Buffer.from(shown, 'base64').toString()).not.toContain(secret);
        },
      ),
    );
    expect(redact(Buffer.from(token).toString('base64'), [token])).toBe('***');
  });

  it('finds each line of a key that has several', () => {
    const key =
      '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\nByqGSM49AgEG\n-----END PRIVATE KEY-----';
    expect(redact('read ByqGSM49AgEG; MIGHAgEAMBMG', [key])).toBe('read ***; ***');
    expect(redact('Expected -----BEGIN PRIVATE KEY-----', [key])).toBe(
      'Expected -----BEGIN PRIVATE KEY-----',
    );
  });

  it('leaves nothing of the longer one of two secrets that begin alike', () => {
    expect(redact('abcd-rest', ['abcd', 'abcd-rest'])).toBe('***');
  });

  it('passes over values that are too short to be a secret', () => {
    expect(redact('a ab abc abcd', ['', 'a', 'ab', 'abc'])).toBe('a ab abc abcd');
  });

  it('takes halves of surrogate pairs as they are', () => {
    expect(redact('x \ud800abc', ['\ud800abc'])).toBe('x ***');
  });

  it.each([
    ['https://user:pass@host/x', 'https://***@host/x'],
    ['fatal: https://token@host:8443/x.git, again', 'fatal: https://***@host:8443/x.git, again'],
    ['postgres://u:p@ss@db/plans', 'postgres://***@db/plans'],
    ['SSH://git:secret@host', 'SSH://***@host'],
    ['https://host/path@2', 'https://host/path@2'],
    ['https://host and a@b', 'https://host and a@b'],
    ['a mail to ada@example.test', 'a mail to ada@example.test'],
  ])('takes user and password out of URLs: %s', (text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  it.each([
    ['words and dots', 'a.'],
    ['schemes', 'a://'],
    ['schemes with a user', 'a://b:'],
    ['signs', '@'],
    ['slashes', '/'],
  ])('reads a megabyte of %s in one go', (_, part) => {
    // Quadratic reading would take minutes: the test's own limit is what fails it.
    const text = part.repeat(1_000_000 / part.length);
    expect(redact(text, ['secret-value'])).toHaveLength(text.length);
  });
});
