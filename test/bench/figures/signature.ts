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
import { bundledProgram } from '../bundling/bundled-program.ts';
import { figure, measureInTurns, type Benchmark, type Figure, type Sample } from '../figure.ts';

const rounds = 7;

/** At least twice as fast. */
const largestRatio = 0.5;

/** A release: so many images, and what is attested of each beside its signature. */
const imagesOfRelease = 4;

/** By the names that cosign has for their types. */
const attested = {
  slsaprovenance1: {
    type: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://example.com/build',
        externalParameters: {},
        internalParameters: {},
        resolvedDependencies: [],
      },
      runDetails: { builder: { id: 'https://example.com/builder' }, metadata: {} },
    },
  },
  cyclonedx: {
    type: 'https://cyclonedx.org/bom',
    predicate: { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [] },
  },
} as const;

const run = promisify(execFile);

/** What is done to images by one of the two. */
type Act = (images: readonly Descriptor[]) => Promise<void>;

/** Both programs, each for one image alone and for a whole release. */
interface Tools {
  readonly sign: Act;
  readonly verify: Act;
  readonly signRelease: Act;
  readonly verifyRelease: Act;
}

/**
 * Signing with a key, and verifying that, beside cosign 3 with the same key: one image, for which either is started
 * anew; and a release of several images with attestations, for which ours is started once and cosign, which knows one
 * statement of one image, for each. Verifying one image has a floor that is said beside it: what Node takes to start.
 */
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
      progress('bundling ours as the actions are');
      const program = await bundledProgram(join(folder, 'dist'), {
        name: 'papers',
        module: './test/bench/papers/main.ts',
      });
      const repository = `${registry.host}/bench/app`;
      const tools = {
        ours: await ourTools(program, folder, repository),
        peer: await cosignTools(peer.program, folder, repository),
      };
      const fresh = images(registry.host);
      const release = async (): Promise<readonly Descriptor[]> => {
        const all: Descriptor[] = [];
        while (all.length < imagesOfRelease) all.push(await fresh());
        return all;
      };
      const samples = new Map<string, Sample>();
      for (const [who, { sign, verify, signRelease, verifyRelease }] of Object.entries(tools)) {
        const [signed, released] = [[await fresh()], await release()];
        await sign(signed);
        await signRelease(released);
        samples.set(
          `sign ${who}`,
          timed(async () => [await fresh()], sign),
        );
        samples.set(
          `verify ${who}`,
          timed(() => Promise.resolve(signed), verify),
        );
        samples.set(`sign all ${who}`, timed(release, signRelease));
        samples.set(
          `verify all ${who}`,
          timed(() => Promise.resolve(released), verifyRelease),
        );
      }
      const empty = join(folder, 'empty.mjs');
      await writeFile(empty, '');
      samples.set(
        'start',
        timed(
          () => Promise.resolve([]),
          async () => {
            await run(process.execPath, [empty]);
          },
        ),
      );
      progress(`signing and verifying, ${String(rounds)} times each`);
      const medians = await measureInTurns(samples, rounds);
      const floor = (medians.get('start') ?? NaN) / (medians.get('verify peer') ?? NaN);
      progress(
        `an empty script takes ${floor.toFixed(2)} of what cosign takes to verify one image`,
      );
      const papers = imagesOfRelease * (1 + Object.keys(attested).length);
      const names = {
        sign: 'sign one image, cosign',
        verify: 'verify one image, cosign',
        'sign all': `sign ${String(papers)} papers of ${String(imagesOfRelease)} images, cosign`,
        'verify all': `verify ${String(papers)} papers, cosign`,
      };
      return Object.entries(names).map(([key, name]) =>
        figure({
          ...{ name, unit: 's', goal: largestRatio },
          ours: medians.get(`${key} ours`) ?? NaN,
          peer: medians.get(`${key} peer`) ?? NaN,
        }),
      );
    } finally {
      await registry.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function ourTools(program: string, folder: string, repository: string): Promise<Tools> {
  const byType = Object.values(attested).map(({ type, predicate }) => [type, predicate] as const);
  await writeFile(join(folder, 'predicates.json'), JSON.stringify(Object.fromEntries(byType)));
  const ours = runner(process.execPath, folder);
  const act =
    (name: string, key: string, predicates: string): Act =>
    async (all) => {
      const named = all.map(({ digest, size }) => `${repository}@${digest}#${String(size)}`);
      await ours(program, name, key, predicates, ...named);
    };
  return {
    sign: act('sign', 'key.pem', 'none'),
    verify: act('verify', 'key.pub', 'none'),
    signRelease: act('sign', 'key.pem', 'predicates.json'),
    verifyRelease: act('verify', 'key.pub', 'predicates.json'),
  };
}

const offline = ['--trusted-root', 'root.json', '--allow-http-registry'];
const byKey = ['--key', 'cosign.key', '--signing-config', 'signing.json', '--yes', ...offline];
const byPublicKey = ['--key', 'key.pub', ...offline, '--insecure-ignore-tlog=true'];

async function cosignTools(program: string, folder: string, repository: string): Promise<Tools> {
  const judge = runner(program, folder);
  await judge('import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'cosign');
  await judge('signing-config', 'create', '--out', 'signing.json');
  await judge('trusted-root', 'create', '--out', 'root.json');
  for (const [type, { predicate }] of Object.entries(attested))
    await writeFile(join(folder, `${type}.json`), JSON.stringify(predicate));
  const types = Object.keys(attested);
  const act =
    (commands: readonly (readonly string[])[]): Act =>
    async (all) => {
      for (const { digest } of all)
        for (const command of commands) await judge(...command, `${repository}@${digest}`);
    };
  const sign = ['sign', ...byKey];
  const verify = ['verify', ...byPublicKey];
  const attest = (type: string): string[] => {
    return ['attest', '--type', type, '--predicate', `${type}.json`, ...byKey];
  };
  const verifyAttested = (type: string): string[] => {
    return ['verify-attestation', '--type', type, ...byPublicKey];
  };
  return {
    sign: act([sign]),
    verify: act([verify]),
    signRelease: act([sign, ...types.map(attest)]),
    verifyRelease: act([verify, ...types.map(verifyAttested)]),
  };
}

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

/** Prepares images, and measures what is then done to them, in seconds. */
function timed(prepare: () => Promise<readonly Descriptor[]>, act: Act): Sample {
  return async () => {
    const all = await prepare();
    const startedAt = performance.now();
    await act(all);
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
