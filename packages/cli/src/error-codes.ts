import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes of the command line and the rehearsal. */
export const cliErrorCodes = {
  CLI_USAGE: 'The words of a command line do not fit the command; its help says what does.',
  ROLLBACK_NOTHING_ACTIVE: 'Nothing was ever active in the environment that is to be rolled back.',
  REHEARSAL_NOT_FOUND: 'The folder holds no kept rehearsal.',
  REHEARSAL_UNSUITABLE:
    'The folder cannot be rehearsed: it is no git repository with a waybill.yaml, or lacks what a rehearsal needs.',
  REHEARSAL_PREPARE_FAILED:
    'A command that prepares the checkout (`prepare` or `rehearsal.prepare`) failed.',
  REHEARSAL_SERVICE_FAILED:
    'A service that the application needs (`rehearsal.services`) did not start.',
  REHEARSAL_STEP_UNEXPECTED: 'A step of the rehearsal ended otherwise than this rehearsal expects.',
  REHEARSAL_IMAGE_INVALID:
    'The reconciler refused an image: a digest, a path or a size is not as it must be.',
  INIT_CONFIG_MISSING: 'There is no waybill.yaml from which workflows could follow.',
  INIT_POLICY_MISSING: 'Neither waybill.yaml nor `--policy` says which environments there are.',
  INIT_ENVIRONMENT_UNSUITABLE:
    'The policy has no environment that a release could reach, or one with a name that is taken.',
  INIT_USES_UNKNOWN: 'It is not known which commit of Waybill the workflows are to use.',
  INIT_FILE_DIFFERS: 'A workflow that exists is not the one that would be written.',
  INIT_NOT_A_REPOSITORY: 'The current folder is not the root of a git repository.',
  DESIRED_STATE_FILE_UNUSABLE:
    'A file that `desired-state set` is to edit is not there, is no plain file, is read-only, or was changed meanwhile.',
  DESIRED_STATE_NAME_UNKNOWN:
    'The file that `desired-state set` is to edit names no image of this name.',
  DESIRED_STATE_VALUE_UNKNOWN:
    'The file that `desired-state set` is to edit has no value at this path.',
  DOCTOR_POLICY_MISSING: 'There is no policy by which the forge could be judged.',
  HEALTH_INPUT_UNUSABLE:
    'What `health` is to judge cannot be read, is no YAML or JSON, is too large, or holds no object.',
} as const satisfies ErrorCodes;

/** Makes the errors of `cli`. */
export const cliError = errorFactory(cliErrorCodes);
