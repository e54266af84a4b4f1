import { describe, expect, it } from '@jest/globals';
import type { Waiver } from '@waybill/config';
import { digestOf } from '@waybill/core';
import fc from 'fast-check';
import { countSeverities, findingSeverities, type Finding, type ScanReport } from './finding.ts';
import { judgeScans, requireAllowedScans } from './judge-scan.ts';
import { parseOpenVex } from './openvex.ts';
import { scanJson } from './scan-json.ts';
import { scanSarif } from './scan-sarif.ts';
import { scanCountTable, scanTable } from './scan-table.ts';
import type { ScannedImage, ScanRules, ScanVerdict } from './scan-verdict.ts';
import { readScanReport } from './read-report.ts';
import { waybillScanOf } from './waybill-scan.ts';

const now = Date.parse('2026-03-10T12:00:00.000Z');
const thresholds: ScanRules['thresholds'] = {
  block: ['critical', 'high'],
  unknown: 'allowed',
  onlyFixable: false,
};
const rules: ScanRules = { thresholds, waivers: [], vex: [], now };

const finding = (changes: Partial<Finding> = {}): Finding => ({
  ...{ id: 'CVE-2021-44906', aliases: ['GHSA-xvch-5gv4-984h'], severity: 'critical' },
  package: { name: 'minimist', version: '1.2.5', type: 'npm', purl: 'pkg:npm/minimist@1.2.5' },
  ...{ fixedIn: ['1.2.6'], locations: ['/app/node_modules/minimist/package.json'] },
  ...changes,
});
const image = (
  findings: readonly Finding[],
  changes: Partial<ScanReport> = {},
  name = 'app',
): ScannedImage => ({
  ...{ name, repository: `registry.example.org/shop/${name}`, digest: digestOf(name) },
  report: {
    ...{ tool: 'grype 0.110.0', at: '2026-03-10T11:00:00.000Z', subjects: [], ignored: 0 },
    databaseBuiltAt: '2026-03-10T00:00:00.000Z',
    findings,
    ...changes,
  },
});
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  ...{ id: 'CVE-2021-44906', package: 'minimist', versions: '<1.2.6', owner: 'ada' },
  ...{ reason: 'the parser sees no input of users', expires: '2026-03-31T23:59:59.999Z' },
  ...changes,
});
const judge = (findings: readonly Finding[], changes: Partial<ScanRules> = {}): ScanVerdict =>
  judgeScans([image(findings)], { ...rules, ...changes });
const codes = (verdict: ScanVerdict): readonly string[] => verdict.refusals.map(({ code }) => code);

describe('the thresholds', () => {
  it.each<[Finding['severity'], readonly string[]]>([
    ['critical', ['SCAN_BLOCKED']],
    ['high', ['SCAN_BLOCKED']],
    ['medium', []],
    ['low', []],
    ['unknown', []],
  ])('say what a finding that is %s means', (severity, expected) => {
    const verdict = judge([finding({ severity })]);
    expect(codes(verdict)).toEqual(expected);
    expect(verdict.images[0]?.counts[severity]).toBe(1);
  });

  it('may block what nobody knows the severity of', () => {
    const unknown = judge([finding({ severity: 'unknown' })], {
      thresholds: { ...thresholds, unknown: 'blocked' },
    });
    expect(codes(unknown)).toEqual(['SCAN_BLOCKED']);
  });

  it('may ask for what can be fixed alone; a report that does not speak of fixes hides nothing', () => {
    const onlyFixable = { thresholds: { ...thresholds, onlyFixable: true } };
    const { fixedIn: _fixes, ...silent } = finding();
    expect(judge([finding({ fixedIn: [] })], onlyFixable)).toMatchObject({
      allowed: true,
      images: [{ counts: { critical: 1 }, fixable: { critical: 0 } }],
    });
    expect(judge([finding()], onlyFixable).allowed).toBe(false);
    expect(judge([silent], onlyFixable).allowed).toBe(false);
  });

  it('are refused with what was found, where and how it is fixed', () => {
    expect(() => {
      requireAllowedScans(judge([finding(), finding({ id: 'CVE-2', fixedIn: [] })]));
    }).toThrow(
      /in app; found 2: CVE-2 \(critical, minimist 1\.2\.5, no fix known\), CVE-2021-44906 \(critical, minimist 1\.2\.5, fixed in 1\.2\.6\)\./,
    );
    expect(() => {
      requireAllowedScans(judge([finding({ severity: 'low' })]));
    }).not.toThrow();
  });
});

