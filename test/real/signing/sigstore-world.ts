import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseSigner } from '@waybill/config';
import { commitShaSchema, Secret } from '@waybill/core';
import { blobFromBytes, createRegistryClient, mediaTypes, type RegistryClient } from '@waybill/oci';
import {
  generateKeyPair,
  keylessSigner,
  keySigner,
  keyStatementSigner,
  requestRunnerToken,
  sigstoreAudience,
  type AttestedImage,
  type KeyPair,
  type StatementSigner,
} from '@waybill/supply-chain';
import { z } from 'zod';
import { part as cosignPart, cosign2 as cosign2Part } from '../parts/cosign.ts';
import { output, type Part } from '../parts/part.ts';
import { startSigstoreServices, type SigstoreServices } from '../parts/sigstore-services.ts';

/** Whose code every image of these tests is made of; the issuer's tokens say the same. */
export const claims = {
  application: 'shop',
  commit: commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567'),
  source: 'https://github.com/acme/shop',
};

export const workflow =
  'https://github.com/acme/shop/.github/workflows/release.yml@refs/heads/main';

/** What came of a run of cosign. */
export interface Judgement {
  readonly accepted: boolean;
  readonly said: string;
}

/** Real services of sigstore, a key, and cosign that knows both. */
export interface SigstoreWorld {
  readonly keys: KeyPair;
  readonly keySigner: StatementSigner;
  readonly issuer: string;
  /** Where the services are asked, for who signs in another process. */
  readonly addresses: Pick<SigstoreServices, 'fulcio' | 'timestamp' | 'tokens' | 'rekor'>;
  /** What the services are trusted by: a sigstore trusted root, JSON. */
  readonly root: string;
  /** The workflow as the policy names it. */
  readonly workflowSigner: ReleaseSigner;
  /** A signer of a run; `claims` change what its token says. */
  keyless(claims?: object): Promise<StatementSigner>;
  /** The token of a run, as a runner gives it. */
  token(claims?: object): Promise<Secret>;
  /** Pushes an image that nobody has signed. */
  push(host: string, name: string): Promise<AttestedImage>;
  client(host: string): RegistryClient;
  /** Makes `cosign.key` of the key; `signing.json`, which names no service, and `keyless.json`, which names all. */
  prepareCosign(): Promise<void>;
  /** Runs cosign 3 in a folder that has `key.pub`, `other.pub` and `root.json`. */
  cosign(...args: string[]): Promise<Judgement>;
  cosign2(...args: string[]): Promise<Judgement>;
  stop(): Promise<void>;
}

const { signal } = new AbortController();

/**
 * Starts all of it.
 * @param options whether there is a log
 */
