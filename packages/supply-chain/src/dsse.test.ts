import { describe, expect, it } from '@jest/globals';
import { isWaybillError } from '@waybill/core';
import fc from 'fast-check';
import {
  parseEnvelope,
  preAuthenticationEncoding,
  signEnvelope,
  verifyEnvelope,
  type Envelope,
} from './dsse.ts';
import { generateKeyPair, keySigner } from './keys.ts';

const signer = keySigner(generateKeyPair('ed25519').privateKey);
const other = keySigner(generateKeyPair('ed25519').privateKey);
const type = 'application/vnd.test+json';

describe('pre-authentication encoding', () => {
  // The first is the specification's own example (protocol.md, test vectors); the others are those of its reference implementations.
  it.each([
    [
      'http://example.com/HelloWorld',
      'hello world',
      'DSSEv1 29 http://example.com/HelloWorld 11 hello world',
    ],
    ['', '', 'DSSEv1 0  0 '],
    ['http://example.com/HelloWorld', 'ಠ', 'DSSEv1 29 http://example.com/HelloWorld 3 ಠ'],
    ['é', 'a b\n\0', 'DSSEv1 2 é 5 a b\n\0'],
  ])('%j and %j', (payloadType, payload, expected) => {
    const encoded = preAuthenticationEncoding(payloadType, Buffer.from(payload));
    expect(Buffer.from(encoded).toString('utf8')).toBe(expected);
  });

  it('is a law: two different pairs never have one encoding', () => {
    // Few characters, among them those of the encoding itself, so that collisions would be found.
    const text = fc.string({ unit: fc.constantFrom('1', '2', ' ', 'a'), maxLength: 8 });
    const pair = fc.tuple(text, text);
    fc.assert(
      fc.property(pair, pair, ([typeA, bodyA], [typeB, bodyB]) => {
        fc.pre(typeA !== typeB || bodyA !== bodyB);
        const a = preAuthenticationEncoding(typeA, Buffer.from(bodyA));
        const b = preAuthenticationEncoding(typeB, Buffer.from(bodyB));
        expect(Buffer.compare(a, b)).not.toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an envelope', () => {
  it('gives back what was signed, and who signed it', async () => {
    const envelope = await signEnvelope(type, Buffer.from('{"a":1}'), signer);
    const { payload, verifier } = verifyEnvelope(parseEnvelope(JSON.stringify(envelope)), type, [
      other,
      signer,
    ]);
    expect(Buffer.from(payload).toString()).toBe('{"a":1}');
    expect(verifier.keyId).toBe(signer.keyId);
  });

  it('is refused under another type, by another key, and with no key', async () => {
    const envelope = await signEnvelope(type, Buffer.from('x'), signer);
    expect(codeOf(() => verifyEnvelope(envelope, 'text/plain', [signer]))).toBe('ENVELOPE_INVALID');
    expect(codeOf(() => verifyEnvelope(envelope, type, [other]))).toBe('SIGNATURE_WRONG_KEY');
    expect(codeOf(() => verifyEnvelope(envelope, type, []))).toBe('SIGNATURE_WRONG_KEY');
  });

  it('cannot be passed off as another type by changing the type', async () => {
    const envelope = await signEnvelope(type, Buffer.from('x'), signer);
    const relabelled = { ...envelope, payloadType: 'application/vnd.other' };
    expect(codeOf(() => verifyEnvelope(relabelled, 'application/vnd.other', [signer]))).toBe(
      'SIGNATURE_INVALID',
    );
  });

  it('with a good and a bad signature is bad', async () => {
    const envelope = await signEnvelope(type, Buffer.from('x'), signer);
    const [good] = envelope.signatures;
    const bad = { sig: Buffer.alloc(64).toString('base64'), keyid: signer.keyId };
    const both = { ...envelope, signatures: good === undefined ? [] : [good, bad] };
    expect(codeOf(() => verifyEnvelope(both, type, [signer]))).toBe('SIGNATURE_INVALID');
  });

  it('says that a key that is allowed did not make the signature', async () => {
    const envelope = await signEnvelope(type, Buffer.from('x'), signer);
    const [good] = envelope.signatures;
    const claimed = { ...envelope, signatures: [{ sig: good?.sig ?? '', keyid: other.keyId }] };
    expect(codeOf(() => verifyEnvelope(claimed, type, [signer, other]))).toBe('SIGNATURE_INVALID');
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no signature', JSON.stringify({ payloadType: type, payload: '', signatures: [] })],
    [
      'an unknown key',
      JSON.stringify({ payloadType: type, payload: '', signatures: [{ sig: 'AA==' }], more: 1 }),
    ],
    [
      'base64 with stray bits',
      JSON.stringify({ payloadType: type, payload: 'QR==', signatures: [{ sig: 'AA==' }] }),
    ],
    [
      'base64 of the URL alphabet',
      JSON.stringify({ payloadType: type, payload: '_-8=', signatures: [{ sig: 'AA==' }] }),
    ],
  ])('of %s is refused', (_, text) => {
    expect(codeOf(() => parseEnvelope(text))).toBe('ENVELOPE_INVALID');
  });

  it('is a law: with any byte changed it is refused', async () => {
    const envelope = await signEnvelope(
      type,
      Buffer.from('{"commit":"abc","digest":"sha256:0"}'),
      signer,
    );
    const bytes = Buffer.from(JSON.stringify(envelope));
    fc.assert(
      fc.property(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ change, at);
        expect(codeOf(() => verifyEnvelope(parseEnvelope(changed), type, [signer]))).toMatch(
          /^(?:ENVELOPE_INVALID|SIGNATURE_INVALID|SIGNATURE_WRONG_KEY)$/,
        );
      }),
      { numRuns: 2000 },
    );
  });
});

function codeOf(act: () => Envelope | object): string {
  try {
    act();
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}
