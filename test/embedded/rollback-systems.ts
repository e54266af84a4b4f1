import { createServer } from 'node:http';
import { digestOf, releaseTag, type CommitSha, type Digest, type Release } from '@waybill/core';
import { blobFromBytes, type RegistryClient } from '@waybill/oci';
import {
  attachWaybill,
  keySigner,
  keyStatementSigner,
  signImage,
  type KeyPair,
} from '@waybill/supply-chain';
import { z } from 'zod';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/** What a release of this world is like. */
export interface ReleaseWish {
  readonly name: string;
  /** `none`: nothing hangs on the image; `stranger`: a key signed that no policy lists. */
  readonly signed: 'good' | 'none' | 'stranger';
  /** Whether the registry still has the image. */
  readonly kept: boolean;
  /** Whether its waybill carries waybill.yaml. */
  readonly described: boolean;
  /** What its waybill.yaml says besides. */
  readonly more?: string;
  /** How it migrates, as waybill.yaml says it; a command where absent. */
  readonly migrations?: string;
}

const byCommand = `migrations:
  engine: command
  command: [migrate]
  version: [migrate, version]
`;

/** waybill.yaml of every commit. */
export const description = (host: string, migrations = byCommand): string => `version: 1
application: shop
images:
  - name: app
    repository: ${host}/acme/shop
    assemble: { layers: [{ from: src, to: /app }] }
${migrations}ready:
  path: /ready
  identity: { json: /commit, equals: '\${commit}' }
  timeout: 20s
  interval: 20ms
  stable: 1
smoke:
  consecutive: 1
  attempts: 2
  interval: 20ms
  checks: [{ name: health, request: { path: /health }, expect: { json: { /status: ok } } }]
`;

/** Puts an image, what hangs on it, and maybe its end into the registry. */
export async function makeRelease(
  place: { client: RegistryClient; host: string; source: string },
  commit: CommitSha,
  { signed, kept, described, text }: Omit<ReleaseWish, 'name'> & { readonly text: string },
  key: KeyPair,
): Promise<Release> {
  const { client, host } = place;
  const source = place.source.replace(/\.git$/, '');
  const { digest, size } = await pushImage(client, commit);
  const tag = releaseTag(commit);
  await client.tag('acme/shop', { digest }, tag);
  const image = {
    ...{ name: 'app', repository: `${host}/acme/shop`, tag, digest, size },
    mediaType: manifestType,
  };
  const claims = { source, commit, application: 'shop' };
  if (signed !== 'none') {
    const signer = keyStatementSigner(keySigner(key.privateKey));
    const owner = { repository: 'acme/shop', run: '1', attempt: 1, job: 'release', actor: 'ada' };
    await signImage(client, image, signer, claims);
    const waybill = {
      ...{ ...claims, images: [image], builtBy: owner, createdAt: new Date().toISOString() },
      ...(described ? { description: { file: 'waybill.yaml', text } } : {}),
    };
    await attachWaybill(() => client, waybill, signer);
  }
  if (!kept) await removeImage(host, digest);
  return { application: 'shop', commit, images: [image] };
}

async function pushImage(
  client: RegistryClient,
  text: string,
): Promise<{ digest: Digest; size: number }> {
  const config = blobFromBytes(Buffer.from(JSON.stringify({ config: { Labels: { text } } })));
  await client.pushBlob('acme/shop', config);
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...{ digest: config.digest, size: config.size },
    },
    layers: [],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  await client.pushManifest('acme/shop', bytes, manifestType);
  return { digest: digestOf(bytes), size: bytes.length };
}

/** What a clean-up of a registry does: the manifest is gone, and every tag of it. */
async function removeImage(host: string, digest: Digest): Promise<void> {
  const response = await fetch(`http://${host}/v2/acme/shop/manifests/${digest}`, {
    method: 'DELETE',
  });
  if (response.status !== 202) throw new Error(`the registry kept it: ${String(response.status)}`);
}

/** Answers for every environment below its own path. */
export async function startAddress(
  answer: (environment: string, path: string) => Promise<object>,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const [, environment = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    answer(environment, path).then(
      (value) => response.end(JSON.stringify(value)),
      () => {
        response.statusCode = 503;
        response.end('{}');
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
