import type { Ledger, LedgerOptions } from './ledger-interface.ts';

/**
 * Opens the ledger for a run that writes.
 * @param options where the ledger is, who acts, and the ports that answer for the forge
 */
export function openLedger(options: LedgerOptions): Ledger {
  throw new TypeError(`not written yet: ${options.application}`);
}
