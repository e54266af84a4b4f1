import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `ledger` throws. */
export const ledgerErrorCodes = {
  LEDGER_TRANSITION_ILLEGAL:
    'The transition table has no such step from the phase where the record stands.',
  LEDGER_EVIDENCE_INVALID:
    'The evidence of a transition is incomplete, malformed, or contradicts what the record says already.',
  LEDGER_RECORD_INVALID:
    'A stored record cannot be believed: it was edited by hand, is damaged, or was written by a newer major version.',
  LEDGER_RECORD_MISSING: 'A record that the call needs is not in the ledger.',
  LEDGER_ARCHIVE_INVALID:
    'The frozen records, or an index of them, are not as Waybill wrote them, or are gone.',
  LEDGER_HISTORY_TOO_LONG:
    'So few deployments fit a filter that too much of the history would have to be read for them.',
  LEDGER_LOCKED: 'Another run holds the environment.',
  LEDGER_OVERTAKES:
    'An older commit, or one whose place in history is not known, would replace what an environment runs.',
  LEDGER_SIGNATURE_MISSING:
    'A record carries no signature where the policy requires one: anyone who may push can have written it.',
  LEDGER_SIGNATURE_INVALID:
    "A record's signature is not that of a key which may sign it, or does not cover what it says.",
  LEDGER_SIGNER_MISSING:
    'The policy requires signed records, and this run has no key to sign what it would write.',
  LEDGER_SIGNER_REFUSED:
    'A key may not sign the records of this environment, or of a release: nobody would believe them.',
  LEDGER_SUPERSEDED: 'A newer release took the place of the one that this run waited with.',
  LEDGER_NOT_CLAIMED: 'The release has no claim yet, so nothing may be tagged or released from it.',
} as const satisfies ErrorCodes;

/** Makes the errors of `ledger`. */
export const ledgerError = errorFactory(ledgerErrorCodes);
