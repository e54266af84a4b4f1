import { isWaybillError } from '@waybill/core';
import type { GitErrorCode } from '@waybill/git';
import type { ForgeErrorCode } from './error-codes.ts';

/**
 * What counts as "the repository cannot be reached": nobody answers, the server is at fault, or there is nothing at
 * this address. A refusal is none of these: a token that is not accepted or may not read is an answer, and so is a
 * commit or a branch that is not there.
 */
export const unreachableCodes = [
  'GIT_UNREACHABLE',
  'GIT_REPOSITORY_NOT_FOUND',
  'FORGE_UNREACHABLE',
  'FORGE_SERVER_ERROR',
  'FORGE_RATE_LIMITED',
  'FORGE_REPOSITORY_UNKNOWN',
] as const satisfies readonly (GitErrorCode | ForgeErrorCode)[];

const unreachable: ReadonlySet<string> = new Set(unreachableCodes);

/**
 * @param error anything that was thrown while a repository or its forge was asked
 * @returns whether that means that it cannot be reached (a closed list), and not that it said no
 */
export function isUnreachable(error: unknown): boolean {
  return isWaybillError(error) && unreachable.has(error.code);
}
