import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseApplicationConfig } from '@waybill/config';
import { commitShaSchema, silentProgress } from '@waybill/core';
import { imageEngines } from '@waybill/image';
import type { RegistryClient } from '@waybill/oci';
import { stringify } from 'yaml';
import { enginesOf, type Builder } from '../engines/builders.ts';
import type { SigstoreWorld } from '../signing/sigstore-world.ts';

/** What builds an image: one of the real builders, or no tool at all. */
export type PapersEngine = Builder | 'assemble';

/** How a release is made. */
export interface PapersRelease {
  readonly engine: PapersEngine;
  readonly registry: 'docker-registry' | 'referrers';
  readonly signer: 'key' | 'keyless';
  /** Whether the image's signature is written where cosign 2 looks as well. */
  readonly legacy?: boolean;
}

const dockerfile = `ARG BASE
FROM \${BASE} AS base
FROM base AS app
COPY node_modules /app/node_modules
CMD ["/app/main"]
FROM base AS migrator
COPY migrations /migrations
CMD ["/app/migrate"]
`;

/** The application's files. Two packages: of one a vulnerability is known that is reported and blocks nothing. */
export const files: Readonly<Record<string, string>> = {
  Dockerfile: dockerfile,
  'base/usr/lib/node_modules/left/package.json': manifestOf('left', '1.0.0'),
  'node_modules/minimist/package.json': manifestOf('minimist', '1.2.8'),
  'migrations/1.sql': 'select 1;\n',
};

function manifestOf(name: string, version: string): string {
  return JSON.stringify({ name, version, license: 'MIT' });
}

/** @returns the policy: staging, and the key and the workflow whose signatures on papers and records count */
export function policyText({ keys, issuer }: SigstoreWorld, workflow: string): string {
  const signers = signersOf(keys.publicKey, issuer, workflow);
  return stringify({
    version: 1,
    environments: [
      {
        ...{ name: 'staging', url: 'http://127.0.0.1:1', migrations: 'none' },
        'desired-state': [
          { file: 'staging.env', format: 'dotenv', images: { app: 'APP', migrator: 'MIGRATOR' } },
        ],
      },
    ],
    signers,
    ledger: { signatures: 'required', signers: structuredClone(signers) },
  });
}

function signersOf(key: string, issuer: string, workflow: string): readonly object[] {
  return [
    { name: 'key', key },
    {
      name: 'workflow',
      keyless: {
        ...{ issuer, 'repository-id': '4711', 'owner-id': '42', workflows: [workflow] },
        ...{ refs: ['refs/heads/main'], triggers: ['push'], runner: 'github-hosted' },
        'job-environments': ['release'],
        trust: {
          ...{ root: 'trust/root.json', log: 'optional', timestamp: 'required' },
          'certificate-log': 'optional',
        },
      },
    },
  ];
}

/** @returns waybill.yaml of a release: two images by one engine, with bills of materials and scans */
export function descriptionOf({ engine }: PapersRelease, host: string, base: string): string {
  const image = (name: 'app' | 'migrator', from: string, to: string): string => {
    const keys = `target: ${name}, build-args: { BASE: "${base}" }`;
    const built =
      engine === 'assemble'
        ? `assemble: { base: "${base}", layers: [{ from: ${from}, to: ${to} }], entrypoint: [/app/main] }`
        : enginesOf[engine](keys);
    return `  - { name: ${name}, repository: "${host}/acme/${engine}-${name}", ${built} }\n`;
  };
  const images = `${image('app', 'node_modules', '/app/node_modules')}${image('migrator', 'migrations', '/migrations')}`;
  return `version: 1\napplication: shop\nimages:\n${images}sbom: {}\nscan: { database: { update: false } }\n`;
}

/**
 * Pushes what the images stand on.
 * @param client the client of a registry
 * @param folder an empty one
 * @returns its reference by digest
 */
export async function pushBase(client: RegistryClient, folder: string): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const layers = 'assemble: { layers: [{ from: base, to: / }] }';
  const image = `{ name: base, repository: "${client.registry}/acme/base", ${layers} }`;
  const text = `version: 1\napplication: shop\nimages:\n  - ${image}\n`;
  const [config] = parseApplicationConfig(text, 'waybill.yaml').images;
  if (config === undefined) throw new TypeError('an image');
  const engine = await imageEngines.assemble();
  const { repository, digest } = await engine.build(
    {
      ...{ application: 'shop', checkout: folder, image: config, source: 'https://example.org' },
      commit: commitShaSchema.parse('0'.repeat(40)),
      commitTime: '2026-01-02T03:04:05Z',
    },
    {
      signal: new AbortController().signal,
      progress: silentProgress,
      registry: () => client,
    },
  );
  return `${repository}@${digest}`;
}
