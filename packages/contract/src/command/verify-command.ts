import type { CommandContract } from '@waybill/config';
import type { Progress, Secret } from '@waybill/core';
import type { ContractVerdict } from '../verdict.ts';

/** What running a tool needs. */
export interface VerifyCommandOptions {
  readonly checkout: string;
  readonly contract: CommandContract;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly secrets?: readonly (Secret | string)[];
}

export function verifyCommand(options: VerifyCommandOptions): Promise<ContractVerdict> {
  return Promise.reject(new Error(`not yet: ${options.contract.name}`));
}
