import { describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { commitIdentity } from './commit-identity.ts';
import { optionalPerson } from './input-schemas.ts';

const nothing = {
  'commit-signing-key': undefined,
  'commit-signing-key-password': undefined,
  'commit-author': undefined,
};

describe('who commits', () => {
  it('is the account of the token where the forge does it: no author can be chosen then', () => {
    const through = { ...nothing, 'commit-through': 'api' } as const;
    expect(commitIdentity(through)).toEqual({ commitThrough: 'api' });
    const author = { name: 'Ada', email: 'ada@example.com' };
    expect(() => commitIdentity({ ...through, 'commit-author': author })).toThrow(
      expect.objectContaining({ code: 'ACTION_INPUT_INVALID' }),
    );
    const pushed = { ...nothing, 'commit-author': author, 'commit-through': 'push' } as const;
    expect(commitIdentity(pushed)).toEqual({ commitAuthor: author, commitThrough: 'push' });
  });

  it('is nobody in particular where nothing was given', () => {
    expect(commitIdentity(nothing)).toEqual({});
  });

  it.each([
    ['ssh', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n'],
    ['openpgp', '\n-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAAAA\n'],
  ])('a key says itself that it is of the format %s', (format, text) => {
    const key = new Secret(text);
    const passphrase = new Secret('open sesame');
    expect(commitIdentity({ ...nothing, 'commit-signing-key': key })).toEqual({
      commitSigning: { format, key },
    });
    const locked = { 'commit-signing-key': key, 'commit-signing-key-password': passphrase };
    expect(commitIdentity({ ...nothing, ...locked })).toEqual({
      commitSigning: { format, key, passphrase },
    });
  });

  it('another key is refused, and never shown', () => {
    const key = new Secret('-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n');
    expect(() => commitIdentity({ ...nothing, 'commit-signing-key': key })).toThrow(
      expect.objectContaining({
        code: 'ACTION_INPUT_INVALID',
        message: expect.not.stringContaining('MIGHAgEA'),
        remedy: expect.stringContaining('ssh-keygen'),
      }),
    );
  });
});

describe('an author', () => {
  it.each([
    ['Ops Bot <bot@example.com>', { name: 'Ops Bot', email: 'bot@example.com' }],
    ['J. O’Neill  <jo@x>', { name: 'J. O’Neill', email: 'jo@x' }],
    ['', undefined],
  ])('%j is read', (text, person) => {
    expect(optionalPerson.parse(text)).toEqual(person);
  });

  it.each([
    'bot@example.com',
    'Bot <>',
    ' <a@b>',
    'Bot <a@b> x',
    'Bot\nCommitter: x <a@b>',
    'A <B> <a@b>',
    'Bot <a b@c>',
  ])('%j is refused: it would end its field in a commit', (text) => {
    expect(optionalPerson.safeParse(text).success).toBe(false);
  });
});