describe('a waiver', () => {
  it('takes its finding out, by any of its names, and says until when', () => {
    for (const id of ['CVE-2021-44906', 'ghsa-xvch-5gv4-984h']) {
      const verdict = judge([finding()], { waivers: [waiver({ id })] });
      expect(verdict).toMatchObject({ allowed: true, warnings: [] });
      expect(verdict.images[0]).toMatchObject({
        ...{ counts: { critical: 0 }, suppressed: { critical: 1 } },
        suppressedUntil: '2026-03-31T23:59:59.999Z',
      });
    }
  });

  it.each<[string, Partial<Waiver>]>([
    ['another vulnerability', { id: 'CVE-2021-44907' }],
    ['another package', { package: 'minimist2' }],
    ['a package of that name elsewhere', { package: 'pkg:pypi/minimist' }],
    ['other versions', { versions: '<1.2.5' }],
    ['another image', { images: ['worker'] }],
  ])('of %s takes nothing out, and is a warning', (_, changes) => {
    const verdict = judge([finding()], { waivers: [waiver(changes)] });
    expect(codes(verdict)).toEqual(['SCAN_BLOCKED']);
    expect(verdict.warnings).toEqual([expect.stringMatching(/^The waiver of .* remove it\.$/)]);
  });

  it('whose versions cannot be compared takes nothing out, and says why', () => {
    const rpm = finding({ package: { name: 'openssl', version: '3.0-1.el9', type: 'rpm' } });
    const verdict = judge([rpm], {
      waivers: [waiver({ package: 'openssl', versions: '<3.0-2.el9' })],
    });
    expect(codes(verdict)).toEqual(['SCAN_BLOCKED']);
    expect(verdict.warnings[0]).toContain('cannot be known');
  });

  it('that ended fails, and takes nothing out; on its last day it is good', () => {
    const waivers = [waiver({ expires: '2026-03-09T23:59:59.999Z' })];
    expect(codes(judge([finding()], { waivers }))).toEqual(['SCAN_BLOCKED', 'SCAN_WAIVER_EXPIRED']);
    expect(codes(judge([], { waivers }))).toEqual(['SCAN_WAIVER_EXPIRED']);
    const lastDay = [waiver({ expires: '2026-03-10T23:59:59.999Z' })];
    expect(judge([finding()], { waivers: lastDay }).allowed).toBe(true);
    expect(codes(judge([], { waivers: [waiver({ expires: 'some day' })] }))).toEqual([
      'SCAN_WAIVER_EXPIRED',
    ]);
  });

  it('that is used in one image is used', () => {
    const images = [image([], {}, 'ui'), image([finding()])];
    expect(judgeScans(images, { ...rules, waivers: [waiver()] }).warnings).toEqual([]);
  });
});

describe('a VEX document', () => {
  const vex = [
    parseOpenVex(
      Buffer.from(
        JSON.stringify({
          ...{ '@context': 'https://openvex.dev/ns/v0.2.0', timestamp: '2026-03-01T00:00:00Z' },
          statements: [
            {
              ...{ vulnerability: 'CVE-2021-44906', products: ['pkg:npm/minimist'] },
              ...{ status: 'not_affected', justification: 'vulnerable_code_not_present' },
            },
          ],
        }),
      ),
      'vex.json',
    ),
  ];

  it('takes its finding out without an end', () => {
    const [judged] = judge([finding()], { vex }).images;
    expect(judged).toMatchObject({ counts: { critical: 0 }, suppressed: { critical: 1 } });
    expect(judged).not.toHaveProperty('suppressedUntil');
    expect(judged?.findings[0]?.decision).toEqual({
      ...{ kind: 'vex', status: 'not_affected', document: 'vex.json' },
      justification: 'vulnerable_code_not_present',
    });
  });

  it('leaves a waiver of the same finding used', () => {
    expect(judge([finding()], { vex, waivers: [waiver()] }).warnings).toEqual([]);
  });
});

describe('the database', () => {
  const ask = (databaseBuiltAt: string | undefined): readonly string[] => {
    const { databaseBuiltAt: _known, ...report } = image([]).report;
    const dated = databaseBuiltAt === undefined ? report : { ...report, databaseBuiltAt };
    const scanned = { ...image([]), report: dated, maxDatabaseAgeMilliseconds: 24 * 3_600_000 };
    return codes(judgeScans([scanned], rules));
  };

  it.each<[string | undefined, boolean]>([
    ['2026-03-10T00:00:00.000Z', true],
    ['2026-03-09T12:00:00.000Z', true],
    ['2026-03-09T11:59:59.999Z', false],
    ['2026-03-12T00:00:00.000Z', false],
    ['no time', false],
    [undefined, false],
  ])('of %s: young enough %s', (builtAt, good) => {
    expect(ask(builtAt)).toEqual(good ? [] : ['SCAN_DATABASE_OLD']);
  });
});

