import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `forge` throws. */
export const forgeErrorCodes = {
  FORGE_NAME_INVALID:
    'The name of a branch, status, approver or approval subject does not have the form that the forge can hold.',
  FORGE_DOCUMENT_INVALID:
    'What is stored in the forge (a pull request, an approval, a status) does not have the form that was expected.',
  FORGE_COMMIT_UNKNOWN: 'The commit does not exist in the repository.',
  FORGE_BRANCH_UNKNOWN: 'The branch does not exist in the repository.',
  FORGE_PULL_REQUEST_UNKNOWN: 'There is no pull request of this number.',
  FORGE_PULL_REQUEST_EXISTS: 'There is an open pull request from this head to this base already.',
  FORGE_PULL_REQUEST_EMPTY:
    'The head of the pull request holds nothing that its base does not have.',
  FORGE_PULL_REQUEST_ENDED: 'The pull request is merged or closed, so it cannot change any more.',
  FORGE_PULL_REQUEST_MOVED:
    'The head of the pull request is not the commit that the caller looked at.',
  FORGE_PERSON_REFUSED:
    'The forge does not let this account or team review the pull request or be assigned to it.',
  FORGE_MERGE_CONFLICT: 'Head and base of the pull request changed the same lines.',
  FORGE_MERGE_REFUSED: "The branch's protection does not let this pull request through.",
  FORGE_COMMIT_REFUSED: "The branch's rules do not let this commit through.",
  FORGE_FOLDER_UNKNOWN:
    'The local forge was not told in which folder the bare repository lies, and the call needs it.',
  FORGE_PROTECTION_INVALID:
    'The protection that is asked for, or that is installed in a bare repository, is not one that the hook can keep.',
  FORGE_HOOK_FOREIGN:
    'The bare repository has a pre-receive hook that Waybill did not write; it is left as it is.',
  FORGE_ADDRESS_INVALID:
    "The address of the forge or the repository's name does not have the form that was expected, or a token would be sent unencrypted.",
  FORGE_UNREACHABLE:
    'The forge did not answer: no connection, a cut one, or none that can be trusted.',
  FORGE_UNAUTHORIZED: 'The forge does not accept the token: it is expired, revoked or wrong.',
  FORGE_FORBIDDEN:
    'The token may not do this; the remedy names the permission to add. A forge may hide what a token may not see.',
  FORGE_NOT_FOUND: 'What was asked for does not exist at the forge.',
  FORGE_RATE_LIMITED:
    "The forge's rate limit is used up, and waiting for its end would take longer than this step may.",
  FORGE_SERVER_ERROR: 'The forge answered with a fault of its own, also when it was asked again.',
  FORGE_REQUEST_REFUSED: 'The forge refused the request; the message has its words.',
  FORGE_ANSWER_INVALID: "The forge's answer does not have the documented form.",
  FORGE_REDIRECTED: 'The forge answers under another address: the repository was renamed or moved.',
  FORGE_TOO_MUCH: 'The forge has more of this than is read.',
  FORGE_REPOSITORY_UNKNOWN: 'There is no repository at this address, or this token may not see it.',
  FORGE_RUN_UNKNOWN: 'The forge does not know the run that was named.',
  APP_KEY_INVALID: "The GitHub App's private key is not one.",
  APP_UNAUTHORIZED:
    'The forge does not accept the GitHub App: its id and its key do not belong together.',
  APP_NOT_INSTALLED: 'The GitHub App is not installed on the repository.',
  APP_PERMISSION_MISSING: 'The GitHub App was not granted a permission that is asked for.',
} as const satisfies ErrorCodes;

export type ForgeErrorCode = keyof typeof forgeErrorCodes;

/** Makes the errors of `forge`. */
export const forgeError = errorFactory(forgeErrorCodes);