export async function startSigstoreWorld(
  options: { readonly rekor?: boolean } = {},
): Promise<SigstoreWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-cosign-'));
  const services = await startSigstoreServices(options);
  const keys = generateKeyPair();
  const root = await trustedRoot(services);
  await writeFile(join(folder, 'root.json'), root);
  await writeFile(join(folder, 'key.pem'), keys.privateKey);
  await writeFile(join(folder, 'key.pub'), keys.publicKey);
  await writeFile(join(folder, 'other.pub'), generateKeyPair().publicKey);
  const runner =
    (program: Part) =>
    async (...args: string[]) =>
      await judged(program, folder, args);
  const cosign = runner(cosignPart);
  const token = async (changed: object = {}): Promise<Secret> => {
    const text = Buffer.from(JSON.stringify(changed)).toString('base64url');
    const endpoint = {
      url: `${services.tokens}?claims=${text}`,
      requestToken: new Secret('request-token'),
    };
    return await requestRunnerToken(endpoint, sigstoreAudience, { signal });
  };
  const clients = new Map<string, RegistryClient>();
  const client = (registry: string): RegistryClient => {
    const known = clients.get(registry) ?? createRegistryClient({ registry, signal });
    clients.set(registry, known);
    return known;
  };
  return {
    keys,
    keySigner: keyStatementSigner(keySigner(keys.privateKey)),
    issuer: services.issuer,
    addresses: services,
    root,
    workflowSigner: workflowSigner(services.issuer, root),
    token,
    keyless: async (changed = {}) => {
      return await keylessSigner({
        token: async () => await token(changed),
        fulcio: { url: services.fulcio },
        timestamp: { url: services.timestamp },
        signal,
      });
    },
    push: async (host, name) => await push(client(host), host, name),
    client,
    cosign,
    prepareCosign: async () => {
      const imported = await cosign(
        ...['import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'cosign'],
      );
      const config = await cosign('signing-config', 'create', '--out', 'signing.json');
      const service = (url: string): string =>
        `url=${url},api-version=1,start-time=2026-01-01T00:00:00Z,operator=test`;
      const keyless = await cosign(
        ...['signing-config', 'create', '--out', 'keyless.json'],
        ...['--fulcio', service(services.fulcio), '--oidc-provider', service(services.issuer)],
        ...['--tsa', service(services.timestamp), '--tsa-config', 'EXACT:1'],
        ...(services.rekor === undefined
          ? []
          : [
              ...['--rekor', service(services.rekor.url).replace('version=1', 'version=2')],
              ...['--rekor-config', 'EXACT:1'],
            ]),
      );
      for (const { accepted, said } of [imported, config, keyless]) {
        if (!accepted) throw new Error(said);
      }
    },
    cosign2: runner(cosign2Part),
    stop: async () => {
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function judged(part: Part, folder: string, args: readonly string[]): Promise<Judgement> {
  const installation = await part.install();
  if (installation.kind === 'absent') throw new Error(`${part.name}: ${installation.reason}`);
  const environment = { COSIGN_PASSWORD: '', HOME: folder, TUF_ROOT: join(folder, 'tuf') };
  try {
    return { accepted: true, said: await output(installation.program, args, environment, folder) };
  } catch (error) {
    return { accepted: false, said: String(error) };
  }
}

const bundleAnswer = z.object({
  chains: z.array(z.object({ certificates: z.array(z.string()).min(1) })).min(1),
});

/** What the running services are trusted by: their own certificates, the log where there is one, no certificate log. */
async function trustedRoot({ fulcio, timestamp, rekor }: SigstoreServices): Promise<string> {
  const answer = await fetch(`${fulcio}/api/v2/trustBundle`);
  const [chain] = bundleAnswer.parse(await answer.json()).chains;
  const stamps = await (await fetch(`${timestamp}/certchain`)).text();
  return JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: rekor === undefined ? [] : [rekor.trusted],
    ctlogs: [],
    certificateAuthorities: [authority('https://fulcio.example', chain?.certificates ?? [])],
    timestampAuthorities: [
      authority(
        'https://stamps.example',
        stamps.match(/-----BEGIN[^]+?-----END CERTIFICATE-----/g) ?? [],
      ),
    ],
  });
}

function authority(uri: string, pems: readonly string[]): object {
  const der = (pem: string): string => pem.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return {
    subject: { organization: 'sigstore.dev', commonName: 'sigstore' },
    uri,
    certChain: { certificates: pems.map((pem) => ({ rawBytes: der(pem) })) },
    validFor: { start: new Date(Date.now() - 3_600_000).toISOString() },
  };
}

function workflowSigner(issuer: string, text: string): ReleaseSigner {
  return {
    name: 'release workflow',
    keyless: {
      issuer,
      repositoryId: '4711',
      ownerId: '42',
      workflows: [workflow],
      refs: ['refs/heads/main'],
      triggers: ['push'],
      runner: 'github-hosted',
      jobEnvironments: ['release'],
      trust: {
        log: 'optional',
        timestamp: 'required',
        certificateLog: 'optional',
        privateSource: 'refused',
        root: { file: 'trust/root.json', text },
      },
    },
  };
}

let pushed = 0;

async function push(client: RegistryClient, host: string, name: string): Promise<AttestedImage> {
  pushed += 1;
  const config = blobFromBytes(
    Buffer.from(JSON.stringify({ name, pushed, rootfs: { type: 'layers' } })),
  );
  await client.pushBlob(`shop/${name}`, config);
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
    layers: [],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const { digest } = await client.pushManifest(`shop/${name}`, bytes, mediaTypes.ociManifest);
  return {
    repository: `${host}/shop/${name}`,
    digest,
    mediaType: mediaTypes.ociManifest,
    size: bytes.byteLength,
  };
}
