import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { digestOf, releaseSchema, releaseTag, silentProgress, type Digest } from '@waybill/core';
import {
  blobFromBytes,
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type Descriptor,
  type RegistryClient,
} from '@waybill/oci';
import type { ImagePaper } from '@waybill/stage/papers/image-papers';
import { storePapers } from '@waybill/stage/papers/store-papers';
import {
  allowedSigners,
  generateKeyPair,
  keySigner,
  keyStatementSigner,
} from '@waybill/supply-chain';
import { attest } from '@waybill/supply-chain/attestations';
import {
  appPermissions,
  jobPermissions,
  startGithubForgeWorld,
  type GithubForgeWorld,
} from './github-forge-world.ts';

const image = digestOf('an image');
const keys = generateKeyPair();
const signer = keyStatementSigner(keySigner(keys.privateKey));
const accepted = allowedSigners([{ name: 'release', key: keys.publicKey }]);
const predicateType = 'urn:example:paper';
const said = { predicateType, predicate: {} };

/** Two manifests; what they hold does not matter. */
async function pushImages(client: RegistryClient): Promise<readonly Descriptor[]> {
  const config = blobFromBytes(Buffer.from('{}'));
  await client.pushBlob('shop/app', config);
  const { digest, size } = config;
  const push = async (name: string): Promise<Descriptor> => {
    const mediaType = mediaTypes.ociManifest;
    const manifest = { schemaVersion: 2, mediaType, layers: [], annotations: { name } };
    const of = { ...manifest, config: { mediaType: mediaTypes.ociConfig, digest, size } };
    return await client.pushManifest('shop/app', Buffer.from(JSON.stringify(of)), mediaType);
  };
  return [await push('whole'), await push('platform')];
}

/** A bundle as sign-and-sbom attaches it. */
async function bundleAbout(digest: Digest): Promise<Uint8Array> {
  const statement = {
    ...{ _type: 'https://in-toto.io/Statement/v1', predicateType: 'urn:example', predicate: {} },
    subject: [{ digest: { sha256: digest.slice('sha256:'.length) } }],
  };
  const bytes = Buffer.from(JSON.stringify(statement));
  return await signer.bundle('application/vnd.in-toto+json', bytes);
}

// What GitHub itself says to a bundle by a key, or of another instance of sigstore, cannot be tried here.
describe("GitHub's store of attestations", () => {
  let world: GithubForgeWorld;
  const permissions = { ...appPermissions, attestations: 'write' } as const;
  beforeEach(async () => {
    world = await startGithubForgeWorld();
  });
  afterEach(async () => {
    expect(world.github.violations).toEqual([]);
    await world.close();
  });
  const writes = (): number =>
    world.github.requests.filter(
      ({ method, path }) => method === 'POST' && path.endsWith('/attestations'),
    ).length;

  it('keeps each bundle once', async () => {
    const forge = await world.forgeFor({ permissions });
    const bundle = await bundleAbout(image);
    expect((await forge.storeAttestation(image, bundle))?.changed).toBe(true);
    expect((await forge.storeAttestation(image, bundle))?.changed).toBe(false);
    expect(writes()).toBe(1);
    // Another signature on the same words is another attestation.
    expect((await forge.storeAttestation(image, await bundleAbout(image)))?.changed).toBe(true);
    expect(writes()).toBe(2);
  });

  it('takes the papers of a release, each under its own digest, and a second run gives nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waybill-attestations-'));
    const registry = await startEmbeddedRegistry({ folder });
    try {
      const { signal } = new AbortController();
      const client = createRegistryClient({ registry: registry.host, signal });
      const pushed = await pushImages(client);
      const papers: ImagePaper[] = [];
      for (const { digest, mediaType, size } of pushed) {
        const of = { repository: `${registry.host}/shop/app`, digest, mediaType, size };
        const paper = await attest(client, of, predicateType, () => said, signer);
        if (paper === undefined) throw new TypeError('it is attested');
        const platform =
          digest === pushed[0]?.digest ? {} : { platform: { platform: 'x/y', digest } };
        papers.push({ ...paper, kind: 'sbom-spdx', ...platform });
      }
      const forge = await world.forgeFor({ permissions });
      const commit = await world.head();
      const [whole] = pushed;
      if (whole === undefined) throw new TypeError('an image');
      const release = releaseSchema.parse({
        ...{ application: 'shop', commit },
        images: [
          {
            ...whole,
            name: 'app',
            repository: `${registry.host}/shop/app`,
            tag: releaseTag(commit),
          },
        ],
      });
      const store = async (): Promise<boolean> =>
        await storePapers(
          { settings: { progress: silentProgress }, forge: () => Promise.resolve(forge) },
          { release, registry: () => client, signing: { accepted } },
          new Map([['app', papers]]),
        );
      expect(await store()).toBe(true);
      const { attestations } = world.shop.state();
      expect(attestations.map(({ subjects }) => subjects)).toEqual(
        pushed.map(({ digest }) => [digest]),
      );
      expect(await store()).toBe(false);
      expect(writes()).toBe(2);
    } finally {
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('names the permission that a job lacks', async () => {
    const lacking = { ...jobPermissions, attestations: 'read' } as const;
    const forge = await world.forgeFor({ permissions: lacking, kind: 'actions' });
    const stored = forge.storeAttestation(image, await bundleAbout(image));
    await expect(stored).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      remedy: expect.stringContaining('attestations: write'),
    });
  });

  it('is given nothing that is no bundle, and nothing by a run that was fenced off', async () => {
    const forge = await world.forgeFor({ permissions });
    for (const text of ['{}', 'no JSON', '{"mediaType":"x","verificationMaterial":{}}']) {
      const stored = forge.storeAttestation(image, Buffer.from(text));
      await expect(stored).rejects.toMatchObject({ code: 'FORGE_DOCUMENT_INVALID' });
    }
    const fence = (): Promise<void> => Promise.reject(new Error('fenced off'));
    const late = await world.forgeFor({ permissions, fence });
    await expect(late.storeAttestation(image, await bundleAbout(image))).rejects.toThrow('fenced');
    expect(writes()).toBe(0);
  });
});
