import { constants, createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError, systemClock } from '@waybill/core';
import fc from 'fast-check';
import { preAuthenticationEncoding } from '../dsse.ts';
import { statementPayloadType } from '../statement.ts';
import { oneLeafLog, type TestKey } from '../testing/one-leaf-log.ts';
import { parseTrustedRoot } from './trusted-root.ts';
import { verifyBundle } from './verify-bundle.ts';
import type { SignedArtifact, VerifiedBundle } from './verified-bundle.ts';

const file = Buffer.from('a file\n');
const hex = (hash: string, bytes: Uint8Array = file): string =>
  createHash(hash).update(bytes).digest('hex');
const base64 = (hash: string, bytes: Uint8Array = file): string =>
  createHash(hash).update(bytes).digest('base64');

const log = oneLeafLog();
const p256 = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pemOf = ({ publicKey }: TestKey): string =>
  publicKey.export({ type: 'spki', format: 'pem' }).toString();
const derOf = ({ publicKey }: TestKey): string =>
  publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const v3 = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const bytes: SignedArtifact = { kind: 'bytes', bytes: file };
const digest = (hash: string): SignedArtifact => ({
  kind: 'digest',
  digest: `${hash}:${hex(hash)}`,
});

interface Change {
  readonly mediaType?: string;
  readonly entries?: readonly object[];
  readonly more?: object;
}

function messageBundle(signature: Buffer, { mediaType = v3, entries = [], more }: Change = {}) {
  return {
    mediaType,
    verificationMaterial: { publicKey: { hint: '' }, tlogEntries: entries },
    messageSignature: {
      messageDigest: { algorithm: 'SHA2_256', digest: base64('sha256') },
      signature: signature.toString('base64'),
    },
    ...more,
  };
}

const statement = (change: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'a', digest: { sha256: hex('sha256'), sha512: hex('sha512') } }],
      predicateType: 'urn:test',
      predicate: {},
      ...change,
    }),
  );

function envelopeBundle(payload: Buffer, entries: readonly object[], key: TestKey = p256) {
  const signature = sign(
    'sha256',
    preAuthenticationEncoding(statementPayloadType, payload),
    key.privateKey,
  );
  return {
    mediaType: v3,
    verificationMaterial: { publicKey: { hint: '' }, tlogEntries: entries },
    dsseEnvelope: {
      payload: payload.toString('base64'),
      payloadType: statementPayloadType,
      signatures: [{ sig: signature.toString('base64'), keyid: '' }],
    },
  };
}

async function verified(
  bundle: object,
  artifact: SignedArtifact = bytes,
  key: TestKey = p256,
): Promise<VerifiedBundle> {
  return await verifyBundle({
    bundle: Buffer.from(JSON.stringify(bundle)),
    trust: {
      kind: 'key',
      verifier: { publicKey: pemOf(key) },
      root: parseTrustedRoot(log.trustedRoot),
    },
    artifact,
    evidence: { log: 0, timestamp: 0, certificateLog: 0 },
    clock: systemClock,
  });
}

async function codeOf(act: Promise<unknown>): Promise<string> {
  return await act.then(
    () => 'accepted',
    (error: unknown) => {
      if (isWaybillError(error)) return error.code;
      throw error;
    },
  );
}

const hashedRekord = (signature: Buffer, key: TestKey = p256): object => ({
  data: { hash: { algorithm: 'sha256', value: hex('sha256') } },
  signature: {
    content: signature.toString('base64'),
    publicKey: { content: Buffer.from(pemOf(key)).toString('base64') },
  },
});