const anyFinding = fc.record({
  ...{ id: fc.constantFrom('CVE-1-1', 'CVE-2-2', 'CVE-3-3'), aliases: fc.constant([]) },
  severity: fc.constantFrom(...findingSeverities),
  package: fc.record({
    name: fc.constantFrom('a', 'b'),
    version: fc.constantFrom('1.0.0', '2.0.0', 'odd'),
  }),
  fixedIn: fc.constantFrom([], ['3.0.0']),
  locations: fc.constant([]),
});
const anyWaiver = fc
  .record({
    id: fc.constantFrom('CVE-1-1', 'CVE-2-2'),
    package: fc.constantFrom('a', 'b'),
    versions: fc.constantFrom('*', '<2.0.0', '2.0.0'),
    expires: fc.constantFrom('2026-03-09T00:00:00.000Z', '2026-04-01T00:00:00.000Z'),
  })
  .map((changes) => waiver(changes));

describe('a verdict', () => {
  it('counts each finding once, allows nothing that counts and blocks, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), fc.array(anyWaiver), (findings, waivers) => {
        const verdict = judge(findings, { waivers });
        const [judged] = verdict.images;
        const total = Object.values({ ...judged?.counts }).reduce((sum, count) => sum + count, 0);
        const out = Object.values({ ...judged?.suppressed }).reduce((sum, it) => sum + it, 0);
        expect(total + out).toBe(findings.length);
        const { critical = 0, high = 0 } = judged?.counts ?? {};
        const ended = waivers.some(({ expires }) => Date.parse(expires) < now);
        expect(verdict.allowed).toBe(critical + high === 0 && !ended);
        const reversed = judge([...findings].reverse(), { waivers: [...waivers].reverse() });
        expect(reversed.images[0]?.counts).toEqual(judged?.counts);
        expect(reversed.allowed).toBe(verdict.allowed);
        expect(countSeverities(findings.map(({ severity }) => severity))).toEqual(
          Object.fromEntries(
            findingSeverities.map((severity) => [
              severity,
              (judged?.counts[severity] ?? 0) + (judged?.suppressed[severity] ?? 0),
            ]),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });

  const mixed = judge([finding({ severity: 'low', id: 'CVE-2020-0009' }), finding()], {
    waivers: [waiver({ id: 'CVE-2020-0009' })],
  });

  it('becomes what the waybill says', () => {
    const none = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0 };
    expect(mixed.images.map(waybillScanOf)).toEqual([
      {
        ...{ image: 'app', tool: 'grype 0.110.0', at: '2026-03-10T11:00:00.000Z' },
        databaseBuiltAt: '2026-03-10T00:00:00.000Z',
        counts: { ...none, critical: 1 },
        fixable: { ...none, critical: 1 },
        suppressed: { ...none, low: 1 },
        suppressedUntil: '2026-03-31T23:59:59.999Z',
      },
    ]);
  });

  it('becomes tables: what blocks first, cut knowingly', () => {
    expect(scanCountTable(mixed).rows).toEqual([
      ['app', '1', '0', '0', '0', '0', '1', '1', 'grype 0.110.0'],
    ]);
    const { rows, omitted } = scanTable(mixed, 1);
    expect(rows).toEqual([
      ['app', 'CVE-2021-44906', 'critical', 'minimist', '1.2.5', '1.2.6', 'fails the release'],
    ]);
    expect(omitted).toBe(1);
    expect(scanTable(mixed).rows[1]?.at(-1)).toBe(
      'waived by ada until 2026-03-31: the parser sees no input of users',
    );
  });

  it('becomes SARIF that we read as the same findings, and JSON with each decision', () => {
    const sarif = readScanReport(scanSarif(mixed), { what: 'our SARIF', notBefore: '' });
    expect(sarif.findings).toEqual([
      expect.objectContaining({
        id: 'CVE-2021-44906',
        severity: 'critical',
        package: expect.objectContaining({ name: 'minimist', version: '1.2.5' }),
      }),
      expect.objectContaining({ id: 'CVE-2020-0009', severity: 'low' }),
    ]);
    const json: unknown = JSON.parse(Buffer.from(scanJson(mixed)).toString('utf8'));
    expect(json).toMatchObject({
      ...{ version: 1, allowed: false, refusals: [{ code: 'SCAN_BLOCKED' }] },
      images: [{ findings: [{ decision: { blocks: true } }, { decision: { kind: 'waived' } }] }],
    });
  });

  it('says what a scanner left out by itself', () => {
    expect(judgeScans([image([], { ignored: 3 })], rules).warnings).toEqual([
      expect.stringContaining('left 3 match(es) out'),
    ]);
  });
});
