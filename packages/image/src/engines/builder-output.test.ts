import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import { commitShaSchema, digestOf, silentProgress } from '@waybill/core';
import { isImageIndex, mediaTypes } from '@waybill/oci';
import type { BuildContext, BuildRequest } from '../engine.ts';
import { registryFixture, type RegistryFixture } from '../testing/registry-fixture.ts';
import { pushEngineArchive } from './engine-archive.ts';
import { pushImageLayout } from './image-layout.ts';
import { tarIndex } from './tar-index.ts';

interface Entry {
  readonly name: string;
  readonly bytes?: Buffer;
  readonly link?: string;
}

/** A header of "ustar" (POSIX.1-2001), with a right sum. */
function header({ name, bytes, link }: Entry): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write((bytes?.length ?? 0).toString(8).padStart(11, '0'), 124);
  block.write('00000000000', 136);
  block.write('        ', 148);
  block.write(link === undefined ? '0' : '2', 156);
  block.write(link ?? '', 157);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function archive(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const bytes = entry.bytes ?? Buffer.alloc(0);
    return [header(entry), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe('what a builder leaves on the disk', () => {
  let fixture: RegistryFixture;
  let folder: string;
  let request: BuildRequest;
  let context: BuildContext;

  beforeAll(async () => {
    fixture = await registryFixture();
    const [image] = parseApplicationConfig(
      `version: 1\napplication: shop\nimages: [{ name: app, repository: "${fixture.registry.host}/shop/app", buildah: {} }]\n`,
      'waybill.yaml',
    ).images;
    if (image === undefined) throw new TypeError('an image');
    request = {
      application: 'shop',
      checkout: fixture.checkout,
      commit: commitShaSchema.parse('a'.repeat(40)),
      commitTime: '2026-01-02T03:04:05Z',
      source: 'https://example.org/acme/shop',
      image,
    };
    context = {
      signal: new AbortController().signal,
      progress: silentProgress,
      registry: fixture.client,
    };
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-builder-output-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  afterAll(async () => fixture.close());

  const layer = Buffer.from('the layer of an image');
  const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const config = (diffIds: readonly string[]): Buffer =>
    json({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: diffIds } });

  async function pushArchive(entries: readonly Entry[]): ReturnType<typeof pushEngineArchive> {
    const file = join(folder, 'image.tar');
    writeFileSync(file, archive(entries));
    return await pushEngineArchive(request, context, file, folder, { a: 'b' });
  }

  const saved = (layers: readonly string[]): Entry => ({
    name: 'manifest.json',
    bytes: json([{ Config: 'config.json', RepoTags: null, Layers: layers }]),
  });

  it('is pushed by digest from an archive of the engine, a repeated layer once', async () => {
    const diff = `sha256:${sha(layer)}`;
    const { descriptor } = await pushArchive([
      { name: 'one/layer.tar', bytes: layer },
      { name: 'two/layer.tar', link: '../one/layer.tar' },
      { name: 'config.json', bytes: config([diff, diff]) },
      saved(['one/layer.tar', 'two/layer.tar']),
    ]);
    const client = fixture.client();
    const { manifest } = await client.readManifest('shop/app', descriptor.digest);
    if (isImageIndex(manifest)) throw new TypeError('an index');
    expect(manifest.annotations).toEqual({ a: 'b' });
    expect(manifest.layers).toHaveLength(2);
    expect(manifest.layers[0]).toEqual(manifest.layers[1]);
    expect(await client.listTags('shop/app')).toEqual([]);
  });

  it.each([
    [
      'another layer than the configuration names',
      config([`sha256:${'0'.repeat(64)}`]),
      'one/layer.tar',
    ],
    ['a layer that is not there', config([]), 'none/layer.tar'],
    ['a link that leads to itself', config([]), 'loop'],
    ['a configuration of no image', json({ os: 7 }), 'one/layer.tar'],
  ])('is refused with %s', async (_name, bytes, wanted) => {
    const before = fixture.registry.requests.writes().length;
    const entries = [
      { name: 'one/layer.tar', bytes: layer },
      { name: 'loop', link: 'loop' },
      { name: 'config.json', bytes },
      saved([wanted]),
    ];
    await expect(pushArchive(entries)).rejects.toMatchObject({ code: 'IMAGE_BUILDER_ANSWER' });
    expect(fixture.registry.requests.writes()).toHaveLength(before);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, 700)],
    ['with a wrong sum', (bytes: Buffer) => Buffer.concat([Buffer.from('y'), bytes.subarray(1)])],
    ['with a size beyond its end', (bytes: Buffer) => bytes.fill('77777777777', 124, 135)],
    ['of something else', () => Buffer.alloc(4096, 7)],
  ])('is no archive %s', async (_name, change) => {
    const file = join(folder, 'image.tar');
    writeFileSync(file, change(archive([{ name: 'x', bytes: Buffer.alloc(600) }])));
    expect(await tarIndex(file)).toBeUndefined();
  });

  function writeLayout(change: { manifests?: number } = {}): string {
    const layout = join(folder, 'layout');
    const write = (path: string, bytes: Buffer): void => {
      mkdirSync(dirname(join(layout, path)), { recursive: true });
      writeFileSync(join(layout, path), bytes);
    };
    const described = config([`sha256:${sha(layer)}`]);
    const descriptor = (mediaType: string, bytes: Buffer): object => ({
      ...{ mediaType, digest: digestOf(bytes), size: bytes.length },
    });
    const manifest = json({
      schemaVersion: 2,
      config: descriptor(mediaTypes.ociConfig, described),
      layers: [descriptor(mediaTypes.ociLayer, layer)],
      annotations: { from: 'the builder' },
    });
    for (const bytes of [layer, described, manifest]) write(`blobs/sha256/${sha(bytes)}`, bytes);
    const manifests = Array.from({ length: change.manifests ?? 1 }, () =>
      descriptor(mediaTypes.ociManifest, manifest),
    );
    write('index.json', json({ schemaVersion: 2, manifests }));
    return layout;
  }

  it('is pushed by digest from an image layout', async () => {
    const pushed = await pushImageLayout(request, context, writeLayout());
    expect(pushed.annotations).toEqual([{ from: 'the builder' }]);
    const found = await fixture.client().resolve('shop/app', pushed.descriptor.digest);
    expect(found?.digest).toBe(pushed.descriptor.digest);
  });

  it('is refused where the layout holds two images, or none', async () => {
    for (const manifests of [0, 2]) {
      await expect(
        pushImageLayout(request, context, writeLayout({ manifests })),
      ).rejects.toMatchObject({ code: 'IMAGE_BUILDER_ANSWER' });
    }
  });

  it('is not pushed where another digest was claimed', async () => {
    const other = { ...request, expectedDigest: digestOf('another') };
    await expect(pushImageLayout(other, context, writeLayout())).rejects.toMatchObject({
      code: 'IMAGE_CLAIMED_DIGEST_MISSING',
    });
  });
});
