import type { Progress } from '@waybill/core';

/** Progress goes where results do not. */
export const shownOnErrors: Progress = {
  phase: (title) => process.stderr.write(`· ${title}\n`),
  detail: (text) => process.stderr.write(`    ${text}\n`),
  waiting: (text) => process.stderr.write(`    ${text}\n`),
};
