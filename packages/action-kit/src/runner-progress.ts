import { info } from '@actions/core';
import { formatDuration, redact, type Progress, type Secret } from '@waybill/core';

/**
 * Shows progress in the log of a step, each line with the time since the start.
 * @param secrets what must not appear, beside the runner's own masks
 */
export function runnerProgress(secrets: readonly Secret[]): Progress {
  const startedAt = Date.now();
  let lastWaiting = '';
  const line = (text: string): void => {
    info(`[${formatDuration(Date.now() - startedAt).padStart(6)}] ${redact(text, secrets)}`);
  };
  return {
    phase: (title) => {
      lastWaiting = '';
      line(`▸ ${title}`);
    },
    detail: (text) => {
      for (const part of text.split('\n')) line(`  ${part}`);
    },
    waiting: (text) => {
      if (text === lastWaiting) return;
      lastWaiting = text;
      line(`  … ${text}`);
    },
  };
}
