import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentProgress, type Digest } from '@waybill/core';
import { blobFromBytes, createRegistryClient, mediaTypes, type RegistryClient } from '@waybill/oci';
import type { BuildContext } from '../engine.ts';
import { registryFixture, type RegistryFixture } from '../testing/registry-fixture.ts';
import { buildBase, withBase } from './build-base.ts';

describe('what a build stands on', () => {
  let fixture: RegistryFixture;
  let digest: Digest;
  const lines: string[] = [];
  const hosts: string[] = [];
  beforeAll(async () => {
    fixture = await registryFixture();
    const config = blobFromBytes(Buffer.from('{}'));
    await fixture.client().pushBlob('shop/base', config);
    const manifest = {
      ...{ schemaVersion: 2, mediaType: mediaTypes.ociManifest, layers: [] },
      config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
    };
    const bytes = Buffer.from(JSON.stringify(manifest));
    ({ digest } = await fixture.client().pushManifest('shop/base', bytes, mediaTypes.ociManifest));
    for (const tag of ['1', 'latest']) await fixture.client().tag('shop/base', { digest }, tag);
  });
  afterAll(async () => fixture.close());

  /** Every registry is the one of the test: what is asked for is what counts. */
  const registry = (host: string): RegistryClient => {
    hosts.push(host);
    return fixture.client();
  };

  async function baseOf(
    dockerfile: string,
    change: {
      contexts?: Record<string, string>;
      registry?: BuildContext['registry'];
    } = {},
  ): ReturnType<typeof buildBase> {
    return await buildBase(
      'app',
      {
        signal: new AbortController().signal,
        progress: { ...silentProgress, detail: (text) => lines.push(text) },
        registry: change.registry ?? registry,
      },
      dockerfile,
      { arguments: {}, contexts: change.contexts ?? {} },
    );
  }

  it('is the digest that the Dockerfile names; no registry is asked', async () => {
    hosts.length = 0;
    const pinned = `sha256:${'a'.repeat(64)}`;
    expect(await baseOf(`FROM alpine@${pinned}`)).toEqual({
      base: { name: 'alpine', digest: pinned },
    });
    expect(hosts).toEqual([]);
  });

  it.each([
    ['r.example:5000/shop/base:1', 'r.example:5000', 'r.example:5000/shop/base:1'],
    ['r.example/shop/base', 'r.example', 'r.example/shop/base:latest'],
    ['shop/base:1', 'registry-1.docker.io', 'docker.io/shop/base:1'],
  ])(
    'is the digest that the tag %s has now, and the build takes that',
    async (from, host, name) => {
      hosts.length = 0;
      const found = await baseOf(`FROM ${from} AS app\nFROM app`);
      const pinned = `${name.replace(/:[^:/]+$/, '')}@${digest}`;
      expect(found).toEqual({ base: { name, digest }, tag: { written: from, pinned } });
      expect(hosts).toEqual([host]);
      expect(withBase({ src: './src' }, found)).toEqual({
        ...{ src: './src', [from]: `docker-image://${pinned}` },
      });
    },
  );

  it('names an official image of Docker Hub in full', async () => {
    const asked: string[] = [];
    const client = { ...fixture.client(), resolve: async (path: string) => void asked.push(path) };
    await baseOf('FROM alpine', { registry: () => client });
    expect(asked).toEqual(['library/alpine']);
  });

  it.each([
    ['scratch', 'FROM scratch', {}],
    ['an argument that nobody gives', 'ARG BASE\nFROM $BASE', {}],
    ['a build context of its own', 'FROM shop/base:1', { contexts: { 'shop/base:1': './base' } }],
    ['what is no reference', 'FROM UPPER/case:1', {}],
  ])('is not known, and nobody is asked: %s', async (_why, dockerfile, change) => {
    hosts.length = 0;
    expect(await baseOf(dockerfile, change)).toBeUndefined();
    expect(hosts).toEqual([]);
  });

  it('is not known where the registry does not say it, and the log tells so; the build goes on', async () => {
    lines.length = 0;
    expect(await baseOf('FROM r.example/shop/base:gone')).toBeUndefined();
    const { signal } = new AbortController();
    const nowhere = createRegistryClient({
      ...{ registry: '127.0.0.1:1', signal, deadlineMilliseconds: 50 },
    });
    expect(await baseOf('FROM 127.0.0.1:1/base:1', { registry: () => nowhere })).toBeUndefined();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('127.0.0.1:1/base:1');
  });
});
