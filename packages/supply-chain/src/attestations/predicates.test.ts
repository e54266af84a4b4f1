import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf } from '@waybill/core';
import { contractPredicate } from './contract-verdict.ts';
import { vulnerabilityPredicate } from './vulnerability-report.ts';

describe('the verdict of contracts as a test result', () => {
  const of = (holds: readonly boolean[]): unknown =>
    contractPredicate({
      source: 'https://git.example/acme/shop',
      commit: commitShaSchema.parse('a'.repeat(40)),
      description: { file: 'waybill.yaml', digest: digestOf('description') },
      verdicts: holds.map((it, index) => ({
        contract: `c${String(index)}`,
        kind: 'openapi',
        holds: it,
        findings: { breaking: it ? 0 : 1 },
      })),
    });

  it('passes where every contract holds, and fails with the names of those that do not', () => {
    expect(of([true, true])).toMatchObject({
      result: 'PASSED',
      passedTests: ['c0', 'c1'],
      failedTests: [],
    });
    expect(of([true, false])).toMatchObject({
      result: 'FAILED',
      passedTests: ['c0'],
      failedTests: ['c1'],
    });
  });
});

describe('the report of a scan', () => {
  it('has scanner, database and findings where cosign looks for them', () => {
    const at = '2026-01-02T00:00:00.000Z';
    const databaseBuiltAt = '2026-01-01T00:00:00.000Z';
    const report = { tool: 'grype 0.104.1', at, databaseBuiltAt, subjects: [], ignored: 2 };
    expect(vulnerabilityPredicate({ ...report, findings: [] })).toEqual({
      scanner: {
        uri: 'pkg:generic/grype@0.104.1',
        version: '0.104.1',
        db: { lastUpdate: databaseBuiltAt },
        result: { findings: [], ignored: 2 },
      },
      metadata: { scanStartedOn: at, scanFinishedOn: at },
    });
    expect(vulnerabilityPredicate({ ...report, tool: 'trivy', findings: [] })).toMatchObject({
      scanner: { uri: 'pkg:generic/trivy', version: '' },
    });
  });
});
