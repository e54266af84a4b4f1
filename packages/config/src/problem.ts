import type { WaybillError } from '@waybill/core';
import { configError, type configErrorCodes } from './error-codes.ts';

/** How many problems one error lists. */
const maximumListed = 10;

/** One thing that is wrong, and where. Line and column count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Makes one error of all that is wrong, in the order of the file.
 * @param file the name of the file
 * @param problems at least one
 * @param code which error it is
 */
export function invalid(
  file: string,
  problems: readonly Problem[],
  code: 'CONFIG_INVALID' | 'POLICY_DOES_NOT_FIT' = 'CONFIG_INVALID',
): WaybillError<keyof typeof configErrorCodes> {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted
    .slice(0, maximumListed)
    .map(({ line, column, message }) => `${file}:${String(line)}:${String(column)}: ${message}`);
  const more = sorted.length - lines.length;
  if (more > 0) lines.push(`… and ${String(more)} more`);
  const first = sorted[0];
  return configError(code, {
    message:
      lines.length === 1
        ? (lines[0] ?? '')
        : `${String(sorted.length)} problems in ${file}:\n${lines.join('\n')}`,
    remedy: remedies[code],
    facts: { file, problems: lines, count: sorted.length },
    location: first === undefined ? { file } : { file, line: first.line, column: first.column },
  });
}

const remedies = {
  CONFIG_INVALID:
    'Correct the file; waybill.schema.json describes its form, and editors that know it help.',
  POLICY_DOES_NOT_FIT: 'Correct the policy or waybill.yaml, so that each names what the other has.',
} as const;
