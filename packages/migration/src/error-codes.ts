import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes that `migration` throws. */
export const migrationErrorCodes = {
  MIGRATION_FAILED: 'The migration command failed; the message has its exit code and last lines.',
  MIGRATION_TIMED_OUT: 'The migration command did not end in time and was stopped.',
  MIGRATION_VERSION_WRONG:
    'After the migration the schema does not have the version that the release expects.',
  MIGRATION_VERSION_UNREADABLE:
    'The version command failed, printed nothing, or printed more than a version.',
  MIGRATION_FOLDER_INVALID:
    'The folder in which the migration runs does not exist in the checkout, or leads out of it.',
} as const satisfies ErrorCodes;

/** Makes the errors of `migration`. */
export const migrationError = errorFactory(migrationErrorCodes);
