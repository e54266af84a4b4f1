import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestImage, TestImages } from './cluster.ts';

const run = promisify(execFile);

const types = {
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
} as const;

const thisArchitecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
const otherArchitecture = thisArchitecture === 'amd64' ? 'arm64' : 'amd64';

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** What images stand on, and where they go. */
interface Workshop {
  /** `127.0.0.1:port`. */
  readonly registry: string;
  readonly folder: string;
  readonly base: Buffer;
}

/**
 * Makes the images of the tests and pushes them.
 * @param registry `127.0.0.1:port`
 * @param programs what is in them
 * @param folder an empty one, which is removed
 */
export async function pushImages(
  registry: string,
  programs: { readonly application: string; readonly busybox: string },
  folder: string,
): Promise<TestImages> {
  const base = await layerOf(join(folder, 'base'), async (root) => {
    await mkdir(join(root, 'bin'));
    await mkdir(join(root, 'etc'));
    await cp(programs.application, join(root, 'app'));
    await cp(programs.busybox, join(root, 'bin', 'busybox'));
    for (const name of ['sh', 'sleep', 'cat', 'wget', 'nc'])
      await symlink('busybox', join(root, 'bin', name));
  });
  const shop = { registry, folder, base };
  await pushManifest(shop, 'pause', '1', [], ['/bin/sleep', '1000000000'], thisArchitecture);
  const images = {
    app1: await pushSingle(shop, '1.0.0'),
    app2: await pushSingle(shop, '2.0.0'),
    app3: await pushIndex(shop, '3.0.0'),
  };
  await rm(folder, { recursive: true, force: true });
  return images;
}

async function pushSingle(shop: Workshop, version: string): Promise<TestImage> {
  const layers = [await versionLayer(shop, version)];
  const pushed = await pushManifest(shop, 'app', version, layers, ['/app'], thisArchitecture);
  return image(shop, version, pushed.manifest.digest, pushed);
}

async function pushIndex(shop: Workshop, version: string): Promise<TestImage> {
  const layers = [await versionLayer(shop, version)];
  const [here, elsewhere] = [
    await pushManifest(shop, 'app', undefined, layers, ['/app'], thisArchitecture),
    await pushManifest(shop, 'app', undefined, layers, ['/app'], otherArchitecture),
  ];
  const manifests = [
    { ...here.manifest, platform: { os: 'linux', architecture: thisArchitecture } },
    { ...elsewhere.manifest, platform: { os: 'linux', architecture: otherArchitecture } },
  ];
  const index = { schemaVersion: 2, mediaType: types.index, manifests };
  const { digest } = await pushDocument(shop, 'app', version, types.index, index);
  return image(shop, version, digest, here);
}

interface Pushed {
  readonly manifest: Descriptor;
  readonly config: Descriptor;
}

function image(shop: Workshop, version: string, digest: string, pushed: Pushed): TestImage {
  const repository = `${shop.registry}/app`;
  return {
    ...{ repository, tag: version, digest, reference: `${repository}@${digest}`, version },
    manifestDigest: pushed.manifest.digest,
    configDigest: pushed.config.digest,
  };
}

async function versionLayer(shop: Workshop, version: string): Promise<Buffer> {
  return await layerOf(join(shop.folder, version), async (root) => {
    await mkdir(join(root, 'etc'));
    await writeFile(join(root, 'etc', 'app-version'), `${version}\n`);
  });
}

async function layerOf(folder: string, fill: (root: string) => Promise<void>): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  await fill(folder);
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
  const { stdout } = await run('tar', [...same, '-C', folder, '-cf', '-', '.'], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

async function pushManifest(
  shop: Workshop,
  name: string,
  tag: string | undefined,
  layers: readonly Buffer[],
  entrypoint: readonly string[],
  architecture: string,
): Promise<Pushed> {
  const all = [shop.base, ...layers];
  const pushed: Descriptor[] = [];
  for (const layer of all) pushed.push(await pushBlob(shop, name, types.layer, layer));
  const configuration = {
    ...{ created: '2026-01-01T00:00:00Z', architecture, os: 'linux' },
    config: { Entrypoint: entrypoint, Env: ['PATH=/bin'] },
    rootfs: { type: 'layers', diff_ids: pushed.map(({ digest }) => digest) },
  };
  const text = Buffer.from(JSON.stringify(configuration));
  const config = await pushBlob(shop, name, types.config, text);
  const document = { schemaVersion: 2, mediaType: types.manifest, config, layers: pushed };
  const manifest = await pushDocument(shop, name, tag, types.manifest, document);
  return { manifest, config };
}

async function pushDocument(
  { registry }: Workshop,
  name: string,
  tag: string | undefined,
  mediaType: string,
  document: object,
): Promise<Descriptor> {
  const body = Buffer.from(JSON.stringify(document));
  const descriptor = { mediaType, digest: digestOf(body), size: body.length };
  const url = `http://${registry}/v2/${name}/manifests/${tag ?? descriptor.digest}`;
  await put(url, body, mediaType);
  return descriptor;
}

async function pushBlob(
  { registry }: Workshop,
  name: string,
  mediaType: string,
  body: Buffer,
): Promise<Descriptor> {
  const digest = digestOf(body);
  const blobs = `http://${registry}/v2/${name}/blobs`;
  const known = await fetch(`${blobs}/${digest}`, { method: 'HEAD' });
  if (!known.ok) {
    const begun = await fetch(`${blobs}/uploads/`, { method: 'POST' });
    const location = new URL(begun.headers.get('location') ?? '', `http://${registry}`);
    location.searchParams.set('digest', digest);
    await put(location.href, body, 'application/octet-stream');
  }
  return { mediaType, digest, size: body.length };
}

async function put(url: string, body: Buffer, type: string): Promise<void> {
  const headers = { 'content-type': type };
  const response = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(body) });
  if (!response.ok)
    throw new Error(`PUT ${url}: ${String(response.status)} ${await response.text()}`);
}

function digestOf(body: Buffer): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
