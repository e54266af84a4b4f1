import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes of the door to the runner. */
export const actionKitErrorCodes = {
  ACTION_INPUT_INVALID: 'An input of an action does not have the form that its README asks for.',
  SIGNING_KEY_MISSING:
    'A release is signed before it is claimed, and nothing was given that signs.',
  IDENTITY_TOKEN_MISSING: 'The job may not ask for the OIDC token that keyless signing needs.',
  ACTION_CONTEXT_MISSING: "The runner's environment lacks a variable that every runner sets.",
} as const satisfies ErrorCodes;

/** Makes the errors of `action-kit`. */
export const actionKitError = errorFactory(actionKitErrorCodes);
