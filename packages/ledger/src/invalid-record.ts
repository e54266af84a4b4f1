import { ledgerError } from './error-codes.ts';
import type { LedgerProblem } from './examine.ts';

/**
 * @param path where a stored document lies
 * @param problems what is wrong with it
 * @returns the error LEDGER_RECORD_INVALID
 */
export function invalidRecord(
  path: string,
  problems: readonly LedgerProblem[],
): ReturnType<typeof ledgerError> {
  const newer = problems.some(({ code }) => code === 'schema-unknown');
  return ledgerError('LEDGER_RECORD_INVALID', {
    message: `Expected ${path} in the ledger to be as Waybill wrote it; ${problems.map(({ message }) => message).join('; ')}.`,
    remedy: newer
      ? 'Use the version of Waybill that wrote it, or a newer one.'
      : 'Run `waybill ledger verify` to see everything that is wrong, find the commit that changed this file with `git log -- <path>` on the ledger branch, and revert that commit there. Records are never edited by hand.',
    facts: { path, problems: problems.map(({ code }) => code) },
    location: { file: path },
  });
}
