import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import {
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type Attachment,
  type Descriptor,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type RegistryClient,
} from './index.ts';
import { RegistryUnderTest } from './testing/distribution/registry-under-test.ts';

const count = 1000;
const repository = 'team/app';
const subject = { mediaType: mediaTypes.ociManifest, digest: digestOf('subject'), size: 7 };
const artifactType = 'application/vnd.example.true+json';

let folder: string;
/** What was attached, as a list of referrers should have it. */
const attached: Descriptor[] = [];
const running: EmbeddedRegistry[] = [];

async function start(options: Omit<EmbeddedRegistryOptions, 'folder'>): Promise<EmbeddedRegistry> {
  const registry = await startEmbeddedRegistry({ folder, ...options });
  running.push(registry);
  return registry;
}

function clientOf(registry: string): RegistryClient {
  return createRegistryClient({ registry, signal: new AbortController().signal });
}

/** Writes the list that the fallback tag names. */
async function writeList({ url }: EmbeddedRegistry, entries: readonly Descriptor[]): Promise<void> {
  const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex };
  const text = JSON.stringify({ ...index, manifests: entries });
  const tag = subject.digest.replace(':', '-');
  const asked = new RegistryUnderTest(url);
  const { answer } = await asked.putText(repository, tag, text, mediaTypes.ociIndex);
  expect(answer.status).toBe(201);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-oci-many-'));
  const asked = new RegistryUnderTest((await start({ referrersApi: false })).url);
  const config = { digest: await asked.putBlob(repository, '{}'), size: 2 };
  for (let first = 0; first < count; first += 50) {
    const some = Array.from({ length: 50 }, async (_unused, more) => {
      const annotations = { number: String(first + more) };
      const text = JSON.stringify({
        ...{ schemaVersion: 2, mediaType: mediaTypes.ociManifest, artifactType },
        ...{ config: { mediaType: mediaTypes.ociEmpty, ...config }, layers: [] },
        ...{ subject, annotations },
      });
      const type = mediaTypes.ociManifest;
      const { digest } = await asked.putText(repository, undefined, text, type);
      attached.push({ mediaType: type, digest, size: text.length, artifactType, annotations });
    });
    await Promise.all(some);
  }
}, 120_000);

afterAll(async () => {
  for (const registry of running) await registry.close();
  await rm(folder, { recursive: true, force: true });
});

describe('1,000 referrers', () => {
  it('are listed by the API, a request for each page and none for an entry', async () => {
    const { host, requests } = await start({});
    const found = await clientOf(host).referrers(repository, subject.digest, { artifactType });
    expect(new Set(found.map(({ digest }) => digest)).size).toBe(count);
    expect(requests.count({ kind: 'referrers' })).toBe(5);
    expect(requests.count({ kind: 'manifest' })).toBe(0);
  });

  it('are listed under the fallback tag by one more request, and grow by one', async () => {
    const registry = await start({ referrersApi: false });
    await writeList(registry, attached);
    const client = clientOf(registry.host);
    registry.requests.reset();
    expect(await client.referrers(repository, subject.digest, { artifactType })).toHaveLength(
      count,
    );
    expect(registry.requests.count()).toBe(2);
    const attachment: Attachment = { artifactType: 'example/one-more', layers: [] };
    const one = await client.attach(repository, subject, attachment);
    const found = await client.referrers(repository, subject.digest);
    expect(found).toHaveLength(count + 1);
    expect(found).toContainEqual(one);
  });

  it("that are listed under their configuration's type are all looked up, not only the first", async () => {
    const registry = await start({ referrersApi: false });
    const listed = attached.map((entry) => ({ ...entry, artifactType: mediaTypes.ociEmpty }));
    await writeList(registry, listed);
    const found = await clientOf(registry.host).referrers(repository, subject.digest, {
      artifactType,
    });
    expect(found).toHaveLength(count);
  });

  it('of which one shows that the list is wrong are not believed', async () => {
    const registry = await start({ referrersApi: false });
    const listed = attached.slice(0, 20).map((entry, number) => {
      return { ...entry, artifactType: number === 0 ? mediaTypes.ociEmpty : 'example/another' };
    });
    await writeList(registry, listed);
    const client = clientOf(registry.host);
    expect(await client.referrers(repository, subject.digest, { artifactType })).toHaveLength(20);
  });
});
