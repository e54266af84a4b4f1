import { describe, expect, it } from '@jest/globals';
import type { SbomConfig, ScanConfig } from '@waybill/config';
import { digestOf } from '@waybill/core';
import { makeSboms } from '../sbom/make-sboms.ts';
import type { Sbom } from '../sbom/sbom.ts';
import { grypeEnvironment } from './grype.ts';
import { judgeScans } from './judge-scan.ts';
import { readScanRules, scanImage } from './scan-image.ts';
import type { ScannedImage } from './scan-verdict.ts';

const digest = digestOf('app');
const platform = digestOf('linux/amd64');
const image = {
  ...{ name: 'app', repository: 'r.example.org/shop/app', digest },
  platforms: [{ platform: 'linux/amd64', digest: platform }],
};
const committedAt = '2026-03-01T12:00:00.000Z';
const tools = { cacheFolder: '/nowhere', path: '', signal: new AbortController().signal };

const cyclonedx = (version: string): string =>
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6' },
    metadata: { component: { type: 'container', name: 'app', version } },
    components: [{ type: 'library', name: 'minimist', version: '1.2.5' }],
  });
const trivy = (about: string): string =>
  JSON.stringify({
    ...{ SchemaVersion: 2, Metadata: { RepoDigests: [`x@${about}`] } },
    Results: [
      { Vulnerabilities: [{ VulnerabilityID: 'CVE-2026-1111', PkgName: 'a', Severity: 'HIGH' }] },
    ],
  });
const files: Readonly<Record<string, string>> = {
  'app.cdx.json': cyclonedx(digest),
  'again.cdx.json': cyclonedx(digest),
  'platform.cdx.json': cyclonedx(platform),
  'old.cdx.json': cyclonedx(digestOf('yesterday')),
  'app.trivy.json': trivy(platform),
  'old.trivy.json': trivy(digestOf('yesterday')),
  'waivers.yaml':
    'version: 1\nwaivers:\n  - { id: CVE-2026-1111, package: a, versions: "*", owner: ada }\n',
};
const readFile = async (path: string): Promise<Uint8Array | undefined> => {
  const text = files[path];
  return text === undefined ? undefined : Buffer.from(text);
};

const sbomConfig: SbomConfig = {
  ...{ formats: ['cyclonedx'], empty: 'refused', images: {}, timeoutMilliseconds: 1000 },
};
const given = async (...paths: readonly string[]): Promise<readonly Sbom[]> =>
  await makeSboms({
    ...{ image, readFile, committedAt, tools },
    config: { ...sbomConfig, images: { app: { kind: 'files', paths: [...paths] } } },
    credentials: async () => undefined,
  });

const scanConfig: ScanConfig = {
  ...{ block: ['high'], unknown: 'allowed', onlyFixable: false, vex: [], reports: {} },
  ...{ database: { update: false }, timeoutMilliseconds: 1000 },
};
const scan = async (changes: Partial<ScanConfig>): Promise<ScannedImage> =>
  await scanImage({
    ...{ image, sboms: [], readFile, committedAt, tools },
    config: { ...scanConfig, ...changes },
  });

describe('bills of materials that are given', () => {
  it('are of the image, or of one of its platforms', async () => {
    expect(await given('app.cdx.json')).toMatchObject([{ subject: digest }]);
    expect(await given('platform.cdx.json')).toMatchObject([{ subject: platform }]);
    await expect(given('old.cdx.json')).rejects.toMatchObject({ code: 'SBOM_WRONG_SUBJECT' });
  });

  it('are one of each format, and there', async () => {
    await expect(given('app.cdx.json', 'again.cdx.json')).rejects.toMatchObject({
      code: 'SBOM_INVALID',
      message: expect.stringContaining('of app.cdx.json and again.cdx.json two are cyclonedx'),
    });
    await expect(given('missing.json')).rejects.toMatchObject({ code: 'SBOM_SOURCE_MISSING' });
  });
});

describe('a report that is given', () => {
  it('is of the image, and made no earlier than the commit; its database may be of any age', async () => {
    const scanned = await scan({ reports: { app: 'app.trivy.json' } });
    expect(scanned.report).toMatchObject({ at: committedAt, findings: [{ severity: 'high' }] });
    const rules = { thresholds: scanConfig, waivers: [], vex: [], now: Date.parse(committedAt) };
    const refusals = judgeScans([scanned], rules).refusals.map(({ code }) => code);
    expect(refusals).toEqual(['SCAN_BLOCKED']);
  });

  it('must say how old its database is where that is asked', async () => {
    const reports = { app: 'app.trivy.json' };
    const scanned = await scan({ reports, maxDatabaseAgeMilliseconds: 86_400_000 });
    const thresholds = { ...scanConfig, block: ['critical' as const] };
    const rules = { thresholds, waivers: [], vex: [], now: Date.parse(committedAt) };
    expect(judgeScans([scanned], rules).refusals.map(({ code }) => code)).toEqual([
      'SCAN_DATABASE_OLD',
    ]);
  });

  it('of another image is refused', async () => {
    await expect(scan({ reports: { app: 'old.trivy.json' } })).rejects.toMatchObject({
      code: 'SCAN_WRONG_SUBJECT',
    });
  });

  it('is needed where there is no bill of materials', async () => {
    await expect(scan({})).rejects.toMatchObject({ code: 'SBOM_SOURCE_MISSING' });
  });
});

describe('the rules of a scan', () => {
  it('are refused with a waiver without an end, and where a file is missing', async () => {
    await expect(
      readScanRules({ ...scanConfig, waivers: 'waivers.yaml' }, readFile, 0),
    ).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('expires: is missing'),
    });
    await expect(
      readScanRules({ ...scanConfig, vex: ['missing.json'] }, readFile, 0),
    ).rejects.toMatchObject({ code: 'SBOM_SOURCE_MISSING' });
  });
});

it('grype updates its database where that is wanted, from where it is said, and never itself', () => {
  expect(
    grypeEnvironment({ update: true, url: 'https://mirror.example.org/db' }, '/cache'),
  ).toEqual({
    ...{ GRYPE_CHECK_FOR_APP_UPDATE: 'false', GRYPE_DB_CACHE_DIR: '/cache' },
    ...{ GRYPE_DB_AUTO_UPDATE: 'true', GRYPE_DB_VALIDATE_AGE: 'false' },
    GRYPE_DB_UPDATE_URL: 'https://mirror.example.org/db',
  });
});
