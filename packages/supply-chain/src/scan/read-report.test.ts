import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import type { ScanReport } from './finding.ts';
import { readScanReport } from './read-report.ts';

const digest = digestOf('image');
const notBefore = '2026-03-01T00:00:00.000Z';
const read = (value: unknown): ScanReport =>
  readScanReport(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), {
    ...{ what: 'the report scan.json', digests: [digest], notBefore },
  });
const refused = (code: string): unknown => expect.objectContaining({ code });

const match = (changes: object = {}, artifact: object = {}): object => ({
  vulnerability: {
    ...{ id: 'GHSA-xvch-5gv4-984h', severity: 'Critical', dataSource: 'https://example.org/a' },
    fix: { versions: ['1.2.6'], state: 'fixed' },
    ...changes,
  },
  relatedVulnerabilities: [{ id: 'CVE-2021-44906' }],
  artifact: {
    ...{ name: 'minimist', version: '1.2.5', type: 'npm', purl: 'pkg:npm/minimist@1.2.5' },
    locations: [{ path: '/app/package-lock.json' }],
    ...artifact,
  },
});
const grype = (matches: readonly object[], changes: object = {}): object => ({
  matches,
  source: { type: 'image', target: { manifestDigest: digest, repoDigests: [] } },
  descriptor: {
    ...{ name: 'grype', version: '0.110.0', timestamp: '2026-03-02T10:00:00.5+02:00' },
    db: { status: { built: '2026-03-01T06:00:00Z' } },
  },
  ...changes,
});
const trivy = (vulnerabilities: readonly object[], changes: object = {}): object => ({
  ...{ SchemaVersion: 2, CreatedAt: '2026-03-02T10:00:00.123456789+02:00', ArtifactName: 'app' },
  Metadata: { RepoDigests: [`registry.example.org/shop/app@${digest}`] },
  Results: [{ Target: 'Node.js', Type: 'node-pkg', Vulnerabilities: vulnerabilities }],
  ...changes,
});
const sarif = (
  results: readonly object[],
  rules: readonly object[] = [],
  run: object = {},
): object => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'scanner', version: '1.0', rules } }, results, ...run }],
});

