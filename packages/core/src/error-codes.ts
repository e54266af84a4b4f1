import { errorFactory, type ErrorCodes } from './error.ts';

/** The codes that `core` itself throws. */
export const coreErrorCodes = {
  CANCELLED: 'The run was cancelled (SIGINT, SIGTERM or the forge) while something was under way.',
  DEADLINE_EXCEEDED:
    'Something did not end within its deadline; the message says what was awaited and what was last seen.',
  FENCED_OFF: 'Another run holds the lock by now; this run must not act any more.',
  INPUT_INVALID: 'A value from outside does not have the form that was expected.',
  INTERNAL: 'A fault of Waybill itself: an error that no code foresaw.',
} as const satisfies ErrorCodes;

/** Makes the errors of `core`. */
export const coreError = errorFactory(coreErrorCodes);
