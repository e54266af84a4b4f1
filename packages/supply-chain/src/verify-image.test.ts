import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf, isWaybillError } from '@waybill/core';
import fc from 'fast-check';
import { attachBundle, attachStatement, type AttestedImage } from './attached-statement.ts';
import { bundleMediaType, encodeBundle, parseBundle } from './bundle.ts';
import { signEnvelope, verifyEnvelope } from './dsse.ts';
import { generateKeyPair, keySigner } from './keys.ts';
import { signImage } from './sign-image.ts';
import { keyStatementSigner } from './signing/statement-signer.ts';
import type { SignatureClaims } from './signature-claims.ts';
import { encodeStatement, imageSignaturePredicateType, statementPayloadType } from './statement.ts';
import { imageFixture, type ImageFixture } from './testing/image-fixture.ts';
import { verifyImage, type VerifiedSignature } from './verify-image.ts';

const keys = generateKeyPair();
const key = keySigner(keys.privateKey);
const signer = keyStatementSigner(key);
const strangerKeys = generateKeyPair();
const stranger = keyStatementSigner(keySigner(strangerKeys.privateKey));
const claims: SignatureClaims = {
  source: 'example.org/acme/shop',
  commit: commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567'),
  application: 'shop',
};
const signers = [{ name: 'release', key: keys.publicKey }];

let fixture: ImageFixture;
let image: AttestedImage;

