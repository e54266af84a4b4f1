import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `contract` throws; that a contract is broken is a verdict, not an error. */
export const contractErrorCodes = {
  CONTRACT_COMMAND_MISSING: 'The program that generates the contract cannot be found.',
  CONTRACT_COMMAND_FAILED: 'The command that generates the contract ended with an error.',
  CONTRACT_TIMED_OUT: 'The command that generates the contract did not end in time.',
  CONTRACT_PATH_MISSING: 'A path of the contract does not exist: nothing would be compared.',
  CONTRACT_TREE_DIRTY:
    'The paths of the contract hold changes that are not committed: they would hide what the command changes.',
  CONTRACT_CHECKOUT_INVALID: 'The checkout is not a git working tree that can be compared.',
} as const satisfies ErrorCodes;

/** Makes the errors of `contract`. */
export const contractError = errorFactory(contractErrorCodes);
