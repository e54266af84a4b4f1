import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `smoke` throws. */
export const smokeErrorCodes = {
  SMOKE_FAILED:
    'The release did not pass its smoke checks often enough in a row; the facts say what each expected and found.',
  SMOKE_IDENTITY_UNDECLARED:
    'waybill.yaml does not say how an answer proves from which release it comes.',
} as const satisfies ErrorCodes;

/** Makes the errors of `smoke`. */
export const smokeError = errorFactory(smokeErrorCodes);
