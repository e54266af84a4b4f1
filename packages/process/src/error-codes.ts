import { errorFactory, type ErrorCodes } from '@waybill/core';

/** The codes of starting tools and commands. */
export const processErrorCodes = {
  PROCESS_FAILED: 'A command ended with an exit code other than 0, or was ended by a signal.',
  PROCESS_NOT_FOUND: 'A command does not exist on this machine, or may not be executed.',
  PROCESS_OUTPUT_TOO_LARGE: 'A command wrote more than its limit allows; it was stopped.',
  PROCESS_TIMED_OUT: 'A command did not end within its time; it was stopped with all its children.',
  TOOL_CHECKSUM_MISMATCH: 'What was downloaded as a tool is not what its checksum says.',
  TOOL_CHECKSUM_UNKNOWN:
    'A tool is not pinned by a checksum for this platform, so it is not downloaded.',
  TOOL_DOWNLOAD_FAILED: "A tool's release archive cannot be downloaded or unpacked.",
  TOOL_NOT_FOUND: 'A tool that Waybill needs is not installed.',
  TOOL_TOO_OLD: 'A tool that Waybill needs is installed in a version outside the range that works.',
  TOOL_VERSION_UNKNOWN: 'A tool did not say its version in a form that can be read.',
} as const satisfies ErrorCodes;

/** Makes the errors of `process`. */
export const processError = errorFactory(processErrorCodes);
