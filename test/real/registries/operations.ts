import { gzipSync } from 'node:zlib';
import { expect } from '@jest/globals';
import { digestOf } from '@waybill/core';
import {
  blobFromBytes,
  mediaTypes,
  type Attachment,
  type Descriptor,
  type RegistryClient,
} from '@waybill/oci';
import { startCuttingProxy, type Direction } from './cutting-proxy.ts';
import type { RegistryKind } from './running-registries.ts';

/** A registry on which the table is run from above to below. */
export interface OperationWorld {
  readonly kind: RegistryKind;
  readonly host: string;
  readonly client: RegistryClient;
  /** A client of the same account by another way. */
  readonly clientAt: (host: string) => RegistryClient;
  /** `owner/app`: what the table fills. */
  readonly repository: string;
  readonly other: string;
}

/** One row: what Waybill does with a registry, and what has to come of it. */
export interface Operation {
  readonly title: string;
  run(world: OperationWorld): Promise<void>;
}

/** An archive without files, stored without compression: what is sent is as large as it says. */
const archive = Buffer.alloc(5860 * 512);
const layer = gzipSync(archive, { level: 0 });
const rootfs = { type: 'layers', diff_ids: [digestOf(archive)] };
const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs }));

function describeBytes(mediaType: string, bytes: Buffer): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}

const manifest = Buffer.from(
  JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: describeBytes(mediaTypes.ociConfig, config),
    layers: [describeBytes(mediaTypes.ociLayerGzip, layer)],
  }),
);

/** The image that the table pushes. */
export const image = describeBytes(mediaTypes.ociManifest, manifest);

/** Its tag. */
export const commitTag = `sha-${'a'.repeat(40)}`;

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

function statement(text: string): Attachment {
  return {
    artifactType: bundleType,
    annotations: { 'org.example.name': text },
    layers: [{ mediaType: bundleType, bytes: Buffer.from(JSON.stringify({ text })) }],
  };
}

