import { exhausted, type Progress, type Secret } from '@waybill/core';
import type { ContractConfig, ContractWaiver } from '@waybill/config';
import type { ContractBase } from './bases.ts';
import type { ManifestRenderer } from './kubernetes/rendering.ts';
import type { ContractVerdict } from './verdict.ts';

/** What verifying any contract needs. */
export interface VerifyContractOptions {
  /** The working tree, absolute. */
  readonly checkout: string;
  readonly contract: ContractConfig;
  /** What it is compared with; none where absent. */
  readonly bases?: readonly ContractBase[];
  /** Findings that are accepted for a time, beside those of the contract's own file of waivers. */
  readonly waivers?: readonly ContractWaiver[];
  /** Renders manifests, for contracts of the kind `kubernetes`. */
  readonly renderer?: ManifestRenderer;
  /** When it is asked: what ends by then has ended. The time of the call where absent. */
  readonly now?: Date;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Whether to put back the files that a generator changed; they stay for the user to look at where false. */
  readonly restore?: boolean;
  /** Values that must not appear in the verdict. */
  readonly secrets?: readonly (Secret | string)[];
}

/**
 * Verifies one contract of waybill.yaml by its kind, and takes out what was accepted for a time.
 * @param options the checkout, the contract, its bases and the surroundings
 * @returns the verdict; that a contract is broken is a verdict and no error
 * @throws what the kind throws, CONFIG_* where the file of waivers cannot be used, or the signal's reason
 */
export async function verifyContract(options: VerifyContractOptions): Promise<ContractVerdict> {
  options.signal.throwIfAborted();
  const { waivedVerdict } = await import('./policy/waived-verdict.ts');
  return await waivedVerdict(await verdictOf(options), options);
}

/** The seam of kinds: each is verified in a module of its own, which is loaded where it is used. */
async function verdictOf(options: VerifyContractOptions): Promise<ContractVerdict> {
  const { contract, bases = [], now = new Date() } = options;
  switch (contract.kind) {
    case 'generated': {
      const { verifyGenerated } = await import('./generated.ts');
      return await verifyGenerated({ ...options, contract });
    }
    case 'openapi':
    case 'json-schema': {
      const { verifyCompared } = await import('./compared/verify-compared.ts');
      return await verifyCompared({ ...options, contract, bases, now });
    }
    case 'kubernetes': {
      const { verifyKubernetes } = await import('./kubernetes/verify-kubernetes.ts');
      return await verifyKubernetes({ ...options, contract, bases });
    }
    case 'command': {
      const { verifyCommand } = await import('./command/verify-command.ts');
      return await verifyCommand({ ...options, contract });
    }
    case 'string-catalog': {
      const { verifyStringCatalog } = await import('./string-catalog/verify-string-catalog.ts');
      return await verifyStringCatalog({ ...options, contract, bases });
    }
    default:
      return exhausted(contract, 'The kind of contract');
  }
}
