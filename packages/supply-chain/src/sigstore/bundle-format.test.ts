import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import { parseSigstoreBundle } from './bundle-format.ts';

const entry = {
  logId: { keyId: 'AAAA' },
  kindVersion: { kind: 'hashedrekord', version: '0.0.1' },
  inclusionProof: { treeSize: '1', rootHash: 'AAAA', checkpoint: { envelope: 'x' } },
  canonicalizedBody: 'AAAA',
};
const bundle = (change: object = {}, more: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: {}, tlogEntries: [{ ...entry, ...change }] },
      messageSignature: { signature: 'AQID' },
      ...more,
    }),
  );

function messageOf(bytes: Uint8Array): string {
  try {
    parseSigstoreBundle(bytes);
    return 'read';
  } catch (error) {
    if (isWaybillError(error) && error.code === 'ENVELOPE_INVALID') return error.message;
    throw error;
  }
}

describe('the form of a bundle', () => {
  it.each([[undefined], [null], [{}], [{ signedEntryTimestamp: '' }]])(
    'takes a promise of %j for none: protocol buffers leave out what is empty',
    (inclusionPromise) => {
      const [read] = parseSigstoreBundle(bundle({ inclusionPromise })).logEntries;
      expect(read?.promise).toBeUndefined();
    },
  );

  it('takes base64 with lines broken anywhere, and nothing that is no base64', () => {
    const signed = (signature: string): Buffer => bundle({}, { messageSignature: { signature } });
    expect(parseSigstoreBundle(signed('AQ\r\nID\n')).content.signature).toEqual(
      Buffer.from([1, 2, 3]),
    );
    expect(parseSigstoreBundle(signed('A\nQ=\n=')).content.signature).toEqual(Buffer.of(1));
    for (const wrong of ['AQ ID', 'AQ!D', 'AQ=ID', 'AQ===']) {
      expect(messageOf(signed(wrong))).toContain('expected base64');
    }
    // Read in linear time: this one would otherwise be looked through some 10^12 times.
    expect(messageOf(signed(`${'\n'.repeat(1_000_000)}!`))).toContain('expected base64');
  });

  it('is refused in a few words, however many fields are not known', () => {
    const fields = Object.fromEntries(
      [...Array(20_000).keys()].map((i) => [`field${String(i)}`, 0]),
    );
    expect(messageOf(bundle({}, fields)).length).toBeLessThan(2000);
    expect(messageOf(bundle({}, fields))).toContain('field0');
  });
});
