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
  MIGRATION_TEMPLATE_INVALID:
    "The Job's manifest is no Job, or none or several of its containers run the release's migrator.",
  MIGRATION_JOB_FOREIGN:
    "A Job of the name that this deployment's has belongs to something else; it is left alone.",
  MIGRATION_IMAGE_DIFFERS:
    "The Job, or the container that ran, has another image than the release's migrator.",
  MIGRATION_JOB_STUCK: "The Job's pod cannot start; the message says why.",
  MIGRATION_JOB_GONE: 'The Job vanished before anybody could see how it ended.',
  MIGRATION_JOB_UNPROVED:
    'The Job says that it succeeded, but no pod is left that shows which image ran.',
  MIGRATION_OVERTAKEN:
    'A controller started code of the release before the migration of the same release had ended.',
  MIGRATION_NOT_STARTED: "No controller started a Job with the release's migrator in time.",
  MIGRATION_WINDOW_CLOSED:
    'The application migrates when it starts, and the version that the database has is none from which it can.',
  MIGRATION_SCHEMA_DIRTY:
    'A migration broke off in the middle, and the database says so: nothing starts on it before somebody has looked.',
  MIGRATION_START_INCOMPLETE:
    'The application started, and the schema does not have the version that its release brings.',
  MIGRATION_CLEAN_UP_UNPROVED:
    'A Job was deleted, but its pod was not seen to end: it may still hold locks in the database.',
} as const satisfies ErrorCodes;

/** Makes the errors of `migration`. */
export const migrationError = errorFactory(migrationErrorCodes);
