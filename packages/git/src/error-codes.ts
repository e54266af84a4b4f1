import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes of working on a git repository. */
export const gitErrorCodes = {
  GIT_ANSWER_INVALID: 'git or the server answered in a form that is not understood.',
  GIT_CHECKOUT_MISSING: 'A folder that should be a checkout of a git repository is none.',
  GIT_COMMIT_INVALID:
    'A commit that was to be written has a message, author or parent that git does not allow.',
  GIT_COMMIT_NOT_FOUND: 'The repository does not have this commit.',
  GIT_CONFLICT_UNRESOLVED: 'Other writers kept moving the ref until the deadline was over.',
  GIT_FAILED: 'git itself failed on this machine.',
  GIT_PATH_INVALID: 'A path cannot be a file of the repository, or something else stands there.',
  GIT_PUSH_DECLINED: 'A rule or a hook of the repository declined the push.',
  GIT_READ_ONLY:
    'The repository can be read, but these credentials or its disk do not allow writing.',
  GIT_REF_INVALID: 'A ref name breaks the rules of git check-ref-format.',
  GIT_REPOSITORY_NOT_FOUND:
    'There is no repository at this URL, or these credentials may not see it.',
  GIT_SIGNING_FAILED: 'A commit could not be signed with the key that was given.',
  GIT_TOO_LARGE: 'A file or a list of files is larger than what Waybill reads.',
  GIT_TOO_OLD: 'git is older than 2.31: credentials could not be kept out of arguments and files.',
  GIT_UNAUTHORIZED: 'The git server refused the credentials, or asks for some.',
  GIT_UNREACHABLE: 'The git server could not be reached, or answered with a failure of its own.',
  GIT_URL_INVALID: 'A repository URL is of a kind that is not supported, or holds a password.',
} as const satisfies ErrorCodes;

export type GitErrorCode = keyof typeof gitErrorCodes;

/** Makes the errors of `git`. */
export const gitError = errorFactory(gitErrorCodes);
