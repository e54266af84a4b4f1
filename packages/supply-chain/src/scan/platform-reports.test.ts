import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import type { Finding, ScanReport } from './finding.ts';
import { judgeScans } from './judge-scan.ts';
import { mergedReport } from './platform-reports.ts';
import { scanTable } from './scan-table.ts';

const finding = (id: string, change: Partial<Finding> = {}): Finding => ({
  ...{ id, aliases: [], severity: 'high', locations: ['/a'], fixedIn: ['2'] },
  package: { name: 'zlib', version: '1', type: 'deb', purl: 'pkg:deb/debian/zlib@1?arch=amd64' },
  ...change,
});

const report = (findings: readonly Finding[], change: Partial<ScanReport> = {}): ScanReport => ({
  ...{ tool: 'grype 1', at: '2026-03-02T00:00:00Z', subjects: [], findings, ignored: 1 },
  databaseBuiltAt: '2026-03-01T00:00:00Z',
  ...change,
});

const arm = { name: 'zlib', version: '1', type: 'deb', purl: 'pkg:deb/debian/zlib@1?arch=arm64' };

describe('the reports of the images of an index', () => {
  it('are one: what several have counts once, what one has says where', () => {
    const merged = mergedReport([
      { platform: 'linux/amd64', report: report([finding('CVE-1'), finding('CVE-2')]) },
      {
        platform: 'linux/arm64',
        report: report([
          finding('CVE-1', { package: arm, locations: ['/b'] }),
          finding('CVE-3', { package: arm, severity: 'critical' }),
        ]),
      },
    ]);
    expect(merged.ignored).toBe(2);
    expect(
      merged.findings.map(({ id, platforms, locations }) => [id, platforms, locations]),
    ).toEqual([
      ['CVE-1', undefined, ['/a', '/b']],
      ['CVE-2', ['linux/amd64'], ['/a']],
      ['CVE-3', ['linux/arm64'], ['/a']],
    ]);
    const image = { name: 'app', repository: 'r/app', digest: digestOf('app') };
    const verdict = judgeScans([{ ...image, report: merged }], {
      thresholds: { block: ['critical'], unknown: 'allowed', onlyFixable: false },
      ...{ waivers: [], vex: [], now: Date.parse('2026-03-02T00:00:00Z') },
    });
    expect(verdict.allowed).toBe(false);
    expect(verdict.refusals[0]?.message).toContain(
      'CVE-3 (critical, zlib 1, fixed in 2, linux/arm64)',
    );
    expect(verdict.images[0]?.counts).toMatchObject({ critical: 1, high: 2 });
    expect(scanTable(verdict).rows.map(([where, id]) => [where, id])).toEqual([
      ['app (linux/arm64)', 'CVE-3'],
      ['app', 'CVE-1'],
      ['app (linux/amd64)', 'CVE-2'],
    ]);
  });

  it('are as old as the oldest; one that does not say it leaves the age unknown', () => {
    const old = report([], { databaseBuiltAt: '2026-02-01T00:00:00Z', at: '2026-03-01T00:00:00Z' });
    const both = [
      { platform: 'a', report: report([]) },
      { platform: 'b', report: old },
    ];
    expect(mergedReport(both)).toMatchObject({ databaseBuiltAt: old.databaseBuiltAt, at: old.at });
    const { databaseBuiltAt: _age, ...silent } = old;
    const unknown = mergedReport([...both, { platform: 'c', report: silent }]);
    expect(unknown.databaseBuiltAt).toBeUndefined();
  });

  it('keep a severity or a fix apart that differs, since the worse one counts', () => {
    const { findings } = mergedReport([
      { platform: 'a', report: report([finding('CVE-1', { severity: 'low' })]) },
      { platform: 'b', report: report([finding('CVE-1')]) },
    ]);
    expect(findings.map(({ severity, platforms }) => [severity, platforms])).toEqual([
      ['low', ['a']],
      ['high', ['b']],
    ]);
  });

  it('count everywhere where a document is about the whole image', () => {
    const { findings } = mergedReport([
      { platform: undefined, report: report([finding('CVE-1')]) },
      { platform: 'b', report: report([]) },
    ]);
    expect(findings.map(({ platforms }) => platforms)).toEqual([undefined]);
  });

  it('alone stay as they are; none is refused', () => {
    const only = report([finding('CVE-1')]);
    expect(mergedReport([{ platform: 'a', report: only }])).toBe(only);
    expect(() => mergedReport([])).toThrow(
      expect.objectContaining({ code: 'SBOM_SOURCE_MISSING' }),
    );
  });
});
