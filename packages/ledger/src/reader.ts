import type { LedgerReader, LedgerSource } from './ledger-interface.ts';

/**
 * Opens the ledger for those who only read.
 * @param source where the ledger is
 */
export function openLedgerReader(source: LedgerSource): LedgerReader {
  throw new TypeError(`not written yet: ${source.application}`);
}
