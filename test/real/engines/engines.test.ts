import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestSchema, type Digest } from '@waybill/core';
import type { BuiltImage } from '@waybill/image';
import { isImageIndex, mediaTypes, type RegistryClient } from '@waybill/oci';
import { z } from 'zod';
import { builders } from './builders.ts';
import { startGithubCache } from './github-cache.ts';
import { availableBuilders, commit, startEngineWorld, type EngineWorld } from './engine-world.ts';

const available = await availableBuilders();

const configSchema = z.object({
  created: z.string(),
  config: z.object({ Labels: z.record(z.string(), z.string()), Cmd: z.array(z.string()) }),
});

/** Builders that are missing are shown as skipped, by name. */
describe.each(builders)('images built by %s', (builder) => {
  const test = available.includes(builder) ? it : it.skip;
  let world: EngineWorld;
  let stop = async (): Promise<void> => undefined;
  const built = new Map<string, BuiltImage>();

  beforeAll(async () => {
    if (!available.includes(builder)) return;
    world = await startEngineWorld(builder);
    ({ stop } = world);
    for (const host of world.registries) {
      const keys = `build-args: { BASE: "${world.base(host)}", GREETING: "\${commit}" }`;
      const images = await Promise.all([
        world.build(world.image(host, 'app', `target: app, ${keys}`)),
        world.build(world.image(host, 'migrator', `target: migrator, ${keys}`)),
      ]);
      for (const image of images) built.set(image.repository, image);
    }
  }, 300_000);
  afterAll(async () => stop(), 60_000);

  test('are in both registries by digest, and no tag names them', async () => {
    expect(built.size).toBe(4);
    for (const [repository, image] of built) {
      const [host = '', ...path] = repository.split('/');
      const client = world.client(host);
      expect(await client.listTags(path.join('/'))).toEqual([]);
      const found = await client.resolve(path.join('/'), image.digest);
      expect(found).toMatchObject({ mediaType: image.mediaType, size: image.size });
    }
  });

  test('are plain manifests of one platform, whose sizes are those of the registry', async () => {
    for (const [repository, image] of built) {
      expect(image.mediaType).toBe(mediaTypes.ociManifest);
      const [platform, ...others] = image.platforms;
      expect(others).toEqual([]);
      expect(platform).toMatchObject({ platform: 'linux/amd64', digest: image.digest });
      const [host = '', ...path] = repository.split('/');
      const read = await world.client(host).readManifest(path.join('/'), image.digest);
      if (isImageIndex(read.manifest)) throw new TypeError('an index');
      expect(platform?.layers).toEqual(read.manifest.layers.map(({ size }) => size));
    }
  });

  test('say where they come from and what they stand on, in labels and annotations', async () => {
    for (const [repository, image] of built) {
      const [host = '', ...path] = repository.split('/');
      const client = world.client(host);
      const { manifest } = await client.readManifest(path.join('/'), image.digest);
      if (isImageIndex(manifest)) throw new TypeError('an index');
      const bytes = await client.readBlob(path.join('/'), manifest.config, { maximumBytes: 1e6 });
      const config = configSchema.parse(JSON.parse(bytes.toString('utf8')));
      const [name, digest] = world.base(host).split('@');
      const expected = {
        'org.opencontainers.image.revision': commit,
        'org.opencontainers.image.source': 'https://example.org/acme/shop',
        'org.opencontainers.image.title': `shop/${image.name}`,
        'org.opencontainers.image.created': '2026-01-02T03:04:05Z',
        'org.opencontainers.image.base.name': name,
        'org.opencontainers.image.base.digest': digest,
      };
      expect(config.config.Labels).toMatchObject(expected);
      expect(manifest.annotations).toMatchObject(expected);
      expect(image.materials.map((material) => material.digest)).toContain(digest);
    }
  });

  test('tell the steps that ran, and show what they wrote', () => {
    const app = [...built.values()].find(({ name }) => name === 'app');
    expect(app?.cache?.steps).toBeGreaterThan(0);
    expect(world.lines.join('\n')).toContain('app: it is built');
  });

  test('name the failing instruction with its last lines', async () => {
    const [host = ''] = world.registries;
    const keys = `target: broken, build-args: { BASE: "${world.base(host)}" }`;
    await expect(world.build(world.image(host, 'broken', keys))).rejects.toMatchObject({
      code: 'IMAGE_BUILD_FAILED',
      message: expect.stringMatching(/RUN .*exit 3[\s\S]*looks bad/),
      facts: { instruction: expect.stringMatching(/^RUN /) },
      // Older builders do not say the line.
      ...(builder === 'buildkit' ? { location: { file: 'Dockerfile', line: 13 } } : {}),
    });
    expect(await world.client(host).listTags('shop/broken')).toEqual([]);
  }, 120_000);

  test('are built again from cache, or anew, into what the registry has', async () => {
    const [host = ''] = world.registries;
    const keys = `target: migrator, build-args: { BASE: "${world.base(host)}", GREETING: "\${commit}" }`;
    const again = await world.build(world.image(host, 'migrator', keys));
    const before = built.get(again.repository);
    // The Docker Engine's old BuildKit does not know SOURCE_DATE_EPOCH; from its cache it gives the same layers.
    expect(again.platforms[0]?.layers).toEqual(before?.platforms[0]?.layers);
    if (builder !== 'docker') expect(again.digest).toBe(before?.digest);
    if (builder !== 'buildah') expect(again.cache?.hits).toBe(again.cache?.steps);
  }, 120_000);

  // Last: buildah writes into an image's history by which name it knows the base, and knows another one from here on.
  test('stand on the digest that a tag has at that time, and say it', async () => {
    const [host = ''] = world.registries;
    const [base = '', digest = ''] = world.base(host).split('@');
    const client = world.client(host);
    await client.tag('shop/base', { digest: digestSchema.parse(digest) }, 'stable');
    const keys = `target: migrator, build-args: { BASE: "${base}:stable" }`;
    const image = await world.build(world.image(host, 'by-tag', keys));
    const { manifest } = await client.readManifest('shop/by-tag', image.digest);
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.base.name': `${base}:stable`,
      'org.opencontainers.image.base.digest': digest,
    });
    expect(image.materials.map((material) => material.digest)).toContain(digest);
    if (builder === 'buildah') return;
    const written = `FROM ${base}:stable\nCOPY message /message\n`;
    await writeFile(join(world.checkout, 'Dockerfile.by-tag'), written);
    await writeFile(
      join(world.checkout, 'by-tag.hcl'),
      `target "file" {\n  dockerfile = "Dockerfile.by-tag"\n}\ntarget "inline" {\n  dockerfile-inline = ${JSON.stringify(written)}\n}\n`,
    );
    for (const target of ['file', 'inline']) {
      const bake = `bake: { file: by-tag.hcl, target: ${target} }`;
      const baked = await world.build(world.image(host, 'baked-by-tag', bake));
      const read = await client.readManifest('shop/baked-by-tag', baked.digest);
      expect(read.manifest.annotations).toMatchObject({
        'org.opencontainers.image.base.digest': digest,
      });
      expect(baked.materials.map((material) => material.digest)).toContain(digest);
    }
  }, 120_000);
});

