import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes of the door to the runner. */
export const actionKitErrorCodes = {
  ACTION_INPUT_INVALID: 'An input of an action does not have the form that its README asks for.',
  SIGNING_KEY_MISSING: 'A release is signed before it is claimed, and no key was given.',
  ACTION_CONTEXT_MISSING: "The runner's environment lacks a variable that every runner sets.",
} as const satisfies ErrorCodes;

/** Makes the errors of `action-kit`. */
export const actionKitError = errorFactory(actionKitErrorCodes);
