import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `desired-state` throws. */
export const desiredStateErrorCodes = {
  DESIRED_STATE_UNREADABLE:
    'The desired-state file is not valid in its format (not UTF-8, not YAML, too large).',
  DESIRED_STATE_UNSUPPORTED:
    'The desired-state file says the image in a way that cannot be changed by its bytes alone: anchors and aliases, merge keys, several documents, several lines.',
  DESIRED_STATE_AMBIGUOUS:
    'The desired-state file says the same image twice: which one counts is not certain.',
  DESIRED_STATE_EDIT_INVALID:
    'What is to be written does not fit the file: a selector, repository, tag or digest of the wrong form.',
} as const satisfies ErrorCodes;

/** Makes the errors of `desired-state`. */
export const desiredStateError = errorFactory(desiredStateErrorCodes);
