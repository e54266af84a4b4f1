import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema } from '@waybill/core';
import type { Descriptor } from '@waybill/oci';
import type { AttestedImage } from '../attached-statement.ts';
import { generateKeyPair, keySigner, publicKeyVerifier } from '../keys.ts';
import { signImage } from '../sign-image.ts';
import { imageFixture, type ImageFixture } from '../testing/image-fixture.ts';
import { startSigningServices, type SigningServices } from '../testing/signing-services.ts';
import { keylessSigner } from './keyless-signer.ts';
import { keyStatementSigner } from './statement-signer.ts';

const keys = generateKeyPair();
const otherKeys = generateKeyPair();
const signer = keyStatementSigner(keySigner(keys.privateKey));
const other = keyStatementSigner(keySigner(otherKeys.privateKey));
const claims = {
  application: 'shop',
  commit: commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567'),
  source: 'https://git.example/shop',
};

let fixture: ImageFixture;
let services: SigningServices;
let image: AttestedImage;
let pushed = 0;
beforeAll(async () => {
  fixture = await imageFixture();
  services = await startSigningServices();
});
afterAll(async () => {
  await services.close();
  await fixture.close();
});
beforeEach(async () => {
  pushed += 1;
  image = await fixture.push('app', `image ${String(pushed)}`);
});

async function layers(): Promise<readonly Descriptor[]> {
  const tag = `${image.digest.replace(':', '-')}.sig`;
  const { manifest } = await fixture.client.readManifest('shop/app', tag);
  return 'layers' in manifest ? manifest.layers : [];
}

async function payloadOf(layer: Descriptor | undefined): Promise<Buffer> {
  if (layer === undefined) throw new Error('no layer');
  return await fixture.client.readBlob('shop/app', layer, { maximumBytes: 65_536 });
}

describe('the older format of a signature', () => {
  it('is written on request only', async () => {
    await signImage(fixture.client, image, signer, claims);
    expect(await fixture.client.listTags('shop/app')).not.toContain(
      `${image.digest.replace(':', '-')}.sig`,
    );
  });

  it('signs the digest and the claims; a second run writes nothing', async () => {
    const first = await signImage(fixture.client, image, signer, claims, { legacy: true });
    const [layer, ...more] = await layers();
    expect([first.reused, more]).toEqual([false, []]);
    const payload = await payloadOf(layer);
    expect(JSON.parse(payload.toString())).toMatchObject({
      critical: {
        image: { 'docker-manifest-digest': image.digest },
        type: 'cosign container image signature',
      },
      optional: { 'waybill.commit': claims.commit },
    });
    const signature = Buffer.from(
      layer?.annotations?.['dev.cosignproject.cosign/signature'] ?? '',
      'base64',
    );
    expect(publicKeyVerifier(keys.publicKey).verify(payload, signature)).toBe(true);
    const again = await signImage(fixture.client, image, signer, claims, { legacy: true });
    expect(again).toEqual({ ...first, reused: true });
    expect(await layers()).toHaveLength(1);
  });

  it('is added where the bundle is there already', async () => {
    const bundle = await signImage(fixture.client, image, signer, claims);
    const both = await signImage(fixture.client, image, signer, claims, { legacy: true });
    expect(both).toEqual({ ...bundle, reused: false });
    expect(await layers()).toHaveLength(1);
  });

  it("stands beside others' signatures", async () => {
    await signImage(fixture.client, image, other, claims, { legacy: true });
    await signImage(fixture.client, image, signer, claims, { legacy: true });
    const signatures = (await layers()).map(
      ({ annotations }) => annotations?.['dev.cosignproject.cosign/signature'],
    );
    expect(new Set(signatures).size).toBe(2);
  });

  it('of a keyless signer carries certificate, log and timestamp', async () => {
    const run = await keylessSigner({
      token: () => Promise.resolve(services.token()),
      fulcio: { url: services.fulcio },
      rekor: { url: services.rekor, whenDown: 'fail' },
      timestamp: { url: services.timestamp },
      signal: new AbortController().signal,
    });
    await signImage(fixture.client, image, run, claims, { legacy: true });
    const [layer] = await layers();
    const annotations = layer?.annotations ?? {};
    expect(annotations['dev.sigstore.cosign/certificate']).toMatch(
      /^-----BEGIN CERTIFICATE-----\n/,
    );
    expect(JSON.parse(annotations['dev.sigstore.cosign/bundle'] ?? '')).toMatchObject({
      Payload: { logID: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.parse(annotations['dev.sigstore.cosign/rfc3161timestamp'] ?? '')).toHaveProperty(
      'SignedRFC3161Timestamp',
    );
  });

  it('is not written over something else that has its tag', async () => {
    const tag = `${image.digest.replace(':', '-')}.sig`;
    const index = { schemaVersion: 2, mediaType: indexType, manifests: [] };
    const bytes = Buffer.from(JSON.stringify(index));
    const { digest } = await fixture.client.pushManifest('shop/app', bytes, indexType);
    await fixture.client.tag('shop/app', { digest }, tag);
    const signed = signImage(fixture.client, image, signer, claims, { legacy: true });
    await expect(signed).rejects.toMatchObject({ code: 'ENVELOPE_INVALID' });
  });
});

const indexType = 'application/vnd.oci.image.index.v1+json';