describe('the signature of a file, by a key', () => {
  it.each([
    ['ECDSA P-256', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }), 'sha256'],
    ['ECDSA P-384', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }), 'sha384'],
    ['ECDSA P-384 over SHA-256', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }), 'sha256'],
    ['ECDSA P-521', generateKeyPairSync('ec', { namedCurve: 'secp521r1' }), 'sha512'],
    ['RSA', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
  ])('with %s holds for the file and for its digest alone', async (_name, key, hash) => {
    const bundle = messageBundle(sign(hash, file, key.privateKey));
    expect(await codeOf(verified(bundle, bytes, key))).toBe('accepted');
    expect(await codeOf(verified(bundle, digest(hash), key))).toBe('accepted');
    const other = messageBundle(sign(hash, Buffer.from('another'), key.privateKey));
    expect(await codeOf(verified(other, bytes, key))).toBe('SIGNATURE_INVALID');
    expect(await codeOf(verified(other, digest(hash), key))).toBe('SIGNATURE_INVALID');
    expect(await codeOf(verified(bundle, bytes, p256))).toBe('SIGNATURE_INVALID');
  });

  it('with Ed25519 holds for the file; its digest alone says nothing', async () => {
    const key = generateKeyPairSync('ed25519');
    const bundle = messageBundle(sign(null, file, key.privateKey));
    expect(await codeOf(verified(bundle, bytes, key))).toBe('accepted');
    expect(await codeOf(verified(bundle, digest('sha256'), key))).toBe('BUNDLE_FILE_NEEDED');
    const wrong = messageBundle(sign(null, Buffer.from('another'), key.privateKey));
    expect(await codeOf(verified(wrong, bytes, key))).toBe('SIGNATURE_INVALID');
  });

  it.each([
    ['as long as the hash', constants.RSA_PSS_SALTLEN_DIGEST],
    ['as long as may be', constants.RSA_PSS_SALTLEN_MAX_SIGN],
    ['of no bytes', 0],
  ])(
    'with RSA-PSS and a salt %s holds for the file and for its digest alone',
    async (_salt, saltLength) => {
      const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      const pss = (signed: Buffer): Buffer =>
        sign('sha256', signed, { key: key.privateKey, padding, saltLength });
      const bundle = messageBundle(pss(file));
      expect(await codeOf(verified(bundle, bytes, key))).toBe('accepted');
      expect(await codeOf(verified(bundle, digest('sha256'), key))).toBe('accepted');
      const spoiled = pss(file);
      spoiled[200] = (spoiled[200] ?? 0) ^ 1;
      for (const other of [pss(Buffer.from('another')), spoiled, spoiled.subarray(1)]) {
        const wrong = messageBundle(other);
        expect(await codeOf(verified(wrong, digest('sha256'), key))).toBe('SIGNATURE_INVALID');
      }
    },
  );

  it('holds by any of the digests that are known of one file', async () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    const bundle = messageBundle(sign('sha384', file, key.privateKey));
    const known = (second: string): SignedArtifact => ({
      ...{ kind: 'digest', digest: `sha256:${hex('sha256')}`, others: [`sha384:${second}`] },
    });
    expect(await codeOf(verified(bundle, known(hex('sha384')), key))).toBe('accepted');
    const another = hex('sha384', Buffer.from('another'));
    expect(await codeOf(verified(bundle, known(another), key))).toBe('SIGNATURE_INVALID');
  });

  it('is refused with an RSA key that is too short', async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const bundle = messageBundle(sign('sha256', file, key.privateKey));
    expect(await codeOf(verified(bundle, bytes, key))).toBe('SIGNATURE_WRONG_KEY');
  });
});

