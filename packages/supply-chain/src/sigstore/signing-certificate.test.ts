import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import {
  authorityExtensions,
  extension,
  madeCertificate,
  purposeExtension,
  sequence,
} from '../testing/made-certificate.ts';
import { keyPurpose } from './certificate.ts';
import { encodeDer } from './der.ts';
import { readSigningCertificate } from './signing-certificate.ts';

const authority = madeCertificate({ name: 'authority', extensions: authorityExtensions });

/** @returns the subject, or the code of the refusal */
function subjectOf(...names: readonly Buffer[]): string {
  const { certificate } = madeCertificate({
    name: 'leaf',
    by: authority,
    extensions: [
      purposeExtension([keyPurpose.codeSigning]),
      extension('2.5.29.17', sequence(...names), true),
      extension('1.3.6.1.4.1.57264.1.1', Buffer.from('https://issuer.example')),
    ],
  });
  try {
    return readSigningCertificate([certificate.der]).identity.subject;
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

describe('the subject of a signing certificate', () => {
  it.each([
    ['an e-mail address', 0x81, 'ada@example.org'],
    ['a DNS name', 0x82, 'example.org'],
    ['a URI', 0x86, 'https://example.org/release.yml'],
  ])('may be %s, and is never empty', (_kind, tag, text) => {
    expect(subjectOf(encodeDer(tag, Buffer.from(text)))).toBe(text);
    expect(subjectOf(encodeDer(tag, Buffer.alloc(0)))).toBe('BUNDLE_CERTIFICATE_INVALID');
  });

  it('is one, of a kind that is known', () => {
    const uri = encodeDer(0x86, Buffer.from('https://example.org/'));
    expect(subjectOf(uri, uri)).toBe('BUNDLE_CERTIFICATE_INVALID');
    expect(subjectOf()).toBe('BUNDLE_CERTIFICATE_INVALID');
    expect(subjectOf(encodeDer(0x87, Buffer.of(127, 0, 0, 1)))).toBe('BUNDLE_CERTIFICATE_INVALID');
  });
});
