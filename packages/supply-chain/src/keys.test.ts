import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError, Secret } from '@waybill/core';
import { generateKeyPair, keySigner, publicKeyVerifier } from './keys.ts';

const bytes = Buffer.from('what is signed');

describe('keys', () => {
  it.each(['ecdsa-p256', 'ed25519'] as const)(
    '%s: what the private half signs, the public half verifies',
    async (kind) => {
      const pair = generateKeyPair(kind);
      const signer = keySigner(new Secret(pair.privateKey));
      const verifier = publicKeyVerifier(pair.publicKey);
      const signature = await signer.sign(bytes);
      expect(verifier.verify(bytes, signature)).toBe(true);
      expect(verifier.verify(Buffer.from('another'), signature)).toBe(false);
      expect([signer.keyId, verifier.keyId]).toEqual([pair.keyId, pair.keyId]);
      expect(signer.publicKey).toBe(pair.publicKey);
      expect(pair.keyId).toMatch(/^sha256:[0-9a-f]{64}$/);
    },
  );

  it('tells the keys of two pairs apart', async () => {
    const [one, other] = [generateKeyPair(), generateKeyPair()];
    expect(one.keyId).not.toBe(other.keyId);
    const signature = await keySigner(one.privateKey).sign(bytes);
    expect(publicKeyVerifier(other.publicKey).verify(bytes, signature)).toBe(false);
  });

  it('reads the older form of elliptic-curve keys, and Windows line ends', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const pem = privateKey
      .export({ type: 'sec1', format: 'pem' })
      .toString()
      .replaceAll('\n', '\r\n');
    const signer = keySigner(pem);
    expect(signer.verify(bytes, await signer.sign(bytes))).toBe(true);
  });

  it('opens an encrypted key with its passphrase only', async () => {
    const pem = encryptedKey('correct horse');
    const signer = keySigner(pem, { passphrase: new Secret('correct horse') });
    expect(signer.verify(bytes, await signer.sign(bytes))).toBe(true);
    expect(codeOf(() => keySigner(pem, { passphrase: new Secret('wrong') }))).toBe(
      'KEY_PASSPHRASE',
    );
    expect(codeOf(() => keySigner(pem))).toBe('KEY_PASSPHRASE');
  });

  it.each([
    ['no PEM', 'a secret that is no key'],
    ['an empty text', ''],
    ['a public key', generateKeyPair().publicKey],
    ['an RSA key', pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)],
    ['another curve', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey)],
    ['a damaged key', generateKeyPair().privateKey.replace(/\n[A-Za-z0-9+/]{10}/, '\nAAAAAAAAAA')],
    [
      "cosign's own form",
      '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED SIGSTORE PRIVATE KEY-----\n',
    ],
  ])('refuses %s as a private key, without showing it', (_, pem) => {
    const error = errorOf(() => keySigner(pem));
    expect(error.code).toBe('KEY_INVALID');
    const secretLines = pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
    for (const line of secretLines)
      expect(`${error.message} ${JSON.stringify(error.facts)}`).not.toContain(line);
  });

  it('refuses a private key where a public one belongs, before it lands in a policy', () => {
    expect(codeOf(() => publicKeyVerifier(generateKeyPair().privateKey))).toBe('KEY_INVALID');
    expect(
      codeOf(() =>
        publicKeyVerifier('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'),
      ),
    ).toBe('KEY_INVALID');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(
      codeOf(() => publicKeyVerifier(rsa.export({ type: 'spki', format: 'pem' }).toString())),
    ).toBe('KEY_INVALID');
  });
});

function pemOf(key: ReturnType<typeof generateKeyPairSync>['privateKey']): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function encryptedKey(passphrase: string): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase })
    .toString();
}

function codeOf(act: () => unknown): string {
  return errorOf(act).code;
}

function errorOf(act: () => unknown): { code: string; message: string; facts: object } {
  try {
    act();
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('expected it to throw');
}
