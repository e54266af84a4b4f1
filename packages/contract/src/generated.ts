import type { Progress, Secret } from '@waybill/core';
import type { GeneratedContract } from '@waybill/config';
import type { ContractVerdict } from './verdict.ts';

/** What verifying a contract needs. */
export interface VerifyGeneratedOptions {
  /** The working tree, absolute. */
  readonly checkout: string;
  readonly contract: GeneratedContract;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Whether to put back the files that the command changed. */
  readonly restore?: boolean;
  /** Values that must not appear in the verdict. */
  readonly secrets?: readonly (Secret | string)[];
}

/**
 * Runs the generator and compares.
 * @returns the verdict; that files changed is a verdict and not an error
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_COMMAND_FAILED, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING,
 *   CONTRACT_TREE_DIRTY, CONTRACT_CHECKOUT_INVALID
 */
export async function verifyGenerated(options: VerifyGeneratedOptions): Promise<ContractVerdict> {
  await Promise.resolve();
  throw new TypeError(`not written yet: ${options.checkout}`);
}
