import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assemble, ImageConfig } from '@waybill/config';
import { commitShaSchema, silentProgress, type Digest } from '@waybill/core';
import { blobFromBytes, isImageIndex, mediaTypes, type ImageManifest } from '@waybill/oci';
import fc from 'fast-check';
import { assembleEngine, assembleImage } from './assemble.ts';
import type { BuildContext, BuildRequest, BuiltImage } from '../engine.ts';
import { writeLayer } from './layer-blob.ts';
import { defaultLayerLimits, layerFiles } from './layer-files.ts';
import { readTar } from '../testing/tar-reader.ts';
import { registryFixture, type RegistryFixture } from '../testing/registry-fixture.ts';

const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');
let fixture: RegistryFixture;

beforeEach(async () => {
  fixture = await registryFixture();
});
afterEach(() => fixture.close());

describe('assemble', () => {
  it('pushes a plain manifest by digest, without a tag', async () => {
    fixture.write({ 'dist/server.js': 'serve()', 'dist/lib/a.js': 'a' });
    const built = await build({ layers: [layer('dist', '/app')] });
    const client = fixture.client();
    const read = await client.readManifest('shop/app', built.digest);
    expect(read.descriptor).toMatchObject({ mediaType: mediaTypes.ociManifest, size: built.size });
    expect(isImageIndex(read.manifest)).toBe(false);
    expect(read.manifest.annotations).toEqual({
      'org.opencontainers.image.created': '2026-03-01T10:00:00Z',
      'org.opencontainers.image.revision': commit,
      'org.opencontainers.image.source': 'example.org/acme/shop',
      'org.opencontainers.image.title': 'shop/app',
      'org.opencontainers.image.version': commit,
    });
    expect(await client.listTags('shop/app')).toEqual([]);
    expect(built).toMatchObject({
      name: 'app',
      repository: `${fixture.registry.host}/shop/app`,
      platforms: [{ platform: 'linux/amd64', digest: built.digest, layers: [expect.any(Number)] }],
      materials: [],
      blobs: { pushed: 2, reused: 0 },
    });
  });

  it('puts files, configuration and templates where they belong', async () => {
    fixture.write({ 'dist/server.js': 'serve()', 'package.json': '{}' });
    const built = await build({
      layers: [layer('package.json', '/app/package.json'), layer('dist', '/app/dist')],
      entrypoint: ['node', 'dist/server.js'],
      command: ['--port', '8080'],
      workdir: '/app',
      user: '1000:1000',
      env: { RELEASE: '${commit}', NAME: '${application}-${image}', LITERAL: '$${commit}' },
      ports: [8080],
      labels: {
        team: 'checkout',
        'org.opencontainers.image.title': 'The shop',
        'org.opencontainers.image.revision': 'forged',
      },
    });
    const { manifest, config, layers } = await contents(built.digest);
    expect(layers.map((entries) => entries.map(({ path }) => path))).toEqual([
      ['app/', 'app/package.json'],
      ['app/', 'app/dist/', 'app/dist/server.js'],
    ]);
    expect(config).toMatchObject({
      created: '2026-03-01T10:00:00Z',
      architecture: 'amd64',
      os: 'linux',
      config: {
        Entrypoint: ['node', 'dist/server.js'],
        Cmd: ['--port', '8080'],
        WorkingDir: '/app',
        User: '1000:1000',
        Env: ['LITERAL=${commit}', 'NAME=shop-app', `RELEASE=${commit}`],
        ExposedPorts: { '8080/tcp': {} },
        Labels: {
          team: 'checkout',
          'org.opencontainers.image.title': 'The shop',
          'org.opencontainers.image.revision': commit,
        },
      },
    });
    expect(manifest.layers).toHaveLength(2);
  });

  it('pushes nothing the second time', async () => {
    fixture.write({ 'dist/server.js': 'serve()' });
    const first = await build({ layers: [layer('dist', '/app')] });
    fixture.registry.requests.reset();
    const second = await build({ layers: [layer('dist', '/app')] });
    expect(second.digest).toBe(first.digest);
    expect(second.blobs).toMatchObject({ pushed: 0, pushedBytes: 0, reused: 2 });
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('is a law: equal files give an equal digest, whatever their order, times, modes and folder', async () => {
    const name = fc.stringMatching(/^[a-zé]{1,8}$/);
    const files = fc.dictionary(name, fc.record({ text: fc.string(), run: fc.boolean() }), {
      minKeys: 1,
      maxKeys: 6,
    });
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async (wanted, seed) => {
        const one = await layerDigests(Object.entries(wanted), 0o077, 1_000_000_000);
        const other = await layerDigests(
          shuffled(Object.entries(wanted), seed),
          0o002,
          1_700_000_000 + (seed % 1000),
        );
        expect(other).toEqual(one);
      }),
      { numRuns: 25 },
    );
  });

  it('gives another digest for other content, mode, name, time, commit or configuration', async () => {
    fixture.write({ 'dist/a': 'a' });
    const place = [layer('dist', '/app')];
    const digests = [await digestOfBuild({ layers: place })];
    digests.push(await digestOfBuild({ layers: place }, { commitTime: '2026-03-01T10:00:01Z' }));
    digests.push(
      await digestOfBuild({ layers: place }, { commit: commitShaSchema.parse('f'.repeat(40)) }),
    );
    digests.push(await digestOfBuild({ layers: place, user: '1' }));
    digests.push(await digestOfBuild({ layers: [layer('dist', '/srv')] }));
    chmodSync(join(fixture.checkout, 'dist/a'), 0o755);
    digests.push(await digestOfBuild({ layers: place }));
    fixture.write({ 'dist/a': 'b' });
    digests.push(await digestOfBuild({ layers: place }));
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('pushes no manifest when another digest was expected', async () => {
    fixture.write({ 'dist/a': 'a' });
    const expectedDigest: Digest = (await build({ layers: [layer('dist', '/app')] })).digest;
    fixture.write({ 'dist/a': 'b' });
    fixture.registry.requests.reset();
    await expect(
      build({ layers: [layer('dist', '/app')] }, { expectedDigest }),
    ).rejects.toMatchObject({
      code: 'IMAGE_CLAIMED_DIGEST_MISSING',
      facts: { claimed: expectedDigest, rebuilt: expect.stringMatching(/^sha256:/) },
    });
    expect(fixture.registry.requests.writes()).toEqual([]);
  });

  it('does not hold a large folder in memory', async () => {
    fixture.write({ 'data/large.bin': '' });
    truncateSync(join(fixture.checkout, 'data/large.bin'), 400 * 1024 * 1024);
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    if (typeof collect !== 'function') throw new TypeError('a collector was asked for');
    // What was compressed and is not collected yet is not held.
    const held = (): number => {
      Reflect.apply(collect, undefined, []);
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, held() - before)), 50);
    const { signal } = new AbortController();
    const options = { parents: true, limits: defaultLayerLimits, signal };
    const { entries } = await layerFiles(fixture.checkout, layer('data', '/data'), options);
    const blob = await writeLayer(entries, 0, join(fixture.folder, 'large.tar.gz'), signal);
    clearInterval(timer);
    expect(blob.size).toBeLessThan(4 * 1024 * 1024);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  }, 120_000);

  it('refuses a commit time that it cannot carry', async () => {
    fixture.write({ 'dist/a': 'a' });
    for (const commitTime of ['yesterday', '1969-12-31T23:59:59Z', '']) {
      await expect(
        build({ layers: [layer('dist', '/app')] }, { commitTime }),
      ).rejects.toMatchObject({
        code: 'IMAGE_COMMIT_TIME_INVALID',
      });
    }
  });

  it('leaves no temporary file, also when it fails', async () => {
    const temporaryFolder = mkdtempSync(join(fixture.folder, 'temporary-'));
    fixture.write({ 'dist/a': 'a' });
    const { readdirSync } = await import('node:fs');
    await assembleImage(request({ layers: [layer('dist', '/app')] }), {
      ...context(),
      temporaryFolder,
    });
    expect(readdirSync(temporaryFolder)).toEqual([]);
    const wrong = request({ layers: [layer('dist', '/app'), layer('missing', '/x')] });
    await expect(assembleImage(wrong, { ...context(), temporaryFolder })).rejects.toThrow();
    expect(readdirSync(temporaryFolder)).toEqual([]);
  });
});

