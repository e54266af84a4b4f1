import { commitShaSchema } from '@waybill/core';
import { parseLedgerPath } from './layout.ts';
import type { LedgerReader, LedgerSource } from './ledger-interface.ts';
import { openLedgerReader } from './reader.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';

/**
 * @param source where the ledger is; records of every application in it are asked for
 * @returns gives the record of a path that the hot tree does not have (any more), where it was frozen
 */
export function archivedRecords(
  source: Omit<LedgerSource, 'application'>,
): (path: string) => Promise<ReleaseRecord | DeploymentRecord | undefined> {
  const readers = new Map<string, LedgerReader>();
  return async (path) => {
    const place = parseLedgerPath(path);
    if (place?.kind !== 'release' && place?.kind !== 'deployment') return undefined;
    const { application } = place;
    const reader = readers.get(application) ?? openLedgerReader({ ...source, application });
    readers.set(application, reader);
    if (place.kind === 'release') return reader.release(commitShaSchema.parse(place.commit));
    const record = await reader.deployment(place.id);
    return record?.environment === place.environment ? record : undefined;
  };
}
