import type { ApplicationConfig } from '@waybill/config';
import type { MigrationOutcome } from '@waybill/ledger';
import type { MigrationStepEvidence } from './step-evidence.ts';

/**
 * Also where nothing had to run: which version the schema was seen at is what a rollback is judged by.
 * @param evidence what run-migrator gave
 * @param config what the release declares
 * @returns what the record keeps of it; undefined where no version is known
 */
export function migrationOutcome(
  { versionBefore, versionAfter, outputDigest, seconds }: MigrationStepEvidence,
  { migrations }: ApplicationConfig,
): MigrationOutcome | undefined {
  if (versionAfter === null) return undefined;
  const compatibleFrom = migrations?.compatibleFrom;
  return {
    ...{ versionBefore, versionAfter, outputDigest, seconds },
    ...(compatibleFrom === undefined ? {} : { compatibleFrom }),
  };
}
