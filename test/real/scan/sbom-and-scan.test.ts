import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SbomConfig, ScanConfig } from '@waybill/config';
import { digestOf, Secret, type Digest } from '@waybill/core';
import {
  basicCredentials,
  blobFromBytes,
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type CredentialSource,
  type EmbeddedAuthentication,
} from '@waybill/oci';
import { makeSboms, runSyft, type ImagePlatform, type Sbom } from '@waybill/supply-chain/sbom';
import {
  judgeScans,
  readScanReport,
  readScanRules,
  scanImage,
  type ScannedImage,
  type ScanRules,
} from '@waybill/supply-chain/scan';
import { writeGrypeDatabase } from '../parts/grype-database.ts';
import { part as grype } from '../parts/grype.ts';
import { part as dockerRegistry, start as startDockerRegistry } from '../parts/docker-registry.ts';
import { output } from '../parts/part.ts';
import { part as syft } from '../parts/syft.ts';

const run = promisify(execFile);
const installations = [await syft.install(), await grype.install(), await dockerRegistry.install()];
const canRun = installations.every(({ kind }) => kind === 'ready');
const programs = installations.map((it) => (it.kind === 'ready' ? it.program : ''));

const signal = new AbortController().signal;
const committedAt = '2026-03-01T12:00:00.000Z';
const builtAt = '2026-03-02T06:00:00.000Z';
const now = Date.parse('2026-03-03T00:00:00.000Z');
const password = 's3cret-of-the-registry';

let folder: string;
let tools: { readonly cacheFolder: string; readonly path: string; readonly signal: AbortSignal };
let databaseFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-scan-'));
  const path = join(folder, 'bin');
  await mkdir(path);
  for (const program of programs.slice(0, 2)) {
    const name = program.split('/').at(-1) ?? '';
    if (name !== '') await writeFile(join(path, name), recorder(program), { mode: 0o755 });
  }
  tools = { cacheFolder: join(folder, 'cache'), path, signal };
  databaseFolder = join(folder, 'grype-db');
  if (!canRun) return;
  const file = join(folder, 'hand.db');
  writeGrypeDatabase(file, builtAt, [
    {
      ...{ id: 'GHSA-xvch-5gv4-984h', cve: 'CVE-2021-44906', severity: 'critical' },
      ...{ ecosystem: 'npm', package: 'minimist', constraint: '<1.2.6', fixedIn: '1.2.6' },
    },
    {
      ...{ id: 'GHSA-aaaa-bbbb-cccc', cve: 'CVE-2026-0001', severity: 'medium' },
      ...{ ecosystem: 'npm', package: 'left', constraint: '<9.0.0' },
    },
  ]);
  await output(programs[1] ?? '', ['db', 'import', file], { GRYPE_DB_CACHE_DIR: databaseFolder });
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes down the arguments, then becomes the program. */
function recorder(program: string): string {
  return `#!/bin/sh\nprintf '%s\\n' "$@" >> '${join(folder, 'arguments')}'\nexec '${program}' "$@"\n`;
}

interface Pushed {
  readonly name: string;
  readonly repository: string;
  readonly digest: Digest;
}

/** An image with two installed packages, or with none. */
async function push(
  host: string,
  packages: Readonly<Record<string, string>>,
  credentials?: CredentialSource,
  architecture = 'amd64',
): Promise<Pushed> {
  const root = await mkdtemp(join(folder, 'root-'));
  await mkdir(join(root, 'app'));
  await writeFile(join(root, 'app', 'main.js'), 'export {};\n');
  for (const [name, version] of Object.entries(packages)) {
    await mkdir(join(root, 'app', 'node_modules', name), { recursive: true });
    const manifest = { name, version, license: 'MIT' };
    await writeFile(
      join(root, 'app', 'node_modules', name, 'package.json'),
      JSON.stringify(manifest),
    );
  }
  await run('tar', ['-cf', join(root, 'layer.tar'), '-C', root, 'app']);
  const tar = await readFile(join(root, 'layer.tar'));
  const layer = blobFromBytes(gzipSync(tar));
  const config = blobFromBytes(
    Buffer.from(
      JSON.stringify({
        ...{ os: 'linux', architecture, config: {} },
        rootfs: { type: 'layers', diff_ids: [digestOf(tar)] },
      }),
    ),
  );
  const client = createRegistryClient({
    ...{ registry: host, signal },
    ...(credentials === undefined ? {} : { credentials }),
  });
  await client.pushBlob('shop/app', layer);
  await client.pushBlob('shop/app', config);
  const manifest = Buffer.from(
    JSON.stringify({
      ...{ schemaVersion: 2, mediaType: mediaTypes.ociManifest },
      config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
      layers: [
        {
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          ...{ digest: layer.digest, size: layer.size },
        },
      ],
    }),
  );
  const { digest } = await client.pushManifest('shop/app', manifest, mediaTypes.ociManifest);
  return { name: 'app', repository: `${host}/shop/app`, digest };
}

