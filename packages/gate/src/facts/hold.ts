import type { CommitSha } from '@waybill/core';
import { deploymentEvidence, type LedgerReader } from '@waybill/ledger';
import type { HoldFacts } from '../policy-facts.ts';
import { readPointer } from './deployments.ts';

/**
 * @param ledger the records
 * @param environment where
 * @param commit whose release
 * @returns the rollback that holds it back there, with who asked for it and why
 * @throws where the ledger does not have a record that the hold points at
 */
export async function readHold(
  ledger: LedgerReader,
  environment: string,
  commit: CommitSha,
): Promise<HoldFacts> {
  const entry = (await ledger.environment(environment))?.held?.find((it) => it.commit === commit);
  if (entry === undefined) return { held: undefined };
  const rollback = await readPointer(ledger, entry.by);
  const requested = rollback === undefined ? undefined : deploymentEvidence(rollback, 'requested');
  return {
    held: {
      deployment: entry.deployment,
      rollback: entry.by,
      at: entry.at,
      requestedBy: requested?.requestedBy ?? 'somebody',
      reason: requested?.reason ?? null,
    },
  };
}