describe.each([
  ['with the referrers API', true],
  ['with the fallback tag', false],
])('signing and verifying, in a registry %s', (_, referrersApi) => {
  beforeEach(async () => {
    fixture = await imageFixture({ referrersApi });
    image = await fixture.push('app', 'one');
  });
  afterEach(() => fixture.close());

  it('what was signed is verified: signer, key and place', async () => {
    const signature = await signImage(fixture.client, image, signer, claims);
    expect(signature).toMatchObject({ identity: `key:${keys.keyId}`, reused: false });
    expect(await verify()).toEqual({
      signer: 'release',
      identity: `key:${keys.keyId}`,
      signatureDigest: signature.signatureDigest,
      rejected: [],
    });
    const [referrer] = await fixture.client.referrers('shop/app', image.digest);
    expect(referrer).toMatchObject({
      digest: signature.signatureDigest,
      artifactType: bundleMediaType,
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': imageSignaturePredicateType,
      },
    });
  });

  it('signing again pushes nothing', async () => {
    const first = await signImage(fixture.client, image, signer, claims);
    fixture.registry.requests.reset();
    const second = await signImage(fixture.client, image, signer, claims);
    expect(second).toEqual({ ...first, reused: true });
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('signs anew where the claims or the key are others', async () => {
    await signImage(fixture.client, image, signer, { ...claims, application: 'forum' });
    await signImage(fixture.client, image, stranger, claims);
    expect((await signImage(fixture.client, image, signer, claims)).reused).toBe(false);
    expect(await fixture.client.referrers('shop/app', image.digest)).toHaveLength(3);
    expect((await verify()).signer).toBe('release');
  });

  it('refuses an image without a signature, also where it has other papers', async () => {
    await expectRefused('SIGNATURE_MISSING');
    const sbom = encodeStatement([{ digest: image.digest }], 'https://cyclonedx.org/bom', {});
    await attachStatement(fixture.client, image, sbom, 'https://cyclonedx.org/bom', signer);
    await fixture.client.attach('shop/app', image, {
      artifactType: 'application/vnd.other',
      layers: [{ mediaType: 'text/plain', bytes: Buffer.from('x') }],
    });
    await expectRefused('SIGNATURE_MISSING');
  });

  it('refuses a signature by a key that the policy does not name', async () => {
    await signImage(fixture.client, image, stranger, claims);
    const error = await expectRefused('SIGNATURE_WRONG_KEY');
    expect(error.message).toContain(strangerKeys.keyId);
    expect(error.message).toContain(keys.keyId);
  });

  it.each<[string, Partial<SignatureClaims>]>([
    ['source repository', { source: 'example.org/eve/shop' }],
    ['commit', { commit: commitShaSchema.parse('f'.repeat(40)) }],
    ['application', { application: 'forum' }],
  ])('refuses a good signature for another %s', async (_claim, change) => {
    await signImage(fixture.client, image, signer, { ...claims, ...change });
    const error = await expectRefused('SIGNATURE_WRONG_SOURCE');
    expect(error.message).toContain(Object.values(change)[0]);
  });

  it('refuses a signature that says nothing of the source', async () => {
    const bare = encodeStatement([{ digest: image.digest }], imageSignaturePredicateType, {});
    await attachStatement(fixture.client, image, bare, imageSignaturePredicateType, signer);
    await expectRefused('SIGNATURE_WRONG_SOURCE');
  });

  it('refuses the signature of another image that was attached to this one', async () => {
    const other = await fixture.push('app', 'two');
    await signImage(fixture.client, other, signer, claims);
    const bundle = await bundleOf(other);
    await attachBundle(fixture.client, image, bundle, imageSignaturePredicateType);
    const error = await expectRefused('SIGNATURE_WRONG_SUBJECT');
    expect(error.message).toContain(other.digest);
  });

  it('refuses a signature whose statement was changed', async () => {
    const statement = encodeStatement([{ digest: image.digest }], imageSignaturePredicateType, {});
    const envelope = await signEnvelope(statementPayloadType, statement, key, { keyId: false });
    const changed = encodeStatement([{ digest: digestOf('x') }], imageSignaturePredicateType, {});
    const forged = { ...envelope, payload: Buffer.from(changed).toString('base64') };
    await attachBundle(
      fixture.client,
      image,
      encodeBundle(forged, keys.keyId),
      imageSignaturePredicateType,
    );
    await expectRefused('SIGNATURE_INVALID');
  });

  it('is not misled by broken and foreign referrers beside a good one, and reports them', async () => {
    await attachBundle(fixture.client, image, Buffer.from('no JSON'), imageSignaturePredicateType);
    await signImage(fixture.client, image, stranger, claims);
    const good = await signImage(fixture.client, image, signer, claims);
    await signImage(fixture.client, image, signer, { ...claims, application: 'forum' });
    const verified = await verify();
    expect(verified.signatureDigest).toBe(good.signatureDigest);
    expect(verified.rejected.map(({ code }) => code).sort()).toEqual([
      'ENVELOPE_INVALID',
      'SIGNATURE_WRONG_KEY',
      'SIGNATURE_WRONG_SOURCE',
    ]);
  });

  it('calls only unreadable referrers an invalid signature', async () => {
    await attachBundle(fixture.client, image, Buffer.from('{}'), imageSignaturePredicateType);
    await expectRefused('SIGNATURE_INVALID');
  });
});

describe('when the registry lies or fails', () => {
  afterEach(() => fixture.close());

  it('a changed bundle is not believed', async () => {
    let flip = false;
    fixture = await imageFixture({
      faults: ({ kind, method }) =>
        flip && kind === 'blob' && method === 'GET' ? { kind: 'flip', offset: 40 } : undefined,
    });
    image = await fixture.push('app', 'one');
    await signImage(fixture.client, image, signer, claims);
    flip = true;
    const error = await refusal();
    expect(error.code).toMatch(/^(?:SIGNATURE_INVALID|OCI_DIGEST_MISMATCH)$/);
  });

  it('a registry that does not answer is no proof that nothing is signed', async () => {
    let down = false;
    fixture = await imageFixture({
      faults: ({ kind }) =>
        down && kind === 'referrers' ? { kind: 'status', status: 403 } : undefined,
    });
    image = await fixture.push('app', 'one');
    await signImage(fixture.client, image, signer, claims);
    down = true;
    expect((await refusal()).code).toBe('OCI_FORBIDDEN');
  });
});

describe('a bundle', () => {
  const statement = encodeStatement(
    [{ digest: digestOf('image') }],
    imageSignaturePredicateType,
    {},
  );

  it('has the form that cosign 3 reads: a key hint, one envelope, no key ids', async () => {
    const envelope = await signEnvelope(statementPayloadType, statement, key, { keyId: false });
    const bundle: unknown = JSON.parse(Buffer.from(encodeBundle(envelope, keys.keyId)).toString());
    expect(bundle).toEqual({
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: {
        publicKey: { hint: Buffer.from(keys.keyId.slice(7), 'hex').toString('base64') },
      },
      dsseEnvelope: {
        payloadType: 'application/vnd.in-toto+json',
        payload: Buffer.from(statement).toString('base64'),
        signatures: [{ sig: expect.any(String) }],
      },
    });
  });

  it('is a law: with any byte changed it is refused', async () => {
    const envelope = await signEnvelope(statementPayloadType, statement, key, { keyId: false });
    const bytes = Buffer.from(encodeBundle(envelope, keys.keyId));
    expect(judge(bytes)).toBe('accepted');
    fc.assert(
      fc.property(fc.nat(bytes.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ change, at);
        expect(judge(changed)).toMatch(/^(?:ENVELOPE_INVALID|SIGNATURE_\w+)$/);
      }),
      { numRuns: 1500 },
    );
  });

  /** As a referrer is judged: form, key by hint, signature. */
  function judge(bytes: Uint8Array): string {
    try {
      const { envelope, hintedKeyId } = parseBundle(bytes);
      if (hintedKeyId !== key.keyId) return 'SIGNATURE_WRONG_KEY';
      verifyEnvelope(envelope, statementPayloadType, [key]);
      return 'accepted';
    } catch (error) {
      if (isWaybillError(error)) return error.code;
      throw error;
    }
  }
});

function verify(): Promise<VerifiedSignature> {
  return verifyImage(fixture.client, image, { ...claims, signers });
}

async function refusal(): Promise<{ code: string; message: string; remedy: string }> {
  try {
    await verify();
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

async function expectRefused(code: string): Promise<{ message: string }> {
  const error = await refusal();
  expect(error.code).toBe(code);
  expect(error.message).toContain(image.digest);
  expect(error.remedy).not.toBe('');
  return error;
}

async function bundleOf(of: AttestedImage): Promise<Uint8Array> {
  const [referrer] = await fixture.client.referrers('shop/app', of.digest);
  if (referrer === undefined) throw new Error('expected a referrer');
  const { manifest } = await fixture.client.readManifest('shop/app', referrer.digest);
  const [layer] = 'layers' in manifest ? manifest.layers : [];
  if (layer === undefined) throw new Error('expected a layer');
  return fixture.client.readBlob('shop/app', layer, { maximumBytes: 100_000 });
}
