import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `gate` throws. */
export const gateErrorCodes = {
  GATE_REFUSED:
    'At least one gate refused the promotion or rollback; the message lists each of them.',
  POLICY_MISSING:
    "Neither the ops repository nor the protected branch's waybill.yaml holds a policy.",
  PLAN_CHANGED: 'The plan is not the one that was checked or approved: its hash is another one.',
} as const satisfies ErrorCodes;

/** Makes the errors of `gate`. */
export const gateError = errorFactory(gateErrorCodes);
