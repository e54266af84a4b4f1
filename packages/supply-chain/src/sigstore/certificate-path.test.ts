import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  authorityExtensions,
  extension,
  madeCertificate,
  purposeExtension,
  type MadeCertificate,
} from '../testing/made-certificate.ts';
import { authorityWith } from '../testing/made-timestamp.ts';
import { keyPurpose, type Certificate } from './certificate.ts';
import { pathTo } from './certificate-path.ts';

const root = madeCertificate({ name: 'root', extensions: authorityExtensions });
const unknown = extension('1.2.3.4', Buffer.of(5, 0), true);

/** @returns how many certificates stand on the way from a leaf through this issuer to the root */
function lengthThrough(
  extensions: readonly Buffer[],
  anchor?: MadeCertificate,
): number | undefined {
  const between = madeCertificate({ name: 'between', by: root, extensions });
  const leaf = madeCertificate({ name: 'leaf', by: between, extensions: [] });
  const authority = authorityWith(anchor ?? root);
  return pathTo(leaf.certificate, authority, [between.certificate], keyPurpose.codeSigning)?.length;
}

describe('a way to an authority', () => {
  it('leads through an issuer that says nothing, or the purpose, or any', () => {
    expect(lengthThrough(authorityExtensions)).toBe(3);
    for (const purpose of [keyPurpose.codeSigning, '2.5.29.37.0']) {
      expect(lengthThrough([...authorityExtensions, purposeExtension([purpose])])).toBe(3);
    }
  });

  it('does not lead through an issuer for another purpose', () => {
    const other = purposeExtension([keyPurpose.timeStamping]);
    expect(lengthThrough([...authorityExtensions, other])).toBeUndefined();
    const malformed = extension('2.5.29.37', Buffer.of(5, 0));
    expect(lengthThrough([...authorityExtensions, malformed])).toBeUndefined();
  });

  it('does not lead through an issuer with a critical extension that nobody here knows', () => {
    expect(lengthThrough([...authorityExtensions, unknown])).toBeUndefined();
  });

  it('takes the anchor as the root names it', () => {
    const anchor = madeCertificate({
      name: 'anchor',
      extensions: [...authorityExtensions, unknown, purposeExtension([keyPurpose.timeStamping])],
    });
    const leaf = madeCertificate({ name: 'leaf', by: anchor, extensions: [] });
    const authority = authorityWith(anchor);
    expect(pathTo(leaf.certificate, authority, [], keyPurpose.codeSigning)?.length).toBe(2);
  });

  it('is looked for a limited number of times among certificates that issue each other', () => {
    const keys = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
    const pair = keys.map((own, place) => named(['one', 'other'][place] ?? '', own));
    const [one, other] = pair;
    if (one === undefined || other === undefined) throw new Error('there are two');
    let checks = 0;
    const counting = (certificate: Certificate): Certificate => ({
      ...certificate,
      signedBy: (issuer) => {
        checks += 1;
        return certificate.signedBy(issuer);
      },
    });
    const crossed = [...Array(7).keys()].flatMap(() => [
      counting(named('one', one.keys, other).certificate),
      counting(named('other', other.keys, one).certificate),
    ]);
    const leaf = madeCertificate({ name: 'leaf', by: one, extensions: [] });
    const start = counting(leaf.certificate);
    expect(pathTo(start, authorityWith(root), crossed, keyPurpose.codeSigning)).toBeUndefined();
    expect(checks).toBeLessThanOrEqual(100);
  });
});

function named(name: string, keys: MadeCertificate['keys'], by?: MadeCertificate): MadeCertificate {
  return madeCertificate({
    ...{ name, keys, extensions: authorityExtensions },
    ...(by === undefined ? {} : { by }),
  });
}