const vulnerable = { minimist: '1.2.5', left: '1.0.0' };
const sbomConfig: SbomConfig = {
  ...{ formats: ['cyclonedx', 'spdx'], empty: 'refused', images: {}, timeoutMilliseconds: 60_000 },
};
const scanConfig: ScanConfig = {
  ...{ block: ['critical', 'high'], unknown: 'allowed', onlyFixable: false, vex: [], reports: {} },
  ...{ database: { update: false }, timeoutMilliseconds: 60_000 },
};
/** Pushes an index of images, one for each architecture, and says what it is made of. */
async function pushIndex(
  host: string,
  packages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Pushed & { readonly platforms: readonly ImagePlatform[] }> {
  const client = createRegistryClient({ registry: host, signal });
  const platforms: ImagePlatform[] = [];
  const manifests: object[] = [];
  for (const [architecture, of] of Object.entries(packages)) {
    const { digest } = await push(host, of, undefined, architecture);
    const size = (await client.resolve('shop/app', digest))?.size;
    platforms.push({ platform: `linux/${architecture}`, digest });
    const platform = { os: 'linux', architecture };
    manifests.push({ mediaType: mediaTypes.ociManifest, digest, size, platform });
  }
  const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests };
  const bytes = Buffer.from(JSON.stringify(index));
  const { digest } = await client.pushManifest('shop/app', bytes, mediaTypes.ociIndex);
  return { name: 'app', repository: `${host}/shop/app`, digest, platforms };
}

const noFile = async (): Promise<undefined> => undefined;
const anonymous: CredentialSource = async () => undefined;

const sbomsOf = async (image: Pushed, credentials = anonymous): Promise<readonly Sbom[]> =>
  await makeSboms({
    ...{ image, config: sbomConfig, readFile: noFile, committedAt, credentials, tools },
  });
const scan = async (image: Pushed, sboms: readonly Sbom[]): Promise<ScannedImage> =>
  await scanImage({
    ...{ image, config: scanConfig, sboms, readFile: noFile, committedAt, tools, databaseFolder },
  });

