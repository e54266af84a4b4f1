import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { algorithmOf } from '../testing/made-certificate.ts';
import {
  authorityWith,
  madeTimestamp,
  stampingCertificate,
  stampingIssuer,
} from '../testing/made-timestamp.ts';
import type { TrustedAuthority } from './trusted-root.ts';
import { verifyTimestamp } from './timestamp.ts';

const signature = Buffer.from('a signature');
const now = Math.floor(Date.now() / 1000) * 1000;
const issuer = stampingIssuer();

/** @returns the time, undefined where nobody of the root is named, or the code of the refusal */
function judged(stamp: Buffer, ...authorities: readonly TrustedAuthority[]): unknown {
  try {
    return verifyTimestamp(stamp, signature, authorities);
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

describe('a timestamp', () => {
  it.each([
    ['ECDSA', generateKeyPairSync('ec', { namedCurve: 'prime256v1' })],
    ['Ed25519', generateKeyPairSync('ed25519')],
  ])(
    'by a key of %s is believed, and not where it names the algorithm of another',
    (_kind, keys) => {
      const stamping = stampingCertificate(issuer, keys);
      const authority = authorityWith(stamping, issuer);
      expect(judged(madeTimestamp(stamping, signature, now), authority)).toBe(now);
      const other =
        keys.publicKey.asymmetricKeyType === 'ed25519'
          ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
          : generateKeyPairSync('ed25519');
      const algorithm = algorithmOf(other);
      const mislabelled = madeTimestamp(stamping, signature, now, { algorithm });
      expect(judged(mislabelled, authority)).toBe('BUNDLE_TIMESTAMP_UNTRUSTED');
    },
  );

  it('is by the certificate that the root names, not by another one of its issuer', () => {
    const [named, other] = [stampingCertificate(issuer), stampingCertificate(issuer)];
    const stamp = madeTimestamp(other, signature, now, { embedded: [other] });
    expect(judged(stamp, authorityWith(other, issuer))).toBe(now);
    expect(judged(stamp, authorityWith(named, issuer))).toBeUndefined();
  });

  it('brings its certificate where the root names the issuer alone', () => {
    const stamping = stampingCertificate(issuer);
    const authority = authorityWith(issuer);
    const bringing = madeTimestamp(stamping, signature, now, { embedded: [stamping] });
    expect(judged(bringing, authority)).toBe(now);
    expect(judged(madeTimestamp(stamping, signature, now), authority)).toBeUndefined();
  });
});
