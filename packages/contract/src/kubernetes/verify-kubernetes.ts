import type { KubernetesContract } from '@waybill/config';
import type { Progress } from '@waybill/core';
import type { ContractBase } from '../bases.ts';
import type { ContractVerdict } from '../verdict.ts';
import type { ManifestRenderer } from './rendering.ts';

/** What verifying manifests needs. */
export interface VerifyKubernetesOptions {
  readonly checkout: string;
  readonly contract: KubernetesContract;
  readonly bases: readonly ContractBase[];
  readonly renderer?: ManifestRenderer;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export function verifyKubernetes(options: VerifyKubernetesOptions): Promise<ContractVerdict> {
  return Promise.reject(new Error(`not yet: ${options.contract.name}`));
}