describe('assemble on a base image', () => {
  it('mounts the layers of a base in the same registry, and builds on its configuration', async () => {
    fixture.write({ 'runtime/node': 'node', 'dist/a.js': 'a' });
    const base = await build(
      {
        layers: [layer('runtime', '/usr')],
        env: { PATH: '/usr', MODE: 'base' },
        entrypoint: ['/usr/node'],
        command: ['help'],
        user: '5',
      },
      {},
      'base',
    );
    const built = await build({
      base: `${base.repository}@${base.digest}`,
      layers: [layer('dist', '/app')],
      env: { MODE: 'app' },
      entrypoint: ['/usr/node', 'a.js'],
    });
    const { config, manifest, layers } = await contents(built.digest);
    expect(layers.map((entries) => entries.map(({ path }) => path))).toEqual([
      ['usr/', 'usr/node'],
      ['app/', 'app/a.js'],
    ]);
    expect(config).toMatchObject({
      config: { Env: ['PATH=/usr', 'MODE=app'], Entrypoint: ['/usr/node', 'a.js'], User: '5' },
      history: [
        { created_by: 'waybill assemble runtime /usr' },
        { created_by: 'waybill assemble dist /app' },
      ],
    });
    expect(JSON.stringify(config)).not.toContain('help');
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.base.name': base.repository,
      'org.opencontainers.image.base.digest': base.digest,
    });
    expect(built.blobs).toMatchObject({ pushed: 2, reused: 1 });
  });

  it('copies the layers of a base in another registry', async () => {
    const elsewhere = await fixture.another('elsewhere');
    fixture.write({ 'runtime/node': 'node', 'dist/a.js': 'a' });
    const base = await build({ layers: [layer('runtime', '/usr')] }, {}, 'base', elsewhere.host);
    const built = await build({
      base: `${base.repository}@${base.digest}`,
      layers: [layer('dist', '/app')],
    });
    const { layers } = await contents(built.digest);
    expect(layers.flat().map(({ path }) => path)).toEqual(['usr/', 'usr/node', 'app/', 'app/a.js']);
    expect(built.blobs).toMatchObject({ pushed: 3, reused: 0 });
  });

  it('never unpacks a layer of the base: one that unpacks to far more is carried as it is', async () => {
    const elsewhere = await fixture.another('elsewhere');
    const client = fixture.client(elsewhere.host);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const diffId = `sha256:${'0'.repeat(64)}`;
    const config = Buffer.from(
      JSON.stringify({
        ...{ architecture: 'amd64', os: 'linux' },
        rootfs: { type: 'layers', diff_ids: [diffId] },
      }),
    );
    const pushed = await Promise.all(
      [config, bomb].map(async (bytes) => client.pushBlob('shop/base', blobFromBytes(bytes))),
    );
    const [first, second] = pushed.map(({ digest, size }) => ({ digest, size }));
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: mediaTypes.ociManifest,
        config: { mediaType: mediaTypes.ociConfig, ...first },
        layers: [{ mediaType: mediaTypes.ociLayerGzip, ...second }],
      }),
    );
    const base = await client.pushManifest('shop/base', manifest, mediaTypes.ociManifest);
    fixture.write({ 'dist/a.js': 'a' });
    const built = await build({
      base: `${elsewhere.host}/shop/base@${base.digest}`,
      layers: [layer('dist', '/app')],
    });
    const read = await fixture.client().readManifest('shop/app', built.digest);
    // What it is said to unpack to is wrong, and nobody looked.
    expect('layers' in read.manifest ? read.manifest.layers[0] : undefined).toMatchObject({
      ...second,
    });
  });

  it('takes the platform that was asked for from an index', async () => {
    fixture.write({ 'runtime/node': 'node', 'dist/a.js': 'a' });
    const parts = [];
    for (const platform of ['linux/amd64', 'linux/arm64']) {
      const part = await build({ platform, layers: [layer('runtime', '/usr')] }, {}, 'base');
      const [os, architecture] = platform.split('/');
      parts.push({
        mediaType: part.mediaType,
        digest: part.digest,
        size: part.size,
        platform: { os, architecture },
      });
    }
    const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: parts };
    const pushed = await fixture
      .client()
      .pushManifest('shop/base', Buffer.from(JSON.stringify(index)), mediaTypes.ociIndex);
    const base = `${fixture.registry.host}/shop/base@${pushed.digest}`;
    const built = await build({ base, platform: 'linux/arm64', layers: [layer('dist', '/app')] });
    expect((await contents(built.digest)).config).toMatchObject({ architecture: 'arm64' });
    await expect(
      build({ base, platform: 'linux/s390x', layers: [layer('dist', '/app')] }),
    ).rejects.toMatchObject({
      code: 'IMAGE_BASE_PLATFORM',
      message: expect.stringContaining('linux/amd64, linux/arm64'),
    });
  });

  it('refuses a base that is missing, is for another platform, or is no image', async () => {
    fixture.write({ 'runtime/node': 'node', 'dist/a.js': 'a' });
    const layers = [layer('dist', '/app')];
    const base = await build(
      { platform: 'linux/arm64', layers: [layer('runtime', '/usr')] },
      {},
      'base',
    );
    const missing = `${base.repository}@sha256:${'0'.repeat(64)}`;
    await expect(build({ base: missing, layers })).rejects.toMatchObject({
      code: 'IMAGE_BASE_MISSING',
    });
    const named = `${base.repository}@${base.digest}`;
    await expect(build({ base: named, layers })).rejects.toMatchObject({
      code: 'IMAGE_BASE_PLATFORM',
    });
    const subject = { mediaType: base.mediaType, digest: base.digest, size: base.size };
    const artifact = await fixture.client().attach('shop/base', subject, {
      artifactType: 'application/vnd.test',
      layers: [{ mediaType: 'application/vnd.test', bytes: Buffer.from('x') }],
    });
    const other = `${base.repository}@${artifact.digest}`;
    await expect(build({ base: other, layers })).rejects.toMatchObject({
      code: 'IMAGE_BASE_UNSUPPORTED',
    });
  });
});

