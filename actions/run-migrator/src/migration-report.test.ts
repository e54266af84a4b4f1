import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf } from '@waybill/core';
import type { MigrationStepEvidence } from '@waybill/stage/step-evidence';
import { migrationReport } from './migration-report.ts';

const evidence: MigrationStepEvidence = {
  ...{ environment: 'staging', commit: commitShaSchema.parse('3f2a'.repeat(10)), ran: true },
  ...{ versionBefore: null, versionAfter: '42', outputDigest: digestOf('applied 42'), seconds: 1 },
};
const outputTail = ['applied 42'];

describe('what is told of a migration', () => {
  it('names the versions and shows its last lines', () => {
    expect(migrationReport({ kind: 'migrated', evidence, outputTail })).toEqual({
      ...{ before: 'none', after: '42', warnings: [] },
      summary: [
        { kind: 'heading', text: 'Migration: none → 42' },
        { kind: 'code', text: 'applied 42' },
      ],
    });
  });

  it('warns where the order of migration and code is not known, in the summary too', () => {
    const orderUnknown = 'when the Job shop/migrate ended was not seen';
    const { summary, warnings } = migrationReport({
      ...{ kind: 'migrated', evidence: { ...evidence, orderUnknown }, outputTail },
    });
    const told = expect.stringContaining(`is not known: ${orderUnknown}`);
    expect(summary).toContainEqual({ kind: 'text', text: told });
    expect(warnings).toEqual([{ level: 'warning', title: expect.any(String), message: told }]);
  });
});