function sorted(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return [...descriptors].sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

async function throughCut(
  { host, clientAt }: OperationWorld,
  direction: Direction,
  act: (client: RegistryClient) => Promise<void>,
): Promise<void> {
  const proxy = await startCuttingProxy(host, direction, 2_000_000);
  try {
    await act(clientAt(proxy.host));
    expect(proxy.wasCut()).toBe(true);
  } finally {
    proxy.stop();
  }
}

function operation(title: string, run: Operation['run']): Operation {
  return { title, run };
}

/** What Waybill does with a registry, in this order. */
export const operations: readonly Operation[] = [
  operation(
    'says that an unknown repository, manifest and blob are absent',
    async ({ client, repository }) => {
      const nowhere = `${repository}-nowhere`;
      expect(await client.resolve(nowhere, 'v1')).toBeUndefined();
      expect(await client.hasBlob(nowhere, digestOf('x'))).toBe(false);
      expect(await client.listTags(nowhere)).toEqual([]);
      expect(await client.referrers(nowhere, digestOf('x'))).toEqual([]);
    },
  ),
  operation('takes blobs once, an empty one too', async ({ client, repository }) => {
    for (const bytes of [config, layer, Buffer.alloc(0)]) {
      const source = blobFromBytes(bytes);
      expect(await client.pushBlob(repository, source)).toMatchObject({ outcome: 'uploaded' });
      expect(await client.pushBlob(repository, source)).toMatchObject({ outcome: 'existed' });
      const read = await client.readBlob(repository, source, { maximumBytes: 4_000_000 });
      expect(read.equals(bytes)).toBe(true);
    }
  }),
  operation('mounts a blob from another repository', async ({ client, repository, other }) => {
    const source = blobFromBytes(layer);
    const pushed = await client.pushBlob(other, source, { mountFrom: repository });
    // Some registries keep the blobs of all repositories together.
    expect(['mounted', 'existed']).toContain(pushed.outcome);
  }),
  operation(
    'sends a blob where the other repository does not have it',
    async ({ client, repository, other }) => {
      const source = blobFromBytes(Buffer.from('not there'));
      const pushed = await client.pushBlob(other, source, { mountFrom: repository });
      expect(pushed.outcome).toBe('uploaded');
      expect(await client.hasBlob(other, source.digest)).toBe(true);
    },
  ),
  operation(
    'takes a manifest by digest, then a tag, and gives both back',
    async ({ client, repository }) => {
      const pushed = await client.pushManifest(repository, manifest, mediaTypes.ociManifest);
      expect(pushed).toEqual(image);
      expect(await client.resolve(repository, commitTag)).toBeUndefined();
      await client.tag(repository, image, commitTag);
      expect((await client.resolve(repository, commitTag))?.digest).toBe(image.digest);
      const read = await client.readManifest(repository, image.digest);
      expect(read.bytes.equals(manifest)).toBe(true);
      expect(await client.listTags(repository)).toContain(commitTag);
    },
  ),
  operation('takes an index, and tags beside the first', async ({ client, repository }) => {
    const platform = { architecture: 'amd64', os: 'linux' };
    const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex };
    const bytes = Buffer.from(JSON.stringify({ ...index, manifests: [{ ...image, platform }] }));
    const pushed = await client.pushManifest(repository, bytes, mediaTypes.ociIndex);
    await client.tag(repository, pushed, 'all');
    await client.tag(repository, image, 'v1.2.3');
    expect((await client.resolve(repository, 'all'))?.mediaType).toBe(mediaTypes.ociIndex);
    expect(await client.listTags(repository)).toEqual(['all', commitTag, 'v1.2.3'].sort());
  }),
  operation(
    'refuses a manifest whose blobs it does not have',
    async ({ kind, client, repository }) => {
      const absent = describeBytes(mediaTypes.ociConfig, Buffer.from('absent'));
      const text = { schemaVersion: 2, mediaType: mediaTypes.ociManifest, layers: [] };
      const bytes = Buffer.from(JSON.stringify({ ...text, config: absent }));
      const pushing = client.pushManifest(repository, bytes, mediaTypes.ociManifest);
      if (!kind.checksBlobs) await pushing;
      else {
        const code = expect.stringMatching(/^OCI_(REQUEST_REFUSED|NOT_FOUND)$/);
        await expect(pushing).rejects.toMatchObject({ code });
      }
    },
  ),
  operation('gives a blob as a stream', async ({ client, repository }) => {
    const pieces: Uint8Array[] = [];
    const content = describeBytes(mediaTypes.ociLayerGzip, layer);
    for await (const piece of client.streamBlob(repository, content)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(layer)).toBe(true);
  }),
  operation('says what it can do', async ({ kind, client, repository }) => {
    expect(await client.capabilities(repository)).toEqual({
      referrers: kind.referrersApi ? 'api' : 'fallback-tag',
      tags: 'listed',
      authentication: kind.authentication,
    });
  }),
  operation(
    'keeps what is attached, with artifactType and annotations, once',
    async ({ client, repository }) => {
      const attached = await Promise.all(
        ['one', 'two', 'three'].map((name) => client.attach(repository, image, statement(name))),
      );
      const artifactType = bundleType;
      const listed = await client.referrers(repository, image.digest, { artifactType });
      expect(sorted(listed)).toEqual(sorted(attached));
      expect(await client.attach(repository, image, statement('one'))).toEqual(attached[0]);
      expect(await client.referrers(repository, image.digest)).toHaveLength(3);
    },
  ),
  operation(
    'lists by the true type what another tool attached with its own configuration',
    async ({ client, repository, other }) => {
      const own = await client.pushBlob(repository, blobFromBytes(Buffer.from('{"own":1}')));
      const body = {
        schemaVersion: 2,
        mediaType: mediaTypes.ociManifest,
        artifactType: 'application/vnd.example.report+json',
        config: { mediaType: 'application/vnd.example.config+json', ...contentOf(own) },
        layers: [],
        subject: { ...image, digest: digestOf(other) },
      };
      const bytes = Buffer.from(JSON.stringify(body));
      const pushed = await client.pushManifest(repository, bytes, mediaTypes.ociManifest);
      await client.completeReferrers(repository, body.subject.digest, [pushed.digest]);
      const { artifactType } = body;
      const found = await client.referrers(repository, body.subject.digest, { artifactType });
      expect(found).toMatchObject([{ digest: pushed.digest, artifactType }]);
    },
  ),
  operation(
    'keeps the list where the registry has its place for it, and finds it complete',
    async ({ kind, client, repository }) => {
      const tags = await client.listTags(repository);
      expect(tags.includes(image.digest.replace(':', '-'))).toBe(!kind.referrersApi);
      const listed = await client.referrers(repository, image.digest);
      const digests = listed.map(({ digest }) => digest);
      await client.completeReferrers(repository, image.digest, digests);
      expect(sorted(await client.referrers(repository, image.digest))).toEqual(sorted(listed));
    },
  ),
  operation('takes a paper of 20 MB', async ({ client, repository }) => {
    const bytes = Buffer.alloc(20_000_000, 'component ');
    const artifactType = 'application/vnd.cyclonedx+json';
    const layers = [{ mediaType: artifactType, bytes }];
    const attached = await client.attach(repository, image, { artifactType, layers });
    const { manifest: paper } = await client.readManifest(repository, attached.digest);
    const content = 'layers' in paper ? paper.layers[0] : undefined;
    if (content === undefined) throw new Error('expected a layer');
    const read = await client.readBlob(repository, content, { maximumBytes: 20_000_000 });
    expect(read.equals(bytes)).toBe(true);
  }),
  operation('takes a blob whose connection breaks midway', async (world) => {
    const source = blobFromBytes(Buffer.alloc(9_000_000, 'cut on its way up'));
    await throughCut(world, 'up', async (client) => {
      expect(await client.pushBlob(world.repository, source)).toMatchObject({
        outcome: 'uploaded',
      });
    });
    const read = await world.client.readBlob(world.repository, source, {
      maximumBytes: source.size,
    });
    expect(digestOf(read)).toBe(source.digest);
  }),
  operation('gives a blob whose connection breaks midway', async (world) => {
    const bytes = Buffer.alloc(9_000_000, 'cut on its way up');
    await throughCut(world, 'down', async (client) => {
      const pieces: Uint8Array[] = [];
      const content = describeBytes(mediaTypes.ociLayerGzip, bytes);
      for await (const piece of client.streamBlob(world.repository, content)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    });
  }),
];

function contentOf({ digest, size }: Pick<Descriptor, 'digest' | 'size'>): {
  digest: Descriptor['digest'];
  size: number;
} {
  return { digest, size };
}
