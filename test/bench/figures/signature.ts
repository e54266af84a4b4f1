import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf } from '@waybill/core';
import { blobFromBytes, createRegistryClient, mediaTypes, type Descriptor } from '@waybill/oci';
import { generateKeyPair } from '@waybill/supply-chain';
import { part as cosign } from '../../real/parts/cosign.ts';
import * as referrersRegistry from '../../real/parts/referrers-registry.ts';
import { figure, measureInTurns, type Benchmark, type Figure, type Sample } from '../figure.ts';

const rounds = 7;

/** At least twice as fast, both started anew for one image. Ours is not bundled here, which costs it some start. */
const largestRatio = 0.5;

const program = join(import.meta.dirname, '..', 'papers', 'image-signature.ts');
const run = promisify(execFile);

/** Signing an image in a registry with a key, and verifying that: beside cosign 3 with the same key. */
export const benchmark: Benchmark = {
  name: 'signature',

  async measure(progress): Promise<readonly Figure[]> {
    const peer = await cosign.install();
    if (peer.kind === 'absent') throw new Error(`cosign: ${peer.reason}`);
    const folder = await mkdtemp(join(tmpdir(), 'waybill-bench-signature-'));
    const registry = await referrersRegistry.start();
    try {
      const keys = generateKeyPair();
      await writeFile(join(folder, 'key.pem'), keys.privateKey);
      await writeFile(join(folder, 'key.pub'), keys.publicKey);
      const judge = runner(peer.program, folder);
      await judge('import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'cosign');
      await judge('signing-config', 'create', '--out', 'signing.json');
      await judge('trusted-root', 'create', '--out', 'root.json');
      const ours = runner(process.execPath, folder);
      const repository = `${registry.host}/bench/app`;
      const fresh = images(registry.host);
      const arguments_ = (image: Descriptor, key: string): string[] => {
        return [repository, image.digest, String(image.size), key];
      };
      const start = ['--no-warnings', program];
      const signed = await fresh();
      await ours(...start, 'sign', ...arguments_(signed, 'key.pem'));
      const byPeer = await fresh();
      await judge('sign', ...peerSigns, `${repository}@${byPeer.digest}`);
      progress(`signing and verifying, ${String(rounds)} times each`);
      const medians = await measureInTurns(
        new Map<string, Sample>([
          [
            'sign',
            timed(fresh, (image) => ours(...start, 'sign', ...arguments_(image, 'key.pem'))),
          ],
          [
            'cosign sign',
            timed(fresh, (image) => judge('sign', ...peerSigns, `${repository}@${image.digest}`)),
          ],
          [
            'verify',
            timed(
              () => Promise.resolve(signed),
              (image) => ours(...start, 'verify', ...arguments_(image, 'key.pub')),
            ),
          ],
          [
            'cosign verify',
            timed(
              () => Promise.resolve(byPeer),
              (image) => judge('verify', ...peerVerifies, `${repository}@${image.digest}`),
            ),
          ],
        ]),
        rounds,
      );
      return ['sign', 'verify'].map((name) =>
        figure({
          ...{ name: `${name} an image by key, cosign`, unit: 's', goal: largestRatio },
          ours: medians.get(name) ?? NaN,
          peer: medians.get(`cosign ${name}`) ?? NaN,
        }),
      );
    } finally {
      await registry.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const offline = ['--trusted-root', 'root.json', '--allow-http-registry'];
const peerSigns = ['--key', 'cosign.key', '--signing-config', 'signing.json', ...offline];
const peerVerifies = ['--key', 'key.pub', ...offline, '--insecure-ignore-tlog=true'];

/** Images that nobody has signed, each another one. */
function images(host: string): () => Promise<Descriptor> {
  const client = createRegistryClient({ registry: host, signal: new AbortController().signal });
  let number = 0;
  return async () => {
    number += 1;
    const config = blobFromBytes(Buffer.from(JSON.stringify({ number })));
    await client.pushBlob('bench/app', config);
    const { digest, size } = config;
    const bytes = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: mediaTypes.ociManifest,
        config: { mediaType: mediaTypes.ociConfig, digest, size },
        layers: [],
      }),
    );
    await client.pushManifest('bench/app', bytes, mediaTypes.ociManifest);
    const mediaType = mediaTypes.ociManifest;
    return { mediaType, digest: digestOf(bytes), size: bytes.byteLength };
  };
}

/** Prepares an image, and measures what is then done to it, in seconds. */
function timed(
  image: () => Promise<Descriptor>,
  act: (image: Descriptor) => Promise<unknown>,
): Sample {
  return async () => {
    const one = await image();
    const startedAt = performance.now();
    await act(one);
    return (performance.now() - startedAt) / 1000;
  };
}

function runner(command: string, folder: string): (...args: string[]) => Promise<unknown> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    COSIGN_PASSWORD: '',
    HOME: folder,
    TUF_ROOT: join(folder, 'tuf'),
  };
  return async (...args) => run(command, args, { cwd: folder, env });
}