(canRun ? describe : describe.skip)('syft', () => {
  it.each<[string, EmbeddedAuthentication]>([
    ['an account', { kind: 'basic', username: 'ada', password }],
    ['tokens', { kind: 'bearer', username: 'ada', password }],
  ])(
    'reads an image of a registry with %s, whose password stands in no argument',
    async (_, authentication) => {
      const registry = await startEmbeddedRegistry({
        ...{ folder: join(folder, authentication.kind), authentication },
      });
      try {
        const credentials = basicCredentials('ada', new Secret(password));
        const image = await push(registry.host, vulnerable, credentials);
        const sboms = await sbomsOf(image, credentials);
        expect(sboms).toMatchObject([
          { format: 'cyclonedx', version: '1.6', packages: 2, subject: image.digest },
          { format: 'spdx', version: '2.3', packages: 2, subject: image.digest },
        ]);
        const wrong = basicCredentials('ada', new Secret('another-password'));
        await expect(sbomsOf(image, wrong)).rejects.toMatchObject({
          code: 'SBOM_TOOL_FAILED',
          message: expect.not.stringContaining('another-password'),
        });
        const written = await readFile(join(folder, 'arguments'), 'utf8');
        expect(written).toContain(`registry:${image.repository}@${image.digest}`);
        expect(written).not.toContain(password);
        expect(written).not.toContain('another-password');
      } finally {
        await registry.close();
      }
    },
    60_000,
  );

  it('reads an image of the reference registry; one without packages is refused', async () => {
    const registry = await startDockerRegistry();
    try {
      const [sbom] = await sbomsOf(await push(registry.host, vulnerable));
      expect(Buffer.from(sbom?.bytes ?? []).toString('utf8')).toContain('pkg:npm/minimist@1.2.5');
      const empty = await push(registry.host, {});
      await expect(sbomsOf(empty)).rejects.toMatchObject({ code: 'SBOM_EMPTY' });
    } finally {
      await registry.stop();
    }
  }, 60_000);

  it('reads each image of an index, whatever machine it runs on; a scan is of all of them', async () => {
    const registry = await startDockerRegistry();
    try {
      const { minimist, left } = vulnerable;
      const image = await pushIndex(registry.host, {
        ...{ amd64: { left }, arm64: { minimist, left } },
      });
      const sboms = await sbomsOf(image);
      expect(sboms.map((it) => [it.format, it.platform, it.subject, it.packages])).toEqual(
        image.platforms.flatMap((platform, index) =>
          ['cyclonedx', 'spdx'].map((format) => [
            ...[format, platform, platform.digest, index === 0 ? 1 : 2],
          ]),
        ),
      );
      const { report } = await scan(image, sboms);
      const found = report.findings.map(({ package: { name }, platforms }) => [name, platforms]);
      expect(found.sort()).toEqual([
        ['left', undefined],
        ['minimist', ['linux/arm64']],
      ]);
    } finally {
      await registry.stop();
    }
  }, 120_000);

  it('reads a folder, and no configuration that lies in it', async () => {
    const source = join(folder, 'source');
    await mkdir(join(source, 'node_modules', 'minimist'), { recursive: true });
    await writeFile(join(source, '.syft.yaml'), 'select-catalogers: ["-javascript"]\n');
    const lockfile = {
      ...{ name: 'shop', lockfileVersion: 3 },
      packages: { '': { name: 'shop' }, 'node_modules/minimist': { version: '1.2.5' } },
    };
    await writeFile(join(source, 'package-lock.json'), JSON.stringify(lockfile));
    const [sbom] = await runSyft({
      source: { kind: 'folder', folder: source },
      image: { repository: 'registry.example.org/shop/app', digest: digestOf('app') },
      ...{ formats: ['cyclonedx'], empty: 'refused', timeoutMilliseconds: 60_000, tools },
    });
    const text = Buffer.from(sbom?.bytes ?? []).toString('utf8');
    expect(text).toContain('pkg:npm/minimist@1.2.5');
    expect(text).not.toContain('"name":"waybill-');
  }, 60_000);
});