/** How many of what is attached to an image say in their layers that they are provenance. */
async function provenanceOn(client: RegistryClient, subject: Digest): Promise<number> {
  let found = 0;
  for (const { digest } of await client.referrers('shop/plain', subject)) {
    const { manifest } = await client.readManifest('shop/plain', digest);
    if (isImageIndex(manifest)) throw new TypeError('an index');
    found += manifest.layers.filter(({ annotations }) =>
      (annotations?.['in-toto.io/predicate-type'] ?? '').startsWith('https://slsa.dev/provenance/'),
    ).length;
  }
  return found;
}

describe('a builder that pushes by itself', () => {
  const test = available.includes('buildkit') ? it : it.skip;
  let world: EngineWorld;
  let stop = async (): Promise<void> => undefined;

  beforeAll(async () => {
    if (!available.includes('buildkit')) return;
    world = await startEngineWorld('buildkit');
    ({ stop } = world);
  }, 300_000);
  afterAll(async () => stop(), 60_000);

  test('makes an index of several platforms, whose attestations are referrers, or stand in it', async () => {
    for (const host of world.registries) {
      for (const attestations of ['referrers', 'index']) {
        const keys = `dockerfile: Dockerfile.plain, platforms: [linux/amd64, linux/arm64], provenance: max, attestations: ${attestations}`;
        const image = await world.build(world.image(host, 'plain', keys));
        expect(image.mediaType).toBe(mediaTypes.ociIndex);
        expect(image.platforms.map(({ platform }) => platform)).toEqual([
          ...['linux/amd64', 'linux/arm64'],
        ]);
        const client = world.client(host);
        const { manifest } = await client.readManifest('shop/plain', image.digest);
        if (!isImageIndex(manifest)) throw new TypeError('no index');
        expect(manifest.manifests).toHaveLength(attestations === 'index' ? 4 : 2);
        expect(manifest.annotations).toMatchObject({
          'org.opencontainers.image.revision': commit,
        });
        if (attestations === 'referrers') {
          for (const { digest } of image.platforms)
            expect(await provenanceOn(client, digest)).toBe(1);
        }
      }
    }
  }, 120_000);

  test('leaves one platform a plain manifest, with its attestations as referrers', async () => {
    for (const host of world.registries) {
      const keys = 'dockerfile: Dockerfile.plain, provenance: max';
      const image = await world.build(world.image(host, 'plain', keys));
      expect(image).toMatchObject({ mediaType: mediaTypes.ociManifest });
      expect(image.platforms.map(({ digest }) => digest)).toEqual([image.digest]);
      expect(await provenanceOn(world.client(host), image.digest)).toBeGreaterThan(0);
      expect(await world.client(host).listTags('shop/plain')).not.toContain('latest');
    }
  }, 120_000);

  test('builds a bake target, also without a Dockerfile of its own', async () => {
    const [host = ''] = world.registries;
    const image = await world.build(world.image(host, 'baked', 'bake: { target: plain }'));
    const read = await world.client(host).readManifest('shop/baked', image.digest);
    expect(read.manifest.annotations).toMatchObject({
      'org.opencontainers.image.title': 'shop/baked',
    });
    expect(await world.client(host).listTags('shop/baked')).toEqual([]);
  }, 120_000);

  test('shows a secret nowhere, and refuses one that is not there', async () => {
    const [host = ''] = world.registries;
    const keys = `dockerfile: Dockerfile.secret, build-args: { BASE: "${world.base(host)}" }, secrets: [{ id: token, env: SHOP_TOKEN }]`;
    const image = world.image(host, 'secret', keys);
    await expect(world.build(image)).rejects.toMatchObject({ code: 'IMAGE_SECRET_MISSING' });
    process.env['SHOP_TOKEN'] = 's3cret-of-the-shop';
    try {
      await world.build(image);
    } finally {
      Reflect.deleteProperty(process.env, 'SHOP_TOKEN');
    }
    const said = world.lines.join('\n');
    expect(said).toContain('the token is ***');
    expect(said).not.toContain('s3cret-of-the-shop');
  }, 120_000);

  test('hands on the SSH agent of the step, and no build begins without one', async () => {
    const [host = ''] = world.registries;
    const keys = `dockerfile: Dockerfile.ssh, build-args: { BASE: "${world.base(host)}" }, ssh: [default]`;
    const image = world.image(host, 'ssh', keys);
    const before = process.env['SSH_AUTH_SOCK'];
    const socket = join(world.checkout, '..', 'agent.sock');
    const agent = createServer((connection) => connection.destroy());
    await new Promise<void>((listening) => agent.listen(socket, listening));
    try {
      Reflect.deleteProperty(process.env, 'SSH_AUTH_SOCK');
      await expect(world.build(image)).rejects.toMatchObject({ code: 'IMAGE_BUILD_FAILED' });
      process.env['SSH_AUTH_SOCK'] = socket;
      await world.build(image);
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'SSH_AUTH_SOCK');
      else process.env['SSH_AUTH_SOCK'] = before;
      agent.close();
    }
    expect(world.lines.join('\n')).toContain('ssh: an agent is at hand');
  }, 120_000);

  test("uses GitHub's cache where the image names it, with the runner's token, which is shown nowhere", async () => {
    const [host = ''] = world.registries;
    const scope = '[{"Scope":"refs/heads/main","Permission":3}]';
    const now = Math.floor(Date.now() / 1000);
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ ac: scope, nbf: now - 60, exp: now + 600 })}.c2lnbmF0dXJl`;
    const cache = await startGithubCache();
    const caches = 'cache-from: ["type=gha,scope=app"], cache-to: ["type=gha,scope=app"]';
    const image = world.image(host, 'cached', `dockerfile: Dockerfile.plain, ${caches}`);
    Object.assign(process.env, { ACTIONS_CACHE_URL: cache.url, ACTIONS_RUNTIME_TOKEN: token });
    try {
      await world.build(world.image(host, 'cached', 'dockerfile: Dockerfile.plain'));
      expect(cache.requests).toEqual([]);
      await world.build(image);
    } finally {
      for (const name of ['ACTIONS_CACHE_URL', 'ACTIONS_RUNTIME_TOKEN']) {
        Reflect.deleteProperty(process.env, name);
      }
      await cache.close();
    }
    expect(cache.requests.map(({ method }) => method)).toEqual(
      expect.arrayContaining(['GET', 'POST', 'PATCH']),
    );
    expect(new Set(cache.requests.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${token}`]),
    );
    expect(world.lines.join('\n')).not.toContain(token);
  }, 120_000);

  test('tells a registry that does not take the image from a Dockerfile that fails', async () => {
    const keys = 'dockerfile: Dockerfile.plain';
    const image = world.image('127.0.0.1:1', 'nowhere', keys);
    await expect(world.build(image)).rejects.toMatchObject({ code: 'IMAGE_PUSH_REFUSED' });
  }, 120_000);

  test('is named where there is none', async () => {
    const [host = ''] = world.registries;
    const image = world.image(host, 'app', 'target: app');
    if (!('buildx' in image)) throw new TypeError('buildx');
    const other = { ...image, buildx: { ...image.buildx, builder: 'no-such-builder' } };
    await expect(world.build(other)).rejects.toMatchObject({ code: 'IMAGE_BUILDER_MISSING' });
  }, 60_000);
});