function layer(from: string, to: string): Assemble['layers'][number] {
  return { from, to, exclude: [] };
}

function request(
  assemble: Partial<Assemble> & Pick<Assemble, 'layers'>,
  change: Partial<BuildRequest> = {},
  name = 'app',
  host = fixture.registry.host,
): BuildRequest {
  const image: ImageConfig = {
    name,
    repository: `${host}/shop/${name}`,
    assemble: {
      base: 'scratch',
      platform: 'linux/amd64',
      env: {},
      ports: [],
      labels: {},
      ...assemble,
    },
  };
  return {
    application: 'shop',
    checkout: fixture.checkout,
    commit,
    commitTime: '2026-03-01T10:00:00.000Z',
    source: 'example.org/acme/shop',
    image,
    ...change,
  };
}

function context(): BuildContext {
  return {
    signal: new AbortController().signal,
    progress: silentProgress,
    registry: (host) => fixture.client(host),
  };
}

function build(...parameters: Parameters<typeof request>): Promise<BuiltImage> {
  return assembleEngine.build(request(...parameters), context());
}

async function digestOfBuild(...parameters: Parameters<typeof request>): Promise<Digest> {
  return (await build(...parameters)).digest;
}

async function contents(
  digest: Digest,
): Promise<{ manifest: ImageManifest; config: unknown; layers: ReturnType<typeof readTar>[] }> {
  const client = fixture.client();
  const { manifest } = await client.readManifest('shop/app', digest);
  if (isImageIndex(manifest)) throw new Error('expected a plain manifest');
  const blob = (descriptor: { digest: Digest; size: number }): Promise<Buffer> =>
    client.readBlob('shop/app', descriptor, { maximumBytes: 1_000_000 });
  const config: unknown = JSON.parse((await blob(manifest.config)).toString());
  const layers = [];
  for (const descriptor of manifest.layers)
    layers.push(readTar(gunzipSync(await blob(descriptor))));
  return { manifest, config, layers };
}

/** The digests of a layer from files that are written in this order, with this umask and time. */
async function layerDigests(
  files: [string, { text: string; run: boolean }][],
  umask: number,
  time: number,
): Promise<{ digest: Digest; diffId: Digest }> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-layer-law-'));
  try {
    for (const [name, { text, run }] of files) {
      const path = join(folder, 'checkout', 'dist', name, 'file');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      chmodSync(path, (run ? 0o777 : 0o666) & ~umask);
      utimesSync(path, time, time);
    }
    const { signal } = new AbortController();
    const options = { parents: true, limits: defaultLayerLimits, signal };
    const { entries } = await layerFiles(join(folder, 'checkout'), layer('dist', '/app'), options);
    const { digest, diffId } = await writeLayer(
      entries,
      1_767_225_600,
      join(folder, 'layer'),
      signal,
    );
    return { digest, diffId };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, position) => ({ item, rank: ((position + 1) * (seed + 7919)) % 104_729 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item);
}