describe('a log entry', () => {
  const signature = sign('sha256', file, p256.privateKey);
  const now = Math.floor(Date.now() / 1000);

  it('of version 1 proves the time that its log promised', async () => {
    const entry = log.entry('hashedrekord', '0.0.1', hashedRekord(signature), {
      integratedTime: now,
    });
    expect((await verified(messageBundle(signature, { entries: [entry] }))).signedAt).toEqual([
      { time: new Date(now * 1000), source: 'log' },
    ]);
  });

  it('of another time, signature, signer or file is refused', async () => {
    const promised = { integratedTime: now };
    const entryOf = (spec: object, options: object = promised): object =>
      log.entry('hashedrekord', '0.0.1', spec, options);
    const good = entryOf(hashedRekord(signature));
    const refusals = {
      ...{ 'another time': { ...good, integratedTime: String(now + 1) } },
      'another signature': entryOf(hashedRekord(sign('sha256', file, p256.privateKey))),
      'another signer': entryOf(
        hashedRekord(signature, generateKeyPairSync('ec', { namedCurve: 'prime256v1' })),
      ),
      'another file': entryOf({
        ...hashedRekord(signature),
        data: { hash: { algorithm: 'sha256', value: hex('sha256', Buffer.from('another')) } },
      }),
      'another kind than it says': { ...good, kindVersion: { kind: 'dsse', version: '0.0.1' } },
      'a log that nobody named': { ...good, logId: { keyId: base64('sha256') } },
      'a time before its log counted': entryOf(hashedRekord(signature), { integratedTime: 1 }),
      'a time in the future': entryOf(hashedRekord(signature), { integratedTime: now + 3600 }),
    };
    const codes: Record<string, string> = {};
    for (const [name, entry] of Object.entries(refusals)) {
      codes[name] = await codeOf(verified(messageBundle(signature, { entries: [entry] })));
    }
    expect(codes).toEqual({
      'another time': 'BUNDLE_LOG_PROMISE',
      'another signature': 'BUNDLE_LOG_MISMATCH',
      'another signer': 'BUNDLE_LOG_MISMATCH',
      'another file': 'BUNDLE_LOG_MISMATCH',
      'another kind than it says': 'BUNDLE_LOG_MISMATCH',
      'a log that nobody named': 'BUNDLE_LOG_UNKNOWN',
      'a time before its log counted': 'BUNDLE_LOG_UNKNOWN',
      'a time in the future': 'BUNDLE_TIME_FUTURE',
    });
  });

  it('that stands twice is refused', async () => {
    const entry = log.entry('hashedrekord', '0.0.1', hashedRekord(signature));
    expect(await codeOf(verified(messageBundle(signature, { entries: [entry, entry] })))).toBe(
      'BUNDLE_LOG_MISMATCH',
    );
  });

  it('needs a promise in version 0.1 of a bundle, and a proof in the later ones', async () => {
    const old = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
    const spec = hashedRekord(signature);
    const promise = log.entry('hashedrekord', '0.0.1', spec, { integratedTime: now, proof: false });
    const proof = log.entry('hashedrekord', '0.0.1', spec);
    const verdict = (mediaType: string, entry: object): Promise<string> =>
      codeOf(verified(messageBundle(signature, { mediaType, entries: [entry] })));
    expect(await verdict(old, promise)).toBe('accepted');
    expect(await verdict(old, proof)).toBe('ENVELOPE_INVALID');
    expect(await verdict(old.replace('0.1', '0.2'), promise)).toBe('ENVELOPE_INVALID');
    expect(await verdict(old.replace('0.1', '0.2'), proof)).toBe('accepted');
    expect(await verdict(old.replace('0.1', '0.3'), proof)).toBe('accepted');
    expect(await verdict(v3, promise)).toBe('ENVELOPE_INVALID');
    expect(await verdict(old.replace('0.1', '0.4'), proof)).toBe('ENVELOPE_INVALID');
  });
});