(canRun ? describe : describe.skip)('grype', () => {
  const image: Pushed = {
    ...{ name: 'app', repository: 'registry.example.org/shop/app', digest: digestOf('app') },
  };
  const lockfile = Buffer.from(
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': {},
        'node_modules/minimist': { version: '1.2.5' },
        'node_modules/left': { version: '1.0.0' },
      },
    }),
  );
  const fromLockfile = async (): Promise<readonly Sbom[]> =>
    await makeSboms({
      config: {
        ...sbomConfig,
        images: { app: { kind: 'npm-lockfile', path: 'package-lock.json', development: false } },
      },
      readFile: async () => lockfile,
      ...{ image, committedAt, credentials: anonymous, tools },
    });
  const rules: ScanRules = { thresholds: scanConfig, waivers: [], vex: [], now };

  it.each([0, 1])(
    'reads what we make of a lockfile in format %i',
    async (format) => {
      const made = (await fromLockfile())[format];
      const scanned = await scan(image, made === undefined ? [] : [made]);
      expect(scanned.report).toMatchObject({
        tool: expect.stringMatching(/^grype 0\.110\.0/),
        databaseBuiltAt: builtAt,
        ignored: 0,
      });
      const found = scanned.report.findings.map(({ id, severity, fixedIn, package: it }) => ({
        ...{ id, severity, fixedIn, purl: it.purl },
      }));
      expect(found.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
        {
          ...{ id: 'GHSA-aaaa-bbbb-cccc', severity: 'medium', fixedIn: [] },
          purl: 'pkg:npm/left@1.0.0',
        },
        {
          ...{ id: 'GHSA-xvch-5gv4-984h', severity: 'critical', fixedIn: ['1.2.6'] },
          purl: 'pkg:npm/minimist@1.2.5',
        },
      ]);
      expect(judgeScans([scanned], rules)).toMatchObject({
        allowed: false,
        refusals: [{ code: 'SCAN_BLOCKED' }],
        images: [{ counts: { critical: 1, medium: 1 }, fixable: { critical: 1, medium: 0 } }],
      });
    },
    60_000,
  );

  it('reads what syft makes; a waiver and a VEX document take out what they name', async () => {
    const registry = await startDockerRegistry();
    try {
      const pushed = await push(registry.host, vulnerable);
      const scanned = await scan(pushed, await sbomsOf(pushed));
      const files: Readonly<Record<string, string>> = {
        'waivers.yaml': `version: 1
waivers:
  - { id: CVE-2021-44906, package: pkg:npm/minimist, versions: <1.2.6, owner: ada, reason: no input of users, expires: 2026-03-31 }
`,
        'vex.json': JSON.stringify({
          ...{ '@context': 'https://openvex.dev/ns/v0.2.0', timestamp: '2026-03-01T00:00:00Z' },
          statements: [
            {
              ...{ vulnerability: 'GHSA-aaaa-bbbb-cccc', status: 'not_affected' },
              justification: 'vulnerable_code_not_in_execute_path',
              products: [`${pushed.repository}@${pushed.digest}`],
            },
          ],
        }),
      };
      const read = async (path: string): Promise<Uint8Array> => Buffer.from(files[path] ?? '');
      const config = { ...scanConfig, waivers: 'waivers.yaml', vex: ['vex.json'] };
      expect(judgeScans([scanned], await readScanRules(config, read, now))).toMatchObject({
        ...{ allowed: true, warnings: [] },
        images: [{ suppressed: { critical: 1, medium: 1 } }],
      });
      const late = await readScanRules(config, read, now + 7 * 24 * 3_600_000);
      expect(judgeScans([scanned], late).refusals.map(({ code }) => code)).toEqual([
        'SCAN_DATABASE_OLD',
      ]);
    } finally {
      await registry.stop();
    }
  }, 60_000);

  it('writes SARIF in which we read the same as in its JSON', async () => {
    const [sbom] = await fromLockfile();
    const input = join(folder, 'sarif-input.json');
    await writeFile(input, sbom?.bytes ?? '');
    const sarif = await output(programs[1] ?? '', [`sbom:${input}`, '-o', 'sarif', '-q'], {
      ...{ GRYPE_DB_CACHE_DIR: databaseFolder, GRYPE_DB_AUTO_UPDATE: 'false' },
      ...{ GRYPE_DB_VALIDATE_AGE: 'false', GRYPE_CHECK_FOR_APP_UPDATE: 'false' },
    });
    const { findings } = readScanReport(Buffer.from(sarif), {
      ...{ what: "grype's SARIF", notBefore: committedAt },
    });
    const shown = findings.map(({ id, severity, fixedIn, package: { name, version } }) =>
      [id, severity, name, version, ...(fixedIn ?? ['?'])].join(' '),
    );
    expect(shown.sort()).toEqual([
      'GHSA-aaaa-bbbb-cccc medium left 1.0.0',
      'GHSA-xvch-5gv4-984h critical minimist 1.2.5 1.2.6',
    ]);
  }, 60_000);

  it('without a database says what to do', async () => {
    const sboms = await fromLockfile();
    const scanned = scanImage({
      ...{ image, config: scanConfig, sboms, readFile: noFile, committedAt, tools },
      databaseFolder: join(folder, 'no-database'),
    });
    await expect(scanned).rejects.toMatchObject({
      code: 'SCAN_TOOL_FAILED',
      remedy: expect.stringContaining('grype db import'),
    });
  }, 60_000);
});
