import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import {
  blobFromBytes,
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type Attachment,
  type Descriptor,
  type RegistryClient,
} from '@waybill/oci';
import * as dockerRegistry from './parts/docker-registry.ts';

interface Running {
  readonly host: string;
  stop(): Promise<void>;
}

async function startEmbedded(referrersApi: boolean): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-oci-'));
  const registry = await startEmbeddedRegistry({ folder, referrersApi });
  return {
    host: registry.host,
    stop: async () => {
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startDocker(): Promise<Running> {
  return dockerRegistry.start();
}

const docker = await dockerRegistry.part.install();

const registries = [
  ...(docker.kind === 'ready'
    ? [{ name: 'docker-registry', referrersApi: false, start: startDocker }]
    : []),
  { name: 'embedded, referrers API', referrersApi: true, start: () => startEmbedded(true) },
  { name: 'embedded, fallback tag', referrersApi: false, start: () => startEmbedded(false) },
];

const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: {} }));
const layer = Buffer.alloc(3_000_000, 'layer');

function describeBytes(mediaType: string, bytes: Buffer): Descriptor {
  return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
}

const manifest = Buffer.from(
  JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: describeBytes(mediaTypes.ociConfig, config),
    layers: [describeBytes(mediaTypes.ociLayer, layer)],
  }),
);
const image = describeBytes(mediaTypes.ociManifest, manifest);
const commitTag = `sha-${'a'.repeat(40)}`;

function statement(text: string): Attachment {
  return {
    artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    annotations: { 'org.example.name': text },
    layers: [{ mediaType: 'application/json', bytes: Buffer.from(JSON.stringify({ text })) }],
  };
}

describe.each(registries)('$name', ({ start, referrersApi }) => {
  let running: Running;
  let client: RegistryClient;
  const repository = 'team/app';

  beforeAll(async () => {
    running = await start();
    const { signal } = new AbortController();
    client = createRegistryClient({ registry: running.host, signal });
  }, 120_000);
  afterAll(async () => running.stop());

  it('answers a ping', async () => {
    await client.ping();
  });

  it('says that an unknown repository, manifest and blob are absent', async () => {
    expect(await client.resolve('no/such', 'v1')).toBeUndefined();
    expect(await client.hasBlob('no/such', digestOf('x'))).toBe(false);
    expect(await client.listTags('no/such')).toEqual([]);
  });

  it('takes blobs, and has them', async () => {
    for (const bytes of [config, layer]) {
      const source = blobFromBytes(bytes);
      expect(await client.pushBlob(repository, source)).toMatchObject({ outcome: 'uploaded' });
      expect(await client.pushBlob(repository, source)).toMatchObject({ outcome: 'existed' });
    }
  });

  it('takes an empty blob', async () => {
    const empty = blobFromBytes(Buffer.alloc(0));
    await client.pushBlob(repository, empty);
    expect(await client.readBlob(repository, empty, { maximumBytes: 1 })).toHaveLength(0);
  });

  it('mounts a blob from another repository', async () => {
    const pushed = await client.pushBlob('team/other', blobFromBytes(layer), {
      mountFrom: repository,
    });
    expect(pushed.outcome).toBe('mounted');
  });

  it('sends a blob where the other repository does not have it', async () => {
    const source = blobFromBytes(Buffer.from('not there'));
    const pushed = await client.pushBlob('team/other', source, { mountFrom: repository });
    expect(pushed.outcome).toBe('uploaded');
  });

  it('takes a manifest by digest, then a tag, and gives both back', async () => {
    const pushed = await client.pushManifest(repository, manifest, mediaTypes.ociManifest);
    expect(pushed).toEqual(image);
    expect(await client.resolve(repository, commitTag)).toBeUndefined();
    await client.tag(repository, pushed, commitTag);
    expect(await client.resolve(repository, commitTag)).toEqual(image);
    expect((await client.readManifest(repository, commitTag)).bytes.equals(manifest)).toBe(true);
    expect(await client.listTags(repository)).toContain(commitTag);
  });

  it('gives blobs back, whole and as a stream', async () => {
    const content = describeBytes(mediaTypes.ociLayer, layer);
    const read = await client.readBlob(repository, content, { maximumBytes: layer.byteLength });
    expect(read.equals(layer)).toBe(true);
    let size = 0;
    for await (const piece of client.streamBlob(repository, content)) size += piece.byteLength;
    expect(size).toBe(layer.byteLength);
  });

  it('refuses a manifest whose blobs it does not have', async () => {
    const bytes = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: mediaTypes.ociManifest,
        config: describeBytes(mediaTypes.ociConfig, Buffer.from('absent')),
        layers: [],
      }),
    );
    await expect(
      client.pushManifest(repository, bytes, mediaTypes.ociManifest),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^OCI_(REQUEST_REFUSED|NOT_FOUND)$/) });
  });

  it('keeps what is attached, with artifactType and annotations', async () => {
    const names = ['one', 'two', 'three'];
    const attached = await Promise.all(
      names.map((name) => client.attach(repository, image, statement(name))),
    );
    const listed = await client.referrers(repository, image.digest, {
      artifactType: statement('').artifactType,
    });
    const byDigest = (a: Descriptor, b: Descriptor): number => (a.digest < b.digest ? -1 : 1);
    expect([...listed].sort(byDigest)).toEqual([...attached].sort(byDigest));
    expect(await client.attach(repository, image, statement('one'))).toEqual(attached[0]);
    expect(await client.referrers(repository, image.digest)).toHaveLength(3);
  });

  it(`lists them ${referrersApi ? 'by the API' : 'under the fallback tag'}`, async () => {
    const tags = await client.listTags(repository);
    expect(tags.includes(image.digest.replace(':', '-'))).toBe(!referrersApi);
    await client.completeReferrers(
      repository,
      image.digest,
      (await client.referrers(repository, image.digest)).map((entry) => entry.digest),
    );
  });
});