describe('a statement', () => {
  const payload = statement();
  const sig = (bundle: ReturnType<typeof envelopeBundle>): string =>
    bundle.dsseEnvelope.signatures[0]?.sig ?? '';
  const pem = Buffer.from(pemOf(p256)).toString('base64');
  const payloadHash = { algorithm: 'sha256', value: hex('sha256', payload) };
  const pae = preAuthenticationEncoding(statementPayloadType, payload);
  const tile = (content: string): object => ({
    content,
    verifier: { publicKey: { rawBytes: derOf(p256) } },
  });

  it.each<[string, string, (sig: string) => object]>([
    [
      'hashedrekord',
      '0.0.1',
      (signature) => ({
        data: { hash: { algorithm: 'sha256', value: hex('sha256', pae) } },
        signature: { content: signature, publicKey: { content: pem } },
      }),
    ],
    ['dsse', '0.0.1', (signature) => ({ payloadHash, signatures: [{ signature, verifier: pem }] })],
    [
      'intoto',
      '0.0.2',
      (signature) => ({
        content: {
          payloadHash,
          envelope: {
            signatures: [{ publicKey: pem, sig: Buffer.from(signature).toString('base64') }],
          },
        },
      }),
    ],
    [
      'hashedrekord',
      '0.0.2',
      (signature) => ({
        hashedRekordV002: {
          data: { algorithm: 'SHA2_256', digest: base64('sha256', pae) },
          signature: tile(signature),
        },
      }),
    ],
    [
      'dsse',
      '0.0.2',
      (signature) => ({
        dsseV002: {
          payloadHash: { algorithm: 'SHA2_256', digest: base64('sha256', payload) },
          signatures: [tile(signature)],
        },
      }),
    ],
  ])('is found in a log as %s %s', async (kind, version, spec) => {
    const bundle = envelopeBundle(payload, []);
    const entry = log.entry(kind, version, spec(sig(bundle)));
    const logged = { ...bundle, verificationMaterial: { publicKey: {}, tlogEntries: [entry] } };
    expect(await codeOf(verified(logged))).toBe('accepted');
    const other = envelopeBundle(payload, [entry]);
    expect(await codeOf(verified(other))).toBe('BUNDLE_LOG_MISMATCH');
  });

  it('speaks of the file, by every hash that it states', async () => {
    const bundle = (digests: object): object =>
      envelopeBundle(statement({ subject: [{ name: 'a', digest: digests }] }), []);
    expect(await codeOf(verified(bundle({ sha256: hex('sha256') })))).toBe('accepted');
    expect(await codeOf(verified(bundle({ sha512: hex('sha512') })))).toBe('accepted');
    expect(await codeOf(verified(bundle({ sha256: hex('sha256') }), digest('sha256')))).toBe(
      'accepted',
    );
    for (const wrong of [
      { sha256: hex('sha256', Buffer.from('another')) },
      { sha256: hex('sha256'), sha512: hex('sha512', Buffer.from('another')) },
      { sha1: hex('sha1') },
      {},
    ]) {
      expect(await codeOf(verified(bundle(wrong)))).toBe('SIGNATURE_WRONG_SUBJECT');
    }
  });

  it('may say nothing of its subject but the kind of predicate', async () => {
    const without = envelopeBundle(statement({ predicate: undefined }), []);
    expect(await codeOf(verified(without))).toBe('accepted');
    const unnamed = envelopeBundle(statement({ predicateType: undefined }), []);
    expect(await codeOf(verified(unnamed))).toBe('ENVELOPE_INVALID');
  });

  it('is of a known type', async () => {
    for (const change of [{ _type: undefined }, { _type: 'https://in-toto.io/Statement/v2' }]) {
      expect(await codeOf(verified(envelopeBundle(statement(change), [])))).toBe(
        'ENVELOPE_INVALID',
      );
    }
  });
});

describe('a bundle', () => {
  const signature = sign('sha256', file, p256.privateKey);

  it('with anything that is not known in it is refused', async () => {
    for (const more of [
      { extra: 1 },
      { mediaType: 'application/json' },
      { messageSignature: undefined },
      { dsseEnvelope: envelopeBundle(statement(), []).dsseEnvelope },
      { verificationMaterial: {} },
      { verificationMaterial: { publicKey: {}, certificate: { rawBytes: '' } } },
    ]) {
      expect(await codeOf(verified(messageBundle(signature, { more })))).toBe('ENVELOPE_INVALID');
    }
  });

  it('never holds when one character of what proves it is another', async () => {
    const entry = log.entry('hashedrekord', '0.0.1', hashedRekord(signature), {
      integratedTime: Math.floor(Date.now() / 1000),
    });
    const text = JSON.stringify(messageBundle(signature, { entries: [entry] }));
    const places = [...text.matchAll(/[A-Za-z0-9]/g)].map(({ index }) => index);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async (place) => {
        const other = text[place] === 'A' ? 'Q' : 'A';
        const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
        const judged = verifyBundle({
          bundle: Buffer.from(changed),
          trust: {
            kind: 'key',
            verifier: { publicKey: pemOf(p256) },
            root: parseTrustedRoot(log.trustedRoot),
          },
          artifact: bytes,
          evidence: { log: 1, timestamp: 0, certificateLog: 0 },
          clock: systemClock,
        });
        const verdict = await codeOf(judged);
        if (verdict !== 'accepted') return;
        // Only another spelling of the same bytes may still hold.
        expect([changed.slice(place - 40, place + 40), sameBytes(text, changed)]).toEqual([
          expect.anything(),
          true,
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether two bundles' JSON say the same, base64 decoded. */
function sameBytes(one: string, other: string): boolean {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return /^[A-Za-z0-9+/]+=*$/.test(value)
        ? Buffer.from(value, 'base64').toString('hex')
        : // The name beside a log's signature proves nothing: the hint finds the key, and the key verifies.
          value
            .replace(/\u2014 \S+ /, '')
            .replace(/[A-Za-z0-9+/]{40,}={0,2}/g, (text) =>
              Buffer.from(text, 'base64').toString('hex'),
            );
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
    }
    return value;
  };
  return JSON.stringify(plain(JSON.parse(one))) === JSON.stringify(plain(JSON.parse(other)));
}