describe('a report of grype', () => {
  it('gives findings, the age of the database, and what it is about', () => {
    expect(read(grype([match()], { ignoredMatches: [{}, {}] }))).toEqual({
      ...{ tool: 'grype 0.110.0', at: '2026-03-02T08:00:00.500Z', subjects: [digest], ignored: 2 },
      databaseBuiltAt: '2026-03-01T06:00:00.000Z',
      findings: [
        {
          ...{ id: 'GHSA-xvch-5gv4-984h', aliases: ['CVE-2021-44906'], severity: 'critical' },
          package: {
            name: 'minimist',
            version: '1.2.5',
            type: 'npm',
            purl: 'pkg:npm/minimist@1.2.5',
          },
          ...{ fixedIn: ['1.2.6'], url: 'https://example.org/a' },
          locations: ['/app/package-lock.json'],
        },
      ],
    });
  });

  it.each<[string | undefined, string]>([
    ['High', 'high'],
    ['Negligible', 'low'],
    ['Unknown', 'unknown'],
    ['Catastrophic', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('whose severity is %s means %s', (severity, expected) => {
    expect(read(grype([match({ severity })])).findings[0]?.severity).toBe(expected);
  });

  it('names a vulnerability of a package once: at all its places, with the worse severity', () => {
    const again = match({ severity: 'Unknown' }, { locations: [{ path: '/b' }] });
    expect(read(grype([again, match(), match({ id: 'CVE-2' })])).findings).toMatchObject([
      { severity: 'critical', locations: ['/b', '/app/package-lock.json'] },
      { id: 'CVE-2' },
    ]);
  });

  it('says what is fixed where it is, not where somebody will not', () => {
    const fixedIn = (fix: object): unknown => read(grype([match({ fix })])).findings[0]?.fixedIn;
    expect(fixedIn({ versions: [], state: 'wont-fix' })).toEqual([]);
    expect(fixedIn({ versions: null, state: 'unknown' })).toEqual([]);
  });

  it('of another image is refused; of a bill of materials it may be about anything', () => {
    const other = { source: { target: { manifestDigest: digestOf('other') } } };
    expect(() => read(grype([], other))).toThrow(refused('SCAN_WRONG_SUBJECT'));
    expect(read(grype([], { source: { type: 'sbom', target: 'x' } })).subjects).toEqual([]);
  });
});

describe('a report of trivy', () => {
  it('gives findings, and does not say how old its database is', () => {
    const report = read(
      trivy([
        {
          ...{
            VulnerabilityID: 'CVE-2021-44906',
            PkgName: 'minimist',
            PkgPath: 'app/package.json',
          },
          ...{ InstalledVersion: '1.2.5', FixedVersion: '1.2.6, 0.2.4', Severity: 'CRITICAL' },
          PkgIdentifier: { PURL: 'pkg:npm/minimist@1.2.5' },
        },
        { VulnerabilityID: 'CVE-2', PkgName: 'x', Severity: 'UNKNOWN' },
      ]),
    );
    expect(report).toMatchObject({
      ...{ tool: 'trivy', at: '2026-03-02T08:00:00.123Z', subjects: [digest] },
      findings: [
        { severity: 'critical', fixedIn: ['1.2.6', '0.2.4'], locations: ['app/package.json'] },
        { severity: 'unknown', fixedIn: [], package: { type: 'node-pkg', version: '' } },
      ],
    });
    expect(report).not.toHaveProperty('databaseBuiltAt');
  });

  it('counts what it was told to leave out, and is refused for another image', () => {
    const Results = [{ Target: 'x', ExperimentalModifiedFindings: [{}] }];
    expect(read(trivy([], { Results })).ignored).toBe(1);
    const Metadata = { RepoDigests: [`x@${digestOf('other')}`] };
    expect(() => read(trivy([], { Metadata }))).toThrow(refused('SCAN_WRONG_SUBJECT'));
  });
});

describe('SARIF', () => {
  it('of trivy gives package, versions and severity', () => {
    const text =
      'Package: minimist\nInstalled Version: 1.2.5\nVulnerability CVE-2021-44906\nSeverity: CRITICAL\nFixed Version: 1.2.6\nLink: x';
    const rule = { id: 'CVE-2021-44906', properties: { 'security-severity': '9.8' } };
    expect(
      read(sarif([{ ruleId: 'CVE-2021-44906', ruleIndex: 0, message: { text } }], [rule])),
    ).toMatchObject({
      ...{ tool: 'scanner 1.0', at: notBefore },
      findings: [
        {
          ...{ id: 'CVE-2021-44906', severity: 'critical', fixedIn: ['1.2.6'] },
          package: { name: 'minimist', version: '1.2.5' },
        },
      ],
    });
  });

  it('of grype gives package, versions and severity', () => {
    const rule = {
      id: 'GHSA-xvch-5gv4-984h-minimist',
      help: {
        text: 'Vulnerability GHSA\nPackage: minimist\nVersion: 1.2.5\nFix Version: \nType: npm',
      },
      properties: { 'security-severity': '8.1' },
    };
    const text = 'A high vulnerability in npm package: minimist, version 1.2.5 was found at: /x';
    expect(read(sarif([{ ruleId: rule.id, message: { text } }], [rule])).findings).toMatchObject([
      {
        ...{ id: 'GHSA-xvch-5gv4-984h', severity: 'high', fixedIn: [] },
        package: { name: 'minimist', version: '1.2.5' },
      },
    ]);
  });

  it.each<[string, object, object, string]>([
    ['a score of a result', { properties: { 'security-severity': 4 } }, {}, 'medium'],
    ['a score of nothing', {}, { properties: { 'security-severity': '0.0' } }, 'unknown'],
    ['a score that is none', {}, { properties: { 'security-severity': 'bad' } }, 'unknown'],
    ['a level', { level: 'error' }, {}, 'high'],
    ['the level of a rule', {}, { defaultConfiguration: { level: 'note' } }, 'low'],
    ['no level', {}, {}, 'medium'],
    ['a level that is not known', { level: 'fatal' }, {}, 'unknown'],
  ])('with %s means a severity', (_, result, rule, expected) => {
    const report = read(sarif([{ ruleId: 'X-1', ...result }], [{ id: 'X-1', ...rule }]));
    expect(report.findings[0]?.severity).toBe(expected);
    expect(report.findings[0]).not.toHaveProperty('fixedIn');
  });

  it('counts what others suppressed, and not what is gone or passes', () => {
    const report = read(
      sarif([
        { ruleId: 'X-1', suppressions: [{ kind: 'external' }] },
        { ruleId: 'X-2', baselineState: 'absent' },
        { ruleId: 'X-3', kind: 'pass' },
        { ruleId: 'X-4', kind: 'a kind to come' },
      ]),
    );
    expect(report.findings.map(({ id }) => id)).toEqual(['X-1', 'X-4']);
  });

  it('has the time of its oldest run, and is refused where a scanner did not succeed', () => {
    const at = (...times: string[]): object => ({
      invocations: times.map((endTimeUtc) => ({ executionSuccessful: true, endTimeUtc })),
    });
    const run = at('2026-03-05T00:00:00Z', '2026-03-04T00:00:00Z');
    expect(read(sarif([], [], run)).at).toBe('2026-03-04T00:00:00.000Z');
    const failed = sarif([], [], { invocations: [{ executionSuccessful: false }] });
    expect(() => read(failed)).toThrow(refused('SCAN_REPORT_INVALID'));
  });
});

describe('a file', () => {
  it.each<[string, unknown]>([
    ['that is empty', ''],
    ['that is no JSON', '<xml/>'],
    ['that ends in its middle', '{"matches": ['],
    ['of nothing that is known', { findings: [] }],
    ['of grype with a match without a name', grype([{ vulnerability: {}, artifact: {} }])],
    [
      'of another tool in the form of grype',
      grype([], { descriptor: { name: 'x', version: '1' } }),
    ],
    ['of trivy in a version to come', trivy([], { SchemaVersion: 3 })],
    ['of SARIF without runs', { version: '2.1.0', runs: [] }],
    ['of a list', []],
    ['of null', null],
  ])('%s is refused', (_, value) => {
    expect(() => read(value)).toThrow(refused('SCAN_REPORT_INVALID'));
  });
});
