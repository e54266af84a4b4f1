import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from '@waybill/core';
import { blobFromBytes, isImageIndex, mediaTypes, type Descriptor } from '@waybill/oci';
import { registryFixture, type RegistryFixture } from '../testing/registry-fixture.ts';
import { attestationsAsReferrers, attestationStorage } from './attestation-storage.ts';

const path = 'shop/app';
const artifactType = 'application/vnd.docker.attestation.manifest.v1+json';

describe.each([true, false])('attestations of a registry whose referrers API is %s', (api) => {
  let fixture: RegistryFixture;
  let config: Descriptor;
  beforeAll(async () => {
    fixture = await registryFixture({ referrersApi: api });
    const blob = blobFromBytes(Buffer.from('{"os":"linux","architecture":"amd64"}'));
    await fixture.client().pushBlob(path, blob);
    config = { mediaType: mediaTypes.ociConfig, digest: blob.digest, size: blob.size };
  });
  afterAll(async () => fixture.close());

  async function push(value: object, mediaType: string): Promise<Descriptor> {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...value }));
    const { digest } = await fixture.client().pushManifest(path, bytes, mediaType);
    return { mediaType, digest, size: bytes.byteLength };
  }

  const manifest = async (of: object): Promise<Descriptor> =>
    await push({ config, layers: [], ...of }, mediaTypes.ociManifest);

  /** As BuildKit writes it: `oci-artifact=true`, or as it did before. */
  async function attestationOf(
    image: Descriptor,
    subject: Descriptor | undefined,
  ): Promise<Descriptor> {
    const made = await manifest({
      artifactType,
      annotations: { speaks: `of ${image.digest}` },
      ...(subject === undefined ? {} : { subject }),
    });
    return {
      ...made,
      annotations: {
        'vnd.docker.reference.digest': image.digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
      platform: { architecture: 'unknown', os: 'unknown' },
    };
  }

  const index = async (manifests: readonly Descriptor[]): Promise<Digest> =>
    (await push({ manifests, annotations: { a: 'b' } }, mediaTypes.ociIndex)).digest;

  const settled = async (digest: Digest): Promise<Digest> =>
    await attestationsAsReferrers({ client: fixture.client(), path, digest });

  it('leave one platform a plain manifest, on which they are found', async () => {
    const image = await manifest({ annotations: { one: 'platform' } });
    const attestation = await attestationOf(image, image);
    const whole = await index([image, attestation]);
    expect(await settled(whole)).toBe(image.digest);
    const found = await fixture.client().referrers(path, image.digest, { artifactType });
    expect(found.map(({ digest }) => digest)).toEqual([attestation.digest]);
    // Again: nothing is written.
    fixture.registry.requests.reset();
    expect(await settled(whole)).toBe(image.digest);
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('leave several platforms an index of images alone', async () => {
    const [one, other] = [
      await manifest({ annotations: { n: '1' } }),
      await manifest({ annotations: { n: '2' } }),
    ];
    const attestations = [await attestationOf(one, one), await attestationOf(other, other)];
    const digest = await settled(await index([one, other, ...attestations]));
    const { manifest: found } = await fixture.client().readManifest(path, digest);
    if (!isImageIndex(found)) throw new TypeError('no index');
    expect(found.manifests.map((entry) => entry.digest)).toEqual([one.digest, other.digest]);
    expect(found.annotations).toEqual({ a: 'b' });
    for (const [position, { digest: subject }] of [one, other].entries()) {
      const referrers = await fixture.client().referrers(path, subject, { artifactType });
      expect(referrers.map((entry) => entry.digest)).toEqual([attestations[position]?.digest]);
    }
  });

  it('are not looked for in a manifest, nor in an index without any', async () => {
    const image = await manifest({ annotations: { plain: 'manifest' } });
    expect(await settled(image.digest)).toBe(image.digest);
    const whole = await index([image]);
    expect(await settled(whole)).toBe(whole);
  });

  it('are refused where their manifest names no subject, or another one', async () => {
    const image = await manifest({ annotations: { its: 'own' } });
    const other = await manifest({ annotations: { an: 'other' } });
    for (const subject of [undefined, other]) {
      const whole = await index([image, await attestationOf(image, subject)]);
      await expect(settled(whole)).rejects.toMatchObject({ code: 'IMAGE_BUILDER_ANSWER' });
    }
  });
});

describe('where attestations are kept', () => {
  it.each([
    [{ provenance: 'none', sbom: false }, 'none'],
    [{ provenance: 'none', sbom: false, attestations: 'index' }, 'none'],
    [{ provenance: 'min', sbom: false }, 'referrers'],
    [{ provenance: 'none', sbom: true }, 'referrers'],
    [{ provenance: 'max', sbom: true, attestations: 'index' }, 'index'],
  ] as const)('%j: %s', (buildx, expected) => {
    expect(attestationStorage(buildx)).toBe(expected);
  });
});
